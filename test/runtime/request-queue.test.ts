import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { DriverRing, planRings, ringMemorySize } from "../../runtime/front-end/driver-ring.js";
import { RequestQueue, type RequestQueueOptions, SharedMemory, signalEvent } from "../../runtime/index.js";

/** A queue with nobody at the other end. */
function lonelyQueue(context: TestContext, options: RequestQueueOptions) {
  const plan = planRings({ queueSize: 16, bufferSize: 8192 }, 0n);
  const memory = new SharedMemory(ringMemorySize(plan));
  const ring = new DriverRing(memory, 0, plan);
  const queue = new RequestQueue(ring, memory.memory, options);
  context.after(() => {
    queue.fail(new Error("the test is over"));
    ring.close();
    memory.close();
  });
  return { queue, ring };
}

test("requests reject when the back-end signals that the queue is broken", async (context) => {
  const { queue, ring } = lonelyQueue(context, { requestSize: 512 });

  const asking = queue.request(new Uint8Array(16), 16);
  signalEvent(ring.error);

  await assert.rejects(asking, { code: "ERR_VU_STATE" });
});

test("requests that nobody answers reject with ERR_VU_REPLY_TIMEOUT, waiting ones too", async (context) => {
  const { queue } = lonelyQueue(context, { requestSize: 1024, patience: 30 });

  const asking = Array.from({ length: 40 }, () =>
    queue.request(new Uint8Array(16), 16).catch((error: { code: string }) => error.code),
  );

  assert.deepEqual(new Set(await Promise.all(asking)), new Set(["ERR_VU_REPLY_TIMEOUT"]));
});

for (const [what, readable, writable] of [
  ["nothing", 0, 0],
  ["more than the queue has room for", 512, 16],
] as const) {
  test(`a request for ${what} is ERR_VU_ARGUMENT and is not sent`, async (context) => {
    const { queue } = lonelyQueue(context, { requestSize: 512 });

    await assert.rejects(queue.request(new Uint8Array(readable), writable), { code: "ERR_VU_ARGUMENT" });

    assert.equal(queue.pending, 0);
  });
}

test("buffers that hold no request are ERR_VU_ARGUMENT", (context) => {
  assert.throws(() => lonelyQueue(context, { requestSize: 16_384 }), { code: "ERR_VU_ARGUMENT" });
});
