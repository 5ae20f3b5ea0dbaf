import assert from "node:assert/strict";
import { closeSync, openSync } from "node:fs";
import { test } from "node:test";
import {
  createEvent,
  createMemory,
  Descriptor,
  drainEvent,
  StreamSocket,
  signalEvent,
} from "../../runtime/binding/index.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { collectGarbage, until } from "./support.js";

test("a descriptor knows what it is", () => {
  const [socket, other] = StreamSocket.pair();
  const kinds = [createEvent(), createMemory("m", 4096n), socket.intoDescriptor(), Descriptor.openFile("/dev/null")];

  assert.deepEqual(
    kinds.map((descriptor) => descriptor.kind()),
    ["eventfd", "memory", "socket", "other"],
  );
  assert.equal(kinds[1]?.size(), 4096n);
  for (const closable of [...kinds, other]) closable.close();
});

test("a closed descriptor refuses every use", () => {
  const event = createEvent();
  event.close();
  event.close();

  assert.equal(event.closed, true);
  for (const use of [() => event.fd, () => event.kind(), () => event.duplicate(), () => signalEvent(event)]) {
    assert.throws(use, { code: "ERR_VU_STATE" });
  }
});

test("a number that is given away stays open, and belongs to nobody here", () => {
  const descriptor = Descriptor.openFile("/dev/null");
  const { fd } = descriptor;

  assert.equal(descriptor.intoFd(), fd);

  assert.equal(descriptor.closed, true);
  assert.throws(() => descriptor.intoFd(), { code: "ERR_VU_STATE" });
  closeSync(fd);
});

test("adopting takes ownership of a number", () => {
  const number = openSync("/dev/null", "r");
  const descriptor = Descriptor.adopt(number);
  assert.equal(descriptor.fd, number);

  descriptor.close();

  assert.throws(() => closeSync(number), { code: "EBADF" });
  assert.throws(() => Descriptor.adopt(number), { code: "ERR_VU_SYSTEM", message: /EBADF/ });
  assert.throws(() => Descriptor.adopt(-1), { code: "ERR_VU_ARGUMENT" });
});

test("a file that cannot be opened says why", () => {
  assert.throws(() => Descriptor.openFile("/nowhere/at/all"), {
    code: "ERR_VU_SYSTEM",
    message: /\/nowhere\/at\/all: ENOENT/,
  });
});

test("events are signalled until drained", () => {
  const event = createEvent();
  assert.equal(drainEvent(event), false);
  signalEvent(event);
  assert.equal(drainEvent(event), true);
  assert.equal(drainEvent(event), false);
  event.close();
});

test("memory is sealed unless asked otherwise", () => {
  const sealed = createMemory("sealed", 4096n);
  const loose = createMemory("loose", 4096n, { sealed: false });
  assert.notEqual(sealed.fd, loose.fd);
  assert.throws(() => createMemory("negative", -1n), { code: "ERR_VU_ARGUMENT" });
  sealed.close();
  loose.close();
});

test("a descriptor that nobody holds is closed by collection", async () => {
  const before = openDescriptors();
  (() => {
    for (let index = 0; index < 50; index += 1) createEvent();
  })();
  assert.ok(openDescriptors() >= before);

  await until(() => {
    collectGarbage();
    return openDescriptors() <= before;
  }, "the collector to close 50 descriptors");
});
