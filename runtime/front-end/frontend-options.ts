import { ProtocolFeature, VhostUserError, VirtioFeature } from "../../generated/typescript/index.js";
import { signalEvent } from "../binding/index.js";
import type { PageSource } from "./arriving-memory.js";
import { type FrontendHandlers, featuresFor } from "./backend-channel.js";
import { type ConnectOptions, SESSION_FEATURES } from "./connect-backend.js";
import type { FrontendDevice } from "./frontend-device.js";
import type { Iommu } from "./iommu.js";
import type { ReconnectOptions } from "./reconnect.js";

/** How a device is to be led. */
export interface FrontendOptions extends ConnectOptions {
  /** Virtio features to accept where they are offered; {@link RING_FEATURES} by default. */
  readonly features?: bigint | undefined;
  /** Use packed rings where the back-end can; split ones by default. */
  readonly packed?: boolean | undefined;
  /** Connect again when the connection is lost, which only a path allows; not by default. */
  readonly reconnect?: boolean | ReconnectOptions | undefined;
  /** Notify by messages in place of events where the back-end can; not by default. */
  readonly inBand?: boolean | undefined;
  /** Put an {@link Iommu} between the device and memory; not by default. */
  readonly iommu?: boolean | undefined;
  /**
   * Where the pages of memory come from, if the device is to run before they are there (postcopy, PAGEFAULT); by default all memory is there, with zeroes.
   * A page that this process touches itself, such as those of the rings, counts as one that has arrived.
   */
  readonly postcopy?: PageSource | undefined;
}

/** Virtio features that every driver of this package can make use of. */
export const RING_FEATURES: bigint =
  VirtioFeature.VERSION_1 | VirtioFeature.RING_INDIRECT_DESC | VirtioFeature.RING_EVENT_IDX;

/** Protocol features that the life of a device makes use of. */
const LIFE_FEATURES =
  SESSION_FEATURES |
  ProtocolFeature.LOG_SHMFD |
  ProtocolFeature.NET_MTU |
  ProtocolFeature.INFLIGHT_SHMFD |
  ProtocolFeature.RESET_DEVICE |
  ProtocolFeature.STATUS |
  ProtocolFeature.DEVICE_STATE;

/** The virtio features to accept where they are offered. */
export function wantedFeatures({ features = RING_FEATURES, packed, iommu }: FrontendOptions): bigint {
  return features | (packed ? VirtioFeature.RING_PACKED : 0n) | (iommu ? VirtioFeature.ACCESS_PLATFORM : 0n);
}

/** How to connect to a back-end for a device: with what the device itself does for its back-end beside what the user does. */
export function connectOptionsOf(
  options: FrontendOptions,
  device: FrontendDevice,
  iommu: Iommu | undefined,
): ConnectOptions {
  const handlers: FrontendHandlers = {
    ...(options.inBand ? notificationHandlers(device) : {}),
    ...(iommu ? { iotlbMsg: (request) => iommu.answer(request) } : {}),
    ...options.handlers,
  };
  return {
    ...options,
    handlers,
    protocolFeatures: options.protocolFeatures ?? lifeFeatures(options) | featuresFor(handlers),
  };
}

function lifeFeatures({ postcopy }: FrontendOptions): bigint {
  return LIFE_FEATURES | (postcopy ? ProtocolFeature.PAGEFAULT : 0n);
}

/** Notifications that come by message are passed on as events, so that a driver need not know. */
function notificationHandlers(device: FrontendDevice): FrontendHandlers {
  return {
    vringCall: ({ index }) => signalEvent(device.ringAt(index).call),
    vringErr: ({ index }) => signalEvent(device.ringAt(index).error),
  };
}

/** @throws VhostUserError ERR_VU_ARGUMENT when a connection to `target` could not be replaced, but is to be */
export function checkTarget(target: unknown, { reconnect }: FrontendOptions): void {
  if (!reconnect || typeof target === "string") return;
  throw new VhostUserError("ERR_VU_ARGUMENT", "only a back-end that listens at a path can be found again");
}
