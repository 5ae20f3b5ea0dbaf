import type { Awaitable } from "../../../generated/typescript/index.js";
import type { StopOptions } from "../../back-end/device.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import type { BlockStore } from "./store.js";

/** What an engine needs to know to serve a queue. */
export interface BlockEngineSettings {
  readonly store: BlockStore;
  /** Longest time to poll for requests before waiting for a kick; undefined: what is usual for the engine. */
  readonly pollMicroseconds: number | undefined;
  /** The answer to GET_ID. */
  readonly id: string;
  /** False: a write is on the disk before it is answered. */
  writeback: boolean;
  /** Whether the driver negotiated DISCARD. */
  readonly discard: boolean;
  /** Whether the driver negotiated WRITE_ZEROES. */
  readonly writeZeroes: boolean;
}

/** Serves the requests of one queue. */
export interface QueueEngine {
  /** Completes what it has taken, or leaves of it what may be left, and gives the queue back. */
  stop(options?: StopOptions): Promise<Virtqueue>;
  /** Changes when writes are answered. */
  setWriteback(writeback: boolean): void;
}

/** What makes the engines of a device. */
export interface BlockEngines {
  /** Starts serving a queue. */
  start(queue: Virtqueue, settings: BlockEngineSettings): Awaitable<QueueEngine>;
  /** No queue is served now: lets go of what is kept for the next start, if that does not come soon. */
  rest?(): void;
}
