import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";

/** A specification of one struct and one constant, in which tests change the numbers. */
export function smallSpec({ limit = 8, type = "u32" } = {}): string {
  return `area: small
doc: A small specification.
source: { document: none, section: none }
constants:
  - { name: limit, value: ${limit}, doc: "A limit." }
structs:
  - name: thing
    size: 4
    doc: A thing.
    fields:
      - { name: a, type: ${type}, offset: 0, doc: "A." }
`;
}

/** What a vendor adds to it. */
export function smallOverlay(size: number): string {
  return `area: overlays/vendor
doc: What a vendor adds.
source: { document: none, section: none }
overlay: { implementation: vendor }
constants:
  - { name: vendor-size, value: ${size}, doc: "A size." }
`;
}

/** A folder of its own for a test, removed behind it. */
export function folderOf(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "vhost-user-diff-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, by their paths below `folder`. @returns the folder */
export function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Commits all files of a folder, which becomes a repository if it is none. */
export function commit(folder: string, tag: string): void {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"];
  for (const words of [
    ["init", "--quiet"],
    ["add", "--all"],
    [...identity, "commit", "--quiet", "--message", tag],
    ["tag", tag],
  ]) {
    const { status, stderr } = spawnSync("git", ["-C", folder, ...words]);
    if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
  }
}
