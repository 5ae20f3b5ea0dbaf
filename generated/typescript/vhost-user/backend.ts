// Generated from spec/vhost-user/frontend-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Awaitable, type Descriptor, type IncomingMessage, type MessageDefinition, type Negotiation, type OutgoingReply, VhostUserError, checkDescriptorCount, checkKnown, checkRequest, closeAll, isVhostUserError } from "../support/index.js";
import { FrontendRequest, frontendRequests, frontendRequestsById } from "./frontend-requests.js";
import { Config, MemTable, SingleMemRegion, U64, VringAddr, VringEnableState, VringFd, VringState } from "./payloads.js";

/**
 * The back-end's side: one method a request. The dispatcher has checked gate, size, values and descriptors before it calls.
 * A method owns the descriptors that it is given, also when it throws.
 */
export interface Backend {
  /**
   * Asks for the virtio features that the back-end offers.
   * In C: `VHOST_USER_GET_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:18)
   */
  getFeatures(): Awaitable<bigint>;
  /**
   * Enables virtio features. Without PROTOCOL_FEATURES among them the back-end enables all vrings at once.
   * In C: `VHOST_USER_SET_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:25)
   */
  setFeatures(payload: bigint): Awaitable<void>;
  /**
   * Marks the start of a session.
   * In C: `VHOST_USER_SET_OWNER`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:33)
   */
  setOwner(): Awaitable<void>;
  /**
   * Replaces the whole table of memory regions; one file descriptor a region, in the same order.
   * In C: `VHOST_USER_SET_MEM_TABLE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:39)
   */
  setMemTable(payload: MemTable, descriptors: readonly Descriptor[]): Awaitable<MemTable | undefined>;
  /**
   * Sets the size of a queue.
   * In C: `VHOST_USER_SET_VRING_NUM`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:47)
   */
  setVringNum(payload: VringState): Awaitable<void>;
  /**
   * Sets the addresses of a vring's parts.
   * In C: `VHOST_USER_SET_VRING_ADDR`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:56)
   */
  setVringAddr(payload: VringAddr): Awaitable<void>;
  /**
   * Sets the index from which the back-end takes available entries.
   * In C: `VHOST_USER_SET_VRING_BASE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:64)
   */
  setVringBase(payload: VringState): Awaitable<void>;
  /**
   * Stops a vring once its requests are complete, and asks for the index of the next available entry. The request's num is reserved.
   * In C: `VHOST_USER_GET_VRING_BASE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:73)
   */
  getVringBase(payload: VringState): Awaitable<VringState>;
  /**
   * Sets the event file descriptor that tells the back-end of new buffers, and starts the vring.
   * In C: `VHOST_USER_SET_VRING_KICK`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:81)
   */
  setVringKick(payload: VringFd, descriptor: Descriptor | undefined): Awaitable<void>;
  /**
   * Sets the event file descriptor with which the back-end tells the driver of used buffers.
   * In C: `VHOST_USER_SET_VRING_CALL`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:91)
   */
  setVringCall(payload: VringFd, descriptor: Descriptor | undefined): Awaitable<void>;
  /**
   * Sets the event file descriptor with which the back-end tells of a broken vring.
   * In C: `VHOST_USER_SET_VRING_ERR`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:100)
   */
  setVringErr(payload: VringFd, descriptor: Descriptor | undefined): Awaitable<void>;
  /**
   * Asks for the protocol features that the back-end offers; legal as soon as PROTOCOL_FEATURES is offered.
   * In C: `VHOST_USER_GET_PROTOCOL_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:109)
   */
  getProtocolFeatures(): Awaitable<bigint>;
  /**
   * Enables protocol features, a subset of those offered.
   * In C: `VHOST_USER_SET_PROTOCOL_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:116)
   */
  setProtocolFeatures(payload: bigint): Awaitable<void>;
  /**
   * Asks how many queues the back-end supports at most.
   * In C: `VHOST_USER_GET_QUEUE_NUM`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:124)
   */
  getQueueNum(): Awaitable<bigint>;
  /**
   * Enables or disables a vring; independent of its being started. QEMU's network front-end sends it before SET_FEATURES, so the feature need only be offered.
   * In C: `VHOST_USER_SET_VRING_ENABLE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:130)
   */
  setVringEnable(payload: VringState): Awaitable<void>;
  /**
   * Asks for a piece of the configuration space; the reply repeats offset and size. An empty reply means failure.
   * In C: `VHOST_USER_GET_CONFIG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:138)
   */
  getConfig(payload: Config): Awaitable<Config>;
  /**
   * Writes a piece of the configuration space.
   * In C: `VHOST_USER_SET_CONFIG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:145)
   */
  setConfig(payload: Config): Awaitable<void>;
  /**
   * Asks how many memory regions can be added one by one.
   * In C: `VHOST_USER_GET_MAX_MEM_SLOTS`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:152)
   */
  getMaxMemSlots(): Awaitable<bigint>;
  /**
   * Adds a memory region.
   * In C: `VHOST_USER_ADD_MEM_REG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:158)
   */
  addMemRegion(payload: SingleMemRegion, descriptor: Descriptor): Awaitable<SingleMemRegion | undefined>;
  /**
   * Removes a memory region, found by guest address, user address and size. A file descriptor should not come with it; one that does is closed.
   * In C: `VHOST_USER_REM_MEM_REG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:167)
   */
  removeMemRegion(payload: SingleMemRegion): Awaitable<void>;
}

