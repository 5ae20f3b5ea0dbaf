import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { commit, folderOf, smallSpec, write } from "../generator/diff/small-spec.js";
import { Child } from "../support/child-process.js";
import { Scope } from "../support/scope.js";

const BINARY = fileURLToPath(new URL("../../bin/vhost-user.js", import.meta.url));

/** A repository in which a specification was changed after the tag `one`. */
function changedSpec(context: TestContext): string {
  const folder = write(folderOf(context), { "spec/small.yaml": smallSpec() });
  commit(folder, "one");
  return write(join(folder, "spec"), { "small.yaml": smallSpec({ limit: 9 }) });
}

async function diff(context: TestContext, ...words: string[]): Promise<{ status: number | null; output: string }> {
  const child = Child.start(Scope.of(context), process.execPath, [BINARY, "diff", ...words]);
  child.input.end();
  const { status } = await child.end(60_000);
  return { status, output: child.output };
}

describe("vhost-user diff", () => {
  it("shows what breaks, where, for whom, and what to do", async (context) => {
    const spec = changedSpec(context);
    const { status, output } = await diff(context, `--spec=${spec}`, "--against=one");
    assert.equal(status, 1);
    assert.equal(
      output,
      `${spec}/small.yaml:5:27 wire break VD4006 constant-changed: 'limit' is 9; before: 8
  5 |   - { name: limit, value: 9, doc: "A limit." }
    |                           ^
  before: one:spec/small.yaml:5:27
  breaks an old back-end with a new front-end, an old front-end with a new back-end
  add a new constant for the new value

1 wire break, 0 source breaks
`,
    );
  });

  it("is content with accepted breaks, and names stale ones", async (context) => {
    const spec = changedSpec(context);
    write(spec, {
      "accepted-breaks.yaml": `accepted:
  - { rule: constant-changed, item: limit, reason: nobody uses it yet }
  - { rule: message-removed, item: request.get, reason: gone }
`,
    });
    const { status, output } = await diff(context, `--spec=${spec}`, "--against=one");
    assert.equal(status, 0);
    assert.equal(
      output,
      `${spec}/accepted-breaks.yaml:3:5 stale acceptance of message-removed of 'request.get': there is no such break; delete it

0 wire breaks, 0 source breaks, 1 accepted, 1 stale acceptance
`,
    );
  });

  it("shows accepted breaks with --verbose", async (context) => {
    const spec = changedSpec(context);
    const accepted = "accepted: [{ rule: constant-changed, item: limit, reason: nobody uses it yet }]\n";
    write(spec, { "accepted-breaks.yaml": accepted });
    const { output } = await diff(context, `--spec=${spec}`, "--against=one", "--verbose");
    assert.match(output, /accepted break VD4006 constant-changed: .*\n(.*\n){3,4} {2}accepted: nobody uses it yet\n/);
  });

  it("gives JSON for programs", async (context) => {
    const spec = changedSpec(context);
    const { status, output } = await diff(context, `--spec=${spec}`, "--against=one", "--format=json");
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(output), {
      findings: [
        {
          code: "VD4006",
          rule: "constant-changed",
          breaks: "wire",
          pairs: [
            { old: "back-end", new: "front-end" },
            { old: "front-end", new: "back-end" },
          ],
          item: "limit",
          message: "'limit' is 9; before: 8",
          advice: "add a new constant for the new value",
          position: { file: `${spec}/small.yaml`, line: 5, column: 27, length: 1 },
          was: { file: "one:spec/small.yaml", line: 5, column: 27, length: 1 },
          accepted: null,
        },
      ],
      stale: [],
    });
  });

  it("gives SARIF for code hosts", async (context) => {
    const spec = changedSpec(context);
    const { output } = await diff(context, `--spec=${spec}`, "--against=one", "--format=sarif");
    const [run] = JSON.parse(output).runs;
    assert.deepEqual(
      run.results.map((result: { ruleId: string }) => result.ruleId),
      ["VD4006"],
    );
  });

  it("finds nothing between this package's specification and itself", async (context) => {
    const { status, output } = await diff(context, "--against=spec");
    assert.deepEqual([status, output], [0, "0 wire breaks, 0 source breaks\n"]);
  });

  it("ends with status 2 when it cannot compare", async (context) => {
    const { status, output } = await diff(context, `--spec=${changedSpec(context)}`, "--against=two");
    assert.equal(status, 2);
    assert.match(
      output,
      /two:1:1 error VU1005 cannot be read: there is no revision 'two'\n {2}give a folder, or a revision/,
    );
  });

  it("ends with status 2 when it is not told with what", async (context) => {
    const { status, output } = await diff(context);
    assert.equal(status, 2);
    assert.match(output, /--against is missing/);
  });
});
