// Generated from spec/vhost-user/backend-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type CallOptions, type Descriptor, type RequestChannel, checkExactSize, checkGates } from "../support/index.js";
import { backendRequests } from "./backend-requests.js";
import { Iotlb, Mmap, Shared, U64, VringArea, VringState } from "./payloads.js";

/**
 * The back-end's side: one method a request, which resolves when the request is answered, or sent where no answer is due.
 * Every method rejects with ERR_VU_GATE, before anything is sent, when a feature that it needs is not negotiated.
 */
export class FrontendClient {
  readonly channel: RequestChannel;

  constructor(channel: RequestChannel) {
    this.channel = channel;
  }

  /**
   * Reports a missing translation, or an access that was not permitted.
   * Also known as slave-iotlb-msg.
   * In C: `VHOST_USER_BACKEND_IOTLB_MSG`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:17)
   */
  async iotlbMsg(payload: Iotlb, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = backendRequests.iotlbMsg;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: Iotlb.SIZE,
        encode: (view, offset) => void (Iotlb.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Tells that the configuration space changed.
   * Also known as slave-config-change-msg.
   * In C: `VHOST_USER_BACKEND_CONFIG_CHANGE_MSG`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:25)
   */
  async configChangeMsg(options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = backendRequests.configChangeMsg;
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
   * Offers memory as the notification area of a vring, or withdraws it.
   * Also known as slave-vring-host-notifier-msg.
   * In C: `VHOST_USER_BACKEND_VRING_HOST_NOTIFIER_MSG`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:32)
   */
  async vringHostNotifierMsg(payload: VringArea, descriptor: Descriptor | undefined, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = backendRequests.vringHostNotifierMsg;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: VringArea.SIZE,
        encode: (view, offset) => void (VringArea.encodeInto(payload, view, offset)),
        descriptors: descriptor ? [descriptor] : [],
      },
      options,
    );
  }

  /**
   * Calls the driver of a vring by message. The request's num is reserved.
   * Also known as slave-vring-call.
   * In C: `VHOST_USER_BACKEND_VRING_CALL`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:42)
   */
  async vringCall(payload: VringState, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = backendRequests.vringCall;
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
   * Tells of a broken vring by message. The request's num is reserved.
   * Also known as slave-vring-err.
   * In C: `VHOST_USER_BACKEND_VRING_ERR`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:51)
   */
  async vringErr(payload: VringState, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = backendRequests.vringErr;
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
   * Registers a shared object that this back-end exports.
   * In C: `VHOST_USER_BACKEND_SHARED_OBJECT_ADD`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:60)
   */
  async sharedObjectAdd(payload: Shared, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = backendRequests.sharedObjectAdd;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: Shared.SIZE,
        encode: (view, offset) => void (Shared.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Withdraws a shared object.
   * In C: `VHOST_USER_BACKEND_SHARED_OBJECT_REMOVE`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:67)
   */
  async sharedObjectRemove(payload: Shared, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = backendRequests.sharedObjectRemove;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: Shared.SIZE,
        encode: (view, offset) => void (Shared.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }

  /**
   * Asks for the file descriptor of a shared object; zero in the reply is success.
   * In C: `VHOST_USER_BACKEND_SHARED_OBJECT_LOOKUP`.
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:74)
   */
  async sharedObjectLookup(payload: Shared, options?: CallOptions): Promise<{ payload: bigint; descriptors: Descriptor[] }> {
    const { negotiation } = this.channel;
    const definition = backendRequests.sharedObjectLookup;
    checkGates(definition, negotiation);
    return await this.channel.call(
      {
        definition,
        payloadSize: Shared.SIZE,
        encode: (view, offset) => void (Shared.encodeInto(payload, view, offset)),
        descriptors: [],
        decodeReply: (view, offset, end, descriptors) => {
          checkExactSize(end - offset, U64.SIZE, "SHARED_OBJECT_LOOKUP reply");
          return { payload: U64.decodeFrom(view, offset), descriptors };
        },
      },
      options,
    );
  }

  /**
   * Maps a piece of a file into a free range of a shared memory region.
   * In C: `VHOST_USER_BACKEND_SHMEM_MAP`.
   * @since QEMU 11.0
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:82)
   */
  async shmemMap(payload: Mmap, descriptor: Descriptor, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = backendRequests.shmemMap;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: Mmap.SIZE,
        encode: (view, offset) => void (Mmap.encodeInto(payload, view, offset)),
        descriptors: [descriptor],
      },
      options,
    );
  }

  /**
   * Takes a whole mapping out of a shared memory region. The file offset and the flags are not used.
   * In C: `VHOST_USER_BACKEND_SHMEM_UNMAP`.
   * @since QEMU 11.0
   * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:91)
   */
  async shmemUnmap(payload: Mmap, options?: CallOptions): Promise<void> {
    const { negotiation } = this.channel;
    const definition = backendRequests.shmemUnmap;
    checkGates(definition, negotiation);
    await this.channel.call(
      {
        definition,
        payloadSize: Mmap.SIZE,
        encode: (view, offset) => void (Mmap.encodeInto(payload, view, offset)),
        descriptors: [],
      },
      options,
    );
  }
}
