import type { Descriptor } from "./descriptor.js";
import type { Address } from "./memory.js";

/**
 * The front-end's log of the guest pages that the device has written (SET_LOG_BASE): one bit for each page of 4096 bytes, from guest
 * address 0 on, set atomically.
 *
 * {@link GuestMemory.setLog} makes queues write it. A file that is truncated under the log loses marks, nothing else.
 */
export declare class DirtyLog {
  /**
   * Maps `size` bytes of a file from `offset`. The descriptor is borrowed: the mapping outlives it.
   *
   * @throws `ERR_VU_MEMORY_REGION` when the size is zero or the range is not inside the file, `ERR_VU_DESCRIPTOR_KIND` when the
   *   descriptor is not a file.
   */
  constructor(descriptor: Descriptor, offset: Address, size: Address);

  /** Marks each page that a range touches. What lies beyond the log is ignored. */
  mark(guestAddress: Address, length: Address): void;

  /** Clears the log; returns the numbers of the pages that were marked, ascending. No mark is lost while the device goes on. */
  takePages(): number[];

  /**
   * Replaces the event descriptor (duplicated) that is signalled whenever a mark changes the log (SET_LOG_FD); undefined: nobody is told.
   *
   * @throws `ERR_VU_DESCRIPTOR_KIND` when it is not an event descriptor.
   */
  setEvent(changed: Descriptor | undefined): void;

  /** Lets go of the log; it stays mapped while guest memory uses it. Later calls throw `ERR_VU_STATE`; closing twice does nothing. */
  close(): void;
}
