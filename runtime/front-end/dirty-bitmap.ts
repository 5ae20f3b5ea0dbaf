import { LOG_PAGE_SIZE, ProtocolFeature, VhostUserError } from "../../generated/typescript/index.js";
import { createMemory, type Descriptor, DirtyLog } from "../binding/index.js";
import type { BackendSession } from "./backend-session.js";
import { roundUp } from "./shared-memory.js";

/** Bytes of the log are read in words of so many. */
const WORD = 8;

/** The log in which a back-end marks the pages of guest memory that it writes. */
export class DirtyBitmap {
  /** Bytes of the log. */
  readonly size: number;
  readonly #descriptor: Descriptor;
  readonly #log: DirtyLog;

  /** @param end the first guest address that the log need not cover @throws VhostUserError ERR_VU_SYSTEM when there is not enough memory */
  constructor(end: number) {
    this.size = roundUp(end / LOG_PAGE_SIZE / 8, WORD);
    this.#descriptor = createMemory("vhost-user-log", BigInt(this.size));
    this.#log = new DirtyLog(this.#descriptor, 0, this.size);
  }

  /** Whether it has a bit for every page before a guest address. */
  covers(end: number): boolean {
    return end <= this.size * 8 * LOG_PAGE_SIZE;
  }

  /** Gives the back-end the log. @throws VhostUserError ERR_VU_GATE without LOG_SHMFD */
  async share(session: BackendSession): Promise<void> {
    if (!session.has(ProtocolFeature.LOG_SHMFD)) {
      throw new VhostUserError("ERR_VU_GATE", "the back-end cannot log what it writes: it does not offer LOG_SHMFD");
    }
    await session.client.setLogBase({ logSize: BigInt(this.size), logOffset: 0n }, this.#descriptor);
  }

  /** The guest addresses of the pages that were marked since the last call, ascending. */
  take(): number[] {
    return this.#log.takePages().map((page) => page * LOG_PAGE_SIZE);
  }

  close(): void {
    this.#log.close();
    this.#descriptor.close();
  }
}
