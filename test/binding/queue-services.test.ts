import assert from "node:assert/strict";
import { readSync } from "node:fs";
import { test } from "node:test";
import { IotlbPermission } from "../../generated/typescript/index.js";
import {
  createEvent,
  createMemory,
  DeviceQueue,
  type DeviceQueueOptions,
  DirtyLog,
  DriverQueue,
  InflightRegion,
  Iotlb,
} from "../../runtime/binding/index.js";
import { BUFFERS, closeGuest, createGuest, type Guest, MEMORY_SIZE } from "./support.js";

const SIZE = 16;

/** A guest whose driver has made one chain available: a byte to read and eight to write. */
function guestWithRequest(packed = false): Guest {
  const guest = createGuest({ size: SIZE, packed });
  guest.device.close();
  guest.driver.add(new Float64Array([BUFFERS, 1, 0, BUFFERS + 4096, 8, 1]));
  guest.driver.publish();
  return guest;
}

function deviceOf(guest: Guest, options: Partial<DeviceQueueOptions>): DeviceQueue {
  const { descriptorTable, availableRing, usedRing } = DriverQueue.layout(SIZE, 4, options.packed);
  const rings = { size: SIZE, descriptorTable, availableRing, usedRing };
  return new DeviceQueue(guest.memory, { ...rings, eventIdx: true, indirect: true, ...options });
}

/** Takes what is available; returns the heads. */
function pop(device: DeviceQueue): number[] {
  const chains = new Uint32Array(4 * SIZE);
  const count = device.pop(chains, new Uint8Array(0), 0);
  return Array.from({ length: count }, (_, place) => chains[place * 4] ?? -1);
}

test("a queue with an IOTLB tells what it misses, and goes on when it has that", () => {
  const guest = guestWithRequest();
  const iotlb = new Iotlb();
  const device = deviceOf(guest, { iotlb });
  assert.deepEqual(pop(device), []);
  assert.equal(iotlb.takeMisses().length, 3, "the three parts of the ring");

  const userAddress = 0x7000_0000n;
  iotlb.update({ iova: 0n, size: BigInt(BUFFERS), userAddress, permission: IotlbPermission.READ_WRITE });
  assert.deepEqual(pop(device), []);
  assert.deepEqual(iotlb.takeMisses(), [
    { iova: BigInt(BUFFERS), permission: IotlbPermission.READ_ONLY },
    { iova: BigInt(BUFFERS) + 4096n, permission: IotlbPermission.WRITE_ONLY },
  ]);
  const [iova, size] = [BigInt(BUFFERS), BigInt(MEMORY_SIZE - BUFFERS)];
  iotlb.update({ iova, size, userAddress: userAddress + iova, permission: IotlbPermission.READ_WRITE });

  assert.equal(pop(device).length, 1);
  assert.equal(device.broken, undefined);
  for (const closable of [device, iotlb]) closable.close();
  closeGuest(guest);
});

for (const packed of [false, true]) {
  test(`a ${packed ? "packed" : "split"} queue on an inflight region takes what the one before it left`, () => {
    const guest = guestWithRequest(packed);
    const shape = { queues: 2, queueSize: SIZE, packed };
    const created = InflightRegion.create(shape);
    const first = deviceOf(guest, { packed, inflight: { region: created, index: 1 } });
    const heads = pop(first);
    const base = first.base;
    first.close();
    const region = InflightRegion.open(created.descriptor, { ...shape, offset: created.offset, size: created.size });

    const second = deviceOf(guest, { packed, inflight: { region, index: 1 } });

    assert.equal(second.recovered, 1);
    assert.deepEqual(pop(second), heads);
    assert.deepEqual([second.recovered, second.base], [0, base]);
    for (const closable of [second, region, created]) closable.close();
    closeGuest(guest);
  });
}

test("a queue refuses a region that has none for it, or is closed", () => {
  const guest = guestWithRequest();
  const region = InflightRegion.create({ queues: 2, queueSize: SIZE });

  assert.throws(() => deviceOf(guest, { inflight: { region, index: 2 } }), { code: "ERR_VU_INFLIGHT" });
  assert.throws(() => deviceOf(guest, { inflight: { region, index: 65536 } }), { code: "ERR_VU_ARGUMENT" });
  region.close();
  assert.throws(() => deviceOf(guest, { inflight: { region, index: 0 } }), { code: "ERR_VU_STATE" });
  closeGuest(guest);
});

test("a queue logs its buffers and, where it is told to, its used ring", () => {
  const guest = guestWithRequest();
  const file = createMemory("log", 64n);
  const log = new DirtyLog(file, 0, 64);
  guest.memory.setLog(log);
  guest.memory.setLogging(true);
  const device = deviceOf(guest, { usedLog: MEMORY_SIZE });
  device.complete(new Uint32Array([pop(device)[0] ?? -1, 8]), 1);
  device.setUsedLog(MEMORY_SIZE + 4096);
  device.enableNotifications();
  device.setUsedLog(undefined);
  device.enableNotifications();

  const bytes = new Uint8Array(64);
  readSync(file.fd, bytes, 0, 64, 0);
  const marked = Array.from({ length: 512 }, (_, page) => page).filter(
    (page) => ((bytes[page >> 3] ?? 0) >> (page & 7)) & 1,
  );
  assert.deepEqual(marked, [BUFFERS / 4096 + 1, MEMORY_SIZE / 4096, MEMORY_SIZE / 4096 + 1]);
  for (const closable of [device, log, file]) closable.close();
  closeGuest(guest);
});

test("what is no service is refused", () => {
  const guest = guestWithRequest();
  const event = createEvent();

  assert.throws(() => deviceOf(guest, { iotlb: event as unknown as Iotlb }), { message: /not an instance of class/ });
  assert.throws(() => deviceOf(guest, { usedLog: -1 }), { code: "ERR_VU_ARGUMENT" });
  event.close();
  closeGuest(guest);
});
