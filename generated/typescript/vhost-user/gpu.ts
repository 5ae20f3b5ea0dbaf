// Generated from spec/vhost-user/gpu-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Awaitable, type Descriptor, type IncomingMessage, type MessageDefinition, type Negotiation, type OutgoingReply, VhostUserError, checkRequest, checkServed, closeAll } from "../support/index.js";
import { GpuCursorPos, GpuCursorUpdate, GpuDmabufScanout, GpuDmabufScanout2, GpuEdidRequest, GpuRequest, GpuRespDisplayInfo, GpuRespEdid, GpuScanout, GpuUpdate, gpuRequestsById } from "./gpu-requests.js";
import { U64 } from "./payloads.js";

/**
 * The front-end's side: one method a request. The dispatcher has checked gate, order, size, values and descriptors before it calls.
 * A method owns the descriptors that it is given, also when it throws, and gives up those that it returns.
 */
export interface Gpu {
  /**
   * Asks for the optional parts that the front-end offers.
   * In C: `VHOST_USER_GPU_GET_PROTOCOL_FEATURES`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:143)
   */
  getProtocolFeatures(): Awaitable<bigint>;
  /**
   * Enables optional parts.
   * In C: `VHOST_USER_GPU_SET_PROTOCOL_FEATURES`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:144)
   */
  setProtocolFeatures(payload: bigint): Awaitable<void>;
  /**
   * Asks for the front-end's displays.
   * In C: `VHOST_USER_GPU_GET_DISPLAY_INFO`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:145)
   */
  getDisplayInfo(): Awaitable<GpuRespDisplayInfo>;
  /**
   * Shows the cursor at a place.
   * In C: `VHOST_USER_GPU_CURSOR_POS`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:146)
   */
  cursorPos(payload: GpuCursorPos): Awaitable<void>;
  /**
   * Hides the cursor.
   * In C: `VHOST_USER_GPU_CURSOR_POS_HIDE`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:147)
   */
  cursorPosHide(payload: GpuCursorPos): Awaitable<void>;
  /**
   * Sets the cursor's shape.
   * In C: `VHOST_USER_GPU_CURSOR_UPDATE`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:148)
   */
  cursorUpdate(payload: GpuCursorUpdate): Awaitable<void>;
  /**
   * Sets the size of a scanout, or disables it.
   * In C: `VHOST_USER_GPU_SCANOUT`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:149)
   */
  scanout(payload: GpuScanout): Awaitable<void>;
  /**
   * Shows new pixels.
   * In C: `VHOST_USER_GPU_UPDATE`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:150)
   */
  update(payload: GpuUpdate): Awaitable<void>;
  /**
   * Makes a dma-buf the content of a scanout.
   * In C: `VHOST_USER_GPU_DMABUF_SCANOUT`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:151)
   */
  dmabufScanout(payload: GpuDmabufScanout, descriptor: Descriptor | undefined): Awaitable<void>;
  /**
   * Tells which part of the dma-buf changed; the answer comes when the frame was drawn.
   * In C: `VHOST_USER_GPU_DMABUF_UPDATE`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:152)
   */
  dmabufUpdate(payload: GpuUpdate): Awaitable<void>;
  /**
   * Asks for the EDID of a display.
   * In C: `VHOST_USER_GPU_GET_EDID`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:153)
   */
  getEdid(payload: GpuEdidRequest): Awaitable<GpuRespEdid>;
  /**
   * Makes a dma-buf with a format modifier the content of a scanout.
   * In C: `VHOST_USER_GPU_DMABUF_SCANOUT2`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:154)
   */
  dmabufScanout2(payload: GpuDmabufScanout2, descriptor: Descriptor | undefined): Awaitable<void>;
}

/** What the specification says of the request with this id; undefined when it is not known. */
export function definitionOfGpu(id: number): MessageDefinition | undefined {
  return gpuRequestsById.get(id);
}

/**
 * Checks a request, decodes it, calls the method for it and encodes the reply. A server need not have all methods: what it has none for is refused. Descriptors that no method took are closed.
 * @returns the reply; undefined when the request is only to be acknowledged
 * @throws VhostUserError ERR_VU_UNKNOWN_REQUEST, ERR_VU_GATE, ERR_VU_ORDER, ERR_VU_SIZE, ERR_VU_VALUE, ERR_VU_DESCRIPTOR_COUNT, ERR_VU_DESCRIPTOR_KIND, and what the method throws
 */
