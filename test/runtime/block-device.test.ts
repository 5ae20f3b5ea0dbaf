import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { open, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  ConfigFlags,
  VIRTIO_BLK_SECTOR_SIZE,
  VirtioBlkConfigFields,
  VirtioBlkFeature,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import {
  BlockDevice,
  BlockDriver,
  type BlockEngineName,
  type BlockStore,
  createMemoryStore,
  createNullStore,
  openFileStore,
  serve,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const SECTOR = VIRTIO_BLK_SECTOR_SIZE;
/** Bytes of a page, by which a file that is mapped is cut. */
const PAGE = 4096;
const DISK = 4 << 20;
const IOERR = { code: "ERR_VU_NACK", message: /IOERR/ };
const UNSUPP = { code: "ERR_VU_NACK", message: /UNSUPP/ };
const WRITEBACK = VirtioBlkConfigFields.find((field) => field.name === "writeback")?.offset ?? 0;

/** A served store and a driver for it. */
async function attached(context: TestContext, engine: BlockEngineName, store: BlockStore, queues = 1) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "disk.sock");
  scope.defer(() => store.close());
  const server = await serve(new BlockDevice({ store, engine, queues, id: "disk-0815" }), { path });
  scope.defer(() => server.stop());
  const driver = await BlockDriver.open(path, { queues });
  scope.defer(() => driver.close());
  return { driver, path, scope };
}

async function file(context: TestContext, size: number): Promise<string> {
  const path = join(await temporaryDirectory(Scope.of(context)), "disk.img");
  await writeFile(path, "");
  await truncate(path, size);
  return path;
}

