import {
  type Backend,
  VhostUserError,
  type VringAddr,
  VringEnableState,
  VringEndianness,
} from "../../../generated/typescript/index.js";
import { type Descriptor, signalEvent } from "../../binding/index.js";
import type { ServedDevice } from "../served-device.js";
import type { Vring } from "../vring.js";
import { checkBase, firstBase } from "../vring-base.js";

type VringRequests = Pick<
  Backend,
  | "setVringNum"
  | "setVringAddr"
  | "setVringBase"
  | "getVringBase"
  | "setVringKick"
  | "vringKick"
  | "setVringCall"
  | "setVringErr"
  | "setVringEnable"
  | "setVringEndian"
>;

/**
 * The requests about one ring.
 *
 * A ring is started by SET_VRING_KICK and stopped by GET_VRING_BASE; independently of that it is enabled by SET_VRING_ENABLE, or by SET_FEATURES without
 * PROTOCOL_FEATURES. The device is given a ring while it is both.
 */
export function vringRequests({ rings, notifications }: ServedDevice): VringRequests {
  /** The ring that takes a descriptor; the descriptor is closed when there is no such ring. */
  function ownerOf(index: number, messageName: string, descriptor: Descriptor | undefined): Vring {
    try {
      return rings.at(index, messageName);
    } catch (error) {
      descriptor?.close();
      throw error;
    }
  }

  return {
    setVringNum({ index, num }) {
      const ring = rings.at(index, "SET_VRING_NUM");
      rings.checkSize(num);
      ring.size = num;
    },

    /** On a ring that runs, other flags than before are a matter of the log alone. */
    async setVringAddr(addresses) {
      const ring = rings.at(addresses.index, "SET_VRING_ADDR");
      const previous = ring.addresses;
      ring.addresses = addresses;
      if (ring.running && previous && areSame(previous, addresses)) {
        ring.running.ring.setUsedLog(ring.usedLog);
        return;
      }
      try {
        rings.checkAddresses(ring);
      } catch (error) {
        ring.addresses = previous;
        throw error;
      }
      await rings.stop(ring);
      await rings.update(ring);
    },

    setVringBase({ index, num }) {
      const ring = rings.at(index, "SET_VRING_BASE");
      checkBase(num, rings.packed);
      ring.base = num;
    },

    async getVringBase({ index }) {
      const ring = rings.at(index, "GET_VRING_BASE");
      await rings.halt(ring);
      notifications.flush(index);
      ring.kick?.close();
      ring.kick = undefined;
      return { index, num: ring.base ?? firstBase(rings.packed) };
    },

    async setVringKick({ index }, kick: Descriptor | undefined) {
      const ring = ownerOf(index, "SET_VRING_KICK", kick);
      try {
        rings.checkAddresses(ring);
      } catch (error) {
        kick?.close();
        throw error;
      }
      await rings.stop(ring);
      ring.kick?.close();
      ring.kick = kick;
      ring.started = true;
      await rings.update(ring);
    },

    /** Starts a ring that was not started by a descriptor. */
    async vringKick({ index }) {
      const ring = rings.at(index, "VRING_KICK");
      if (!ring.started) {
        if (ring.size === 0 || !ring.addresses) {
          const text = `ring ${index} cannot start: its size and addresses are not known yet`;
          throw new VhostUserError("ERR_VU_ORDER", text, { messageName: "VRING_KICK" });
        }
        rings.checkAddresses(ring);
        ring.started = true;
        await rings.update(ring);
      }
      if (ring.kick) signalEvent(ring.kick);
      else notifications.kick(index);
    },

    setVringCall({ index }, call: Descriptor | undefined) {
      const ring = ownerOf(index, "SET_VRING_CALL", call);
      ring.running?.ring.setCall(call ?? notifications.eventsOf(index)?.call);
      // The front-end may have looked at the former one for the last time before a call went there.
      if (ring.running && call) signalEvent(call);
      ring.call?.close();
      ring.call = call;
    },

    setVringErr({ index }, error: Descriptor | undefined) {
      const ring = ownerOf(index, "SET_VRING_ERR", error);
      ring.running?.ring.setError(error ?? notifications.eventsOf(index)?.error);
      ring.error?.close();
      ring.error = error;
    },

    async setVringEnable({ index, num }) {
      const ring = rings.at(index, "SET_VRING_ENABLE");
      ring.enabled = num === VringEnableState.ENABLED;
      await rings.update(ring);
    },

    setVringEndian({ index, num }) {
      const ring = rings.at(index, "SET_VRING_ENDIAN");
      if (num === VringEndianness.LITTLE) return;
      const text = `ring ${ring.index}: big-endian rings are not served; the driver has to negotiate VERSION_1, whose rings are little-endian`;
      throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "SET_VRING_ENDIAN" });
    },
  };
}

function areSame(one: VringAddr, other: VringAddr): boolean {
  return one.descriptor === other.descriptor && one.available === other.available && one.used === other.used;
}
