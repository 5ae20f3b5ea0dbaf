import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { diagnosticCodes, readSpec } from "../../generator/index.js";
import { compile } from "../../generator/passes/compile.js";
import { SourceFile } from "../../generator/source/source-file.js";

/**
 * Each file of the corpus is a small specification with a mistake; its head, in comments, is what the generator must say:
 * `# line:column CODE message`, then `#   advice`, and so on. Lines count from behind the head.
 * A file of the same name with the ending `.overlay` is read as an overlay; places in it start with `overlay`.
 */
const corpus = new URL("corpus/", import.meta.url);

function expectation(text: string): { expected: string; body: string } {
  const lines = text.split("\n");
  const head = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith("#")),
  );
  return { expected: head.map((line) => line.slice(2)).join("\n"), body: lines.slice(head.length).join("\n") };
}

function problemsOf(name: string, body: string): { text: string; codes: string[] } {
  const sources = [new SourceFile("base", body)];
  const overlay = new URL(name.replace(/\.yaml$/, ".overlay"), corpus);
  if (existsSync(overlay)) sources.push(new SourceFile("overlay", readFileSync(overlay, "utf8"), true));
  const problems = compile(sources).report.sorted();
  const rows = problems.map(({ position, code, message, advice }) => {
    const place = `${position.file === "overlay" ? "overlay " : ""}${position.line}:${position.column}`;
    return `${place} ${code} ${message}\n  ${advice}`;
  });
  return { text: rows.join("\n"), codes: problems.map((problem) => problem.code) };
}

const names = readdirSync(corpus).filter((name) => name.endsWith(".yaml"));

describe("diagnostics", () => {
  for (const name of names) {
    it(name.replace(/\.yaml$/, "").replaceAll("-", " "), () => {
      const { expected, body } = expectation(readFileSync(new URL(name, corpus), "utf8"));
      assert.equal(problemsOf(name, body).text, expected);
    });
  }

  it("have an example each", () => {
    const shown = new Set(
      names.flatMap((name) => problemsOf(name, expectation(readFileSync(new URL(name, corpus), "utf8")).body).codes),
    );
    shown.add("VU1005");
    assert.deepEqual(
      Object.keys(diagnosticCodes).filter((code) => !shown.has(code)),
      [],
    );
  });

  it("VU1005 a folder that is not there", () => {
    const { report } = readSpec({ spec: "/nonexistent", overlays: [] });
    assert.deepEqual(
      report.problems.map(({ code, advice }) => [code, advice]),
      [["VU1005", "give the folder of the specification with --spec"]],
    );
  });
});
