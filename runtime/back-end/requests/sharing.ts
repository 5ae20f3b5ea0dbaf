import { type Backend, MAX_SHARED_MEMORY_REGIONS, type ShmemConfig } from "../../../generated/typescript/index.js";
import type { Descriptor } from "../../binding/index.js";
import type { SharedMemoryRegion } from "../device.js";
import type { ServedDevice } from "../served-device.js";

type SharingRequests = Pick<Backend, "setBackendReqFd" | "getShmemConfig" | "getSharedObject"> &
  Partial<Pick<Backend, "gpuSetSocket">>;

/** The requests about what the device shares beside the guest's memory: channels, memory of its own, objects. */
export function sharingRequests({ device, frontend }: ServedDevice): SharingRequests {
  return {
    setBackendReqFd(socket: Descriptor) {
      const connection = frontend.open(socket);
      device.setBackendReqConnection?.(connection);
    },

    getShmemConfig() {
      return shmemConfig([device.getSharedMemoryRegion?.() ?? []].flat());
    },

    async getSharedObject({ uuid }) {
      const object = await device.getSharedObject?.(uuid);
      return { descriptors: object ? [object] : [] };
    },

    ...(device.gpuSetSocket && {
      async gpuSetSocket(socket: Descriptor) {
        await device.gpuSetSocket?.(socket);
      },
    }),
  };
}

function shmemConfig(regions: readonly SharedMemoryRegion[]): ShmemConfig {
  const sizes = new Array<bigint>(MAX_SHARED_MEMORY_REGIONS).fill(0n);
  for (const { id, length } of regions) sizes[id] = length;
  return { numRegions: regions.length, sizes };
}
