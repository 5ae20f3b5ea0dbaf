import assert from "node:assert/strict";
import { writeSync } from "node:fs";
import { test } from "node:test";
import { createEvent, createMemory, type Descriptor, InflightRegion } from "../../runtime/binding/index.js";
import { openDescriptors } from "../support/open-descriptors.js";

test("a region that was created can be opened again by its descriptor", () => {
  const created = InflightRegion.create({ queues: 2, queueSize: 128 });

  const opened = InflightRegion.open(created.descriptor, { offset: 0, size: created.size, queues: 2, queueSize: 128 });

  assert.equal(created.size, 2n * 2112n, "two regions of 16 + 128 * 16 bytes, each up to a multiple of 64");
  assert.deepEqual([opened.offset, opened.size], [0n, created.size]);
  assert.equal(opened.descriptor.kind(), "memory");
  for (const region of [created, opened]) region.close();
});

test("packed queues need room for copies of their descriptors", () => {
  const region = InflightRegion.create({ queues: 1, queueSize: 4, packed: true });

  assert.equal(region.size, 192n, "32 + 4 * 32 bytes, up to a multiple of 64");
  region.close();
});

test("what was written for something else is refused", () => {
  const shape = { queues: 1, queueSize: 4 };
  const memory = createMemory("inflight", 4096n, { sealed: false });
  const place = { ...shape, offset: 64, size: 128 };
  const header = (version: number, features: number, descriptors: number): void => {
    const bytes = new DataView(new ArrayBuffer(16));
    bytes.setBigUint64(0, BigInt(features), true);
    bytes.setUint16(8, version, true);
    bytes.setUint16(10, descriptors, true);
    writeSync(memory.fd, bytes, 0, 16, 64);
  };

  for (const [version, features, descriptors] of [
    [2, 0, 4],
    [1, 1, 4],
    [1, 0, 8],
  ] as const) {
    header(version, features, descriptors);
    assert.throws(() => InflightRegion.open(memory, place), { code: "ERR_VU_INFLIGHT" });
  }
  header(1, 0, 4);
  InflightRegion.open(memory, place).close();
  memory.close();
});

test("bad arguments are refused, a closed region says so, and nothing stays open", () => {
  const before = openDescriptors();
  const shape = { queues: 1, queueSize: 4 };
  const [memory, event] = [createMemory("inflight", 256n), createEvent()];
  const open = (descriptor: Descriptor, offset: number, size: number) =>
    InflightRegion.open(descriptor, { ...shape, offset, size });

  assert.throws(() => InflightRegion.create({ queues: 0, queueSize: 4 }), { code: "ERR_VU_INFLIGHT" });
  assert.throws(() => InflightRegion.create({ queues: 1, queueSize: 0 }), { code: "ERR_VU_INFLIGHT" });
  assert.throws(() => InflightRegion.create({ queues: 1, queueSize: 32769 }), { code: "ERR_VU_INFLIGHT" });
  assert.throws(() => InflightRegion.create({ queues: 65536, queueSize: 4 }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(() => open(memory, 0, 127), { code: "ERR_VU_INFLIGHT", message: /need 128/ });
  assert.throws(() => open(memory, 4, 128), { code: "ERR_VU_INFLIGHT", message: /misaligned/ });
  assert.throws(() => open(memory, 192, 128), { code: "ERR_VU_MEMORY_REGION" });
  assert.throws(() => open(event, 0, 128), { code: "ERR_VU_DESCRIPTOR_KIND" });
  const region = InflightRegion.create(shape);
  const { descriptor } = region;
  region.close();
  region.close();
  assert.ok(descriptor.closed);
  assert.throws(() => region.size, { code: "ERR_VU_STATE" });
  for (const closable of [memory, event]) closable.close();
  assert.ok(openDescriptors() <= before);
});
