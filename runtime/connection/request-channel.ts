import {
  type CallOptions,
  type Condition,
  detailsOf,
  type MessageDefinition,
  Negotiation,
  type OutgoingCall,
  type RequestChannel,
  replyIsDue,
  VhostUserError,
} from "../../generated/typescript/index.js";
import type { StreamSocket } from "../binding/index.js";
import { answerSize, checkAnswer, type Exchange, readAnswer } from "./exchange.js";
import { MessageConnection } from "./message-connection.js";
import type { ReceivedMessage } from "./message-reader.js";
import type { MessageObserver } from "./observer.js";
import { reasonOf } from "./reason-of.js";
import { ReplySpin } from "./reply-spin.js";

/** Milliseconds to wait for a reply unless a call says otherwise. */
export const DEFAULT_REPLY_TIMEOUT = 5000;

/** How a channel is made. */
export interface SocketChannelOptions {
  /** Milliseconds to wait for each reply; {@link DEFAULT_REPLY_TIMEOUT} by default, `Infinity` for no limit. */
  readonly timeout?: number;
  /** Is told of every message. */
  readonly observer?: MessageObserver | undefined;
  /** When requests without a reply of their own are acknowledged. */
  readonly ackCondition: Condition;
  /** What the two sides have agreed on; a state of the channel's own by default. */
  readonly negotiation?: Negotiation;
  /** Throws why no request may be sent now, if that is so; asked when a request's turn has come. */
  permit?(): void;
  /** Finds a request by its id, to name it. */
  definitionOf(id: number): MessageDefinition | undefined;
}

/**
 * Requests over a socket, answered in order: replies carry no number that would tell them apart. A request is sent when those before it have their
 * replies, but waits for no acknowledgement of theirs, as it waits for none where requests are not acknowledged. What must not be sent before
 * another request has succeeded is therefore called when that one's promise has resolved.
 *
 * Requests without a reply of their own are acknowledged once REPLY_ACK is negotiated. A call that waits keeps the process
 * alive, an idle channel does not.
 */
export class SocketChannel implements RequestChannel {
  readonly negotiation: Negotiation;
  readonly #connection: MessageConnection;
  readonly #options: SocketChannelOptions;
  /** Not sent yet. */
  readonly #queue: Exchange[] = [];
  /** Sent, and answered in this order; only the last can be one that gets no acknowledgement. */
  readonly #sent: Exchange[] = [];
  readonly #spin = new ReplySpin();
  #lookDue = false;
  /** Whether the event loop is to tell of the next answer. */
  #waiting = false;
  #timer: NodeJS.Timeout | undefined;
  #markClosed: (reason: VhostUserError) => void = () => {};

  /** Resolves with the reason when the channel is closed by either side; never rejects. */
  readonly closed: Promise<VhostUserError>;

