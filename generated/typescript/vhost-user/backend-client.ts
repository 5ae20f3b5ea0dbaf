// Generated from spec/vhost-user/frontend-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type CallOptions, type Descriptor, type RequestChannel, VhostUserError, checkDescriptorCount, checkExactSize, checkGates, checkKnown, detailsOf } from "../support/index.js";
import { frontendRequests } from "./frontend-requests.js";
import { Config, MemTable, SingleMemRegion, U64, VringAddr, VringEnableState, VringFd, VringState } from "./payloads.js";

/**
 * The front-end's side: one method a request, which resolves when the request is answered, or sent where no answer is due.
 * Every method rejects with ERR_VU_GATE, before anything is sent, when a feature that it needs is not negotiated.
 */
export class BackendClient {
  readonly channel: RequestChannel;

  constructor(channel: RequestChannel) {
    this.channel = channel;
  }

  /**
   * Asks for the virtio features that the back-end offers.
   * In C: `VHOST_USER_GET_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:18)
   */
  async getFeatures(options?: CallOptions): Promise<bigint> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getFeatures;
    checkGates(definition, negotiation);
    const reply = await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, U64.SIZE, "GET_FEATURES reply");
          return U64.decodeFrom(view, offset);
        },
      },
      options,
    );
    negotiation.space("virtio").offered = reply;
    return reply;
  }

  /**
   * Enables virtio features. Without PROTOCOL_FEATURES among them the back-end enables all vrings at once.
   * In C: `VHOST_USER_SET_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:25)
   */
  async setFeatures(payload: bigint, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setFeatures;
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
    negotiation.space("virtio").accepted = payload;
  }

  /**
   * Marks the start of a session.
   * In C: `VHOST_USER_SET_OWNER`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:33)
   */
  async setOwner(options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setOwner;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Replaces the whole table of memory regions; one file descriptor a region, in the same order.
   * In C: `VHOST_USER_SET_MEM_TABLE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:39)
   */
  async setMemTable(payload: MemTable, descriptors: readonly Descriptor[], options?: CallOptions): Promise<MemTable | undefined> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setMemTable;
    checkGates(definition, negotiation);
    checkDescriptorCount(definition, descriptors, payload.regions.length);
    return await this.channel.call(
      {
        definition,
        payloadSize: MemTable.sizeOf(payload),
        encode: (view, offset) => void (MemTable.encodeInto(payload, view, offset)),
        descriptors: descriptors,
        decodeReply: (view, offset, end) => {
          return MemTable.decodeFrom(view, offset, end);
        },
      },
      options,
    );
  }

  /**
   * Sets the size of a queue.
   * In C: `VHOST_USER_SET_VRING_NUM`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:47)
   */
  async setVringNum(payload: VringState, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setVringNum;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: VringState.SIZE,
        encode: (view, offset) => void (VringState.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Sets the addresses of a vring's parts.
   * In C: `VHOST_USER_SET_VRING_ADDR`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:56)
   */
  async setVringAddr(payload: VringAddr, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setVringAddr;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: VringAddr.SIZE,
        encode: (view, offset) => void (VringAddr.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Sets the index from which the back-end takes available entries.
   * In C: `VHOST_USER_SET_VRING_BASE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:64)
   */
  async setVringBase(payload: VringState, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setVringBase;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: VringState.SIZE,
        encode: (view, offset) => void (VringState.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Stops a vring once its requests are complete, and asks for the index of the next available entry. The request's num is reserved.
   * In C: `VHOST_USER_GET_VRING_BASE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:73)
   */
  async getVringBase(payload: VringState, options?: CallOptions): Promise<VringState> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getVringBase;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: VringState.SIZE,
        encode: (view, offset) => void (VringState.encodeInto(payload, view, offset)),
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, VringState.SIZE, "GET_VRING_BASE reply");
          return VringState.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Sets the event file descriptor that tells the back-end of new buffers, and starts the vring.
   * In C: `VHOST_USER_SET_VRING_KICK`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:81)
   */
  async setVringKick(payload: Omit<VringFd, "invalidFd">, descriptor: Descriptor | undefined, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setVringKick;
    checkGates(definition, negotiation);
    const request = { ...payload, invalidFd: descriptor === undefined };
    await this.channel.call(
      {
        definition,
        payloadSize: VringFd.SIZE,
        encode: (view, offset) => void (VringFd.encodeInto(request, view, offset)),
        descriptors: descriptor ? [descriptor] : [],
      },
      options,
    );
  }

  /**
   * Sets the event file descriptor with which the back-end tells the driver of used buffers.
   * In C: `VHOST_USER_SET_VRING_CALL`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:91)
   */
  async setVringCall(payload: Omit<VringFd, "invalidFd">, descriptor: Descriptor | undefined, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setVringCall;
    checkGates(definition, negotiation);
    const request = { ...payload, invalidFd: descriptor === undefined };
    await this.channel.call(
      {
        definition,
        payloadSize: VringFd.SIZE,
        encode: (view, offset) => void (VringFd.encodeInto(request, view, offset)),
        descriptors: descriptor ? [descriptor] : [],
      },
      options,
    );
  }

  /**
   * Sets the event file descriptor with which the back-end tells of a broken vring.
   * In C: `VHOST_USER_SET_VRING_ERR`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:100)
   */
  async setVringErr(payload: Omit<VringFd, "invalidFd">, descriptor: Descriptor | undefined, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setVringErr;
    checkGates(definition, negotiation);
    const request = { ...payload, invalidFd: descriptor === undefined };
    await this.channel.call(
      {
        definition,
        payloadSize: VringFd.SIZE,
        encode: (view, offset) => void (VringFd.encodeInto(request, view, offset)),
        descriptors: descriptor ? [descriptor] : [],
      },
      options,
    );
  }

  /**
   * Asks for the protocol features that the back-end offers; legal as soon as PROTOCOL_FEATURES is offered.
   * In C: `VHOST_USER_GET_PROTOCOL_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:109)
   */
  async getProtocolFeatures(options?: CallOptions): Promise<bigint> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getProtocolFeatures;
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
    negotiation.space("protocol").offered = reply;
    return reply;
  }

  /**
   * Enables protocol features, a subset of those offered.
   * In C: `VHOST_USER_SET_PROTOCOL_FEATURES`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:116)
   */
  async setProtocolFeatures(payload: bigint, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setProtocolFeatures;
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
    negotiation.space("protocol").accepted = payload;
  }

  /**
   * Asks how many queues the back-end supports at most.
   * In C: `VHOST_USER_GET_QUEUE_NUM`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:124)
   */
  async getQueueNum(options?: CallOptions): Promise<bigint> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getQueueNum;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, U64.SIZE, "GET_QUEUE_NUM reply");
          return U64.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Enables or disables a vring; independent of its being started. QEMU's network front-end sends it before SET_FEATURES, so the feature need only be offered.
   * In C: `VHOST_USER_SET_VRING_ENABLE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:130)
   */
  async setVringEnable(payload: VringState, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setVringEnable;
    checkGates(definition, negotiation);
    checkKnown(payload.num, Object.values(VringEnableState), "SET_VRING_ENABLE.num");
    await this.channel.call(
      {
        definition,
        payloadSize: VringState.SIZE,
        encode: (view, offset) => void (VringState.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Asks for a piece of the configuration space; the reply repeats offset and size. An empty reply means failure.
   * In C: `VHOST_USER_GET_CONFIG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:138)
   */
  async getConfig(payload: Config, options?: CallOptions): Promise<Config> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getConfig;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: Config.sizeOf(payload),
        encode: (view, offset) => void (Config.encodeInto(payload, view, offset)),
        descriptors: [],
        decodeReply: (view, offset, end) => {
          if (end === offset) throw new VhostUserError("ERR_VU_NACK", "the peer refused", detailsOf(definition));
          return Config.decodeFrom(view, offset, end);
        },
      },
      options,
    );
  }

  /**
   * Writes a piece of the configuration space.
   * In C: `VHOST_USER_SET_CONFIG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:145)
   */
  async setConfig(payload: Config, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setConfig;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: Config.sizeOf(payload),
        encode: (view, offset) => void (Config.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Asks how many memory regions can be added one by one.
   * In C: `VHOST_USER_GET_MAX_MEM_SLOTS`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:152)
   */
  async getMaxMemSlots(options?: CallOptions): Promise<bigint> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getMaxMemSlots;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, U64.SIZE, "GET_MAX_MEM_SLOTS reply");
          return U64.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Adds a memory region.
   * In C: `VHOST_USER_ADD_MEM_REG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:158)
   */
  async addMemRegion(payload: SingleMemRegion, descriptor: Descriptor, options?: CallOptions): Promise<SingleMemRegion | undefined> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.addMemRegion;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: SingleMemRegion.SIZE,
        encode: (view, offset) => void (SingleMemRegion.encodeInto(payload, view, offset)),
        descriptors: [descriptor],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, SingleMemRegion.SIZE, "ADD_MEM_REG reply");
          return SingleMemRegion.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Removes a memory region, found by guest address, user address and size. A file descriptor should not come with it; one that does is closed.
   * In C: `VHOST_USER_REM_MEM_REG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:167)
   */
  async removeMemRegion(payload: SingleMemRegion, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.removeMemRegion;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: SingleMemRegion.SIZE,
        encode: (view, offset) => void (SingleMemRegion.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }
}
