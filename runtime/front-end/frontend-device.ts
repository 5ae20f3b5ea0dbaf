import { ProtocolFeature, VhostUserError, VirtioFeature } from "../../generated/typescript/index.js";
import { signalEvent } from "../binding/index.js";
import { ArrivingMemory, type PageSource } from "./arriving-memory.js";
import type { BackendSession, RingAddresses } from "./backend-session.js";
import { loadDeviceState, saveDeviceState } from "./device-state.js";
import { DirtyLogs } from "./dirty-logs.js";
import { DriverRing, planRings, type RingOptions, ringMemorySize } from "./driver-ring.js";
import { announceDriver, confirmFeatures } from "./driver-status.js";
import { sendKicks } from "./in-band-kicks.js";
import { fetchInflightMemory, type InflightMemory } from "./inflight-memory.js";
import { SharedMemory, type SharedRegion } from "./shared-memory.js";

/** Both sides notify each other by message. */
const NO_EVENTS = { kick: undefined, call: undefined, error: undefined };

/** A device as its front-end knows it: what outlives a connection, and how a back-end is told of it. */
export class FrontendDevice {
  /** The virtio features that are accepted. */
  features = 0n;
  readonly memory = new SharedMemory();
  /** Whether a back-end is to serve the rings. */
  running = false;
  mtu: number | undefined;
  /** Where the pages come from of memory that is still on its way. */
  pages: PageSource | undefined;
  #rings: readonly DriverRing[] = [];
  #ringRegion: SharedRegion | undefined;
  /** The index word at which each ring goes on; none while a back-end serves it. */
  readonly #bases = new Map<DriverRing, number>();
  #inflight: InflightMemory | undefined;
  #log: DirtyLogs | undefined;
  #arriving: ArrivingMemory | undefined;
  #endKicks: () => void = () => {};

  get rings(): readonly DriverRing[] {
    return this.#rings;
  }

  /** The memory that rings and their buffers lie in. */
  get ringRegion(): SharedRegion | undefined {
    return this.#ringRegion;
  }

  /** @throws VhostUserError ERR_VU_QUEUE_INDEX for a ring that is not there */
  ringAt(index: number): DriverRing {
    const ring = this.#rings[index];
    if (ring) return ring;
    throw new VhostUserError("ERR_VU_QUEUE_INDEX", `ring ${index}, but there are ${this.#rings.length}`);
  }

  /** Where back-ends mark the pages that they write, while they do. */
  get log(): DirtyLogs | undefined {
    return this.#log;
  }

  /** Makes empty rings in a region of their own. @throws VhostUserError ERR_VU_SYSTEM when there is not enough memory, ERR_VU_QUEUE_SIZE */
  makeRings(options: RingOptions): SharedRegion {
    const plan = planRings(options, this.features);
    const region = this.memory.addRegion(ringMemorySize(plan));
    this.#ringRegion = region;
    const rings: DriverRing[] = [];
    this.#rings = rings;
    for (let index = 0; index < plan.queues; index++) rings.push(new DriverRing(this.memory, index, plan));
    return region;
  }

