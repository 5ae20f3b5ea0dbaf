import type { Backend } from "../../../generated/typescript/index.js";
import { reasonOf } from "../../connection/reason-of.js";
import type { ServedDevice } from "../served-device.js";

/** In place of the id of a session that could not be created: any negative number. */
const NO_SESSION = -1n;

type CryptoRequests = Pick<Backend, "createCryptoSession" | "closeCryptoSession">;

/** The requests to crypto devices. */
export function cryptoRequests(served: ServedDevice): CryptoRequests {
  const { device } = served;
  return {
    async createCryptoSession(parameters) {
      try {
        const sessionId = (await device.createCryptoSession?.(parameters)) ?? NO_SESSION;
        return { ...parameters, sessionId };
      } catch (error) {
        served.refused(reasonOf(error));
        return { ...parameters, sessionId: NO_SESSION };
      }
    },

    async closeCryptoSession(id) {
      await device.closeCryptoSession?.(id);
    },
  };
}
