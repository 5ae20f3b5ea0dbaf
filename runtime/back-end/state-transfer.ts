import { closeSync, createReadStream, createWriteStream } from "node:fs";
import { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { VhostUserError } from "../../generated/typescript/index.js";
import type { Descriptor } from "../binding/index.js";

/** Bytes that the state of a device may have: enough for any device, little enough to be read at once. */
export const MAXIMUM_STATE_SIZE = 1 << 24;

/**
 * A device's state on its way through a descriptor that the front-end gave. It goes as JSON; its end is the end of the stream.
 *
 * Nothing blocks: descriptors that can make one wait are read and written as they become ready.
 */
export class StateTransfer {
  /** Settles when the transfer is over: with the state that was loaded, or without one when it was saved. */
  readonly outcome: Promise<{ readonly loaded: unknown } | undefined>;
  readonly #abort = new AbortController();

  private constructor(start: (signal: AbortSignal) => Promise<{ readonly loaded: unknown } | undefined>) {
    this.outcome = start(this.#abort.signal);
    // Whoever asks for the outcome hears of a failure; it must not end the process before that.
    this.outcome.catch(() => {});
  }

  /**
   * Writes a state, and closes the descriptor.
   * @throws VhostUserError ERR_VU_SIZE for a state that is too large, ERR_VU_DESCRIPTOR_KIND for a descriptor that carries none
   */
  static save(state: unknown, descriptor: Descriptor): StateTransfer {
    const bytes = encode(state);
    const output = outputTo(descriptor);
    return new StateTransfer(async (signal) => {
      await pipeline([bytes], output, { signal });
      output.destroy();
      return undefined;
    });
  }

  /** Reads a state, and closes the descriptor. @throws VhostUserError ERR_VU_DESCRIPTOR_KIND for a descriptor that carries none */
  static load(descriptor: Descriptor): StateTransfer {
    const input = inputFrom(descriptor);
    return new StateTransfer(async (signal) => {
      const parts: Buffer[] = [];
      await pipeline(input, (source: AsyncIterable<Buffer>) => gather(source, parts), { signal });
      return { loaded: decode(Buffer.concat(parts)) };
    });
  }

  /** Ends the transfer, which fails unless it is over already. */
  abort(): void {
    this.#abort.abort(new VhostUserError("ERR_VU_CLOSED", "the transfer of the device's state was given up"));
  }
}

async function gather(input: AsyncIterable<Buffer>, parts: Buffer[]): Promise<void> {
  let size = 0;
  for await (const part of input) {
    size += part.length;
    checkSize(size);
    parts.push(part);
  }
}

function encode(state: unknown): Buffer {
  const bytes = Buffer.from(JSON.stringify(state) ?? "null");
  checkSize(bytes.length);
  return bytes;
}

function decode(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (cause) {
    const text = `the ${bytes.length} bytes of state are no JSON: ${(cause as Error).message}`;
    throw new VhostUserError("ERR_VU_VALUE", text, { cause });
  }
}

/** @throws VhostUserError ERR_VU_SIZE */
function checkSize(size: number): void {
  if (size <= MAXIMUM_STATE_SIZE) return;
  throw new VhostUserError("ERR_VU_SIZE", `more than the ${MAXIMUM_STATE_SIZE} bytes that a device's state may have`);
}

function outputTo(descriptor: Descriptor): Writable {
  return descriptor.kind() === "memory"
    ? createWriteStream("", { fd: descriptor.intoFd() })
    : connected(descriptor, { readable: false, writable: true });
}

function inputFrom(descriptor: Descriptor): Readable {
  return descriptor.kind() === "memory"
    ? createReadStream("", { fd: descriptor.intoFd() })
    : connected(descriptor, { readable: true, writable: false });
}

/** @throws VhostUserError ERR_VU_DESCRIPTOR_KIND unless it is a pipe or a stream socket */
function connected(descriptor: Descriptor, ends: { readonly readable: boolean; readonly writable: boolean }): Socket {
  const kind = descriptor.kind();
  const fd = descriptor.intoFd();
  try {
    return new Socket({ fd, ...ends });
  } catch (cause) {
    closeSync(fd);
    const text = `a descriptor of kind ${kind} carries no state; a pipe, a stream socket or a file does`;
    throw new VhostUserError("ERR_VU_DESCRIPTOR_KIND", text, { messageName: "SET_DEVICE_STATE_FD", cause });
  }
}
