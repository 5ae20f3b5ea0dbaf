import type { ErrorCode } from "../../generated/typescript/index.js";
import type { Descriptor } from "./descriptor.js";
import type { InflightRegion } from "./inflight-region.js";
import type { Iotlb } from "./iotlb.js";
import type { Address, GuestMemory } from "./memory.js";

/** Why a queue or an engine stopped working. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Where a virtqueue lies and how it works. Addresses are guest addresses. */
export interface DeviceQueueOptions {
  /** Number of descriptors, 1 to 32768; a power of two unless the ring is packed. */
  readonly size: number;
  /** Packed: the descriptor ring. */
  readonly descriptorTable: Address;
  /** Packed: the driver event area. */
  readonly availableRing: Address;
  /** Packed: the device event area. */
  readonly usedRing: Address;
  /** VIRTIO_F_RING_PACKED was negotiated. */
  readonly packed?: boolean;
  /** Where the ring goes on: the word that SET_VRING_BASE gave. Default: a ring never used, 0 or (packed) 0x80008000. */
  readonly base?: number;
  /** VIRTIO_F_EVENT_IDX was negotiated. */
  readonly eventIdx?: boolean;
  /** VIRTIO_F_INDIRECT_DESC was negotiated. */
  readonly indirect?: boolean;
  /** VIRTIO_F_IN_ORDER was negotiated: chains go back in the order in which they came, in whatever order they are completed. */
  readonly inOrder?: boolean;
  /** Signalled when the driver wants to know about used buffers. Duplicated: the caller keeps its own. */
  readonly call?: Descriptor | undefined;
  /** Signalled when the queue breaks. Duplicated. */
  readonly error?: Descriptor | undefined;
  /** VIRTIO_F_ACCESS_PLATFORM was negotiated: the addresses of the ring and of its buffers are I/O virtual, and translated by this. */
  readonly iotlb?: Iotlb | undefined;
  /** Where requests in flight are recorded, and found again: the region of all queues, and which of them this is. */
  readonly inflight?: { readonly region: InflightRegion; readonly index: number } | undefined;
  /** Guest address at which writes to the used ring are logged (VHOST_VRING_F_LOG); see {@link DeviceQueue.setUsedLog}. */
  readonly usedLog?: Address | undefined;
}

/** What a queue has done since it was made. */
export interface DeviceQueueCounters {
  /** Chains taken. */
  readonly requests: number;
  /** Chains completed. */
  readonly completed: number;
  /** Calls signalled to the driver. */
  readonly calls: number;
  /** Completions for which the driver had asked for no call. */
  readonly callsSuppressed: number;
}

/**
 * The device's side of a virtqueue, split or packed.
 *
 * The peer is hostile: descriptors are copied once and the copies are checked, each loop is bounded. A malformed ring or chain
 * makes the call throw, marks the queue {@link DeviceQueue.broken} and signals the error descriptor; nothing more is taken then,
 * and every later {@link DeviceQueue.pop} throws the same error. Chains taken before can still be completed. The codes are `ERR_VU_RING_INDEX` (an index beyond the ring), `ERR_VU_RING_LOOP` (a chain longer than its
 * table), `ERR_VU_RING_INDIRECT` (an indirect table nested, chained on, of wrong length or not negotiated),
 * `ERR_VU_RING_ADDRESS` (a ring or buffer outside memory) and `ERR_VU_RING_LENGTH` (a chain of 4 GiB or more, or one with a
 * readable buffer after a writable one).
 *
 * A chain is named by its head; in a packed ring that is its buffer id. It has a readable part (written by the driver) and a writable part, each addressed from 0
 * as if it were contiguous. Mistakes of the caller (a head that is not outstanding, a range beyond the part) throw
 * `ERR_VU_ARGUMENT` and break nothing. Once given to an engine or detached every call throws `ERR_VU_STATE`.
 *
 * With an {@link Iotlb} an address without translation breaks nothing either: nothing is taken, and the chain is looked at again by the
 * next pop; what is completed while the ring itself is not translated is published when it is.
 */
export declare class DeviceQueue {
  /**
   * @throws `ERR_VU_QUEUE_SIZE` for the size, `ERR_VU_ADDRESS` for a ring misaligned or outside memory, `ERR_VU_ARGUMENT` for a base
   *   that is impossible in a ring of this size and format, `ERR_VU_INFLIGHT` for a region that is malformed or not for this queue. With
   *   an IOTLB that lacks the ring the last three break the queue later.
   */
  constructor(memory: GuestMemory, options: DeviceQueueOptions);

  /**
   * Lends the queue to another thread of this process, where {@link DeviceQueue.attach} takes it. Until {@link DeviceQueue.reclaim} this object serves to
   * replace the call and error descriptors and the address of the used log, as with an engine.
   *
   * @returns a token that is good for one attach; void once the queue is reclaimed, closed or collected
   */
  detach(): number;

  /**
   * The queue that another thread has detached. It goes back, with all that is outstanding, when this object is closed or collected, or
   * its thread ends in whatever way. It cannot be given to an engine.
   *
   * @throws `ERR_VU_STATE` when no queue is offered with this token
   */
  static attach(token: number): DeviceQueue;

  /**
   * Takes a detached queue back.
   *
   * @throws `ERR_VU_STATE` while it is attached elsewhere, `ERR_VU_ARGUMENT` when it was not detached
   */
  reclaim(): void;

