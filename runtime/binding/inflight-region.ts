import type { Descriptor } from "./descriptor.js";
import type { Address } from "./memory.js";

/** What an inflight region is for: the fields of GET_INFLIGHT_FD and SET_INFLIGHT_FD. */
export interface InflightShape {
  /** Number of queues, 1 to 65535. */
  readonly queues: number;
  /** Descriptors of each queue, at most; 1 to 32768. */
  readonly queueSize: number;
  /** The queues are packed. Default false. */
  readonly packed?: boolean;
}

/** An inflight region that exists, and where in a file. In bytes. */
export interface InflightPlace extends InflightShape {
  readonly offset: Address;
  readonly size: Address;
}

/**
 * Shared memory in which queues record the requests that they have taken and not given back yet, so that a back-end that was killed at
 * any moment finds them again: a {@link DeviceQueue} made on the same region hands them out first, each once, in the order in which they were fetched.
 *
 * The front-end keeps the memory meanwhile; what it holds is checked and never believed. Errors are `ERR_VU_INFLIGHT` when it is malformed.
 */
export declare class InflightRegion {
  private constructor();

  /**
   * Creates the memory, with nothing in flight.
   *
   * @throws `ERR_VU_INFLIGHT` for a shape that is not possible.
   */
  static create(shape: InflightShape): InflightRegion;

  /**
   * Maps what {@link InflightRegion.create} made, in this process or in another. The descriptor is borrowed.
   *
   * @throws `ERR_VU_INFLIGHT` when the size is too small for the shape or the memory was written for something else,
   *   `ERR_VU_MEMORY_REGION` when the range is not inside the file, `ERR_VU_DESCRIPTOR_KIND` when the descriptor is not a file.
   */
  static open(descriptor: Descriptor, place: InflightPlace): InflightRegion;

  /** The memory; closed with this object. */
  readonly descriptor: Descriptor;

  /** Where the region begins in the memory. */
  readonly offset: bigint;

  /** Its size in bytes. */
  readonly size: bigint;

  /** Closes the descriptor and lets go of the memory; queues keep it. Later calls throw `ERR_VU_STATE`; closing twice does nothing. */
  close(): void;
}
