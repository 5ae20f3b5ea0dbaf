import { eventually } from "../support/wait.js";
import type { Guest } from "./guest.js";

export interface VerifyOptions {
  readonly threads: number;
  /** Memory for the buffers of each thread; 1 by default. */
  readonly mebibytes?: number;
}

/** The program `verify` at work in a guest, which writes, reads and compares until it is stopped. The guest may move meanwhile. */
export interface Verify {
  /** Waits until the disk has served more requests than at the last call. */
  progress(guest: Guest): Promise<void>;
  /** Ends it. @returns what it says: where something was wrong, and the line with its counts last */
  stop(guest: Guest): Promise<string>;
}

/** Longer than any test: it is ended by `stop`. */
const SECONDS = 3600;

/** Starts it on a whole disk. */
export async function startVerify(guest: Guest, disk: string, options: VerifyOptions): Promise<Verify> {
  const words = `${disk} ${SECONDS} ${options.threads} ${options.mebibytes ?? 1}`;
  const number = await guest.succeed(`verify ${words} >/tmp/verify 2>&1 & echo $!`);
  let served = 0;
  return {
    async progress(where) {
      const counts = `cat /sys/block/${disk.slice("/dev/".length)}/stat`;
      served = await eventually(60_000, `more requests than ${served} of the guest`, async () => {
        // Requests read and requests written.
        const [reads, , , , writes] = (await where.succeed(counts)).trim().split(/\s+/).map(Number);
        const now = (reads ?? 0) + (writes ?? 0);
        return now > served && now;
      });
    },
    async stop(where) {
      return (await where.command(`kill ${number}; wait ${number}; cat /tmp/verify`, 120_000)).output;
    },
  };
}
