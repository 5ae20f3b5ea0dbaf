import { VhostUserError } from "../../generated/typescript/index.js";
import { drainEvent, type GuestMemory, Watch } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";
import type { DriverRing } from "./driver-ring.js";
import { roundUp } from "./shared-memory.js";

export interface RequestQueueOptions {
  /** Bytes of all buffers of a request at most; 64 KiB by default. */
  readonly requestSize?: number | undefined;
  /** Milliseconds without any answer, while requests are pending, after which the queue fails (at most twice as long); 30,000 by default. */
  readonly patience?: number | undefined;
}

interface PendingRequest {
  readonly readable: readonly Uint8Array[];
  readonly writable: readonly Uint8Array[];
  resolve(written: number): void;
  reject(reason: unknown): void;
}

const DEFAULT_REQUEST_SIZE = 1 << 16;
const DEFAULT_PATIENCE = 30_000;

/** Slots and the buffers in them start at multiples of this. */
const ALIGNMENT = 16;

/** Finished requests taken from the ring at once. */
const REAP_BATCH = 64;

/** Bytes of buffers in which `requests` requests with buffers of `pieces` bytes can be in flight. */
export function requestBufferSize(requests: number, ...pieces: readonly number[]): number {
  return requests * pieces.reduce((total, size) => total + roundUp(size, ALIGNMENT), 0);
}

/** Requests over one ring: those in flight occupy slots of its buffers, further ones wait for a free slot. */
export class RequestQueue {
  readonly #ring: DriverRing;
  readonly #memory: GuestMemory;
  readonly #slotSize: number;
  readonly #freeSlots: number[];
  readonly #inFlight = new Map<number, PendingRequest & { readonly slot: number }>();
  readonly #waiting: PendingRequest[] = [];
  readonly #watch: Watch;
  readonly #errorWatch: Watch;
  readonly #used = new Uint32Array(REAP_BATCH * 2);
  readonly #watchdog: NodeJS.Timeout;
  #publishDue = false;
  /** Whether nothing was answered since the watchdog last looked, though something was pending then. */
  #stalled = false;
  #failure: unknown;

