import { VhostUserError } from "../../generated/typescript/index.js";
import { drainEvent, Watch } from "../binding/index.js";
import { type FrameLayout, writePlainHeader } from "../network/frame.js";
import type { SlotRing } from "./slot-ring.js";

/** Frames that the device has taken, reaped from the ring at once. */
const REAP_BATCH = 64;

interface Waiter {
  resolve(): void;
  reject(reason: unknown): void;
}

/** The transmit queue of a driver: a slot for each frame that is with the device. Frames of one turn are published together. */
export class NetworkSender {
  readonly #ring: SlotRing;
  readonly #headerSize: number;
  readonly #patience: number;
  readonly #freeSlots: number[];
  readonly #packet: Uint8Array;
  readonly #used = new Uint32Array(REAP_BATCH * 2);
  readonly #watch: Watch;
  #waiters: Waiter[] = [];
  #publishDue = false;
  #watchdog: NodeJS.Timeout | undefined;
  #failure: unknown;

  /** @param patience milliseconds without progress after which {@link NetworkSender.drained} rejects */
  constructor(ring: SlotRing, layout: FrameLayout, patience: number) {
    this.#ring = ring;
    this.#headerSize = layout.headerSize;
    this.#patience = patience;
    this.#freeSlots = Array.from({ length: ring.slots }, (_, index) => ring.slots - 1 - index);
    this.#packet = new Uint8Array(ring.slotSize);
    writePlainHeader(new DataView(this.#packet.buffer), layout, 0);
    ring.queue.disableCalls();
    const { call } = ring.ring;
    this.#watch = new Watch(call.fd, "read", () => {
      drainEvent(call);
      this.#settle();
    });
    this.#watch.unref();
  }

  /** Gives the device a frame. False: it has as many as it can have. @throws why the queue failed */
  send(frame: Uint8Array): boolean {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#freeSlots.length === 0) this.#reap();
    const slot = this.#freeSlots.pop();
    if (slot === undefined) return false;
    this.#packet.set(frame, this.#headerSize);
    this.#ring.send(slot, this.#packet.subarray(0, this.#headerSize + frame.length));
    this.#publishSoon();
    return true;
  }

  /** Resolves when the device has taken every frame. @throws VhostUserError ERR_VU_REPLY_TIMEOUT, or why the queue failed */
  drained(): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
      this.#publish();
      this.#settle();
    });
  }

  /** Rejects those who wait, now and later. */
  fail(reason: unknown): void {
    if (this.#failure !== undefined) return;
    this.#failure = reason;
    this.#watch.close();
    this.#release((waiter) => waiter.reject(reason));
  }

  /** Tells those who wait, if the device has taken everything; otherwise asks it for a call. */
  #settle(): void {
    if (this.#waiters.length === 0) return;
    const { queue } = this.#ring;
    try {
      do this.#reap();
      while (queue.outstanding > 0 && queue.enableCalls());
      if (queue.outstanding > 0) {
        this.#expectProgress();
        return;
      }
      queue.disableCalls();
      this.#release((waiter) => waiter.resolve());
    } catch (error) {
      this.fail(error);
    }
  }

  #expectProgress(): void {
    this.#watch.ref();
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => {
      const text = `the device took no frame for ${this.#patience / 1000} s`;
      this.#release((waiter) => waiter.reject(new VhostUserError("ERR_VU_REPLY_TIMEOUT", text)));
    }, this.#patience);
  }

  #release(tell: (waiter: Waiter) => void): void {
    clearTimeout(this.#watchdog);
    if (this.#failure === undefined) this.#watch.unref();
    const waiters = this.#waiters;
    this.#waiters = [];
    waiters.forEach(tell);
  }

  #reap(): void {
    for (;;) {
      const count = this.#ring.reap(this.#used);
      if (count === 0) return;
      for (let place = 0; place < count; place++) this.#freeSlots.push(this.#used[place * 2] as number);
    }
  }

  #publishSoon(): void {
    if (this.#publishDue) return;
    this.#publishDue = true;
    queueMicrotask(() => {
      if (this.#publishDue) this.#publish();
    });
  }

  #publish(): void {
    this.#publishDue = false;
    if (this.#failure === undefined) this.#ring.queue.publish();
  }
}