  /** Lets go of the rings, which no back-end may be serving. */
  forgetRings(): void {
    this.running = false;
    for (const ring of this.#rings) ring.close();
    this.#rings = [];
    this.#bases.clear();
    this.forgetInflight();
    if (this.#ringRegion) this.memory.removeRegion(this.#ringRegion);
    this.#ringRegion = undefined;
  }

  /**
   * Tells a back-end all about the device and starts its rings, in the order that QEMU uses. A ring whose back-end was lost begins anew, unless there is a
   * record of what was in flight; everything that was used must have been reaped.
   */
  async start(session: BackendSession): Promise<void> {
    const { client } = session;
    this.running = true;
    await session.acceptFeatures(this.#acceptedFeatures);
    await confirmFeatures(session);
    if (this.mtu !== undefined) await client.netSetMtu(BigInt(this.mtu));
    if (session.has(ProtocolFeature.INFLIGHT_SHMFD)) await this.#giveInflightMemory(session);
    await this.#shareAll(session);
    await this.#log?.share(session, this.memory.end);
    for (const ring of this.#rings) {
      const base = this.#bases.get(ring);
      if (base === undefined && !this.#inflight) ring.queue.restart();
      const { size, kick, call, error } = ring;
      const events = session.has(ProtocolFeature.INBAND_NOTIFICATIONS) ? NO_EVENTS : { kick, call, error };
      const addresses = this.#addressesOf(session, ring);
      await session.setUpRing(ring.index, { size, base: base ?? ring.queue.usedBase, ...events, ...addresses });
      this.#bases.delete(ring);
      // For back-ends that start a ring at its first kick, and for buffers that nobody will kick for again.
      signalEvent(ring.kick);
      // What an earlier back-end has used may not have been told.
      signalEvent(ring.call);
    }
    // Not before: a kick by message starts a ring.
    if (session.has(ProtocolFeature.INBAND_NOTIFICATIONS)) this.#endKicks = sendKicks(client, this.#rings);
    await Promise.all(this.#rings.map(({ index }) => session.enableRing(index, true)));
    await announceDriver(session);
  }

  /** Stops all rings; then the back-end has completed what it took, and touches memory no more. */
  async stop(session: BackendSession): Promise<void> {
    this.running = false;
    this.#endKicks();
    await Promise.all([
      ...this.#rings.map(({ index }) => session.enableRing(index, false)),
      ...this.#rings.map(async (ring) => this.#bases.set(ring, await session.takeBase(ring.index))),
    ]);
  }

  /** Moves a device that is stopped from one back-end to another, which is given its state where back-ends can transfer that. */
  async move(source: BackendSession, destination: BackendSession): Promise<void> {
    if (source.has(ProtocolFeature.DEVICE_STATE)) {
      if (!destination.has(ProtocolFeature.DEVICE_STATE)) {
        const text = "the device has a state that the other back-end cannot load: it does not offer DEVICE_STATE";
        throw new VhostUserError("ERR_VU_GATE", text);
      }
      await loadDeviceState(destination.client, await saveDeviceState(source.client));
    }
    this.forgetInflight();
  }

  /** Tells a running back-end of memory that it does not know, and gives it a log that covers that if it is to mark what it writes. */
  async shareMemory(session: BackendSession): Promise<void> {
    if (this.#arriving) {
      throw new VhostUserError("ERR_VU_STATE", "memory is still on its way: more can be added after endPostcopy()");
    }
    await this.#log?.grow(session, this.memory.end);
    await session.shareMemory(this.memory);
  }

  /** Sends all pages that have not arrived. @throws VhostUserError ERR_VU_STATE when no memory is on its way */
  async endPostcopy(): Promise<void> {
    if (!this.#arriving) {
      throw new VhostUserError(
        "ERR_VU_STATE",
        "no memory is on its way: that begins with start(), where there is a source of pages",
      );
    }
    await this.#arriving.end();
    this.#arriving = undefined;
    this.pages = undefined;
  }

  /** Makes a running or stopped back-end mark the pages that it writes, in memory that is there by now and in what comes. */
  async startLogging(session: BackendSession): Promise<void> {
    const log = new DirtyLogs(this.memory.end);
    try {
      await log.share(session, this.memory.end);
    } catch (error) {
      log.close();
      throw error;
    }
    this.#log?.close();
    this.#log = log;
    await this.#switchLogging(session);
  }

  async stopLogging(session: BackendSession): Promise<void> {
    this.#log?.close();
    this.#log = undefined;
    await this.#switchLogging(session);
  }

  /** The next back-end is asked for memory for requests in flight anew. None may be in flight. */
  forgetInflight(): void {
    this.#inflight?.descriptor.close();
    this.#inflight = undefined;
  }

  /** Lets go of everything. */
  close(): void {
    this.#endKicks();
    this.forgetRings();
    this.#log?.close();
    this.#arriving?.close();
    this.memory.close();
  }

  /** Logging is switched like a feature. */
  get #acceptedFeatures(): bigint {
    return this.#log ? this.features | VirtioFeature.LOG_ALL : this.features;
  }

  /** What buffers hold is logged by one switch, what the back-end writes into used rings by one each. */
  async #switchLogging(session: BackendSession): Promise<void> {
    if (!this.running) return;
    await session.acceptFeatures(this.#acceptedFeatures);
    await session.settled();
    for (const ring of this.#rings) await session.setRingAddresses(ring.index, this.#addressesOf(session, ring));
  }

  #addressesOf(session: BackendSession, ring: DriverRing): RingAddresses {
    const address = (guestAddress: number): bigint => session.ringAddress(this.memory, guestAddress);
    return {
      descriptorTable: address(ring.descriptorTable),
      availableRing: address(ring.availableRing),
      usedRing: address(ring.usedRing),
      usedLog: this.#log && BigInt(ring.usedRing),
    };
  }

  /** Tells a back-end of all memory, of which the pages come later where they have a source. */
  async #shareAll(session: BackendSession): Promise<void> {
    if (!this.pages || this.#arriving?.session === session) {
      await session.shareMemory(this.memory);
      return;
    }
    this.#arriving?.close();
    this.#arriving = undefined;
    const arriving = await ArrivingMemory.advise(session, this.pages);
    try {
      await arriving.share(this.memory);
    } catch (error) {
      arriving.close();
      throw error;
    }
    this.#arriving = arriving;
  }

  async #giveInflightMemory(session: BackendSession): Promise<void> {
    this.#inflight ??= await fetchInflightMemory(session.client, this.#rings);
    if (this.#inflight) await session.client.setInflightFd(this.#inflight.payload, this.#inflight.descriptor);
  }
}
