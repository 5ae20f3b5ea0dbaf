import {
  type Descriptor as DescriptorContract,
  Header,
  type HeaderFlags,
  PROTOCOL_VERSION,
  VhostUserError,
} from "../../generated/typescript/index.js";
import { type StreamSocket, Watch } from "../binding/index.js";
import { INITIAL_BYTES, MessageReader, type ReceivedMessage } from "./message-reader.js";
import { MessageWriter } from "./message-writer.js";
import type { MessageObserver } from "./observer.js";
import { reasonOf } from "./reason-of.js";

/** What the owner of a connection does. */
export interface ConnectionHandlers {
  /** The name of a request, for messages and observers. */
  nameOf(id: number): string;
  /** Throws what is wrong with a header (version and reserved bits are checked already) before its payload is read. */
  accept(header: Header): void;
  /** Bytes of payload that can be read together with a header, because nothing can follow a shorter message; 0 without it. */
  expectedPayload?(): number;
  /** Takes a message and its descriptors. No further message is read before the promise settles; a rejection ends the connection. */
  message(message: ReceivedMessage): void | Promise<void>;
  /** The connection carries no more messages; the socket stays open until {@link MessageConnection.close}. */
  ended(reason: VhostUserError): void;
}

/** What is sent: the parts of the header, and how to write the payload. */
export interface OutgoingMessage {
  readonly id: number;
  readonly flags: Pick<HeaderFlags, "reply" | "needReply">;
  readonly payloadSize: number;
  encode(view: DataView, offset: number): void;
  readonly descriptors: readonly DescriptorContract[];
}

/**
 * Messages over a stream socket, on Node's event loop. A peer that leaves is noticed at once, also while a message of it is being handled.
 *
 * It does not keep the process alive unless {@link MessageConnection.ref} was called.
 */
export class MessageConnection {
  readonly #socket: StreamSocket;
  readonly #handlers: ConnectionHandlers;
  readonly #observer: MessageObserver | undefined;
  readonly #reader: MessageReader;
  readonly #writer: MessageWriter;
  /** What is sent is put together here. */
  #outgoing = new DataView(new ArrayBuffer(INITIAL_BYTES));
  #watch: Watch | undefined;
  #referenced = false;
  #handling = false;
  #reason: VhostUserError | undefined;

  /** Takes the socket. */
  constructor(socket: StreamSocket, handlers: ConnectionHandlers, observer?: MessageObserver) {
    this.#socket = socket;
    this.#handlers = handlers;
    this.#observer = observer;
    this.#reader = new MessageReader(socket, (header) => this.#accept(header));
    this.#writer = new MessageWriter(socket);
    this.#watchFor(true);
  }

  /** Why the connection carries no more messages, or undefined while it does. */
  get reason(): VhostUserError | undefined {
    return this.#reason;
  }

  ref(): void {
    this.#referenced = true;
    this.#watch?.ref();
  }

  unref(): void {
    this.#referenced = false;
    this.#watch?.unref();
  }

  /**
   * Sends a message.
   * @returns undefined when it has gone, otherwise a promise for that
   * @throws VhostUserError the reason for which the connection ended, ERR_VU_VALUE when the payload cannot be encoded
   */
  send(message: OutgoingMessage): Promise<void> | undefined {
    if (this.#reason) throw this.#reason;
    const end = Header.SIZE + message.payloadSize;
    const view = this.#roomFor(end);
    // Nothing of an earlier message may be left in it.
    const bytes = new Uint8Array(view.buffer, 0, end).fill(0);
    const flags = { version: PROTOCOL_VERSION, ...message.flags };
    Header.encodeInto({ request: message.id, flags, size: message.payloadSize }, view, 0);
    message.encode(view, Header.SIZE);
    this.#observe("sent", message.id, flags, view, end, message.descriptors.length);
    try {
      const flushed = this.#writer.write(bytes, message.descriptors);
      if (flushed) this.#watchFor(!this.#handling);
      return flushed;
    } catch (error) {
      throw this.end(reasonOf(error));
    }
  }

  /** Takes the next message if it has come, without waiting for the event loop to tell. */
  read(): void {
    try {
      this.#readNext();
    } catch (error) {
      this.end(reasonOf(error));
    }
  }

  /** Ends the connection for a reason; the first reason stays. The socket remains open, so that the peer does not see the end yet. */
  end(reason: VhostUserError): VhostUserError {
    if (this.#reason) return this.#reason;
    this.#reason = reason;
    this.#watch?.close();
    this.#watch = undefined;
    this.#reader.discard();
    this.#writer.discard(reason);
    this.#handlers.ended(reason);
    return reason;
  }

  /** Ends the connection, if it has not ended, and closes the socket. */
  close(): void {
    if (!this.#reason) this.end(new VhostUserError("ERR_VU_CLOSED", "the connection was closed by this side"));
    this.#socket.close();
  }

  #accept(header: Header): void {
    const { version } = header.flags;
    if (version !== PROTOCOL_VERSION) {
      throw new VhostUserError("ERR_VU_VERSION", `protocol version ${version} in the header, not ${PROTOCOL_VERSION}`, {
        messageName: this.#handlers.nameOf(header.request),
      });
    }
    this.#handlers.accept(header);
  }

  /** Waits for what matters now; with nothing to wait for there is no watch, which would call back for ever. */
  #watchFor(read: boolean): void {
    if (this.#reason) return;
    const write = this.#writer.pending;
    if (!read && !write) {
      this.#watch?.close();
      this.#watch = undefined;
      return;
    }
    const events = read && write ? "both" : read ? "read" : "write";
    if (this.#watch) {
      this.#watch.setEvents(events);
      return;
    }
    this.#watch = new Watch(this.#socket.fd, events, (readable, writable) => this.#ready(readable, writable));
    if (!this.#referenced) this.#watch.unref();
  }

  #ready(readable: boolean, writable: boolean): void {
    try {
      if (writable && this.#writer.pending) {
        this.#writer.flush();
        this.#watchFor(!this.#handling);
      }
      if (readable) this.#read();
    } catch (error) {
      this.end(reasonOf(error));
    }
  }

  #read(): void {
    if (this.#handling) {
      if (this.#reader.readAhead()) this.#watchFor(false);
      return;
    }
    while (this.#readNext());
  }

  /** Returns whether there may be more to read now. */
  #readNext(): boolean {
    if (this.#reason || this.#handling) return false;
    const message = this.#reader.next(this.#handlers.expectedPayload?.());
    if (message === undefined) return false;
    this.#take(message);
    return true;
  }

  #take(message: ReceivedMessage): void {
    const { header, payload, end, descriptors } = message;
    this.#observe("received", header.request, header.flags, payload, end, descriptors.length);
    const handled = this.#handlers.message(message);
    if (handled === undefined) return;
    this.#handling = true;
    handled.then(
      () => {
        this.#handling = false;
        this.#watchFor(true);
        // The next header may have been read already.
        this.#ready(true, false);
      },
      (error: unknown) => this.end(reasonOf(error)),
    );
  }

  #observe(
    direction: "sent" | "received",
    id: number,
    flags: HeaderFlags,
    view: DataView,
    end: number,
    descriptors: number,
  ): void {
    if (!this.#observer) return;
    const payload = new Uint8Array(view.buffer, Header.SIZE, end - Header.SIZE);
    this.#observer({ direction, id, name: this.#handlers.nameOf(id), flags, payload, descriptors });
  }

  #roomFor(size: number): DataView {
    if (size > this.#outgoing.byteLength) this.#outgoing = new DataView(new ArrayBuffer(size));
    return this.#outgoing;
  }
}
