import { type Backend, VhostUserError } from "../../../generated/typescript/index.js";
import type { ServedDevice } from "../served-device.js";

/** The virtio field of the MTU has 16 bits. */
const LARGEST_MTU = 0xffffn;

/** The requests to network devices. */
export function networkRequests({ device }: ServedDevice): Pick<Backend, "netSetMtu" | "sendRarp"> {
  return {
    async netSetMtu(mtu) {
      if (mtu > LARGEST_MTU) {
        throw new VhostUserError("ERR_VU_VALUE", `MTU ${mtu} is beyond 16 bits`, { messageName: "NET_SET_MTU" });
      }
      await device.setMtu?.(Number(mtu));
    },

    async sendRarp({ mac }) {
      await device.sendRarp?.(mac);
    },
  };
}
