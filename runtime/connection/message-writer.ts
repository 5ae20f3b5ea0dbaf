import type { Descriptor as DescriptorContract, VhostUserError } from "../../generated/typescript/index.js";
import type { Descriptor, StreamSocket } from "../binding/index.js";

interface PendingMessage {
  /** The rest. */
  bytes: Uint8Array;
  /** None once they are on their way. */
  descriptors: readonly Descriptor[];
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
   * @returns undefined when all of it was taken at once; otherwise a promise for that, until which the descriptors must
   *   stay open
   * @throws VhostUserError ERR_VU_CLOSED when the peer is gone
   */
  write(bytes: Uint8Array, descriptors: readonly DescriptorContract[]): Promise<void> | undefined {
    const native = descriptors as readonly Descriptor[];
    const sent = this.pending ? 0 : this.#socket.send(bytes, native);
    if (sent === bytes.length) return undefined;
    return new Promise((resolve, reject) => {
      this.#queue.push({ bytes: bytes.slice(sent), descriptors: sent === 0 ? native : [], resolve, reject });
    });
  }

  /** Goes on sending. @throws VhostUserError ERR_VU_CLOSED when the peer is gone */
  flush(): void {
    for (let message = this.#queue[0]; message !== undefined; message = this.#queue[0]) {
      const taken = this.#socket.send(message.bytes, message.descriptors);
      if (taken === 0) return;
      message.bytes = message.bytes.subarray(taken);
      message.descriptors = [];
      if (message.bytes.length > 0) return;
      this.#queue.shift();
      message.resolve();
    }
  }

  /** Rejects what was not sent. */
  discard(reason: VhostUserError): void {
    for (const message of this.#queue.splice(0)) message.reject(reason);
  }
}
