import assert from "node:assert/strict";
import { test } from "node:test";
import { BlockEngine, type BlockEngineOptions, BlockLoad, createMemory, Watch } from "../../runtime/binding/index.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { BUFFERS, closeGuest, createGuest, until } from "./support.js";

const CAPACITY = 1n << 20n;

test("the engine serves what the load generator asks, and both report it", async () => {
  const before = openDescriptors();
  const guest = createGuest({ size: 32 });
  const store = createMemory("store", CAPACITY);
  const engine = BlockEngine.start(guest.device, guest.kick, {
    store: { kind: "memory", memory: store },
    capacity: CAPACITY,
  });
  const load = BlockLoad.start(guest.driver, guest.call, {
    rw: "randwrite",
    blockSize: 4096,
    queueDepth: 8,
    requests: 1000,
    span: CAPACITY,
    bufferAddress: BUFFERS,
  });
  let over = false;
  const watch = new Watch(load.done.fd, "read", () => {
    over = true;
    watch.close();
  });
  await until(() => over, "the load to be over");
  engine.requestStop();
  const queue = engine.join();

  const result = load.result();
  assert.deepEqual([result.requests, result.errors, result.bytes], [1000, 0, 4096_000]);
  assert.ok(result.latency.p50 > 0 && result.latency.p50 <= result.latency.p999);
  assert.deepEqual(load.result(), result, "the result can be asked for again");
  const counters = engine.counters();
  assert.deepEqual([counters.requests, counters.bytesWritten, counters.failed], [1000, 4096_000, 0]);
  assert.deepEqual([queue.outstanding, queue.base, engine.error], [0, 1000, undefined]);
  assert.strictEqual(engine.done, engine.done);
  store.close();
  closeGuest(guest);
  assert.ok(openDescriptors() <= before + 16, "what stays is closed on collection");
});

test("a queue that was given away refuses every use, and cannot be given twice", () => {
  const guest = createGuest();
  const options: BlockEngineOptions = { store: { kind: "null" }, capacity: CAPACITY };
  const engine = BlockEngine.start(guest.device, guest.kick, options);

  assert.throws(() => guest.device.outstanding, { code: "ERR_VU_STATE" });
  assert.throws(() => BlockEngine.start(guest.device, guest.kick, options), { code: "ERR_VU_STATE" });
  guest.device.setCall(undefined);
  engine.setCall(guest.call);
  engine.join();
  assert.throws(() => engine.join(), { code: "ERR_VU_STATE" });
  closeGuest(guest);
});

test("options that make no sense are refused before the queue is taken", () => {
  const guest = createGuest();
  const file = createMemory("small", 512n);
  const start = (change: object) => () =>
    BlockEngine.start(guest.device, guest.kick, { store: { kind: "file", file }, capacity: 512n, ...change });
  assert.throws(start({ capacity: 513n }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(start({ store: { kind: "file" } }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(start({ store: { kind: "tape" } }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(start({ id: "longer than twenty bytes" }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(() => BlockEngine.start(guest.device, file, { store: { kind: "null" }, capacity: 512n }), {
    code: "ERR_VU_DESCRIPTOR_KIND",
  });
  assert.equal(guest.device.outstanding, 0, "the queue is still here");
  file.close();
  closeGuest(guest);
});

test("a load that does not fit is refused", () => {
  const guest = createGuest();
  const options = {
    rw: "read",
    blockSize: 512,
    queueDepth: 4,
    requests: 1,
    span: 512,
    bufferAddress: BUFFERS,
  } as const;
  const start = (change: object) => () => BlockLoad.start(guest.driver, guest.call, { ...options, ...change });
  assert.throws(start({ blockSize: 100 }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(start({ requests: undefined }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(start({ queueDepth: 17 }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(start({ bufferAddress: 2 ** 40 }), { code: "ERR_VU_ADDRESS" });
  assert.throws(start({ span: 511 }), { code: "ERR_VU_ARGUMENT" });
  assert.equal(BlockLoad.bufferSize(4, 512), 4096 + 4 * 512);
  closeGuest(guest);
});

test("a load that is stopped finishes what is in flight and ends", () => {
  const guest = createGuest();
  const engine = BlockEngine.start(guest.device, guest.kick, { store: { kind: "null" }, capacity: CAPACITY });
  const load = BlockLoad.start(guest.driver, guest.call, {
    rw: "read",
    blockSize: 512,
    queueDepth: 2,
    runtimeMs: 60_000,
    span: CAPACITY,
    bufferAddress: BUFFERS,
  });

  load.requestStop();

  assert.equal(load.result().errors, 0);
  engine.join();
  closeGuest(guest);
});