  /** Replaces the call descriptor (duplicated); undefined stops calls. Works while an engine has the queue. */
  setCall(call: Descriptor | undefined): void;

  /** Replaces the error descriptor (duplicated). Works while an engine has the queue. */
  setError(error: Descriptor | undefined): void;

  /**
   * Replaces the guest address at which writes to the used ring are logged; undefined: they are not. Works while an engine has the queue.
   *
   * Of a packed ring, and with an IOTLB, what matters is whether there is an address: the pages that were really written are marked.
   */
  setUsedLog(address: Address | undefined): void;

  /** Lets go of the rings, of the memory behind them, and of the call and error descriptors; without it that waits for collection. */
  close(): void;

  /**
   * Says that drivers only send on this queue: what an indirect table of a packed ring calls writable is readable nevertheless. DPDK's driver calls all
   * entries of its transmit tables so (`packed-transmit-tables-writable` among its quirks).
   */
  expectOnlyReadable(): void;

  /** Signals the call descriptor regardless of suppression, as is done once after a reconnect. */
  signalCall(): void;

  /**
   * Takes available chains: as many as there are, at most `chains.length / 4`.
   *
   * For each chain four words are stored in `chains`: head, bytes of the readable part, bytes of the writable part, 0;
   * and the first `headerSize` bytes of the readable part are copied to `headers` at `headerSize` times its place (zero-filled when the
   * readable part is shorter: compare with its length).
   *
   * @returns the number of chains. When it throws, chains before the malformed one are not lost: they are outstanding, and
   *   `outstanding` counts them, but the queue is broken and they cannot be completed.
   */
  pop(chains: Uint32Array, headers: Uint8Array, headerSize: number): number;

  /** Copies from the readable part of a chain. */
  read(head: number, offset: number, into: Uint8Array): void;

  /** Copies into the writable part of a chain. */
  write(head: number, offset: number, from: Uint8Array): void;

  /**
   * {@link DeviceQueue.read} for many chains in one call: what the parts name goes back to back into the array.
   *
   * @param parts `count` times three words: head, offset, length
   * @throws `ERR_VU_ARGUMENT` when the array is too small; parts before that are copied
   */
  gather(parts: Uint32Array, count: number, into: Uint8Array): void;

  /** {@link DeviceQueue.write} for many chains in one call, from bytes that stand back to back. As {@link DeviceQueue.gather}. */
  scatter(parts: Uint32Array, count: number, from: Uint8Array): void;

  /**
   * {@link DeviceQueue.readFromFile} for many chains in one call.
   *
   * @param transfers `count` times five numbers: head, offset, length, position in the file, and room for the result: bytes read, or -1 when the
   *   system refused
   */
  readBatchFromFile(transfers: Float64Array, count: number, file: Descriptor): void;

  /** {@link DeviceQueue.writeToFile} for many chains in one call, in their order. As {@link DeviceQueue.readBatchFromFile}. */
  writeBatchToFile(transfers: Float64Array, count: number, file: Descriptor): void;

  /**
   * Fills `length` bytes of the writable part from a file, with no copy in between.
   *
   * @returns bytes read; fewer than `length` at the end of the file.
   * @throws `ERR_VU_SYSTEM` with the system's error.
   */
  readFromFile(head: number, offset: number, length: number, file: Descriptor, fileOffset: Address): number;

  /** Writes `length` bytes of the readable part to a file, with no copy in between; returns bytes written. */
  writeToFile(head: number, offset: number, length: number, file: Descriptor, fileOffset: Address): number;

  /**
   * Returns chains to the driver: `used` holds `count` pairs (head, bytes written to the writable part). They are published
   * in one step and the driver is called once if it asked to be. With `inOrder` a chain waits until those before it are completed.
   *
   * With `trailers`, `trailers.length / count` bytes each are first written to the very end of each chain's writable part (a block
   * device's status byte); a chain whose writable part is too short for it gets none.
   */
  complete(used: Uint32Array, count: number, trailers?: Uint8Array): void;

  /**
   * Asks the driver for kicks. True: chains came meanwhile, so pop again instead of waiting; kicks are not asked for then.
   *
   * @param pollMicroseconds longest time to look for chains before it asks for a kick, which costs both sides more than a short wait: 0, the default,
   *   to 1000. It adapts: polling in vain becomes shorter until it is off, and is back when a wait, which {@link DeviceQueue.disableNotifications}
   *   ends, was shorter than that. Other threads that want the processor get it meanwhile.
   * @throws `ERR_VU_ARGUMENT` for a longer time
   */
  enableNotifications(pollMicroseconds?: number): boolean;

  /** Tells the driver that kicks are not needed for now. A hint. */
  disableNotifications(): void;

  /** Where the ring stands: the word that GET_VRING_BASE answers. */
  readonly base: number;

  /**
   * Chains that an earlier back-end had in flight and that were not popped again yet: they come first out of {@link DeviceQueue.pop}.
   * {@link DeviceQueue.base} counts them as taken, so whoever stops the queue for good serves them before.
   */
  readonly recovered: number;

  /** Chains popped and not completed yet. */
  readonly outstanding: number;

  /** Why the queue is broken, or undefined. */
  readonly broken: Failure | undefined;

  counters(): DeviceQueueCounters;
}
