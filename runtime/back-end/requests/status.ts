import type { Backend } from "../../../generated/typescript/index.js";
import type { ServedDevice } from "../served-device.js";

/** The requests about the driver's progress, and those that undo it. */
export function statusRequests(served: ServedDevice): Pick<Backend, "setStatus" | "getStatus" | "resetDevice"> {
  const { status } = served;
  return {
    /** A driver resets the device by writing zero. */
    async setStatus(value) {
      status.set(value);
      if (status.value === 0) await served.reset();
    },

    getStatus() {
      return BigInt(status.value);
    },

    async resetDevice() {
      await served.reset();
    },
  };
}
