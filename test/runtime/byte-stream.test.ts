import assert from "node:assert/strict";
import { readSync } from "node:fs";
import { test } from "node:test";
import { readToEnd, writeAll } from "../../runtime/connection/byte-stream.js";
import { createMemory, StreamSocket } from "../../runtime/index.js";
import { patternBytes } from "../support/disk-files.js";
import { Scope } from "../support/scope.js";

const LIMITS = { size: 1 << 20, patience: 5000 };

test("bytes go through a socket to its end", async (context) => {
  const scope = Scope.of(context);
  const [near, far] = StreamSocket.pair().map((socket) => socket.intoDescriptor());
  assert.ok(near && far);
  scope.defer(() => far.close());
  const bytes = patternBytes(300_000, 1);

  const reading = readToEnd(far, LIMITS);
  await writeAll(near, bytes, LIMITS.patience);
  near.close();

  assert.ok(Buffer.from(await reading).equals(bytes));
});

test("bytes go into a file, and come out of it to its end", async (context) => {
  const file = createMemory("state", 300_000n);
  Scope.of(context).defer(() => file.close());
  const bytes = patternBytes(300_000, 1);

  await writeAll(file, bytes, LIMITS.patience);
  const again = new Uint8Array(bytes.length);
  readSync(file.fd, again, 0, again.length, 0);

  assert.ok(Buffer.from(again).equals(bytes));
  assert.equal((await readToEnd(file, LIMITS)).length, 0, "it goes on where the writing has ended");
});

test("a file that holds more than is taken is ERR_VU_SIZE", async (context) => {
  const file = createMemory("state", 4096n);
  Scope.of(context).defer(() => file.close());

  await assert.rejects(readToEnd(file, { ...LIMITS, size: 4095 }), { code: "ERR_VU_SIZE" });
});
