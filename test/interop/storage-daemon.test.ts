import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { BlockDriver } from "../../runtime/index.js";
import { startStorageDaemon } from "../support/block-backend.js";
import { makeDiskFile, patternBytes, sha256OfFile } from "../support/disk-files.js";
import { withPeers } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

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
});
