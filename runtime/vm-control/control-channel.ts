import {
  type CallOptions,
  type ServiceChannel,
  type ServicePacket,
  VhostUserError,
} from "../../generated/typescript/index.js";
import { PacketSocket } from "../binding/index.js";
import { reasonOf } from "../connection/message-connection.js";
import { DEFAULT_REPLY_TIMEOUT } from "../connection/request-channel.js";
import { PacketConnection } from "./packet-connection.js";

/** How a control socket is used. */
export interface ControlChannelOptions {
  /** Milliseconds to wait for each answer; 5000 by default, `Infinity` for no limit. A monitor that does not understand a request stays silent. */
  readonly timeout?: number;
}

/**
 * Requests over a control socket, each on a connection of its own, as crosvm's own client makes them: answers do not say what they answer, some
 * servers close the connection after one, and a late answer cannot be taken for that of another request.
 */
export class ControlChannel implements ServiceChannel {
  readonly #path: string;
  readonly #timeout: number;
  readonly #connections = new Set<PacketConnection>();

  /** @param path the socket that the monitor listens at */
  constructor(path: string, options: ControlChannelOptions = {}) {
    this.#path = path;
    this.#timeout = options.timeout ?? DEFAULT_REPLY_TIMEOUT;
  }

  /**
   * Sends a request and waits for its answer. A call that waits keeps the process alive.
   * @throws VhostUserError (by rejection) ERR_VU_SYSTEM when nobody listens, ERR_VU_CLOSED, ERR_VU_REPLY_TIMEOUT; the signal's reason when it is aborted
   */
  async call(
    request: ServicePacket,
    expectsReply: boolean,
    options: CallOptions = {},
  ): Promise<ServicePacket | undefined> {
    const { signal, timeout = this.#timeout } = options;
    signal?.throwIfAborted();
    const socket = connect(this.#path);
    return new Promise((resolve, reject) => {
      const connection = new PacketConnection(socket, {
        packet(packet) {
          resolve(packet);
          connection.close();
        },
        ended: (reason) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", abort);
          this.#connections.delete(connection);
          reject(reason);
        },
      });
      const abort = (): void => {
        reject(signal?.reason);
        connection.close();
      };
      const timer =
        timeout === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => connection.end(late(timeout)), timeout);
      signal?.addEventListener("abort", abort, { once: true });
      this.#connections.add(connection);
      connection.ref();
      connection.send(request).then(
        () => {
          if (expectsReply) return;
          resolve(undefined);
          connection.close();
        },
        (error: unknown) => connection.end(reasonOf(error)),
      );
    });
  }

  /** Closes the connections; calls that wait reject with ERR_VU_CLOSED. */
  close(): void {
    for (const connection of this.#connections) connection.close();
  }
}

function connect(path: string): PacketSocket {
  try {
    return PacketSocket.connect(path);
  } catch (error) {
    throw reasonOf(error);
  }
}

function late(timeout: number): VhostUserError {
  const text = `no answer within ${timeout / 1000} s; the monitor may not understand the request`;
  return new VhostUserError("ERR_VU_REPLY_TIMEOUT", text);
}
