import { frontendRequests, type MessageDefinition } from "../../generated/typescript/index.js";

/** Requests that are answered with feature bits, and the space of those. */
export const OFFERS: ReadonlyMap<MessageDefinition, string> = new Map<MessageDefinition, string>([
  [frontendRequests.getFeatures, "virtio"],
  [frontendRequests.getProtocolFeatures, "protocol"],
]);

/** Requests that carry feature bits, and the space of those. */
export const ACCEPTANCES: ReadonlyMap<MessageDefinition, string> = new Map<MessageDefinition, string>([
  [frontendRequests.setFeatures, "virtio"],
  [frontendRequests.setProtocolFeatures, "protocol"],
]);
