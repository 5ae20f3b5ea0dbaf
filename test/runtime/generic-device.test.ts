import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  GpioDevice,
  InputDevice,
  RngDevice,
  VirtioGpioConfig,
  VirtioGpioFeature,
  VirtioInputConfig,
} from "../../generated/typescript/index.js";
import {
  type DeviceType,
  GenericDevice,
  type GenericDeviceOptions,
  serve,
  VhostUserFrontend,
  VirtioFeature,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

/** A generic device, and a front-end that has negotiated with it. */
async function connected(context: TestContext, type: DeviceType, options?: GenericDeviceOptions) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const server = await serve(new GenericDevice(type, options), { path });
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path, { features: VirtioFeature.VERSION_1 });
  scope.defer(() => frontend.close());
  return { path, frontend };
}

test("a generic device offers what its type has: a queue of each kind, no feature, a configuration of zeroes", async (context) => {
  const { frontend } = await connected(context, GpioDevice);

  const config = await frontend.readConfig(VirtioGpioConfig.SIZE);

  assert.equal(frontend.session.queueCount, 2);
  assert.equal(frontend.session.features & VirtioGpioFeature.IRQ, 0n);
  assert.deepEqual(config, new Uint8Array(VirtioGpioConfig.SIZE));
});

test("queues, features and configuration of a generic device can be chosen", async (context) => {
  const config = Uint8Array.of(8, 0, 0, 0, 0, 0, 0, 0);
  const options = { queues: 1, features: VirtioGpioFeature.IRQ, config };
  const { frontend } = await connected(context, GpioDevice, options);

  const read = await frontend.readConfig(config.length);

  assert.equal(frontend.session.queueCount, 1);
  assert.equal(frontend.session.features & VirtioGpioFeature.IRQ, VirtioGpioFeature.IRQ);
  assert.deepEqual(read, config);
});

test("a generic device answers a request with zeroes", async (context) => {
  const { frontend } = await connected(context, GpioDevice);
  await frontend.start();

  const answer = await frontend.requestQueue(0).request(new Uint8Array(8), 2);

  assert.deepEqual(answer, new Uint8Array(2));
});

test("a generic device keeps a buffer with nothing to read until the queue stops", async (context) => {
  const { frontend } = await connected(context, RngDevice);
  await frontend.start();
  let answer: Uint8Array | undefined;
  const request = frontend
    .requestQueue(0)
    .request(new Uint8Array(), 16)
    .then((bytes) => {
      answer = bytes;
    });
  await sleep(50);
  const early = answer;

  await frontend.stop();
  await request;

  assert.equal(early, undefined);
  assert.deepEqual(answer, new Uint8Array());
});

test("a generic device keeps what is written to its configuration, and forgets it for the next front-end", async (context) => {
  const { path, frontend } = await connected(context, InputDevice);
  const firstByte = async (of: VhostUserFrontend) => (await of.readConfig(VirtioInputConfig.SIZE))[0];

  await frontend.writeConfig(0, Uint8Array.of(3));
  const written = await firstByte(frontend);
  await frontend.close();
  const next = await VhostUserFrontend.open(path);
  const afterwards = await firstByte(next);
  await next.close();

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
