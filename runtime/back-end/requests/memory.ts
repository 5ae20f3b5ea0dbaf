import { type Backend, MAX_MEMORY_SLOTS } from "../../../generated/typescript/index.js";
import type { Descriptor } from "../../binding/index.js";
import type { ServedDevice } from "../served-device.js";

type MemoryRequests = Pick<Backend, "setMemTable" | "getMaxMemSlots" | "addMemRegion" | "removeMemRegion">;

/**
 * The requests that share the guest's memory. All of them work while rings run. What a request in flight reaches stays mapped until it is completed.
 *
 * During postcopy memory is told of in two steps: it is mapped and the front-end learns where, and not used before that was acknowledged.
 */
export function memoryRequests({ memory, rings, postcopy }: ServedDevice): MemoryRequests {
  return {
    async setMemTable({ regions }, descriptors: readonly Descriptor[]) {
      if (!postcopy.listening) {
        await rings.changeMemory(memory.planReplacement(regions), () => memory.replace(regions, descriptors));
        return undefined;
      }
      await rings.hold();
      memory.replace(regions, descriptors);
      return { regions: regions.map((region) => memory.asMapped(region)) };
    },

    getMaxMemSlots() {
      return BigInt(MAX_MEMORY_SLOTS);
    },

    async addMemRegion({ region }, descriptor: Descriptor) {
      if (!postcopy.listening) {
        memory.add(region, descriptor);
        await rings.resume();
        return undefined;
      }
      await rings.hold();
      memory.add(region, descriptor);
      return { region: memory.asMapped(region) };
    },

    async removeMemRegion({ region }) {
      await rings.changeMemory(memory.planRemoval(region), () => memory.remove(region));
    },
  };
}
