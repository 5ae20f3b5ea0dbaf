import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createEvent, type Descriptor, SocketListener, StreamSocket } from "../../runtime/binding/index.js";
import { openDescriptors } from "../support/open-descriptors.js";

test("bytes and descriptors cross a pair, and nothing is left open", () => {
  const before = openDescriptors();
  const [one, other] = StreamSocket.pair();
  const event = createEvent();
  assert.equal(one.send(new TextEncoder().encode("hello"), [event, event]), 5);

  const into = new Uint8Array(16);
  const descriptors: Descriptor[] = [];
  assert.equal(other.receive(into, descriptors), 5);

  assert.deepEqual(
    descriptors.map((descriptor) => descriptor.kind()),
    ["eventfd", "eventfd"],
  );
  assert.equal(other.receive(into, descriptors), -1);
  one.close();
  assert.equal(other.receive(into, descriptors), 0);
  assert.throws(() => other.send(into), { code: "ERR_VU_CLOSED" });
  for (const closable of [other, event, ...descriptors]) closable.close();
  assert.ok(openDescriptors() <= before);
});

test("descriptors that nobody takes are closed", () => {
  const [one, other] = StreamSocket.pair();
  const event = createEvent();
  const before = openDescriptors();

  one.send(new Uint8Array(1), [event, event]);
  assert.equal(other.receive(new Uint8Array(1)), 1);

  assert.ok(openDescriptors() <= before);
  for (const closable of [one, other, event]) closable.close();
});

test("a listener serves a path and cleans up after itself", () => {
  const directory = mkdtempSync(join(tmpdir(), "vhost-user-binding-"));
  const path = join(directory, "socket");
  const listener = SocketListener.bind(path);
  assert.equal(listener.accept(), null);
  const client = StreamSocket.connect(path);
  const server = listener.accept();
  assert.ok(server);
  assert.throws(() => SocketListener.bind(path), { code: "ERR_VU_SYSTEM", message: /EADDRINUSE/ });

  listener.close();

  assert.equal(existsSync(path), false);
  assert.throws(() => StreamSocket.connect(path), { code: "ERR_VU_SYSTEM", message: /ENOENT/ });
  for (const socket of [client, server]) socket.close();
  rmSync(directory, { recursive: true });
});

test("adopting an event descriptor as a socket is refused", () => {
  assert.throws(() => StreamSocket.adopt(createEvent()), { code: "ERR_VU_DESCRIPTOR_KIND" });
  assert.throws(() => SocketListener.adopt(createEvent()), { code: "ERR_VU_DESCRIPTOR_KIND" });
});

test("a closed socket refuses every use", () => {
  const [one, other] = StreamSocket.pair();
  const descriptor = one.intoDescriptor();
  for (const use of [
    () => one.fd,
    () => one.send(new Uint8Array(1)),
    () => one.intoDescriptor(),
    () => one.shutdown(),
  ]) {
    assert.throws(use, { code: "ERR_VU_STATE" });
  }
  descriptor.close();
  other.close();
});
