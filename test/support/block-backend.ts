import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Child } from "./child-process.js";
import type { Scope } from "./scope.js";
import { isListening } from "./sockets.js";
import { eventually } from "./wait.js";

/** What a disk back-end in a process of its own is to serve. */
export interface BlockBackendOptions {
  /** The file with the disk's content. */
  readonly file: string;
  /** The directory for its socket. */
  readonly directory: string;
  /** How many queues it has; 1 by default. */
  readonly queues?: number;
  readonly readOnly?: boolean;
  /** Milliseconds after which it is killed; 60 s by default. */
  readonly deadline?: number;
}

/** A running disk back-end. */
export interface BlockBackend {
  readonly socketPath: string;
  readonly process: Child;
}

/** Who moves the data of our device: TypeScript in batches, or a native thread a queue. */
export type Engine = "js" | "native";

const BINARY = fileURLToPath(new URL("../../bin/vhost-user.js", import.meta.url));

/** Starts `vhost-user blk` and waits until it listens. */
export function startDevice(scope: Scope, engine: Engine, options: BlockBackendOptions): Promise<BlockBackend> {
  const socketPath = join(options.directory, `${engine}.sock`);
  const parameters = [
    ...[BINARY, "blk", `--socket-path=${socketPath}`, `--blk-file=${options.file}`, `--engine=${engine}`],
    `--num-queues=${options.queues ?? 1}`,
    ...(options.readOnly ? ["--read-only"] : []),
  ];
  return listening(Child.start(scope, process.execPath, parameters, options), socketPath);
}

/** Starts QEMU's own disk back-end on a file and waits until it listens. */
export function startStorageDaemon(scope: Scope, options: BlockBackendOptions): Promise<BlockBackend> {
  const socketPath = join(options.directory, "qemu-storage-daemon.sock");
  const parameters = [
    "--blockdev",
    "driver=file,node-name=disk,discard=unmap,locking=off," +
      `filename=${options.file},read-only=${options.readOnly ? "on" : "off"}`,
    "--export",
    `type=vhost-user-blk,id=export,node-name=disk,addr.type=unix,addr.path=${socketPath},` +
      `writable=${options.readOnly ? "off" : "on"},num-queues=${options.queues ?? 1}`,
  ];
  return listening(Child.start(scope, "qemu-storage-daemon", parameters, options), socketPath);
}

/** Whom to try a front-end against: ours with either engine, and QEMU's own, which shows that the test is fair. */
export const BLOCK_BACKENDS: Readonly<
  Record<string, (scope: Scope, options: BlockBackendOptions) => Promise<BlockBackend>>
> = {
  "qemu-storage-daemon": startStorageDaemon,
  "engine js": (scope, options) => startDevice(scope, "js", options),
  "engine native": (scope, options) => startDevice(scope, "native", options),
};

async function listening(process: Child, socketPath: string): Promise<BlockBackend> {
  await eventually(15_000, `${process.name} to listen on ${socketPath}`, () => {
    if (!process.running) throw new Error(`${process.name} has ended:\n${process.output}`);
    return isListening(socketPath);
  });
  return { socketPath, process };
}
