import { VhostUserError, VirtioNetHdrV1 } from "../../generated/typescript/index.js";
import { drainEvent, Watch } from "../binding/index.js";
import { ETHERNET_HEADER_SIZE, type FrameLayout, isPlain } from "../network/frame.js";
import type { SlotRing } from "./slot-ring.js";

/** Used buffers taken from the ring at once. */
const BATCH = 64;

/** Batches taken before other work of the process gets its turn. */
const BATCHES_A_TURN = 16;

/** What a receiver tells. */
export interface ReceiverListener {
  /** The frames of a batch, valid until it returns, and the number of packets that were none. */
  received(frames: readonly Uint8Array[], malformed: number): void;
  /** The device broke a rule of the ring: nothing more is received. */
  failed(reason: unknown): void;
}

/** A packet that spans several buffers, of which some are still to come. */
interface PartialPacket {
  readonly pieces: Uint8Array[];
  size: number;
  missing: number;
}

/** What the bytes of a buffer are good for: a frame, nothing, or part of a packet that is still incomplete. */
type Assembled = Uint8Array | "malformed" | "incomplete";

/** The receive queue of a driver. All its buffers are with the device, except while they are read. */
export class NetworkReceiver {
  readonly #ring: SlotRing;
  readonly #layout: FrameLayout;
  readonly #frameSize: number;
  readonly #listener: ReceiverListener;
  readonly #used = new Uint32Array(BATCH * 2);
  readonly #batch: Uint8Array;
  readonly #batchView: DataView;
  readonly #watch: Watch;
  #partial: PartialPacket | undefined;
  #turn: NodeJS.Immediate | undefined;

  /** @param frameSize bytes of the longest frame */
  constructor(ring: SlotRing, layout: FrameLayout, frameSize: number, listener: ReceiverListener) {
    this.#ring = ring;
    this.#layout = layout;
    this.#frameSize = frameSize;
    this.#listener = listener;
    this.#batch = new Uint8Array(BATCH * ring.slotSize);
    this.#batchView = new DataView(this.#batch.buffer);
    for (let slot = 0; slot < ring.slots; slot++) ring.offer(slot);
    ring.queue.publish();
    const { call } = ring.ring;
    this.#watch = new Watch(call.fd, "read", () => {
      drainEvent(call);
      this.#run();
    });
  }

  close(): void {
    this.#watch.close();
    clearImmediate(this.#turn);
  }

  #run(): void {
    const { queue } = this.#ring;
    try {
      queue.disableCalls();
      for (let batch = 0; batch < BATCHES_A_TURN; batch++) {
        const count = this.#ring.reap(this.#used);
        if (count > 0) this.#receive(count);
        else if (!queue.enableCalls()) return;
      }
      this.#turn = setImmediate(() => this.#run());
    } catch (error) {
      this.close();
      this.#listener.failed(error);
    }
  }

  /** Copies the used buffers out, gives them back, and hands on the frames that are complete. */
  #receive(count: number): void {
    const frames: Uint8Array[] = [];
    let malformed = 0;
    for (let place = 0; place < count; place++) {
      const slot = this.#used[place * 2] as number;
      const written = this.#used[place * 2 + 1] as number;
      if (written > this.#ring.slotSize) {
        const text = `the device says that it wrote ${written} bytes into a buffer of ${this.#ring.slotSize}`;
        throw new VhostUserError("ERR_VU_RING_LENGTH", text);
      }
      const start = place * this.#ring.slotSize;
      const bytes = this.#batch.subarray(start, start + written);
      this.#ring.read(slot, bytes);
      this.#ring.offer(slot);
      const assembled = this.#partial ? this.#continue(this.#partial, bytes) : this.#begin(bytes, start);
      if (assembled === "malformed") malformed++;
      else if (assembled !== "incomplete") frames.push(assembled);
    }
    this.#ring.queue.publish();
    this.#listener.received(frames, malformed);
  }

  /** Reads the first buffer of a packet. */
  #begin(bytes: Uint8Array, start: number): Assembled {
    const { headerSize, mergeable } = this.#layout;
    if (bytes.length < headerSize || !isPlain(this.#batchView, start)) return "malformed";
    const body = bytes.subarray(headerSize);
    const buffers = mergeable ? VirtioNetHdrV1.decodeFrom(this.#batchView, start).numBuffers : 1;
    if (buffers === 1) return this.#frame(body);
    if (buffers === 0 || buffers > this.#ring.slots) return "malformed";
    this.#partial = { pieces: [body.slice()], size: body.length, missing: buffers - 1 };
    return "incomplete";
  }

  /** Adds a further buffer. What is longer than any frame is counted, but not kept. */
  #continue(partial: PartialPacket, bytes: Uint8Array): Assembled {
    partial.missing--;
    partial.size += bytes.length;
    if (partial.size <= this.#frameSize) partial.pieces.push(bytes.slice());
    if (partial.missing > 0) return "incomplete";
    this.#partial = undefined;
    return partial.size <= this.#frameSize ? this.#frame(Buffer.concat(partial.pieces)) : "malformed";
  }

  #frame(bytes: Uint8Array): Assembled {
    return bytes.length >= ETHERNET_HEADER_SIZE && bytes.length <= this.#frameSize ? bytes : "malformed";
  }
}
