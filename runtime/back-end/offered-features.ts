import { ProtocolFeature, VirtioFeature } from "../../generated/typescript/index.js";
import type { VhostUserDevice } from "./device.js";
import { postcopyIsPossible } from "./postcopy.js";

/** Virtio features that the framework serves whatever the device is. */
const FRAMEWORK_FEATURES =
  VirtioFeature.PROTOCOL_FEATURES |
  VirtioFeature.VERSION_1 |
  VirtioFeature.RING_INDIRECT_DESC |
  VirtioFeature.RING_EVENT_IDX |
  VirtioFeature.RING_PACKED |
  VirtioFeature.IN_ORDER |
  VirtioFeature.LOG_ALL;

/** Protocol features that the framework offers for every device. */
const ALWAYS_OFFERED =
  ProtocolFeature.MQ |
  ProtocolFeature.LOG_SHMFD |
  ProtocolFeature.REPLY_ACK |
  ProtocolFeature.CONFIGURE_MEM_SLOTS |
  ProtocolFeature.GPA_ADDRESSES |
  ProtocolFeature.INFLIGHT_SHMFD |
  ProtocolFeature.GET_VRING_BASE_INFLIGHT |
  ProtocolFeature.RESET_DEVICE |
  ProtocolFeature.DEVICE_STATE |
  ProtocolFeature.CROSS_ENDIAN;

/** Protocol features that a device may want, and the methods without which it cannot have them. */
const OFFERED_ON_REQUEST: readonly (readonly [feature: bigint, ...methods: (keyof VhostUserDevice)[]])[] = [
  [ProtocolFeature.CONFIG],
  [ProtocolFeature.STATUS],
  [ProtocolFeature.BACKEND_REQ, "setBackendReqConnection"],
  [ProtocolFeature.BACKEND_SEND_FD, "setBackendReqConnection"],
  [ProtocolFeature.HOST_NOTIFIER, "setBackendReqConnection"],
  [ProtocolFeature.INBAND_NOTIFICATIONS],
  [ProtocolFeature.SHARED_OBJECT, "setBackendReqConnection", "getSharedObject"],
  [ProtocolFeature.SHMEM, "setBackendReqConnection", "getSharedMemoryRegion"],
  [ProtocolFeature.NET_MTU, "setMtu"],
  [ProtocolFeature.RARP, "sendRarp"],
  [ProtocolFeature.CRYPTO_SESSION, "createCryptoSession", "closeCryptoSession"],
];

/** Protocol features whose use depends on more than a device's wishes. */
function conditional(device: VhostUserDevice): bigint {
  const translated = (device.features() & VirtioFeature.ACCESS_PLATFORM) !== 0n;
  const inBand = (device.protocolFeatures() & ProtocolFeature.INBAND_NOTIFICATIONS) !== 0n;
  const asks = translated || inBand;
  return (postcopyIsPossible() ? ProtocolFeature.PAGEFAULT : 0n) | (asks ? ProtocolFeature.BACKEND_REQ : 0n);
}

/** The virtio features that a front-end is offered. */
export function offeredFeatures(device: VhostUserDevice): bigint {
  return device.features() | FRAMEWORK_FEATURES;
}

/** The protocol features that a front-end is offered. */
export function offeredProtocolFeatures(device: VhostUserDevice): bigint {
  const wanted = device.protocolFeatures();
  const declined = device.declinedProtocolFeatures?.() ?? 0n;
  const offered = OFFERED_ON_REQUEST.filter(([, ...methods]) => methods.every((method) => device[method] !== undefined))
    .map(([feature]) => feature & wanted)
    .reduce((others, feature) => others | feature, ALWAYS_OFFERED | conditional(device));
  return offered & ~declined;
}
