import { read, readSync, write, writeSync } from "node:fs";
import { promisify } from "node:util";
import { VhostUserError } from "../../generated/typescript/index.js";
import { type Descriptor, Watch, type WatchEvents } from "../binding/index.js";

const readFile = promisify(read);
const writeFile = promisify(write);

/** Limits of a transfer through a pipe, socket or file whose other end is not trusted. */
export interface TransferLimits {
  /** Most bytes that are taken. */
  readonly size: number;
  /** Milliseconds without progress after which the transfer is given up. */
  readonly patience: number;
}

/** What is read at once. */
const READ_SIZE = 1 << 16;

/** What a pipe takes whole when it is writable at all. */
const WRITE_SIZE = 4096;

/**
 * Reads from a pipe or socket until its other end is closed, or a file to its end. The descriptor stays the caller's.
 * @throws VhostUserError (by rejection) ERR_VU_SIZE when more comes than is taken, ERR_VU_REPLY_TIMEOUT, ERR_VU_SYSTEM
 */
export async function readToEnd(descriptor: Descriptor, limits: TransferLimits): Promise<Uint8Array> {
  const { fd } = descriptor;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const take = (piece: Uint8Array, count: number): boolean => {
    if (count === 0) return true;
    size += count;
    if (size > limits.size) {
      throw new VhostUserError(
        "ERR_VU_SIZE",
        `more than the ${limits.size} bytes that are taken came through a channel`,
      );
    }
    pieces.push(piece.subarray(0, count));
    return false;
  };
  if (isFile(descriptor)) {
    await inTurn(limits.patience, async () => {
      const piece = new Uint8Array(READ_SIZE);
      return take(piece, (await readFile(fd, piece, 0, READ_SIZE, null)).bytesRead);
    });
  } else {
    await whileReady(descriptor, "read", limits.patience, () => {
      const piece = new Uint8Array(READ_SIZE);
      return take(piece, readSync(fd, piece));
    });
  }
  return Buffer.concat(pieces);
}

/**
 * Writes to a pipe, a socket or a file. The descriptor stays the caller's, who ends the stream by closing it.
 * @throws VhostUserError (by rejection) ERR_VU_REPLY_TIMEOUT, ERR_VU_SYSTEM when nobody reads any more
 */
export async function writeAll(descriptor: Descriptor, bytes: Uint8Array, patience: number): Promise<void> {
  const { fd } = descriptor;
  let sent = 0;
  if (isFile(descriptor)) {
    await inTurn(patience, async () => {
      sent += (await writeFile(fd, bytes, sent, Math.min(READ_SIZE, bytes.length - sent), null)).bytesWritten;
      return sent === bytes.length;
    });
    return;
  }
  await whileReady(descriptor, "write", patience, () => {
    if (sent < bytes.length) sent += writeSync(fd, bytes.subarray(sent, sent + WRITE_SIZE));
    return sent === bytes.length;
  });
}

/** A file cannot be watched: it is always ready, though its file system may let one wait. */
function isFile(descriptor: Descriptor): boolean {
  return descriptor.kind() === "memory";
}

/** Carries out `step` again and again until it returns true. */
async function inTurn(patience: number, step: () => Promise<boolean>): Promise<void> {
  for (let done = false; !done; ) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(stalled(patience)), patience);
    });
    try {
      done = await Promise.race([step(), late]);
    } catch (error) {
      throw systemError(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Calls `step` whenever the descriptor is ready, until it returns true. */
function whileReady(descriptor: Descriptor, events: WatchEvents, patience: number, step: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      watch.close();
      clearTimeout(timer);
    };
    const fail = (error: unknown): void => {
      stop();
      reject(error);
    };
    const watch = new Watch(descriptor.fd, events, () => {
      timer.refresh();
      try {
        if (!step()) return;
        stop();
        resolve();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "EAGAIN") return;
        fail(systemError(error));
      }
    });
    const timer = setTimeout(() => fail(stalled(patience)), patience);
  });
}

function stalled(patience: number): VhostUserError {
  return new VhostUserError("ERR_VU_REPLY_TIMEOUT", `a transfer made no progress for ${patience / 1000} s`);
}

function systemError(error: unknown): VhostUserError {
  return error instanceof VhostUserError ? error : new VhostUserError("ERR_VU_SYSTEM", String(error), { cause: error });
}
