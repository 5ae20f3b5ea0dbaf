import { ProtocolFeature, VirtioFeature } from "../../generated/typescript/index.js";
import type { VhostUserDevice } from "./device.js";

/** Virtio features that the framework serves whatever the device is. */
const FRAMEWORK_FEATURES =
  VirtioFeature.PROTOCOL_FEATURES |
  VirtioFeature.VERSION_1 |
  VirtioFeature.RING_INDIRECT_DESC |
  VirtioFeature.RING_EVENT_IDX;

/** Protocol features that the framework offers for every device. */
const ALWAYS_OFFERED = ProtocolFeature.MQ | ProtocolFeature.REPLY_ACK | ProtocolFeature.CONFIGURE_MEM_SLOTS;

/** Protocol features that the framework can carry for a device that wants them. An offer of more would open channels nobody serves. */
const OFFERED_ON_REQUEST = ProtocolFeature.CONFIG;

/** The virtio features that a front-end is offered. */
export function offeredFeatures(device: VhostUserDevice): bigint {
  return device.features() | FRAMEWORK_FEATURES;
}

/** The protocol features that a front-end is offered. */
export function offeredProtocolFeatures(device: VhostUserDevice): bigint {
  return ALWAYS_OFFERED | (device.protocolFeatures() & OFFERED_ON_REQUEST);
}
