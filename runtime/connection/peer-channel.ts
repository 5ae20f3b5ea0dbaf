import {
  ACK_SUCCESS,
  type CallOptions,
  checkDescriptors,
  type Descriptor,
  detailsOf,
  type MessageDefinition,
  type Negotiation,
  type OutgoingCall,
  type PeerMessage,
  type Quirks,
  type RequestChannel,
  U64,
  VhostUserError,
} from "../../generated/typescript/index.js";
import { ACCEPTANCES, OFFERS } from "./feature-requests.js";

/** Requests to a peer that is known to differ from the standard: callers speak the standard, the peer hears and answers what it is used to. */
export class PeerChannel implements RequestChannel {
  readonly #inner: RequestChannel;
  readonly #quirks: Quirks;

  constructor(inner: RequestChannel, quirks: Quirks) {
    this.#inner = inner;
    this.#quirks = quirks;
  }

  get negotiation(): Negotiation {
    return this.#inner.negotiation;
  }

  /**
   * @throws VhostUserError (by rejection) as the channel; before anything is sent ERR_VU_GATE for a request that the peer does not serve, or not in
   *   the standard's form, ERR_VU_DESCRIPTOR_COUNT and ERR_VU_DESCRIPTOR_KIND for descriptors in the options that are not what the peer wants
   */
  call<Reply>(call: OutgoingCall<Reply>, options?: CallOptions): Promise<Reply> {
    const isPlain = this.#quirks.quirks.length === 0 && options?.descriptors === undefined;
    return isPlain ? this.#inner.call(call, options) : this.#callPeer(call, options);
  }

  async #callPeer<Reply>(call: OutgoingCall<Reply>, options: CallOptions | undefined): Promise<Reply> {
    const { definition } = call;
    if (this.#quirks.refuses(definition)) {
      throw new VhostUserError("ERR_VU_GATE", `${this.#quirks.peer} does not serve it`, detailsOf(definition));
    }
    const message = this.#quirks.messageOf(definition);
    const descriptors = [...call.descriptors, ...extraDescriptors(definition, message, options)];
    if (message && (message.requestDescriptors?.minimum ?? 0) > descriptors.length) {
      const text = `${this.#quirks.peer} wants a descriptor with it that the standard's request does not have; give it in the options of the call`;
      throw new VhostUserError("ERR_VU_GATE", text, detailsOf(definition));
    }
    if (message) return callAs(message, this.#inner, { ...call, descriptors }, options);
    return this.#inner.call(this.#withPeerBits(call), options);
  }

  #withPeerBits<Reply>(call: OutgoingCall<Reply>): OutgoingCall<Reply> {
    const accepted = ACCEPTANCES.get(call.definition);
    const offered = OFFERS.get(call.definition);
    if (accepted) {
      const encode = (view: DataView, offset: number): void => {
        call.encode(view, offset);
        U64.encodeInto(this.#quirks.bitsToPeer(accepted, U64.decodeFrom(view, offset)), view, offset);
      };
      return { ...call, encode };
    }
    if (!offered) return call;
    const decodeReply = (view: DataView, offset: number, end: number, descriptors: Descriptor[]): Reply => {
      const reply = call.decodeReply?.(view, offset, end, descriptors) as Reply & bigint;
      return this.#quirks.bitsFromPeer(offered, reply) as Reply & bigint;
    };
    return { ...call, decodeReply };
  }
}

/** Descriptors in the options are those that the peer wants with a request which has none in the standard. */
function extraDescriptors(
  standard: MessageDefinition,
  message: PeerMessage | undefined,
  options: CallOptions | undefined,
): readonly Descriptor[] {
  const extra = options?.descriptors ?? [];
  const rule = standard.requestDescriptors === null ? (message?.requestDescriptors ?? null) : null;
  if (extra.length > 0) checkDescriptors(message ?? standard, rule, extra);
  return extra;
}

/** Sends a request as the peer has it. A reply of another size than the standard's says nothing more than that it came. */
async function callAs<Reply>(
  message: PeerMessage,
  channel: RequestChannel,
  call: OutgoingCall<Reply>,
  options: CallOptions | undefined,
): Promise<Reply> {
  const standard = call.definition;
  const blank = new DataView(new ArrayBuffer(standard.maximumReplySize));
  const nothing = (descriptors: Descriptor[]): Reply =>
    call.decodeReply?.(blank, 0, blank.byteLength, descriptors) as Reply;
  const decodeReply = (view: DataView, offset: number, end: number, descriptors: Descriptor[]): Reply => {
    if (end - offset < message.minimumReplySize) {
      const text = `reply of ${end - offset} bytes, but it has at least ${message.minimumReplySize}`;
      throw new VhostUserError("ERR_VU_SIZE", text, detailsOf(message));
    }
    if (standard.reply.kind === "none") return checkSuccess(message, U64.decodeFrom(view, offset)) as Reply;
    const asStandard = message.maximumReplySize === standard.maximumReplySize;
    return asStandard ? (call.decodeReply?.(view, offset, end, descriptors) as Reply) : nothing(descriptors);
  };
  const reply = await channel.call({ ...call, definition: message, decodeReply }, options);
  return reply === undefined && standard.reply.kind === "always" ? nothing([]) : reply;
}

/** A reply where the standard has none is an acknowledgement. */
function checkSuccess(message: PeerMessage, result: bigint): undefined {
  if (result === BigInt(ACK_SUCCESS)) return undefined;
  throw new VhostUserError("ERR_VU_NACK", `the peer refused it (result ${result})`, detailsOf(message));
}
