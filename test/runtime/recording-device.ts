import { ProtocolFeature } from "../../generated/typescript/index.js";
import type { VhostUserDevice, Virtqueue } from "../../runtime/index.js";

/** A device that does nothing but write down what it is told. */
export class RecordingDevice implements VhostUserDevice {
  /** What happened, in order, such as `start 0`. */
  readonly calls: string[] = [];
  readonly #queues = new Map<number, Virtqueue>();
  readonly #count: number;
  readonly #features: bigint;

  constructor(queues = 2, features = 0n) {
    this.#count = queues;
    this.#features = features;
  }

  /** What happened since this was last asked. */
  news(): string[] {
    return this.calls.splice(0);
  }

  /** The queue that is running with this index. */
  queue(index: number): Virtqueue | undefined {
    return this.#queues.get(index);
  }

  maxQueueNum(): number {
    return this.#count;
  }

  features(): bigint {
    return this.#features;
  }

  ackFeatures(value: bigint): void {
    this.calls.push(`ack 0x${value.toString(16)}`);
  }

  protocolFeatures(): bigint {
    return ProtocolFeature.CONFIG;
  }

  readConfig(offset: number, into: Uint8Array): void {
    into.fill(offset);
  }

  startQueue(index: number, queue: Virtqueue): void {
    this.calls.push(`start ${index}`);
    this.#queues.set(index, queue);
  }

  stopQueue(index: number): Virtqueue {
    this.calls.push(`stop ${index}`);
    const queue = this.#queues.get(index) as Virtqueue;
    this.#queues.delete(index);
    return queue;
  }

  reset(): void {
    this.calls.push("reset");
  }

  enterSuspendedState(): void {
    this.calls.push("suspend");
  }

  snapshot(): unknown {
    return null;
  }

  restore(_data: unknown): void {}
}
