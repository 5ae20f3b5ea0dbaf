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

/** Enough for a header and every payload but a large memory table; longer ones make the buffer grow. */
export const INITIAL_BYTES = 512;

/**
 * Cuts the byte stream into messages.
 *
 * A read never asks for more than the rest of the present message, unless it can only be the last: descriptors ride on bytes, so bytes of the
 * next message would bring that one's descriptors along.
 */
export class MessageReader {
  readonly #socket: StreamSocket;
  readonly #accept: (header: Header) => void;
  #bytes = new Uint8Array(INITIAL_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #header: Header | undefined;
  /** Bytes of the message that have come. */
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
   * @param expected bytes of payload that can be read together with the header, because nothing can follow a shorter message
   * @throws VhostUserError ERR_VU_CLOSED at the end of the stream between messages, ERR_VU_TRUNCATED inside one,
   *   ERR_VU_DESCRIPTOR_COUNT when descriptors were lost or too many came, ERR_VU_FLAGS for reserved bits, ERR_VU_SIZE for bytes behind a shorter message
   *   than expected, and what `accept` throws
   */
  next(expected = 0): ReceivedMessage | undefined {
    if (this.#header === undefined) {
      if (!this.#fill(Header.SIZE, this.#reserve(Header.SIZE + expected))) return undefined;
      this.#header = this.#decodeHeader();
      this.#accept(this.#header);
    }
    const header = this.#header;
    const end = this.#reserve(Header.SIZE + header.size);
    if (this.#filled > end) {
      const text = `bytes came behind a payload of ${header.size} bytes, but nothing can follow that message`;
      throw new VhostUserError("ERR_VU_SIZE", text);
    }
    if (!this.#fill(end, end)) return undefined;
    const descriptors = this.#descriptors;
    this.#header = undefined;
    this.#filled = 0;
    this.#descriptors = [];
    return { header, payload: this.#view, offset: Header.SIZE, end, descriptors };
  }

  /**
   * Reads on while the last message is still in use, without touching its payload. It finds the end of the stream.
   *
   * @returns whether the whole header of the next message is there, so that no more can be read for now
   * @throws VhostUserError ERR_VU_CLOSED, ERR_VU_TRUNCATED, ERR_VU_DESCRIPTOR_COUNT
   */
  readAhead(): boolean {
    return this.#fill(Header.SIZE, Header.SIZE);
  }

  /** Closes the descriptors of a message that will not be completed. */
  discard(): void {
    for (const descriptor of this.#descriptors) descriptor.close();
    this.#descriptors = [];
  }

  #decodeHeader(): Header {
    try {
      return Header.decodeFrom(this.#view, 0);
    } catch (cause) {
      throw new VhostUserError("ERR_VU_FLAGS", `header with reserved bits: ${(cause as Error).message}`, { cause });
    }
  }

  /** Makes room for a message of this size, and returns it. */
  #reserve(size: number): number {
    if (size > this.#bytes.length) {
      const bytes = new Uint8Array(size);
      bytes.set(this.#bytes.subarray(0, this.#filled));
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer);
    }
    return size;
  }

  /** Reads until there are `wanted` bytes of the message, and no more than `most`. */
  #fill(wanted: number, most: number): boolean {
    while (this.#filled < wanted) {
      const received = this.#socket.receive(this.#bytes.subarray(this.#filled, most), this.#descriptors);
      if (this.#descriptors.length > MAX_DESCRIPTORS) {
        throw new VhostUserError(
          "ERR_VU_DESCRIPTOR_COUNT",
          `more descriptors came with one message than the ${MAX_DESCRIPTORS} that are accepted`,
        );
      }
      if (received < 0) return false;
      if (received === 0) throw this.#endOfStream();
      this.#filled += received;
    }
    return true;
  }

  #endOfStream(): VhostUserError {
    if (this.#header === undefined && this.#filled === 0) {
      return new VhostUserError("ERR_VU_CLOSED", "the peer closed the connection");
    }
    const size = this.#header?.size;
    const text =
      size === undefined
        ? `${this.#filled} of ${Header.SIZE} bytes of a header`
        : `${this.#filled - Header.SIZE} of ${size} bytes of a payload`;
    return new VhostUserError("ERR_VU_TRUNCATED", `the peer closed the connection after ${text}`);
  }
}
