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

/** Options of a test that may not be able to take place here. */
interface Possible {
  readonly skip: string | false;
}

/**
 * Test options for a test that needs other people's programs: where one is absent the test is skipped by its name.
 * @throws Error instead when CI=true: there the peers are installed first, and a skipped proof would be no proof
 */
export function withPeers(...programs: readonly string[]): Possible {
  const absent = programs.filter((program) => findProgram(program) === undefined);
  return absent.length === 0
    ? { skip: false }
    : impossible(`needs ${absent.join(", ")}, which this machine does not have`);
}

/** The same for programs that only root can run. */
export function withPeersAsRoot(...programs: readonly string[]): Possible {
  return process.getuid?.() === 0 ? withPeers(...programs) : impossible(`needs root to run ${programs.join(", ")}`);
}

function impossible(message: string): Possible {
  if (process.env["CI"] === "true") throw new Error(`${message}; under CI=true that is a failure`);
  return { skip: message };
}
