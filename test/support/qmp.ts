import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import type { Scope } from "./scope.js";
import { eventually, within } from "./wait.js";

/** An event that QEMU announced by itself, such as `DEVICE_DELETED`. */
export interface QmpEvent {
  readonly event: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

interface QmpAnswer extends Partial<QmpEvent> {
  readonly return?: unknown;
  readonly error?: { readonly class: string; readonly desc: string };
}

/** A client of QEMU's machine protocol, one command at a time. */
export class Qmp {
  readonly #socket: Socket;
  readonly #pending: { resolve(value: unknown): void; reject(reason: Error): void }[] = [];
  readonly #events: QmpEvent[] = [];

  private constructor(socket: Socket) {
    this.#socket = socket;
    const lines = createInterface({ input: socket });
    lines.on("line", (line) => this.#take(JSON.parse(line) as QmpAnswer));
    // A QEMU that quits may reset the connection; `close` tells the waiting commands. readline passes the error on.
    lines.on("error", () => {});
    socket.on("error", () => {});
    socket.on("close", () => {
      for (const { reject } of this.#pending.splice(0)) reject(new Error("the connection was closed"));
    });
  }

  /** Connects as soon as `path` is there and leaves negotiation mode. */
  static async connect(scope: Scope, path: string): Promise<Qmp> {
    const socket = await eventually(10_000, `a QMP server at ${path}`, () => tryConnect(path));
    const qmp = new Qmp(socket);
    scope.defer(() => void socket.destroy());
    await qmp.execute("qmp_capabilities");
    return qmp;
  }

  /**
   * Runs a command and returns its result.
   * @throws Error with QEMU's description when it refuses, or when there is no answer within 10 s
   */
  execute<Result = unknown>(command: string, parameters: Record<string, unknown> = {}): Promise<Result> {
    const answer = new Promise<unknown>((resolve, reject) => {
      const refuse = (reason: Error) => reject(new Error(`QMP ${command}: ${reason.message}`));
      if (this.#socket.closed) return refuse(new Error("QEMU has ended"));
      this.#pending.push({ resolve, reject: refuse });
      this.#socket.write(`${JSON.stringify({ execute: command, arguments: parameters })}\n`);
    });
    return within(10_000, `the answer to QMP ${command}`, answer) as Promise<Result>;
  }

  /** Waits for an event whose data `matches`, one that has come already included, and takes it off the list. */
  event(name: string, matches: (data: QmpEvent["data"]) => boolean = () => true): Promise<QmpEvent> {
    return eventually(10_000, `QMP event ${name}`, () => {
      const index = this.#events.findIndex((event) => event.event === name && matches(event.data));
      return index >= 0 && this.#events.splice(index, 1)[0];
    });
  }

  #take(message: QmpAnswer): void {
    if (message.event !== undefined) {
      this.#events.push(message as QmpEvent);
    } else if (message.error !== undefined) {
      this.#pending.shift()?.reject(new Error(message.error.desc));
    } else if ("return" in message) {
      this.#pending.shift()?.resolve(message.return);
    }
  }
}

function tryConnect(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => resolve(socket));
    socket.once("error", () => resolve(undefined));
  });
}
