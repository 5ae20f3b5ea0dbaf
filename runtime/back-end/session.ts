import {
  ACK_FAILURE,
  ACK_SUCCESS,
  definitionOfBackend,
  dispatchBackend,
  frontendRequests,
  frontendRequestsAckCondition,
  type Header,
  Negotiation,
  type OutgoingReply,
  U64,
  VhostUserError,
} from "../../generated/typescript/index.js";
import type { StreamSocket } from "../binding/index.js";
import { MessageConnection, reasonOf } from "../connection/message-connection.js";
import type { ReceivedMessage } from "../connection/message-reader.js";
import type { MessageObserver } from "../connection/observer.js";
import type { VhostUserDevice } from "./device.js";
import { RequestHandler } from "./request-handler.js";

/** Something worth telling that happened in a session. */
export type SessionEvent =
  | { readonly kind: "refused"; readonly error: VhostUserError }
  | { readonly kind: "ring-broken"; readonly index: number; readonly error: VhostUserError };

export interface SessionOptions {
  readonly observer?: MessageObserver | undefined;
  readonly onEvent?: ((event: SessionEvent) => void) | undefined;
}

/** Payload bytes of the longest request: what claims more is refused before its payload is read, known or not. */
const LARGEST_PAYLOAD = Math.max(...Object.values(frontendRequests).map((definition) => definition.maximumSize));

/**
 * One front-end, from its connection to its end. Requests are served one at a time, in order.
 *
 * A request that fails is acknowledged as failed when the front-end asked for an acknowledgement, and the session goes on; otherwise, and for whatever
 * makes the byte stream unreadable, the session ends with the reason.
 */
export class Session {
  readonly #connection: MessageConnection;
  readonly #handler: RequestHandler;
  readonly #negotiation = new Negotiation();
  readonly #options: SessionOptions;
  #serving: Promise<void> = Promise.resolve();
  #markEnded: (reason: VhostUserError) => void = () => {};

  /** Resolves with the reason for the end, when the rings are at rest, the device is reset and the socket is closed. */
  readonly ended: Promise<VhostUserError>;

  /** Takes the socket. */
  constructor(socket: StreamSocket, device: VhostUserDevice, options: SessionOptions = {}) {
    this.#options = options;
    this.ended = new Promise((resolve) => {
      this.#markEnded = resolve;
    });
    this.#handler = new RequestHandler(device, (index, error) =>
      options.onEvent?.({ kind: "ring-broken", index, error }),
    );
    this.#negotiation.space("virtio").offered = this.#handler.getFeatures();
    this.#connection = new MessageConnection(
      socket,
      {
        nameOf: (id) => definitionOfBackend(id)?.name ?? String(id),
        accept: checkHeader,
        message: (message) => this.#serve(message),
        ended: (reason) => void this.#close(reason),
      },
      options.observer,
    );
  }

  ref(): void {
    this.#connection.ref();
  }

  unref(): void {
    this.#connection.unref();
  }

  /** Completes the requests that were taken from the rings, then closes the connection. */
  async stop(): Promise<void> {
    this.#connection.end(new VhostUserError("ERR_VU_CLOSED", "the back-end was stopped"));
    await this.ended;
  }

  #serve(message: ReceivedMessage): Promise<void> {
    this.#serving = this.#answer(message);
    return this.#serving;
  }

  async #answer(message: ReceivedMessage): Promise<void> {
    const { header, payload, offset, end, descriptors } = message;
    const { needReply } = header.flags;
    const incoming = { id: header.request, needReply, payload, offset, end, descriptors };
    let reply: OutgoingReply | undefined;
    try {
      reply = await dispatchBackend(this.#handler, incoming, this.#negotiation);
    } catch (error) {
      const reason = reasonOf(error);
      this.#options.onEvent?.({ kind: "refused", error: reason });
      if (!this.#acknowledges(header)) throw reason;
      await this.#send(header, acknowledgement(ACK_FAILURE));
      return;
    }
    if (reply) await this.#send(header, reply);
    else if (this.#acknowledges(header)) await this.#send(header, acknowledgement(ACK_SUCCESS));
  }

  /** Whether a request is to be acknowledged: it asks for that, both sides agreed on it, and it has no reply of its own. */
  #acknowledges(header: Header): boolean {
    if (!header.flags.needReply || !this.#negotiation.holds(frontendRequestsAckCondition)) return false;
    return definitionOfBackend(header.request)?.reply.kind !== "always";
  }

  #send(header: Header, reply: OutgoingReply): Promise<void> | undefined {
    if (this.#connection.reason) return undefined;
    return this.#connection.send({ id: header.request, flags: { reply: true, needReply: false }, ...reply });
  }

  /** The socket is closed last: while the front-end sees us, its memory may still be in use. */
  async #close(reason: VhostUserError): Promise<void> {
    await this.#serving.catch(() => undefined);
    try {
      await this.#handler.close();
    } catch (error) {
      this.#options.onEvent?.({ kind: "refused", error: reasonOf(error) });
    }
    this.#connection.close();
    this.#markEnded(reason);
  }
}

function acknowledgement(result: number): OutgoingReply {
  return {
    payloadSize: U64.SIZE,
    encode: (view, offset) => {
      U64.encodeInto(BigInt(result), view, offset);
    },
    descriptors: [],
  };
}

/** @throws VhostUserError for what no request can have, before its payload is read */
function checkHeader(header: Header): void {
  const definition = definitionOfBackend(header.request);
  const details = definition && { messageName: definition.name, section: definition.section };
  if (header.flags.reply) {
    throw new VhostUserError("ERR_VU_FLAGS", "a request with the flag of a reply", details);
  }
  const most = definition?.maximumSize ?? LARGEST_PAYLOAD;
  if (header.size > most) {
    const text = `payload of ${header.size} bytes, but at most ${most} are possible`;
    throw new VhostUserError("ERR_VU_SIZE", text, details);
  }
}
