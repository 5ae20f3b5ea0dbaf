import {
  Config,
  closeAll,
  frontendRequests,
  frontendRequestsById,
  type IncomingMessage,
  type MessageDefinition,
  type Negotiation,
  type OutgoingReply,
  type PeerMessage,
  type Quirks,
  U64,
  VirtioFeature,
  VringState,
} from "../../generated/typescript/index.js";
import { ACCEPTANCES, OFFERS } from "./feature-requests.js";
import { baseOfShort, shortBaseOf } from "./short-base.js";

/** Serves one request, as the generated dispatchers do. */
type Dispatch = (message: IncomingMessage) => Promise<OutgoingReply | undefined>;

/** Requests of a peer that is known to differ from the standard: they are served as the standard has them, and answered as the peer is used to. */
export class PeerRequests {
  readonly #quirks: Quirks;
  readonly #negotiation: Negotiation;
  readonly #dispatch: Dispatch;

  /** @param dispatch serves the standard's requests */
  constructor(quirks: Quirks, negotiation: Negotiation, dispatch: Dispatch) {
    this.#quirks = quirks;
    this.#negotiation = negotiation;
    this.#dispatch = dispatch;
  }

  /** Of `definitions`, by id, those of the peer's own form in that. */
  static definitionsFor(
    quirks: Quirks,
    definitions: ReadonlyMap<number, MessageDefinition>,
  ): ReadonlyMap<number, MessageDefinition> {
    return new Map([...definitions].map(([id, definition]) => [id, messageOf(quirks, id) ?? definition]));
  }

  /** @throws VhostUserError as the standard's dispatcher, ERR_VU_VALUE for a count that a padded payload cannot have */
  async dispatch(message: IncomingMessage): Promise<OutgoingReply | undefined> {
    const definition = frontendRequestsById.get(message.id);
    if (!definition) return this.#dispatch(message);
    let standard: IncomingMessage;
    try {
      standard = this.#asStandard(definition, message);
    } catch (error) {
      closeAll(message.descriptors);
      throw error;
    }
    const reply = await this.#dispatch(standard);
    return reply && this.#asPeer(definition, message, reply);
  }

  #asStandard(definition: MessageDefinition, message: IncomingMessage): IncomingMessage {
    const size = message.end - message.offset;
    const peer = messageOf(this.#quirks, message.id);
    if (peer?.maximumSize === size && size < definition.minimumSize) {
      // What the peer leaves out is zero.
      return withPayload(message, definition.minimumSize, () => {});
    }
    const space = ACCEPTANCES.get(definition);
    if (space !== undefined && size === U64.SIZE) {
      const bits = this.#quirks.bitsFromPeer(space, U64.decodeFrom(message.payload, message.offset));
      return withPayload(message, size, (view) => U64.encodeInto(bits, view, 0));
    }
    if (definition === frontendRequests.setVringBase && this.#hasShortBase && size === VringState.SIZE) {
      const { index, num } = VringState.decodeFrom(message.payload, message.offset);
      return withPayload(message, size, (view) => VringState.encodeInto({ index, num: baseOfShort(num) }, view, 0));
    }
    return this.#padsConfig(definition) ? withoutPadding(message) : message;
  }

  #asPeer(definition: MessageDefinition, message: IncomingMessage, reply: OutgoingReply): OutgoingReply | undefined {
    const peer = messageOf(this.#quirks, message.id);
    if (peer?.repeatsRequest) return repeated(message, reply);
    const space = OFFERS.get(definition);
    if (space !== undefined) {
      return changed(reply, (view, offset) => {
        U64.encodeInto(this.#quirks.bitsToPeer(space, U64.decodeFrom(view, offset)), view, offset);
      });
    }
    if (definition === frontendRequests.getVringBase && this.#hasShortBase) {
      return changed(reply, (view, offset) => {
        const { index, num } = VringState.decodeFrom(view, offset);
        VringState.encodeInto({ index, num: shortBaseOf(num) }, view, offset);
      });
    }
    if (this.#padsConfig(definition) && reply.payloadSize > 0) return { ...reply, payloadSize: Config.MAXIMUM_SIZE };
    return reply;
  }

  /** Whether index words of packed rings lack the used index, which is taken to be the available one. */
  get #hasShortBase(): boolean {
    const { accepted } = this.#negotiation.space("virtio");
    return (accepted & VirtioFeature.RING_PACKED) !== 0n && this.#quirks.has("packed-base-16-bits");
  }

  #padsConfig(definition: MessageDefinition): boolean {
    const isConfig = definition === frontendRequests.getConfig || definition === frontendRequests.setConfig;
    return isConfig && this.#quirks.has("config-full-size");
  }
}

function messageOf(quirks: Quirks, id: number): PeerMessage | undefined {
  const definition = frontendRequestsById.get(id);
  return definition && quirks.messageOf(definition);
}

/** The same message with another payload. */
function withPayload(message: IncomingMessage, size: number, encode: (view: DataView) => void): IncomingMessage {
  const payload = new DataView(new ArrayBuffer(size));
  encode(payload);
  return { ...message, payload, offset: 0, end: size };
}

/** The same message without bytes behind those that it counts. */
function withoutPadding(message: IncomingMessage): IncomingMessage {
  const { payload, offset, end } = message;
  const size = Config.sizeAt(payload, offset, end);
  return { ...message, end: Math.min(end, offset + size) };
}

/** The same reply, changed once it is encoded. */
function changed(reply: OutgoingReply, change: (view: DataView, offset: number) => void): OutgoingReply {
  return {
    ...reply,
    encode(view, offset) {
      reply.encode(view, offset);
      change(view, offset);
    },
  };
}

/** A reply with the payload of the request. */
function repeated({ payload, offset, end }: IncomingMessage, reply: OutgoingReply): OutgoingReply {
  const bytes = new Uint8Array(payload.buffer, payload.byteOffset + offset, end - offset).slice();
  return {
    ...reply,
    payloadSize: bytes.length,
    encode: (view, at) => new Uint8Array(view.buffer, view.byteOffset + at).set(bytes),
  };
}
