import type { CallOptions, ServiceChannel, ServicePacket } from "../../generated/typescript/index.js";
import { PacketSocket } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";
import { DEFAULT_REPLY_TIMEOUT } from "../connection/request-channel.js";
import { ControlConnection } from "./control-connection.js";

/** How a control socket is used. */
export interface ControlChannelOptions {
  /** Milliseconds to wait for each answer; 5000 by default, `Infinity` for no limit. A monitor that does not understand a request stays silent. */
  readonly timeout?: number;
  /**
   * Keeps a connection for the next request, where a monitor is asked often. A crosvm that runs a virtual machine serves any number of requests
   * on a connection; that of `crosvm devices` closes after one, and the file system's allowlist serves nobody else as long as one is open.
   */
  readonly keepConnection?: boolean;
}

/**
 * Requests over a control socket, with one in flight a connection, because answers do not say what they answer.
 *
 * By default each has a connection of its own, as with crosvm's own client: every server of this kind takes that, and there is nothing to close.
 * A request that is made while another waits has its own in any case, because crosvm may answer one, such as a size that the balloon shall reach,
 * much later than the next, or never.
 */
export class ControlChannel implements ServiceChannel {
  readonly #path: string;
  readonly #timeout: number;
  readonly #keeps: boolean;
  readonly #connections = new Set<ControlConnection>();
  /** The connection that waits for a request, if one is kept. */
  #idle: ControlConnection | undefined;

  /** @param path the socket that the monitor listens at */
  constructor(path: string, options: ControlChannelOptions = {}) {
    this.#path = path;
    this.#timeout = options.timeout ?? DEFAULT_REPLY_TIMEOUT;
    this.#keeps = options.keepConnection ?? false;
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
    const connection = this.#idle ?? this.#connect();
    this.#idle = undefined;
    try {
      return await connection.call(request, expectsReply, timeout, signal);
    } finally {
      // A monitor that answers although no answer was due would answer into the next request.
      if (this.#keeps && expectsReply && !this.#idle && !connection.closed) this.#idle = connection;
      else connection.close();
    }
  }

  /** Closes the connections; calls that wait reject with ERR_VU_CLOSED. */
  close(): void {
    for (const connection of this.#connections) connection.close();
  }

  #connect(): ControlConnection {
    let socket: PacketSocket;
    try {
      socket = PacketSocket.connect(this.#path);
    } catch (error) {
      throw reasonOf(error);
    }
    const connection: ControlConnection = new ControlConnection(socket, () => {
      this.#connections.delete(connection);
      if (this.#idle === connection) this.#idle = undefined;
    });
    this.#connections.add(connection);
    return connection;
  }
}
