import {
  BackendClient,
  type CallOptions,
  definitionOfBackend,
  frontendRequestsAckCondition,
  type PeerName,
  ProtocolFeature,
  ProtocolFeatures,
  quirksOf,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { Descriptor, StreamSocket } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import { PeerChannel } from "../connection/peer-channel.js";
import { SocketChannel } from "../connection/request-channel.js";
import { type FrontendHandlers, featuresFor, openBackendChannel } from "./backend-channel.js";
import { BackendSession } from "./backend-session.js";

/** Where a back-end is: the path that it listens at, a connected socket, or the number of one. */
export type BackendTarget = string | number | StreamSocket;

export interface ConnectOptions extends CallOptions {
  /** Who the back-end is, where it is known to differ from the standard; `standard` by default. */
  readonly peer?: PeerName | undefined;
  /** Protocol features to accept where they are offered; by default those that {@link BackendSession} and the handlers use. */
  readonly protocolFeatures?: bigint | undefined;
  /** What the back-end may ask for. */
  readonly handlers?: FrontendHandlers | undefined;
  /** Is told of every message, of the back-end's requests too. */
  readonly observer?: MessageObserver | undefined;
}

/** The protocol features that {@link BackendSession} makes use of by itself. */
export const SESSION_FEATURES: bigint =
  ProtocolFeature.MQ | ProtocolFeature.REPLY_ACK | ProtocolFeature.CONFIG | ProtocolFeature.CONFIGURE_MEM_SLOTS;

/**
 * Connects to a back-end and negotiates protocol features, in the order that QEMU uses: features, protocol features, number of queues,
 * memory slots, the channel for the back-end's requests, ownership.
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
    return await shakeHands(channel, options);
  } catch (error) {
    channel.close();
    throw error;
  }
}

async function shakeHands(channel: SocketChannel, options: ConnectOptions): Promise<BackendSession> {
  const quirks = quirksOf(options.peer ?? "standard", "back-end");
  const client = new BackendClient(new PeerChannel(channel, quirks));
  const call = options.signal ? { signal: options.signal } : {};
  const handlers = options.handlers ?? {};
  const features = await client.getFeatures(call);
  let offered = 0n;
  let protocolFeatures = 0n;
  if ((features & VirtioFeature.PROTOCOL_FEATURES) !== 0n) {
    offered = await client.getProtocolFeatures(call);
    protocolFeatures = usable(offered & (options.protocolFeatures ?? SESSION_FEATURES | featuresFor(handlers)));
    await client.setProtocolFeatures(protocolFeatures, call);
  }
  const has = (feature: bigint): boolean => (protocolFeatures & feature) !== 0n;
  const queueCount = has(ProtocolFeature.MQ) ? Number(await client.getQueueNum(call)) : undefined;
  const memorySlots = has(ProtocolFeature.CONFIGURE_MEM_SLOTS) ? Number(await client.getMaxMemSlots(call)) : undefined;
  if (has(ProtocolFeature.BACKEND_REQ)) {
    await openBackendChannel(client, handlers, quirks, channel.closed, options.observer);
  }
  await client.setOwner(call);
  const facts = { quirks, features, offeredProtocolFeatures: offered, protocolFeatures, queueCount, memorySlots };
  return new BackendSession(client, channel, facts);
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
