import { Header, type HeaderFlags, PROTOCOL_VERSION } from "../../generated/typescript/index.js";
import type { Descriptor, StreamSocket } from "../../runtime/index.js";
import { eventually } from "./wait.js";

/** How a message deviates from the right one. */
export interface RawMessageOptions {
  readonly flags?: Partial<HeaderFlags>;
  /** The size that the header claims. */
  readonly size?: number;
  readonly payload?: Uint8Array;
}

/** One end of a connection that sends whatever a test wants. */
export class RawPeer {
  readonly socket: StreamSocket;

  constructor(socket: StreamSocket) {
    this.socket = socket;
  }

  /** Sends bytes as they are. */
  send(bytes: Uint8Array, descriptors: readonly Descriptor[] = []): void {
    this.socket.send(bytes, descriptors);
  }

  /** Sends a message. */
  message(id: number, options: RawMessageOptions = {}, descriptors: readonly Descriptor[] = []): void {
    this.send(rawMessage(id, options), descriptors);
  }

  /** Receives exactly `length` bytes and the descriptors with them. */
  async receive(length: number): Promise<{ readonly bytes: Uint8Array; readonly descriptors: Descriptor[] }> {
    const bytes = new Uint8Array(length);
    const descriptors: Descriptor[] = [];
    let filled = 0;
    await eventually(3000, `${length} bytes`, () => {
      while (filled < length) {
        const received = this.socket.receive(bytes.subarray(filled), descriptors);
        if (received === 0) throw new Error(`the peer closed after ${filled} of ${length} bytes`);
        if (received < 0) return false;
        filled += received;
      }
      return true;
    });
    return { bytes, descriptors };
  }

  /** Receives a whole message. */
  async receiveMessage(): Promise<{
    readonly header: Header;
    readonly payload: DataView;
    readonly descriptors: Descriptor[];
  }> {
    const { bytes, descriptors } = await this.receive(Header.SIZE);
    const header = Header.decodeFrom(new DataView(bytes.buffer), 0);
    const payload = await this.receive(header.size);
    return { header, payload: new DataView(payload.bytes.buffer), descriptors };
  }

  /** Waits until the other end has closed the connection. */
  async ended(): Promise<void> {
    const scratch = new Uint8Array(256);
    await eventually(3000, "the end of the connection", () => {
      try {
        return this.socket.receive(scratch) === 0;
      } catch {
        return true;
      }
    });
  }
}

/** The bytes of a message. */
export function rawMessage(
  id: number,
  { flags = {}, size, payload = new Uint8Array() }: RawMessageOptions = {},
): Uint8Array {
  const bytes = new Uint8Array(Header.SIZE + payload.length);
  const header = {
    request: id,
    flags: { version: PROTOCOL_VERSION, reply: false, needReply: false, ...flags },
    size: size ?? payload.length,
  };
  Header.encodeInto(header, new DataView(bytes.buffer), 0);
  bytes.set(payload, Header.SIZE);
  return bytes;
}

/** The payload that `codec` makes of `value`. */
export function encoded<Value>(
  codec: { readonly SIZE: number; encodeInto(value: Value, view: DataView, offset: number): number },
  value: Value,
): Uint8Array {
  const bytes = new Uint8Array(codec.SIZE);
  codec.encodeInto(value, new DataView(bytes.buffer), 0);
  return bytes;
}