/** What the specification says of the request with this id; undefined when it is not known. */
export function definitionOfBackend(id: number): MessageDefinition | undefined {
  return frontendRequestsById.get(id);
}

/**
 * Checks a request, decodes it, calls the method for it and encodes the reply. Descriptors that no method took are closed.
 * @returns the reply; undefined when the request is only to be acknowledged
 * @throws VhostUserError ERR_VU_UNKNOWN_REQUEST, ERR_VU_GATE, ERR_VU_SIZE, ERR_VU_VALUE, ERR_VU_DESCRIPTOR_COUNT, ERR_VU_DESCRIPTOR_KIND, and what the method throws
 */
export async function dispatchBackend(backend: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  try {
    const definition = definitionOfBackend(message.id);
    if (!definition) throw new VhostUserError("ERR_VU_UNKNOWN_REQUEST", `request ${message.id} is not known`);
    checkRequest(definition, message, negotiation);
    switch (message.id) {
      case FrontendRequest.GET_FEATURES:
        return await getFeatures(backend, negotiation);
      case FrontendRequest.SET_FEATURES:
        return await setFeatures(backend, message, negotiation);
      case FrontendRequest.SET_OWNER:
        return await setOwner(backend);
      case FrontendRequest.SET_MEM_TABLE:
        return await setMemTable(backend, message);
      case FrontendRequest.SET_VRING_NUM:
        return await setVringNum(backend, message);
      case FrontendRequest.SET_VRING_ADDR:
        return await setVringAddr(backend, message);
      case FrontendRequest.SET_VRING_BASE:
        return await setVringBase(backend, message);
      case FrontendRequest.GET_VRING_BASE:
        return await getVringBase(backend, message);
      case FrontendRequest.SET_VRING_KICK:
        return await setVringKick(backend, message);
      case FrontendRequest.SET_VRING_CALL:
        return await setVringCall(backend, message);
      case FrontendRequest.SET_VRING_ERR:
        return await setVringErr(backend, message);
      case FrontendRequest.GET_PROTOCOL_FEATURES:
        return await getProtocolFeatures(backend, negotiation);
      case FrontendRequest.SET_PROTOCOL_FEATURES:
        return await setProtocolFeatures(backend, message, negotiation);
      case FrontendRequest.GET_QUEUE_NUM:
        return await getQueueNum(backend);
      case FrontendRequest.SET_VRING_ENABLE:
        return await setVringEnable(backend, message);
      case FrontendRequest.GET_CONFIG:
        return await getConfig(backend, message);
      case FrontendRequest.SET_CONFIG:
        return await setConfig(backend, message);
      case FrontendRequest.GET_MAX_MEM_SLOTS:
        return await getMaxMemSlots(backend);
      case FrontendRequest.ADD_MEM_REG:
        return await addMemRegion(backend, message);
      case FrontendRequest.REM_MEM_REG:
        return await removeMemRegion(backend, message);
      default:
        return undefined;
    }
  } finally {
    closeAll(message.descriptors.splice(0));
  }
}

