import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { targets } from "../../generator/index.js";
import { Child, run } from "../support/child-process.js";
import { Scope } from "../support/scope.js";
import { isListening } from "../support/sockets.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const PACKAGE = fileURLToPath(new URL("../..", import.meta.url));

/** What git has to say about this package, so that it can be seen that nothing of it was touched. */
const packageState = (): string => spawnSync("git", ["-C", PACKAGE, "status", "--porcelain"]).stdout.toString();

/** The files below a path, or the path itself. */
function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());
}

describe("the example of an overlay, in a project of its own", () => {
  const scope = new Scope();
  let project: string;
  let untouched: string;

  before(async () => {
    untouched = packageState();
    project = await temporaryDirectory(scope);
    cpSync(join(PACKAGE, "examples/overlay"), project, { recursive: true });
    writeFileSync(join(project, "package.json"), '{ "type": "module" }\n');
    mkdirSync(join(project, "node_modules/@types"), { recursive: true });
    symlinkSync(PACKAGE, join(project, "node_modules/vhost-user"));
    symlinkSync(join(PACKAGE, "node_modules/@types/node"), join(project, "node_modules/@types/node"));
    const words = ["generate", `--overlay=${join(project, "thermometer.yaml")}`, `--out=${join(project, "generated")}`];
    await run(scope, process.execPath, [join(PACKAGE, "bin/vhost-user.js"), ...words]);
  });

  after(() => scope.close());

  for (const { name, owns } of targets) {
    it(`gives ${name} the message and its struct`, () => {
      const texts = owns
        .flatMap((path) => filesBelow(join(project, "generated", path)))
        .map((path) => readFileSync(path, "utf8"));
      assert.ok(texts.some((text) => /watch[-_]?temperature/i.test(text)));
      assert.ok(texts.some((text) => /temperature[-_]?watch/i.test(text)));
    });
  }

  it("passes the type checker at its strictest", () => {
    const program = ts.createProgram([join(project, "back-end.ts"), join(project, "front-end.ts")], {
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: ["node"],
      typeRoots: [join(project, "node_modules/@types")],
    });
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map((found) => `${found.file?.fileName}: ${ts.flattenDiagnosticMessageText(found.messageText, "\n")}`);
    assert.deepEqual(messages, []);
  });

  it("exchanges the message between two processes", async () => {
    const path = join(project, "socket");
    const start = (name: string): string[] => ["--import", "tsx", join(project, `${name}.ts`), path];
    const backEnd = Child.start(scope, process.execPath, start("back-end"));
    await eventually(30_000, "the back-end to listen", () => isListening(path) || !backEnd.running);
    assert.ok(backEnd.running, backEnd.output);

    const printed = await run(scope, process.execPath, start("front-end"));

    assert.equal(printed, "sensor 1: 300.15 K, no alarm at 310 K\nsensor 1: 300.15 K, alarm at 300 K\n");
    assert.deepEqual(await backEnd.stop(), { status: 0, signal: null });
  });

  it("touches nothing of the package", () => {
    assert.equal(packageState(), untouched);
  });
});
