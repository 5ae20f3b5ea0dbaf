import { join } from "node:path";
import { BlockDevice, type BlockEngineName, openFileStore, serve } from "../../runtime/index.js";
import { makeDiskFile } from "../support/disk-files.js";
import type { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { Traffic } from "../support/traffic.js";

const DISK_SIZE = 16 * 1024 * 1024;

/** A disk served by the very process of the test, which can then see all that a front-end asks for. */
export async function serveDisk(
  scope: Scope,
  engine: BlockEngineName,
  queues = 1,
): Promise<{ readonly path: string; readonly traffic: Traffic }> {
  const directory = await temporaryDirectory(scope);
  const store = openFileStore(await makeDiskFile(directory, DISK_SIZE));
  scope.defer(() => store.close());
  const traffic = new Traffic();
  const path = join(directory, "disk.sock");
  const server = await serve(new BlockDevice({ store, queues, engine }), { path }, traffic);
  scope.defer(() => server.stop());
  return { path, traffic };
}
