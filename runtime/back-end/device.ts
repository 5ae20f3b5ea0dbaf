import type { Awaitable, CryptoSession, FrontendClient } from "../../generated/typescript/index.js";
import type { Descriptor, GuestMemory } from "../binding/index.js";
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

  /**
   * The device's own virtio feature bits. The framework adds those of the transport and of the rings. A device that reaches guest memory
   * through its queues alone may add ACCESS_PLATFORM, with which addresses are I/O virtual: queues translate them.
   */
  features(): bigint;

  /**
   * Features were accepted.
   * @param value the accepted bits that are the device's own: always a subset of {@link VhostUserDevice.features}
   */
  ackFeatures?(value: bigint): Awaitable<void>;

  /**
   * Protocol features that the device has a part in. The framework adds its own, and leaves out those whose methods the device does
   * not have: BACKEND_REQ, BACKEND_SEND_FD and HOST_NOTIFIER need `setBackendReqConnection`, SHMEM `getSharedMemoryRegion` too, SHARED_OBJECT
   * `getSharedObject` too, NET_MTU `setMtu`, RARP `sendRarp`, CRYPTO_SESSION `createCryptoSession` and `closeCryptoSession`. CONFIG and STATUS need none.
   */
  protocolFeatures(): bigint;

  /**
   * Protocol features that the framework offers for every device and that this one must not have, such as PAGEFAULT where a guest's missing page
   * would hold up other guests.
   */
  declinedProtocolFeatures?(): bigint;

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
   * {@link VhostUserDevice.startQueue} was given. What the queue recovered of an earlier back-end (`DeviceQueue.recovered`) counts as taken.
   */
  stopQueue(index: number, options?: StopOptions): Awaitable<Virtqueue>;

  /** Return to the state after creation; called with all queues stopped, when the driver resets the device or the front-end has left. */
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

  /** The device's shared memory, which the guest sees beside its own. */
  getSharedMemoryRegion?(): SharedMemoryRegion | readonly SharedMemoryRegion[] | undefined;

  /**
   * The channel for requests to the front-end: one method a request, see {@link FrontendClient}. Called again when the front-end replaces
   * the channel. A request may be awaited in any method of the device, because the two channels are independent.
   *
   * While the device is suspended requests reject with ERR_VU_STATE, once the front-end has left with ERR_VU_CLOSED.
   */
  setBackendReqConnection?(connection: FrontendClient): void;

  /** The MTU that the front-end was configured with, in bytes. @throws to refuse it */
  setMtu?(mtu: number): Awaitable<void>;

  /** The guest has moved here: announce its hardware address (6 bytes) to the network. */
  sendRarp?(mac: Uint8Array): Awaitable<void>;

  /** Creates a session with these parameters and returns its id, which is not negative. @throws when there can be none */
  createCryptoSession?(parameters: CryptoSession): Awaitable<bigint>;

  /** Closes a session. @throws when there is none with this id */
  closeCryptoSession?(id: bigint): Awaitable<void>;

  /** The socket on which the display speaks the vhost-user-gpu protocol. The device owns it. */
  gpuSetSocket?(socket: Descriptor): Awaitable<void>;

  /** An object that the device has exported under this UUID (16 bytes; all zero from the peer `qemu`, which leaves it out), as a descriptor that the front-end may keep, or undefined. */
  getSharedObject?(uuid: Uint8Array): Awaitable<Descriptor | undefined>;
}

/** How a queue is stopped. */
export interface StopOptions {
  /**
   * Requests that were taken need not be completed: they are recorded, and whoever serves the queue next carries them out, again if need be. Only
   * those may be left that nothing is done for any more, and whose queue is not touched again. (GET_VRING_BASE with
   * GET_VRING_BASE_INFLIGHT; false by default.)
   */
  readonly leaveInFlight?: boolean;
}

/** Memory of the device that the guest sees in a region of its own. */
export interface SharedMemoryRegion {
  /** Identifier that the driver looks for, 0 to 255. */
  readonly id: number;
  /** Bytes. */
  readonly length: bigint;
}
