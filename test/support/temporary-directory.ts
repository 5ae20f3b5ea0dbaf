import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scope } from "./scope.js";

/**
 * Makes an empty directory that is removed, with all it holds, when `scope` closes.
 * Its path is short enough for a socket in it: the kernel takes 107 bytes.
 */
export async function temporaryDirectory(scope: Scope): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "vhost-user-"));
  scope.defer(() => rm(path, { recursive: true, force: true }));
  return path;
}
