// Generated from spec/vhost-user/gpu-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type CallOptions, type Descriptor, type RequestChannel, checkExactSize, checkGates } from "../support/index.js";
import { GpuCursorPos, GpuCursorUpdate, GpuDmabufScanout, GpuDmabufScanout2, GpuEdidRequest, GpuRespDisplayInfo, GpuRespEdid, GpuScanout, GpuUpdate, gpuRequests } from "./gpu-requests.js";
import { U64 } from "./payloads.js";

/**
 * The back-end's side: one method a request, which resolves when the request is answered, or sent where no answer is due.
 * Every method rejects with ERR_VU_GATE, before anything is sent, when a feature that it needs is not negotiated.
 */
export class GpuClient {
  readonly channel: RequestChannel;

  constructor(channel: RequestChannel) {
    this.channel = channel;
  }

  /**
   * Asks for the optional parts that the front-end offers.
   * In C: `VHOST_USER_GPU_GET_PROTOCOL_FEATURES`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:143)
   */
  async getProtocolFeatures(options?: CallOptions): Promise<bigint> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.getProtocolFeatures;
    checkGates(definition, negotiation);
    const reply = await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, U64.SIZE, "GET_PROTOCOL_FEATURES reply");
          return U64.decodeFrom(view, offset);
        },
      },
      options,
    );
    negotiation.space("gpu").offered = reply;
    return reply;
  }

  /**
   * Enables optional parts.
   * In C: `VHOST_USER_GPU_SET_PROTOCOL_FEATURES`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:144)
   */
  async setProtocolFeatures(payload: bigint, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.setProtocolFeatures;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: U64.SIZE,
        encode: (view, offset) => void (U64.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
    negotiation.space("gpu").accepted = payload;
  }

  /**
   * Asks for the front-end's displays.
   * In C: `VHOST_USER_GPU_GET_DISPLAY_INFO`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:145)
   */
  async getDisplayInfo(options?: CallOptions): Promise<GpuRespDisplayInfo> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.getDisplayInfo;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, GpuRespDisplayInfo.SIZE, "GET_DISPLAY_INFO reply");
          return GpuRespDisplayInfo.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Shows the cursor at a place.
   * In C: `VHOST_USER_GPU_CURSOR_POS`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:146)
   */
  async cursorPos(payload: GpuCursorPos, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.cursorPos;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: GpuCursorPos.SIZE,
        encode: (view, offset) => void (GpuCursorPos.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Hides the cursor.
   * In C: `VHOST_USER_GPU_CURSOR_POS_HIDE`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:147)
   */
  async cursorPosHide(payload: GpuCursorPos, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.cursorPosHide;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: GpuCursorPos.SIZE,
        encode: (view, offset) => void (GpuCursorPos.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Sets the cursor's shape.
   * In C: `VHOST_USER_GPU_CURSOR_UPDATE`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:148)
   */
  async cursorUpdate(payload: GpuCursorUpdate, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.cursorUpdate;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: GpuCursorUpdate.SIZE,
        encode: (view, offset) => void (GpuCursorUpdate.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Sets the size of a scanout, or disables it.
   * In C: `VHOST_USER_GPU_SCANOUT`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:149)
   */
  async scanout(payload: GpuScanout, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.scanout;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: GpuScanout.SIZE,
        encode: (view, offset) => void (GpuScanout.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Shows new pixels.
   * In C: `VHOST_USER_GPU_UPDATE`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:150)
   */
  async update(payload: GpuUpdate, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.update;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: GpuUpdate.sizeOf(payload),
        encode: (view, offset) => void (GpuUpdate.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Makes a dma-buf the content of a scanout.
   * In C: `VHOST_USER_GPU_DMABUF_SCANOUT`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:151)
   */
  async dmabufScanout(payload: GpuDmabufScanout, descriptor: Descriptor | undefined, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.dmabufScanout;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: GpuDmabufScanout.SIZE,
        encode: (view, offset) => void (GpuDmabufScanout.encodeInto(payload, view, offset)),
        descriptors: descriptor ? [descriptor] : [],
      },
      options,
    );
  }

  /**
   * Tells which part of the dma-buf changed; the answer comes when the frame was drawn.
   * In C: `VHOST_USER_GPU_DMABUF_UPDATE`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:152)
   */
  async dmabufUpdate(payload: GpuUpdate, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.dmabufUpdate;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: GpuUpdate.sizeOf(payload),
        encode: (view, offset) => void (GpuUpdate.encodeInto(payload, view, offset)),
        descriptors: [],
        decodeReply: (_view, offset, end) => {
          checkExactSize(end - offset, 0, "DMABUF_UPDATE reply");
          return undefined;
        },
      },
      options,
    );
  }

  /**
   * Asks for the EDID of a display.
   * In C: `VHOST_USER_GPU_GET_EDID`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:153)
   */
  async getEdid(payload: GpuEdidRequest, options?: CallOptions): Promise<GpuRespEdid> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.getEdid;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: GpuEdidRequest.SIZE,
        encode: (view, offset) => void (GpuEdidRequest.encodeInto(payload, view, offset)),
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, GpuRespEdid.SIZE, "GET_EDID reply");
          return GpuRespEdid.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Makes a dma-buf with a format modifier the content of a scanout.
   * In C: `VHOST_USER_GPU_DMABUF_SCANOUT2`.
   * @see vhost-user-gpu.rst, Message types (spec/vhost-user/gpu-requests.yaml:154)
   */
  async dmabufScanout2(payload: GpuDmabufScanout2, descriptor: Descriptor | undefined, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = gpuRequests.dmabufScanout2;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: GpuDmabufScanout2.SIZE,
        encode: (view, offset) => void (GpuDmabufScanout2.encodeInto(payload, view, offset)),
        descriptors: descriptor ? [descriptor] : [],
      },
      options,
    );
  }
}
