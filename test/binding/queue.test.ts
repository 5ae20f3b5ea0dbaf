import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  createMemory,
  Descriptor,
  DeviceQueue,
  DriverQueue,
  drainEvent,
  GuestMemory,
} from "../../runtime/binding/index.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { BUFFERS, closeGuest, createGuest, MEMORY_SIZE } from "./support.js";

const text = (value: string) => new TextEncoder().encode(value);

for (const packed of [false, true]) {
  test(`a batch of requests goes there and back in a ${packed ? "packed" : "split"} ring`, () => {
    const before = openDescriptors();
    const guest = createGuest({ packed });
    const { memory, driver, device, kick, call } = guest;
    memory.write(BUFFERS, text("headdata"));
    const heads = [1, 2, 3].map(() =>
      driver.add(new Float64Array([BUFFERS, 4, 0, BUFFERS + 4, 4, 0, BUFFERS + 100, 9, 1])),
    );
    assert.equal(driver.publish(), true);
    assert.equal(drainEvent(kick), true);

    const chains = new Uint32Array(4 * 8);
    const headers = new Uint8Array(6 * 8);
    assert.equal(device.pop(chains, headers, 6), 3);
    assert.deepEqual([...chains.subarray(0, 8)], [heads[0], 8, 9, 0, heads[1], 8, 9, 0]);
    assert.deepEqual(headers.subarray(0, 6), text("headda"));
    const data = new Uint8Array(4);
    device.read(heads[0] ?? -1, 4, data);
    assert.deepEqual(data, text("data"));
    device.write(heads[0] ?? -1, 0, text("written"));
    const used = new Uint32Array(heads.flatMap((head) => [head, 9]));
    device.complete(used, 3, text("!?."));

    assert.equal(drainEvent(call), true);
    const reaped = new Uint32Array(16);
    assert.equal(driver.reap(reaped), 3);
    assert.deepEqual(reaped.subarray(0, 6), used);
    const answer = new Uint8Array(9);
    memory.read(BUFFERS + 100, answer);
    assert.deepEqual(answer, text("written\0."));
    assert.deepEqual(device.counters(), { requests: 3, completed: 3, calls: 1, callsSuppressed: 0 });
    assert.deepEqual(driver.counters(), { requests: 3, completed: 3, kicks: 1, kicksSuppressed: 0 });
    closeGuest(guest);
    assert.ok(openDescriptors() <= before + 3, "only the queues' own duplicates stay until collection");
  });
}

test("pop takes no more than there is room for", () => {
  const guest = createGuest();
  for (let index = 0; index < 3; index += 1) guest.driver.add(new Float64Array([BUFFERS, 1, 0]));
  guest.driver.publish();
  const chains = new Uint32Array(4 * 2);

  assert.equal(guest.device.pop(chains, new Uint8Array(0), 0), 2);
  assert.equal(guest.device.outstanding, 2);
  assert.equal(guest.device.pop(chains, new Uint8Array(0), 0), 1);
  assert.equal(guest.device.base, 3);
  assert.throws(() => guest.device.pop(chains, new Uint8Array(3), 2), { code: "ERR_VU_ARGUMENT" });
  closeGuest(guest);
});

test("a poll that finds a chain leaves kicks suppressed, and one in vain asks for them", () => {
  const guest = createGuest();
  const { driver, device } = guest;
  const add = () => {
    driver.add(new Float64Array([BUFFERS, 1, 0]));
    return driver.publish();
  };
  device.disableNotifications();
  add();

  assert.equal(device.enableNotifications(100), true);
  assert.equal(add(), false, "no kick is wanted");

  device.pop(new Uint32Array(4 * 2), new Uint8Array(0), 0);
  assert.equal(device.enableNotifications(100), false);
  assert.equal(add(), true, "a kick is wanted");
  closeGuest(guest);
});

test("kicks stay suppressed where a chain came before they were asked for, without a poll too", () => {
  const { driver, device, ...rest } = createGuest({ eventIdx: false });
  const add = () => {
    driver.add(new Float64Array([BUFFERS, 1, 0]));
    return driver.publish();
  };
  device.disableNotifications();
  add();

  assert.equal(device.enableNotifications(), true);

  assert.equal(add(), false, "no kick is wanted");
  closeGuest({ driver, device, ...rest });
});

test("a poll of more than a millisecond is ERR_VU_ARGUMENT", () => {
  const guest = createGuest();

  assert.throws(() => guest.device.enableNotifications(1001), { code: "ERR_VU_ARGUMENT" });

  closeGuest(guest);
});

test("a malformed ring breaks the queue and is reported", () => {
  const guest = createGuest();
  guest.driver.add(new Float64Array([MEMORY_SIZE, 1, 0]));
  guest.driver.publish();
  const pop = () => guest.device.pop(new Uint32Array(4), new Uint8Array(0), 0);

  assert.throws(pop, { code: "ERR_VU_RING_ADDRESS", message: /1 bytes at guest address 0x100000/ });

  assert.equal(guest.device.broken?.code, "ERR_VU_RING_ADDRESS");
  assert.equal(drainEvent(guest.error), true);
  assert.throws(pop, { code: "ERR_VU_RING_ADDRESS" });
  closeGuest(guest);
});

