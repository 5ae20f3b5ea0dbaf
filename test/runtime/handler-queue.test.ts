import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { type RequestDeviceOptions, serveRequests, VhostUserFrontend } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

/** A queue of requests that a device with these options answers, and what it told of errors. */
async function asking(context: TestContext, options: RequestDeviceOptions) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const errors: string[] = [];
  const server = await serveRequests({ path, onError: ({ message }) => void errors.push(message), ...options });
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path);
  scope.defer(() => frontend.close());
  await frontend.start();
  return { queue: frontend.requestQueue(0), errors };
}

/** Requests that are copied as they are taken, with others, on their own, and at the borders between. */
const LENGTHS = [0, 1, 64, 65, 4095, 4096, 4097, 8192, 8193, 30_000];

for (const [form, handler] of [
  ["at once", ({ readable }) => readable],
  ["by a promise", async ({ readable }) => readable],
  ["later", async ({ readable }) => new Promise((resolve) => setImmediate(resolve, readable))],
] as const satisfies readonly (readonly [string, RequestDeviceOptions["handler"]])[]) {
  test(`requests of all lengths that come together are answered ${form}, each with its own bytes`, async (context) => {
    const { queue, errors } = await asking(context, { handler });
    const sent = Array.from({ length: 90 }, (_, index) => randomBytes(LENGTHS[index % LENGTHS.length] as number));

    const answers = await Promise.all(sent.map((bytes) => queue.request(bytes, 30_000)));

    for (const [index, bytes] of sent.entries()) assert.deepEqual(Buffer.from(answers[index] as Uint8Array), bytes);
    assert.deepEqual(errors, []);
  });
}

/** A promise of some library that breaks the rule to answer once. */
const twice = {
  // biome-ignore lint/suspicious/noThenProperty: this is what the test is about
  then(answer: (reply: Uint8Array) => void): void {
    answer(Uint8Array.of(1));
    answer(Uint8Array.of(2));
  },
};

test("a promise of another kind may answer twice: the first answer counts", async (context) => {
  const { queue } = await asking(context, { handler: () => twice as unknown as Promise<Uint8Array> });

  const answers = await Promise.all(Array.from({ length: 8 }, () => queue.request(new Uint8Array(4), 8)));

  assert.ok(answers.every((answer) => answer.length === 1 && answer[0] === 1));
});

test("a request that is too long, however short that is, gets an empty reply", async (context) => {
  const { queue, errors } = await asking(context, { handler: ({ readable }) => readable, maximumRequestSize: 8 });

  const answers = await Promise.all([queue.request(new Uint8Array(9), 16), queue.request(new Uint8Array(8), 16)]);

  assert.deepEqual(
    answers.map((answer) => answer.length),
    [0, 8],
  );
  assert.match(errors[0] as string, /9 bytes, more than 8/);
});

test("a reply that is too long, and a rejection without a reason, are told and answered empty", async (context) => {
  const { queue, errors } = await asking(context, {
    handler: async ({ readable }) => (readable[0] === 0 ? new Uint8Array(9) : Promise.reject(undefined)),
  });

  const answers = await Promise.all([0, 1].map((first) => queue.request(Uint8Array.of(first), 8)));

  assert.deepEqual(
    answers.map((answer) => answer.length),
    [0, 0],
  );
  assert.match(errors.join(), /reply of 9 bytes.*without a reason/);
});
