import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits for `promise`, at most `milliseconds`.
 * @throws Error that names `what` and the time when it was not settled by then
 */
export async function within<Value>(milliseconds: number, what: string, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks `probe` every 20 ms until it gives a value other than `undefined` or `false`, and returns that.
 * @throws Error that names `what` when that did not happen within `milliseconds`
 */
export async function eventually<Value>(
  milliseconds: number,
  what: string,
  probe: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > deadline) throw new Error(`${what}: not within ${milliseconds} ms`);
    await sleep(20);
  }
}
