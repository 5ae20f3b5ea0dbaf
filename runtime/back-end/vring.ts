import { type QueueProgress, type VringAddr, VringAddrFlags } from "../../generated/typescript/index.js";
import type { Descriptor } from "../binding/index.js";
import type { RingParts } from "./ring-parts.js";
import type { Virtqueue } from "./virtqueue.js";

/** A ring while it runs. */
export interface RunningRing extends Virtqueue {
  /** Where its parts are. */
  readonly place: RingParts;
  /** It is no longer served. */
  broken: boolean;
}

/** What the front-end has said about one ring, and whether it runs. */
export class Vring {
  readonly index: number;
  /** Number of descriptors; 0 until SET_VRING_NUM. */
  size = 0;
  /** Where the ring goes on, as SET_VRING_BASE carries it, while it does not run; undefined for a ring never used. */
  base: number | undefined;
  /** Front-end addresses, undefined until SET_VRING_ADDR. */
  addresses: VringAddr | undefined;
  kick: Descriptor | undefined;
  call: Descriptor | undefined;
  error: Descriptor | undefined;
  /** Independent of `started`. */
  enabled = false;
  /** What the device serves now. A ring runs while it is started, enabled and its memory is there. */
  running: RunningRing | undefined;

  readonly #progress: QueueProgress;

  /** @param progress what the dispatcher knows of the ring, by which it tells whether a request may come */
  constructor(index: number, progress: QueueProgress) {
    this.index = index;
    this.#progress = progress;
  }

  /** Guest address at which writes to the used ring are logged, if they are. */
  get usedLog(): bigint | undefined {
    if (!this.addresses || (this.addresses.flags & VringAddrFlags.LOG) === 0) return undefined;
    return this.addresses.log;
  }

  /** Between SET_VRING_KICK and GET_VRING_BASE. */
  get started(): boolean {
    return this.#progress.started;
  }

  set started(started: boolean) {
    this.#progress.started = started;
  }

  /** Back to the state after creation; the ring must not run. */
  reset(): void {
    this.rewind();
    for (const descriptor of [this.call, this.error]) descriptor?.close();
    this.call = undefined;
    this.error = undefined;
  }

  /** As {@link Vring.reset}, but for the descriptors that a front-end gives once. */
  rewind(): void {
    this.kick?.close();
    this.kick = undefined;
    this.size = 0;
    this.base = undefined;
    this.addresses = undefined;
    this.started = false;
    this.#progress.passed.clear();
    this.enabled = false;
  }
}
