import type { Log } from "../../generated/typescript/index.js";
import { type Descriptor, DirtyLog, type GuestMemory } from "../binding/index.js";

/** The log of the guest pages that the device writes, and the event that tells of it. */
export class DirtyLogging {
  readonly #memory: GuestMemory;
  #log: DirtyLog | undefined;
  #changed: Descriptor | undefined;

  constructor(memory: GuestMemory) {
    this.#memory = memory;
  }

  /** Replaces the log and closes its descriptor. @throws VhostUserError ERR_VU_MEMORY_REGION, ERR_VU_DESCRIPTOR_KIND */
  setLog({ logSize, logOffset }: Log, descriptor: Descriptor): void {
    try {
      const log = new DirtyLog(descriptor, logOffset, logSize);
      log.setEvent(this.#changed);
      this.#memory.setLog(log);
      this.#log?.close();
      this.#log = log;
    } finally {
      descriptor.close();
    }
  }

  /** Replaces the event that is signalled when the log changes; takes the descriptor. */
  setEvent(changed: Descriptor): void {
    this.#changed?.close();
    this.#changed = changed;
    this.#log?.setEvent(changed);
  }

  close(): void {
    this.#log?.close();
    this.#changed?.close();
  }
}
