import { CHAIN_WORDS } from "../../back-end/queue-runner.js";
import { returnRecovered } from "../../back-end/recovered.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import { drainEvent, Watch } from "../../binding/index.js";
import { reasonOf } from "../../connection/reason-of.js";
import { type FrameLayout, writePlainHeader } from "../../network/frame.js";
import type { RunningCounters } from "./counters.js";

/** Most buffers that a frame is spread over. A driver whose buffers are so small that it takes more gets no such frame. */
const MAXIMUM_BUFFERS = 128;

/** Most buffers published at once. */
const BATCH = 256;

/** Milliseconds between looks at a ring that nobody kicks for, while frames wait. */
const POLL_INTERVAL = 1;

const NO_HEADERS = new Uint8Array();

/** A buffer of the driver. */
interface ReceiveBuffer {
  readonly head: number;
  readonly size: number;
}

type Outcome = "placed" | "no buffers" | "impossible";

/**
 * The queue on which the driver receives: frames go straight into its buffers, and what one turn sends is published together. While there
 * are no buffers, a bounded number of frames waits.
 */
export class ReceiveQueue {
  readonly #queue: Virtqueue;
  readonly #layout: FrameLayout;
  readonly #limit: number;
  readonly #counters: RunningCounters;
  readonly #chain = new Uint32Array(CHAIN_WORDS);
  readonly #used = new Uint32Array(BATCH * 2);
  readonly #packet: Uint8Array;
  readonly #header: DataView;
  readonly #waiting: Uint8Array[] = [];
  /** Buffers taken from the ring and not filled yet: not enough for the frame that they were taken for. */
  #taken: ReceiveBuffer[] = [];
  #filled = 0;
  #publishDue = false;
  #watch: Watch | undefined;
  #poll: NodeJS.Timeout | undefined;
  #ended = false;

  /**
   * @param frameSize bytes of the longest frame
   * @param limit frames at most that wait for buffers
   */
  constructor(queue: Virtqueue, layout: FrameLayout, frameSize: number, limit: number, counters: RunningCounters) {
    this.#queue = queue;
    this.#layout = layout;
    this.#limit = limit;
    this.#counters = counters;
    this.#packet = new Uint8Array(layout.headerSize + frameSize);
    this.#header = new DataView(this.#packet.buffer);
    queue.ring.disableNotifications();
    const { kick } = queue;
    if (!kick) return;
    this.#watch = new Watch(kick.fd, "read", () => {
      drainEvent(kick);
      this.#resume();
    });
    this.#watch.unref();
  }

  /** Sends a frame, which is copied. False: it was dropped. */
  send(frame: Uint8Array): boolean {
    if (this.#ended) return this.#drop();
    try {
      const outcome = this.#waiting.length > 0 ? "no buffers" : this.#place(frame);
      if (outcome === "placed") return true;
      if (outcome === "impossible" || this.#waiting.length >= this.#limit) return this.#drop();
      this.#waiting.push(new Uint8Array(frame));
      if (this.#waiting.length === 1) this.#awaitBuffers();
      return true;
    } catch (error) {
      this.#break(error);
      return this.#drop();
    }
  }

  /** Gives the queue back; frames that wait are dropped, and buffers that were taken return empty. */
  stop(): Virtqueue {
    if (!this.#ended) {
      this.#rest();
      for (const { head } of this.#taken) this.#finish(head, 0);
      this.#publish();
      this.#returnRecovered();
    }
    return this.#queue;
  }

  #place(frame: Uint8Array): Outcome {
    const size = this.#layout.headerSize + frame.length;
    const count = this.#take(size);
    if (typeof count === "string") return count;
    writePlainHeader(this.#header, this.#layout, count);
    this.#packet.set(frame, this.#layout.headerSize);
    if (this.#filled + count > BATCH) this.#publish();
    let start = 0;
    for (const buffer of this.#taken.splice(0, count)) {
      const end = Math.min(start + buffer.size, size);
      this.#queue.ring.write(buffer.head, 0, this.#packet.subarray(start, end));
      this.#finish(buffer.head, end - start);
      start = end;
    }
    this.#publishSoon();
    this.#counters.toDriver++;
    return "placed";
  }

  /** Sees to it that the first buffers in `#taken` have room for `size` bytes, and returns how many they are. */
  #take(size: number): number | Outcome {
    const most = this.#layout.mergeable ? MAXIMUM_BUFFERS : 1;
    let room = 0;
    for (let count = 0; count < most; count++) {
      if (count === this.#taken.length) {
        if (this.#queue.ring.pop(this.#chain, NO_HEADERS, 0) === 0) return "no buffers";
        this.#taken.push({ head: this.#chain[0] as number, size: this.#chain[2] as number });
      }
      room += (this.#taken[count] as ReceiveBuffer).size;
      if (room >= size) return count + 1;
    }
    return "impossible";
  }

  /** The driver has kicked. */
  #resume(): void {
    if (this.#ended || this.#waiting.length === 0) return;
    try {
      this.#awaitBuffers();
    } catch (error) {
      this.#break(error);
    }
  }

  /** Places the frames that wait; while there are no buffers for the first, the driver is asked for a kick. */
  #awaitBuffers(): void {
    const { ring } = this.#queue;
    do {
      for (let frame = this.#waiting[0]; frame; frame = this.#waiting[0]) {
        const outcome = this.#place(frame);
        if (outcome === "no buffers") break;
        if (outcome === "impossible") this.#counters.dropped++;
        this.#waiting.shift();
      }
    } while (this.#waiting.length > 0 && ring.enableNotifications());
    if (this.#waiting.length === 0) ring.disableNotifications();
    this.#pollWhileWaiting();
  }

  #pollWhileWaiting(): void {
    if (this.#queue.kick) return;
    if (this.#waiting.length > 0) this.#poll ??= setInterval(() => this.#resume(), POLL_INTERVAL).unref();
    else {
      clearInterval(this.#poll);
      this.#poll = undefined;
    }
  }

  #finish(head: number, written: number): void {
    this.#used[this.#filled * 2] = head;
    this.#used[this.#filled * 2 + 1] = written;
    this.#filled++;
  }

  #publishSoon(): void {
    if (this.#publishDue) return;
    this.#publishDue = true;
    queueMicrotask(() => {
      this.#publishDue = false;
      if (!this.#ended) this.#publish();
    });
  }

  #publish(): void {
    const count = this.#filled;
    this.#filled = 0;
    if (count === 0) return;
    try {
      this.#queue.ring.complete(this.#used, count);
    } catch (error) {
      this.#break(error);
    }
  }

  #returnRecovered(): void {
    try {
      returnRecovered(this.#queue.ring);
    } catch (error) {
      this.#queue.report(reasonOf(error));
    }
  }

  #drop(): false {
    this.#counters.dropped++;
    return false;
  }

  #break(error: unknown): void {
    if (this.#ended) return;
    this.#rest();
    this.#queue.report(reasonOf(error));
  }

  #rest(): void {
    this.#ended = true;
    this.#watch?.close();
    clearInterval(this.#poll);
    this.#counters.dropped += this.#waiting.length;
    this.#waiting.length = 0;
  }
}
