import { VhostUserError } from "../../generated/typescript/index.js";
import { reasonOf } from "../connection/reason-of.js";
import { KickWatch } from "./kick-watch.js";
import { CHAIN_WORDS } from "./queue-runner.js";
import { returnRecovered } from "./recovered.js";
import type { Virtqueue } from "./virtqueue.js";

/** Bytes for the driver that are not all in its buffers yet. */
interface Delivery {
  rest: Uint8Array;
  readonly done: () => void;
}

/** Buffers filled before other work of the process gets its turn. */
const BUFFERS_A_TURN = 128;

const NO_HEADERS = new Uint8Array();

/** Fills the buffers that the driver offers on a queue with what the device has to tell. Buffers that are not needed stay in the ring. */
export class DeliveryQueue {
  readonly #waiting: Delivery[] = [];
  readonly #chain = new Uint32Array(CHAIN_WORDS);
  readonly #used = new Uint32Array(2);
  #queue: Virtqueue | undefined;
  #kicks: KickWatch | undefined;
  #turn: NodeJS.Immediate | undefined;

  /** Resolves when all of `bytes` is in the driver's buffers; what does not fit in one goes on in the next. */
  deliver(bytes: Uint8Array): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ rest: bytes, done });
      this.#fill();
    });
  }

  start(queue: Virtqueue): void {
    this.#queue = queue;
    this.#kicks = new KickWatch(queue, () => this.#fill());
    this.#fill();
  }

  /** Gives the queue back; what is not delivered yet waits for the next one. @throws VhostUserError ERR_VU_STATE when there is none */
  stop(): Virtqueue {
    const queue = this.#queue;
    if (!queue) throw new VhostUserError("ERR_VU_STATE", "the queue was not started");
    this.#rest();
    try {
      returnRecovered(queue.ring);
    } catch (error) {
      queue.report(reasonOf(error));
    }
    this.#queue = undefined;
    return queue;
  }

  #fill(): void {
    const { ring } = this.#queue ?? {};
    if (!ring || ring.broken) return;
    try {
      for (let turn = 0; turn < BUFFERS_A_TURN; turn++) {
        const [next] = this.#waiting;
        if (!next) {
          ring.disableNotifications();
          return;
        }
        if (ring.pop(this.#chain, NO_HEADERS, 0) > 0) this.#fillBuffer(ring, next);
        else if (!ring.enableNotifications()) return;
      }
      this.#turn ??= setImmediate(() => {
        this.#turn = undefined;
        this.#fill();
      });
    } catch (error) {
      this.#rest();
      this.#queue?.report(reasonOf(error));
    }
  }

  #fillBuffer(ring: Virtqueue["ring"], next: Delivery): void {
    const [head, , room] = this.#chain as unknown as [number, number, number];
    const piece = next.rest.subarray(0, room);
    if (piece.length > 0) ring.write(head, 0, piece);
    this.#used.set([head, piece.length]);
    ring.complete(this.#used, 1);
    next.rest = next.rest.subarray(piece.length);
    if (next.rest.length > 0) return;
    this.#waiting.shift();
    next.done();
  }

  #rest(): void {
    this.#kicks?.close();
    clearImmediate(this.#turn);
    this.#turn = undefined;
  }
}
