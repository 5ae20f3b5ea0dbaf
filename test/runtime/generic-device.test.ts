import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { GpioDevice, RngDevice, VirtioGpioFeature, VirtioInputConfig } from "../../generated/typescript/index.js";
import {
  connectBackend,
  type DeviceType,
  DriverRings,
  deviceTypes,
  GenericDevice,
  type GenericDeviceOptions,
  serve,
  VirtioFeature,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

/** A generic device, and a session with it. */
async function connected(context: TestContext, type: DeviceType, options?: GenericDeviceOptions) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const device = new GenericDevice(type, options);
  const server = await serve(device, { path });
  scope.defer(() => server.stop());
  const session = await connectBackend(path);
  scope.defer(() => session.close());
  return { scope, path, device, session };
}

/** The same with its first ring started, and a buffer of `readable` and one of `writable` bytes sent through it. */
async function sent(context: TestContext, readable: number, writable: number) {
  const { scope, session } = await connected(context, GpioDevice);
  const features = VirtioFeature.VERSION_1;
  await session.acceptFeatures(features);
  const rings = await DriverRings.open(session, { queues: 1, queueSize: 8, segments: 2, bufferSize: 4096, features });
  scope.defer(() => rings.close());
  const [ring] = rings.rings;
  assert.ok(ring);
  rings.memory.memory.write(ring.buffers, new Uint8Array(readable + writable).fill(0xff));
  const segments = [...(readable > 0 ? [ring.buffers, readable, 0] : []), ring.buffers + readable, writable, 1];
  ring.queue.add(Float64Array.from(segments));
  ring.queue.publish();
  const reap = () => {
    const used = new Uint32Array(2);
    return ring.queue.reap(used) === 1 ? used[1] : undefined;
  };
  const answer = () => {
    const bytes = new Uint8Array(writable);
    rings.memory.memory.read((ring.buffers as number) + readable, bytes);
    return bytes;
  };
  return { rings, reap, answer };
}

test("a generic device offers what its type has: a queue of each kind, no feature, a configuration of zeroes", async (context) => {
  const { session } = await connected(context, GpioDevice);

  const config = await session.readConfig(8);

  assert.equal(session.queueCount, 2);
  assert.equal(session.features & VirtioGpioFeature.IRQ, 0n);
  assert.deepEqual(config, new Uint8Array(8));
});

test("queues, features and configuration of a generic device can be chosen", async (context) => {
  const config = Uint8Array.of(8, 0, 0, 0, 0, 0, 0, 0);
  const options = { queues: 1, features: VirtioGpioFeature.IRQ, config };
  const { session } = await connected(context, GpioDevice, options);

  const read = await session.readConfig(8);

  assert.equal(session.queueCount, 1);
  assert.equal(session.features & VirtioGpioFeature.IRQ, VirtioGpioFeature.IRQ);
  assert.deepEqual(read, config);
});

test("a generic device answers a request with zeroes", async (context) => {
  const { reap, answer } = await sent(context, 8, 2);

  const length = await eventually(3000, "the answer", reap);

  assert.deepEqual({ length, bytes: answer() }, { length: 2, bytes: new Uint8Array(2) });
});

test("a generic device keeps a buffer with nothing to read until the queue stops", async (context) => {
  const { rings, reap, answer } = await sent(context, 0, 16);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const early = reap();

  await rings.stop();

  assert.equal(early, undefined);
  assert.equal(reap(), 0);
  assert.deepEqual(answer(), new Uint8Array(16).fill(0xff));
});

test("a generic device keeps what the driver writes to its configuration, and forgets it for the next front-end", async (context) => {
  const type = deviceTypes.find(({ name }) => name === "input") as DeviceType;
  const { path, session } = await connected(context, type);
  const read = async (of: typeof session) => (await of.readConfig(VirtioInputConfig.SIZE))[0];

  await session.client.setConfig({ offset: 0, flags: 0, payload: Uint8Array.of(3) });
  const written = await read(session);
  session.close();
  const next = await connectBackend(path);
  const afterwards = await read(next);
  next.close();

  assert.deepEqual([written, afterwards], [3, 0]);
});

test("a generic device's state is its configuration", () => {
  const device = new GenericDevice(GpioDevice);
  device.writeConfig(0, Uint8Array.of(5));
  const other = new GenericDevice(GpioDevice);

  other.restore(JSON.parse(JSON.stringify(device.snapshot())));

  const config = new Uint8Array(1);
  other.readConfig(0, config);
  assert.deepEqual(config, Uint8Array.of(5));
  assert.throws(() => new GenericDevice(RngDevice).restore(device.snapshot()), { code: "ERR_VU_VALUE" });
});
