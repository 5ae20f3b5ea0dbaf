import { randomFillSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Child } from "../test/support/child-process.js";
import type { Scope } from "../test/support/scope.js";
import { isListening } from "../test/support/sockets.js";
import { temporaryDirectory } from "../test/support/temporary-directory.js";
import { eventually } from "../test/support/wait.js";

/** Who serves the disk, and what is behind it. */
export type Server = "js" | "native" | "qemu-storage-daemon";
export type Store = "null" | "file";

/** The sockets of all back-ends that are measured, each in a process of its own. */
export interface BackEnds {
  socketOf(server: Server, store: Store): string;
}

const SERVERS: readonly Server[] = ["js", "native", "qemu-storage-daemon"];
const STORES: readonly Store[] = ["null", "file"];
const DISK_SIZE = 64 * 1024 * 1024;
const DEADLINE = 600_000;
const BINARY = fileURLToPath(new URL("../bin/vhost-user.js", import.meta.url));

/**
 * Starts every server with every store. The file is the same for all and is in the page cache; the peer reads it by
 * io_uring, which is its fastest way to a cached file.
 */
export async function startBackEnds(scope: Scope): Promise<BackEnds> {
  const directory = await temporaryDirectory(scope);
  const file = join(directory, "disk.img");
  await writeFile(file, randomFillSync(Buffer.alloc(DISK_SIZE)));
  const socketOf = (server: Server, store: Store) => join(directory, `${server}-${store}.sock`);
  for (const server of SERVERS) {
    for (const store of STORES) {
      const path = socketOf(server, store);
      const words =
        server === "qemu-storage-daemon" ? peerWords(store, path, file) : ourWords(server, store, path, file);
      const [command = "", ...parameters] = words;
      const child = Child.start(scope, command, parameters, { deadline: DEADLINE });
      await eventually(15_000, `${words.join(" ")} to listen`, () => {
        if (!child.running) throw new Error(`${words.join(" ")}: has ended:\n${child.output}`);
        return isListening(path);
      });
    }
  }
  return { socketOf };
}

function ourWords(engine: "js" | "native", store: Store, path: string, file: string): string[] {
  const disk = store === "null" ? `--null-size=${DISK_SIZE}` : `--blk-file=${file}`;
  return [process.execPath, BINARY, "blk", `--socket-path=${path}`, disk, "--read-only", `--engine=${engine}`];
}

function peerWords(store: Store, path: string, file: string): string[] {
  const disk = store === "null" ? `driver=null-co,size=${DISK_SIZE}` : `driver=file,filename=${file},aio=io_uring`;
  return [
    ...["qemu-storage-daemon", "--blockdev", `${disk},node-name=disk,read-only=on`],
    ...["--export", `type=vhost-user-blk,id=export,node-name=disk,addr.type=unix,addr.path=${path}`],
  ];
}