test("chains in front of a malformed one are whole, and can still be completed", () => {
  const guest = createGuest();
  guest.driver.add(new Float64Array([BUFFERS, 4, 1]));
  guest.driver.add(new Float64Array([MEMORY_SIZE, 1, 0]));
  guest.driver.publish();
  const chains = new Uint32Array(8);

  assert.equal(guest.device.pop(chains, new Uint8Array(0), 0), 1);
  guest.device.write(chains[0] as number, 0, text("done"));
  guest.device.complete(Uint32Array.of(chains[0] as number, 4), 1);

  assert.equal(guest.driver.reap(new Uint32Array(2)), 1);
  assert.throws(() => guest.device.pop(chains, new Uint8Array(0), 0), { code: "ERR_VU_RING_ADDRESS" });
  closeGuest(guest);
});

test("file contents move without a copy in between", () => {
  const directory = mkdtempSync(join(tmpdir(), "vhost-user-binding-"));
  const path = join(directory, "file");
  writeFileSync(path, "0123456789");
  const file = Descriptor.openFile(path);
  const guest = createGuest();
  guest.memory.write(BUFFERS, text("ABCDEF"));
  guest.driver.add(new Float64Array([BUFFERS, 6, 0, BUFFERS + 100, 5, 1, BUFFERS + 200, 20, 1]));
  guest.driver.publish();
  guest.device.pop(new Uint32Array(4), new Uint8Array(0), 0);

  assert.equal(guest.device.readFromFile(0, 2, 6, file, 3n), 6);
  assert.equal(guest.device.readFromFile(0, 0, 25, file, 8), 2, "the file ends");
  assert.equal(guest.device.writeToFile(0, 1, 4, file, 9n), 4);
  assert.throws(() => guest.device.readFromFile(0, 20, 6, file, 0), { code: "ERR_VU_ARGUMENT" });

  const answer = new Uint8Array(3);
  guest.memory.read(BUFFERS + 200, answer);
  assert.deepEqual(answer, text("678"));
  assert.equal(readFileSync(path, "latin1"), "012345678BCDE");
  file.close();
  closeGuest(guest);
  rmSync(directory, { recursive: true });
});

/** A guest whose device has taken requests of 4 readable bytes, "one ", "two ", ..., and 9 writable ones. */
function guestWithRequests(...words: readonly string[]) {
  const guest = createGuest();
  const heads = words.map((word, place) => {
    const [readable, writable] = [BUFFERS + place * 64, BUFFERS + place * 64 + 32];
    guest.memory.write(readable, text(word));
    return guest.driver.add(new Float64Array([readable, 4, 0, writable, 9, 1]));
  });
  guest.driver.publish();
  guest.device.pop(new Uint32Array(4 * words.length), new Uint8Array(0), 0);
  const written = (place: number) => {
    const bytes = new Uint8Array(9);
    guest.memory.read(BUFFERS + place * 64 + 32, bytes);
    return new TextDecoder().decode(bytes);
  };
  return { guest, heads, written };
}

test("parts of many requests are gathered and scattered in one call each", () => {
  const { guest, heads, written } = guestWithRequests("one ", "two ");
  const [one = -1, two = -1] = heads;

  const gathered = new Uint8Array(6);
  guest.device.gather(Uint32Array.of(two, 0, 4, one, 1, 2), 2, gathered);
  guest.device.scatter(Uint32Array.of(one, 2, 3, two, 0, 2), 2, text("abcde"));

  assert.deepEqual(gathered, text("two ne"));
  assert.deepEqual([written(0), written(1)], ["\0\0abc\0\0\0\0", "de\0\0\0\0\0\0\0"]);
  closeGuest(guest);
});

test("a part that no request has, and an array or a table that is too small, are the caller's mistake", () => {
  const { guest, heads } = guestWithRequests("one ");
  const [head = -1] = heads;
  const room = new Uint8Array(8);
  const argument = { code: "ERR_VU_ARGUMENT" };

  assert.throws(() => guest.device.gather(Uint32Array.of(head, 0, 5), 1, room), argument);
  assert.throws(() => guest.device.gather(Uint32Array.of(head, 2 ** 32 - 1, 2), 1, room), argument);
  assert.throws(() => guest.device.gather(Uint32Array.of(head + 1, 0, 1), 1, room), argument);
  assert.throws(() => guest.device.gather(Uint32Array.of(head, 0, 4), 1, room.subarray(0, 3)), argument);
  assert.throws(() => guest.device.scatter(Uint32Array.of(head, 0, 4), 2, room), argument);
  assert.throws(() => guest.device.scatter(Uint32Array.of(2 ** 16, 0, 4), 1, room), argument);
  assert.equal(guest.device.broken, undefined);
  closeGuest(guest);
});

