import assert from "node:assert/strict";
import { test } from "node:test";
import { DeviceQueue as Device, type DeviceQueue, DriverQueue } from "../../runtime/binding/index.js";
import { BUFFERS, closeGuest, createGuest, type Guest, MEMORY_SIZE } from "./support.js";

/** One chain with a buffer to read and one to write. */
const CHAIN = new Float64Array([BUFFERS, 4, 0, BUFFERS + 4, 4, 1]);

function add({ driver }: Guest, count: number): number[] {
  const ids = Array.from({ length: count }, () => driver.add(CHAIN));
  driver.publish();
  return ids;
}

/** Takes all chains; returns their ids. */
function pop(device: DeviceQueue): number[] {
  const chains = new Uint32Array(4 * 16);
  const count = device.pop(chains, new Uint8Array(0), 0);
  return Array.from({ length: count }, (_, place) => chains[place * 4] as number);
}

function complete(device: DeviceQueue, ids: readonly number[]): void {
  device.complete(new Uint32Array(ids.flatMap((id) => [id, 4])), ids.length);
}

/** Reaps all chains; returns their ids. */
function reap({ driver }: Guest): number[] {
  const used = new Uint32Array(2 * 16);
  const count = driver.reap(used);
  return Array.from({ length: count }, (_, place) => used[place * 2] as number);
}

test("a packed ring may have any size, and goes around", () => {
  const guest = createGuest({ packed: true, size: 5 });
  for (let round = 0; round < 10; round += 1) {
    const ids = add(guest, 3);
    assert.deepEqual(pop(guest.device), ids);
    const backwards = ids.reverse();
    complete(guest.device, backwards);
    assert.deepEqual(reap(guest), backwards);
  }
  closeGuest(guest);
});

test("the base of a packed ring tells what was read and what was written, with their wrap counters", () => {
  const guest = createGuest({ packed: true, size: 4 });
  assert.equal(guest.device.base, 0x8000_8000);

  add(guest, 3);
  const [first = -1, ...others] = pop(guest.device);
  complete(guest.device, [first]);
  assert.equal(guest.device.base, 0x8001_8003);
  assert.equal(guest.driver.usedBase, 0x8000_8000, "nothing was reaped yet");

  complete(guest.device, others);
  reap(guest);
  add(guest, 2);
  complete(guest.device, pop(guest.device));
  assert.equal(guest.device.base, 0x0001_0001, "both counters changed behind the last descriptor");
  reap(guest);
  assert.equal(guest.driver.usedBase, 0x0001_0001);
  closeGuest(guest);
});

test("another device queue goes on from the base", () => {
  const guest = createGuest({ packed: true, size: 6 });
  add(guest, 4);
  complete(guest.device, pop(guest.device));
  reap(guest);
  const { base } = guest.device;
  guest.device.close();
  const { descriptorTable, availableRing, usedRing } = DriverQueue.layout(6, 4, true);

  const device = new Device(guest.memory, {
    size: 6,
    descriptorTable,
    availableRing,
    usedRing,
    packed: true,
    indirect: true,
    base,
  });

  const ids = add(guest, 3);
  assert.deepEqual(pop(device), ids);
  closeGuest(guest);
});

for (const packed of [false, true]) {
  test(`chains of a ${packed ? "packed" : "split"} ring in order come back in order`, () => {
    const guest = createGuest({ packed, inOrder: true });
    const ids = add(guest, 3);
    const [first = -1, ...others] = pop(guest.device);

    complete(guest.device, others.reverse());
    assert.deepEqual([reap(guest), guest.device.outstanding], [[], 1]);
    complete(guest.device, [first]);

    assert.deepEqual(reap(guest), ids);
    closeGuest(guest);
  });
}

test("a malformed packed ring breaks the queue", () => {
  const guest = createGuest({ packed: true });
  guest.driver.add(new Float64Array([MEMORY_SIZE, 1, 0]));
  guest.driver.publish();

  assert.throws(() => pop(guest.device), { code: "ERR_VU_RING_ADDRESS" });

  assert.equal(guest.device.broken?.code, "ERR_VU_RING_ADDRESS");
  closeGuest(guest);
});

test("packed queues of impossible shape are refused", () => {
  const guest = createGuest();
  const rings = { size: 5, packed: true, descriptorTable: 0, availableRing: 4096, usedRing: 4100 };
  const device = (change: object) => () => new Device(guest.memory, { ...rings, ...change });
  assert.throws(device({ size: 0 }), { code: "ERR_VU_QUEUE_SIZE" });
  assert.throws(device({ size: 32769 }), { code: "ERR_VU_QUEUE_SIZE" });
  assert.throws(device({ base: 5 }), { code: "ERR_VU_ARGUMENT", message: /0x5 is impossible/ });
  assert.throws(device({ base: 0x8002_8001 }), { code: "ERR_VU_ARGUMENT" }, "more written than read");
  assert.throws(device({ usedRing: 4102 }), { code: "ERR_VU_ADDRESS", message: /device event area/ });
  assert.throws(() => DriverQueue.layout(0, 0, true), { code: "ERR_VU_QUEUE_SIZE" });
  closeGuest(guest);
});
