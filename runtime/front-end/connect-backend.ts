import {
  BackendClient,
  type CallOptions,
  ConfigFlags,
  definitionOfBackend,
  frontendRequestsAckCondition,
  ProtocolFeature,
  ProtocolFeatures,
  VhostUserError,
  VirtioFeature,
  VringEnableState,
} from "../../generated/typescript/index.js";
import { Descriptor, StreamSocket } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import { SocketChannel } from "../connection/request-channel.js";
import type { SharedMemory } from "./shared-memory.js";

/** Where a back-end is: the path that it listens at, a connected socket, or the number of one. */
export type BackendTarget = string | number | StreamSocket;

export interface ConnectOptions extends CallOptions {
  /** Protocol features to accept where they are offered; by default those that this package's drivers use. */
  readonly protocolFeatures?: bigint;
  /** Is told of every message. */
  readonly observer?: MessageObserver;
}

/** A ring as the back-end is told of it. Addresses are those of {@link SharedMemory.userAddress}. */
export interface RingSetUp {
  readonly size: number;
  readonly descriptorTable: bigint;
  readonly availableRing: bigint;
  readonly usedRing: bigint;
  readonly kick: Descriptor;
  readonly call: Descriptor;
  readonly error: Descriptor;
}

const DEFAULT_PROTOCOL_FEATURES =
  ProtocolFeature.MQ | ProtocolFeature.REPLY_ACK | ProtocolFeature.CONFIG | ProtocolFeature.CONFIGURE_MEM_SLOTS;

/** A back-end after the first part of the handshake, and the steps of the rest. */
export class BackendSession {
  /** One method a request of the protocol. */
  readonly client: BackendClient;
  readonly #channel: SocketChannel;
  /** Virtio features that the back-end offers. */
  readonly features: bigint;
  /** Protocol features that are negotiated; 0 when the back-end has none. */
  readonly protocolFeatures: bigint;
  /** Queues that the back-end has, or undefined when it cannot tell. */
  readonly queueCount: number | undefined;
  /** Memory regions that can be added one by one, or undefined when they cannot. */
  readonly memorySlots: number | undefined;

  /** Use {@link connectBackend}. */
  constructor(client: BackendClient, channel: SocketChannel, facts: HandshakeFacts) {
    this.client = client;
    this.#channel = channel;
    this.features = facts.features;
    this.protocolFeatures = facts.protocolFeatures;
    this.queueCount = facts.queueCount;
    this.memorySlots = facts.memorySlots;
  }

  /** Resolves with the reason when the connection has ended. */
  get closed(): Promise<VhostUserError> {
    return this.#channel.closed;
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
      flags: ConfigFlags.FRONTEND,
      payload: new Uint8Array(size),
    });
    if (payload.length < size) {
      const text = `${payload.length} bytes of configuration, but ${size} were asked for`;
      throw new VhostUserError("ERR_VU_SIZE", text, { messageName: "GET_CONFIG" });
    }
    return payload.subarray(0, size);
  }

  /** Shares a region of memory with the back-end. */
  async shareMemory(memory: SharedMemory): Promise<void> {
    if (this.#has(ProtocolFeature.CONFIGURE_MEM_SLOTS))
      await this.client.addMemRegion({ region: memory.region }, memory.descriptor);
    else await this.client.setMemTable({ regions: [memory.region] }, [memory.descriptor]);
  }

  /** Sets a ring up, starts and enables it. */
  async startRing(index: number, ring: RingSetUp): Promise<void> {
    const { client } = this;
    await client.setVringNum({ index, num: ring.size });
    await client.setVringBase({ index, num: 0 });
    await client.setVringAddr({
      index,
      flags: 0,
      descriptor: ring.descriptorTable,
      used: ring.usedRing,
      available: ring.availableRing,
      log: 0n,
    });
    const vring = { index };
    await client.setVringCall(vring, ring.call);
    await client.setVringErr(vring, ring.error);
    await client.setVringKick(vring, ring.kick);
    await this.#enable(index, VringEnableState.ENABLED);
  }

  /** Disables and stops a ring; when this resolves the back-end has completed what it took. Returns the next available index. */
  async stopRing(index: number): Promise<number> {
    await this.#enable(index, VringEnableState.DISABLED);
    const { num } = await this.client.getVringBase({ index, num: 0 });
    return num;
  }

  /** Closes the connection. */
  close(): void {
    this.#channel.close();
  }

  #has(feature: bigint): boolean {
    return (this.protocolFeatures & feature) !== 0n;
  }

  async #enable(index: number, num: VringEnableState): Promise<void> {
    if ((this.features & VirtioFeature.PROTOCOL_FEATURES) !== 0n) await this.client.setVringEnable({ index, num });
  }
}

/** What the first part of the handshake finds out. */
export interface HandshakeFacts {
  readonly features: bigint;
  readonly protocolFeatures: bigint;
  readonly queueCount: number | undefined;
  readonly memorySlots: number | undefined;
}

/**
 * Connects to a back-end and negotiates protocol features, in the order that QEMU uses: features, protocol features, number of queues,
 * memory slots, ownership.
 *
 * @throws VhostUserError ERR_VU_SYSTEM when nobody listens, and as every request: ERR_VU_CLOSED, ERR_VU_REPLY_TIMEOUT, ...
 */
export async function connectBackend(target: BackendTarget, options: ConnectOptions = {}): Promise<BackendSession> {
  const channel = new SocketChannel(socketOf(target), {
    ackCondition: frontendRequestsAckCondition,
    definitionOf: definitionOfBackend,
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    observer: options.observer,
  });
  try {
    const client = new BackendClient(channel);
    return new BackendSession(client, channel, await shakeHands(client, options));
  } catch (error) {
    channel.close();
    throw error;
  }
}

async function shakeHands(client: BackendClient, options: ConnectOptions): Promise<HandshakeFacts> {
  const call = options.signal ? { signal: options.signal } : {};
  const features = await client.getFeatures(call);
  let protocolFeatures = 0n;
  if ((features & VirtioFeature.PROTOCOL_FEATURES) !== 0n) {
    protocolFeatures = usable(
      (await client.getProtocolFeatures(call)) & (options.protocolFeatures ?? DEFAULT_PROTOCOL_FEATURES),
    );
    await client.setProtocolFeatures(protocolFeatures, call);
  }
  const has = (feature: bigint): boolean => (protocolFeatures & feature) !== 0n;
  const queueCount = has(ProtocolFeature.MQ) ? Number(await client.getQueueNum(call)) : undefined;
  const memorySlots = has(ProtocolFeature.CONFIGURE_MEM_SLOTS) ? Number(await client.getMaxMemSlots(call)) : undefined;
  await client.setOwner(call);
  return { features, protocolFeatures, queueCount, memorySlots };
}

/** Leaves out features without one that they require. */
function usable(features: bigint): bigint {
  const [unmet] = ProtocolFeatures.unmet(features);
  return unmet ? usable(features & ~ProtocolFeatures.maskOf(unmet.feature)) : features;
}

function socketOf(target: BackendTarget): StreamSocket {
  if (typeof target === "string") return StreamSocket.connect(target);
  return typeof target === "number" ? StreamSocket.adopt(Descriptor.adopt(target)) : target;
}
