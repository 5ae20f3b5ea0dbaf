import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { BlockEngine, Descriptor, DeviceQueue } from "../../runtime/binding/index.js";
import { BUFFERS, closeGuest, createGuest } from "./support.js";

const STATE = { code: "ERR_VU_STATE" };
const ARGUMENT = { code: "ERR_VU_ARGUMENT" };
const PACKAGE = import.meta.resolve("vhost-user");

/** Runs a script with `DeviceQueue` and a token in a thread of its own, to the end, whatever that is. */
function inThread(token: number, script: string): Promise<void> {
  const source = `import("${PACKAGE}").then(({ DeviceQueue }) => { const token = ${token}; ${script} });`;
  const worker = new Worker(source, { eval: true });
  return new Promise((resolve) => worker.once("error", () => {}).once("exit", () => resolve()));
}

test("a queue that was lent comes back when it is closed there, as it was left", async (context) => {
  const guest = createGuest();
  context.after(() => closeGuest(guest));
  guest.driver.add(Float64Array.of(BUFFERS, 4, 0));
  guest.driver.publish();
  const token = guest.device.detach();
  assert.throws(() => guest.device.base, STATE);

  await inThread(
    token,
    "const queue = DeviceQueue.attach(token); queue.pop(new Uint32Array(4), new Uint8Array(), 0); queue.close();",
  );
  guest.device.reclaim();

  assert.deepEqual([guest.device.base, guest.device.outstanding], [1, 1]);
});

for (const [how, script] of [
  ["ends", ""],
  ["throws", "setImmediate(() => { throw new Error('on purpose'); });"],
  ["exits", "process.exit(1);"],
] as const) {
  test(`a queue comes back when the thread that has it ${how}`, async (context) => {
    const guest = createGuest();
    context.after(() => closeGuest(guest));
    const token = guest.device.detach();

    await inThread(token, `globalThis.queue = DeviceQueue.attach(token); ${script}`);
    guest.device.reclaim();

    assert.equal(guest.device.base, 0);
  });
}

test("a queue is in one place at a time, and a token is good for one attach", (context) => {
  const guest = createGuest();
  context.after(() => closeGuest(guest));
  const token = guest.device.detach();

  const attached = DeviceQueue.attach(token);

  assert.throws(() => DeviceQueue.attach(token), STATE);
  assert.throws(() => guest.device.reclaim(), STATE);
  assert.throws(() => guest.device.detach(), STATE);
  assert.throws(() => BlockEngine.start(attached, undefined, { store: { kind: "null" }, capacity: 512n }), ARGUMENT);
  assert.equal(attached.outstanding, 0, "an engine that was refused leaves the queue");
});

test("a token is void once its queue was reclaimed or closed", (context) => {
  const [reclaimed, closed] = [createGuest(), createGuest()];
  context.after(() => [reclaimed, closed].forEach(closeGuest));
  const tokens = [reclaimed.device.detach(), closed.device.detach()];

  reclaimed.device.reclaim();
  closed.device.close();

  for (const token of tokens) assert.throws(() => DeviceQueue.attach(token), STATE);
  assert.equal(reclaimed.device.outstanding, 0);
});

test("a descriptor that belongs to somebody else is duplicated by its number", (context) => {
  const guest = createGuest();
  context.after(() => closeGuest(guest));

  const copy = Descriptor.duplicateOf(guest.kick.fd);
  copy.close();

  assert.equal(guest.kick.kind(), "eventfd");
  assert.throws(() => Descriptor.duplicateOf(-1), ARGUMENT);
  assert.throws(() => Descriptor.duplicateOf(1 << 20), { code: "ERR_VU_SYSTEM" });
});
