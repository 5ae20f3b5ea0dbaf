import { ACK_SUCCESS, type Backend, VhostUserError } from "../../../generated/typescript/index.js";
import type { Descriptor } from "../../binding/index.js";
import type { ServedDevice } from "../served-device.js";

/** The requests about the log of dirty pages. Whether it is written is said by SET_FEATURES and SET_VRING_ADDR. */
export function loggingRequests({ logging }: ServedDevice): Pick<Backend, "setLogBase" | "setLogFd"> {
  return {
    setLogBase(log, descriptor: Descriptor | undefined) {
      if (typeof log === "bigint" || !descriptor) {
        descriptor?.close();
        const text =
          "a log that is not shared memory cannot be written from here; negotiate LOG_SHMFD and send its descriptor";
        throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "SET_LOG_BASE" });
      }
      logging.setLog(log, descriptor);
      return BigInt(ACK_SUCCESS);
    },

    setLogFd(changed: Descriptor) {
      logging.setEvent(changed);
    },
  };
}
