import {
  type BackendClient,
  ConfigFlags,
  frontendRequests,
  MAX_BASELINE_REGIONS,
  type MemRegion,
  type MemTable,
  type MessageDefinition,
  ProtocolFeature,
  type Quirks,
  U64,
  VhostUserError,
  VirtioFeature,
  VringAddrFlags,
  VringEnableState,
} from "../../generated/typescript/index.js";
import type { Descriptor } from "../binding/index.js";
import type { SocketChannel } from "../connection/request-channel.js";
import { baseOfShort, shortBaseOf } from "../connection/short-base.js";
import type { SharedMemory, SharedRegion } from "./shared-memory.js";

/** A ring as the back-end is told of it. Addresses are those of {@link BackendSession.ringAddress}. */
export interface RingSetUp extends RingAddresses {
  readonly size: number;
  /** The index word of SET_VRING_BASE at which the ring goes on; 0 by default, which is right for a new split ring. */
  readonly base?: number;
  /** Events, each absent where messages on the back-end channel take its place. */
  readonly kick: Descriptor | undefined;
  readonly call: Descriptor | undefined;
  readonly error: Descriptor | undefined;
}

/** Where a ring's parts lie. In a packed ring they are the descriptor ring, the driver's event area and the device's. */
export interface RingAddresses {
  readonly descriptorTable: bigint;
  readonly availableRing: bigint;
  readonly usedRing: bigint;
  /** The guest address at which writes to the used ring are logged; they are not logged without it. */
  readonly usedLog?: bigint | undefined;
}

/** What the first part of the handshake finds out. */
export interface HandshakeFacts {
  /** What is different about the back-end. */
  readonly quirks: Quirks;
  /** Virtio features that the back-end offers. */
  readonly features: bigint;
  /** Protocol features that the back-end offers; 0 when it has none. */
  readonly offeredProtocolFeatures: bigint;
  /** Protocol features that are negotiated. */
  readonly protocolFeatures: bigint;
  /** Queues that the back-end has, or undefined when it cannot tell. */
  readonly queueCount: number | undefined;
  /** Memory regions that can be added one by one, or undefined when they cannot. */
  readonly memorySlots: number | undefined;
}

/** One connection to a back-end after the first part of the handshake, and the steps of the rest. */
export class BackendSession implements HandshakeFacts {
  /** One method a request of the protocol. */
  readonly client: BackendClient;
  readonly quirks: Quirks;
  readonly features: bigint;
  readonly offeredProtocolFeatures: bigint;
  readonly protocolFeatures: bigint;
  readonly queueCount: number | undefined;
  readonly memorySlots: number | undefined;
  readonly #channel: SocketChannel;
  /** The regions that the back-end knows. */
  #shared: readonly SharedRegion[] = [];

  /** Use {@link connectBackend}. */
  constructor(client: BackendClient, channel: SocketChannel, facts: HandshakeFacts) {
    this.client = client;
    this.#channel = channel;
    this.quirks = facts.quirks;
    this.features = facts.features;
    this.offeredProtocolFeatures = facts.offeredProtocolFeatures;
    this.protocolFeatures = facts.protocolFeatures;
    this.queueCount = facts.queueCount;
    this.memorySlots = facts.memorySlots;
  }

  /** Resolves with the reason when the connection has ended. */
  get closed(): Promise<VhostUserError> {
    return this.#channel.closed;
  }

  /** Whether a protocol feature is negotiated. */
  has(feature: bigint): boolean {
    return (this.protocolFeatures & feature) !== 0n;
  }

  /** Accepts virtio features. PROTOCOL_FEATURES is added where it is offered: without it rings would be enabled at once. */
  async acceptFeatures(features: bigint): Promise<void> {
    await this.client.setFeatures(features | (this.features & VirtioFeature.PROTOCOL_FEATURES));
  }

