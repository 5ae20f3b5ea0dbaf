import {
  ACK_FAILURE,
  ACK_SUCCESS,
  type Backend,
  DeviceStateDirection,
  DeviceStatePhase,
  VhostUserError,
} from "../../../generated/typescript/index.js";
import type { Descriptor } from "../../binding/index.js";
import { reasonOf } from "../../connection/reason-of.js";
import type { ServedDevice } from "../served-device.js";
import { StateTransfer } from "../state-transfer.js";

type DeviceStateRequests = Pick<Backend, "setDeviceStateFd" | "checkDeviceState">;

/** The requests that carry the device's state from one back-end to another. */
export function deviceStateRequests(served: ServedDevice): DeviceStateRequests {
  const { device, rings } = served;

  /** @throws VhostUserError ERR_VU_ORDER while a ring is started */
  function checkSuspended(messageName: string): void {
    if (rings.stopped) return;
    const text = "the device is not suspended; stop all rings with GET_VRING_BASE first";
    throw new VhostUserError("ERR_VU_ORDER", text, { messageName });
  }

  async function begin(direction: number, phase: number, channel: Descriptor): Promise<StateTransfer> {
    checkSuspended("SET_DEVICE_STATE_FD");
    if (phase === DeviceStatePhase.STOPPED) {
      if (direction === DeviceStateDirection.SAVE) return StateTransfer.save(await device.snapshot(), channel);
      if (direction === DeviceStateDirection.LOAD) return StateTransfer.load(channel);
    }
    const text = `direction ${direction} in phase ${phase} is not defined`;
    throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "SET_DEVICE_STATE_FD" });
  }

  return {
    /** The front-end's channel is always used; the reply says whether the transfer has begun. */
    async setDeviceStateFd({ direction, phase }, channel: Descriptor) {
      served.transfer?.abort();
      served.transfer = undefined;
      try {
        served.transfer = await begin(direction, phase, channel);
        return { payload: { error: ACK_SUCCESS, invalidFd: true }, descriptors: [] };
      } catch (error) {
        channel.close();
        served.refused(reasonOf(error));
        return { payload: { error: ACK_FAILURE, invalidFd: true }, descriptors: [] };
      }
    },

    async checkDeviceState() {
      try {
        if (!served.transfer) {
          const text = "no state was transferred; SET_DEVICE_STATE_FD comes first";
          throw new VhostUserError("ERR_VU_ORDER", text, { messageName: "CHECK_DEVICE_STATE" });
        }
        const outcome = await served.transfer.outcome;
        if (outcome) {
          checkSuspended("CHECK_DEVICE_STATE");
          await device.restore(outcome.loaded);
        }
        return BigInt(ACK_SUCCESS);
      } catch (error) {
        served.refused(reasonOf(error));
        return BigInt(ACK_FAILURE);
      } finally {
        served.transfer = undefined;
      }
    },
  };
}
