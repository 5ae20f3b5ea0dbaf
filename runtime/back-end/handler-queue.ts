import type { Awaitable } from "../../generated/typescript/index.js";
import { VhostUserError } from "../../generated/typescript/support/error.js";
import { reasonOf } from "../connection/reason-of.js";
import type { StopOptions } from "./device.js";
import { CHAIN_WORDS, QueueRunner } from "./queue-runner.js";
import type { Virtqueue } from "./virtqueue.js";

/** A request of the driver, taken from a queue. */
export interface DeviceRequest {
  /** Index of the queue. */
  readonly queue: number;
  /** What the driver sent: a copy that belongs to the handler. */
  readonly readable: Uint8Array;
  /** Bytes at most that the reply may have. */
  readonly writableLength: number;
}

type Reply = Uint8Array | undefined | void;

/** Answers a request: the bytes of the reply, or nothing for an empty one. */
export type DeviceRequestHandler = (request: DeviceRequest) => Awaitable<Reply>;

/** How requests are handed to a handler. */
export interface HandlerSettings {
  /** Longest request and reply in bytes; 1 MiB by default. A longer request gets an empty reply. */
  readonly maximumRequestSize?: number | undefined;
  /**
   * Requests may be carried out twice, and what the handler does after its queue was stopped harms nobody: with GET_VRING_BASE_INFLIGHT a stop does not wait
   * for the handler. False by default.
   */
  readonly repeatable?: boolean | undefined;
}

/** A handler, and who is told when it fails or a request is too long; the driver gets an empty reply then. */
export interface HandlerQueueOptions extends HandlerSettings {
  readonly handler: DeviceRequestHandler;
  readonly onError?: ((error: VhostUserError) => void) | undefined;
}

const DEFAULT_MAXIMUM_REQUEST_SIZE = 1 << 20;

/** Requests up to so many bytes are copied out as they are taken... */
const LONGEST_SHORT_REQUEST = 64;
/** ...and up to so many with the others of their batch. */
const LONGEST_SHARED_REQUEST = 4096;

/** Words that name a part of a request for {@link DeviceQueue.gather}. */
const PART_WORDS = 3;

/**
 * Serves one queue by a function from request to reply, from its creation on.
 *
 * The requests of a batch are copied out together, and so are its replies: a native call for each would cost more than the promises of an asynchronous
 * handler.
 */
export class HandlerQueue {
  readonly #runner: QueueRunner;
  readonly #options: HandlerQueueOptions;
  readonly #most: number;
  readonly #mostShared: number;
  readonly #parts: Uint32Array;
  /** What the longer ones of the shared requests of the present batch say, back to back. */
  #shared = new Uint8Array();
  /** Those that wait for no promise. */
  readonly #idle: PendingReply[] = [];

