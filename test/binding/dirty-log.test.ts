import assert from "node:assert/strict";
import { readSync } from "node:fs";
import { test } from "node:test";
import { createEvent, createMemory, type Descriptor, DirtyLog, drainEvent } from "../../runtime/binding/index.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { closeGuest, createGuest } from "./support.js";

/** Bytes of a log that covers the guest of these tests: 256 pages. */
const LOG_SIZE = 32;

function bytesOf(file: Descriptor): Uint8Array {
  const bytes = new Uint8Array(LOG_SIZE);
  readSync(file.fd, bytes, 0, LOG_SIZE, 0);
  return bytes;
}

/** The pages that are marked. */
function pagesOf(file: Descriptor): number[] {
  const bytes = bytesOf(file);
  return Array.from({ length: LOG_SIZE * 8 }, (_, page) => page).filter(
    (page) => ((bytes[page >> 3] ?? 0) >> (page & 7)) & 1,
  );
}

test("a log marks pages and says that it changed", () => {
  const file = createMemory("log", BigInt(LOG_SIZE));
  const changed = createEvent();
  const log = new DirtyLog(file, 0n, LOG_SIZE);
  log.setEvent(changed);

  log.mark(0x2fffn, 2);

  assert.deepEqual(pagesOf(file), [2, 3]);
  assert.ok(drainEvent(changed));
  for (const closable of [log, file, changed]) closable.close();
});

test("guest memory logs what is written while that is wanted", () => {
  const guest = createGuest();
  const file = createMemory("log", BigInt(LOG_SIZE));
  const log = new DirtyLog(file, 0, LOG_SIZE);
  guest.memory.setLog(log);

  guest.memory.write(0x1000, new Uint8Array(1));
  assert.deepEqual(pagesOf(file), []);
  guest.memory.setLogging(true);
  guest.memory.write(0x5000, new Uint8Array(1));
  assert.deepEqual(pagesOf(file), [5]);

  guest.memory.setLog(undefined);
  guest.memory.write(0x6000, new Uint8Array(1));
  assert.deepEqual(pagesOf(file), [5]);
  for (const closable of [log, file]) closable.close();
  closeGuest(guest);
});

test("bad arguments are refused, a closed log says so, and nothing stays open", () => {
  const before = openDescriptors();
  const file = createMemory("log", 16n);
  const event = createEvent();
  const log = new DirtyLog(file, 8, 8);

  assert.throws(() => new DirtyLog(file, 8, 9), { code: "ERR_VU_MEMORY_REGION" });
  assert.throws(() => new DirtyLog(file, 0, 0), { code: "ERR_VU_MEMORY_REGION" });
  assert.throws(() => new DirtyLog(event, 0, 8), { code: "ERR_VU_DESCRIPTOR_KIND" });
  assert.throws(() => log.setEvent(file), { code: "ERR_VU_DESCRIPTOR_KIND" });
  assert.throws(() => log.mark(-1, 1), { code: "ERR_VU_ARGUMENT" });
  log.setEvent(event);
  log.close();
  log.close();
  assert.throws(() => log.mark(0, 1), { code: "ERR_VU_STATE" });
  for (const closable of [file, event]) closable.close();
  assert.ok(openDescriptors() <= before);
});