for (const engine of ["js", "native"] as const) {
  test(`${engine}: what is written is read back, and is in the file`, async (context) => {
    const path = await file(context, DISK);
    const { driver } = await attached(context, engine, openFileStore(path));
    const pattern = randomBytes(DISK);

    await driver.write(0, pattern);
    await driver.flush();

    assert.deepEqual(Buffer.from(await driver.read(0, DISK)), pattern);
    assert.deepEqual(await readFile(path), pattern);
  });

  test(`${engine}: many requests of all sizes in flight over several queues do not mix`, async (context) => {
    const { driver } = await attached(context, engine, createMemoryStore(BigInt(DISK)), 4);
    const pieces = Array.from({ length: 200 }, (_, index) => ({
      offset: index * 16 * SECTOR,
      bytes: randomBytes(SECTOR * (1 + (index % 16))),
    }));

    await Promise.all(pieces.map(({ offset, bytes }) => driver.write(offset, bytes)));
    const read = await Promise.all(pieces.map(({ offset, bytes }) => driver.read(offset, bytes.length)));

    for (const [index, { bytes }] of pieces.entries()) assert.deepEqual(Buffer.from(read[index] as Uint8Array), bytes);
  });

  test(`${engine}: zeroes are written, in several ranges of any size`, async (context) => {
    const { driver } = await attached(context, engine, createMemoryStore(BigInt(DISK)));
    await driver.write(0, new Uint8Array(DISK).fill(0xff));

    await driver.writeZeroes(SECTOR, 3 * SECTOR);
    await driver.writeZeroes(1 << 20, 2 << 20, { unmap: true });

    const bytes = await driver.read(0, DISK);
    assert.equal(bytes[SECTOR - 1], 0xff);
    assert.ok(bytes.subarray(SECTOR, 4 * SECTOR).every((byte) => byte === 0));
    assert.equal(bytes[4 * SECTOR], 0xff);
    assert.ok(bytes.subarray(1 << 20, 3 << 20).every((byte) => byte === 0));
    assert.equal(bytes[3 << 20], 0xff);
  });

  for (const how of ["discard", "write zeroes"] as const) {
    test(`${engine}: ${how} gives the space back`, async (context) => {
      const path = await file(context, DISK);
      const { driver } = await attached(context, engine, openFileStore(path));
      await driver.write(0, new Uint8Array(DISK).fill(0xff));
      await driver.flush();
      const full = (await stat(path)).blocks;

      if (how === "discard") await driver.discard(0, DISK);
      else await driver.writeZeroes(0, DISK, { unmap: true });

      assert.ok((await stat(path)).blocks < full / 2, `less than half of ${full} blocks are left`);
    });
  }

  test(`${engine}: the identifier is told`, async (context) => {
    const { driver } = await attached(context, engine, createMemoryStore(BigInt(DISK)));

    assert.equal(await driver.getId(), "disk-0815");
  });

  test(`${engine}: what reaches beyond the end is refused whole`, async (context) => {
    const { driver } = await attached(context, engine, createMemoryStore(BigInt(DISK)));

    await assert.rejects(driver.read(DISK, SECTOR), IOERR);
    await assert.rejects(driver.write(DISK - SECTOR, new Uint8Array(2 * SECTOR).fill(1)), IOERR);
    await assert.rejects(driver.writeZeroes(DISK - SECTOR, 2 * SECTOR), IOERR);
    await assert.rejects(driver.discard(DISK, SECTOR), IOERR);

    assert.ok((await driver.read(DISK - SECTOR, SECTOR)).every((byte) => byte === 0));
  });

  test(`${engine}: a read-only disk is read, and nothing changes it`, async (context) => {
    const path = await file(context, DISK);
    const { driver } = await attached(context, engine, openFileStore(path, { readOnly: true }));

    assert.notEqual(driver.features & VirtioBlkFeature.RO, 0n);
    await driver.read(0, SECTOR);
    await driver.flush();
    await assert.rejects(driver.write(0, new Uint8Array(SECTOR).fill(1)), IOERR);
    await assert.rejects(driver.discard(0, SECTOR), UNSUPP);

    assert.ok((await readFile(path)).every((byte) => byte === 0));
  });

  test(`${engine}: the driver switches to write-through and back`, async (context) => {
    const { driver } = await attached(context, engine, createMemoryStore(BigInt(DISK)));

    for (const value of [0, 1]) {
      await driver.frontend.session.client.setConfig({
        offset: WRITEBACK,
        flags: ConfigFlags.FRONTEND,
        payload: Uint8Array.of(value),
      });
      await driver.write(0, new Uint8Array(SECTOR));
      assert.equal((await driver.frontend.session.readConfig(WRITEBACK + 1))[WRITEBACK], value);
    }
  });

  test(`${engine}: an empty disk has a capacity of zero and refuses reads`, async (context) => {
    const { driver } = await attached(context, engine, openFileStore(await file(context, 0)));

    assert.equal(driver.capacity, 0n);
    await assert.rejects(driver.read(0, SECTOR), IOERR);
  });

  test(`${engine}: the null store takes everything`, async (context) => {
    const { driver } = await attached(context, engine, createNullStore(1n << 40n));

    await driver.write(1n << 39n, new Uint8Array(SECTOR));
    await driver.writeZeroes(0, SECTOR);
    assert.equal((await driver.read(0, SECTOR)).length, SECTOR);
  });

  test(`${engine}: a ring without a kick descriptor is polled`, async (context) => {
    const { driver } = await attached(context, engine, createMemoryStore(BigInt(DISK)));
    const { client } = driver.frontend.session;

    await client.setVringKick({ index: 0 }, undefined);

    assert.equal((await driver.read(0, SECTOR)).length, SECTOR);
  });

  test(`${engine}: a file that shrinks under the device is answered with IOERR`, async (context) => {
    const path = await file(context, DISK);
    const { driver } = await attached(context, engine, openFileStore(path));

    await truncate(path, PAGE);

    await driver.read(0, SECTOR);
    await assert.rejects(driver.read(PAGE, SECTOR), IOERR);
  });

  test(`${engine}: after the front-end's reset the next one finds the device as new`, async (context) => {
    const { driver, path } = await attached(context, engine, createMemoryStore(BigInt(DISK)));
    await driver.frontend.session.client.setConfig({
      offset: WRITEBACK,
      flags: ConfigFlags.FRONTEND,
      payload: Uint8Array.of(0),
    });
    await driver.close();

    const next = await BlockDriver.open(path);

    assert.equal(next.configuration.writeback, 1);
    await next.close();
  });
}

