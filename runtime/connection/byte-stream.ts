import { readSync, writeSync } from "node:fs";
import { VhostUserError } from "../../generated/typescript/index.js";
import { type Descriptor, Watch, type WatchEvents } from "../binding/index.js";

/** Limits of a transfer through a pipe or socket whose other end is not trusted. */
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
 * Reads from a pipe or socket until its other end is closed. The descriptor stays the caller's.
 * @throws VhostUserError (by rejection) ERR_VU_SIZE when more comes than is taken, ERR_VU_REPLY_TIMEOUT, ERR_VU_SYSTEM
 */
export async function readToEnd(descriptor: Descriptor, limits: TransferLimits): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  await whileReady(descriptor, "read", limits.patience, () => {
    const piece = new Uint8Array(READ_SIZE);
    const count = readSync(descriptor.fd, piece);
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
  });
  return Buffer.concat(pieces);
}

/**
 * Writes to a pipe or socket. The descriptor stays the caller's, who ends the stream by closing it.
 * @throws VhostUserError (by rejection) ERR_VU_REPLY_TIMEOUT, ERR_VU_SYSTEM when nobody reads any more
 */
export async function writeAll(descriptor: Descriptor, bytes: Uint8Array, patience: number): Promise<void> {
  let sent = 0;
  await whileReady(descriptor, "write", patience, () => {
    if (sent < bytes.length) sent += writeSync(descriptor.fd, bytes.subarray(sent, sent + WRITE_SIZE));
    return sent === bytes.length;
  });
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
    const late = (): void =>
      fail(new VhostUserError("ERR_VU_REPLY_TIMEOUT", `a transfer made no progress for ${patience / 1000} s`));
    const timer = setTimeout(late, patience);
    const watch = new Watch(descriptor.fd, events, () => {
      timer.refresh();
      try {
        if (!step()) return;
        stop();
        resolve();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "EAGAIN") return;
        fail(
          error instanceof VhostUserError
            ? error
            : new VhostUserError("ERR_VU_SYSTEM", String(error), { cause: error }),
        );
      }
    });
  });
}
