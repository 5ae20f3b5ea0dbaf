import {
  ACK_FAILURE,
  ACK_SUCCESS,
  type Awaitable,
  type Condition,
  type Header,
  type IncomingMessage,
  type MessageDefinition,
  type Negotiation,
  type OutgoingReply,
  U64,
  VhostUserError,
} from "../../generated/typescript/index.js";
import type { StreamSocket } from "../binding/index.js";
import { MessageConnection } from "./message-connection.js";
import type { ReceivedMessage } from "./message-reader.js";
import type { MessageObserver } from "./observer.js";
import { reasonOf } from "./reason-of.js";

/** What is served on a socket, and who is told what. */
export interface RequestServerOptions {
  /** The requests of the channel, by id. */
  readonly definitions: ReadonlyMap<number, MessageDefinition>;
  /** When requests without a reply of their own are acknowledged if that is asked for; always without a condition. */
  readonly ackCondition: Condition | undefined;
  /** What the two sides have agreed on; the dispatcher follows it, other channels of the same session may share it. */
  readonly negotiation: Negotiation;
  /** Is told of every message. */
  readonly observer?: MessageObserver | undefined;
  /** Serves one request, as the generated dispatchers do. */
  dispatch(message: IncomingMessage): Promise<OutgoingReply | undefined>;
  /** Is told of a request that failed, and of a failure of {@link RequestServerOptions.closing}. */
  refused?(error: VhostUserError): void;
  /**
   * The socket carries no more requests. It is closed when this has settled, so that the peer does not see the end before.
   * @param served settles when the request that was being served is over
   */
  closing?(served: Promise<void>, reason: VhostUserError): Awaitable<void>;
}

/**
 * Serves the requests that come in on a socket, one at a time, in order.
 *
 * A request that fails is acknowledged as failed when the peer asked for an acknowledgement, and serving goes on; otherwise, and for whatever
 * makes the byte stream unreadable, the connection ends with the reason. It does not keep the process alive unless
 * {@link RequestServer.ref} was called.
 */
export class RequestServer {
  readonly #options: RequestServerOptions;
  readonly #connection: MessageConnection;
  readonly #largestPayload: number;
  #serving: Promise<void> = Promise.resolve();
  #markEnded: (reason: VhostUserError) => void = () => {};

  /** Resolves with the reason for the end when the socket is closed; never rejects. */
  readonly ended: Promise<VhostUserError>;

  /** Takes the socket. */
  constructor(socket: StreamSocket, options: RequestServerOptions) {
    this.#options = options;
    this.#largestPayload = Math.max(...[...options.definitions.values()].map((definition) => definition.maximumSize));
    this.ended = new Promise((resolve) => {
      this.#markEnded = resolve;
    });
    this.#connection = new MessageConnection(
      socket,
      {
        nameOf: (id) => options.definitions.get(id)?.name ?? String(id),
        accept: (header) => this.#checkHeader(header),
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

  /** Takes no more requests; resolves when the present one is over and the socket is closed. */
  async stop(reason: VhostUserError): Promise<void> {
    this.#connection.end(reason);
    await this.ended;
  }

  #serve(message: ReceivedMessage): Promise<void> {
    this.#serving = this.#answer(message);
    return this.#serving;
  }

  async #answer({ header, ...received }: ReceivedMessage): Promise<void> {
    const { needReply } = header.flags;
    let reply: OutgoingReply | undefined;
    try {
      reply = await this.#options.dispatch({ id: header.request, needReply, ...received });
    } catch (error) {
      const reason = reasonOf(error);
      this.#options.refused?.(reason);
      if (!this.#acknowledges(header)) throw reason;
      await this.#send(header, acknowledgement(ACK_FAILURE));
      return;
    }
    if (reply) await this.#send(header, reply);
    else if (this.#acknowledges(header)) await this.#send(header, acknowledgement(ACK_SUCCESS));
  }

  /** Whether a request is to be acknowledged: it asks for that, both sides agreed on it, and it has no reply of its own. */
  #acknowledges(header: Header): boolean {
    const { ackCondition, definitions, negotiation } = this.#options;
    if (!header.flags.needReply || (ackCondition && !negotiation.holds(ackCondition))) return false;
    return definitions.get(header.request)?.reply.kind !== "always";
  }

  /** Sends a reply; its descriptors are the peer's alone afterwards. */
  async #send(header: Header, reply: OutgoingReply): Promise<void> {
    try {
      if (this.#connection.reason) return;
      await this.#connection.send({ id: header.request, flags: { reply: true, needReply: false }, ...reply });
    } finally {
      for (const descriptor of reply.descriptors) descriptor.close();
    }
  }

  async #close(reason: VhostUserError): Promise<void> {
    const served = this.#serving.catch(() => undefined);
    try {
      await this.#options.closing?.(served, reason);
    } catch (error) {
      this.#options.refused?.(reasonOf(error));
    }
    await served;
    this.#connection.close();
    this.#markEnded(reason);
  }

  /** @throws VhostUserError for what no request can have, before its payload is read */
  #checkHeader(header: Header): void {
    const definition = this.#options.definitions.get(header.request);
    const details = definition && { messageName: definition.name, section: definition.section };
    if (header.flags.reply) {
      throw new VhostUserError("ERR_VU_FLAGS", "a request with the flag of a reply", details);
    }
    const most = definition?.maximumSize ?? this.#largestPayload;
    if (header.size > most) {
      const text = `payload of ${header.size} bytes, but at most ${most} are possible`;
      throw new VhostUserError("ERR_VU_SIZE", text, details);
    }
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
