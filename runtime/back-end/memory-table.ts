import {
  MAX_MEMORY_SLOTS,
  type MemRegion,
  type Negotiation,
  ProtocolFeature,
  VhostUserError,
} from "../../generated/typescript/index.js";
import type { Descriptor, GuestMemory, MemoryRegion } from "../binding/index.js";

/** The guest's memory as messages describe it. */
export class MemoryTable {
  readonly #memory: GuestMemory;
  readonly #negotiation: Negotiation;

  constructor(memory: GuestMemory, negotiation: Negotiation) {
    this.#memory = memory;
    this.#negotiation = negotiation;
  }

  /** Number of regions. */
  get length(): number {
    return this.#memory.regions().length;
  }

  /** The regions that there will be after {@link MemoryTable.replace}. */
  planReplacement(regions: readonly MemRegion[]): readonly MemoryRegion[] {
    return regions.map(mappingOf);
  }

  /** The regions that there will be after {@link MemoryTable.remove}. */
  planRemoval(removed: MemRegion): readonly MemoryRegion[] {
    return this.#memory.regions().filter(({ guestAddress }) => guestAddress !== removed.guestAddr);
  }

  /** Replaces all regions and closes the descriptors. @throws VhostUserError ERR_VU_MEMORY_REGION, ERR_VU_DESCRIPTOR_KIND; nothing has changed then */
  replace(regions: readonly MemRegion[], descriptors: readonly Descriptor[]): void {
    try {
      this.#memory.replaceRegions(
        regions.map((region, index) => ({ ...this.#regionOf(region), descriptor: descriptors[index] as Descriptor })),
      );
    } finally {
      for (const descriptor of descriptors) descriptor.close();
    }
  }

  /** Adds a region and closes its descriptor. @throws VhostUserError ERR_VU_MEMORY_REGION, ERR_VU_DESCRIPTOR_KIND */
  add(region: MemRegion, descriptor: Descriptor): void {
    try {
      if (this.length >= MAX_MEMORY_SLOTS) {
        const text = `all ${MAX_MEMORY_SLOTS} memory slots are taken`;
        throw new VhostUserError("ERR_VU_MEMORY_REGION", text, { messageName: "ADD_MEM_REG" });
      }
      this.#memory.addRegion(this.#regionOf(region), descriptor);
    } finally {
      descriptor.close();
    }
  }

  /** Removes a region. @throws VhostUserError ERR_VU_MEMORY_REGION when there is none with these addresses and this size */
  remove(region: MemRegion): void {
    this.#memory.removeRegion(this.#regionOf(region));
  }

  /** The same region at this process's own address of it. */
  asMapped(region: MemRegion): MemRegion {
    return { ...region, userAddr: this.#memory.hostAddress(region.guestAddr) };
  }

  /** @throws VhostUserError ERR_VU_MEMORY_REGION for different addresses where all addresses are the guest's */
  #regionOf(region: MemRegion): MemoryRegion {
    const { guestAddr, userAddr } = region;
    const addressesAreGuests = (this.#negotiation.space("protocol").accepted & ProtocolFeature.GPA_ADDRESSES) !== 0n;
    if (addressesAreGuests && userAddr !== guestAddr) {
      const text = `user address 0x${userAddr.toString(16)} is not the guest address 0x${guestAddr.toString(16)}, as it must be with GPA_ADDRESSES`;
      throw new VhostUserError("ERR_VU_MEMORY_REGION", text);
    }
    return mappingOf(region);
  }
}

function mappingOf({ guestAddr, size, userAddr, mmapOffset }: MemRegion): MemoryRegion {
  return { guestAddress: guestAddr, size, userAddress: userAddr, mmapOffset };
}
