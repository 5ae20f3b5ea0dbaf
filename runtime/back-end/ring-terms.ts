import {
  MAX_PACKED_RING_SIZE,
  MAX_SPLIT_RING_SIZE,
  VhostUserError,
  VirtioFeature,
  type VringAddr,
} from "../../generated/typescript/index.js";
import { type DeviceQueueOptions, type GuestMemory, type InflightRegion, Iotlb } from "../binding/index.js";
import { locateRing, type RingParts, type UserAddresses } from "./ring-parts.js";
import type { Vring } from "./vring.js";
import { firstBase, usableBase } from "./vring-base.js";

/** Virtio features that change how a ring works. */
const RING_FEATURES =
  VirtioFeature.RING_EVENT_IDX |
  VirtioFeature.RING_INDIRECT_DESC |
  VirtioFeature.RING_PACKED |
  VirtioFeature.IN_ORDER |
  VirtioFeature.ACCESS_PLATFORM;

/** Where requests in flight are recorded, and for how many rings. */
export interface Inflight {
  readonly region: InflightRegion;
  readonly queues: number;
}

/** What was agreed for all rings of a device: the features in force, translations, and the record of requests in flight. */
export class RingTerms {
  readonly #memory: GuestMemory;
  /** Virtio features in force. */
  features = 0n;
  #inflight: Inflight | undefined;
  /** What translates I/O virtual addresses, where ACCESS_PLATFORM is accepted. */
  readonly iotlb = new Iotlb();

  constructor(memory: GuestMemory) {
    this.#memory = memory;
  }

  /** Whether rings work differently with other features. */
  differ(features: bigint): boolean {
    return ((features ^ this.features) & RING_FEATURES) !== 0n;
  }

  /** Whether the rings are packed. */
  get packed(): boolean {
    return this.#has(VirtioFeature.RING_PACKED);
  }

  /** Whether the addresses of rings and buffers are I/O virtual addresses. */
  get translated(): boolean {
    return this.#has(VirtioFeature.ACCESS_PLATFORM);
  }

  #has(feature: bigint): boolean {
    return (this.features & feature) !== 0n;
  }

  /** @throws VhostUserError ERR_VU_QUEUE_SIZE for a number of descriptors that a ring cannot have */
  checkSize(size: number): void {
    const most = this.packed ? MAX_PACKED_RING_SIZE : MAX_SPLIT_RING_SIZE;
    const powerOfTwo = (size & (size - 1)) === 0;
    if (size > 0 && size <= most && (powerOfTwo || this.packed)) return;
    const text = `size ${size} is not ${this.packed ? "a number" : "a power of two"} from 1 to ${most}`;
    throw new VhostUserError("ERR_VU_QUEUE_SIZE", text, { messageName: "SET_VRING_NUM" });
  }

  /** Where a ring's requests in flight are recorded. */
  inflightOf({ index }: Vring): Inflight | undefined {
    return this.#inflight && index < this.#inflight.queues ? this.#inflight : undefined;
  }

  /** Records requests in flight from now on, in a region that it takes, or nowhere. */
  recordInflight(inflight: Inflight | undefined): void {
    this.#inflight?.region.close();
    this.#inflight = inflight;
  }

  /** Forgets what was agreed. */
  clear(): void {
    this.features = 0n;
    this.iotlb.clear();
    this.recordInflight(undefined);
  }

  /** The parts of a ring: guest addresses, or where those are translated the I/O virtual addresses themselves. */
  locate(addresses: VringAddr, size: number, memory: UserAddresses = this.#memory): RingParts {
    if (this.translated) {
      const { descriptor, available, used } = addresses;
      return { descriptorTable: descriptor, availableRing: available, usedRing: used };
    }
    const eventIdx = this.#has(VirtioFeature.RING_EVENT_IDX);
    return locateRing(memory, addresses, size, { packed: this.packed, eventIdx });
  }

  /** What the queue of a ring is made of, but for its events. @throws VhostUserError ERR_VU_ADDRESS */
  optionsOf(ring: Vring, addresses: VringAddr): DeviceQueueOptions & RingParts {
    const { packed } = this;
    const base = ring.base ?? firstBase(packed);
    const inflight = this.inflightOf(ring);
    return {
      size: ring.size,
      ...this.locate(addresses, ring.size),
      packed,
      base: packed && !inflight ? usableBase(base) : base,
      eventIdx: this.#has(VirtioFeature.RING_EVENT_IDX),
      indirect: this.#has(VirtioFeature.RING_INDIRECT_DESC),
      inOrder: this.#has(VirtioFeature.IN_ORDER),
      iotlb: this.translated ? this.iotlb : undefined,
      inflight: inflight && { region: inflight.region, index: ring.index },
      usedLog: ring.usedLog,
    };
  }
}
