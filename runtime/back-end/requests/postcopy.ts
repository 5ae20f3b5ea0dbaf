import { ACK_SUCCESS, type Backend } from "../../../generated/typescript/index.js";
import type { ServedDevice } from "../served-device.js";

type PostcopyRequests = Pick<Backend, "postcopyAdvise" | "postcopyListen" | "postcopyEnd">;

/** The requests that frame a migration whose memory comes last. */
export function postcopyRequests({ postcopy }: ServedDevice): PostcopyRequests {
  return {
    postcopyAdvise() {
      return { descriptors: [postcopy.advise()] };
    },

    postcopyListen() {
      postcopy.listen();
    },

    postcopyEnd() {
      postcopy.end();
      return BigInt(ACK_SUCCESS);
    },
  };
}
