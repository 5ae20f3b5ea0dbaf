import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { LOG_PAGE_SIZE, ProtocolFeature, VirtioFeature } from "../../generated/typescript/index.js";
import {
  type DriverRing,
  type FrontendOptions,
  type SharedRegion,
  serve,
  serveRequests,
  VhostUserFrontend,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";
import { RecordingDevice } from "./recording-device.js";

const MESSAGE = Uint8Array.of(1, 2, 3);

/** Two devices that answer requests with what they hold and their own name, and a front-end of the first. */
async function withTwo(context: TestContext, options: FrontendOptions = {}) {
  const scope = Scope.of(context);
  const directory = await temporaryDirectory(scope);
  const paths = [join(directory, "0.sock"), join(directory, "1.sock")] as const;
  for (const [name, path] of paths.entries()) {
    const server = await serveRequests({ path, handler: ({ readable }) => Uint8Array.of(...readable, name) });
    scope.defer(() => server.stop());
  }
  const frontend = await VhostUserFrontend.open(paths[0], options);
  scope.defer(() => frontend.close());
  return { frontend, paths };
}

/** A device whose state is one value. */
class StatefulDevice extends RecordingDevice {
  state: unknown;

  constructor(state: unknown) {
    super();
    this.state = state;
  }

  override protocolFeatures(): bigint {
    return super.protocolFeatures() | ProtocolFeature.DEVICE_STATE;
  }

  override snapshot(): null {
    return this.state as null;
  }

  override restore(state?: unknown): void {
    if (state === "bad") throw new Error("not such a state");
    this.state = state;
  }
}

async function withStates(context: TestContext, state: unknown) {
  const scope = Scope.of(context);
  const directory = await temporaryDirectory(scope);
  const devices = [new StatefulDevice(state), new StatefulDevice(undefined)] as const;
  const paths = [join(directory, "0.sock"), join(directory, "1.sock")] as const;
  for (const [index, path] of paths.entries()) {
    const server = await serve(devices[index] as StatefulDevice, { path });
    scope.defer(() => server.stop());
  }
  const frontend = await VhostUserFrontend.open(paths[0]);
  scope.defer(() => frontend.close());
  await frontend.start();
  return { frontend, paths, devices };
}

function echo(frontend: VhostUserFrontend): Promise<Uint8Array> {
  return frontend.requestQueue(0).request(MESSAGE, 16);
}

for (const packed of [false, true]) {
  test(`requests go on at another back-end, on the same ${packed ? "packed" : "split"} ring`, async (context) => {
    const { frontend, paths } = await withTwo(context, { packed });
    await frontend.start();
    const before = await echo(frontend);

    await frontend.migrate(paths[1]);
    const after = await echo(frontend);

    assert.equal((frontend.features & VirtioFeature.RING_PACKED) !== 0n, packed);
    assert.deepEqual([before, after], [Uint8Array.of(1, 2, 3, 0), Uint8Array.of(1, 2, 3, 1)]);
  });
}

test("requests that nobody has taken move, too", async (context) => {
  const { frontend, paths } = await withTwo(context);
  await frontend.start();
  await echo(frontend);
  await frontend.stop();

  const asking = echo(frontend);
  await frontend.migrate(paths[1]);
  await frontend.resume();

  assert.deepEqual(await asking, Uint8Array.of(1, 2, 3, 1));
});

test("a device's state moves with it", async (context) => {
  const { frontend, paths, devices } = await withStates(context, { counter: 7, text: "x".repeat(200_000) });

  await frontend.migrate(paths[1]);

  assert.deepEqual(devices[1].state, devices[0].state);
});

test("a device goes on where it was when the other back-end cannot load its state", async (context) => {
  const { frontend, paths, devices } = await withStates(context, "bad");
  devices[0].news();

  await assert.rejects(frontend.migrate(paths[1]), { code: "ERR_VU_NACK" });

  assert.deepEqual(devices[0].news(), ["stop 0", "suspend", "ack 0x0", "start 0"]);
});

test("a device goes on where it was, with its requests, when the other back-end cannot start it", async (context) => {
  const { frontend } = await withTwo(context);
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "lame.sock");
  const lame = new RecordingDevice();
  lame.startQueue = () => {
    throw new Error("no power");
  };
  const server = await serve(lame, { path });
  scope.defer(() => server.stop());
  await frontend.start();
  await echo(frontend);

  const moving = assert.rejects(frontend.migrate(path), { code: "ERR_VU_NACK" });
  const asking = Array.from({ length: 50 }, () => echo(frontend));
  await moving;

  assert.deepEqual(await Promise.all(asking), Array(50).fill(Uint8Array.of(1, 2, 3, 0)));
});

