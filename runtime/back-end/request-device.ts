import { type Awaitable, ProtocolFeature, VhostUserError } from "../../generated/typescript/index.js";
import { reasonOf } from "../connection/message-connection.js";
import { DeliveryQueue } from "./delivery-queue.js";
import type { StopOptions, VhostUserDevice } from "./device.js";
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

/** A device described by what its requests do. */
export interface RequestDeviceOptions {
  /** Number of queues; 1 by default. */
  readonly queues?: number;
  /** Virtio feature bits of the device; none by default. */
  readonly features?: bigint;
  /** The configuration space; empty by default. Read each time it is asked for. */
  readonly config?: Uint8Array;
  /** Longest request and reply in bytes; 1 MiB by default. A longer request gets an empty reply. */
  readonly maximumRequestSize?: number;
  /** Queues whose buffers are filled by {@link RequestDevice.deliver}; the handler does not see them. None by default. */
  readonly receiveQueues?: readonly number[];
  /**
   * Requests may be carried out twice, and what the handler does after its queue was stopped harms nobody: with GET_VRING_BASE_INFLIGHT a stop does not wait
   * for the handler. False by default.
   */
  readonly repeatable?: boolean;
  readonly handler: DeviceRequestHandler;
  /** Is told when the handler fails or a request is too long; the driver gets an empty reply then. */
  readonly onError?: (error: VhostUserError) => void;
}

const DEFAULT_MAXIMUM_REQUEST_SIZE = 1 << 20;

/** A {@link VhostUserDevice} made of one function from request to reply. */
export class RequestDevice implements VhostUserDevice {
  readonly #options: RequestDeviceOptions;
  readonly #runners = new Map<number, QueueRunner>();
  readonly #deliveries: ReadonlyMap<number, DeliveryQueue>;

  constructor(options: RequestDeviceOptions) {
    this.#options = options;
    this.#deliveries = new Map(options.receiveQueues?.map((index) => [index, new DeliveryQueue()]));
  }

  /**
   * Tells the driver something by itself, such as input of a console: fills buffers of one of the `receiveQueues`. What does not fit in one goes
   * on in the next. While there is no driver, or it offers no buffer, the bytes wait; they must not be changed.
   *
   * @returns a promise that resolves when all bytes are in the driver's buffers
   * @throws VhostUserError ERR_VU_QUEUE_INDEX for another queue
   */
  async deliver(queue: number, bytes: Uint8Array): Promise<void> {
    const deliveries = this.#deliveries.get(queue);
    if (!deliveries) throw new VhostUserError("ERR_VU_QUEUE_INDEX", `queue ${queue} is not one of the receive queues`);
    if (bytes.length > 0) await deliveries.deliver(bytes);
  }

  maxQueueNum(): number {
    return this.#options.queues ?? 1;
  }

  features(): bigint {
    return this.#options.features ?? 0n;
  }

  protocolFeatures(): bigint {
    return this.#options.config ? ProtocolFeature.CONFIG : 0n;
  }

  readConfig(offset: number, into: Uint8Array): void {
    const config = this.#options.config ?? new Uint8Array();
    into.set(config.subarray(offset, offset + into.length));
  }

  startQueue(index: number, queue: Virtqueue): void {
    const deliveries = this.#deliveries.get(index);
    if (deliveries) deliveries.start(queue);
    else this.#startRunner(index, queue);
  }

  async stopQueue(index: number, { leaveInFlight = false }: StopOptions = {}): Promise<Virtqueue> {
    const deliveries = this.#deliveries.get(index);
    if (deliveries) return deliveries.stop();
    const runner = this.#runners.get(index);
    if (!runner) throw new VhostUserError("ERR_VU_STATE", `queue ${index} was not started`);
    this.#runners.delete(index);
    await runner.stop({ leaveInFlight: leaveInFlight && this.#options.repeatable === true });
    return runner.queue;
  }

  reset(): void {
    // Nothing outlives a queue.
  }

  enterSuspendedState(): void {
    // Without queues nothing runs.
  }

  snapshot(): null {
    return null;
  }

  restore(): void {
    // There is no state.
  }

  #startRunner(index: number, queue: Virtqueue): void {
    const runner = new QueueRunner(queue, { headerSize: 0, trailerSize: 0 }, (count) => {
      for (let place = 0; place < count; place++) this.#serve(runner, place);
    });
    this.#runners.set(index, runner);
    runner.start();
  }

  #serve(runner: QueueRunner, place: number): void {
    const head = runner.chains[place * CHAIN_WORDS] as number;
    const readableLength = runner.chains[place * CHAIN_WORDS + 1] as number;
    const writableLength = runner.chains[place * CHAIN_WORDS + 2] as number;
    const most = this.#options.maximumRequestSize ?? DEFAULT_MAXIMUM_REQUEST_SIZE;
    if (readableLength > most) {
      this.#fail(
        runner,
        head,
        new VhostUserError("ERR_VU_SIZE", `request of ${readableLength} bytes, more than ${most}`),
      );
      return;
    }
    const readable = new Uint8Array(readableLength);
    runner.queue.ring.read(head, 0, readable);
    try {
      const reply = this.#options.handler({ queue: runner.queue.index, readable, writableLength });
      if (!isPromise(reply)) {
        this.#reply(runner, head, writableLength, reply);
        return;
      }
      reply
        .then((value) => this.#reply(runner, head, writableLength, value))
        .catch((error: unknown) => this.#fail(runner, head, error));
    } catch (error) {
      this.#fail(runner, head, error);
    }
  }

  #reply(runner: QueueRunner, head: number, writableLength: number, reply: Uint8Array | undefined | void): void {
    const length = reply?.length ?? 0;
    if (length > writableLength) {
      throw new VhostUserError(
        "ERR_VU_SIZE",
        `reply of ${length} bytes, but the driver left room for ${writableLength}`,
      );
    }
    if (reply && length > 0) runner.queue.ring.write(head, 0, reply);
    runner.complete(head, length, 0);
  }

  #fail(runner: QueueRunner, head: number, error: unknown): void {
    this.#options.onError?.(reasonOf(error));
    runner.complete(head, 0, 0);
  }
}

function isPromise(value: unknown): value is Promise<Uint8Array | undefined | void> {
  return typeof (value as { then?: unknown } | undefined)?.then === "function";
}