test("native: a sparse file beyond 2^53 bytes is served up to its last sector", async (context) => {
  const size = 2n ** 53n + 4096n;
  const path = await hugeFile(context, size);
  if (path === undefined) return;
  const { driver } = await attached(context, "native", openFileStore(path));
  const pattern = randomBytes(SECTOR);

  await driver.write(size - BigInt(SECTOR), pattern);

  assert.equal(driver.capacity, size);
  assert.deepEqual(Buffer.from(await driver.read(size - BigInt(SECTOR), SECTOR)), pattern);
});

test("js: a file beyond 2^53 bytes is refused with the advice to use the other engine", async (context) => {
  const path = await hugeFile(context, 2n ** 53n + 4096n);
  if (path === undefined) return;
  const store = openFileStore(path);
  context.after(() => store.close());

  assert.throws(() => new BlockDevice({ store, engine: "js" }), { code: "ERR_VU_ARGUMENT", message: /engine native/ });
});

test("a part of a sector at the end of a file is not part of the disk", async (context) => {
  const store = openFileStore(await file(context, 3 * SECTOR + 7));
  context.after(() => store.close());

  assert.equal(store.capacity, BigInt(3 * SECTOR));
  assert.equal(store.unreachable, 7);
});

for (const [what, make] of [
  ["a directory", (path: string) => mkdirSync(path)],
  ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
  ["no such file", () => undefined],
] as const) {
  test(`${what} as a store is ERR_VU_ARGUMENT, at once`, async (context) => {
    const path = join(await temporaryDirectory(Scope.of(context)), "thing");
    make(path);

    assert.throws(() => openFileStore(path), { code: "ERR_VU_ARGUMENT", message: new RegExp(what) });
  });
}

for (const [what, options] of [
  ["polling for longer than a millisecond", { pollMicroseconds: 1001 }],
  ["polling for a part of a microsecond", { pollMicroseconds: 0.5 }],
] as const) {
  test(`${what} is ERR_VU_ARGUMENT`, (context) => {
    const store = createNullStore(BigInt(DISK));
    Scope.of(context).defer(() => store.close());

    assert.throws(() => new BlockDevice({ store, ...options }), { code: "ERR_VU_ARGUMENT" });
  });
}

test("a device of more queues than messages can name is ERR_VU_ARGUMENT", (context) => {
  const store = createNullStore(1024n);
  context.after(() => store.close());

  assert.throws(() => new BlockDevice({ store, queues: 257 }), { code: "ERR_VU_ARGUMENT" });
});

test("a driver without INDIRECT_DESC and EVENT_IDX is served too", async (context) => {
  const { path, driver } = await attached(context, "js", createMemoryStore(BigInt(DISK)));
  await driver.close();
  const plain = await BlockDriver.open(path, { features: VirtioFeature.VERSION_1 | VirtioBlkFeature.FLUSH });
  const pattern = randomBytes(DISK / 2);

  await plain.write(0, pattern);

  assert.equal(plain.features & (VirtioFeature.RING_EVENT_IDX | VirtioFeature.RING_INDIRECT_DESC), 0n);
  assert.deepEqual(Buffer.from(await plain.read(0, pattern.length)), pattern);
  await plain.close();
});

/** A sparse file of that size where the file system has room for one: memory file systems do. */
async function hugeFile(context: TestContext, size: bigint): Promise<string | undefined> {
  const path = `/dev/shm/vhost-user-${process.pid}-${size}`;
  try {
    const handle = await open(path, "w");
    await handle.close();
    execFileSync("truncate", ["-s", String(size), path], { stdio: "ignore" });
  } catch {
    context.skip("no file system with room for such a file");
    return undefined;
  } finally {
    context.after(() => execFileSync("rm", ["-f", path]));
  }
  return path;
}
