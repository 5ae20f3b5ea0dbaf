import {
  isVhostUserError,
  type Negotiation,
  ProtocolFeature,
  VhostUserError,
} from "../../generated/typescript/index.js";
import {
  type Descriptor,
  DeviceQueue,
  type GuestMemory,
  type Iotlb,
  type IotlbMiss,
  type MemoryRegion,
  signalEvent,
} from "../binding/index.js";
import type { StopOptions, VhostUserDevice } from "./device.js";
import type { RingEvents } from "./in-band-notifications.js";
import { areAtSamePlace, plannedMemory, type UserAddresses } from "./ring-parts.js";
import { type Inflight, RingTerms } from "./ring-terms.js";
import { type RunningRing, Vring } from "./vring.js";
import { firstBase } from "./vring-base.js";

/** What a set of rings depends on. */
export interface RingSetOptions {
  readonly negotiation: Negotiation;
  /** The events of a ring whose notifications travel as messages. */
  inBandEvents(index: number): RingEvents | undefined;
  /** Is told of a ring that broke: which, and why. */
  broken(index: number, failure: VhostUserError): void;
}

/** All rings of a device, and the only place where one is started or stopped. */
export class RingSet {
  readonly #device: VhostUserDevice;
  readonly #memory: GuestMemory;
  readonly #terms: RingTerms;
  readonly #options: RingSetOptions;
  readonly #rings: Vring[];
  /** Whether all rings rest until {@link RingSet.release}. */
  #held = false;