export async function dispatchGpu(gpu: Partial<Gpu>, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  try {
    const definition = definitionOfGpu(message.id);
    if (!definition) throw new VhostUserError("ERR_VU_UNKNOWN_REQUEST", `request ${message.id} is not known`);
    checkRequest(definition, message, negotiation);
    checkServed(definition, gpu);
    const served = gpu as Gpu;
    switch (message.id) {
      case GpuRequest.GET_PROTOCOL_FEATURES:
        return await getProtocolFeatures(served, negotiation);
      case GpuRequest.SET_PROTOCOL_FEATURES:
        return await setProtocolFeatures(served, message, negotiation);
      case GpuRequest.GET_DISPLAY_INFO:
        return await getDisplayInfo(served);
      case GpuRequest.CURSOR_POS:
        return await cursorPos(served, message);
      case GpuRequest.CURSOR_POS_HIDE:
        return await cursorPosHide(served, message);
      case GpuRequest.CURSOR_UPDATE:
        return await cursorUpdate(served, message);
      case GpuRequest.SCANOUT:
        return await scanout(served, message);
      case GpuRequest.UPDATE:
        return await update(served, message);
      case GpuRequest.DMABUF_SCANOUT:
        return await dmabufScanout(served, message);
      case GpuRequest.DMABUF_UPDATE:
        return await dmabufUpdate(served, message);
      case GpuRequest.GET_EDID:
        return await getEdid(served, message);
      case GpuRequest.DMABUF_SCANOUT2:
        return await dmabufScanout2(served, message);
      default:
        return undefined;
    }
  } finally {
    closeAll(message.descriptors.splice(0));
  }
}

async function getProtocolFeatures(served: Gpu, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const reply = await served.getProtocolFeatures();
  negotiation.space("gpu").offered = reply;
  return { payloadSize: U64.SIZE, encode: (view, offset) => void (U64.encodeInto(reply, view, offset)), descriptors: [] };
}

async function setProtocolFeatures(served: Gpu, message: IncomingMessage, negotiation: Negotiation): Promise<OutgoingReply | undefined> {
  const payload = U64.decodeFrom(message.payload, message.offset);
  await served.setProtocolFeatures(payload);
  negotiation.space("gpu").accepted = payload;
  return undefined;
}

async function getDisplayInfo(served: Gpu): Promise<OutgoingReply | undefined> {
  const reply = await served.getDisplayInfo();
  return { payloadSize: GpuRespDisplayInfo.SIZE, encode: (view, offset) => void (GpuRespDisplayInfo.encodeInto(reply, view, offset)), descriptors: [] };
}

async function cursorPos(served: Gpu, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = GpuCursorPos.decodeFrom(message.payload, message.offset);
  await served.cursorPos(payload);
  return undefined;
}

async function cursorPosHide(served: Gpu, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = GpuCursorPos.decodeFrom(message.payload, message.offset);
  await served.cursorPosHide(payload);
  return undefined;
}

async function cursorUpdate(served: Gpu, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = GpuCursorUpdate.decodeFrom(message.payload, message.offset);
  await served.cursorUpdate(payload);
  return undefined;
}

async function scanout(served: Gpu, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = GpuScanout.decodeFrom(message.payload, message.offset);
  await served.scanout(payload);
  return undefined;
}

async function update(served: Gpu, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = GpuUpdate.decodeFrom(message.payload, message.offset, message.end);
  await served.update(payload);
  return undefined;
}

async function dmabufScanout(served: Gpu, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = GpuDmabufScanout.decodeFrom(message.payload, message.offset);
  const descriptor = message.descriptors.shift();
  await served.dmabufScanout(payload, descriptor);
  return undefined;
}

async function dmabufUpdate(served: Gpu, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = GpuUpdate.decodeFrom(message.payload, message.offset, message.end);
  await served.dmabufUpdate(payload);
  return { payloadSize: 0, encode: () => {}, descriptors: [] };
}

async function getEdid(served: Gpu, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = GpuEdidRequest.decodeFrom(message.payload, message.offset);
  const reply = await served.getEdid(payload);
  return { payloadSize: GpuRespEdid.SIZE, encode: (view, offset) => void (GpuRespEdid.encodeInto(reply, view, offset)), descriptors: [] };
}

async function dmabufScanout2(served: Gpu, message: IncomingMessage): Promise<OutgoingReply | undefined> {
  const payload = GpuDmabufScanout2.decodeFrom(message.payload, message.offset);
  const descriptor = message.descriptors.shift();
  await served.dmabufScanout2(payload, descriptor);
  return undefined;
}
