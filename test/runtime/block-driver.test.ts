import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { VIRTIO_BLK_SECTOR_SIZE } from "../../generated/typescript/index.js";
import { BlockDevice, BlockDriver, type BlockDriverOptions, createMemoryStore, serve } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const SECTOR = VIRTIO_BLK_SECTOR_SIZE;
const DISK = 1 << 20;

async function opened(context: TestContext, options: BlockDriverOptions = {}) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "disk.sock");
  const store = createMemoryStore(BigInt(DISK));
  scope.defer(() => store.close());
  const server = await serve(new BlockDevice({ store, queues: 2 }), { path });
  scope.defer(() => server.stop());
  const driver = await BlockDriver.open(path, options);
  scope.defer(() => driver.close());
  return { driver, server, path };
}

for (const options of [{ queueDepth: 1 }, { queueDepth: 256, queueSize: 64 }, { requestSize: SECTOR, queues: 2 }]) {
  test(`a transfer with ${JSON.stringify(options)} is cut into requests that fit`, async (context) => {
    const { driver } = await opened(context, options);
    const pattern = randomBytes(200 * SECTOR);

    await driver.write(SECTOR, pattern);

    assert.deepEqual(Buffer.from(await driver.read(SECTOR, pattern.length)), pattern);
  });
}

test("what is no whole sector is ERR_VU_ARGUMENT and is not sent", async (context) => {
  const { driver } = await opened(context);

  await assert.rejects(driver.read(1, SECTOR), { code: "ERR_VU_ARGUMENT" });
  await assert.rejects(driver.write(0, new Uint8Array(5)), { code: "ERR_VU_ARGUMENT" });
  await assert.rejects(driver.discard(0, 7), { code: "ERR_VU_ARGUMENT" });
});

test("more queues than the back-end has are ERR_VU_ARGUMENT", async (context) => {
  const { driver, path } = await opened(context);
  await driver.close();

  await assert.rejects(BlockDriver.open(path, { queues: 3 }), { code: "ERR_VU_ARGUMENT" });
});

test("nobody at the path is ERR_VU_SYSTEM", async () => {
  await assert.rejects(BlockDriver.open("/nowhere/disk.sock"), { code: "ERR_VU_SYSTEM" });
});

test("requests reject with ERR_VU_CLOSED when the back-end goes away, and so do later ones", async (context) => {
  const { driver, server } = await opened(context);

  await server.stop();
  await driver.frontend.closed;

  await assert.rejects(driver.read(0, SECTOR), { code: "ERR_VU_CLOSED" });
});

test("a driver is closed twice without harm", async (context) => {
  const { driver } = await opened(context);

  await driver.close();
  await driver.close();

  await assert.rejects(driver.read(0, SECTOR), { code: "ERR_VU_CLOSED" });
});
