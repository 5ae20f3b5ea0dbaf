// Generated from spec/vhost-user/backend-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Awaitable, type Descriptor, type IncomingMessage, type MessageDefinition, type Negotiation, type OutgoingReply, VhostUserError, checkRequest, checkServed, closeAll } from "../support/index.js";
import { BackendRequest, backendRequestsById } from "./backend-requests.js";
import { Iotlb, Mmap, Shared, U64, VringArea, VringState } from "./payloads.js";

/**
 * The front-end's side: one method a request. The dispatcher has checked gate, order, size, values and descriptors before it calls.
 * A method owns the descriptors that it is given, also when it throws, and gives up those that it returns.
 */
export interface Frontend {
  /**
   * Reports a missing translation, or an access that was not permitted.
   * Also known as slave-iotlb-msg.
   * In C: `VHOST_USER_BACKEND_IOTLB_MSG`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:17)
   */
  iotlbMsg(payload: Iotlb): Awaitable<void>;
  /**
   * Tells that the configuration space changed.
   * Also known as slave-config-change-msg.
   * In C: `VHOST_USER_BACKEND_CONFIG_CHANGE_MSG`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:25)
   */
  configChangeMsg(): Awaitable<void>;
  /**
   * Offers memory as the notification area of a vring, or withdraws it.
   * Also known as slave-vring-host-notifier-msg.
   * In C: `VHOST_USER_BACKEND_VRING_HOST_NOTIFIER_MSG`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:32)
   */
  vringHostNotifierMsg(payload: VringArea, descriptor: Descriptor | undefined): Awaitable<void>;
  /**
   * Calls the driver of a vring by message. The request's num is reserved.
   * Also known as slave-vring-call.
   * In C: `VHOST_USER_BACKEND_VRING_CALL`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:42)
   */
  vringCall(payload: VringState): Awaitable<void>;
  /**
   * Tells of a broken vring by message. The request's num is reserved.
   * Also known as slave-vring-err.
   * In C: `VHOST_USER_BACKEND_VRING_ERR`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:51)
   */
  vringErr(payload: VringState): Awaitable<void>;
  /**
   * Registers a shared object that this back-end exports.
   * In C: `VHOST_USER_BACKEND_SHARED_OBJECT_ADD`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:60)
   */
  sharedObjectAdd(payload: Shared): Awaitable<void>;
  /**
   * Withdraws a shared object.
   * In C: `VHOST_USER_BACKEND_SHARED_OBJECT_REMOVE`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:67)
   */
  sharedObjectRemove(payload: Shared): Awaitable<void>;
  /**
   * Asks for the file descriptor of a shared object; zero in the reply is success.
   * In C: `VHOST_USER_BACKEND_SHARED_OBJECT_LOOKUP`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:74)
   */
  sharedObjectLookup(payload: Shared): Awaitable<{ payload: bigint; descriptors: Descriptor[] }>;
  /**
   * Maps a piece of a file into a free range of a shared memory region.
   * In C: `VHOST_USER_BACKEND_SHMEM_MAP`.
   * @since QEMU 11.0
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:82)
   */
  shmemMap(payload: Mmap, descriptor: Descriptor): Awaitable<void>;
  /**
   * Takes a whole mapping out of a shared memory region. The file offset and the flags are not used.
   * In C: `VHOST_USER_BACKEND_SHMEM_UNMAP`.
   * @since QEMU 11.0
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:91)
   */
  shmemUnmap(payload: Mmap): Awaitable<void>;
}

/** What the specification says of the request with this id; undefined when it is not known. */
export function definitionOfFrontend(id: number): MessageDefinition | undefined {
  return backendRequestsById.get(id);
}

/**
 * Checks a request, decodes it, calls the method for it and encodes the reply. A server need not have all methods: what it has none for is refused. Descriptors that no method took are closed.
 * @returns the reply; undefined when the request is only to be acknowledged
 * @throws VhostUserError ERR_VU_UNKNOWN_REQUEST, ERR_VU_GATE, ERR_VU_ORDER, ERR_VU_SIZE, ERR_VU_VALUE, ERR_VU_DESCRIPTOR_COUNT, ERR_VU_DESCRIPTOR_KIND, and what the method throws
 */
export async function dispatchFrontend(frontend: Partial<Frontend>, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  try {
    const definition = definitionOfFrontend(message.id);
    if (!definition) throw new VhostUserError("ERR_VU_UNKNOWN_REQUEST", `request ${message.id} is not known`);
    checkRequest(definition, message, negotiation);
    checkServed(definition, frontend);
    const served = frontend as Frontend;
    switch (message.id) {
      case BackendRequest.IOTLB_MSG:
        return await iotlbMsg(served, message);
      case BackendRequest.CONFIG_CHANGE_MSG:
        return await configChangeMsg(served);
      case BackendRequest.VRING_HOST_NOTIFIER_MSG:
        return await vringHostNotifierMsg(served, message);
      case BackendRequest.VRING_CALL:
        return await vringCall(served, message);
      case BackendRequest.VRING_ERR:
        return await vringErr(served, message);
      case BackendRequest.SHARED_OBJECT_ADD:
        return await sharedObjectAdd(served, message);
      case BackendRequest.SHARED_OBJECT_REMOVE:
        return await sharedObjectRemove(served, message);
      case BackendRequest.SHARED_OBJECT_LOOKUP:
        return await sharedObjectLookup(served, message);
      case BackendRequest.SHMEM_MAP:
        return await shmemMap(served, message);
      case BackendRequest.SHMEM_UNMAP:
        return await shmemUnmap(served, message);
      default:
        return undefined;
    }
  } finally {
    closeAll(message.descriptors.splice(0));
  }
}

async function iotlbMsg(served: Frontend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Iotlb.decodeFrom(message.payload, message.offset);
  await served.iotlbMsg(payload);
  return undefined;
}

async function configChangeMsg(served: Frontend): Promise<OutgoingReply | undefined> {
  await served.configChangeMsg();
  return undefined;
}

async function vringHostNotifierMsg(served: Frontend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringArea.decodeFrom(message.payload, message.offset);
  const descriptor = message.descriptors.shift();
  await served.vringHostNotifierMsg(payload, descriptor);
  return undefined;
}

async function vringCall(served: Frontend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  await served.vringCall(payload);
  return undefined;
}

async function vringErr(served: Frontend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = VringState.decodeFrom(message.payload, message.offset);
  await served.vringErr(payload);
  return undefined;
}

async function sharedObjectAdd(served: Frontend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Shared.decodeFrom(message.payload, message.offset);
  await served.sharedObjectAdd(payload);
  return undefined;
}

async function sharedObjectRemove(served: Frontend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Shared.decodeFrom(message.payload, message.offset);
  await served.sharedObjectRemove(payload);
  return undefined;
}

async function sharedObjectLookup(served: Frontend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Shared.decodeFrom(message.payload, message.offset);
  const reply = await served.sharedObjectLookup(payload);
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply.payload, view, offset)), descriptors: reply.descriptors };
}

async function shmemMap(served: Frontend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Mmap.decodeFrom(message.payload, message.offset);
  const descriptor = message.descriptors.shift() as Descriptor;
  await served.shmemMap(payload, descriptor);
  return undefined;
}

async function shmemUnmap(served: Frontend, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = Mmap.decodeFrom(message.payload, message.offset);
  await served.shmemUnmap(payload);
  return undefined;
}