test("file contents of many requests move in one call, each with its result", () => {
  const { guest, heads, written } = guestWithRequests("ONE ", "TWO ", "SIX ");
  const [one = -1, two = -1, six = -1] = heads;
  const file = createMemory("file", 16n);
  const contents = Descriptor.openFile(`/proc/self/fd/${file.fd}`);
  const writes = Float64Array.of(one, 0, 4, 0, 0, two, 1, 2, 4, 0);
  const reads = Float64Array.of(six, 1, 3, 3, 0, one, 0, 9, 12, 0);

  guest.device.writeBatchToFile(writes, 2, contents);
  guest.device.readBatchFromFile(reads, 2, contents);

  assert.deepEqual([writes[4], writes[9]], [4, 2]);
  assert.deepEqual([reads[4], reads[9]], [3, 4], "the file ends");
  assert.equal(written(2), "\0 WO\0\0\0\0\0");
  assert.throws(() => guest.device.readBatchFromFile(Float64Array.of(one, 0, 10, 0, 0), 1, contents), {
    code: "ERR_VU_ARGUMENT",
  });
  assert.throws(() => guest.device.readBatchFromFile(Float64Array.of(0.5, 0, 1, 0, 0), 1, contents), {
    code: "ERR_VU_ARGUMENT",
  });
  for (const descriptor of [contents, file]) descriptor.close();
  closeGuest(guest);
});

test("a file's refusal is the result of its transfer, and the others go on", () => {
  const { guest, heads } = guestWithRequests("one ", "two ");
  const [one = -1, two = -1] = heads;
  const file = createMemory("sealed", 4n);
  const writes = Float64Array.of(one, 0, 4, 8, 0, two, 0, 4, 0, 0);

  guest.device.writeBatchToFile(writes, 2, file);

  assert.deepEqual([writes[4], writes[9]], [-1, 4]);
  file.close();
  closeGuest(guest);
});

test("memory refuses what is outside, and numbers that are no addresses", () => {
  const guest = createGuest();
  const byte = new Uint8Array(2);
  for (const address of [MEMORY_SIZE, MEMORY_SIZE - 1, 2n ** 64n - 1n]) {
    assert.throws(() => guest.memory.read(address, byte), { code: "ERR_VU_ADDRESS" });
  }
  for (const address of [-1, 0.5, Number.NaN, 2 ** 53, -1n, 2n ** 64n]) {
    assert.throws(() => guest.memory.read(address, byte), { code: "ERR_VU_ARGUMENT" });
  }
  assert.equal(guest.memory.translateUser(0x7000_0010n, 16), 0x10n);
  assert.deepEqual(guest.memory.regions(), [
    { guestAddress: 0n, size: BigInt(MEMORY_SIZE), userAddress: 0x7000_0000n, mmapOffset: 0n },
  ]);
  closeGuest(guest);
});

test("regions are replaced as one, added and removed", () => {
  const memory = new GuestMemory();
  const file = createMemory("file", 8192n);
  const region = (guestAddress: bigint, size = 4096n) => ({
    guestAddress,
    size,
    userAddress: guestAddress,
    mmapOffset: 0n,
  });
  memory.replaceRegions([0n, 4096n].map((address) => ({ ...region(address), descriptor: file })));
  assert.equal(memory.regions().length, 2);

  assert.throws(() => memory.addRegion(region(0n), file), { code: "ERR_VU_MEMORY_REGION" });
  assert.throws(() => memory.addRegion(region(1n << 20n, 8193n), file), { code: "ERR_VU_MEMORY_REGION" });
  memory.removeRegion(region(0n));
  assert.throws(() => memory.removeRegion(region(0n)), { code: "ERR_VU_MEMORY_REGION" });

  memory.close();
  assert.throws(() => memory.regions(), { code: "ERR_VU_STATE" });
  file.close();
});

test("queues of impossible shape are refused", () => {
  const guest = createGuest();
  const rings = { size: 16, descriptorTable: 0, availableRing: 4096, usedRing: 8192 };
  const device = (change: object) => () => new DeviceQueue(guest.memory, { ...rings, ...change });
  assert.throws(device({ size: 3 }), { code: "ERR_VU_QUEUE_SIZE" });
  assert.throws(device({ size: 65536 }), { code: "ERR_VU_QUEUE_SIZE" });
  assert.throws(device({ usedRing: MEMORY_SIZE }), { code: "ERR_VU_ADDRESS" });
  assert.throws(device({ descriptorTable: 8 }), { code: "ERR_VU_ADDRESS" });
  assert.throws(device({ base: 65536 }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(device({ call: guest.file }), { code: "ERR_VU_DESCRIPTOR_KIND" });
  assert.throws(() => DriverQueue.layout(5), { code: "ERR_VU_QUEUE_SIZE" });
  closeGuest(guest);
});
