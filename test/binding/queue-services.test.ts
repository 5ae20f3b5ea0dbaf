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
function guestWithRequest(): Guest {
  const guest = createGuest({ size: SIZE });
  guest.device.close();
  guest.driver.add(new Float64Array([BUFFERS, 1, 0, BUFFERS + 4096, 8, 1]));
  guest.driver.publish();
  return guest;
}

function deviceOf(guest: Guest, options: Partial<DeviceQueueOptions>, offset = 0n): DeviceQueue {
  const { descriptorTable, availableRing, usedRing } = DriverQueue.layout(SIZE, 4);
  return new DeviceQueue(guest.memory, {
    size: SIZE,
    descriptorTable: BigInt(descriptorTable) + offset,
    availableRing: BigInt(availableRing) + offset,
    usedRing: BigInt(usedRing) + offset,
    eventIdx: true,
    indirect: true,
    ...options,
  });
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

test("a queue on an inflight region takes what the one before it left", () => {
  const guest = guestWithRequest();
  const created = InflightRegion.create({ queues: 2, queueSize: SIZE });
  const first = deviceOf(guest, { inflight: { region: created, index: 1 } });
  const heads = pop(first);
  first.close();
  const place = { queues: 2, queueSize: SIZE, offset: created.offset, size: created.size };
  const region = InflightRegion.open(created.descriptor, place);

  const second = deviceOf(guest, { inflight: { region, index: 1 } });

  assert.equal(second.recovered, 1);
  assert.deepEqual(pop(second), heads);
  assert.deepEqual([second.recovered, second.base], [0, 1]);
  assert.throws(() => deviceOf(guest, { inflight: { region, index: 2 } }), { code: "ERR_VU_INFLIGHT" });
  assert.throws(() => deviceOf(guest, { inflight: { region, index: 65536 } }), { code: "ERR_VU_ARGUMENT" });
  for (const closable of [second, region, created]) closable.close();
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
