import { type Awaitable, ProtocolFeature, VhostUserError } from "../../generated/typescript/index.js";
import { DeliveryQueue } from "./delivery-queue.js";
import type { StopOptions, VhostUserDevice } from "./device.js";
import { type DeviceRequestHandler, HandlerQueue, type HandlerSettings } from "./handler-queue.js";
import { QueueWorker } from "./queue-worker.js";
import type { Virtqueue } from "./virtqueue.js";

/** A device described by what its requests do: by `handler`, or by a module for `worker` threads. */
export interface RequestDeviceOptions extends HandlerSettings {
  /** Number of queues; 1 by default. */
  readonly queues?: number;
  /** Virtio feature bits of the device; none by default. */
  readonly features?: bigint;
  /** The configuration space; empty by default. Read each time it is asked for. */
  readonly config?: Uint8Array;
  /** Queues whose buffers are filled by {@link RequestDevice.deliver}; the handler does not see them. None by default. */
  readonly receiveQueues?: readonly number[];
  /** Answers the requests of all queues, on this thread. */
  readonly handler?: DeviceRequestHandler;
  /**
   * In place of `handler`, a module in JavaScript that exports one by this name, or for batches a `startQueue` ({@link StartQueue}). Each queue has a thread of its
   * own with its own instance of the module; one that dies breaks its queue with `ERR_VU_WORKER`.
   */
  readonly worker?: URL;
  /** What the module for workers finds as `workerData` of `node:worker_threads`. */
  readonly workerData?: unknown;
  /** Is told when the handler fails or a request is too long; the driver gets an empty reply then. */
  readonly onError?: (error: VhostUserError) => void;
}

/** What serves a queue that was started. */
interface Serving {
  stop(options: StopOptions): Promise<Virtqueue>;
}

/** A {@link VhostUserDevice} made of one function from request to reply. */
export class RequestDevice implements VhostUserDevice {
  readonly #options: RequestDeviceOptions;
  readonly #serving = new Map<number, Serving>();
  readonly #workers = new Map<number, QueueWorker>();
  readonly #deliveries: ReadonlyMap<number, DeliveryQueue>;

  /** @throws VhostUserError ERR_VU_ARGUMENT unless there is either a handler or a module for workers */
  constructor(options: RequestDeviceOptions) {
    if ((options.handler === undefined) === (options.worker === undefined)) {
      throw new VhostUserError("ERR_VU_ARGUMENT", "a device needs either `handler` or `worker`, and not both");
    }
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

  async startQueue(index: number, queue: Virtqueue): Promise<void> {
    const deliveries = this.#deliveries.get(index);
    if (deliveries) deliveries.start(queue);
    else this.#serving.set(index, await this.#serve(queue));
  }

  async stopQueue(index: number, options: StopOptions = {}): Promise<Virtqueue> {
    const deliveries = this.#deliveries.get(index);
    if (deliveries) return deliveries.stop();
    const serving = this.#serving.get(index);
    if (!serving) throw new VhostUserError("ERR_VU_STATE", `queue ${index} was not started`);
    this.#serving.delete(index);
    return serving.stop(options);
  }

  /** Nothing but the threads outlives a queue. */
  reset(): Awaitable<void> {
    return this.#closeWorkers();
  }

  async #closeWorkers(): Promise<void> {
    for (const worker of this.#workers.values()) await worker.close();
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

  async #serve(queue: Virtqueue): Promise<Serving> {
    const { handler, maximumRequestSize, repeatable, onError } = this.#options;
    if (handler) return new HandlerQueue(queue, { handler, maximumRequestSize, repeatable, onError });
    const worker = this.#workerOf(queue.index);
    await worker.start(queue, { maximumRequestSize, repeatable } satisfies HandlerSettings);
    return worker;
  }

  #workerOf(index: number): QueueWorker {
    const known = this.#workers.get(index);
    if (known) return known;
    const { worker, workerData, onError } = this.#options;
    const made = new QueueWorker({ module: String(worker), workerData, onError });
    this.#workers.set(index, made);
    return made;
  }
}
