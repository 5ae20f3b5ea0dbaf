import type { Awaitable } from "../../generated/typescript/index.js";
import type { GuestMemory } from "../binding/index.js";
import type { Virtqueue } from "./virtqueue.js";

/**
 * A device behind vhost-user, in the terms of crosvm's trait of the same name.
 *
 * The framework owns the connection and the rings' state; a device is told what changes. Methods are never called
 * concurrently: the next call comes when the promise of the last one has settled.
 */
export interface VhostUserDevice {
  /** The most queues that the device serves. */
  maxQueueNum(): number;

  /** The device's own virtio feature bits. The framework adds those of the transport and of the rings. */
  features(): bigint;

  /**
   * Features were accepted.
   * @param value the accepted bits that are the device's own: always a subset of {@link VhostUserDevice.features}
   */
  ackFeatures?(value: bigint): Awaitable<void>;

  /** Protocol features that the device has a part in, such as CONFIG. The framework adds its own, and leaves out what it cannot carry. */
  protocolFeatures(): bigint;

  /** Fills `into` with the configuration space from `offset` on (bytes). Bytes beyond its end stay zero. */
  readConfig(offset: number, into: Uint8Array): void;

  /**
   * The driver wrote to the configuration space. Without this method every write is refused.
   * @throws what is wrong with the write; the front-end is told of the failure
   */
  writeConfig?(offset: number, data: Uint8Array): void;

  /**
   * Serve a queue from now on. Look at its ring at once: requests may wait there that nobody will kick for again. Must not wait
   * for requests. It implicitly leaves the suspended state.
   */
  startQueue(index: number, queue: Virtqueue, memory: GuestMemory): Awaitable<void>;

  /**
   * Stop serving a queue that was started: complete the requests that were taken, leave the others in the ring, and give back the queue that
   * {@link VhostUserDevice.startQueue} was given.
   */
  stopQueue(index: number): Awaitable<Virtqueue>;

  /** Return to the state after creation; called with all queues stopped, when a front-end has left. */
  reset(): Awaitable<void>;

  /**
   * All queues are stopped: no guest memory may be touched and nothing signalled until the next queue is started. Called once after creation and
   * after the last queue was stopped.
   */
  enterSuspendedState(): Awaitable<void>;

  /** The device's state as a value that survives JSON; called with all queues stopped. */
  snapshot(): Awaitable<unknown>;

  /** Take over a state that {@link VhostUserDevice.snapshot} gave; called with all queues stopped. */
  restore(data: unknown): Awaitable<void>;

  /** The device's shared memory region, if it has one. Offered to the front-end where the SHMEM feature can be negotiated. */
  getSharedMemoryRegion?(): SharedMemoryRegion | undefined;

  /** The channel for requests to the front-end. Called where BACKEND_REQ is negotiated. */
  setBackendReqConnection?(connection: BackendRequestConnection): void;
}

/** Memory of the device that the guest sees in a region of its own. */
export interface SharedMemoryRegion {
  /** Identifier that the driver looks for. */
  readonly id: number;
  /** Bytes. */
  readonly length: bigint;
}

/** A channel on which the back-end is the one who asks. */
export interface BackendRequestConnection {
  /** Closes the channel. */
  close(): void;
}
