import { CHAIN_WORDS, QueueRunner } from "../../back-end/queue-runner.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import { ETHERNET_HEADER_SIZE, type FrameLayout, isPlain } from "../../network/frame.js";
import type { RunningCounters } from "./counters.js";

/** Bytes of a packet that are copied out when it is taken: all of a usual one, header included. Longer ones cost a call each. */
const USUAL_PACKET_SIZE = 1536;

/** The queue on which the driver sends. */
export class TransmitQueue {
  readonly #runner: QueueRunner;
  readonly #headers: DataView;
  readonly #layout: FrameLayout;
  readonly #frameSize: number;
  readonly #counters: RunningCounters;
  readonly #deliver: (frames: readonly Uint8Array[]) => void;

  /**
   * @param frameSize bytes of the longest frame
   * @param deliver takes the frames of a batch, which are valid until it returns
   */
  constructor(
    queue: Virtqueue,
    layout: FrameLayout,
    frameSize: number,
    counters: RunningCounters,
    deliver: (frames: readonly Uint8Array[]) => void,
  ) {
    this.#layout = layout;
    this.#frameSize = frameSize;
    this.#counters = counters;
    this.#deliver = deliver;
    queue.ring.expectOnlyReadable();
    const options = { headerSize: USUAL_PACKET_SIZE, trailerSize: 0 } as const;
    this.#runner = new QueueRunner(queue, options, (count) => this.#serve(count));
    this.#headers = new DataView(this.#runner.headers.buffer);
    this.#runner.start();
  }

  async stop(): Promise<Virtqueue> {
    await this.#runner.stop();
    return this.#runner.queue;
  }

  #serve(count: number): void {
    const frames: Uint8Array[] = [];
    for (let place = 0; place < count; place++) {
      const head = this.#runner.chains[place * CHAIN_WORDS] as number;
      const size = this.#runner.chains[place * CHAIN_WORDS + 1] as number;
      const frame = this.#frame(place, head, size - this.#layout.headerSize);
      if (frame) frames.push(frame);
      this.#runner.complete(head, 0, 0);
    }
    this.#counters.malformed += count - frames.length;
    this.#counters.fromDriver += frames.length;
    if (frames.length > 0) this.#deliver(frames);
  }

  #frame(place: number, head: number, size: number): Uint8Array | undefined {
    if (size < ETHERNET_HEADER_SIZE || size > this.#frameSize) return undefined;
    const { headers, queue } = this.#runner;
    const start = place * USUAL_PACKET_SIZE;
    if (!isPlain(this.#headers, start)) return undefined;
    const { headerSize } = this.#layout;
    if (headerSize + size <= USUAL_PACKET_SIZE) return headers.subarray(start + headerSize, start + headerSize + size);
    const frame = new Uint8Array(size);
    queue.ring.read(head, headerSize, frame);
    return frame;
  }
}
