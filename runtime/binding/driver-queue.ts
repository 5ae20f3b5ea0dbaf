import type { Descriptor } from "./descriptor.js";
import type { Address, GuestMemory } from "./memory.js";

/** Where the parts of a driver's queue lie, as offsets in bytes from an address aligned to 16. */
export interface DriverQueueLayout {
  /** Bytes in all. */
  readonly size: number;
  /** Packed: the descriptor ring. */
  readonly descriptorTable: number;
  /** Packed: the driver event area. */
  readonly availableRing: number;
  /** Packed: the device event area. */
  readonly usedRing: number;
  /** One indirect table a descriptor; equal to `size` when there are none. */
  readonly indirectTables: number;
}

/** Where a virtqueue lies and how the driver uses it. Addresses are guest addresses, as a {@link DriverQueueLayout} names them. */
export interface DriverQueueOptions {
  /** Number of descriptors, 1 to 32768; a power of two unless the ring is packed. */
  readonly size: number;
  readonly descriptorTable: Address;
  readonly availableRing: Address;
  readonly usedRing: Address;
  /** VIRTIO_F_RING_PACKED was negotiated. */
  readonly packed?: boolean;
  /** VIRTIO_F_EVENT_IDX was negotiated. */
  readonly eventIdx?: boolean;
  /** Present when VIRTIO_F_INDIRECT_DESC was negotiated: chains of 2 to `entries` segments then take one descriptor. No table may straddle two regions. */
  readonly indirect?: { readonly tables: Address; readonly entries: number };
  /** VIRTIO_F_IN_ORDER was negotiated: the device may tell of a batch of chains by the last of them. */
  readonly inOrder?: boolean;
  /** Signalled when the device wants to know about new buffers. Duplicated. */
  readonly kick: Descriptor;
}

/** What a queue has done since it was made. */
export interface DriverQueueCounters {
  readonly requests: number;
  readonly completed: number;
  /** Kicks signalled to the device. */
  readonly kicks: number;
  /** Publications for which the device had asked for no kick. */
  readonly kicksSuppressed: number;
}

/**
 * The driver's side of a virtqueue, split or packed. The constructor clears the rings.
 *
 * The device is not trusted either: a used entry that names no outstanding chain throws `ERR_VU_RING_INDEX`, and so does a used index
 * that runs ahead.
 */
export declare class DriverQueue {
  /** @throws `ERR_VU_QUEUE_SIZE`, `ERR_VU_ADDRESS`, `ERR_VU_ARGUMENT` for no indirect entries. */
  constructor(memory: GuestMemory, options: DriverQueueOptions);

  /**
   * Where to put the parts of a queue of `size` descriptors, with `indirectEntries` (default 0) descriptors an indirect table.
   * @throws `ERR_VU_QUEUE_SIZE`
   */
  static layout(size: number, indirectEntries?: number, packed?: boolean): DriverQueueLayout;

  /**
   * Adds a chain; the device does not see it before {@link DriverQueue.publish}.
   *
   * @param segments triples (guest address, bytes, 1 when the device writes it or 0); readable ones come first.
   * @returns the head that {@link DriverQueue.reap} will name, or -1 when there are not enough free descriptors.
   * @throws `ERR_VU_ARGUMENT` for an empty or malformed list, `ERR_VU_ADDRESS` when the chain's indirect table is not inside one region of memory.
   */
  add(segments: Float64Array): number;

  /** Shows the device all chains added and kicks it if it asked for that. Returns whether it was kicked. */
  publish(): boolean;

  /**
   * Takes finished chains, at most `used.length / 2`, as pairs (head, bytes the device wrote). With `inOrder`, a chain that the device
   * passed over in a batch counts as written completely.
   * @returns the number of pairs
   */
  reap(used: Uint32Array): number;

  /** Asks the device for calls. True: chains were finished meanwhile, so reap again instead of waiting. */
  enableCalls(): boolean;

  /** Tells the device that calls are not needed for now. A hint. */
  disableCalls(): void;

  /** Lets go of the rings, of the memory behind them, and of the kick descriptor; without it that waits for collection. */
  close(): void;

  /**
   * Begins anew with all chains that are outstanding, in the order in which they were added, for a back-end that takes the place of one that was
   * lost with what it had taken, and that starts at {@link DriverQueue.usedBase}. What the lost one had used must have been reaped: it is done again
   * otherwise.
   */
  restart(): void;

  /**
   * Where a back-end goes on that was lost before it answered GET_VRING_BASE: behind the last chain reaped, so reap first.
   * It is the word for SET_VRING_BASE.
   */
  readonly usedBase: number;

  /** Descriptors that are free. */
  readonly free: number;

  /** Chains added and not reaped yet. */
  readonly outstanding: number;

  counters(): DriverQueueCounters;
}
