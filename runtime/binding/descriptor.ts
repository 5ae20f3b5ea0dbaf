import type { Descriptor as DescriptorContract, DescriptorKind } from "../../generated/typescript/index.js";
import type { Address } from "./memory.js";

/**
 * An open file descriptor with exactly one owner: this object.
 *
 * It is closed by {@link Descriptor.close}, or when the object is collected. Handing it to a class that
 * takes ownership (said there) leaves it closed. Every use after that throws `ERR_VU_STATE`.
 */
export declare class Descriptor implements DescriptorContract {
  private constructor();

  /**
   * Takes ownership of a raw descriptor number and marks it close-on-exec.
   *
   * @throws `ERR_VU_ARGUMENT` when the number is negative, `ERR_VU_SYSTEM` when it is not open.
   */
  static adopt(fd: number): Descriptor;

  /**
   * A new owner of an open file whose number belongs to somebody else, such as another thread of this process.
   *
   * @throws `ERR_VU_ARGUMENT` when the number is negative, `ERR_VU_SYSTEM` when it is not open.
   */
  static duplicateOf(fd: number): Descriptor;

  /**
   * Opens an existing file or block device for positioned reads and, unless `readOnly`, writes.
   *
   * @throws `ERR_VU_SYSTEM` with the path and the name of the operating system's error.
   */
  static openFile(path: string, options?: { readonly readOnly?: boolean }): Descriptor;

  /** The number, for calls that only borrow it. Throws `ERR_VU_STATE` when closed. */
  readonly fd: number;

  /** Whether the descriptor was closed or given away. Never throws. */
  readonly closed: boolean;

  /** What the kernel says the descriptor is. `"memory"` covers regular files, memfds and shared memory. */
  kind(): DescriptorKind;

  /** A second, independent owner of the same open file. */
  duplicate(): Descriptor;

  /** Gives the number to an owner outside of these classes, such as a stream of Node, who must close it. */
  intoFd(): number;

  /** Bytes in the file, shared memory or block device behind the descriptor. */
  size(): bigint;

  /**
   * Gives the space of a range of a file or of shared memory back; the range reads as zeroes then. False, and nothing is done, where
   * the file system cannot do that.
   *
   * @throws `ERR_VU_SYSTEM`, also for a length of 0.
   */
  deallocate(offset: Address, length: Address): boolean;

  /** Closes now. Closing twice is allowed and does nothing. */
  close(): void;
}

/** Creates a non-blocking event descriptor with a counter of zero. */
export type CreateEvent = () => Descriptor;

/**
 * Adds one to an event descriptor: how a kick, a call or an error is signalled.
 *
 * A full counter is a signal that was not read yet, so it is not an error.
 */
export type SignalEvent = (event: Descriptor) => void;

/** Resets an event descriptor to zero; true when it had been signalled. Never blocks. */
export type DrainEvent = (event: Descriptor) => boolean;

/**
 * Creates anonymous shared memory of `size` bytes (a memfd).
 *
 * It is sealed against growing and shrinking, so that a peer cannot truncate it under a mapping, unless
 * `sealed` is false.
 */
export type CreateMemory = (name: string, size: bigint, options?: { readonly sealed?: boolean }) => Descriptor;

/**
 * Opens a userfault descriptor, for {@link GuestMemory.registerUserfault} and for the front-end (POSTCOPY_ADVISE).
 *
 * @throws `ERR_VU_SYSTEM` when the kernel has no such thing or this process may not use it.
 */
export type CreateUserfault = () => Descriptor;

/**
 * Takes the faults that wait at a userfault descriptor: addresses in the process whose memory is registered with it. Never blocks.
 *
 * @throws `ERR_VU_SYSTEM` when it cannot be read.
 */
export type TakeFaults = (userfault: Descriptor) => bigint[];

/**
 * Fills whole pages at an address in the process whose memory is registered with a userfault descriptor, each at once for whoever looks, and wakes
 * those who wait for them. False when they are there already.
 *
 * @throws `ERR_VU_SYSTEM` for pages that are not registered, or when that process is gone.
 */
export type FillPages = (userfault: Descriptor, address: Address, content: Uint8Array) => boolean;
