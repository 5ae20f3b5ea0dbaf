// Generated from spec/vhost-user/frontend-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Awaitable, type Descriptor, type IncomingMessage, type MessageDefinition, type Negotiation, type OutgoingReply, VhostUserError, checkDescriptorCount, checkExactSize, checkKnown, checkOrder, checkRequest, checkServed, closeAll, isVhostUserError, recordPassed } from "../support/index.js";
import { FrontendRequest, frontendRequests, frontendRequestsById } from "./frontend-requests.js";
import { Config, CryptoSession, DeviceState, DeviceStateReply, Inflight, Iotlb, Log, MemTable, Rarp, Shared, ShmemConfig, SingleMemRegion, U64, VringAddr, VringEnableState, VringEndianness, VringFd, VringState } from "./payloads.js";

/**
 * The back-end's side: one method a request. The dispatcher has checked gate, order, size, values and descriptors before it calls.
 * A method owns the descriptors that it is given, also when it throws, and gives up those that it returns.
 */
export interface Backend {
  /**
   * Asks for the virtio features that the back-end offers.
   * In C: `VHOST_USER_GET_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:19)
   */
  getFeatures(): Awaitable<bigint>;
  /**
   * Enables virtio features. Without PROTOCOL_FEATURES among them the back-end enables all vrings at once.
   * In C: `VHOST_USER_SET_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:26)
   */
  setFeatures(payload: bigint): Awaitable<void>;
  /**
   * Marks the start of a session.
   * In C: `VHOST_USER_SET_OWNER`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:34)
   */
  setOwner(): Awaitable<void>;
  /**
   * Ended a session once. Its meaning was never settled, so it is ignored, or disables all vrings.
   * Also known as reset-device-2015.
   * In C: `VHOST_USER_RESET_OWNER`.
   * @deprecated no front-end needs it; RESET_DEVICE resets, closing the connection ends
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:40)
   */
  resetOwner(): Awaitable<void>;
  /**
   * Replaces the whole table of memory regions; one file descriptor a region, in the same order.
   * In C: `VHOST_USER_SET_MEM_TABLE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:48)
   */
  setMemTable(payload: MemTable, descriptors: readonly Descriptor[]): Awaitable<MemTable | undefined>;
  /**
   * Gives the memory in which writes to guest memory are logged.
   * In C: `VHOST_USER_SET_LOG_BASE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:56)
   */
  setLogBase(payload: Log | bigint, descriptor: Descriptor | undefined): Awaitable<bigint | undefined>;
  /**
   * Sets the event file descriptor that is signalled when something was logged.
   * In C: `VHOST_USER_SET_LOG_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:64)
   */
  setLogFd(descriptor: Descriptor): Awaitable<void>;
  /**
   * Sets the size of a queue.
   * In C: `VHOST_USER_SET_VRING_NUM`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:71)
   */
  setVringNum(payload: VringState): Awaitable<void>;
  /**
   * Sets the addresses of a vring's parts.
   * In C: `VHOST_USER_SET_VRING_ADDR`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:80)
   */
  setVringAddr(payload: VringAddr): Awaitable<void>;
  /**
   * Sets the index from which the back-end takes available entries.
   * In C: `VHOST_USER_SET_VRING_BASE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:88)
   */
  setVringBase(payload: VringState): Awaitable<void>;
  /**
   * Stops a vring once its requests are complete, and asks for the index of the next available entry. The request's num is reserved.
   * In C: `VHOST_USER_GET_VRING_BASE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:97)
   */
  getVringBase(payload: VringState): Awaitable<VringState>;
  /**
   * Sets the event file descriptor that tells the back-end of new buffers, and starts the vring.
   * In C: `VHOST_USER_SET_VRING_KICK`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:105)
   */
  setVringKick(payload: VringFd, descriptor: Descriptor | undefined): Awaitable<void>;
  /**
   * Sets the event file descriptor with which the back-end tells the driver of used buffers.
   * In C: `VHOST_USER_SET_VRING_CALL`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:115)
   */
  setVringCall(payload: VringFd, descriptor: Descriptor | undefined): Awaitable<void>;
  /**
   * Sets the event file descriptor with which the back-end tells of a broken vring.
   * In C: `VHOST_USER_SET_VRING_ERR`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:124)
   */
  setVringErr(payload: VringFd, descriptor: Descriptor | undefined): Awaitable<void>;
  /**
   * Asks for the protocol features that the back-end offers; legal as soon as PROTOCOL_FEATURES is offered.
   * In C: `VHOST_USER_GET_PROTOCOL_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:133)
   */
  getProtocolFeatures(): Awaitable<bigint>;
  /**
   * Enables protocol features, a subset of those offered.
   * In C: `VHOST_USER_SET_PROTOCOL_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:140)
   */
  setProtocolFeatures(payload: bigint): Awaitable<void>;
  /**
   * Asks how many queues the back-end supports at most.
   * In C: `VHOST_USER_GET_QUEUE_NUM`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:148)
   */
  getQueueNum(): Awaitable<bigint>;
  /**
   * Enables or disables a vring; independent of its being started. QEMU's network front-end sends it before SET_FEATURES, so the feature need only be offered.
   * In C: `VHOST_USER_SET_VRING_ENABLE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:154)
   */
  setVringEnable(payload: VringState): Awaitable<void>;
  /**
   * Asks the back-end to announce the guest's new place with a fake RARP; for guests that do not announce themselves.
   * In C: `VHOST_USER_SEND_RARP`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:162)
   */
  sendRarp(payload: Rarp): Awaitable<void>;
  /**
   * Tells the MTU that was configured; the back-end may refuse it.
   * Also known as net-send-mtu.
   * In C: `VHOST_USER_NET_SET_MTU`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:169)
   */
  netSetMtu(payload: bigint): Awaitable<void>;
  /**
   * Gives the back-end a socket for requests of its own.
   * Also known as set-slave-req-fd.
   * In C: `VHOST_USER_SET_BACKEND_REQ_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:178)
   */
  setBackendReqFd(descriptor: Descriptor): Awaitable<void>;
  /**
   * Updates or invalidates an entry of the back-end's translation buffer.
   * In C: `VHOST_USER_IOTLB_MSG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:187)
   */
  iotlbMsg(payload: Iotlb): Awaitable<bigint>;
  /**
   * Sets the byte order of a vring, for legacy devices.
   * In C: `VHOST_USER_SET_VRING_ENDIAN`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:194)
   */
  setVringEndian(payload: VringState): Awaitable<void>;
  /**
   * Asks for a piece of the configuration space; the reply repeats offset and size. An empty reply means failure.
   * In C: `VHOST_USER_GET_CONFIG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:203)
   */
  getConfig(payload: Config): Awaitable<Config>;
  /**
   * Writes a piece of the configuration space.
   * In C: `VHOST_USER_SET_CONFIG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:210)
   */
  setConfig(payload: Config): Awaitable<void>;
  /**
   * Creates a crypto session; the reply's session id is negative on failure.
   * Also known as crypto-create-sess.
   * In C: `VHOST_USER_CREATE_CRYPTO_SESSION`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:217)
   */
  createCryptoSession(payload: CryptoSession): Awaitable<CryptoSession>;
  /**
   * Closes the crypto session with this id.
   * Also known as crypto-close-sess.
   * In C: `VHOST_USER_CLOSE_CRYPTO_SESSION`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:225)
   */
  closeCryptoSession(payload: bigint): Awaitable<void>;
  /**
   * Announces a postcopy migration and asks for a userfaultfd of the back-end's memory.
   * In C: `VHOST_USER_POSTCOPY_ADVISE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:233)
   */
  postcopyAdvise(): Awaitable<{ descriptors: Descriptor[] }>;
  /**
   * Switches to postcopy. Memory regions that follow are answered with the back-end's own addresses.
   * In C: `VHOST_USER_POSTCOPY_LISTEN`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:240)
   */
  postcopyListen(): Awaitable<void>;
  /**
   * Ends postcopy; the answer comes when no page is missing any more.
   * In C: `VHOST_USER_POSTCOPY_END`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:248)
   */
  postcopyEnd(): Awaitable<bigint>;
  /**
   * Asks the back-end for memory in which it can record requests in flight. num_queues and queue_size are given; a reply whose mmap_size is zero has none.
   * In C: `VHOST_USER_GET_INFLIGHT_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:256)
   */
  getInflightFd(payload: Inflight): Awaitable<{ payload: Inflight; descriptors: Descriptor[] }>;
  /**
   * Gives the memory of an earlier back-end back, so that its requests in flight can be resumed.
   * In C: `VHOST_USER_SET_INFLIGHT_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:264)
   */
  setInflightFd(payload: Inflight, descriptor: Descriptor): Awaitable<void>;
  /**
   * Gives the back-end of a GPU the socket on which it speaks the vhost-user-gpu protocol.
   * In C: `VHOST_USER_GPU_SET_SOCKET`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:272)
   */
  gpuSetSocket(descriptor: Descriptor): Awaitable<void>;
  /**
   * Disables all vrings and resets the device; ownership and negotiated protocol features stay.
   * In C: `VHOST_USER_RESET_DEVICE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:278)
   */
  resetDevice(): Awaitable<void>;
  /**
   * Kicks a vring by message. The request's num is reserved.
   * In C: `VHOST_USER_VRING_KICK`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:284)
   */
  vringKick(payload: VringState): Awaitable<void>;
  /**
   * Asks how many memory regions can be added one by one.
   * In C: `VHOST_USER_GET_MAX_MEM_SLOTS`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:292)
   */
  getMaxMemSlots(): Awaitable<bigint>;
  /**
   * Adds a memory region.
   * In C: `VHOST_USER_ADD_MEM_REG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:298)
   */
  addMemRegion(payload: SingleMemRegion, descriptor: Descriptor): Awaitable<SingleMemRegion | undefined>;
  /**
   * Removes a memory region, found by guest address, user address and size. A file descriptor should not come with it; one that does is closed.
   * In C: `VHOST_USER_REM_MEM_REG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:307)
   */
  removeMemRegion(payload: SingleMemRegion): Awaitable<void>;
  /**
   * Passes on the device status that the driver wrote.
   * In C: `VHOST_USER_SET_STATUS`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:316)
   */
  setStatus(payload: bigint): Awaitable<void>;
  /**
   * Asks for the device status.
   * In C: `VHOST_USER_GET_STATUS`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:324)
   */
  getStatus(): Awaitable<bigint>;
  /**
   * Asks for the file descriptor of a shared object that the back-end exported.
   * In C: `VHOST_USER_GET_SHARED_OBJECT`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:331)
   */
  getSharedObject(payload: Shared): Awaitable<{ descriptors: Descriptor[] }>;
  /**
   * Gives the back-end a channel through which its state is saved or loaded; the device must be suspended.
   * In C: `VHOST_USER_SET_DEVICE_STATE_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:339)
   */
  setDeviceStateFd(payload: DeviceState, descriptor: Descriptor): Awaitable<{ payload: DeviceStateReply; descriptors: Descriptor[] }>;
  /**
   * Asks, after the transfer, whether the back-end could save or load all of its state; zero is success.
   * In C: `VHOST_USER_CHECK_DEVICE_STATE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:348)
   */
  checkDeviceState(): Awaitable<bigint>;
  /**
   * Asks for the sizes of the device's shared memory regions.
   * In C: `VHOST_USER_GET_SHMEM_CONFIG`.
   * @since QEMU 11.0
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:355)
   */
  getShmemConfig(): Awaitable<ShmemConfig>;
}