  constructor(device: VhostUserDevice, memory: GuestMemory, options: RingSetOptions) {
    this.#device = device;
    this.#memory = memory;
    this.#terms = new RingTerms(memory);
    this.#options = options;
    this.#rings = Array.from(
      { length: device.maxQueueNum() },
      (_, index) => new Vring(index, options.negotiation.queue(index)),
    );
  }

  /** @throws VhostUserError ERR_VU_QUEUE_INDEX for a ring that the device does not have */
  at(index: number, messageName: string): Vring {
    const ring = this.#rings[index];
    if (ring) return ring;
    const text = `ring ${index}, but the device has ${this.#rings.length} (0 to ${this.#rings.length - 1})`;
    throw new VhostUserError("ERR_VU_QUEUE_INDEX", text, { messageName });
  }

  /** Whether the rings are packed. */
  get packed(): boolean {
    return this.#terms.packed;
  }

  /** What translates I/O virtual addresses, where ACCESS_PLATFORM is accepted. */
  get iotlb(): Iotlb {
    return this.#terms.iotlb;
  }

  /** Whether no ring is started: what the protocol calls suspended. */
  get stopped(): boolean {
    return !this.#rings.some((ring) => ring.started);
  }

  /** Sets the virtio features in force; rings that work differently then rest for the change. */
  async setFeatures(features: bigint): Promise<void> {
    if (!this.#terms.differ(features)) {
      this.#terms.features = features;
      return;
    }
    const { packed } = this;
    await this.#change(this.#rings, () => {
      this.#terms.features = features;
      if (this.packed === packed) return;
      // Where a ring of the other format was means nothing in this one.
      for (const ring of this.#rings) ring.base = undefined;
    });
  }

  /** @throws VhostUserError ERR_VU_QUEUE_SIZE for a number of descriptors that a ring cannot have */
  checkSize(size: number): void {
    this.#terms.checkSize(size);
  }

  /** Records requests in flight from now on; takes the region. @throws VhostUserError ERR_VU_ORDER while a ring is started */
  recordInflight(inflight: Inflight): void {
    if (!this.stopped) {
      inflight.region.close();
      const text = "a ring is started; its requests in flight are recorded elsewhere";
      throw new VhostUserError("ERR_VU_ORDER", text, { messageName: "SET_INFLIGHT_FD" });
    }
    this.#terms.recordInflight(inflight);
  }

  /** Kicks all rings that run: what they waited for has come. */
  kick(): void {
    for (const { running } of this.#rings) signal(running?.kick);
  }

  /** The front-end has no translation for what a ring has missed. */
  refuseTranslation(miss: IotlbMiss): void {
    this.iotlb.refuse(miss);
    this.kick();
  }

  /** @throws VhostUserError ERR_VU_ADDRESS unless the ring's parts are inside memory */
  checkAddresses(ring: Vring): void {
    if (ring.addresses && ring.size > 0) this.#terms.locate(ring.addresses, ring.size);
  }

  /** Makes a ring run if it is started and enabled. @throws VhostUserError ERR_VU_ADDRESS, or what the device throws */
  async update(ring: Vring): Promise<void> {
    const shouldRun = ring.started && ring.enabled && !this.#held;
    if (shouldRun && !ring.running) await this.#run(ring);
    else if (!shouldRun && ring.running) await this.#pause(ring);
  }

  /** Enables all rings, as a back-end without protocol features does. */
  async enableAll(): Promise<void> {
    for (const ring of this.#rings) {
      ring.enabled = true;
      await this.update(ring);
    }
  }

  /** Disables all rings. */
  async disableAll(): Promise<void> {
    for (const ring of this.#rings) {
      ring.enabled = false;
      await this.update(ring);
    }
  }

  /** Stops serving a ring; requests that were taken are completed first. */
  stop(ring: Vring): Promise<void> {
    return this.#stop(ring, {});
  }

  /** Stops a ring until it is started anew. */
  async halt(ring: Vring): Promise<void> {
    await this.#pause(ring);
    ring.started = false;
  }

  /**
   * Stops serving a ring because the front-end wants that. With GET_VRING_BASE_INFLIGHT the device may leave requests in flight that are recorded:
   * the record is how whoever serves the ring next finds them. Front-ends disable a ring before they ask for its base, so that must not wait either.
   */
  async #pause(ring: Vring): Promise<void> {
    const { accepted } = this.#options.negotiation.space("protocol");
    const agreed = (accepted & ProtocolFeature.GET_VRING_BASE_INFLIGHT) !== 0n;
    await this.#stop(ring, { leaveInFlight: agreed && this.#terms.inflightOf(ring) !== undefined });
  }

  async #stop(ring: Vring, options: StopOptions): Promise<void> {
    if (!ring.running) return;
    const queue = await this.#device.stopQueue(ring.index, options);
    ring.running = undefined;
    ring.base = queue.ring.base;
    // The queue object lives until it is collected; the guest's memory and the peer's descriptors must not.
    queue.ring.close();
    if (!this.#rings.some((other) => other.running)) await this.#device.enterSuspendedState();
  }

  /**
   * Makes a change that leaves these regions of memory. Rings go on meanwhile, because queues look addresses up anew when memory has changed; only those rest
   * that it moves or takes away. A ring whose memory is gone after the change rests until a later change brings it back, which its error event tells.
   */
  async changeMemory(regions: readonly MemoryRegion[], apply: () => void): Promise<void> {
    const memory = plannedMemory(regions);
    const moved = this.#rings.filter((ring) => ring.running && !this.#stays(ring, ring.running, memory));
    await this.#change(moved, apply);
    for (const ring of moved) {
      if (ring.running || this.#held) continue;
      const text = `ring ${ring.index} rests: its parts are not inside guest memory any more`;
      this.#report(ring, new VhostUserError("ERR_VU_ADDRESS", text));
    }
  }

  /** Whether a ring that runs may go on where it is. Behind an IOMMU that is not known before the change. */
  #stays({ addresses, size }: Vring, { broken, place }: RunningRing, memory: UserAddresses): boolean {
    if (broken || !addresses || this.#terms.translated) return false;
    try {
      return areAtSamePlace(this.#terms.locate(addresses, size, memory), place);
    } catch {
      return false;
    }
  }

  /** Makes a change with some rings at rest, then lets all run again that can. It is made though a device failed to stop: it may own descriptors. */
  async #change(resting: readonly Vring[], apply: () => void): Promise<void> {
    try {
      for (const ring of resting) await this.stop(ring);
    } finally {
      try {
        apply();
      } finally {
        await this.resume();
      }
    }
  }

  /** Lets all rings rest until {@link RingSet.release}. */
  async hold(): Promise<void> {
    this.#held = true;
    for (const ring of this.#rings) await this.update(ring);
  }

  /** Lets rings run again after {@link RingSet.hold}. */
  async release(): Promise<void> {
    this.#held = false;
    await this.resume();
  }

  /** Lets those rings run whose memory has come. */
  async resume(): Promise<void> {
    for (const ring of this.#rings) {
      try {
        await this.update(ring);
      } catch (error) {
        if (!isVhostUserError(error) || error.code !== "ERR_VU_ADDRESS") throw error;
      }
    }
  }

  /** Stops all rings and brings them into their first state, but for the call and error descriptors. */
  async rewind(): Promise<void> {
    await this.#stopAll((ring) => ring.rewind());
  }

  /** Stops all rings for good, and forgets everything about them. */
  async close(): Promise<void> {
    try {
      await this.#stopAll((ring) => ring.reset());
    } finally {
      this.iotlb.close();
    }
  }

  /** @throws the first failure of the device, after all rings were stopped */
  async #stopAll(afterwards: (ring: Vring) => void): Promise<void> {
    const failures: unknown[] = [];
    for (const ring of this.#rings) {
      await this.stop(ring).catch((error: unknown) => failures.push(error));
      ring.running = undefined;
      afterwards(ring);
    }
    this.#terms.clear();
    if (failures.length > 0) throw failures[0];
  }

  /** Tells the front-end, and whoever serves the device, that a ring is not served. */
  #report(ring: Vring, failure: VhostUserError): void {
    signal(ring.error ?? this.#options.inBandEvents(ring.index)?.error);
    this.#options.broken(ring.index, failure);
  }

  async #run(ring: Vring): Promise<void> {
    if (!ring.addresses) return;
    const events = this.#options.inBandEvents(ring.index);
    const options = {
      ...this.#terms.optionsOf(ring, ring.addresses),
      call: ring.call ?? events?.call,
      error: ring.error ?? events?.error,
    };
    const { descriptorTable, availableRing, usedRing } = options;
    const queue = new DeviceQueue(this.#memory, options);
    const running: RunningRing = {
      index: ring.index,
      ring: queue,
      kick: ring.kick ?? events?.kick,
      place: { descriptorTable, availableRing, usedRing },
      broken: false,
      report: (failure) => {
        running.broken = true;
        // The queue does that itself when it breaks; a device may have other reasons to give up.
        this.#report(ring, failure);
      },
    };
    ring.running = running;
    // A back-end that was lost may have used buffers without telling.
    if (ring.base !== undefined && ring.base !== firstBase(this.packed)) queue.signalCall();
    try {
      await this.#device.startQueue(ring.index, running, this.#memory);
    } catch (error) {
      ring.running = undefined;
      queue.close();
      throw error;
    }
  }
}

function signal(event: Descriptor | undefined): void {
  try {
    if (event) signalEvent(event);
  } catch {
    // Its reader is gone: there is nobody to tell.
  }
}
