import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { postcopyIsPossible } from "../../runtime/back-end/postcopy.js";

/** Where Debian puts what is not in everybody's PATH, and where newer peers are unpacked. */
const DIRECTORIES = [
  ...["/usr/sbin", "/sbin", "/usr/lib/qemu"],
  fileURLToPath(new URL("../../.cache/peers/bin", import.meta.url)),
];

/** The system's QEMU, and newer ones that `test/guest/get-qemu.sh` unpacks beside it. */
export const QEMU = "qemu-system-x86_64";
export const QEMU_10 = "qemu-10";
export const QEMU_11 = "qemu-11";

/** The full path of an installed program, or `undefined`. */
export function findProgram(name: string): string | undefined {
  const directories = [...(process.env["PATH"] ?? "").split(delimiter), ...DIRECTORIES];
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
    : impossible(`needs ${absent.join(", ")}, which this machine does not have (.ci/run installs the peers)`);
}

/** The same for programs that only root can run. */
export function withPeersAsRoot(...programs: readonly string[]): Possible {
  return process.getuid?.() === 0 ? withPeers(...programs) : impossible(`needs root to run ${programs.join(", ")}`);
}

/** The same for tests of postcopy. */
export function withUserfaults(): Possible {
  return postcopyIsPossible() ? { skip: false } : impossible("needs a kernel that lets this process have userfaults");
}

function impossible(message: string): Possible {
  if (process.env["CI"] === "true") throw new Error(`${message}; under CI=true that is a failure`);
  return { skip: message };
}
