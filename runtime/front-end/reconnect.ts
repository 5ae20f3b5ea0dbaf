import { setTimeout as sleep } from "node:timers/promises";
import { isVhostUserError, VhostUserError } from "../../generated/typescript/index.js";

/** How long to try to reach a back-end that has gone. All values in milliseconds. */
export interface ReconnectOptions {
  /** Pause before the first attempt, doubled after each one that failed; 50 by default. */
  readonly delay?: number | undefined;
  /** The longest pause; 2,000 by default. */
  readonly longestDelay?: number | undefined;
  /** Give up after this time; 30,000 by default. */
  readonly patience?: number | undefined;
}

/** Whether an error says that a connection was lost or not to be had, so that another one may do better. */
export function isLoss(error: unknown): boolean {
  return isVhostUserError(error) && ["ERR_VU_CLOSED", "ERR_VU_TRUNCATED", "ERR_VU_SYSTEM"].includes(error.code);
}

/**
 * Calls `connect` until it succeeds.
 * @throws the last loss when time is over, what `connect` throws that is no loss, ERR_VU_CLOSED when `signal` says so
 */
export async function retry(
  connect: () => Promise<void>,
  signal: AbortSignal,
  { delay = 50, longestDelay = 2000, patience = 30_000 }: ReconnectOptions,
): Promise<void> {
  const deadline = performance.now() + patience;
  for (let pause = delay; ; pause = Math.min(pause * 2, longestDelay)) {
    await sleep(pause, undefined, { signal }).catch(() => {
      throw new VhostUserError("ERR_VU_CLOSED", "the front-end was closed while it tried to reach the back-end again");
    });
    try {
      return await connect();
    } catch (error) {
      if (!isLoss(error) || performance.now() + pause > deadline) throw error;
    }
  }
}
