import { randomFillSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Child } from "../test/support/child-process.js";
import type { Scope } from "../test/support/scope.js";
import { isListening } from "../test/support/sockets.js";
import { temporaryDirectory } from "../test/support/temporary-directory.js";
import { eventually } from "../test/support/wait.js";
import { buildCeiling } from "./ceiling.js";

/** Who serves the disk: ours by engine, the peer, and a back-end that does nothing. */
export type Server = "js" | "native" | "qemu-storage-daemon" | "ceiling";
/** What is behind it: nothing, a file in memory, a file on a disk whose pages are cached. */
export type Store = "null" | "tmpfs" | "file";

/** A back-end in a process of its own. */
export interface BackEnd {
  readonly path: string;
  readonly process: Child;
}

/** Settings of a back-end beside who serves what. */
export interface BackEndOptions {
  /** Request queues; 1 by default. */
  readonly queues?: number;
  /** How the peer reaches its file; `io_uring` by default. */
  readonly aio?: "io_uring" | "threads";
}

const DISK_SIZE = 64 * 1024 * 1024;
const DEADLINE = 1_800_000;
const BINARY = fileURLToPath(new URL("../bin/vhost-user.js", import.meta.url));

/** Starts back-ends when they are first asked for, and leaves them until the scope closes. All serve the same bytes. */
export class BackEnds {
  readonly #scope: Scope;
  readonly #directory: string;
  readonly #files: Record<Store, string>;
  readonly #started = new Map<string, Promise<BackEnd>>();

  private constructor(scope: Scope, directory: string, files: Record<Store, string>) {
    this.#scope = scope;
    this.#directory = directory;
    this.#files = files;
  }

  /** Makes the files: one in memory, one on a disk, where writing it has brought it into the page cache. */
  static async open(scope: Scope): Promise<BackEnds> {
    const directory = await temporaryDirectory(scope);
    const memory = await temporaryDirectory(scope, { parent: "/dev/shm" });
    const files = { null: "", tmpfs: join(memory, "disk.img"), file: join(directory, "disk.img") };
    const bytes = randomFillSync(Buffer.alloc(DISK_SIZE));
    await writeFile(files.tmpfs, bytes);
    await writeFile(files.file, bytes);
    return new BackEnds(scope, directory, files);
  }

  /** A back-end that listens. */
  get(server: Server, store: Store, options: BackEndOptions = {}): Promise<BackEnd> {
    const key = [server, store, options.queues ?? 1, options.aio ?? ""].join("-");
    const known = this.#started.get(key);
    if (known) return known;
    const starting = this.#start(server, store, options, join(this.#directory, `${key}.sock`));
    this.#started.set(key, starting);
    return starting;
  }

  async #start(server: Server, store: Store, options: BackEndOptions, path: string): Promise<BackEnd> {
    return startBackEnd(this.#scope, await this.#words(server, store, options, path), path);
  }

  async #words(server: Server, store: Store, options: BackEndOptions, path: string): Promise<string[]> {
    const file = this.#files[store];
    switch (server) {
      case "ceiling":
        return [await buildCeiling(this.#directory), path, `${DISK_SIZE}`];
      case "qemu-storage-daemon":
        return peerWords(store, file, options, path);
      default:
        return ourWords(server, store, file, options, path);
    }
  }
}

/** Starts a program and waits until it listens. */
export async function startBackEnd(scope: Scope, words: readonly string[], path: string): Promise<BackEnd> {
  const [command = "", ...parameters] = words;
  const child = Child.start(scope, command, parameters, { deadline: DEADLINE });
  await eventually(15_000, `${words.join(" ")} to listen`, () => {
    if (!child.running) throw new Error(`${words.join(" ")}: has ended:\n${child.output}`);
    return isListening(path);
  });
  return { path, process: child };
}

function ourWords(engine: string, store: Store, file: string, { queues = 1 }: BackEndOptions, path: string): string[] {
  const disk = store === "null" ? `--null-size=${DISK_SIZE}` : `--blk-file=${file}`;
  const settings = [`--socket-path=${path}`, disk, "--read-only", `--engine=${engine}`, `--num-queues=${queues}`];
  return [process.execPath, BINARY, "blk", ...settings];
}

/** The peer at its best: a thread of its own for the device, which polls before it sleeps. */
function peerWords(
  store: Store,
  file: string,
  { aio = "io_uring", queues = 1 }: BackEndOptions,
  path: string,
): string[] {
  const disk = store === "null" ? `driver=null-co,size=${DISK_SIZE}` : `driver=file,filename=${file},aio=${aio}`;
  const where = `addr.type=unix,addr.path=${path}`;
  return [
    ...["qemu-storage-daemon", "--object", "iothread,id=thread"],
    ...["--blockdev", `${disk},node-name=disk,read-only=on`],
    ...["--export", `type=vhost-user-blk,id=export,node-name=disk,iothread=thread,num-queues=${queues},${where}`],
  ];
}
