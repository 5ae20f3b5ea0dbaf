import type { DriverQueue, GuestMemory } from "../binding/index.js";
import type { DriverRing } from "./driver-ring.js";

/** A ring each of whose requests is one buffer, in a slot of its own: as many slots as descriptors, all of one size. */
export class SlotRing {
  readonly queue: DriverQueue;
  readonly ring: DriverRing;
  /** Number of slots. */
  readonly slots: number;
  /** Bytes of a slot. */
  readonly slotSize: number;
  readonly #memory: GuestMemory;
  readonly #slotOfHead: Uint16Array;
  readonly #segment = new Float64Array(3);

  constructor(ring: DriverRing, memory: GuestMemory, slotSize: number) {
    this.queue = ring.queue;
    this.ring = ring;
    this.slots = ring.size;
    this.slotSize = slotSize;
    this.#memory = memory;
    this.#slotOfHead = new Uint16Array(ring.size);
  }

  /** Adds a whole slot, for the device to write. */
  offer(slot: number): void {
    this.#add(slot, this.slotSize, 1);
  }

  /** Fills a slot, and adds what was filled for the device to read. */
  send(slot: number, bytes: Uint8Array): void {
    this.#memory.write(this.#addressOf(slot), bytes);
    this.#add(slot, bytes.length, 0);
  }

  /** Copies the start of a slot. */
  read(slot: number, into: Uint8Array): void {
    this.#memory.read(this.#addressOf(slot), into);
  }

  /** Takes finished requests, at most `used.length / 2`, as pairs (slot, bytes the device wrote). Returns the number of pairs. */
  reap(used: Uint32Array): number {
    const count = this.queue.reap(used);
    // All heads are free again: the next slot that is added may take any of them.
    for (let place = 0; place < count; place++) used[place * 2] = this.#slotOfHead[used[place * 2] as number] as number;
    return count;
  }

  #add(slot: number, size: number, writable: 0 | 1): void {
    this.#segment[0] = this.#addressOf(slot);
    this.#segment[1] = size;
    this.#segment[2] = writable;
    this.#slotOfHead[this.queue.add(this.#segment)] = slot;
  }

  #addressOf(slot: number): number {
    return this.ring.buffers + slot * this.slotSize;
  }
}
