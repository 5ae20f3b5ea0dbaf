import { type Awaitable, VhostUserError } from "../../generated/typescript/index.js";
import { reasonOf } from "../connection/message-connection.js";
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

/** Answers a request: the bytes of the reply, or nothing for an empty one. */
export type DeviceRequestHandler = (request: DeviceRequest) => Awaitable<Uint8Array | undefined | void>;

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

/** Serves one queue by a function from request to reply, from its creation on. */
export class HandlerQueue {
  readonly #runner: QueueRunner;
  readonly #options: HandlerQueueOptions;
  readonly #most: number;

  constructor(queue: Virtqueue, options: HandlerQueueOptions) {
    this.#options = options;
    this.#most = options.maximumRequestSize ?? DEFAULT_MAXIMUM_REQUEST_SIZE;
    this.#runner = new QueueRunner(queue, { headerSize: 0, trailerSize: 0 }, (count) => {
      for (let place = 0; place < count; place++) this.#serve(place);
    });
    this.#runner.start();
  }

  /** Waits for the handler, unless requests may be left; gives the queue back. */
  async stop({ leaveInFlight = false }: StopOptions = {}): Promise<Virtqueue> {
    await this.#runner.stop({ leaveInFlight: leaveInFlight && this.#options.repeatable === true });
    return this.#runner.queue;
  }

  #serve(place: number): void {
    const { chains, queue } = this.#runner;
    const head = chains[place * CHAIN_WORDS] as number;
    const readableLength = chains[place * CHAIN_WORDS + 1] as number;
    const writableLength = chains[place * CHAIN_WORDS + 2] as number;
    if (readableLength > this.#most) {
      const text = `request of ${readableLength} bytes, more than ${this.#most}`;
      this.#fail(head, new VhostUserError("ERR_VU_SIZE", text));
      return;
    }
    const readable = new Uint8Array(readableLength);
    queue.ring.read(head, 0, readable);
    try {
      const reply = this.#options.handler({ queue: queue.index, readable, writableLength });
      if (!isPromise(reply)) {
        this.#reply(head, writableLength, reply);
        return;
      }
      reply
        .then((value) => this.#reply(head, writableLength, value))
        .catch((error: unknown) => this.#fail(head, error));
    } catch (error) {
      this.#fail(head, error);
    }
  }

  #reply(head: number, writableLength: number, reply: Uint8Array | undefined | void): void {
    const length = reply?.length ?? 0;
    if (length > writableLength) {
      throw new VhostUserError(
        "ERR_VU_SIZE",
        `reply of ${length} bytes, but the driver left room for ${writableLength}`,
      );
    }
    if (reply && length > 0) this.#runner.queue.ring.write(head, 0, reply);
    this.#runner.complete(head, length, 0);
  }

  #fail(head: number, error: unknown): void {
    this.#options.onError?.(reasonOf(error));
    this.#runner.complete(head, 0, 0);
  }
}

function isPromise(value: unknown): value is Promise<Uint8Array | undefined | void> {
  return typeof (value as { then?: unknown } | undefined)?.then === "function";
}
