import {
  type Backend,
  type FeatureSet,
  ProtocolFeatures,
  VhostUserError,
  VirtioFeature,
  VirtioFeatures,
} from "../../../generated/typescript/index.js";
import { offeredFeatures } from "../offered-features.js";
import type { ServedDevice } from "../served-device.js";

type NegotiationRequests = Pick<
  Backend,
  | "getFeatures"
  | "setFeatures"
  | "setOwner"
  | "resetOwner"
  | "getProtocolFeatures"
  | "setProtocolFeatures"
  | "getQueueNum"
>;

/** The requests by which the two sides agree on what they can do. */
export function negotiationRequests(served: ServedDevice): NegotiationRequests {
  const { device, rings, status } = served;
  return {
    getFeatures() {
      return offeredFeatures(device);
    },

    async setFeatures(features) {
      status.featuresAccepted = false;
      checkOffered("SET_FEATURES", VirtioFeatures, features, offeredFeatures(device));
      await served.setFeatures(features);
      await device.ackFeatures?.(features & device.features());
      status.featuresAccepted = true;
      if ((features & VirtioFeature.PROTOCOL_FEATURES) === 0n) await rings.enableAll();
    },

    setOwner() {
      // A connection is a session: there is nobody else who could own the device.
    },

    /** Deprecated: of what front-ends once meant by it, disabling the rings is all that the specification still allows. */
    async resetOwner() {
      await rings.disableAll();
    },

    getProtocolFeatures() {
      return served.protocolFeatures;
    },

    setProtocolFeatures(features) {
      checkOffered("SET_PROTOCOL_FEATURES", ProtocolFeatures, features, served.protocolFeatures);
      const [unmet] = ProtocolFeatures.unmet(features);
      if (unmet) {
        const text = `${unmet.feature} without ${unmet.requires}, which it needs`;
        throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "SET_PROTOCOL_FEATURES" });
      }
    },

    getQueueNum() {
      return BigInt(device.maxQueueNum());
    },
  };
}

/** @throws VhostUserError ERR_VU_VALUE for features that were not offered */
function checkOffered(messageName: string, set: FeatureSet, accepted: bigint, offered: bigint): void {
  const unoffered = accepted & ~offered;
  if (unoffered === 0n) return;
  const text = `features that were not offered: ${set.namesOf(unoffered).join(", ")}`;
  throw new VhostUserError("ERR_VU_VALUE", text, { messageName });
}
