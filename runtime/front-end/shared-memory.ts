import { type MemRegion, VhostUserError } from "../../generated/typescript/index.js";
import { createMemory, type Descriptor, GuestMemory } from "../binding/index.js";

/** A region as messages describe it, and the file behind it. */
export interface SharedRegion extends MemRegion {
  readonly descriptor: Descriptor;
}

/** Where the first region starts for the device: away from 0, which careless programs take for "none". */
const GUEST_BASE = 0x1_0000_0000;

/** What lies between a guest address and the address of the same byte for the front-end: unlike addresses, so that a mix-up shows. */
const USER_OFFSET = 0x7d00_0000_0000;

/** Regions start at a large page, and never touch each other: what runs over the end of one is found out. */
const REGION_ALIGNMENT = 1 << 21;

/** Guest pages, of which regions are whole numbers. */
export const PAGE_SIZE = 4096;

/** Memory that a driver shares with a back-end, region by region, and hands out piece by piece. Addresses are guest addresses. */
export class SharedMemory {
  /** For queues and copies. */
  readonly memory = new GuestMemory();
  readonly #regions: SharedRegion[] = [];
  /** The first guest address of each region that is not handed out. */
  readonly #next = new Map<SharedRegion, number>();

  /** @param size bytes of the first region, if there is to be one @throws VhostUserError ERR_VU_SYSTEM when there is not enough memory */
  constructor(size?: number) {
    if (size !== undefined) this.addRegion(size);
  }

  /** In the order in which they were added. */
  get regions(): readonly SharedRegion[] {
    return this.#regions;
  }

  /** The first guest address behind all regions. */
  get end(): number {
    return Math.max(GUEST_BASE, ...this.#regions.map((region) => Number(region.guestAddr + region.size)));
  }

  /** Makes one more region of at least `size` bytes. @throws VhostUserError ERR_VU_SYSTEM when there is not enough memory */
  addRegion(size: number): SharedRegion {
    const guestAddress = this.#regions.length === 0 ? GUEST_BASE : roundUp(this.end + 1, REGION_ALIGNMENT);
    const bytes = roundUp(size, PAGE_SIZE);
    const descriptor = createMemory("vhost-user-driver", BigInt(bytes));
    const region = {
      guestAddr: BigInt(guestAddress),
      size: BigInt(bytes),
      userAddr: this.userAddress(guestAddress),
      mmapOffset: 0n,
      descriptor,
    };
    this.memory.addRegion(mappingOf(region), descriptor);
    this.#regions.push(region);
    this.#next.set(region, guestAddress);
    return region;
  }

  /** Lets go of a region. Nothing in it may be in use. */
  removeRegion(region: SharedRegion): void {
    this.memory.removeRegion(mappingOf(region));
    region.descriptor.close();
    this.#regions.splice(this.#regions.indexOf(region), 1);
    this.#next.delete(region);
  }

  /**
   * The guest address of `size` bytes that nobody else has, in the region that was added last unless another is named.
   * @throws VhostUserError ERR_VU_ARGUMENT when the region is used up
   */
  allocate(size: number, alignment: number, region = this.#regions.at(-1)): number {
    const next = region && this.#next.get(region);
    if (region === undefined || next === undefined) {
      throw new VhostUserError("ERR_VU_ARGUMENT", "there is no such region of memory");
    }
    const address = roundUp(next, alignment);
    if (BigInt(address + size) > region.guestAddr + region.size) {
      throw new VhostUserError("ERR_VU_ARGUMENT", `${size} bytes do not fit into what is left of ${region.size} bytes`);
    }
    this.#next.set(region, address + size);
    return address;
  }

  /** The address of the same byte in the address space that ring addresses are given in. */
  userAddress(guestAddress: number): bigint {
    return BigInt(guestAddress + USER_OFFSET);
  }

  close(): void {
    this.memory.close();
    for (const { descriptor } of this.#regions) descriptor.close();
  }
}

/** The next multiple of `alignment`. */
export function roundUp(value: number, alignment: number): number {
  return Math.ceil(value / alignment) * alignment;
}

function mappingOf({ guestAddr, size, userAddr, mmapOffset }: MemRegion) {
  return { guestAddress: guestAddr, size, userAddress: userAddr, mmapOffset };
}
