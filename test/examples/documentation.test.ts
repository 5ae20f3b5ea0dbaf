import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

const examples = readdirSync("examples")
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(`examples/${name}`, "utf8"));

/** The lines without the indentation that all of them have. */
function dedent(text: string): string {
  const lines = text.trimEnd().split("\n");
  const indentation = Math.min(...lines.filter(Boolean).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indentation)).join("\n");
}

/** Whether the lines of a block follow each other somewhere in an example. */
function isExcerpt(block: string): boolean {
  const wanted = dedent(block);
  const count = wanted.split("\n").length;
  return examples.some((example) => {
    const lines = example.split("\n");
    return lines.some((_, start) => dedent(lines.slice(start, start + count).join("\n")) === wanted);
  });
}

describe("code in the documentation", () => {
  for (const page of ["docs/writing-a-device.md"]) {
    it(`is taken from examples that are run: ${page}`, () => {
      const blocks = [...readFileSync(page, "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block = ""]) => block);
      assert.ok(blocks.length > 5);
      assert.deepEqual(
        blocks.filter((block) => !isExcerpt(block)),
        [],
      );
    });
  }
});
