import type { Descriptor as DescriptorContract, VhostUserError } from "../../generated/typescript/index.js";
import type { Descriptor, StreamSocket } from "../binding/index.js";

interface PendingMessage {
  readonly bytes: Uint8Array;
  readonly descriptors: readonly Descriptor[];
  sent: number;
  resolve(): void;
  reject(reason: unknown): void;
}

/** Sends whole messages in order; what the socket does not take at once waits for it to become writable. */
export class MessageWriter {
  readonly #socket: StreamSocket;
  readonly #queue: PendingMessage[] = [];

  constructor(socket: StreamSocket) {
    this.#socket = socket;
  }

  /** Whether messages wait for the socket to become writable. */
  get pending(): boolean {
    return this.#queue.length > 0;
  }

  /**
   * Sends a message; its descriptors ride on the first byte.
   *
   * @returns undefined when all of it was taken at once; otherwise a promise for that, until which bytes and descriptors must
   *   stay as they are
   * @throws VhostUserError ERR_VU_CLOSED when the peer is gone
   */
  write(bytes: Uint8Array, descriptors: readonly DescriptorContract[]): Promise<void> | undefined {
    const native = descriptors as readonly Descriptor[];
    const sent = this.pending ? 0 : this.#socket.send(bytes, native);
    if (sent === bytes.length) return undefined;
    return new Promise((resolve, reject) => {
      this.#queue.push({ bytes, descriptors: native, sent, resolve, reject });
    });
  }

  /** Goes on sending. @throws VhostUserError ERR_VU_CLOSED when the peer is gone */
  flush(): void {
    for (let message = this.#queue[0]; message !== undefined; message = this.#queue[0]) {
      const descriptors = message.sent === 0 ? message.descriptors : [];
      const taken = this.#socket.send(message.bytes.subarray(message.sent), descriptors);
      if (taken === 0) return;
      message.sent += taken;
      if (message.sent < message.bytes.length) return;
      this.#queue.shift();
      message.resolve();
    }
  }

  /** Rejects what was not sent. */
  discard(reason: VhostUserError): void {
    for (const message of this.#queue.splice(0)) message.reject(reason);
  }
}
