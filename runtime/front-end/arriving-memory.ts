import { type MemRegion, VhostUserError } from "../../generated/typescript/index.js";
import { type Descriptor, fillPages, takeFaults, Watch } from "../binding/index.js";
import type { BackendSession } from "./backend-session.js";
import { PAGE_SIZE, type SharedMemory } from "./shared-memory.js";

/** Gives the 4096 bytes of the page at a guest address; undefined for zeroes. */
export type PageSource = (guestAddress: number) => Uint8Array | undefined | Promise<Uint8Array | undefined>;

const ZEROES = new Uint8Array(PAGE_SIZE);

/**
 * Memory whose pages come while a back-end uses it already: the destination's side of a postcopy migration, in the order that QEMU uses. The back-end says
 * where memory lies in it, and reports each page that it misses to a userfault descriptor.
 */
export class ArrivingMemory {
  /** Whom pages are sent to. */
  readonly session: BackendSession;
  readonly #source: PageSource;
  readonly #userfault: Descriptor;
  /** Regions at the back-end's addresses. */
  #regions: readonly MemRegion[] = [];
  /** The back-end's addresses of pages that are there or on their way. */
  readonly #pages = new Map<bigint, Promise<void>>();
  #watch: Watch | undefined;

  private constructor(session: BackendSession, source: PageSource, userfault: Descriptor) {
    this.session = session;
    this.#source = source;
    this.#userfault = userfault;
  }

  /** @throws VhostUserError ERR_VU_GATE without PAGEFAULT */
  static async advise(session: BackendSession, source: PageSource): Promise<ArrivingMemory> {
    const { descriptors } = await session.client.postcopyAdvise();
    return new ArrivingMemory(session, source, descriptors[0] as Descriptor);
  }

  /** Tells the back-end of memory, of which it must not know any, and sends what it misses from now on. @throws VhostUserError ERR_VU_REPLY_MISMATCH */
  async share(memory: SharedMemory): Promise<void> {
    await this.session.client.postcopyListen();
    const regions = await this.session.shareMemory(memory);
    checkRegions(regions, memory);
    this.#regions = regions;
    this.#watch = new Watch(this.#userfault.fd, "read", () => this.#serve());
    this.#watch.unref();
    await this.session.acknowledgeMemory();
  }

  /** Sends what has not arrived yet, and tells the back-end that nothing is missing any more. @throws what the source throws; it can be tried again then */
  async end(): Promise<void> {
    for (const { userAddr, size } of this.#regions) {
      for (let offset = 0n; offset < size; offset += BigInt(PAGE_SIZE)) await this.#send(userAddr + offset);
    }
    const result = await this.session.client.postcopyEnd();
    this.close();
    if (result === 0n) return;
    const text = `the back-end could not end the migration (result ${result})`;
    throw new VhostUserError("ERR_VU_NACK", text, { messageName: "POSTCOPY_END" });
  }

  /** Sends nothing more. Whoever waits for a page that did not come finds zeroes. */
  close(): void {
    this.#watch?.close();
    this.#userfault.close();
  }

  #serve(): void {
    const mask = BigInt(PAGE_SIZE - 1);
    for (const address of takeFaults(this.#userfault)) {
      // Who waits goes on waiting when the source fails: end() tries again, and tells.
      this.#send(address & ~mask).catch(() => undefined);
    }
  }

  #send(address: bigint): Promise<void> {
    const known = this.#pages.get(address);
    if (known) return known;
    const sending = this.#fetch(address);
    this.#pages.set(address, sending);
    sending.catch(() => this.#pages.delete(address));
    return sending;
  }

  async #fetch(address: bigint): Promise<void> {
    const region = this.#regions.find(({ userAddr, size }) => address >= userAddr && address < userAddr + size);
    // Not memory of ours, whatever the back-end says.
    if (!region) return;
    const guestAddress = Number(region.guestAddr + address - region.userAddr);
    const content = (await this.#source(guestAddress)) ?? ZEROES;
    if (content.length !== PAGE_SIZE) {
      const text = `${content.length} bytes for the page at ${guestAddress}, not ${PAGE_SIZE}`;
      throw new VhostUserError("ERR_VU_ARGUMENT", text);
    }
    if (!this.#userfault.closed) fillPages(this.#userfault, address, content);
  }
}

/**
 * @throws VhostUserError ERR_VU_REPLY_MISMATCH unless the back-end has answered where each region lies in it; the storage daemon of QEMU 7.2 repeats the
 *   front-end's own addresses, and its faults would never be found
 */
function checkRegions(answered: readonly MemRegion[], { regions }: SharedMemory): void {
  const told = regions.every((region) =>
    answered.some(
      ({ guestAddr, size, userAddr }) =>
        guestAddr === region.guestAddr &&
        size === region.size &&
        userAddr !== region.userAddr &&
        userAddr % BigInt(PAGE_SIZE) === 0n,
    ),
  );
  if (told && answered.length === regions.length) return;
  const text = "the back-end did not answer where the regions lie in it";
  throw new VhostUserError("ERR_VU_REPLY_MISMATCH", text, { messageName: "SET_MEM_TABLE" });
}
