import {
  ACK_SUCCESS,
  backendRequestsById,
  checkDescriptors,
  closeAll,
  type Descriptor,
  detailsOf,
  dispatchFrontend,
  type Frontend,
  type IncomingMessage,
  type MessageDefinition,
  type Negotiation,
  type OutgoingReply,
  type PeerMessage,
  type Quirks,
  U64,
  VhostUserError,
} from "../../generated/typescript/index.js";

/** Dispatches the requests of a back-end that is known to differ from the standard: it asks and is answered as it is used to, handlers speak the standard. */
export class PeerDispatch {
  /** The requests by id, as the back-end has them. */
  readonly definitions: ReadonlyMap<number, MessageDefinition>;
  readonly #quirks: Quirks;
  readonly #negotiation: Negotiation;

  constructor(quirks: Quirks, negotiation: Negotiation) {
    this.#quirks = quirks;
    this.#negotiation = negotiation;
    this.definitions = new Map(
      [...backendRequestsById].map(([id, standard]) => [id, quirks.messageOf(standard) ?? standard]),
    );
  }

  /**
   * Has a request served. Descriptors that only this back-end sends with it are lent to the method, behind its other arguments.
   * @throws VhostUserError ERR_VU_DESCRIPTOR_COUNT and ERR_VU_DESCRIPTOR_KIND unless they are what the back-end is known to send, ERR_VU_NACK when the
   *   reply of the standard says failure and the back-end knows acknowledgements only, and as the standard's dispatcher
   */
  async dispatch(handlers: Partial<Frontend>, message: IncomingMessage): Promise<OutgoingReply | undefined> {
    const standard = backendRequestsById.get(message.id);
    const peer = standard && this.#quirks.messageOf(standard);
    if (!peer || standard.requestDescriptors !== null) return dispatchFrontend(handlers, message, this.#negotiation);
    const lent = message.descriptors.splice(0);
    try {
      checkDescriptors(peer, peer.requestDescriptors, lent);
      const reply = await dispatchFrontend(lending(handlers, standard.method, lent), message, this.#negotiation);
      return reply && peer.reply.kind === "none" ? acknowledged(peer, reply) : reply;
    } finally {
      closeAll(lent);
    }
  }
}

/** The handlers with the one method that is given more arguments. */
function lending(handlers: Partial<Frontend>, method: string, lent: readonly Descriptor[]): Partial<Frontend> {
  const serve: unknown = (handlers as Record<string, unknown>)[method];
  if (lent.length === 0 || typeof serve !== "function") return handlers;
  return { [method]: (...given: unknown[]) => serve.call(handlers, ...given, ...lent) };
}

/** An acknowledgement has no room for descriptors, and its number is whether the reply says success. */
function acknowledged(peer: PeerMessage, reply: OutgoingReply): undefined {
  closeAll(reply.descriptors);
  const payload = new DataView(new ArrayBuffer(reply.payloadSize));
  reply.encode(payload, 0);
  const result = U64.decodeFrom(payload, 0);
  if (result === BigInt(ACK_SUCCESS)) return undefined;
  throw new VhostUserError("ERR_VU_NACK", `it was answered with ${result}`, detailsOf(peer));
}
