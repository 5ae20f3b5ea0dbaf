import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  VIRTIO_BLK_SECTOR_SIZE,
  VirtioBlkConfig,
  VirtioBlkOutHeader,
  VirtioBlkRequestStatus,
  VirtioBlkStatus,
} from "../../generated/typescript/index.js";
import {
  BlockDriver,
  connectBackend,
  type DeviceRequest,
  RequestDevice,
  type RequestDeviceOptions,
  type ServerEvent,
  serve,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";
import { RecordingDevice } from "./recording-device.js";

async function place(context: TestContext) {
  const scope = Scope.of(context);
  return { scope, path: join(await temporaryDirectory(scope), "device.sock") };
}

test("a second front-end waits, and is served when the first has left", async (context) => {
  const { scope, path } = await place(context);
  const server = await serve(new RecordingDevice(), { path });
  scope.defer(() => server.stop());
  const first = await connectBackend(path);

  let served = false;
  const second = connectBackend(path).then((session) => {
    served = true;
    return session;
  });
  await sleep(50);
  assert.equal(served, false);
  first.close();

  (await second).close();
});

test("events tell of front-ends that come and go", async (context) => {
  const { scope, path } = await place(context);
  const events: ServerEvent[] = [];
  const server = await serve(new RecordingDevice(), { path }, { onEvent: (event) => events.push(event) });
  scope.defer(() => server.stop());

  (await connectBackend(path)).close();
  await eventually(3000, "two events", () => events.length === 2);

  assert.deepEqual(
    events.map((event) => event.kind),
    ["connected", "disconnected"],
  );
});

test("a server that is stopped removes its socket file and ends its session", async (context) => {
  const { path } = await place(context);
  const server = await serve(new RecordingDevice(), { path });
  const session = await connectBackend(path);

  await server.stop();

  assert.equal(existsSync(path), false);
  assert.equal((await session.closed).code, "ERR_VU_CLOSED");
});

test("a path where somebody listens is ERR_VU_SYSTEM", async (context) => {
  const { scope, path } = await place(context);
  const other = createServer().listen(path);
  scope.defer(() => void other.close());
  await eventually(3000, "the other server", () => existsSync(path));

  await assert.rejects(serve(new RecordingDevice(), { path }), { code: "ERR_VU_SYSTEM" });
});

/** A device of one function, and a driver that sends it block requests: the header's bytes are the request. */
async function functionDevice(context: TestContext, options: RequestDeviceOptions) {
  const { scope, path } = await place(context);
  const errors: string[] = [];
  const server = await serve(
    new RequestDevice({
      config: new Uint8Array(VirtioBlkConfig.SIZE).fill(1),
      onError: (error) => errors.push(error.code),
      ...options,
    }),
    {
      path,
    },
  );
  scope.defer(() => server.stop());
  const driver = await BlockDriver.open(path);
  scope.defer(() => driver.close());
  return { driver, server, errors };
}

const SECTOR = VIRTIO_BLK_SECTOR_SIZE;

/** A sector of zeroes and the status that stands for success, which is zero too. */
const OK_SECTOR = new Uint8Array(SECTOR + VirtioBlkRequestStatus.SIZE).fill(VirtioBlkStatus.OK);

/** The sector that a request asks for. */
function sectorOf({ readable }: DeviceRequest): number {
  return Number(VirtioBlkOutHeader.decodeFrom(new DataView(readable.buffer), 0).sector);
}

test("a function that answers at once", async (context) => {
  const { driver } = await functionDevice(context, {
    handler: ({ writableLength }) => OK_SECTOR.subarray(0, writableLength),
  });

  assert.equal((await driver.read(0, SECTOR)).length, SECTOR);
});

test("a function that answers later, with other requests in between", async (context) => {
  const order: number[] = [];
  const { driver } = await functionDevice(context, {
    async handler(request) {
      const sector = sectorOf(request);
      await sleep(sector === 0 ? 40 : 5);
      order.push(sector);
      return OK_SECTOR.subarray(0, request.writableLength);
    },
  });

  await Promise.all([driver.read(0, SECTOR), driver.read(SECTOR, SECTOR)]);

  assert.deepEqual(order, [1, 0]);
});

test("the driver of a function that throws gets an empty reply, and the program hears of it", async (context) => {
  const { driver, errors } = await functionDevice(context, {
    handler: () => {
      throw new Error("out of order");
    },
  });

  await driver.read(0, SECTOR);

  assert.deepEqual(errors, ["ERR_VU_SYSTEM"]);
});

test("a reply that is longer than its room is ERR_VU_SIZE", async (context) => {
  const { driver, errors } = await functionDevice(context, { handler: () => new Uint8Array(1000) });

  await driver.read(0, SECTOR);

  assert.deepEqual(errors, ["ERR_VU_SIZE"]);
});

test("a stop completes the requests that were taken", async (context) => {
  let taken = 0;
  const { driver, server } = await functionDevice(context, {
    async handler({ writableLength }) {
      taken += 1;
      await sleep(50);
      return OK_SECTOR.subarray(0, writableLength);
    },
  });
  const read = driver.read(0, SECTOR).then(
    () => "completed",
    (error: { code: string }) => error.code,
  );
  await eventually(3000, "the request to be taken", () => taken === 1);

  await server.stop();

  // The answer is in the ring before the connection ends; which of the two the driver sees first is its affair.
  assert.ok(["completed", "ERR_VU_CLOSED"].includes(await read));
});

test("a front-end that goes away in the middle of a request is followed by the next", async (context) => {
  const { scope, path } = await place(context);
  const answers: (() => void)[] = [];
  const device = new RequestDevice({
    config: new Uint8Array(VirtioBlkConfig.SIZE).fill(1),
    handler: () => new Promise<undefined>((resolve) => answers.push(() => resolve(undefined))),
  });
  const server = await serve(device, { path });
  scope.defer(() => server.stop());
  const driver = await BlockDriver.open(path);
  const read = driver.read(0, SECTOR).catch((error: { code: string }) => error.code);
  await eventually(3000, "the request to be taken", () => answers.length === 1);

  driver.frontend.session.close();
  assert.equal(await read, "ERR_VU_CLOSED");
  for (const answer of answers) answer();

  (await connectBackend(path)).close();
});
