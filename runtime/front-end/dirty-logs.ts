import type { BackendSession } from "./backend-session.js";
import { DirtyBitmap } from "./dirty-bitmap.js";

/** The log of a back-end that is to mark what it writes, and those that were too small for memory that came later. */
export class DirtyLogs {
  /** The last is in use. The others stay until all end: the back-end may have been about to mark a page there. */
  readonly #logs: DirtyBitmap[];

  /** @param end the first guest address that need not be covered @throws VhostUserError ERR_VU_SYSTEM when there is not enough memory */
  constructor(end: number) {
    this.#logs = [new DirtyBitmap(end)];
  }

  /** Gives the back-end the log, which first grows where memory has. @throws VhostUserError ERR_VU_GATE without LOG_SHMFD */
  async share(session: BackendSession, end: number): Promise<void> {
    const present = this.#logs.at(-1) as DirtyBitmap;
    if (present.covers(end)) return present.share(session);
    const larger = new DirtyBitmap(end);
    try {
      await larger.share(session);
    } catch (error) {
      larger.close();
      throw error;
    }
    this.#logs.push(larger);
  }

  /** Replaces the log if memory is to end behind it. Memory is told of afterwards: nothing is written that cannot be marked. */
  async grow(session: BackendSession, end: number): Promise<void> {
    if (!this.#logs.at(-1)?.covers(end)) await this.share(session, end);
  }

  /** The guest addresses of the pages that were marked since the last call, ascending. */
  take(): number[] {
    const pages = new Set(this.#logs.flatMap((log) => log.take()));
    return [...pages].sort((one, other) => one - other);
  }

  close(): void {
    for (const log of this.#logs) log.close();
  }
}
