import { mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { VmControlSnapshotTakeRequest } from "../../generated/typescript/index.js";
import { Descriptor } from "../binding/index.js";
import { failure, refusedAs } from "./failures.js";
import type { QmpClient } from "./qmp-client.js";

/** The file in the folder of a snapshot: a migration stream, which `-incoming` takes. */
const STATE_FILE = "qemu-state";

/** Milliseconds between two looks. */
const LOOK_INTERVAL = 50;

let taken = 0;

/**
 * Writes the state of a machine to a folder that must not exist. The machine stands still meanwhile, and runs afterwards if it did before.
 * @throws ServiceError EEXIST or EIO for the folder, EOPNOTSUPP for encryption and compression, EIO when QEMU fails
 */
export async function takeSnapshot(qmp: QmpClient, request: VmControlSnapshotTakeRequest): Promise<void> {
  if (request.encrypt || request.compressMemory)
    throw failure("EOPNOTSUPP", "QEMU neither encrypts nor compresses this");
  const { running } = await qmp.execute("query-status");
  const file = create(request.snapshotPath);
  try {
    const fdname = `vhost-user-snapshot-${taken++}`;
    await refusedAs("EIO", () => qmp.execute("getfd", { fdname }, [file]));
    await qmp.execute("stop");
    await refusedAs("EIO", () => qmp.execute("migrate", { uri: `fd:${fdname}` }));
    await finished(qmp);
  } catch (error) {
    rmSync(request.snapshotPath, { recursive: true, force: true });
    throw error;
  } finally {
    file.close();
    if (running) await qmp.execute("cont");
  }
}

function create(folder: string): Descriptor {
  try {
    mkdirSync(folder);
    return Descriptor.adopt(openSync(join(folder, STATE_FILE), "wx"));
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw failure(exists ? "EEXIST" : "EIO", (error as Error).message);
  }
}

async function finished(qmp: QmpClient): Promise<void> {
  for (;;) {
    const { status, ...more } = await qmp.execute("query-migrate");
    if (status === "completed") return;
    if (status === "failed" || status === "cancelled")
      throw failure("EIO", more["error-desc"] ?? `migration ${status}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL));
  }
}
