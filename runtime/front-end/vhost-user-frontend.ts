import { ProtocolFeature, VhostUserError, VirtioFeature, VirtioFeatures } from "../../generated/typescript/index.js";
import type { BackendSession } from "./backend-session.js";
import { type BackendTarget, connectBackend } from "./connect-backend.js";
import type { DriverRing, RingOptions } from "./driver-ring.js";
import { withdrawDriver } from "./driver-status.js";
import { FrontendDevice } from "./frontend-device.js";
import { checkTarget, connectOptionsOf, type FrontendOptions, wantedFeatures } from "./frontend-options.js";
import { Iommu } from "./iommu.js";
import { RequestQueue, type RequestQueueOptions } from "./request-queue.js";
import { SessionKeeper } from "./session-keeper.js";
import type { SharedMemory, SharedRegion } from "./shared-memory.js";

/**
 * A device behind a back-end, through its whole life, the way a virtual machine monitor leads it: negotiated, given memory and rings, started, stopped
 * and reset, found again when its back-end has died, moved from one back-end to another.
 *
 * Steps are taken one at a time, in the order of the calls. While the connection is lost they wait for the next one, if there is to be one.
 * Every method rejects as the requests do that it sends: ERR_VU_CLOSED, ERR_VU_REPLY_TIMEOUT, ERR_VU_NACK, ...
 *
 * @example
 * const device = await VhostUserFrontend.open("/run/rng.sock");
 * await device.start();
 * const random = await device.requestQueue(0).request(new Uint8Array(), 64);
 * await device.close();
 */
export class VhostUserFrontend {
  /** What stands between the device and memory, where that was asked for. */
  readonly iommu: Iommu | undefined;
  readonly #options: FrontendOptions;
  readonly #device: FrontendDevice;
  readonly #keeper: SessionKeeper;
  readonly #queues = new Map<number, RequestQueue>();
  #target: BackendTarget;

