import { Header, MAX_DESCRIPTORS, VhostUserError } from "../../generated/typescript/index.js";
import type { Descriptor, StreamSocket } from "../binding/index.js";

/** A whole message. The payload's buffer is used again for the next message. */
export interface ReceivedMessage {
  readonly header: Header;
  readonly payload: DataView;
  /** The payload is the bytes from `offset` to `end`. */
  readonly offset: number;
  readonly end: number;
  /** Owned by whoever takes the message. */
  readonly descriptors: Descriptor[];
}

/** Enough for every payload but a large memory table; longer ones make the buffer grow. */
const INITIAL_PAYLOAD_BYTES = 512;

/**
 * Cuts the byte stream into messages.
 *
 * A read never asks for more than the rest of the present message: descriptors ride on bytes, so bytes of the next
 * message would bring that one's descriptors along.
 */
export class MessageReader {
  readonly #socket: StreamSocket;
  readonly #accept: (header: Header) => void;
  readonly #headerBytes = new Uint8Array(Header.SIZE);
  readonly #headerView = new DataView(this.#headerBytes.buffer);
  #payloadBytes = new Uint8Array(INITIAL_PAYLOAD_BYTES);
  #payloadView = new DataView(this.#payloadBytes.buffer);
  #header: Header | undefined;
  /** Bytes of the header, or once that is accepted of the payload, that have come. */
  #filled = 0;
  #descriptors: Descriptor[] = [];

  /** @param accept throws what is wrong with a header, before room for its payload is made */
  constructor(socket: StreamSocket, accept: (header: Header) => void) {
    this.#socket = socket;
    this.#accept = accept;
  }

  /**
   * The next whole message, or undefined when its bytes have not all come yet.
   *
   * @throws VhostUserError ERR_VU_CLOSED at the end of the stream between messages, ERR_VU_TRUNCATED inside one,
   *   ERR_VU_DESCRIPTOR_COUNT when descriptors were lost or too many came, ERR_VU_FLAGS for reserved bits, and what `accept` throws
   */
  next(): ReceivedMessage | undefined {
    if (this.#header === undefined) {
      if (!this.#fill(this.#headerBytes, Header.SIZE)) return undefined;
      this.#header = this.#decodeHeader();
      this.#accept(this.#header);
      this.#filled = 0;
      this.#reserve(this.#header.size);
    }
    const header = this.#header;
    if (!this.#fill(this.#payloadBytes, header.size)) return undefined;
    const descriptors = this.#descriptors;
    this.#header = undefined;
    this.#filled = 0;
    this.#descriptors = [];
    return { header, payload: this.#payloadView, offset: 0, end: header.size, descriptors };
  }

  /**
   * Reads on while the last message is still in use, without touching its payload. It finds the end of the stream.
   *
   * @returns whether the whole header of the next message is there, so that no more can be read for now
   * @throws VhostUserError ERR_VU_CLOSED, ERR_VU_TRUNCATED, ERR_VU_DESCRIPTOR_COUNT
   */
  readAhead(): boolean {
    return this.#fill(this.#headerBytes, Header.SIZE);
  }

  /** Closes the descriptors of a message that will not be completed. */
  discard(): void {
    for (const descriptor of this.#descriptors) descriptor.close();
    this.#descriptors = [];
  }

  #decodeHeader(): Header {
    try {
      return Header.decodeFrom(this.#headerView, 0);
    } catch (cause) {
      throw new VhostUserError("ERR_VU_FLAGS", `header with reserved bits: ${(cause as Error).message}`, { cause });
    }
  }

  #reserve(size: number): void {
    if (size <= this.#payloadBytes.length) return;
    this.#payloadBytes = new Uint8Array(size);
    this.#payloadView = new DataView(this.#payloadBytes.buffer);
  }

  #fill(bytes: Uint8Array, wanted: number): boolean {
    while (this.#filled < wanted) {
      const received = this.#socket.receive(bytes.subarray(this.#filled, wanted));
      this.#descriptors.push(...received.descriptors);
      if (received.descriptorsTruncated || this.#descriptors.length > MAX_DESCRIPTORS) {
        throw new VhostUserError(
          "ERR_VU_DESCRIPTOR_COUNT",
          `more descriptors came with one message than the ${MAX_DESCRIPTORS} that are accepted`,
        );
      }
      if (received.bytes < 0) return false;
      if (received.bytes === 0) throw this.#endOfStream();
      this.#filled += received.bytes;
    }
    return true;
  }

  #endOfStream(): VhostUserError {
    if (this.#header === undefined && this.#filled === 0) {
      return new VhostUserError("ERR_VU_CLOSED", "the peer closed the connection");
    }
    const part = this.#header === undefined ? "header" : "payload";
    const wanted = this.#header === undefined ? Header.SIZE : this.#header.size;
    return new VhostUserError(
      "ERR_VU_TRUNCATED",
      `the peer closed the connection after ${this.#filled} of ${wanted} bytes of a ${part}`,
    );
  }
}
