import { type DeviceType, ProtocolFeature, VhostUserError } from "../../../generated/typescript/index.js";
import { CHAIN_WORDS, QueueRunner, type VhostUserDevice, type Virtqueue } from "../../back-end/index.js";
import type { Descriptor } from "../../binding/index.js";

/** How a generic device differs from what its type says. */
export interface GenericDeviceOptions {
  /** Number of queues; by default one of each kind that the type has. */
  readonly queues?: number;
  /** Virtio feature bits of the device; none by default. */
  readonly features?: bigint;
  /** The configuration space; by default zeroes, as many as the type's has. */
  readonly config?: Uint8Array;
}

/** A queue, and the buffers that are kept until it stops. */
interface ServedQueue {
  readonly runner: QueueRunner;
  readonly kept: number[];
  stopping: boolean;
}

/** Bytes of the longest answer. */
const LONGEST_ANSWER = 1 << 20;
const ZEROES = new Uint8Array(LONGEST_ANSWER);

/**
 * A device of any type that does nothing: it completes the handshake, keeps what the driver writes to the configuration space, and answers
 * each request with zeroes, which most types take for success. Buffers with nothing to read, such as those for received packets, are kept until their
 * queue stops. A stand-in for trying out a virtual machine monitor or a driver.
 */
export class GenericDevice implements VhostUserDevice {
  readonly type: DeviceType;
  readonly #options: GenericDeviceOptions;
  readonly #queues = new Map<number, ServedQueue>();
  #config: Uint8Array;
  #display: Descriptor | undefined;

  constructor(type: DeviceType, options: GenericDeviceOptions = {}) {
    this.type = type;
    this.#options = options;
    this.#config = this.#initialConfig();
  }

  maxQueueNum(): number {
    return this.#options.queues ?? 1 + Math.max(...Object.values(this.type.queues).map(({ first }) => first));
  }

  features(): bigint {
    return this.#options.features ?? 0n;
  }

  protocolFeatures(): bigint {
    return this.#config.length > 0 ? ProtocolFeature.CONFIG : 0n;
  }

  readConfig(offset: number, into: Uint8Array): void {
    into.set(this.#config.subarray(offset, offset + into.length));
  }

  writeConfig(offset: number, data: Uint8Array): void {
    if (offset + data.length > this.#config.length) {
      const text = `${data.length} bytes at ${offset} of a configuration space of ${this.#config.length}`;
      throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "SET_CONFIG" });
    }
    this.#config.set(data, offset);
  }

  /** Takes the display's socket, which a GPU cannot do without, and draws nothing. */
  gpuSetSocket(socket: Descriptor): void {
    this.#display?.close();
    this.#display = socket;
  }

  startQueue(index: number, queue: Virtqueue): void {
    const runner: QueueRunner = new QueueRunner(queue, { headerSize: 0, trailerSize: 0 }, (count) => {
      for (let place = 0; place < count; place++) {
        const head = runner.chains[place * CHAIN_WORDS] as number;
        const readable = runner.chains[place * CHAIN_WORDS + 1] as number;
        const writable = runner.chains[place * CHAIN_WORDS + 2] as number;
        if (readable === 0 && !served.stopping) served.kept.push(head);
        else runner.complete(head, answer(queue, head, writable), 0);
      }
    });
    const served: ServedQueue = { runner, kept: [], stopping: false };
    this.#queues.set(index, served);
    runner.start();
  }

  async stopQueue(index: number): Promise<Virtqueue> {
    const served = this.#queues.get(index);
    if (!served) throw new VhostUserError("ERR_VU_STATE", `queue ${index} was not started`);
    this.#queues.delete(index);
    const { runner, kept } = served;
    served.stopping = true;
    for (const head of kept) runner.complete(head, 0, 0);
    await runner.stop();
    return runner.queue;
  }

  reset(): void {
    this.#config = this.#initialConfig();
    this.#display?.close();
    this.#display = undefined;
  }

  enterSuspendedState(): void {
    // Without queues nothing runs.
  }

  snapshot(): unknown {
    return { config: Array.from(this.#config) };
  }

  /** @throws VhostUserError ERR_VU_VALUE unless the state has a configuration space of this device's size */
  restore(data: unknown): void {
    const { config } = (data ?? {}) as { readonly config?: unknown };
    if (!Array.isArray(config) || config.length !== this.#config.length)
      throw new VhostUserError("ERR_VU_VALUE", `the state has no configuration of ${this.#config.length} bytes`);
    this.#config = Uint8Array.from(config);
  }

  #initialConfig(): Uint8Array {
    return this.#options.config?.slice() ?? new Uint8Array(configSize(this.type));
  }
}

/** Fills the writable part of a request with zeroes. @returns bytes written */
function answer(queue: Virtqueue, head: number, writable: number): number {
  const length = Math.min(writable, LONGEST_ANSWER);
  queue.ring.write(head, 0, ZEROES.subarray(0, length));
  return length;
}

function configSize({ config }: DeviceType): number {
  if (config === undefined) return 0;
  return "SIZE" in config ? config.SIZE : config.MINIMUM_SIZE;
}