async function getFeatures(backend: Backend, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const reply = await backend.getFeatures();
  negotiation.space("virtio").offered = reply;
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setFeatures(backend: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = U64.decodeFrom(message.payload, message.offset);
  await backend.setFeatures(payload);
  negotiation.space("virtio").accepted = payload;
  return undefined;
}

async function setOwner(backend: Backend): Promise<OutgoingReply | undefined> {
  await backend.setOwner();
  return undefined;
}

async function setMemTable(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = MemTable.decodeFrom(message.payload, message.offset, message.end);
  checkDescriptorCount(frontendRequests.setMemTable, message.descriptors, payload.regions.length);
  const descriptors = message.descriptors.splice(0);
  const reply = await backend.setMemTable(payload, descriptors);
  if (reply === undefined) return undefined;
  return { payloadSize: MemTable.sizeOf(reply), encode: (view, offset) => void (MemTable.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setVringNum(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  await backend.setVringNum(payload);
  return undefined;
}

async function setVringAddr(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringAddr.decodeFrom(message.payload, message.offset);
  await backend.setVringAddr(payload);
  return undefined;
}

async function setVringBase(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  await backend.setVringBase(payload);
  return undefined;
}

async function getVringBase(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  const reply = await backend.getVringBase(payload);
  return { payloadSize: VringState.SIZE, encode: (view, offset) => void (VringState.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setVringKick(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringFd.decodeFrom(message.payload, message.offset);
  checkDescriptorCount(frontendRequests.setVringKick, message.descriptors, payload.invalidFd ? 0 : 1);
  const descriptor = message.descriptors.shift();
  await backend.setVringKick(payload, descriptor);
  return undefined;
}

async function setVringCall(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringFd.decodeFrom(message.payload, message.offset);
  checkDescriptorCount(frontendRequests.setVringCall, message.descriptors, payload.invalidFd ? 0 : 1);
  const descriptor = message.descriptors.shift();
  await backend.setVringCall(payload, descriptor);
  return undefined;
}

async function setVringErr(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringFd.decodeFrom(message.payload, message.offset);
  checkDescriptorCount(frontendRequests.setVringErr, message.descriptors, payload.invalidFd ? 0 : 1);
  const descriptor = message.descriptors.shift();
  await backend.setVringErr(payload, descriptor);
  return undefined;
}

async function getProtocolFeatures(backend: Backend, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const reply = await backend.getProtocolFeatures();
  negotiation.space("protocol").offered = reply;
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setProtocolFeatures(backend: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = U64.decodeFrom(message.payload, message.offset);
  await backend.setProtocolFeatures(payload);
  negotiation.space("protocol").accepted = payload;
  return undefined;
}

async function getQueueNum(backend: Backend): Promise<OutgoingReply | undefined> {
  const reply = await backend.getQueueNum();
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setVringEnable(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  checkKnown(payload.num, Object.values(VringEnableState), "SET_VRING_ENABLE.num");
  await backend.setVringEnable(payload);
  return undefined;
}

async function getConfig(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Config.decodeFrom(message.payload, message.offset, message.end);
  try {
    const reply = await backend.getConfig(payload);
    return { payloadSize: Config.sizeOf(reply), encode: (view, offset) => void (Config.encodeInto(reply, view, offset)), descriptors: [] };
  } catch (error) {
    if (!isVhostUserError(error)) throw error;
    return { payloadSize: 0, encode: () => {}, descriptors: [] };
  }
}

async function setConfig(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Config.decodeFrom(message.payload, message.offset, message.end);
  await backend.setConfig(payload);
  return undefined;
}

async function getMaxMemSlots(backend: Backend): Promise<OutgoingReply | undefined> {
  const reply = await backend.getMaxMemSlots();
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function addMemRegion(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = SingleMemRegion.decodeFrom(message.payload, message.offset);
  const descriptor = message.descriptors.shift() as Descriptor;
  const reply = await backend.addMemRegion(payload, descriptor);
  if (reply === undefined) return undefined;
  return { payloadSize: SingleMemRegion.SIZE, encode: (view, offset) => void (SingleMemRegion.encodeInto(reply, view, offset)), descriptors: [] };
}

async function removeMemRegion(backend: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = SingleMemRegion.decodeFrom(message.payload, message.offset);
  await backend.removeMemRegion(payload);
  return undefined;
}
