import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian puts what is not in everybody's PATH. */
const SYSTEM_DIRECTORIES = ["/usr/sbin", "/sbin", "/usr/lib/qemu"];

/** The full path of an installed program, or `undefined`. */
export function findProgram(name: string): string | undefined {
  const directories = [...(process.env["PATH"] ?? "").split(delimiter), ...SYSTEM_DIRECTORIES];
  return directories
    .map((directory) => join(directory, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * Test options for a test that needs other people's programs: where one is absent the test is skipped by its name.
 * @throws Error instead when CI=true: there the peers are installed first, and a skipped proof would be no proof
 */
export function withPeers(...programs: readonly string[]): { skip: string | false } {
  const absent = programs.filter((program) => findProgram(program) === undefined);
  if (absent.length === 0) return { skip: false };
  const message = `needs ${absent.join(", ")}, which this machine does not have`;
  if (process.env["CI"] === "true") throw new Error(`${message}; under CI=true that is a failure`);
  return { skip: message };
}
