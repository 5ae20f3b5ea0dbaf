import {
  ACK_FAILURE,
  ACK_SUCCESS,
  type Backend,
  IotlbType,
  VhostUserError,
} from "../../../generated/typescript/index.js";
import { reasonOf } from "../../connection/reason-of.js";
import type { ServedDevice } from "../served-device.js";

/** The request about the translation of I/O virtual addresses. */
export function iotlbRequests(served: ServedDevice): Pick<Backend, "iotlbMsg"> {
  const { rings } = served;
  return {
    /** Rings that wait for a translation look again when one has come. */
    iotlbMsg({ type, iova, size, userAddr, permission }) {
      try {
        if (type === IotlbType.UPDATE) {
          rings.iotlb.update({ iova, size, userAddress: userAddr, permission });
          rings.kick();
        } else if (type === IotlbType.INVALIDATE) {
          rings.iotlb.invalidate(iova, size);
        } else {
          const text = `type ${type}; a front-end sends updates and invalidations`;
          throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "IOTLB_MSG" });
        }
        return BigInt(ACK_SUCCESS);
      } catch (error) {
        served.refused(reasonOf(error));
        return BigInt(ACK_FAILURE);
      }
    },
  };
}
