import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { describe, test } from "node:test";
import {
  LOG_PAGE_SIZE as PAGE,
  ProtocolFeature,
  VirtioBlkOutHeader,
  VirtioBlkRequestType,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { BlockDriver, VhostUserFrontend } from "../../runtime/index.js";
import { startStorageDaemon } from "../support/block-backend.js";
import { makeDiskFile, patternBytes, sha256OfFile } from "../support/disk-files.js";
import { withPeers, withUserfaults } from "../support/peers.js";
import { encoded } from "../support/raw-peer.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const DISK_SIZE = 8 * 1024 * 1024;
const QUEUES = 2;

/** A storage daemon with a file of zeroes behind it. */
async function startDisk(scope: Scope) {
  const directory = await temporaryDirectory(scope);
  const file = await makeDiskFile(directory, DISK_SIZE);
  const backend = await startStorageDaemon(scope, { file, directory, queues: QUEUES });
  return { file, ...backend };
}

describe("qemu-storage-daemon as the back-end of our client", withPeers("qemu-storage-daemon"), () => {
  test("tells what it has in the handshake", { timeout: 30_000 }, async (context) => {
    const scope = Scope.of(context);
    const { socketPath } = await startDisk(scope);

    const driver = await BlockDriver.open(socketPath, { queues: QUEUES });
    const {
      capacity,
      frontend: { session },
    } = driver;
    await driver.close();

    assert.deepEqual(
      { capacity, queues: session.queueCount, slots: session.memorySlots },
      { capacity: BigInt(DISK_SIZE), queues: QUEUES, slots: 32 },
    );
  });

  for (const queueDepth of [1, 8, 64]) {
    test(`takes a whole disk and gives it back, depth ${queueDepth}`, { timeout: 60_000 }, async (context) => {
      const scope = Scope.of(context);
      const { socketPath, file } = await startDisk(scope);
      const pattern = patternBytes(DISK_SIZE, queueDepth);
      const driver = await BlockDriver.open(socketPath, { queues: QUEUES, queueDepth, requestSize: 32 * 1024 });

      await driver.write(0, pattern);
      await driver.flush();
      const readBack = await driver.read(0, DISK_SIZE);
      await driver.close();

      assert.ok(Buffer.compare(readBack, pattern) === 0, "the bytes read are those written");
      assert.equal(await sha256OfFile(file), createHash("sha256").update(pattern).digest("hex"));
    });
  }

  test("has served both queues", { timeout: 30_000 }, async (context) => {
    const scope = Scope.of(context);
    const { socketPath } = await startDisk(scope);
    const driver = await BlockDriver.open(socketPath, { queues: QUEUES, requestSize: 4096 });

    await driver.read(0, 64 * 4096);
    // Where a ring stands when it is stopped is how many requests went through it.
    const requests = [await driver.frontend.session.stopRing(0), await driver.frontend.session.stopRing(1)];

    await driver.close();
    assert.deepEqual(requests, [32, 32]);
  });

  test("offers no packed rings, so that a driver which would take them uses split ones", {
    timeout: 30_000,
  }, async (context) => {
    const scope = Scope.of(context);
    const { socketPath } = await startDisk(scope);
    const pattern = patternBytes(4096, 2);
    const driver = await BlockDriver.open(socketPath, { packed: true });
    scope.defer(() => driver.close());

    await driver.write(0, pattern);

    assert.deepEqual(await driver.read(0, 4096), new Uint8Array(pattern));
    assert.equal((driver.frontend.session.features | driver.features) & VirtioFeature.RING_PACKED, 0n);
  });

  test("serves the next client", { timeout: 30_000 }, async (context) => {
    const scope = Scope.of(context);
    const { socketPath } = await startDisk(scope);
    const pattern = patternBytes(4096, 1);
    const first = await BlockDriver.open(socketPath);
    await first.write(4096, pattern);
    await first.close();

    const second = await BlockDriver.open(socketPath);
    const readBack = await second.read(4096, 4096);
    await second.close();

    assert.deepEqual(readBack, new Uint8Array(pattern));
  });

  test("is found again after kill -9, with its requests in flight answered", { timeout: 60_000 }, async (context) => {
    const scope = Scope.of(context);
    const { socketPath, file, process } = await startDisk(scope);
    const pattern = patternBytes(DISK_SIZE, 9);
    const driver = await BlockDriver.open(socketPath, { queues: QUEUES, requestSize: 4096, reconnect: true });
    scope.defer(() => driver.close());

    const writing = driver.write(0, pattern);
    const rings = () => driver.frontend.rings.map(({ queue }) => queue);
    await eventually(10_000, "the first answers", () => rings().every((queue) => queue.counters().completed > 0));
    process.kill("SIGKILL");
    const inFlight = rings().map((queue) => queue.outstanding);
    await process.ended;
    await startStorageDaemon(scope, { file, directory: dirname(file), queues: QUEUES });
    await writing;
    const readBack = await driver.read(0, DISK_SIZE);

    assert.ok(
      inFlight.every((count) => count > 0),
      `requests were in flight when the back-end died: ${inFlight}`,
    );
    assert.ok(Buffer.compare(readBack, pattern) === 0, "the bytes read are those written");
  });

  test("marks the pages that a read has filled, while it is to log, and no others", {
    timeout: 30_000,
  }, async (context) => {
    const scope = Scope.of(context);
    const { socketPath } = await startDisk(scope);
    const frontend = await VhostUserFrontend.open(socketPath);
    scope.defer(() => frontend.close());
    await frontend.start();
    const { request, pages } = await prepareRead(frontend);

    await request();
    await frontend.startLogging();
    const idle = frontend.takeDirtyPages();
    await request();
    const logged = frontend.takeDirtyPages();
    await frontend.stopLogging();
    await request();
    const unlogged = frontend.takeDirtyPages();

    assert.deepEqual({ idle, logged, unlogged }, { idle: [], logged: pages, unlogged: [] });
  });

  test("does not say where memory lies in it, and is refused for postcopy", {
    timeout: 30_000,
    ...withUserfaults(),
  }, async (context) => {
    const scope = Scope.of(context);
    const { socketPath } = await startDisk(scope);
    // By a whole table: it does not survive the acknowledgement of a slot.
    const protocolFeatures = ProtocolFeature.MQ | ProtocolFeature.REPLY_ACK | ProtocolFeature.PAGEFAULT;
    const frontend = await VhostUserFrontend.open(socketPath, { protocolFeatures, postcopy: () => undefined });
    scope.defer(() => frontend.close());

    await assert.rejects(frontend.start(), { code: "ERR_VU_REPLY_MISMATCH" });
  });

  test("marks pages of memory that came while it was to log already", { timeout: 30_000 }, async (context) => {
    const scope = Scope.of(context);
    const { socketPath } = await startDisk(scope);
    const frontend = await VhostUserFrontend.open(socketPath);
    scope.defer(() => frontend.close());
    await frontend.start();

    await frontend.startLogging();
    const { request, pages } = await prepareRead(frontend);
    await request();

    assert.deepEqual(frontend.takeDirtyPages(), pages);
  });
});

/** A read of two pages, with its header, data and status on pages of their own, and the pages that the device writes for it. */
async function prepareRead(frontend: VhostUserFrontend) {
  const [ring] = frontend.rings;
  assert.ok(ring);
  const header = Number((await frontend.addMemory(8 * PAGE)).guestAddr);
  const [data, status] = [header + 2 * PAGE, header + 6 * PAGE];
  const bytes = encoded(VirtioBlkOutHeader, { type: VirtioBlkRequestType.IN, ioprio: 0, sector: 0n });
  frontend.memory.memory.write(header, bytes);
  const request = async () => {
    ring.queue.add(Float64Array.of(header, bytes.length, 0, data, 2 * PAGE, 1, status, 1, 1));
    ring.queue.publish();
    await eventually(10_000, "the answer", () => ring.queue.reap(new Uint32Array(2)) === 1);
  };
  const usedRing = ring.usedRing - (ring.usedRing % PAGE);
  return { request, pages: [usedRing, data, data + PAGE, status] };
}