/** What the specification says of the request with this id; undefined when it is not known. */
export function definitionOfBackend(id: number): MessageDefinition | undefined {
  return frontendRequestsById.get(id);
}

/**
 * Checks a request, decodes it, calls the method for it and encodes the reply. A server need not have all methods: what it has none for is refused. Descriptors that no method took are closed.
 * @returns the reply; undefined when the request is only to be acknowledged
 * @throws VhostUserError ERR_VU_UNKNOWN_REQUEST, ERR_VU_GATE, ERR_VU_ORDER, ERR_VU_SIZE, ERR_VU_VALUE, ERR_VU_DESCRIPTOR_COUNT, ERR_VU_DESCRIPTOR_KIND, and what the method throws
 */
export async function dispatchBackend(backend: Partial<Backend>, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  try {
    const definition = definitionOfBackend(message.id);
    if (!definition) throw new VhostUserError("ERR_VU_UNKNOWN_REQUEST", `request ${message.id} is not known`);
    checkRequest(definition, message, negotiation);
    checkServed(definition, backend);
    const served = backend as Backend;
    switch (message.id) {
      case FrontendRequest.GET_FEATURES:
        return await getFeatures(served, negotiation);
      case FrontendRequest.SET_FEATURES:
        return await setFeatures(served, message, negotiation);
      case FrontendRequest.SET_OWNER:
        return await setOwner(served);
      case FrontendRequest.RESET_OWNER:
        return await resetOwner(served);
      case FrontendRequest.SET_MEM_TABLE:
        return await setMemTable(served, message);
      case FrontendRequest.SET_LOG_BASE:
        return await setLogBase(served, message, negotiation);
      case FrontendRequest.SET_LOG_FD:
        return await setLogFd(served, message);
      case FrontendRequest.SET_VRING_NUM:
        return await setVringNum(served, message, negotiation);
      case FrontendRequest.SET_VRING_ADDR:
        return await setVringAddr(served, message, negotiation);
      case FrontendRequest.SET_VRING_BASE:
        return await setVringBase(served, message, negotiation);
      case FrontendRequest.GET_VRING_BASE:
        return await getVringBase(served, message);
      case FrontendRequest.SET_VRING_KICK:
        return await setVringKick(served, message, negotiation);
      case FrontendRequest.SET_VRING_CALL:
        return await setVringCall(served, message);
      case FrontendRequest.SET_VRING_ERR:
        return await setVringErr(served, message);
      case FrontendRequest.GET_PROTOCOL_FEATURES:
        return await getProtocolFeatures(served, negotiation);
      case FrontendRequest.SET_PROTOCOL_FEATURES:
        return await setProtocolFeatures(served, message, negotiation);
      case FrontendRequest.GET_QUEUE_NUM:
        return await getQueueNum(served);
      case FrontendRequest.SET_VRING_ENABLE:
        return await setVringEnable(served, message);
      case FrontendRequest.SEND_RARP:
        return await sendRarp(served, message);
      case FrontendRequest.NET_SET_MTU:
        return await netSetMtu(served, message);
      case FrontendRequest.SET_BACKEND_REQ_FD:
        return await setBackendReqFd(served, message);
      case FrontendRequest.IOTLB_MSG:
        return await iotlbMsg(served, message);
      case FrontendRequest.SET_VRING_ENDIAN:
        return await setVringEndian(served, message);
      case FrontendRequest.GET_CONFIG:
        return await getConfig(served, message);
      case FrontendRequest.SET_CONFIG:
        return await setConfig(served, message);
      case FrontendRequest.CREATE_CRYPTO_SESSION:
        return await createCryptoSession(served, message);
      case FrontendRequest.CLOSE_CRYPTO_SESSION:
        return await closeCryptoSession(served, message);
      case FrontendRequest.POSTCOPY_ADVISE:
        return await postcopyAdvise(served, negotiation);
      case FrontendRequest.POSTCOPY_LISTEN:
        return await postcopyListen(served, negotiation);
      case FrontendRequest.POSTCOPY_END:
        return await postcopyEnd(served, negotiation);
      case FrontendRequest.GET_INFLIGHT_FD:
        return await getInflightFd(served, message);
      case FrontendRequest.SET_INFLIGHT_FD:
        return await setInflightFd(served, message);
      case FrontendRequest.GPU_SET_SOCKET:
        return await gpuSetSocket(served, message);
      case FrontendRequest.RESET_DEVICE:
        return await resetDevice(served);
      case FrontendRequest.VRING_KICK:
        return await vringKick(served, message);
      case FrontendRequest.GET_MAX_MEM_SLOTS:
        return await getMaxMemSlots(served);
      case FrontendRequest.ADD_MEM_REG:
        return await addMemRegion(served, message);
      case FrontendRequest.REM_MEM_REG:
        return await removeMemRegion(served, message);
      case FrontendRequest.SET_STATUS:
        return await setStatus(served, message);
      case FrontendRequest.GET_STATUS:
        return await getStatus(served);
      case FrontendRequest.GET_SHARED_OBJECT:
        return await getSharedObject(served, message);
      case FrontendRequest.SET_DEVICE_STATE_FD:
        return await setDeviceStateFd(served, message, negotiation);
      case FrontendRequest.CHECK_DEVICE_STATE:
        return await checkDeviceState(served);
      case FrontendRequest.GET_SHMEM_CONFIG:
        return await getShmemConfig(served);
      default:
        return undefined;
    }
  } finally {
    closeAll(message.descriptors.splice(0));
  }
}

