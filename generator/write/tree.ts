import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Output } from "../emit/output.js";

/** How an output folder differs from what the specification asks for. */
export interface Difference {
  readonly path: string;
  readonly kind: "new" | "changed" | "stale";
  /** The text on disk; empty for a new file. */
  readonly before: string;
  /** The text that is wanted; empty for a stale file. */
  readonly after: string;
}

/** Compares a folder with the outputs of targets. `owned` are the paths in which other files are stale. */
export function compare(folder: string, outputs: readonly Output[], owned: readonly string[]): Difference[] {
  const differences: Difference[] = [];
  const wanted = new Set(outputs.map((output) => output.path));
  for (const { path, text } of outputs) {
    const before = read(join(folder, path));
    if (before !== text)
      differences.push({ path, kind: before === undefined ? "new" : "changed", before: before ?? "", after: text });
  }
  for (const root of owned) {
    for (const path of filesBelow(folder, root)) {
      if (!wanted.has(path))
        differences.push({ path, kind: "stale", before: read(join(folder, path)) ?? "", after: "" });
    }
  }
  return differences;
}

/** Makes the folder what it should be; files that are right are not touched, so that their time stamps stay. */
export function apply(folder: string, differences: readonly Difference[]): void {
  for (const { path, kind, after } of differences) {
    const target = join(folder, path);
    if (kind === "stale") rmSync(target);
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, after);
    }
  }
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function filesBelow(folder: string, path: string): string[] {
  const absolute = join(folder, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  return readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .flatMap((entry) => filesBelow(folder, `${path}/${entry.name}`))
    .sort();
}