test("a device goes on where it was when nobody is at the other place", async (context) => {
  const { frontend } = await withTwo(context);
  await frontend.start();

  await assert.rejects(frontend.migrate("/nowhere/else.sock"), { code: "ERR_VU_SYSTEM" });

  assert.deepEqual(await echo(frontend), Uint8Array.of(1, 2, 3, 0));
});

for (const packed of [false, true]) {
  test(`pages that a back-end writes are told once while it logs, ${packed ? "packed" : "split"}`, async (context) => {
    const { frontend } = await withTwo(context, { packed });
    await frontend.start();
    const [ring] = frontend.rings;
    assert.ok(ring);
    const ringPart = packed ? ring.descriptorTable : ring.usedRing;

    await frontend.startLogging();
    await echo(frontend);
    const pages = frontend.takeDirtyPages();
    const again = frontend.takeDirtyPages();
    await frontend.stopLogging();
    await echo(frontend);

    assert.ok(pages.includes(ring.buffers), `the answer's page is among ${pages}`);
    assert.ok(pages.includes(ringPart - (ringPart % LOG_PAGE_SIZE)), `the ring's page is among ${pages}`);
    assert.deepEqual([again, frontend.takeDirtyPages()], [[], []]);
  });
}

/** Bytes that take the log beyond what the first 4 GiB and the rings need. */
const LARGE = 1 << 28;

/** Has the device write to the end of a region, and returns the page. */
async function writeToEnd(frontend: VhostUserFrontend, { guestAddr, size }: SharedRegion): Promise<number> {
  const { queue } = frontend.rings[0] as DriverRing;
  const page = Number(guestAddr + size) - LOG_PAGE_SIZE;
  queue.add(Float64Array.of(Number(guestAddr), 1, 0, page, LOG_PAGE_SIZE, 1));
  queue.publish();
  await eventually(5000, "the answer", () => queue.reap(new Uint32Array(2)) === 1);
  return page;
}

for (const protocolFeatures of [undefined, ProtocolFeature.MQ | ProtocolFeature.LOG_SHMFD]) {
  const way = protocolFeatures === undefined ? "a slot" : "a new table";

  test(`the log grows for memory that comes in ${way}, and nothing is lost meanwhile`, async (context) => {
    const { frontend } = await withTwo(context, { protocolFeatures });
    await frontend.start();
    const first = await frontend.addMemory(LOG_PAGE_SIZE * 2);
    await frontend.startLogging();
    const before = await writeToEnd(frontend, first);

    const second = await frontend.addMemory(LARGE);
    const after = await writeToEnd(frontend, second);
    const pages = frontend.takeDirtyPages();

    assert.ok(pages.includes(before) && pages.includes(after), `${before} and ${after} are among ${pages}`);
    assert.deepEqual(frontend.takeDirtyPages(), []);
  });
}

test("a device whose log was there before its rings is started with a log that covers them", async (context) => {
  const { frontend, paths } = await withTwo(context);
  await frontend.startLogging();

  await frontend.start({ bufferSize: LARGE });
  await echo(frontend);
  const pages = frontend.takeDirtyPages();
  await frontend.migrate(paths[1]);
  await echo(frontend);

  const ring = frontend.rings[0] as DriverRing;
  assert.ok(pages.includes(ring.buffers), `${ring.buffers} is among ${pages}`);
  assert.ok(frontend.takeDirtyPages().includes(ring.buffers));
});

test("a back-end that is told guest addresses serves the same rings", async (context) => {
  const protocolFeatures = ProtocolFeature.MQ | ProtocolFeature.REPLY_ACK | ProtocolFeature.GPA_ADDRESSES;
  const { frontend } = await withTwo(context, { protocolFeatures });

  await frontend.start();

  assert.ok(frontend.session.has(ProtocolFeature.GPA_ADDRESSES));
  assert.deepEqual(await echo(frontend), Uint8Array.of(1, 2, 3, 0));
});
