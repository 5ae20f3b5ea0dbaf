import { FrontendRequest, type IncomingMessage, U64, VhostUserError } from "../../generated/typescript/index.js";
import { createUserfault, type Descriptor, type GuestMemory } from "../binding/index.js";

/** The requests that tell of memory. */
const MEMORY_REQUESTS: ReadonlySet<number> = new Set([
  FrontendRequest.SET_MEM_TABLE,
  FrontendRequest.ADD_MEM_REG,
  FrontendRequest.REM_MEM_REG,
]);

/**
 * Memory whose pages are still on their way while the device runs already.
 *
 * The front-end advises of it and is given a descriptor that reports faults, tells of memory and learns where it lies here, and
 * acknowledges that; from then on it fills each page that somebody waits for.
 */
export class Postcopy {
  readonly #memory: GuestMemory;
  /** Held until memory is registered with it. After that the front-end alone has it: if it dies, nobody waits for ever. */
  #userfault: Descriptor | undefined;
  #listening = false;

  constructor(memory: GuestMemory) {
    this.#memory = memory;
  }

  /** Between POSTCOPY_LISTEN and POSTCOPY_END. */
  get listening(): boolean {
    return this.#listening;
  }

  /** Returns a descriptor for the front-end. @throws VhostUserError ERR_VU_SYSTEM where the kernel gives none */
  advise(): Descriptor {
    this.close();
    this.#userfault = createUserfault();
    return this.#userfault.duplicate();
  }

  /** @throws VhostUserError ERR_VU_ORDER unless it was advised, and memory is not told of yet */
  listen(): void {
    if (!this.#userfault) refuse("POSTCOPY_LISTEN", "POSTCOPY_ADVISE comes first");
    if (this.#memory.regions().length > 0)
      refuse("POSTCOPY_LISTEN", "memory that is there already cannot be filled later");
    this.#listening = true;
  }

  /**
   * Whether a message acknowledges the answers about memory. It has the id of one of them, but neither region nor descriptor; QEMU
   * sends a zero of 64 bits.
   */
  acknowledges({ id, descriptors, offset, end }: IncomingMessage): boolean {
    return this.#listening && MEMORY_REQUESTS.has(id) && descriptors.length === 0 && end - offset <= U64.SIZE;
  }

  /** Reports faults from now on. @throws VhostUserError ERR_VU_ORDER when that has begun already, ERR_VU_SYSTEM when memory is of the wrong kind */
  begin(): void {
    if (!this.#userfault) refuse("SET_MEM_TABLE", "the memory of a postcopy migration is told of once");
    this.#memory.registerUserfault(this.#userfault);
    this.close();
  }

  /** @throws VhostUserError ERR_VU_ORDER unless it was listened to; an advice is forgotten then too */
  end(): void {
    this.close();
    if (!this.#listening) refuse("POSTCOPY_END", "POSTCOPY_LISTEN comes first");
    this.#listening = false;
  }

  close(): void {
    this.#userfault?.close();
    this.#userfault = undefined;
  }
}

function refuse(messageName: string, text: string): never {
  throw new VhostUserError("ERR_VU_ORDER", text, { messageName });
}

let available: boolean | undefined;

/** Whether the kernel lets this process have a descriptor for faults. */
export function postcopyIsPossible(): boolean {
  if (available === undefined) {
    try {
      createUserfault().close();
      available = true;
    } catch {
      available = false;
    }
  }
  return available;
}
