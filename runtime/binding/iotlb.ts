import type { Descriptor } from "./descriptor.js";
import type { Address } from "./memory.js";

/** A range of I/O virtual addresses, and what lies behind it. In bytes. */
export interface IotlbEntry {
  /** First I/O virtual address. */
  readonly iova: Address;
  /** Length. */
  readonly size: Address;
  /** The front-end's address of the first byte. */
  readonly userAddress: Address;
  /** What may be done: the value of an `IotlbPermission`. */
  readonly permission: number;
}

/** An access for which there is no translation. */
export interface IotlbMiss {
  /** The first I/O virtual address that is not translated, or not for this access. */
  readonly iova: bigint;
  /** What was to be done: the value of an `IotlbPermission`. */
  readonly permission: number;
}

/**
 * The translations of a device whose addresses are I/O virtual (VIRTIO_F_ACCESS_PLATFORM): virtual address to front-end address, and
 * from there to guest memory.
 *
 * Queues share it and see each change at once; what they have taken before stays as it was. At most 16384 ranges are kept, of which the oldest go.
 *
 * A queue that meets an address without translation (or without permission) takes nothing, records the miss, and looks again at its next
 * kick: whoever updates the IOTLB, or refuses a miss, signals the kicks.
 */
export declare class Iotlb {
  constructor();

  /**
   * Adds a translation, in place of what the range had. Permission 0 only forgets that.
   *
   * @throws `ERR_VU_ADDRESS` when the entry is empty, wraps, or has a permission that is not defined.
   */
  update(entry: IotlbEntry): void;

  /**
   * Forgets a range; entries that reach beyond it keep the rest. A range may end beyond the largest address.
   *
   * @throws `ERR_VU_ADDRESS` for a size of 0.
   */
  invalidate(iova: Address, size: Address): void;

  /**
   * Says that there is no translation for a miss: the queue that meets it breaks with ERR_VU_RING_ADDRESS, as it does of an address outside guest
   * memory. It looks again at its next kick. A refusal counts once, until a translation comes or another queue begins.
   */
  refuse(miss: IotlbMiss): void;

  /** Forgets all translations, the misses that nobody took, and refusals. */
  clear(): void;

  /** An event descriptor that is readable while misses wait. {@link Iotlb.takeMisses} resets it. */
  readonly missed: Descriptor;

  /** The misses that were recorded since the last call, each once, and that no update has answered meanwhile. */
  takeMisses(): IotlbMiss[];

  /**
   * Closes {@link Iotlb.missed} and lets go of the translations; queues keep them. Later calls throw `ERR_VU_STATE`; closing twice does
   * nothing.
   */
  close(): void;
}
