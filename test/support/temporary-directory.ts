import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scope } from "./scope.js";

/**
 * Makes an empty directory that is removed, with all it holds, when `scope` closes; among the system's temporary files, or in `parent`.
 * Its path is short enough for a socket in it: the kernel takes 107 bytes.
 */
export async function temporaryDirectory(scope: Scope, { parent = tmpdir() } = {}): Promise<string> {
  const path = await mkdtemp(join(parent, "vhost-user-"));
  scope.defer(() => rm(path, { recursive: true, force: true }));
  return path;
}
