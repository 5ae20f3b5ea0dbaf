import type { Descriptor } from "./descriptor.js";
import type { DriverQueue } from "./driver-queue.js";
import type { Address } from "./memory.js";

/** The order and direction of a load's requests. */
export type BlockLoadPattern = "randread" | "randwrite" | "read" | "write";

/** What a load generator does. */
export interface BlockLoadOptions {
  readonly rw: BlockLoadPattern;
  /** Bytes a request: a multiple of 512. */
  readonly blockSize: number;
  /** Requests in flight. A request takes three descriptors, or one with indirect tables of three entries. */
  readonly queueDepth: number;
  /** Stop after this many milliseconds... */
  readonly runtimeMs?: number;
  /** ...or after this many requests, whichever comes first. At least one of the two is needed. */
  readonly requests?: number;
  /** Bytes of the disk to touch, from its start: at least `blockSize`. */
  readonly span: Address;
  /** Guest address of {@link BlockLoad.bufferSize} bytes for headers, status bytes and data. */
  readonly bufferAddress: Address;
  /** Seed of the random order. Default 1. */
  readonly seed?: number;
  /**
   * Longest time in microseconds to poll for answers before sleeping until a call, 0 to 1000; 200 by default. Calls are asked for meanwhile: it is what KVM does, for as long,
   * for a processor that halts. In vain it becomes shorter by itself, down to none.
   */
  readonly pollMicroseconds?: number;
}

/** What came of it. */
export interface BlockLoadResult {
  readonly requests: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Requests answered with anything but success. */
  readonly errors: number;
  readonly kicks: number;
  /** Calls that ended a wait. */
  readonly calls: number;
  /** Time from adding a request to reaping it, in nanoseconds; percentiles are exact to about 3 percent. */
  readonly latency: {
    readonly minimum: number;
    readonly mean: number;
    readonly p50: number;
    readonly p90: number;
    readonly p99: number;
    readonly p999: number;
    readonly maximum: number;
  };
}

/** Drives one queue of a block device from a thread of its own, to measure it. */
export declare class BlockLoad {
  private constructor();

  /** Bytes of guest memory that a load needs at its buffer address. */
  static bufferSize(queueDepth: number, blockSize: number): number;

  /**
   * Starts the load. The queue is taken for good.
   *
   * @param call the descriptor the device signals; duplicated.
   * @throws `ERR_VU_ARGUMENT` for options that make no sense, `ERR_VU_ADDRESS` when the buffers are outside memory.
   */
  static start(queue: DriverQueue, call: Descriptor, options: BlockLoadOptions): BlockLoad;

  /** An event descriptor that becomes readable when the load is over. Do not drain it. */
  readonly done: Descriptor;

  /** Asks the thread to finish the requests in flight and end. */
  requestStop(): void;

  /**
   * Waits for the end and returns the result.
   *
   * @throws `ERR_VU_REPLY_TIMEOUT` when the device left requests unanswered for ten seconds, or the code of a broken ring.
   */
  result(): BlockLoadResult;
}
