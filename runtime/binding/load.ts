import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { VhostUserError } from "../../generated/typescript/support/error.js";
import { ABI_VERSION, type NativeLibrary } from "./library.js";

/** Names a library file to load instead of the one that belongs to this package. */
export const LIBRARY_VARIABLE = "VHOST_USER_NATIVE_LIBRARY";

const BUILD_COMMAND = "npm run build:native";

const require = createRequire(import.meta.url);

/**
 * Loads the native library: the file that the environment names, else the one built in this package, else the package
 * for this platform. A library that is there but does not load or has another shape ends the search.
 *
 * @throws `ERR_VU_NATIVE_BINDING`, listing what was tried, why each failed, and the command that mends it.
 */
export function loadNativeLibrary(environment: NodeJS.ProcessEnv = process.env): NativeLibrary {
  const failures: string[] = [];
  for (const candidate of candidates(environment)) {
    try {
      return checked(require(candidate) as NativeLibrary);
    } catch (error) {
      failures.push(`  ${candidate}: ${firstLine(error)}`);
      if (existsSync(candidate)) break;
    }
  }
  throw new VhostUserError(
    "ERR_VU_NATIVE_BINDING",
    `The native library for ${process.platform} on ${process.arch} could not be loaded. Tried:\n${failures.join("\n")}\nTo build it, run: ${BUILD_COMMAND}`,
  );
}

function candidates(environment: NodeJS.ProcessEnv): string[] {
  const named = environment[LIBRARY_VARIABLE];
  if (named) return [named];
  const directory = join(packageRoot(), "runtime", "native");
  const built = platforms().map((platform) => join(directory, `vhost-user.${platform}.node`));
  return [...built, ...platforms().map((platform) => `vhost-user-${platform}`)];
}

/** Operating system, processor and, on Linux, C library, as in the names of library files: a system has one of them. */
function platforms(): string[] {
  const base = `${process.platform}-${process.arch}`;
  return process.platform === "linux" ? [`${base}-gnu`, `${base}-musl`] : [base];
}

/** This file runs from the sources and from dist, so the package is found by its manifest. */
function packageRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, "package.json"))) {
    const parent = dirname(directory);
    if (parent === directory) break;
    directory = parent;
  }
  return directory;
}

function checked(library: NativeLibrary): NativeLibrary {
  const found = typeof library.abiVersion === "function" ? library.abiVersion() : "none";
  if (found !== ABI_VERSION) {
    throw new Error(`it has interface version ${found}, but this package needs ${ABI_VERSION}`);
  }
  return library;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