  /** Takes the socket. */
  constructor(socket: StreamSocket, options: SocketChannelOptions) {
    this.#options = options;
    this.negotiation = options.negotiation ?? new Negotiation();
    this.closed = new Promise((resolve) => {
      this.#markClosed = resolve;
    });
    this.#connection = new MessageConnection(
      socket,
      {
        nameOf: (id) => options.definitionOf(id)?.name ?? String(id),
        accept: (header) => checkAnswer(header, this.#sent[0], options.definitionOf(header.request)?.name),
        expectedPayload: () => answerSize(this.#sent[0]),
        message: (message) => this.#answer(message),
        ended: (reason) => this.#ended(reason),
      },
      options.observer,
    );
  }

  /**
   * Sends a request and waits for what answers it.
   *
   * An aborted call rejects at once with the signal's reason; when its request was already sent, the answer is still awaited
   * (and dropped) before the next request. A reply that does not come in time ends the channel.
   *
   * @throws VhostUserError (by rejection) ERR_VU_CLOSED, ERR_VU_TRUNCATED, ERR_VU_REPLY_TIMEOUT, ERR_VU_REPLY_MISMATCH,
   *   ERR_VU_NACK, or what encoding or decoding found
   */
  call<Reply>(call: OutgoingCall<Reply>, options: CallOptions = {}): Promise<Reply> {
    return new Promise<Reply>((resolve, reject) => {
      const { signal } = options;
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const onAbort = (): void => exchange.settle(signal?.reason);
      const exchange: Exchange = {
        call,
        timeout: options.timeout ?? this.#options.timeout ?? DEFAULT_REPLY_TIMEOUT,
        expects: "nothing",
        settled: false,
        settle(error, value) {
          if (exchange.settled) return;
          exchange.settled = true;
          signal?.removeEventListener("abort", onAbort);
          if (error === undefined) resolve(value as Reply);
          else reject(error);
        },
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#queue.push(exchange);
      this.#startNext();
    });
  }

  /** Closes the connection; calls that wait reject with ERR_VU_CLOSED. */
  close(): void {
    this.#connection.close();
  }

  #startNext(): void {
    while ((this.#sent.at(-1)?.expects ?? "acknowledgement") === "acknowledgement") {
      const exchange = this.#queue.shift();
      if (exchange === undefined) return;
      if (!exchange.settled) this.#start(exchange);
    }
  }

  #start(exchange: Exchange): void {
    const { call } = exchange;
    const { definition } = call;
    if (replyIsDue(definition, this.negotiation)) exchange.expects = "reply";
    else if (!call.unacknowledged && this.negotiation.holds(this.#options.ackCondition))
      exchange.expects = "acknowledgement";
    try {
      this.#options.permit?.();
      const flags = { reply: false, needReply: exchange.expects === "acknowledgement" };
      const flushed = this.#connection.send({
        id: definition.id,
        flags,
        payloadSize: call.payloadSize,
        encode: (view, offset) => call.encode(view, offset),
        descriptors: call.descriptors,
      });
      if (exchange.expects === "nothing" && flushed === undefined) {
        exchange.settle(undefined);
        return;
      }
      this.#sent.push(exchange);
      this.#lookSoon();
      flushed?.then(
        () => exchange.expects === "nothing" && this.#finish(exchange, undefined),
        () => {
          // The connection has ended; that rejects the call.
        },
      );
    } catch (error) {
      exchange.settle(error);
    }
  }

  /** Looks for answers when everything is sent that is called for in this turn: they may be there in a moment. */
  #lookSoon(): void {
    if (this.#lookDue || this.#waiting) return;
    this.#lookDue = true;
    // Not queueMicrotask: in Node that makes an asynchronous resource of each.
    Promise.resolve().then(() => this.#look());
  }

  #look(): void {
    this.#lookDue = false;
    const first = this.#sent[0];
    if (first === undefined) return;
    this.#spin.until(
      () => this.#sent[0] !== first,
      () => this.#connection.read(),
    );
    if (this.#sent[0] === first) this.#wait(first);
  }

  #wait(exchange: Exchange): void {
    this.#waiting = true;
    this.#connection.ref();
    if (exchange.timeout === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => {
      // After a long turn, as in a debugger, timers are due before the socket is looked at.
      this.#connection.read();
      if (this.#sent[0] !== exchange) return;
      const seconds = exchange.timeout / 1000;
      const text = `no reply within ${seconds} s`;
      this.#connection.end(new VhostUserError("ERR_VU_REPLY_TIMEOUT", text, detailsOf(exchange.call.definition)));
    }, exchange.timeout);
  }

  #stopWaiting(): void {
    if (!this.#waiting) return;
    this.#waiting = false;
    clearTimeout(this.#timer);
    this.#connection.unref();
  }

  #finish(exchange: Exchange, error: unknown, value?: unknown): void {
    if (exchange === this.#sent[0]) this.#stopWaiting();
    this.#sent.splice(this.#sent.indexOf(exchange), 1);
    exchange.settle(error, value);
    this.#startNext();
    if (this.#sent.length > 0) this.#lookSoon();
  }

  #answer(message: ReceivedMessage): void {
    const exchange = this.#sent[0] as Exchange;
    this.#spin.replied();
    try {
      this.#finish(exchange, undefined, readAnswer(exchange, message));
    } catch (error) {
      for (const descriptor of message.descriptors) descriptor.close();
      this.#finish(exchange, reasonOf(error));
    }
  }

  #ended(reason: VhostUserError): void {
    clearTimeout(this.#timer);
    this.#connection?.close();
    for (const exchange of [...this.#sent.splice(0), ...this.#queue.splice(0)]) exchange.settle(reason);
    this.#markClosed(reason);
  }
}
