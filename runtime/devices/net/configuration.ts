import {
  MAX_ADDRESSABLE_VRINGS,
  VhostUserError,
  VIRTIO_NET_MIN_MTU,
  VIRTIO_NET_MIN_QUEUE_PAIRS,
  VirtioFeature,
  VirtioNetConfig,
  VirtioNetFeature,
  VirtioNetStatus,
} from "../../../generated/typescript/index.js";
import { isStation, MAC_SIZE } from "../../network/mac-address.js";

/** Each pair has two rings, and the control queue has one. */
const MAXIMUM_PAIRS = Math.floor((MAX_ADDRESSABLE_VRINGS - 1) / 2);

/** The field has 16 bits. */
const MAXIMUM_MTU = 0xffff;

/** What can change about a network device while a driver uses it. */
export interface NetworkState {
  /** The address, 6 bytes. */
  readonly mac: Uint8Array;
  /** Bytes. */
  readonly mtu: number;
  /** Queue pairs in use: as many as the driver asked for, all until it asks. */
  readonly activePairs: number;
}

/** The configuration space of a network device, with what the driver and the front-end have changed in it. */
export class NetworkConfiguration {
  readonly queuePairs: number;
  readonly #original: NetworkState;
  #state: NetworkState;

  /** @throws VhostUserError ERR_VU_ARGUMENT for a number of pairs or an MTU out of range */
  constructor(mac: Uint8Array, queuePairs: number, mtu: number) {
    checkRange(queuePairs, VIRTIO_NET_MIN_QUEUE_PAIRS, MAXIMUM_PAIRS, "queue pairs");
    checkRange(mtu, VIRTIO_NET_MIN_MTU, MAXIMUM_MTU, "bytes of MTU");
    this.queuePairs = queuePairs;
    this.#original = { mac, mtu, activePairs: queuePairs };
    this.#state = this.#original;
  }

  get state(): NetworkState {
    return this.#state;
  }

  /** False: not an MTU, or larger than the device was made with. */
  setMtu(mtu: number): boolean {
    return this.#change(isBetween(mtu, VIRTIO_NET_MIN_MTU, this.#original.mtu), { mtu });
  }

  /** False: not the address of one station. */
  setMac(mac: Uint8Array): boolean {
    return this.#change(mac.length === MAC_SIZE && isStation(mac), { mac });
  }

  /** False: none, or more than there are. */
  setActivePairs(activePairs: number): boolean {
    return this.#change(isBetween(activePairs, VIRTIO_NET_MIN_QUEUE_PAIRS, this.queuePairs), { activePairs });
  }

  reset(): void {
    this.#state = this.#original;
  }

  /** Copies bytes from `offset` on; those beyond the end are left as they are. */
  read(offset: number, into: Uint8Array): void {
    const bytes = new Uint8Array(VirtioNetConfig.SIZE);
    VirtioNetConfig.encodeInto(
      {
        mac: this.#state.mac,
        status: VirtioNetStatus.LINK_UP,
        maxVirtqueuePairs: this.queuePairs,
        mtu: this.#state.mtu,
        speed: 0,
        duplex: 0,
        rssMaxKeySize: 0,
        rssMaxIndirectionTableLength: 0,
        supportedHashTypes: 0,
        supportedTunnelTypes: 0,
      },
      new DataView(bytes.buffer),
      0,
    );
    into.set(bytes.subarray(offset, offset + into.length));
  }

  #change(possible: boolean, change: Partial<NetworkState>): boolean {
    if (possible) this.#state = { ...this.#state, ...change };
    return possible;
  }
}

/** Features of a network device with so many queue pairs. The layout of headers depends on VERSION_1, hence it is among them. */
export function networkFeatures(queuePairs: number): bigint {
  const always =
    VirtioFeature.VERSION_1 |
    VirtioNetFeature.MAC |
    VirtioNetFeature.MTU |
    VirtioNetFeature.STATUS |
    VirtioNetFeature.MRG_RXBUF |
    VirtioNetFeature.CTRL_VQ |
    VirtioNetFeature.CTRL_MAC_ADDR |
    VirtioNetFeature.GUEST_ANNOUNCE;
  return queuePairs > VIRTIO_NET_MIN_QUEUE_PAIRS ? always | VirtioNetFeature.MQ : always;
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function checkRange(value: number, least: number, most: number, what: string): void {
  if (isBetween(value, least, most)) return;
  throw new VhostUserError("ERR_VU_ARGUMENT", `${value} ${what}, not ${least} to ${most}`);
}
