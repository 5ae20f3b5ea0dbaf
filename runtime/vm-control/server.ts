import {
  dispatchVmControl,
  type Profile,
  type ServeOptions,
  type ServicePacket,
  type VhostUserError,
  type VmControl,
} from "../../generated/typescript/index.js";
import { Descriptor, PacketListener, Watch } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";
import { PacketConnection } from "./packet-connection.js";

/** How a control socket is served. */
export interface ControlServerOptions {
  /** What is served; by default everything that this package knows. A request that the profile lacks is malformed. */
  readonly profile?: Profile;
  /** Answers malformed requests in words, and refuses stray descriptors; by default it is as silent as crosvm. */
  readonly strict?: boolean;
  /** Is told of requests that were malformed or failed, and of connections that could not be served. */
  readonly onError?: (error: VhostUserError) => void;
}

/** Serves one packet: what the generated dispatchers do. */
export type PacketDispatch = (packet: ServicePacket, options: ServeOptions) => Promise<ServicePacket | undefined>;

/** Milliseconds. */
const ACCEPT_RETRY_INTERVAL = 100;

/** A served control socket. Any number of clients may be connected; the requests of each are served in order, one at a time. */
export class ControlServer {
  readonly #listener: PacketListener;
  readonly #dispatch: PacketDispatch;
  readonly #options: ControlServerOptions;
  readonly #connections = new Set<PacketConnection>();
  readonly #serving = new Set<Promise<unknown>>();
  #watch: Watch | undefined;
  #retry: NodeJS.Timeout | undefined;

  /** Takes the listener. Use {@link serveVmControl} for crosvm's control socket. */
  constructor(listener: PacketListener, dispatch: PacketDispatch, options: ControlServerOptions = {}) {
    this.#listener = listener;
    this.#dispatch = dispatch;
    this.#options = options;
    this.#listen();
  }

  /** Takes no more clients, waits for the requests that are being served, and closes the connections, whether the answers were taken or not. */
  async stop(): Promise<void> {
    this.#rest();
    this.#listener.close();
    await Promise.allSettled(this.#serving);
    for (const connection of this.#connections) connection.close();
  }

  #listen(): void {
    this.#watch = new Watch(this.#listener.fd, "read", () => this.#accept());
  }

  /** Takes the clients that wait. Where that fails, for want of descriptors, it is tried again after a pause. */
  #accept(): void {
    try {
      for (let socket = this.#listener.accept(); socket; socket = this.#listener.accept()) {
        const connection: PacketConnection = new PacketConnection(socket, {
          packet: (packet) => this.#serve(connection, packet),
          ended: () => this.#connections.delete(connection),
        });
        this.#connections.add(connection);
      }
    } catch (error) {
      this.#options.onError?.(reasonOf(error));
      this.#rest();
      this.#retry = setTimeout(() => this.#listen(), ACCEPT_RETRY_INTERVAL);
    }
  }

  #rest(): void {
    this.#watch?.close();
    clearTimeout(this.#retry);
  }

  /** The next packet of this client waits until the answer was taken: a client that does not read holds up nobody but itself. */
  async #serve(connection: PacketConnection, packet: ServicePacket): Promise<void> {
    const served = this.#dispatch(packet, this.#options);
    this.#serving.add(served);
    try {
      const answer = await served;
      if (answer) await send(connection, answer);
    } finally {
      this.#serving.delete(served);
    }
  }
}

/** Sends an answer and closes its descriptors, also when the client is gone. */
async function send(connection: PacketConnection, answer: ServicePacket): Promise<void> {
  try {
    if (!connection.reason) await connection.send(answer);
  } finally {
    for (const descriptor of answer.descriptors) descriptor.close();
  }
}

/**
 * Offers crosvm's control socket: calls the methods of `served`, and answers as crosvm does where there is none.
 *
 * @param address a path to listen at, or the number of a descriptor that listens already
 * @throws VhostUserError ERR_VU_SYSTEM when it cannot listen there
 */
export function serveVmControl(
  served: Partial<VmControl>,
  address: { readonly path: string } | { readonly fd: number },
  options: ControlServerOptions = {},
): ControlServer {
  const listener =
    "path" in address ? PacketListener.bind(address.path) : PacketListener.adopt(Descriptor.adopt(address.fd));
  return new ControlServer(listener, (packet, serve) => dispatchVmControl(served, packet, serve), options);
}
