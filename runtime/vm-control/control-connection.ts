import { type ServicePacket, VhostUserError } from "../../generated/typescript/index.js";
import type { PacketSocket } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";
import { PacketConnection } from "./packet-connection.js";

/** A request that is in flight. */
interface Waiting {
  resolve(answer: ServicePacket | undefined): void;
  reject(reason: unknown): void;
}

/** A connection to a monitor with at most one request in flight: answers do not say what they answer. */
export class ControlConnection {
  readonly #connection: PacketConnection;
  #waiting: Waiting | undefined;

  /** Takes the socket. @param ended is told when the connection is over, whoever closed it */
  constructor(socket: PacketSocket, ended: () => void) {
    this.#connection = new PacketConnection(socket, {
      packet: (packet) => this.#take(packet),
      ended: (reason) => {
        this.#waiting?.reject(reason);
        ended();
      },
    });
  }

  /** Whether the connection is over. */
  get closed(): boolean {
    return this.#connection.reason !== undefined;
  }

  /**
   * Sends a request and waits for its answer. When that does not come in time, or the call is aborted, the connection ends: a late answer
   * would be taken for that of another request.
   *
   * @param timeout milliseconds, or `Infinity`
   */
  async call(
    request: ServicePacket,
    expectsReply: boolean,
    timeout: number,
    signal: AbortSignal | undefined,
  ): Promise<ServicePacket | undefined> {
    const answer = new Promise<ServicePacket | undefined>((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
    const abort = (): void => {
      this.#waiting?.reject(signal?.reason);
      this.close();
    };
    const timer =
      timeout === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => this.#end(late(timeout)), timeout);
    signal?.addEventListener("abort", abort, { once: true });
    this.#connection.ref();
    this.#connection.send(request).then(
      () => {
        if (!expectsReply) this.#waiting?.resolve(undefined);
      },
      (error: unknown) => this.#end(reasonOf(error)),
    );
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      this.#connection.unref();
    }
  }

  /** Closes the connection; a call that waits rejects with ERR_VU_CLOSED. */
  close(): void {
    this.#connection.close();
  }

  #end(reason: VhostUserError): void {
    this.#connection.end(reason);
  }

  #take(packet: ServicePacket): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) {
      waiting.resolve(packet);
      return;
    }
    for (const descriptor of packet.descriptors) descriptor.close();
    this.#end(new VhostUserError("ERR_VU_REPLY_MISMATCH", "an answer to no request"));
  }
}

function late(timeout: number): VhostUserError {
  const text = `no answer within ${timeout / 1000} s; the monitor may not understand the request`;
  return new VhostUserError("ERR_VU_REPLY_TIMEOUT", text);
}
