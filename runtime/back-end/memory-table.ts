import { MAX_MEMORY_SLOTS, type MemRegion, VhostUserError } from "../../generated/typescript/index.js";
import type { Descriptor, GuestMemory, MemoryRegion } from "../binding/index.js";

/** The guest's memory as messages describe it. */
export class MemoryTable {
  readonly #memory: GuestMemory;

  constructor(memory: GuestMemory) {
    this.#memory = memory;
  }

  /** Replaces all regions and closes the descriptors. @throws VhostUserError ERR_VU_MEMORY_REGION, ERR_VU_DESCRIPTOR_KIND; nothing has changed then */
  replace(regions: readonly MemRegion[], descriptors: readonly Descriptor[]): void {
    try {
      this.#memory.replaceRegions(
        regions.map((region, index) => ({ ...regionOf(region), descriptor: descriptors[index] as Descriptor })),
      );
    } finally {
      for (const descriptor of descriptors) descriptor.close();
    }
  }

  /** Adds a region and closes its descriptor. @throws VhostUserError ERR_VU_MEMORY_REGION, ERR_VU_DESCRIPTOR_KIND */
  add(region: MemRegion, descriptor: Descriptor): void {
    try {
      if (this.#memory.regions().length >= MAX_MEMORY_SLOTS) {
        const text = `all ${MAX_MEMORY_SLOTS} memory slots are taken`;
        throw new VhostUserError("ERR_VU_MEMORY_REGION", text, { messageName: "ADD_MEM_REG" });
      }
      this.#memory.addRegion(regionOf(region), descriptor);
    } finally {
      descriptor.close();
    }
  }

  /** Removes a region. @throws VhostUserError ERR_VU_MEMORY_REGION when there is none with these addresses and this size */
  remove(region: MemRegion): void {
    this.#memory.removeRegion(regionOf(region));
  }
}

function regionOf(region: MemRegion): MemoryRegion {
  return {
    guestAddress: region.guestAddr,
    size: region.size,
    userAddress: region.userAddr,
    mmapOffset: region.mmapOffset,
  };
}
