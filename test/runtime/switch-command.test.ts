import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { StatusLine } from "../../cli/switch-status.js";
import type { SwitchPortCounters } from "../../runtime/index.js";
import { Child } from "../support/child-process.js";
import { Scope } from "../support/scope.js";
import { isListening } from "../support/sockets.js";
import { BROADCAST, frameBetween, plugIn, station } from "../support/switch.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const PROGRAM = ["--import", "tsx", fileURLToPath(new URL("command-line.ts", import.meta.url)), "switch"];

type Line = { readonly ports: readonly (SwitchPortCounters & { readonly socketPath: string })[] };

test("switch connects the guests of its ports, counts by --json, and ends cleanly by SIGTERM", async (context) => {
  const scope = Scope.of(context);
  const directory = await temporaryDirectory(scope);
  const paths = ["a", "b", "c"].map((name) => join(directory, `${name}.sock`));
  const words = [...paths.map((path) => `--socket-path=${path}`), "--json", "--mtu=1400", "--poll-us=0"];
  const program = Child.start(scope, process.execPath, [...PROGRAM, ...words]);
  await eventually(15_000, "the ports to listen", () => paths.every(isListening) || !program.running);
  const [one, other] = [await plugIn(scope, paths[0] as string), await plugIn(scope, paths[1] as string)];

  one.driver.send(frameBetween(station(0), BROADCAST, 1, 100));
  await other.received.count(1);
  await Promise.all([one.driver.close(), other.driver.close()]);
  program.kill("SIGTERM");
  assert.deepEqual(await program.end(10_000), { status: 0, signal: null }, program.output);

  assert.deepEqual(other.received.frames, [frameBetween(station(0), BROADCAST, 1, 100)]);
  assert.equal(other.driver.mtu, 1400);
  const { ports } = JSON.parse(program.output.trim().split("\n").at(-1) as string) as Line;
  assert.deepEqual(
    ports.map(({ socketPath, framesIn, framesOut, bytesOut }) => [socketPath, framesIn, framesOut, bytesOut]),
    [
      [paths[0], 1, 0, 0],
      [paths[1], 0, 1, 100],
      [paths[2], 0, 0, 0],
    ],
  );
  assert.deepEqual(paths.filter(existsSync), []);
});

for (const [mistake, words, message] of [
  ["without ports", [], /a --socket-path for each port is needed/],
  ["with a port given twice", ["--socket-path=/tmp/x", "--socket-path=/tmp/x"], /given twice/],
  ["with an MTU below the smallest", ["--socket-path=/tmp/x", "--mtu=60"], /'60' is not a number from 68 to 65535/],
] as const) {
  test(`switch ${mistake} is wrong usage`, async (context) => {
    const program = Child.start(Scope.of(context), process.execPath, [...PROGRAM, ...words]);

    const { status } = await program.end(20_000);

    assert.equal(status, 2);
    assert.match(program.output, message);
  });
}

test("the status line tells the rates since the last one, losses and addresses, and no more than fits", () => {
  const dropped = { malformed: 1, oversized: 0, filtered: 0, noBuffers: 2, tooLong: 0, notReceiving: 0 };
  const counters = { framesIn: 0, bytesIn: 0, framesOut: 0, bytesOut: 0, flooded: 0, learned: 4, kicks: 0, calls: 0 };
  const line = new StatusLine(["a", "b"], 0);
  line.text(
    [
      { ...counters, dropped },
      { ...counters, dropped },
    ],
    80,
    1000,
  );

  const after = { ...counters, framesIn: 3_000_000, framesOut: 1500, dropped };
  const text = line.text([after, after], 60, 2000);

  assert.equal(text, "a in 3.0M/s out 1.5k/s lost 3 addresses 4 | b in 3.0M/s out".slice(0, 59));
});
