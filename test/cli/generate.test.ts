import assert from "node:assert/strict";
import { appendFile, cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { Child } from "../support/child-process.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const BINARY = fileURLToPath(new URL("../../bin/vhost-user.js", import.meta.url));

/** Runs the command line to its end. */
async function vhostUser(scope: Scope, ...words: string[]): Promise<{ status: number | null; output: string }> {
  const child = Child.start(scope, process.execPath, [BINARY, ...words]);
  child.input.end();
  const { status } = await child.end(60_000);
  return { status, output: child.output };
}

/** A copy of the specification, and what is generated from it. */
async function generated(context: TestContext): Promise<{ scope: Scope; spec: string; out: string }> {
  const scope = Scope.of(context);
  const directory = await temporaryDirectory(scope);
  const [spec, out] = [join(directory, "spec"), join(directory, "out")];
  await cp("spec", spec, { recursive: true });
  assert.equal((await vhostUser(scope, "generate", `--spec=${spec}`, `--out=${out}`)).status, 0);
  return { scope, spec, out };
}

describe("vhost-user generate", () => {
  it("says what it wrote, and nothing more the second time", async (context) => {
    const { scope, spec, out } = await generated(context);
    const { status, output } = await vhostUser(scope, "generate", `--spec=${spec}`, `--out=${out}`);
    assert.equal(status, 0);
    assert.match(output, /is up to date \(\d+ ms\)/);
  });

  it("--check names a stale file, shows the difference and the command that mends it", async (context) => {
    const { scope, spec, out } = await generated(context);
    await appendFile(join(out, "rust/src/lib.rs"), "// mine\n");
    const { status, output } = await vhostUser(scope, "generate", `--spec=${spec}`, `--out=${out}`, "--check");
    assert.equal(status, 1);
    assert.ok(output.includes(`${out}/rust/src/lib.rs is out of date`), output);
    assert.ok(output.includes("-// mine"), output);
    assert.ok(output.includes(`run: npx vhost-user generate --spec=${spec} --out=${out}`), output);
  });

  it("--check writes nothing", async (context) => {
    const { scope, spec, out } = await generated(context);
    const file = join(out, "rust/src/lib.rs");
    await writeFile(file, "mine\n");
    await vhostUser(scope, "generate", `--spec=${spec}`, `--out=${out}`, "--check");
    assert.equal(await readFile(file, "utf8"), "mine\n");
  });

  it("--watch generates again after a change, and ends on SIGTERM", async (context) => {
    const { scope, spec, out } = await generated(context);
    const words = ["generate", `--spec=${spec}`, `--out=${out}`, "--watch"];
    const child = Child.start(scope, process.execPath, [BINARY, ...words], { deadline: 180_000 });
    await eventually(60_000, "the first run", () => child.output.includes("is up to date"));
    const file = join(spec, "virtio/features.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("The device has administration queues.", "There are administration queues."));
    await eventually(60_000, "the second run", () => /changed .*virtio\/features\.ts/.test(child.output));
    child.kill("SIGTERM");
    assert.deepEqual(await child.end(5000), { status: 0, signal: null });
  });

  it("prints problems with their places and ends with status 1", async (context) => {
    const { scope, spec, out } = await generated(context);
    await writeFile(join(spec, "virtio/more.yaml"), "area: virtio/more\ndoc: More.\nsources: {}\n");
    const { status, output } = await vhostUser(scope, "generate", `--spec=${spec}`, `--out=${out}`);
    assert.equal(status, 1);
    assert.match(output, /virtio\/more\.yaml:3:1 error VU1002 key 'sources' is not known here/);
    assert.match(output, /did you mean 'source'\?/);
    assert.match(output, /nothing was written/);
  });

  it("refuses a target that does not exist as wrong usage", async (context) => {
    const { status, output } = await vhostUser(Scope.of(context), "generate", "--target=cobol");
    assert.equal(status, 2);
    assert.match(output, /no target 'cobol'\nusage: vhost-user generate/);
  });
});

describe("vhost-user lint", () => {
  it("finds nothing in the specification of this package", async (context) => {
    const { status, output } = await vhostUser(Scope.of(context), "lint");
    assert.deepEqual([status, /(\d+) problems/.exec(output)?.[1]], [0, "0"]);
  });

  it("gives SARIF on demand", async (context) => {
    const { output } = await vhostUser(Scope.of(context), "lint", "--format=sarif");
    assert.equal(JSON.parse(output).version, "2.1.0");
  });
});

describe("vhost-user", () => {
  it("lists its commands", async (context) => {
    const { status, output } = await vhostUser(Scope.of(context), "--help");
    assert.equal(status, 0);
    assert.match(output, /generate +make code/);
  });

  it("ends with status 2 for a command that does not exist", async (context) => {
    assert.equal((await vhostUser(Scope.of(context), "generat")).status, 2);
  });
});