  /** @throws VhostUserError ERR_VU_ARGUMENT when the ring's buffers do not hold one request */
  constructor(ring: DriverRing, memory: GuestMemory, options: RequestQueueOptions = {}) {
    const { requestSize = DEFAULT_REQUEST_SIZE, patience = DEFAULT_PATIENCE } = options;
    this.#ring = ring;
    this.#memory = memory;
    this.#slotSize = roundUp(requestSize, ALIGNMENT);
    const slots = Math.floor(ring.bufferSize / this.#slotSize);
    if (slots === 0) {
      const text = `no request of ${this.#slotSize} bytes fits in the ${ring.bufferSize} bytes of the ring's buffers`;
      throw new VhostUserError("ERR_VU_ARGUMENT", text);
    }
    this.#freeSlots = Array.from({ length: slots }, (_, index) => slots - 1 - index);
    this.#watch = new Watch(ring.call.fd, "read", () => {
      drainEvent(ring.call);
      this.reap();
    });
    this.#watch.unref();
    this.#errorWatch = new Watch(ring.error.fd, "read", () => {
      this.fail(new VhostUserError("ERR_VU_STATE", "the back-end has signalled that the queue is broken"));
    });
    this.#errorWatch.unref();
    this.#watchdog = setInterval(() => this.#checkProgress(patience), patience);
    this.#watchdog.unref();
  }

  /** Requests that are not answered yet. */
  get pending(): number {
    return this.#inFlight.size + this.#waiting.length;
  }

  /**
   * Sends one buffer and takes what the device answers.
   * @param writableLength bytes that the device may answer at most
   * @throws VhostUserError as {@link RequestQueue.submit}
   */
  async request(readable: Uint8Array, writableLength: number): Promise<Uint8Array> {
    const answer = new Uint8Array(writableLength);
    return answer.subarray(0, await this.submit([readable], [answer]));
  }

  /**
   * Sends a request.
   * @param readable buffers that the device reads
   * @param writable buffers that the device writes, filled when the promise resolves
   * @returns how many bytes the device says that it wrote
   * @throws VhostUserError (by rejection) ERR_VU_ARGUMENT for more bytes than a request may have, or why the queue failed
   */
  submit(readable: readonly Uint8Array[], writable: readonly Uint8Array[]): Promise<number> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const size = requestBufferSize(1, ...[...readable, ...writable].map((piece) => piece.length));
    if (size === 0 || size > this.#slotSize) {
      const text = `a request of ${size} bytes, but 1 to ${this.#slotSize} are possible`;
      return Promise.reject(new VhostUserError("ERR_VU_ARGUMENT", text));
    }
    return new Promise((resolve, reject) => {
      if (this.pending === 0) this.#watch.ref();
      this.#waiting.push({ readable, writable, resolve, reject });
      this.#fill();
    });
  }

  /** Takes finished requests from the ring. */
  reap(): void {
    if (this.#failure !== undefined) return;
    const used = this.#used;
    const { queue } = this.#ring;
    try {
      do {
        for (let count = queue.reap(used); count > 0; count = queue.reap(used)) {
          for (let place = 0; place < count; place++)
            this.#finish(used[place * 2] as number, used[place * 2 + 1] as number);
        }
      } while (queue.enableCalls());
      this.#fill();
    } catch (error) {
      this.fail(reasonOf(error));
    }
    if (this.pending === 0) this.#watch.unref();
  }

  /** Rejects all requests, now and later. */
  fail(reason: unknown): void {
    if (this.#failure !== undefined) return;
    this.#failure = reason;
    this.#watch.close();
    this.#errorWatch.close();
    clearInterval(this.#watchdog);
    for (const { reject } of [...this.#inFlight.values(), ...this.#waiting]) reject(reason);
    this.#inFlight.clear();
    this.#waiting.length = 0;
  }

  #checkProgress(patience: number): void {
    if (this.#stalled) {
      this.fail(new VhostUserError("ERR_VU_REPLY_TIMEOUT", `the device answered no request for ${patience / 1000} s`));
    }
    this.#stalled = this.#inFlight.size > 0;
  }

  #fill(): void {
    while (this.#waiting.length > 0 && this.#freeSlots.length > 0) {
      const slot = this.#freeSlots.pop() as number;
      const pending = this.#waiting[0] as PendingRequest;
      const head = this.#add(slot, pending);
      if (head < 0) {
        this.#freeSlots.push(slot);
        break;
      }
      this.#waiting.shift();
      this.#inFlight.set(head, { ...pending, slot });
    }
    this.#publishSoon();
  }

  /** Requests of one turn are published together, with one kick. */
  #publishSoon(): void {
    if (this.#publishDue) return;
    this.#publishDue = true;
    queueMicrotask(() => {
      this.#publishDue = false;
      if (this.#failure === undefined) this.#ring.queue.publish();
    });
  }

  #add(slot: number, { readable, writable }: PendingRequest): number {
    const segments: number[] = [];
    let address = this.#addressOf(slot);
    for (const piece of readable) {
      if (piece.length === 0) continue;
      this.#memory.write(address, piece);
      segments.push(address, piece.length, 0);
      address += roundUp(piece.length, ALIGNMENT);
    }
    for (const piece of writable) {
      if (piece.length === 0) continue;
      segments.push(address, piece.length, 1);
      address += roundUp(piece.length, ALIGNMENT);
    }
    return this.#ring.queue.add(Float64Array.from(segments));
  }

  #finish(head: number, written: number): void {
    const pending = this.#inFlight.get(head);
    if (!pending) return;
    this.#inFlight.delete(head);
    this.#stalled = false;
    this.#freeSlots.push(pending.slot);
    const { readable, writable } = pending;
    let address = this.#addressOf(pending.slot) + requestBufferSize(1, ...readable.map((piece) => piece.length));
    let room = 0;
    for (const piece of writable) {
      this.#memory.read(address, piece);
      address += roundUp(piece.length, ALIGNMENT);
      room += piece.length;
    }
    pending.resolve(Math.min(written, room));
  }

  #addressOf(slot: number): number {
    return this.#ring.buffers + slot * this.#slotSize;
  }
}
