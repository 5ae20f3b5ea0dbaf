import { isVhostUserError, VhostUserError, VirtioFeature } from "../../generated/typescript/index.js";
import { DeviceQueue, type GuestMemory } from "../binding/index.js";
import type { VhostUserDevice } from "./device.js";
import { locateRing } from "./ring-parts.js";
import { Vring } from "./vring.js";

/** Is told of a ring that broke: which, and why. */
export type RingFailureListener = (index: number, failure: VhostUserError) => void;

/** All rings of a device, and the only place where one is started or stopped. */
export class RingSet {
  readonly #device: VhostUserDevice;
  readonly #memory: GuestMemory;
  readonly #onFailure: RingFailureListener;
  readonly #rings: Vring[];
  /** Virtio features in force, of which the rings use EVENT_IDX and INDIRECT_DESC. */
  features = 0n;

  constructor(device: VhostUserDevice, memory: GuestMemory, onFailure: RingFailureListener) {
    this.#device = device;
    this.#memory = memory;
    this.#onFailure = onFailure;
    this.#rings = Array.from({ length: device.maxQueueNum() }, (_, index) => new Vring(index));
  }

  /** @throws VhostUserError ERR_VU_QUEUE_INDEX for a ring that the device does not have */
  at(index: number, messageName: string): Vring {
    const ring = this.#rings[index];
    if (ring) return ring;
    const text = `ring ${index}, but the device has ${this.#rings.length} (0 to ${this.#rings.length - 1})`;
    throw new VhostUserError("ERR_VU_QUEUE_INDEX", text, { messageName });
  }

  get #eventIdx(): boolean {
    return (this.features & VirtioFeature.RING_EVENT_IDX) !== 0n;
  }

  /** @throws VhostUserError ERR_VU_ADDRESS unless the ring's parts are inside memory */
  checkAddresses(ring: Vring): void {
    if (ring.addresses && ring.size > 0) locateRing(this.#memory, ring.addresses, ring.size, this.#eventIdx);
  }

  /** Makes a ring run if it is started and enabled. @throws VhostUserError ERR_VU_ADDRESS, or what the device throws */
  async update(ring: Vring): Promise<void> {
    const shouldRun = ring.started && ring.enabled;
    if (shouldRun && !ring.running) await this.#run(ring);
    else if (!shouldRun && ring.running) await this.stop(ring);
  }

  /** Enables all rings, as a back-end without protocol features does. */
  async enableAll(): Promise<void> {
    for (const ring of this.#rings) {
      ring.enabled = true;
      await this.update(ring);
    }
  }

  /** Stops serving a ring; requests that were taken are completed first. */
  async stop(ring: Vring): Promise<void> {
    if (!ring.running) return;
    const queue = await this.#device.stopQueue(ring.index);
    ring.running = undefined;
    ring.base = queue.ring.base;
    // The queue object lives until it is collected; the guest's memory and the peer's descriptors must not.
    queue.ring.close();
    if (!this.#rings.some((other) => other.running)) await this.#device.enterSuspendedState();
  }

  /**
   * Makes a change with all rings at rest, then lets them run again. A ring whose memory is gone after the change rests until
   * a later change brings it back.
   */
  async change(apply: () => void): Promise<void> {
    for (const ring of this.#rings) await this.stop(ring);
    try {
      apply();
    } finally {
      for (const ring of this.#rings) await this.#resume(ring);
    }
  }

  /** Stops all rings and forgets everything about them. @throws the first failure of the device, after all rings were stopped */
  async reset(): Promise<void> {
    const failures: unknown[] = [];
    for (const ring of this.#rings) {
      await this.stop(ring).catch((error: unknown) => failures.push(error));
      ring.running = undefined;
      ring.reset();
    }
    this.features = 0n;
    if (failures.length > 0) throw failures[0];
  }

  async #resume(ring: Vring): Promise<void> {
    try {
      await this.update(ring);
    } catch (error) {
      if (!isVhostUserError(error) || error.code !== "ERR_VU_ADDRESS") throw error;
    }
  }

  async #run(ring: Vring): Promise<void> {
    if (!ring.addresses) return;
    const parts = locateRing(this.#memory, ring.addresses, ring.size, this.#eventIdx);
    const queue = new DeviceQueue(this.#memory, {
      size: ring.size,
      ...parts,
      base: ring.base,
      eventIdx: this.#eventIdx,
      indirect: (this.features & VirtioFeature.RING_INDIRECT_DESC) !== 0n,
      call: ring.call,
      error: ring.error,
    });
    ring.running = {
      index: ring.index,
      ring: queue,
      kick: ring.kick,
      report: (failure) => this.#onFailure(ring.index, failure),
    };
    try {
      await this.#device.startQueue(ring.index, ring.running, this.#memory);
    } catch (error) {
      ring.running = undefined;
      queue.close();
      throw error;
    }
  }
}