  /**
   * The first `size` bytes of the configuration space. Some back-ends ignore the offset, so it is always read from the start, and some
   * answer with more than they were asked for, which is cut off.
   *
   * @throws VhostUserError ERR_VU_SIZE for a shorter answer, ERR_VU_NACK when the back-end has no such configuration
   */
  async readConfig(size: number): Promise<Uint8Array> {
    const { payload } = await this.client.getConfig({
      offset: 0,
      flags: this.#configFlags,
      payload: new Uint8Array(size),
    });
    if (payload.length === 0 && this.quirks.has("config-failure-zero-size")) {
      throw new VhostUserError("ERR_VU_NACK", "the back-end answered with no bytes", { messageName: "GET_CONFIG" });
    }
    if (payload.length < size) {
      const text = `${payload.length} bytes of configuration, but ${size} were asked for`;
      throw new VhostUserError("ERR_VU_SIZE", text, { messageName: "GET_CONFIG" });
    }
    return payload.subarray(0, size);
  }

  /** Writes a piece of the configuration space. @throws VhostUserError ERR_VU_NACK when the device refuses */
  writeConfig(offset: number, payload: Uint8Array): Promise<void> {
    return this.client.setConfig({ offset, flags: this.#configFlags, payload });
  }

  /**
   * Tells the back-end of the regions that it does not know yet: one by one where it has slots for them, otherwise by a new table.
   * @returns where the regions lie in the back-end, if it listens for postcopy
   * @throws VhostUserError ERR_VU_MEMORY_REGION for more regions than the back-end takes
   */
  async shareMemory({ regions }: SharedMemory): Promise<readonly MemRegion[]> {
    const added = regions.filter((region) => !this.#shared.includes(region));
    const most = this.#usesSlots ? this.memorySlots : (this.quirks.limit("memory-regions") ?? MAX_BASELINE_REGIONS);
    if (most !== undefined && regions.length > most) {
      const text = `${regions.length} regions of memory, but the back-end takes ${most}`;
      throw new VhostUserError("ERR_VU_MEMORY_REGION", text);
    }
    const answers: MemRegion[] = [];
    if (this.#usesSlots) {
      for (const region of added) {
        const answer = await this.client.addMemRegion({ region: this.#message(region) }, region.descriptor);
        if (answer) answers.push(answer.region);
      }
    } else if (added.length > 0) {
      answers.push(...((await this.#sendTable(regions))?.regions ?? []));
    }
    this.#shared = [...regions];
    return answers;
  }

  /** Says that the answers about memory were understood, during postcopy: from now on the back-end may wait for pages. In the form that QEMU uses. */
  async acknowledgeMemory(): Promise<void> {
    const { addMemRegion, setMemTable } = frontendRequests;
    const definition: MessageDefinition = this.#usesSlots ? addMemRegion : setMemTable;
    await this.client.channel.call({
      definition: { ...definition, reply: { kind: "none" } },
      payloadSize: U64.SIZE,
      encode: (view, offset) => void U64.encodeInto(0n, view, offset),
      descriptors: [],
      unacknowledged: true,
    });
  }

  /** Takes a region away from the back-end, if it knows that. @throws VhostUserError ERR_VU_NACK when the back-end refuses */
  async unshareMemory(region: SharedRegion): Promise<void> {
    if (!this.#shared.includes(region)) return;
    const rest = this.#shared.filter((other) => other !== region);
    if (this.#usesSlots) {
      await this.client.removeMemRegion({ region: this.#message(region) });
    } else {
      await this.#sendTable(rest);
    }
    this.#shared = rest;
  }

  /** How messages name an address of the front-end: with GPA_ADDRESSES that is the guest address itself. */
  userAddress(memory: SharedMemory, guestAddress: number): bigint {
    return this.#speaksGuestAddresses ? BigInt(guestAddress) : memory.userAddress(guestAddress);
  }

  /** How ring set-up names an address: behind an IOMMU, which maps rings to themselves, by the guest address. */
  ringAddress(memory: SharedMemory, guestAddress: number): bigint {
    return this.#accepted(VirtioFeature.ACCESS_PLATFORM)
      ? BigInt(guestAddress)
      : this.userAddress(memory, guestAddress);
  }

  /** Sets a ring up, starts and enables it. */
  async startRing(index: number, ring: RingSetUp): Promise<void> {
    await this.setUpRing(index, ring);
    await this.enableRing(index, true);
  }

  /** Sets a ring up and starts it; the device serves it once it is enabled too. */
  async setUpRing(index: number, ring: RingSetUp): Promise<void> {
    const { client } = this;
    const vring = { index };
    const base = ring.base ?? 0;
    // All are sent before the first is acknowledged.
    await Promise.all([
      client.setVringNum({ index, num: ring.size }),
      client.setVringBase({ index, num: this.#hasShortBase ? shortBaseOf(base) : base }),
      this.setRingAddresses(index, ring),
      client.setVringCall(vring, ring.call),
      client.setVringErr(vring, ring.error),
      client.setVringKick(vring, ring.kick),
    ]);
  }

  /** Tells where a ring's parts are, and whether the use of buffers is logged. It may run. */
  async setRingAddresses(index: number, ring: RingAddresses): Promise<void> {
    await this.client.setVringAddr({
      index,
      flags: ring.usedLog === undefined ? 0 : VringAddrFlags.LOG,
      descriptor: ring.descriptorTable,
      used: ring.usedRing,
      available: ring.availableRing,
      log: ring.usedLog ?? 0n,
    });
    if (ring.usedLog !== undefined) await this.settled();
  }

  /** Enables or disables a ring; when this resolves the back-end has done so. */
  async enableRing(index: number, enabled: boolean): Promise<void> {
    if ((this.features & VirtioFeature.PROTOCOL_FEATURES) === 0n) return;
    await this.client.setVringEnable({ index, num: enabled ? VringEnableState.ENABLED : VringEnableState.DISABLED });
    await this.settled();
  }

  /** Disables and stops a ring; when this resolves the back-end has completed what it took. Returns the ring's index word. */
  async stopRing(index: number): Promise<number> {
    await this.enableRing(index, false);
    return this.takeBase(index);
  }

  /** Stops a ring; when this resolves the back-end has completed what it took. Returns the ring's index word. */
  async takeBase(index: number): Promise<number> {
    const { num } = await this.client.getVringBase({ index, num: 0 });
    return this.#hasShortBase ? baseOfShort(num) : num;
  }

  /** Waits until the back-end has acted on what was sent: an acknowledgement says so, otherwise the answer to a request that changes nothing. */
  async settled(): Promise<void> {
    if (!this.has(ProtocolFeature.REPLY_ACK)) await this.client.getFeatures();
  }

  /** Closes the connection. */
  close(): void {
    this.#channel.close();
  }

  get #configFlags(): number {
    return this.quirks.valueToPeer("config-flags", ConfigFlags.FRONTEND);
  }

  get #usesSlots(): boolean {
    return this.has(ProtocolFeature.CONFIGURE_MEM_SLOTS) && this.memorySlots !== 0;
  }

  /** Whether index words of packed rings lack the used index, which is taken to be the available one. */
  get #hasShortBase(): boolean {
    return this.#accepted(VirtioFeature.RING_PACKED) && this.quirks.has("packed-base-16-bits");
  }

  #accepted(feature: bigint): boolean {
    return (this.client.channel.negotiation.space("virtio").accepted & feature) !== 0n;
  }

  get #speaksGuestAddresses(): boolean {
    return this.has(ProtocolFeature.GPA_ADDRESSES);
  }

  #sendTable(regions: readonly SharedRegion[]): Promise<MemTable | undefined> {
    const descriptors = regions.map((region) => region.descriptor);
    return this.client.setMemTable({ regions: regions.map((region) => this.#message(region)) }, descriptors);
  }

  #message(region: SharedRegion): SharedRegion {
    return this.#speaksGuestAddresses ? { ...region, userAddr: region.guestAddr } : region;
  }
}