  private constructor(
    target: BackendTarget,
    options: FrontendOptions,
    device: FrontendDevice,
    iommu: Iommu | undefined,
    session: BackendSession,
  ) {
    this.#target = target;
    this.#options = options;
    this.#device = device;
    this.iommu = iommu;
    const { reconnect } = options;
    this.#keeper = new SessionKeeper(session, {
      reconnect: reconnect === true ? {} : reconnect || undefined,
      connect: () => this.#connect(this.#target),
      restore: async (next) => {
        if (device.running) await this.#startOn(next);
      },
      ended: (reason) => this.#release(reason),
    });
  }

  /**
   * Connects to a back-end and negotiates.
   * @throws VhostUserError as {@link connectBackend}; ERR_VU_ARGUMENT for reconnecting to what is no path, ERR_VU_GATE when there is to be an
   *   IOMMU that the back-end cannot use
   */
  static async open(target: BackendTarget, options: FrontendOptions = {}): Promise<VhostUserFrontend> {
    checkTarget(target, options);
    const device = new FrontendDevice();
    device.pages = options.postcopy;
    const iommu = options.iommu ? new Iommu(device.memory) : undefined;
    try {
      const session = await connectBackend(target, connectOptionsOf(options, device, iommu));
      device.features = session.features & wantedFeatures(options);
      const frontend = new VhostUserFrontend(target, options, device, iommu, session);
      if (iommu) checkTranslation(session, device.features);
      return frontend;
    } catch (error) {
      device.close();
      throw error;
    }
  }

  /** The present connection; when it is lost the next one takes its place. */
  get session(): BackendSession {
    return this.#keeper.session;
  }

  /** Resolves with the reason when the device is closed, or lost for good; never rejects. */
  get closed(): Promise<VhostUserError> {
    return this.#keeper.closed;
  }

  /** The virtio features that are accepted when the device is started. */
  get features(): bigint {
    return this.#device.features;
  }

  /** What the device can reach. */
  get memory(): SharedMemory {
    return this.#device.memory;
  }

  /** The rings, once the device was started. */
  get rings(): readonly DriverRing[] {
    return this.#device.rings;
  }

  /** Makes rings and starts the device. @throws VhostUserError ERR_VU_ARGUMENT for more queues than the back-end has, ERR_VU_STATE when there are rings, ERR_VU_GATE for postcopy without PAGEFAULT */
  start(options: RingOptions = {}): Promise<void> {
    return this.#keeper.step(async (session) => {
      if (this.rings.length > 0) {
        const text = "the device has rings: resume() goes on with them, reset() takes them away";
        throw new VhostUserError("ERR_VU_STATE", text);
      }
      if (queuesOf(session) < (options.queues ?? 1)) {
        const text = `${options.queues} queues wanted, but the back-end has ${queuesOf(session)}, as far as it tells`;
        throw new VhostUserError("ERR_VU_ARGUMENT", text);
      }
      try {
        const region = this.#device.makeRings(options);
        this.iommu?.mapRegion(region);
        await this.#startOn(session);
      } catch (error) {
        this.#forgetRings(error);
        throw error;
      }
    });
  }

  /** Stops the rings. The back-end has completed what it took, and touches memory no more; the rest waits for {@link VhostUserFrontend.resume}. */
  stop(): Promise<void> {
    return this.#keeper.step((session) => this.#stopOn(session));
  }

  /** Goes on where the rings were stopped. @throws VhostUserError ERR_VU_STATE when there are none */
  resume(): Promise<void> {
    return this.#keeper.step(async (session) => {
      if (this.rings.length === 0) {
        throw new VhostUserError("ERR_VU_STATE", "the device has no rings to go on with: start() makes them");
      }
      if (!this.#device.running) await this.#startOn(session);
    });
  }

  /** Stops the device, forgets its rings, and resets it where the back-end can do that. It can be started anew. Requests that were not answered reject. */
  reset(): Promise<void> {
    return this.#keeper.step(async (session) => {
      await this.#stopOn(session);
      if (session.has(ProtocolFeature.RESET_DEVICE)) await session.client.resetDevice();
      if (this.#device.ringRegion) await session.unshareMemory(this.#device.ringRegion);
      this.#forgetRings(new VhostUserError("ERR_VU_STATE", "the device was reset"));
    });
  }

  /**
   * Requests over a ring as promises; they survive the loss of a back-end. The options count at the first call.
   * @throws VhostUserError ERR_VU_QUEUE_INDEX for a ring that is not there, ERR_VU_ARGUMENT when its buffers do not hold one request
   */
  requestQueue(index: number, options: RequestQueueOptions = {}): RequestQueue {
    let queue = this.#queues.get(index);
    if (!queue) {
      queue = new RequestQueue(this.#device.ringAt(index), this.memory.memory, options);
      this.#queues.set(index, queue);
    }
    return queue;
  }

  /** Shares one more region with the back-end, of at least `size` bytes; the device may run. */
  addMemory(size: number): Promise<SharedRegion> {
    return this.#keeper.step(async (session) => {
      const region = this.memory.addRegion(size);
      try {
        if (this.#device.running) await this.#device.shareMemory(session);
        return region;
      } catch (error) {
        this.memory.removeRegion(region);
        throw error;
      }
    });
  }

  /** Takes a region that {@link VhostUserFrontend.addMemory} gave away from the back-end; the device may run. */
  removeMemory(region: SharedRegion): Promise<void> {
    return this.#keeper.step(async (session) => {
      await session.unshareMemory(region);
      this.memory.removeRegion(region);
    });
  }

  /** The first `size` bytes of the configuration space. @throws VhostUserError ERR_VU_GATE when the back-end has none */
  readConfig(size: number): Promise<Uint8Array> {
    return this.#keeper.step((session) => session.readConfig(size));
  }

  /** Writes a piece of the configuration space. @throws VhostUserError ERR_VU_NACK when the device refuses */
  writeConfig(offset: number, payload: Uint8Array): Promise<void> {
    return this.#keeper.step((session) => session.writeConfig(offset, payload));
  }

  /**
   * The device status, bits of `DeviceStatus`: which the device has taken of what it was told when it was started and stopped.
   * @throws VhostUserError ERR_VU_GATE without STATUS
   */
  status(): Promise<number> {
    return this.#keeper.step(async ({ client }) => Number(await client.getStatus()));
  }

  /**
   * Tells a network device its MTU in bytes, now and whenever it is started.
   * @throws VhostUserError ERR_VU_GATE without NET_MTU, ERR_VU_NACK when the device refuses, ERR_VU_ARGUMENT for what is no number of bytes
   */
  setMtu(mtu: number): Promise<void> {
    return this.#keeper.step(async ({ client }) => {
      if (!Number.isSafeInteger(mtu) || mtu < 0) {
        throw new VhostUserError("ERR_VU_ARGUMENT", `an MTU of ${mtu}, which is no number of bytes`);
      }
      await client.netSetMtu(BigInt(mtu));
      this.#device.mtu = mtu;
    });
  }

  /** From now on the back-end marks the pages that it writes, also in memory that comes later. @throws VhostUserError ERR_VU_GATE without LOG_SHMFD */
  startLogging(): Promise<void> {
    return this.#keeper.step((session) => this.#device.startLogging(session));
  }

  /** The guest addresses of the pages that the back-end has written since this was last asked, ascending. */
  takeDirtyPages(): number[] {
    return this.#device.log?.take() ?? [];
  }

  /** The back-end need not mark pages any more. */
  stopLogging(): Promise<void> {
    return this.#keeper.step((session) => this.#device.stopLogging(session));
  }

  /**
   * Sends the pages that no one has asked for yet; with that postcopy is over.
   * @throws VhostUserError ERR_VU_STATE when no memory is on its way, what the source of the pages throws (it can be tried again then), and as the request
   */
  endPostcopy(): Promise<void> {
    return this.#keeper.step(() => this.#device.endPostcopy());
  }

  /**
   * Moves the device to another back-end, with its rings, its state where back-ends can transfer that, and the requests that were not taken yet.
   * When it fails the device goes on where it was.
   *
   * @throws VhostUserError as {@link VhostUserFrontend.open}; ERR_VU_GATE when the other back-end offers less
   */
  migrate(target: BackendTarget): Promise<void> {
    return this.#keeper.step(async (source) => {
      checkTarget(target, this.#options);
      const destination = await this.#connect(target);
      const { running } = this.#device;
      let moved = false;
      try {
        // Its status stays: a device that is reset has no state to move.
        await this.#restOn(source);
        await this.#device.move(source, destination);
        moved = true;
        if (running) await this.#startOn(destination);
      } catch (error) {
        destination.close();
        // What the destination made for requests in flight need mean nothing to the source.
        if (moved) this.#device.forgetInflight();
        if (running) await this.#startOn(source);
        throw error;
      }
      this.#target = target;
      this.#keeper.use(destination);
      source.close();
    });
  }

  /** Stops the device and closes the connection; requests that were not answered reject with ERR_VU_CLOSED. A back-end that is gone already is no error. */
  close(): Promise<void> {
    return this.#keeper.close((session) => this.#stopOn(session));
  }

  /** @throws VhostUserError ERR_VU_GATE when the back-end does not offer what the device is used with */
  async #connect(target: BackendTarget): Promise<BackendSession> {
    const session = await connectBackend(target, connectOptionsOf(this.#options, this.#device, this.iommu));
    try {
      const missing = VirtioFeatures.namesOf(this.features & ~session.features);
      if (queuesOf(session) < this.rings.length) missing.push(`${this.rings.length} queues`);
      if (missing.length > 0) {
        const text = `the device is used with ${missing.join(", ")}, which this back-end does not offer`;
        throw new VhostUserError("ERR_VU_GATE", text);
      }
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  async #startOn(session: BackendSession): Promise<void> {
    for (const queue of this.#queues.values()) queue.reap();
    this.iommu?.attach(session);
    await this.#device.start(session);
  }

  async #stopOn(session: BackendSession): Promise<void> {
    if (!this.#device.running) return;
    await this.#restOn(session);
    await withdrawDriver(session);
  }

  async #restOn(session: BackendSession): Promise<void> {
    if (!this.#device.running) return;
    await this.#device.stop(session);
    for (const queue of this.#queues.values()) queue.reap();
  }

  #forgetRings(reason: unknown): void {
    for (const queue of this.#queues.values()) queue.fail(reason);
    this.#queues.clear();
    if (this.#device.ringRegion) this.iommu?.forget(Number(this.#device.ringRegion.guestAddr));
    this.#device.forgetRings();
  }

  #release(reason: VhostUserError): void {
    this.#forgetRings(reason);
    this.#device.close();
  }
}

/** A back-end that does not tell how many queues it has can be relied on for one. */
function queuesOf({ queueCount = 1 }: BackendSession): number {
  return queueCount;
}

/** @throws VhostUserError ERR_VU_GATE unless translations can be asked for, and are acknowledged */
function checkTranslation(session: BackendSession, features: bigint): void {
  const possible = (features & VirtioFeature.ACCESS_PLATFORM) !== 0n;
  if (possible && session.has(ProtocolFeature.BACKEND_REQ) && session.has(ProtocolFeature.REPLY_ACK)) return;
  const text = "an IOMMU needs ACCESS_PLATFORM, BACKEND_REQ and REPLY_ACK, of which the back-end does not offer all";
  throw new VhostUserError("ERR_VU_GATE", text);
}
