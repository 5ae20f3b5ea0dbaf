import { type Backend, MAX_MEMORY_SLOTS } from "../../../generated/typescript/index.js";
import type { Descriptor } from "../../binding/index.js";
import type { ServedDevice } from "../served-device.js";

type MemoryRequests = Pick<Backend, "setMemTable" | "getMaxMemSlots" | "addMemRegion" | "removeMemRegion">;

/** The requests that share the guest's memory. All of them work while rings run. */
export function memoryRequests({ memory, rings }: ServedDevice): MemoryRequests {
  return {
    async setMemTable({ regions }, descriptors: readonly Descriptor[]) {
      await rings.change(() => memory.replace(regions, descriptors));
      return undefined;
    },

    getMaxMemSlots() {
      return BigInt(MAX_MEMORY_SLOTS);
    },

    async addMemRegion({ region }, descriptor: Descriptor) {
      memory.add(region, descriptor);
      await rings.resume();
      return undefined;
    },

    async removeMemRegion({ region }) {
      await rings.change(() => memory.remove(region));
    },
  };
}
