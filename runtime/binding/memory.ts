import type { Descriptor } from "./descriptor.js";
import type { DirtyLog } from "./dirty-log.js";

/** An address or a file offset. Numbers must be safe integers; results are always bigint. */
export type Address = bigint | number;

/** A piece of guest memory that is contiguous in the guest and in a file. All values in bytes. */
export interface MemoryRegion {
  /** Where the guest sees it. */
  readonly guestAddress: bigint;
  /** Length. */
  readonly size: bigint;
  /** Where the front-end's process sees it. */
  readonly userAddress: bigint;
  /** Where it starts in the file. */
  readonly mmapOffset: bigint;
}

/** A region and the file that holds it. The file is borrowed: the mapping outlives the descriptor. */
export interface MappedRegion extends MemoryRegion {
  readonly descriptor: Descriptor;
}

/**
 * The guest's memory, mapped into this process.
 *
 * Queues that use it see every change at once and whole; a region stays mapped until the last batch that
 * was using it is over. A file that is truncated under the mapping does not kill the process: its pages read as zeroes
 * and {@link GuestMemory.broken} becomes true.
 *
 * Errors of all methods: `ERR_VU_ADDRESS` for a range that is not wholly inside memory, `ERR_VU_STATE` when closed.
 */
export declare class GuestMemory {
  constructor();

  /**
   * Maps one more region.
   *
   * @throws `ERR_VU_MEMORY_REGION` when it is empty, wraps, overlaps another in guest or user addresses, or is larger
   *   than its file; `ERR_VU_DESCRIPTOR_KIND` when the descriptor is not a file.
   */
  addRegion(region: MemoryRegion, descriptor: Descriptor): void;

  /** Removes the region with exactly these addresses and size. Throws `ERR_VU_MEMORY_REGION` when there is none. */
  removeRegion(region: Pick<MemoryRegion, "guestAddress" | "size" | "userAddress">): void;

  /** Replaces all regions in one step; on an error nothing has changed. Errors as {@link GuestMemory.addRegion}. */
  replaceRegions(regions: readonly MappedRegion[]): void;

  /** The regions, by guest address. */
  regions(): MemoryRegion[];

  /** The guest address of a range of front-end addresses that lies inside one region. */
  translateUser(userAddress: Address, length: Address): bigint;

  /** Copies guest memory into an array. The range may span adjoining regions. */
  read(guestAddress: Address, into: Uint8Array): void;

  /** Copies an array into guest memory, and logs that. The range may span adjoining regions. */
  write(guestAddress: Address, from: Uint8Array): void;

  /**
   * Replaces the log of pages that the device writes; undefined takes it away. Queues may be running.
   *
   * Rings are logged while their queue has an address for that ({@link DeviceQueue.setUsedLog}), everything else while
   * {@link GuestMemory.setLogging} says so.
   */
  setLog(log: DirtyLog | undefined): void;

  /** Turns the logging of writes to buffers on or off (VHOST_F_LOG_ALL). Off at first. Queues may be running. */
  setLogging(on: boolean): void;

  /** Where a byte of guest memory lies in this process: what the answers to SET_MEM_TABLE and ADD_MEM_REG tell during postcopy. */
  hostAddress(guestAddress: Address): bigint;

  /**
   * Reports faults on missing pages to a userfault descriptor: until somebody fills the page, whoever touches it waits. This covers
   * the regions that are there now; calling it again for more of them is fine. Closing every copy of the descriptor ends it.
   *
   * @throws `ERR_VU_SYSTEM` when the descriptor is something else, or memory is of a kind that cannot be registered.
   */
  registerUserfault(userfault: Descriptor): void;

  /** Whether a mapped file turned out shorter than its region since it was mapped. */
  readonly broken: boolean;

  /** Removes all regions. Queues on this memory report `ERR_VU_RING_ADDRESS` from then on. Closing twice does nothing. */
  close(): void;
}
