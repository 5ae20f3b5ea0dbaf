import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Child, run } from "../support/child-process.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const PROGRAM = ["--import", "tsx", fileURLToPath(new URL("command-line.ts", import.meta.url))];

/** What a probe says of a generic device of this type. */
async function probe(
  context: TestContext,
  type: string,
  parameters: readonly string[],
  device: readonly string[] = [],
) {
  const scope = Scope.of(context);
  const socket = join(await temporaryDirectory(scope), "probe.sock");
  Child.start(scope, process.execPath, [...PROGRAM, "device", type, `--socket-path=${socket}`, ...device]);
  await eventually(15_000, "the socket", () => existsSync(socket));
  return run(scope, process.execPath, [...PROGRAM, "probe", socket, ...parameters]);
}

test("probe names a type's own features and reads its configuration", async (context) => {
  const own = ["--features=MAC,MTU", "--config=0102030405060000"];

  const report = JSON.parse(await probe(context, "net", ["--device=net", "--json"], own));

  assert.ok(report.features.names.includes("MTU"));
  assert.deepEqual(report.configuration.mac, { 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6 });
  assert.equal("speed" in report.configuration, false, "a field without its feature has no meaning");
});

test("probe without a device type reads no configuration, and gives bits it does not know by number", async (context) => {
  const report = JSON.parse(await probe(context, "net", ["--json"], ["--features=MTU"]));

  assert.equal(report.configuration, null);
  assert.ok(report.features.names.includes("bit 3"));
});

test("probe for people has a line for what the back-end tells, and none for what it does not", async (context) => {
  const text = await probe(context, "console", ["--device=console"], ["--features=SIZE", "--config=50001900"]);

  assert.match(text, /^queues +\d+$/m);
  assert.match(text, /^ +cols +80$/m);
  assert.doesNotMatch(text, /shared memory/);
});

test("an unknown type is wrong usage", async (context) => {
  const scope = Scope.of(context);
  const child = Child.start(scope, process.execPath, [...PROGRAM, "probe", "/nowhere", "--device=teapot"]);

  const end = await child.end(15_000);

  assert.equal(end.status, 2);
  assert.match(child.output, /no device type 'teapot'/);
});
