import {
  MAX_ADDRESSABLE_VRINGS,
  ProtocolFeature,
  VhostUserError,
  VIRTIO_BLK_ID_SIZE,
  VirtioBlkFeature,
} from "../../../generated/typescript/index.js";
import type { StopOptions, VhostUserDevice } from "../../back-end/device.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import { BlockConfiguration, blockFeatures } from "./configuration.js";
import type { BlockEngineSettings, BlockEngines, QueueEngine } from "./engine.js";
import { MAXIMUM_POLL_MICROSECONDS } from "./limits.js";
import { startNativeEngine } from "./native-engine.js";
import { startScriptEngine } from "./script-engine.js";
import type { BlockStore } from "./store.js";
import { WorkerEngines } from "./worker-engines.js";

/** What serves the queues: a native thread each, or TypeScript; that on Node's event loop, or where there are several queues in a worker thread each. */
export type BlockEngineName = "native" | "js";

/** How a block device is made. */
export interface BlockDeviceOptions {
  /** Borrowed: close it when the device is no longer served. */
  readonly store: BlockStore;
  /** Number of request queues, 1 to 256; 1 by default. */
  readonly queues?: number;
  /** `native` by default. */
  readonly engine?: BlockEngineName;
  /** The answer to GET_ID, at most 20 bytes of UTF-8; `vhost-user` by default. */
  readonly id?: string;
  /**
   * Longest time in microseconds that a thread polls for requests before it sleeps, 0 to 1000; where polling is in vain it becomes shorter by itself,
   * down to none. 50 by default. The engine `js` serves a single queue in the thread of the program: nothing else runs there meanwhile.
   */
  readonly pollMicroseconds?: number;
}

/** How each engine serves one queue, and several. */
const ENGINES: Record<BlockEngineName, (queues: number) => BlockEngines> = {
  native: () => ({ start: startNativeEngine }),
  js: (queues) => (queues === 1 ? { start: startScriptEngine } : new WorkerEngines()),
};

const DEFAULT_ID = "vhost-user";

/** A virtio-blk device. */
export class BlockDevice implements VhostUserDevice {
  readonly #store: BlockStore;
  readonly #queues: number;
  readonly #id: string;
  readonly #pollMicroseconds: number | undefined;
  readonly #maker: BlockEngines;
  readonly #configuration: BlockConfiguration;
  readonly #engines = new Map<number, QueueEngine>();
  #accepted = 0n;

  /** @throws VhostUserError ERR_VU_ARGUMENT for a number of queues, an engine or a size that cannot be served */
  constructor(options: BlockDeviceOptions) {
    this.#store = options.store;
    this.#queues = options.queues ?? 1;
    this.#id = options.id ?? DEFAULT_ID;
    const engine = options.engine ?? "native";
    if (!Object.hasOwn(ENGINES, engine)) {
      throw new VhostUserError("ERR_VU_ARGUMENT", `engine ${engine} is not one of ${Object.keys(ENGINES).join(", ")}`);
    }
    if (!(Number.isInteger(this.#queues) && this.#queues >= 1 && this.#queues <= MAX_ADDRESSABLE_VRINGS)) {
      throw new VhostUserError("ERR_VU_ARGUMENT", `${this.#queues} queues, not 1 to ${MAX_ADDRESSABLE_VRINGS}`);
    }
    const idBytes = new TextEncoder().encode(this.#id).length;
    if (idBytes > VIRTIO_BLK_ID_SIZE) {
      throw new VhostUserError("ERR_VU_ARGUMENT", `the id takes ${idBytes} bytes, more than ${VIRTIO_BLK_ID_SIZE}`);
    }
    if (engine === "js" && this.#store.capacity > BigInt(Number.MAX_SAFE_INTEGER)) {
      const text = `a disk of ${this.#store.capacity} bytes is beyond the 2^53 of the engine js; use the engine native`;
      throw new VhostUserError("ERR_VU_ARGUMENT", text);
    }
    this.#pollMicroseconds = checkedPolling(options.pollMicroseconds);
    this.#maker = ENGINES[engine](this.#queues);
    this.#configuration = new BlockConfiguration(this.#store.capacity, this.#queues);
  }

  maxQueueNum(): number {
    return this.#queues;
  }

  features(): bigint {
    return blockFeatures(this.#store.readOnly);
  }

  ackFeatures(value: bigint): void {
    this.#accepted = value;
    this.#applyWriteback();
  }

  protocolFeatures(): bigint {
    return ProtocolFeature.CONFIG;
  }

  readConfig(offset: number, into: Uint8Array): void {
    this.#configuration.read(offset, into);
  }

  writeConfig(offset: number, data: Uint8Array): void {
    this.#configuration.write(offset, data);
    this.#applyWriteback();
  }

  async startQueue(index: number, queue: Virtqueue): Promise<void> {
    const settings: BlockEngineSettings = {
      store: this.#store,
      id: this.#id,
      pollMicroseconds: this.#pollMicroseconds,
      writeback: this.#writeback,
      discard: (this.#accepted & VirtioBlkFeature.DISCARD) !== 0n,
      writeZeroes: (this.#accepted & VirtioBlkFeature.WRITE_ZEROES) !== 0n,
    };
    this.#engines.set(index, await this.#maker.start(queue, settings));
  }

  stopQueue(index: number, options?: StopOptions): Promise<Virtqueue> {
    const engine = this.#engines.get(index);
    if (!engine) throw new VhostUserError("ERR_VU_STATE", `queue ${index} was not started`);
    this.#engines.delete(index);
    return engine.stop(options);
  }

  reset(): void {
    this.#accepted = 0n;
    this.#configuration.reset();
    this.#maker.rest?.();
  }

  enterSuspendedState(): void {
    // The engines are the only ones who touch guest memory, and they are stopped.
  }

  /** Whether the driver chose write-back; the data is in the store. */
  snapshot(): { readonly writeback: boolean } {
    return { writeback: this.#configuration.writeback };
  }

  restore(data: unknown): void {
    const { writeback } = (data ?? {}) as { writeback?: unknown };
    if (typeof writeback !== "boolean") throw new VhostUserError("ERR_VU_ARGUMENT", "not a snapshot of a block device");
    this.#configuration.restore(writeback);
  }

  /** A driver that did not accept FLUSH cannot ask for its data to be safe, so every write is. */
  get #writeback(): boolean {
    return (this.#accepted & VirtioBlkFeature.FLUSH) !== 0n && this.#configuration.writeback;
  }

  #applyWriteback(): void {
    for (const engine of this.#engines.values()) engine.setWriteback(this.#writeback);
  }
}

function checkedPolling(microseconds: number | undefined): number | undefined {
  if (microseconds === undefined) return undefined;
  if (Number.isInteger(microseconds) && microseconds >= 0 && microseconds <= MAXIMUM_POLL_MICROSECONDS)
    return microseconds;
  const text = `polling for ${microseconds} microseconds, not 0 to ${MAXIMUM_POLL_MICROSECONDS}`;
  throw new VhostUserError("ERR_VU_ARGUMENT", text);
}
