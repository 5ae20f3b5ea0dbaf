// Generated from spec/vhost-user/frontend-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type CallOptions, type Descriptor, type RequestChannel, VhostUserError, checkDescriptorCount, checkExactSize, checkGates, checkKnown, detailsOf } from "../support/index.js";
import { frontendRequests } from "./frontend-requests.js";
import { Config, CryptoSession, DeviceState, DeviceStateReply, Inflight, Iotlb, Log, MemTable, Rarp, Shared, ShmemConfig, SingleMemRegion, U64, VringAddr, VringEnableState, VringEndianness, VringFd, VringState } from "./payloads.js";

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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:19)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:26)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:34)
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
   * Ended a session once. Its meaning was never settled, so it is ignored, or disables all vrings.
   * Also known as reset-device-2015.
   * In C: `VHOST_USER_RESET_OWNER`.
   * @deprecated no front-end needs it; RESET_DEVICE resets, closing the connection ends
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:40)
   */
  async resetOwner(options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.resetOwner;
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:48)
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
   * Gives the memory in which writes to guest memory are logged.
   * In C: `VHOST_USER_SET_LOG_BASE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:56)
   */
  async setLogBase(payload: Log | bigint, descriptor: Descriptor | undefined, options?: CallOptions): Promise<bigint | undefined> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setLogBase;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: negotiation.holds({ kind: "feature", space: "protocol", mask: 0x2n, step: "accept", name: "VHOST_USER_PROTOCOL_F_LOG_SHMFD" }) ? Log.SIZE : U64.SIZE,
        encode: (view, offset) => void (negotiation.holds({ kind: "feature", space: "protocol", mask: 0x2n, step: "accept", name: "VHOST_USER_PROTOCOL_F_LOG_SHMFD" }) ? Log.encodeInto(payload as Log, view, offset) : U64.encodeInto(payload as bigint, view, offset)),
        descriptors: descriptor ? [descriptor] : [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, U64.SIZE, "SET_LOG_BASE reply");
          return U64.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Sets the event file descriptor that is signalled when something was logged.
   * In C: `VHOST_USER_SET_LOG_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:64)
   */
  async setLogFd(descriptor: Descriptor, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setLogFd;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [descriptor],
      },
      options,
    );
  }

  /**
   * Sets the size of a queue.
   * In C: `VHOST_USER_SET_VRING_NUM`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:71)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:80)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:88)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:97)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:105)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:115)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:124)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:133)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:140)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:148)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:154)
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
   * Asks the back-end to announce the guest's new place with a fake RARP; for guests that do not announce themselves.
   * In C: `VHOST_USER_SEND_RARP`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:162)
   */
  async sendRarp(payload: Rarp, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.sendRarp;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: Rarp.SIZE,
        encode: (view, offset) => void (Rarp.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Tells the MTU that was configured; the back-end may refuse it.
   * Also known as net-send-mtu.
   * In C: `VHOST_USER_NET_SET_MTU`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:169)
   */
  async netSetMtu(payload: bigint, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.netSetMtu;
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
  }

  /**
   * Gives the back-end a socket for requests of its own.
   * Also known as set-slave-req-fd.
   * In C: `VHOST_USER_SET_BACKEND_REQ_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:178)
   */
  async setBackendReqFd(descriptor: Descriptor, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setBackendReqFd;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [descriptor],
      },
      options,
    );
  }

  /**
   * Updates or invalidates an entry of the back-end's translation buffer.
   * In C: `VHOST_USER_IOTLB_MSG`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:187)
   */
  async iotlbMsg(payload: Iotlb, options?: CallOptions): Promise<bigint> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.iotlbMsg;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: Iotlb.SIZE,
        encode: (view, offset) => void (Iotlb.encodeInto(payload, view, offset)),
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, U64.SIZE, "IOTLB_MSG reply");
          return U64.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Sets the byte order of a vring, for legacy devices.
   * In C: `VHOST_USER_SET_VRING_ENDIAN`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:194)
   */
  async setVringEndian(payload: VringState, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setVringEndian;
    checkGates(definition, negotiation);
    checkKnown(payload.num, Object.values(VringEndianness), "SET_VRING_ENDIAN.num");
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:203)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:210)
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
   * Creates a crypto session; the reply's session id is negative on failure.
   * Also known as crypto-create-sess.
   * In C: `VHOST_USER_CREATE_CRYPTO_SESSION`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:217)
   */
  async createCryptoSession(payload: CryptoSession, options?: CallOptions): Promise<CryptoSession> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.createCryptoSession;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: CryptoSession.SIZE,
        encode: (view, offset) => void (CryptoSession.encodeInto(payload, view, offset)),
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, CryptoSession.SIZE, "CREATE_CRYPTO_SESSION reply");
          return CryptoSession.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Closes the crypto session with this id.
   * Also known as crypto-close-sess.
   * In C: `VHOST_USER_CLOSE_CRYPTO_SESSION`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:225)
   */
  async closeCryptoSession(payload: bigint, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.closeCryptoSession;
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
  }

  /**
   * Announces a postcopy migration and asks for a userfaultfd of the back-end's memory.
   * In C: `VHOST_USER_POSTCOPY_ADVISE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:233)
   */
  async postcopyAdvise(options?: CallOptions): Promise<{ descriptors: Descriptor[] }> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.postcopyAdvise;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (_view, offset, end, descriptors) => {
          checkExactSize(end - offset, 0, "POSTCOPY_ADVISE reply");
          return { descriptors };
        },
      },
      options,
    );
  }

  /**
   * Switches to postcopy. Memory regions that follow are answered with the back-end's own addresses.
   * In C: `VHOST_USER_POSTCOPY_LISTEN`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:240)
   */
  async postcopyListen(options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.postcopyListen;
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
    negotiation.states.add("postcopy-listening");
  }

  /**
   * Ends postcopy; the answer comes when no page is missing any more.
   * In C: `VHOST_USER_POSTCOPY_END`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:248)
   */
  async postcopyEnd(options?: CallOptions): Promise<bigint> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.postcopyEnd;
    checkGates(definition, negotiation);
    const reply = await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, U64.SIZE, "POSTCOPY_END reply");
          return U64.decodeFrom(view, offset);
        },
      },
      options,
    );
    negotiation.states.delete("postcopy-listening");
    return reply;
  }

  /**
   * Asks the back-end for memory in which it can record requests in flight. num_queues and queue_size are given; a reply whose mmap_size is zero has none.
   * In C: `VHOST_USER_GET_INFLIGHT_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:256)
   */
  async getInflightFd(payload: Inflight, options?: CallOptions): Promise<{ payload: Inflight; descriptors: Descriptor[] }> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getInflightFd;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: Inflight.SIZE,
        encode: (view, offset) => void (Inflight.encodeInto(payload, view, offset)),
        descriptors: [],
        decodeReply: (view, offset, end, descriptors) => {
          checkExactSize(end - offset, Inflight.SIZE, "GET_INFLIGHT_FD reply");
          return { payload: Inflight.decodeFrom(view, offset), descriptors };
        },
      },
      options,
    );
  }

  /**
   * Gives the memory of an earlier back-end back, so that its requests in flight can be resumed.
   * In C: `VHOST_USER_SET_INFLIGHT_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:264)
   */
  async setInflightFd(payload: Inflight, descriptor: Descriptor, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setInflightFd;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: Inflight.SIZE,
        encode: (view, offset) => void (Inflight.encodeInto(payload, view, offset)),
        descriptors: [descriptor],
      },
      options,
    );
  }

  /**
   * Gives the back-end of a GPU the socket on which it speaks the vhost-user-gpu protocol.
   * In C: `VHOST_USER_GPU_SET_SOCKET`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:272)
   */
  async gpuSetSocket(descriptor: Descriptor, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.gpuSetSocket;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [descriptor],
      },
      options,
    );
  }

  /**
   * Disables all vrings and resets the device; ownership and negotiated protocol features stay.
   * In C: `VHOST_USER_RESET_DEVICE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:278)
   */
  async resetDevice(options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.resetDevice;
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
   * Kicks a vring by message. The request's num is reserved.
   * In C: `VHOST_USER_VRING_KICK`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:284)
   */
  async vringKick(payload: VringState, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.vringKick;
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
   * Asks how many memory regions can be added one by one.
   * In C: `VHOST_USER_GET_MAX_MEM_SLOTS`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:292)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:298)
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
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:307)
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

  /**
   * Passes on the device status that the driver wrote.
   * In C: `VHOST_USER_SET_STATUS`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:316)
   */
  async setStatus(payload: bigint, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setStatus;
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
  }

  /**
   * Asks for the device status.
   * In C: `VHOST_USER_GET_STATUS`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:324)
   */
  async getStatus(options?: CallOptions): Promise<bigint> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getStatus;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, U64.SIZE, "GET_STATUS reply");
          return U64.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Asks for the file descriptor of a shared object that the back-end exported.
   * In C: `VHOST_USER_GET_SHARED_OBJECT`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:331)
   */
  async getSharedObject(payload: Shared, options?: CallOptions): Promise<{ descriptors: Descriptor[] }> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getSharedObject;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: Shared.SIZE,
        encode: (view, offset) => void (Shared.encodeInto(payload, view, offset)),
        descriptors: [],
        decodeReply: (_view, offset, end, descriptors) => {
          checkExactSize(end - offset, 0, "GET_SHARED_OBJECT reply");
          return { descriptors };
        },
      },
      options,
    );
  }

  /**
   * Gives the back-end a channel through which its state is saved or loaded; the device must be suspended.
   * In C: `VHOST_USER_SET_DEVICE_STATE_FD`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:339)
   */
  async setDeviceStateFd(payload: DeviceState, descriptor: Descriptor, options?: CallOptions): Promise<{ payload: DeviceStateReply; descriptors: Descriptor[] }> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.setDeviceStateFd;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: DeviceState.SIZE,
        encode: (view, offset) => void (DeviceState.encodeInto(payload, view, offset)),
        descriptors: [descriptor],
        decodeReply: (view, offset, end, descriptors) => {
          checkExactSize(end - offset, DeviceStateReply.SIZE, "SET_DEVICE_STATE_FD reply");
          return { payload: DeviceStateReply.decodeFrom(view, offset), descriptors };
        },
      },
      options,
    );
  }

  /**
   * Asks, after the transfer, whether the back-end could save or load all of its state; zero is success.
   * In C: `VHOST_USER_CHECK_DEVICE_STATE`.
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:348)
   */
  async checkDeviceState(options?: CallOptions): Promise<bigint> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.checkDeviceState;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, U64.SIZE, "CHECK_DEVICE_STATE reply");
          return U64.decodeFrom(view, offset);
        },
      },
      options,
    );
  }

  /**
   * Asks for the sizes of the device's shared memory regions.
   * In C: `VHOST_USER_GET_SHMEM_CONFIG`.
   * @since QEMU 11.0
   * @see vhost-user.rst, Front-end message types (spec/vhost-user/frontend-requests.yaml:355)
   */
  async getShmemConfig(options?: CallOptions): Promise<ShmemConfig> {
    const { negotiation } = this.channel;
    const definition = frontendRequests.getShmemConfig;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: 0,
        encode: () => {},
        descriptors: [],
        decodeReply: (view, offset, end) => {
          checkExactSize(end - offset, ShmemConfig.SIZE, "GET_SHMEM_CONFIG reply");
          return ShmemConfig.decodeFrom(view, offset);
        },
      },
      options,
    );
  }
}
