import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { VirtioVsockFeature } from "../../generated/typescript/index.js";
import { connectBackend } from "../../runtime/index.js";
import { Child } from "../support/child-process.js";
import { Scope } from "../support/scope.js";
import { isListening } from "../support/sockets.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const PROGRAM = ["--import", "tsx", fileURLToPath(new URL("command-line.ts", import.meta.url)), "device"];

test("device TYPE serves a device of that type until SIGTERM", async (context) => {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const words = ["vsock", `--socket-path=${path}`, "--features=SEQPACKET", "--config=0300000000000000"];
  const program = Child.start(scope, process.execPath, [...PROGRAM, ...words]);
  await eventually(15_000, "the device to listen", () => isListening(path) || !program.running);

  const session = await connectBackend(path);
  const config = await session.readConfig(8);
  session.close();

  assert.equal(session.queueCount, 3);
  assert.equal(session.features & VirtioVsockFeature.SEQPACKET, VirtioVsockFeature.SEQPACKET);
  assert.deepEqual(config, Uint8Array.of(3, 0, 0, 0, 0, 0, 0, 0));
  program.kill("SIGTERM");
  assert.deepEqual(await program.end(10_000), { status: 0, signal: null }, program.output);
  assert.match(program.output, /^serving vsock at .* \(device id 19, queues 3\)$/m);
});

for (const [mistake, words, message] of [
  ["without a type names them all", ["--fd=0"], /one device type is needed: .*gpio.*vsock/],
  ["names the types when there is none of that name", ["toaster", "--fd=0"], /no device type 'toaster'; known: .*rng/],
  ["names the features when there is none of that name", ["gpio", "--fd=0", "--features=STEAM"], /STEAM; known: IRQ/],
  ["takes no features for a type without", ["rng", "--fd=0", "--features=IRQ"], /rng has no features of its own/],
  ["takes pairs of digits as a configuration", ["gpio", "--fd=0", "--config=123"], /'123' is not pairs of hexadecimal/],
  ["knows peers by name", ["rng", "--fd=0", "--peer=nobody"], /'nobody' is none of standard, .*dpdk/],
] as const) {
  test(`device ${mistake}`, async (context) => {
    const program = Child.start(Scope.of(context), process.execPath, [...PROGRAM, ...words]);

    const { status } = await program.end(20_000);

    assert.equal(status, 2);
    assert.match(program.output, message);
  });
}
