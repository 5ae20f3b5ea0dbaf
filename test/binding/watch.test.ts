import assert from "node:assert/strict";
import { openSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { createEvent, Descriptor, drainEvent, StreamSocket, signalEvent, Watch } from "../../runtime/binding/index.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { runFixture, until } from "./support.js";

test("a watch calls back while its descriptor is readable", async () => {
  const event = createEvent();
  const seen: [boolean, boolean][] = [];
  const watch = new Watch(event.fd, "read", (readable, writable) => {
    seen.push([readable, writable]);
    drainEvent(event);
  });
  await sleep(10);
  assert.deepEqual(seen, []);

  signalEvent(event);
  await until(() => seen.length > 0, "the event");
  await sleep(10);

  assert.deepEqual(seen, [[true, false]]);
  watch.close();
  event.close();
});

test("a closed watch is silent, even for an event that is due", async () => {
  const event = createEvent();
  let calls = 0;
  const watch = new Watch(event.fd, "read", () => {
    calls += 1;
  });
  signalEvent(event);
  watch.close();
  watch.close();
  await sleep(20);

  assert.equal(calls, 0);
  assert.equal(watch.closed, true);
  for (const use of [() => watch.setEvents("both"), () => watch.ref(), () => watch.unref()]) {
    assert.throws(use, { code: "ERR_VU_STATE" });
  }
  event.close();
});

test("what is watched for can be changed", async () => {
  const [one, other] = StreamSocket.pair();
  let writable = 0;
  const watch = new Watch(one.fd, "read", (_, canWrite) => {
    if (canWrite) writable += 1;
  });
  await sleep(10);
  assert.equal(writable, 0);

  watch.setEvents("both");
  await until(() => writable > 0, "the socket to be writable");

  for (const closable of [watch, one, other]) closable.close();
});

test("two watches of one descriptor both see it, and closing it is safe", async () => {
  const before = openDescriptors();
  const event = createEvent();
  const calls = [0, 0];
  const watches = calls.map(
    (_, place) =>
      new Watch(event.fd, "read", () => {
        calls[place] = (calls[place] ?? 0) + 1;
      }),
  );
  signalEvent(event);
  event.close();
  await until(() => calls.every((count) => count > 0), "both watches");

  for (const watch of watches) watch.close();

  assert.ok(openDescriptors() <= before, "closing a watch closes its duplicate at once");
});

test("the peer sees the end when socket and watch are closed", () => {
  const [one, other] = StreamSocket.pair();
  const watch = new Watch(one.fd, "read", () => {});
  one.close();
  watch.close();
  assert.equal(other.receive(new Uint8Array(1)), 0);
  other.close();
});

test("what cannot be watched is refused", () => {
  const file = Descriptor.adopt(openSync("/proc/self/exe", "r"));
  assert.throws(() => new Watch(file.fd, "read", () => {}), { code: "ERR_VU_SYSTEM", message: /EPERM/ });
  assert.throws(() => new Watch(-1, "read", () => {}), { code: "ERR_VU_ARGUMENT" });
  assert.throws(() => new Watch(1 << 20, "read", () => {}), { code: "ERR_VU_SYSTEM", message: /EBADF/ });
  assert.throws(() => new Watch(file.fd, "sometimes" as "read", () => {}), { code: "ERR_VU_ARGUMENT" });
  file.close();
});

test("an unref'd watch does not keep the process alive", async () => {
  assert.deepEqual(await runFixture("idle.ts"), { code: 0, signal: null, output: "idle, closed: false\n" });
});

test("process.exit inside a watch, with threads at work, ends the process cleanly", async () => {
  assert.deepEqual(await runFixture("busy.ts", "exit"), { code: 7, signal: null, output: "served\n" });
});

test("closing everything ends the process by itself", async () => {
  assert.deepEqual(await runFixture("busy.ts", "close"), { code: 0, signal: null, output: "served\n" });
});

test("what a watch throws is an uncaught exception", async () => {
  const ended = await runFixture("busy.ts", "throw");
  assert.equal(ended.code, 1);
  assert.match(ended.output, /thrown in a watch/);
});

test("workers load the library, watch and serve, and may be terminated or end", async () => {
  const before = openDescriptors();
  for (const how of ["terminate", "terminate", "end"]) {
    const worker = new Worker(new URL("./fixtures/worker.mjs", import.meta.url), { workerData: how });
    const ended = new Promise<number>((resolve) => worker.once("exit", resolve));
    await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    if (how === "terminate") await worker.terminate();
    assert.equal(await ended, how === "terminate" ? 1 : 0);
  }
  await until(() => openDescriptors() <= before, "the workers' descriptors to be closed");
});
