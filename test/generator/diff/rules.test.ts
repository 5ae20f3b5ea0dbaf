import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { placeOf } from "../../../generator/diff/place.js";
import { compareModels, diffRules, type Model } from "../../../generator/index.js";
import { compile } from "../../../generator/passes/compile.js";
import { SourceFile } from "../../../generator/source/source-file.js";

/**
 * Each file of the folder is an old and a new specification, parted by `---`, and called after the rule that it breaks. Its head, in
 * comments, is what must be found: `# line:column CODE rule: message`, the line counted in the new one, then what no longer works together.
 */
const folder = new URL("pairs/", import.meta.url);
const common = readFileSync(new URL("shared/common.yaml", folder), "utf8");

function compiled(text: string): { model: Model; source: SourceFile } {
  const source = new SourceFile("sample", text);
  const { model, report } = compile([new SourceFile("common", common), source]);
  assert.deepEqual(report.problems, []);
  return { model: model as Model, source };
}

function findings(old: string, now: string): string {
  const [before, after] = [compiled(old), compiled(now)];
  const rows = compareModels(before.model, after.model).map((change) => {
    const place = change.now && placeOf(change.now, [after.source]);
    const pairs = change.pairs.map((pair) => `\n#   an old ${pair.old} with a new ${pair.new}`).join("");
    const where = place ? `${place.line}:${place.column}` : "nowhere";
    return `# ${where} ${diffRules[change.rule].code} ${change.rule}: ${change.message}${pairs}`;
  });
  return rows.join("\n");
}

const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

describe("breaking changes", () => {
  for (const name of names) {
    it(name.replace(/\.yaml$/, "").replaceAll("-", " "), () => {
      const lines = readFileSync(new URL(name, folder), "utf8").split("\n");
      const head = lines.findIndex((line) => !line.startsWith("#"));
      const [old, now] = lines.slice(head).join("\n").split("---\n") as [string, string];
      const found = findings(old, now);
      assert.equal(found, lines.slice(0, head).join("\n"));
      assert.ok(found.includes(` ${name.replace(/\.yaml$/, "")}: `), "the rule after which the file is called");
    });
  }

  it("have an example each", () => {
    assert.deepEqual(names.map((name) => name.replace(/\.yaml$/, "")).sort(), Object.keys(diffRules).sort());
  });

  it("have a code each", () => {
    const codes = Object.values(diffRules).map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
  });
});
