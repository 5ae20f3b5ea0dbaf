import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./steps.mjs";

const STAMPS = join(ROOT, ".cache", "setup.json");

/** Directories with nothing that a build reads. */
const IGNORED = new Set(["node_modules", "target", "dist"]);

/**
 * A digest of the content of files, and of all files below directories; what does not exist counts as absent.
 *
 * @param {string[]} paths relative to the project
 * @param {(path: string) => boolean} [accepts] which files count
 */
export function fingerprint(paths, accepts = () => true) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow).filter(accepts).sort()) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !IGNORED.has(name))
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Whether `name` was last made from the same `digest`. */
export function isCurrent(name, digest) {
  return stamps()[name] === digest;
}

/** Notes that `name` was made from `digest`. */
export function remember(name, digest) {
  mkdirSync(dirname(STAMPS), { recursive: true });
  writeFileSync(STAMPS, `${JSON.stringify({ ...stamps(), [name]: digest }, null, 2)}\n`);
}

function stamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, "utf8"));
  } catch {
    return {};
  }
}
