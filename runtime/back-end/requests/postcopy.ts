import { ACK_FAILURE, ACK_SUCCESS, type Backend } from "../../../generated/typescript/index.js";
import { reasonOf } from "../../connection/reason-of.js";
import type { ServedDevice } from "../served-device.js";

type PostcopyRequests = Pick<Backend, "postcopyAdvise" | "postcopyListen" | "postcopyEnd">;

/** The requests that frame a migration whose memory comes last. */
export function postcopyRequests(served: ServedDevice): PostcopyRequests {
  const { postcopy } = served;
  return {
    postcopyAdvise() {
      return { descriptors: [postcopy.advise()] };
    },

    postcopyListen() {
      postcopy.listen();
    },

    postcopyEnd() {
      try {
        postcopy.end();
        return BigInt(ACK_SUCCESS);
      } catch (error) {
        served.refused(reasonOf(error));
        return BigInt(ACK_FAILURE);
      }
    },
  };
}
