import {
  ProtocolFeature,
  type VhostUserError,
  VirtioFeature,
  VirtioNetConfig,
  VirtioNetConfigFields,
  VirtioNetFeature,
} from "../../generated/typescript/index.js";
import { formatMac } from "../network/mac-address.js";
import { readConfiguration } from "./device-configuration.js";
import type { FrontendOptions } from "./frontend-options.js";
import type { VhostUserFrontend } from "./vhost-user-frontend.js";

/** How a driver uses a network device. */
export interface NetworkDriverOptions extends FrontendOptions {
  /**
   * Takes the frames that the device sends, a batch at a time: Ethernet, without checksum at the end. They are valid until it returns: copy what is
   * to be kept. `NetworkDriver.send` copies.
   *
   * @param pair the queue pair that they came on
   */
  readonly onFrames: (frames: readonly Uint8Array[], pair: number) => void;
  /** Is told when `onFrames` throws (the batch is lost then), and when a queue breaks and is no longer served. */
  readonly onError?: (error: VhostUserError) => void;
  /** Virtio features to accept where they are offered; {@link NETWORK_FEATURES} by default. */
  readonly features?: bigint | undefined;
  /** 1 by default. */
  readonly queuePairs?: number;
  /** Descriptors a queue, and frames at most that are with the device: a power of two; 256 by default. */
  readonly queueSize?: number;
  /** Bytes of a frame at most, without its Ethernet header, where the device does not tell; 1500 by default. */
  readonly mtu?: number;
  /** Bytes of each buffer to receive into, header included, where frames may span several; otherwise, and by default, a buffer holds the longest frame. */
  readonly bufferSize?: number;
  /** Milliseconds without progress after which waiting for the device is given up; 30,000 by default. */
  readonly patience?: number;
}

/** Features that the network driver makes use of. */
export const NETWORK_FEATURES: bigint =
  VirtioFeature.VERSION_1 |
  VirtioFeature.RING_EVENT_IDX |
  VirtioNetFeature.MAC |
  VirtioNetFeature.MTU |
  VirtioNetFeature.MRG_RXBUF |
  VirtioNetFeature.CTRL_VQ |
  VirtioNetFeature.MQ;

/** What a device tells its driver. */
export interface NetworkAddress {
  /** Undefined when it gives none. */
  readonly mac: string | undefined;
  /** Bytes; undefined when it does not care. */
  readonly mtu: number | undefined;
}

/** What the driver looks at in the configuration space. */
const CONFIGURATION = {
  config: VirtioNetConfig,
  configFields: VirtioNetConfigFields.filter(({ name }) => name === "mac" || name === "mtu"),
};

/** Reads address and MTU, as far as the features in use tell them. */
export async function readNetworkAddress({ session, features }: VhostUserFrontend): Promise<NetworkAddress> {
  const has = (feature: bigint): boolean => (features & feature) !== 0n;
  if (!session.has(ProtocolFeature.CONFIG)) return { mac: undefined, mtu: undefined };
  const { mac, mtu } = await readConfiguration(session, CONFIGURATION);
  return {
    mac: has(VirtioNetFeature.MAC) ? formatMac(mac) : undefined,
    mtu: has(VirtioNetFeature.MTU) ? mtu : undefined,
  };
}
