import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const SOURCE = fileURLToPath(new URL("ceiling/ceiling.c", import.meta.url));
const HEADERS = fileURLToPath(new URL("../generated/c", import.meta.url));

/** Compiles the back-end that does as little as possible; returns the program's path. */
export async function buildCeiling(directory: string): Promise<string> {
  const program = join(directory, "ceiling");
  await promisify(execFile)("cc", ["-O2", `-I${HEADERS}`, SOURCE, "-o", program]);
  return program;
}