  constructor(queue: Virtqueue, options: HandlerQueueOptions) {
    this.#options = options;
    this.#most = options.maximumRequestSize ?? DEFAULT_MAXIMUM_REQUEST_SIZE;
    this.#mostShared = Math.min(this.#most, LONGEST_SHARED_REQUEST);
    this.#runner = new QueueRunner(queue, { headerSize: LONGEST_SHORT_REQUEST, trailerSize: 0 }, (count) =>
      this.#serveBatch(count),
    );
    this.#parts = new Uint32Array((this.#runner.chains.length / CHAIN_WORDS) * PART_WORDS);
    this.#runner.start();
  }

  /** Waits for the handler, unless requests may be left; gives the queue back. */
  async stop({ leaveInFlight = false }: StopOptions = {}): Promise<Virtqueue> {
    await this.#runner.stop({ leaveInFlight: leaveInFlight && this.#options.repeatable === true });
    return this.#runner.queue;
  }

  #serveBatch(count: number): void {
    const { chains, headers } = this.#runner;
    const shared = this.#readShared(count);
    let offset = 0;
    for (let place = 0; place < count; place++) {
      const head = chains[place * CHAIN_WORDS] as number;
      const length = chains[place * CHAIN_WORDS + 1] as number;
      const room = chains[place * CHAIN_WORDS + 2] as number;
      if (length > this.#most) {
        const text = `request of ${length} bytes, more than ${this.#most}`;
        this.#fail(head, new VhostUserError("ERR_VU_SIZE", text));
      } else if (length <= LONGEST_SHORT_REQUEST) {
        const begin = place * LONGEST_SHORT_REQUEST;
        this.#serve(head, headers.slice(begin, begin + length), room);
      } else if (this.#isShared(length)) {
        this.#serve(head, shared.slice(offset, offset + length), room);
        offset += length;
      } else {
        const readable = new Uint8Array(length);
        this.#runner.queue.ring.read(head, 0, readable);
        this.#serve(head, readable, room);
      }
    }
  }

  #isShared(length: number): boolean {
    return length > LONGEST_SHORT_REQUEST && length <= this.#mostShared;
  }

  /** Copies the shared requests of a batch out, back to back. */
  #readShared(count: number): Uint8Array {
    const { chains, queue } = this.#runner;
    let bytes = 0;
    let parts = 0;
    for (let place = 0; place < count; place++) {
      const length = chains[place * CHAIN_WORDS + 1] as number;
      if (!this.#isShared(length)) continue;
      this.#parts[parts * PART_WORDS] = chains[place * CHAIN_WORDS] as number;
      this.#parts[parts * PART_WORDS + 2] = length;
      bytes += length;
      parts++;
    }
    if (this.#shared.length < bytes) this.#shared = new Uint8Array(bytes);
    if (bytes > 0) queue.ring.gather(this.#parts, parts, this.#shared);
    return this.#shared;
  }

  #serve(head: number, readable: Uint8Array, writableLength: number): void {
    try {
      const reply = this.#options.handler({ queue: this.#runner.queue.index, readable, writableLength });
      if (isPromise(reply)) this.#await(head, reply, writableLength);
      else this.#reply(head, reply, writableLength);
    } catch (error) {
      this.#fail(head, error);
    }
  }

  #await(head: number, reply: Promise<Reply>, writableLength: number): void {
    const pending = this.#idle.pop() ?? new PendingReply(this.#answered);
    pending.head = head;
    pending.writableLength = writableLength;
    // Another kind of promise might answer twice.
    const sound = reply instanceof Promise ? reply : Promise.resolve(reply);
    sound.then(pending.resolved, pending.rejected);
  }

  readonly #answered: Answered = (pending, reply, error) => {
    this.#idle.push(pending);
    try {
      if (error !== undefined) throw error;
      this.#reply(pending.head, reply, pending.writableLength);
    } catch (reason) {
      this.#fail(pending.head, reason);
    }
  };

  #reply(head: number, reply: Reply, writableLength: number): void {
    if (!reply) {
      this.#runner.complete(head, 0, 0);
      return;
    }
    if (reply.length > writableLength) {
      const text = `reply of ${reply.length} bytes, but the driver left room for ${writableLength}`;
      throw new VhostUserError("ERR_VU_SIZE", text);
    }
    this.#runner.reply(head, reply);
  }

  #fail(head: number, error: unknown): void {
    this.#options.onError?.(reasonOf(error));
    this.#runner.complete(head, 0, 0);
  }
}

type Answered = (pending: PendingReply, reply: Reply, error?: unknown) => void;

/** A request whose handler has not answered yet. It is used again and again, because two functions a request would cost as much as the promise. */
class PendingReply {
  head = 0;
  writableLength = 0;
  readonly resolved: (reply: Reply) => void;
  readonly rejected: (error: unknown) => void;

  constructor(answered: Answered) {
    this.resolved = (reply) => answered(this, reply);
    this.rejected = (error) =>
      answered(this, undefined, error ?? new Error("the handler has rejected without a reason"));
  }
}

function isPromise(value: unknown): value is Promise<Reply> {
  if (value === undefined || value instanceof Uint8Array) return false;
  return typeof (value as { then?: unknown } | null)?.then === "function";
}
