import type { Descriptor } from "./descriptor.js";
import type { DeviceQueue, Failure } from "./device-queue.js";

/** Where a block engine's data lies. Descriptors are duplicated. */
export type BlockStore =
  | { readonly kind: "file"; readonly file: Descriptor }
  | { readonly kind: "memory"; readonly memory: Descriptor }
  | { readonly kind: "null" };

/** What a block engine serves. */
export interface BlockEngineOptions {
  readonly store: BlockStore;
  /** Bytes the driver may address. A part of a sector at the end is not addressable. */
  readonly capacity: bigint;
  /** Refuse everything that changes data. Default false. */
  readonly readOnly?: boolean;
  /** The answer to get-id, at most 20 bytes of UTF-8. Default empty. */
  readonly id?: string;
  /** False: a write is on the disk before it completes. Default true: only a flush promises that. */
  readonly writeback?: boolean;
  /** Whether discard was negotiated; otherwise it is answered "unsupported". Default true. */
  readonly discard?: boolean;
  /** Whether write-zeroes was negotiated; otherwise it is answered "unsupported". Default true. */
  readonly writeZeroes?: boolean;
  /** Longest time in microseconds to poll for new requests before sleeping; it adapts, down to none. Default 50, at most 1000; 0 never polls. */
  readonly pollMicroseconds?: number;
}

/** What an engine has done since it was started. */
export interface BlockEngineCounters {
  readonly requests: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** Requests answered with an error or "unsupported". */
  readonly failed: number;
  /** Times the thread slept and was woken by a kick. */
  readonly kicks: number;
  /** Calls signalled to the driver. */
  readonly calls: number;
}

/**
 * Serves one queue of a block device on a thread of its own.
 *
 * A malformed ring ends the thread ({@link BlockEngine.error} says why); a bad request is answered with its status. An engine
 * that is collected, or whose worker ends, is stopped.
 */
export declare class BlockEngine {
  private constructor();

  /**
   * Starts serving. The queue is taken until {@link BlockEngine.join} gives it back.
   *
   * @param kick the descriptor the driver signals; duplicated. Undefined: the queue is polled every millisecond.
   * @throws `ERR_VU_ARGUMENT` for options that make no sense, `ERR_VU_STATE` when the queue is taken already.
   */
  static start(queue: DeviceQueue, kick: Descriptor | undefined, options: BlockEngineOptions): BlockEngine;

  /** Asks the thread to finish: requests it has taken are completed, others stay available. Returns at once. */
  requestStop(): void;

  /** An event descriptor that becomes readable when the thread has ended, for whatever reason. Do not drain it. */
  readonly done: Descriptor;

  /** Waits for the end of the thread (asking for it if nobody did) and gives the queue back, with nothing outstanding. */
  join(): DeviceQueue;

  /** Replaces the call descriptor while running. */
  setCall(call: Descriptor | undefined): void;

  /** Replaces the error descriptor while running. */
  setError(error: Descriptor | undefined): void;

  /** Changes {@link BlockEngineOptions.writeback} while running. */
  setWriteback(writeback: boolean): void;

  counters(): BlockEngineCounters;

  /** Why the thread ended by itself, or undefined. */
  readonly error: Failure | undefined;
}
