import { type Backend, VhostUserError } from "../../../generated/typescript/index.js";
import { type Descriptor, InflightRegion } from "../../binding/index.js";
import type { ServedDevice } from "../served-device.js";

/** The requests about the memory in which requests in flight are recorded, so that they survive this process. */
export function inflightRequests({ device, rings }: ServedDevice): Pick<Backend, "getInflightFd" | "setInflightFd"> {
  return {
    /** There is nothing to record of no queues, nor of empty ones: the answer has no memory then. */
    getInflightFd({ numQueues, queueSize }) {
      if (numQueues === 0 || queueSize === 0) {
        return { payload: { mmapSize: 0n, mmapOffset: 0n, numQueues, queueSize }, descriptors: [] };
      }
      if (numQueues > device.maxQueueNum()) {
        const text = `${numQueues} queues, but the device has ${device.maxQueueNum()}`;
        throw new VhostUserError("ERR_VU_QUEUE_INDEX", text, { messageName: "GET_INFLIGHT_FD" });
      }
      const region = InflightRegion.create({ queues: numQueues, queueSize, packed: rings.packed });
      try {
        return {
          payload: { mmapSize: region.size, mmapOffset: region.offset, numQueues, queueSize },
          descriptors: [region.descriptor.duplicate()],
        };
      } finally {
        region.close();
      }
    },

    setInflightFd({ mmapSize, mmapOffset, numQueues, queueSize }, descriptor: Descriptor) {
      try {
        const place = { size: mmapSize, offset: mmapOffset, queues: numQueues, queueSize, packed: rings.packed };
        rings.recordInflight({ region: InflightRegion.open(descriptor, place), queues: numQueues });
      } finally {
        descriptor.close();
      }
    },
  };
}
