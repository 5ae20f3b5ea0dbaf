import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const BUILD = new URL("../../dist/", import.meta.url);

/** All modules of the build that importing one of them loads. */
function modulesOf(entry: URL, found = new Map<string, string>()): string[] {
  if (found.has(entry.href)) return [];
  found.set(entry.href, relative(fileURLToPath(BUILD), fileURLToPath(entry)));
  const { importedFiles } = ts.preProcessFile(readFileSync(entry, "utf8"));
  for (const { fileName } of importedFiles) {
    if (fileName.startsWith(".")) modulesOf(new URL(fileName, entry), found);
  }
  return [...found.values()];
}

for (const [entry, needed] of [
  ["queue", []],
  ["block-queue", ["generated/typescript/virtio/block.js"]],
] as const) {
  test(`each thread compiles only what it needs of the protocol: ${entry}`, () => {
    const modules = modulesOf(new URL(`runtime/workers/${entry}.js`, BUILD));

    const protocol = modules.filter((module) => /^generated\/(?!typescript\/support\/)/.test(module));
    assert.deepEqual(protocol, needed);
    assert.ok(modules.includes("generated/typescript/support/error.js"), "the search finds generated modules");
  });
}
