import { VhostUserError } from "../../generated/typescript/index.js";
import { type Descriptor, StreamSocket, Watch } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";
import type { QmpCommands } from "./qmp-commands.js";

/** An event that QEMU announced, such as `BALLOON_CHANGE`. */
export interface QmpEvent {
  readonly event: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** QEMU's refusal of a command. */
export class QmpError extends Error {
  /** QEMU's class of the error, such as `DeviceNotActive`. */
  readonly class: string;
  readonly description: string;

  constructor(command: string, { class: kind, desc }: { readonly class: string; readonly desc: string }) {
    super(`QMP ${command}: ${desc}`);
    this.name = "QmpError";
    this.class = kind;
    this.description = desc;
  }
}

interface QmpMessage extends Partial<QmpEvent> {
  readonly return?: unknown;
  readonly error?: { readonly class: string; readonly desc: string };
}

interface PendingCommand {
  readonly name: string;
  readonly timer: NodeJS.Timeout;
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** Milliseconds that QEMU has to answer a command. */
const TIMEOUT = 30_000;

/** Bytes of one message of QEMU at most. */
const LONGEST_LINE = 16 << 20;

/**
 * A client of QEMU's machine protocol (QEMU docs/interop/qmp-spec), for the commands of {@link QmpCommands}. Own code because descriptors must
 * travel with commands, which no maintained client does.
 */
export class QmpClient {
  readonly #socket: StreamSocket;
  readonly #watch: Watch;
  readonly #pending: PendingCommand[] = [];
  readonly #listeners = new Set<(event: QmpEvent) => void>();
  readonly #chunk = new Uint8Array(1 << 16);
  readonly #decoder = new TextDecoder();
  #text = "";
  #outgoing: { readonly bytes: Uint8Array; readonly descriptors: readonly Descriptor[] }[] = [];
  #markClosed: (reason: VhostUserError) => void = () => {};
  #reason: VhostUserError | undefined;

  /** Resolves with the reason when the connection is closed by either side; never rejects. */
  readonly closed: Promise<VhostUserError>;

  private constructor(socket: StreamSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => {
      this.#markClosed = resolve;
    });
    this.#watch = new Watch(socket.fd, "read", (readable, writable) => this.#ready(readable, writable));
  }

  /** Connects to the socket of `-qmp unix:PATH,server=on` and leaves negotiation mode. @throws VhostUserError ERR_VU_SYSTEM when nobody listens */
  static async connect(path: string): Promise<QmpClient> {
    const client = new QmpClient(StreamSocket.connect(path));
    try {
      await client.execute("qmp_capabilities");
      return client;
    } catch (error) {
      client.close();
      throw error;
    }
  }

  /**
   * Runs a command.
   * @param descriptors travel with it, for `getfd` and `add-fd`; they stay the caller's and must stay open until it is answered
   * @throws QmpError when QEMU refuses, VhostUserError ERR_VU_CLOSED, ERR_VU_REPLY_TIMEOUT
   */
  execute<Name extends keyof QmpCommands>(
    name: Name,
    parameters?: QmpCommands[Name]["arguments"],
    descriptors: readonly Descriptor[] = [],
  ): Promise<QmpCommands[Name]["result"]> {
    return new Promise((resolve, reject) => {
      if (this.#reason) {
        reject(this.#reason);
        return;
      }
      const timer = setTimeout(() => {
        this.#end(new VhostUserError("ERR_VU_REPLY_TIMEOUT", `QMP ${name}: no answer within ${TIMEOUT / 1000} s`));
      }, TIMEOUT);
      this.#pending.push({ name, timer, resolve: resolve as (value: unknown) => void, reject });
      const text = `${JSON.stringify({ execute: name, ...(parameters && { arguments: parameters }) })}\n`;
      this.#outgoing.push({ bytes: new TextEncoder().encode(text), descriptors });
      this.#flush();
    });
  }

  /** Is told of every event until the function that is given back is called. */
  onEvent(listener: (event: QmpEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Closes the connection; QEMU goes on. */
  close(): void {
    this.#end(new VhostUserError("ERR_VU_CLOSED", "the connection to QEMU was closed by this side"));
  }

  #ready(readable: boolean, writable: boolean): void {
    if (writable) this.#flush();
    if (readable) this.#read();
  }

  #flush(): void {
    try {
      for (let next = this.#outgoing[0]; next !== undefined; next = this.#outgoing[0]) {
        const sent = this.#socket.send(next.bytes, next.descriptors);
        if (sent === next.bytes.length) this.#outgoing.shift();
        else if (sent > 0) this.#outgoing[0] = { bytes: next.bytes.subarray(sent), descriptors: [] };
        else break;
      }
      this.#watch.setEvents(this.#outgoing.length > 0 ? "both" : "read");
    } catch (error) {
      this.#end(reasonOf(error));
    }
  }

  #read(): void {
    try {
      while (this.#reason === undefined) {
        const bytes = this.#socket.receive(this.#chunk);
        if (bytes < 0) return;
        if (bytes === 0) throw new VhostUserError("ERR_VU_CLOSED", "QEMU closed the connection");
        this.#text += this.#decoder.decode(this.#chunk.subarray(0, bytes), { stream: true });
        this.#takeLines();
      }
    } catch (error) {
      this.#end(reasonOf(error));
    }
  }

  #takeLines(): void {
    const lines = this.#text.split("\n");
    this.#text = lines.pop() ?? "";
    if (this.#text.length > LONGEST_LINE) throw new VhostUserError("ERR_VU_SIZE", "a message of QEMU does not end");
    for (const line of lines) this.#take(JSON.parse(line) as QmpMessage);
  }

  #take(message: QmpMessage): void {
    if (message.event !== undefined) {
      for (const listener of this.#listeners) listener(message as QmpEvent);
      return;
    }
    if (message.error === undefined && message.return === undefined) return;
    const command = this.#pending.shift();
    if (!command) throw new VhostUserError("ERR_VU_REPLY_MISMATCH", "QEMU answered although no command was sent");
    clearTimeout(command.timer);
    if (message.error) command.reject(new QmpError(command.name, message.error));
    else command.resolve(message.return);
  }

  #end(reason: VhostUserError): void {
    if (this.#reason) return;
    this.#reason = reason;
    this.#watch.close();
    this.#socket.close();
    this.#outgoing = [];
    for (const { timer, reject } of this.#pending.splice(0)) {
      clearTimeout(timer);
      reject(reason);
    }
    this.#markClosed(reason);
  }
}