async function getFeatures(served: Backend, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const reply = await served.getFeatures();
  negotiation.space("virtio").offered = reply;
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setFeatures(served: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = U64.decodeFrom(message.payload, message.offset);
  await served.setFeatures(payload);
  negotiation.space("virtio").accepted = payload;
  return undefined;
}

async function setOwner(served: Backend): Promise<OutgoingReply | undefined> {
  await served.setOwner();
  return undefined;
}

async function resetOwner(served: Backend): Promise<OutgoingReply | undefined> {
  await served.resetOwner();
  return undefined;
}

async function setMemTable(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = MemTable.decodeFrom(message.payload, message.offset, message.end);
  checkDescriptorCount(frontendRequests.setMemTable, message.descriptors, payload.regions.length);
  const descriptors = message.descriptors.splice(0);
  const reply = await served.setMemTable(payload, descriptors);
  if (reply === undefined) return undefined;
  return { payloadSize: MemTable.sizeOf(reply), encode: (view, offset) => void (MemTable.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setLogBase(served: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  checkExactSize(message.end - message.offset, negotiation.holds({ kind: "feature", space: "protocol", mask: 0x2n, step: "accept", name: "VHOST_USER_PROTOCOL_F_LOG_SHMFD" }) ? Log.SIZE : U64.SIZE, "SET_LOG_BASE");
  const payload = negotiation.holds({ kind: "feature", space: "protocol", mask: 0x2n, step: "accept", name: "VHOST_USER_PROTOCOL_F_LOG_SHMFD" }) ? Log.decodeFrom(message.payload, message.offset) : U64.decodeFrom(message.payload, message.offset);
  const descriptor = message.descriptors.shift();
  const reply = await served.setLogBase(payload, descriptor);
  if (reply === undefined) return undefined;
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setLogFd(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const descriptor = message.descriptors.shift() as Descriptor;
  await served.setLogFd(descriptor);
  return undefined;
}

async function setVringNum(served: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  checkOrder(frontendRequests.setVringNum, negotiation, payload.index);
  await served.setVringNum(payload);
  recordPassed(frontendRequests.setVringNum, negotiation, payload.index);
  return undefined;
}

async function setVringAddr(served: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = VringAddr.decodeFrom(message.payload, message.offset);
  await served.setVringAddr(payload);
  recordPassed(frontendRequests.setVringAddr, negotiation, payload.index);
  return undefined;
}

async function setVringBase(served: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  checkOrder(frontendRequests.setVringBase, negotiation, payload.index);
  await served.setVringBase(payload);
  return undefined;
}

async function getVringBase(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  const reply = await served.getVringBase(payload);
  return { payloadSize: VringState.SIZE, encode: (view, offset) => void (VringState.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setVringKick(served: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = VringFd.decodeFrom(message.payload, message.offset);
  checkDescriptorCount(frontendRequests.setVringKick, message.descriptors, payload.invalidFd ? 0 : 1);
  checkOrder(frontendRequests.setVringKick, negotiation, payload.index);
  const descriptor = message.descriptors.shift();
  await served.setVringKick(payload, descriptor);
  return undefined;
}

async function setVringCall(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringFd.decodeFrom(message.payload, message.offset);
  checkDescriptorCount(frontendRequests.setVringCall, message.descriptors, payload.invalidFd ? 0 : 1);
  const descriptor = message.descriptors.shift();
  await served.setVringCall(payload, descriptor);
  return undefined;
}

async function setVringErr(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringFd.decodeFrom(message.payload, message.offset);
  checkDescriptorCount(frontendRequests.setVringErr, message.descriptors, payload.invalidFd ? 0 : 1);
  const descriptor = message.descriptors.shift();
  await served.setVringErr(payload, descriptor);
  return undefined;
}

async function getProtocolFeatures(served: Backend, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const reply = await served.getProtocolFeatures();
  negotiation.space("protocol").offered = reply;
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setProtocolFeatures(served: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = U64.decodeFrom(message.payload, message.offset);
  await served.setProtocolFeatures(payload);
  negotiation.space("protocol").accepted = payload;
  return undefined;
}

async function getQueueNum(served: Backend): Promise<OutgoingReply | undefined> {
  const reply = await served.getQueueNum();
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setVringEnable(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  checkKnown(payload.num, Object.values(VringEnableState), "SET_VRING_ENABLE.num");
  await served.setVringEnable(payload);
  return undefined;
}

async function sendRarp(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Rarp.decodeFrom(message.payload, message.offset);
  await served.sendRarp(payload);
  return undefined;
}

async function netSetMtu(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = U64.decodeFrom(message.payload, message.offset);
  await served.netSetMtu(payload);
  return undefined;
}

async function setBackendReqFd(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const descriptor = message.descriptors.shift() as Descriptor;
  await served.setBackendReqFd(descriptor);
  return undefined;
}

async function iotlbMsg(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Iotlb.decodeFrom(message.payload, message.offset);
  const reply = await served.iotlbMsg(payload);
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setVringEndian(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  checkKnown(payload.num, Object.values(VringEndianness), "SET_VRING_ENDIAN.num");
  await served.setVringEndian(payload);
  return undefined;
}

async function getConfig(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Config.decodeFrom(message.payload, message.offset, message.end);
  try {
    const reply = await served.getConfig(payload);
    return { payloadSize: Config.sizeOf(reply), encode: (view, offset) => void (Config.encodeInto(reply, view, offset)), descriptors: [] };
  } catch (error) {
    if (!isVhostUserError(error)) throw error;
    return { payloadSize: 0, encode: () => {}, descriptors: [] };
  }
}

async function setConfig(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Config.decodeFrom(message.payload, message.offset, message.end);
  await served.setConfig(payload);
  return undefined;
}

async function createCryptoSession(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = CryptoSession.decodeFrom(message.payload, message.offset);
  const reply = await served.createCryptoSession(payload);
  return { payloadSize: CryptoSession.SIZE, encode: (view, offset) => void (CryptoSession.encodeInto(reply, view, offset)), descriptors: [] };
}

async function closeCryptoSession(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = U64.decodeFrom(message.payload, message.offset);
  await served.closeCryptoSession(payload);
  return undefined;
}

async function postcopyAdvise(served: Backend, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const reply = await served.postcopyAdvise();
  recordPassed(frontendRequests.postcopyAdvise, negotiation);
  return { payloadSize: 0, encode: () => {}, descriptors: reply.descriptors };
}

async function postcopyListen(served: Backend, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  checkOrder(frontendRequests.postcopyListen, negotiation);
  await served.postcopyListen();
  recordPassed(frontendRequests.postcopyListen, negotiation);
  negotiation.states.add("postcopy-listening");
  return undefined;
}

async function postcopyEnd(served: Backend, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const reply = await served.postcopyEnd();
  negotiation.states.delete("postcopy-listening");
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function getInflightFd(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Inflight.decodeFrom(message.payload, message.offset);
  const reply = await served.getInflightFd(payload);
  return { payloadSize: Inflight.SIZE, encode: (view, offset) => void (Inflight.encodeInto(reply.payload, view, offset)), descriptors: reply.descriptors };
}

async function setInflightFd(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Inflight.decodeFrom(message.payload, message.offset);
  const descriptor = message.descriptors.shift() as Descriptor;
  await served.setInflightFd(payload, descriptor);
  return undefined;
}

async function gpuSetSocket(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const descriptor = message.descriptors.shift() as Descriptor;
  await served.gpuSetSocket(descriptor);
  return undefined;
}

async function resetDevice(served: Backend): Promise<OutgoingReply | undefined> {
  await served.resetDevice();
  return undefined;
}

async function vringKick(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  await served.vringKick(payload);
  return undefined;
}

async function getMaxMemSlots(served: Backend): Promise<OutgoingReply | undefined> {
  const reply = await served.getMaxMemSlots();
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function addMemRegion(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = SingleMemRegion.decodeFrom(message.payload, message.offset);
  const descriptor = message.descriptors.shift() as Descriptor;
  const reply = await served.addMemRegion(payload, descriptor);
  if (reply === undefined) return undefined;
  return { payloadSize: SingleMemRegion.SIZE, encode: (view, offset) => void (SingleMemRegion.encodeInto(reply, view, offset)), descriptors: [] };
}

async function removeMemRegion(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = SingleMemRegion.decodeFrom(message.payload, message.offset);
  await served.removeMemRegion(payload);
  return undefined;
}

async function setStatus(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = U64.decodeFrom(message.payload, message.offset);
  await served.setStatus(payload);
  return undefined;
}

async function getStatus(served: Backend): Promise<OutgoingReply | undefined> {
  const reply = await served.getStatus();
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function getSharedObject(served: Backend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Shared.decodeFrom(message.payload, message.offset);
  const reply = await served.getSharedObject(payload);
  return { payloadSize: 0, encode: () => {}, descriptors: reply.descriptors };
}

async function setDeviceStateFd(served: Backend, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = DeviceState.decodeFrom(message.payload, message.offset);
  const descriptor = message.descriptors.shift() as Descriptor;
  const reply = await served.setDeviceStateFd(payload, descriptor);
  recordPassed(frontendRequests.setDeviceStateFd, negotiation);
  return { payloadSize: DeviceStateReply.SIZE, encode: (view, offset) => void (DeviceStateReply.encodeInto(reply.payload, view, offset)), descriptors: reply.descriptors };
}

async function checkDeviceState(served: Backend): Promise<OutgoingReply | undefined> {
  const reply = await served.checkDeviceState();
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function getShmemConfig(served: Backend): Promise<OutgoingReply | undefined> {
  const reply = await served.getShmemConfig();
  return { payloadSize: ShmemConfig.SIZE, encode: (view, offset) => void (ShmemConfig.encodeInto(reply, view, offset)), descriptors: [] };
}
