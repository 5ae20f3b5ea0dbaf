import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { LOG_PAGE_SIZE, MAX_MEMORY_SLOTS, ProtocolFeature, VirtioFeature } from "../../generated/typescript/index.js";
import { createMemory, type SharedRegion } from "../../runtime/index.js";
import { Bench } from "./bench.js";
import { RecordingDevice } from "./recording-device.js";

const NACK = { code: "ERR_VU_NACK" };

async function start(context: TestContext, protocolFeatures: bigint) {
  return await Bench.start(context, new RecordingDevice(), {
    protocolFeatures: ProtocolFeature.REPLY_ACK | protocolFeatures,
  });
}

test("with GPA_ADDRESSES ring addresses are guest addresses", async (context) => {
  const bench = await start(context, ProtocolFeature.GPA_ADDRESSES);
  const { client } = bench.session;
  const [{ guestAddr, size, descriptor }] = bench.shared.regions as [SharedRegion];
  await client.setFeatures(VirtioFeature.PROTOCOL_FEATURES);

  await client.setMemTable({ regions: [{ guestAddr, size, userAddr: guestAddr, mmapOffset: 0n }] }, [descriptor]);
  await client.setVringNum({ index: 0, num: 16 });
  const addresses = { descriptor: guestAddr, available: guestAddr + 0x1000n, used: guestAddr + 0x2000n };
  await client.setVringAddr({ index: 0, flags: 0, log: 0n, ...addresses });
  bench.device.news();
  await bench.run();

  assert.ok(bench.device.queue(0));
  await assert.rejects(client.setVringAddr({ index: 0, flags: 0, log: 0n, ...bench.addresses }), NACK);
});

test("with GPA_ADDRESSES a region with a user address of its own is refused", async (context) => {
  const bench = await start(context, ProtocolFeature.GPA_ADDRESSES);
  const [region] = bench.shared.regions as [SharedRegion];

  await assert.rejects(bench.session.client.setMemTable({ regions: [region] }, [region.descriptor]), NACK);
});

test(`${MAX_MEMORY_SLOTS} regions can be added while a ring runs`, async (context) => {
  const bench = await start(context, ProtocolFeature.CONFIGURE_MEM_SLOTS);
  const { client } = bench.session;
  await bench.setUp();
  await bench.run();
  const page = createMemory("page", 4096n);

  for (let slot = 1; slot < MAX_MEMORY_SLOTS; slot++) {
    const address = BigInt(slot) * 0x2000n;
    await client.addMemRegion({ region: { guestAddr: address, size: 4096n, userAddr: address, mmapOffset: 0n } }, page);
  }
  page.close();

  assert.deepEqual(bench.device.news(), []);
  assert.equal(await client.getMaxMemSlots(), BigInt(MAX_MEMORY_SLOTS));
});

/** A bench whose front-end has given a log, and the log. */
async function logging(context: TestContext) {
  const bench = await start(context, ProtocolFeature.LOG_SHMFD);
  const log = createMemory("log", 4096n);
  bench.scope.defer(() => log.close());
  await bench.setUp();
  await bench.session.client.setLogBase({ logSize: 4096n, logOffset: 0n }, log);
  return bench;
}

test("a log is accepted with its event, and replaced while a ring runs", async (context) => {
  const bench = await logging(context);
  const { client } = bench.session;
  await bench.run();

  await client.setLogFd(bench.event());
  const other = createMemory("other log", BigInt(2 * LOG_PAGE_SIZE));
  const answer = await client.setLogBase({ logSize: BigInt(LOG_PAGE_SIZE), logOffset: BigInt(LOG_PAGE_SIZE) }, other);
  other.close();

  assert.equal(answer, 0n);
  assert.deepEqual(bench.device.news(), []);
});

test("logging is switched without disturbing a ring", async (context) => {
  const bench = await logging(context);
  const { client } = bench.session;
  await bench.run();

  await client.setFeatures(VirtioFeature.PROTOCOL_FEATURES | VirtioFeature.VERSION_1 | VirtioFeature.LOG_ALL);
  await client.setFeatures(VirtioFeature.PROTOCOL_FEATURES | VirtioFeature.VERSION_1);

  assert.deepEqual(bench.device.news(), ["ack 0x0", "ack 0x0"]);
});

for (const [what, size, offset] of [
  ["beyond its file", 4096n, 4096n],
  ["of no length", 0n, 0n],
  ["whose offset wraps", 4096n, 0xffff_ffff_ffff_f000n],
] as const) {
  test(`a log ${what} is refused`, async (context) => {
    const bench = await start(context, ProtocolFeature.LOG_SHMFD);
    const log = createMemory("log", 4096n);

    await assert.rejects(bench.session.client.setLogBase({ logSize: size, logOffset: offset }, log));
    log.close();
  });
}

test("a log that is not shared memory is refused", async (context) => {
  const bench = await start(context, 0n);

  await assert.rejects(bench.session.client.setLogBase(0x7000_0000n, undefined), NACK);
});
