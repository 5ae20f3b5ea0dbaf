import type { PeerName, VhostUserError } from "../../generated/typescript/index.js";
import { Descriptor, SocketListener, StreamSocket, Watch } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import { reasonOf } from "../connection/reason-of.js";
import type { VhostUserDevice } from "./device.js";
import { Dialer, type DialHandlers, type ReconnectPauses } from "./dialer.js";
import { type RequestExtension, Session, type SessionEvent } from "./session.js";

/** Something worth telling that happened to a server. */
export type ServerEvent =
  | SessionEvent
  /** The front-end to connect to was not there; the next attempt comes after `pause` milliseconds. */
  | { readonly kind: "unreachable"; readonly error: VhostUserError; readonly pause: number }
  | { readonly kind: "connected" }
  | { readonly kind: "disconnected"; readonly reason: VhostUserError };

/** Where a server meets its front-ends: a path to listen at, a socket that listens or is connected already, or the path at which the front-end listens. */
export type ServerAddress =
  | { readonly path: string; readonly fd?: undefined; readonly connect?: undefined }
  | { readonly fd: number; readonly path?: undefined; readonly connect?: undefined }
  | { readonly connect: string; readonly path?: undefined; readonly fd?: undefined };

export interface ServerOptions {
  /** Who the front-ends are, where they are known to differ from the standard; `standard` by default. */
  readonly peer?: PeerName | undefined;
  /** Is told of every message. */
  readonly observer?: MessageObserver;
  /** How often to try to reach a front-end that listens, until {@link BackendServer.stop}. */
  readonly reconnect?: ReconnectPauses;
  /** Is told of front-ends that come and go, refused requests and broken rings. */
  readonly onEvent?: (event: ServerEvent) => void;
  /** Requests that an overlay adds. */
  readonly extension?: RequestExtension;
}

/** Milliseconds. */
const ACCEPT_RETRY_INTERVAL = 100;

/**
 * Serves a device to one front-end at a time. While it is busy others wait in the listen queue, and the next one is taken when
 * the present one has left: front-ends that are accepted and dropped may never come back.
 */
export class BackendServer {
  readonly #device: VhostUserDevice;
  readonly #options: ServerOptions;
  readonly #listener: SocketListener | undefined;
  readonly #dialer: Dialer | undefined;
  #watch: Watch | undefined;
  #retry: NodeJS.Timeout | undefined;
  #session: Session | undefined;
  #referenced = true;
  #stopping = false;
  #markClosed: () => void = () => {};

  /** Resolves when the server has stopped: by {@link BackendServer.stop}, or when the only connection that it was given has ended. */
  readonly closed: Promise<void>;

  /** Use {@link serve}. */
  constructor(device: VhostUserDevice, endpoint: SocketListener | StreamSocket | Dialer, options: ServerOptions) {
    this.#device = device;
    this.#options = options;
    this.closed = new Promise((resolve) => {
      this.#markClosed = resolve;
    });
    this.#listener = endpoint instanceof SocketListener ? endpoint : undefined;
    this.#dialer = endpoint instanceof Dialer ? endpoint : undefined;
    if (endpoint instanceof StreamSocket) this.#begin(endpoint);
    else if (endpoint instanceof Dialer) endpoint.dial(this.#dialed);
    else this.#listen();
  }

  /** The server keeps the process alive, as it does from the start. */
  ref(): void {
    this.#referenced = true;
    this.#watch?.ref();
    this.#dialer?.ref();
    this.#session?.ref();
  }

  /** The server does not keep the process alive. */
  unref(): void {
    this.#referenced = false;
    this.#watch?.unref();
    this.#dialer?.unref();
    this.#session?.unref();
  }

  /** Takes no more front-ends, completes the requests that were taken, and closes the connection. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#rest();
    this.#listener?.close();
    this.#dialer?.close();
    await this.#session?.stop();
    this.#markClosed();
  }

  readonly #dialed: DialHandlers = {
    connected: (socket) => this.#begin(socket),
    failed: (error, pause) => this.#options.onEvent?.({ kind: "unreachable", error, pause }),
  };

  #listen(): void {
    if (this.#stopping || !this.#listener) return;
    this.#watch = new Watch(this.#listener.fd, "read", () => this.#accept());
    if (!this.#referenced) this.#watch.unref();
  }

  /** Takes the next front-end. Where that fails, for want of descriptors, it is tried again after a pause. */
  #accept(): void {
    try {
      const socket = this.#listener?.accept();
      if (!socket) return;
      this.#rest();
      this.#begin(socket);
    } catch (error) {
      this.#options.onEvent?.({ kind: "refused", error: reasonOf(error) });
      this.#rest();
      this.#retry = setTimeout(() => this.#listen(), ACCEPT_RETRY_INTERVAL);
      if (!this.#referenced) this.#retry.unref();
    }
  }

  #rest(): void {
    this.#watch?.close();
    this.#watch = undefined;
    clearTimeout(this.#retry);
  }

  #begin(socket: StreamSocket): void {
    const { peer, observer, onEvent, extension } = this.#options;
    onEvent?.({ kind: "connected" });
    const session = new Session(socket, this.#device, { peer, observer, onEvent, extension });
    if (this.#referenced) session.ref();
    this.#session = session;
    session.ended.then((reason) => {
      this.#session = undefined;
      onEvent?.({ kind: "disconnected", reason });
      if (this.#listener) this.#listen();
      else if (!this.#dialer) this.#markClosed();
      else if (!this.#stopping) this.#dialer.redial(this.#dialed);
    });
  }
}

/**
 * Serves `device` at `address`. A front-end that is to be connected to need not be there yet.
 *
 * @throws VhostUserError ERR_VU_SYSTEM when it cannot listen there, ERR_VU_DESCRIPTOR_KIND when `fd` is not a Unix stream socket
 */
export async function serve(
  device: VhostUserDevice,
  address: ServerAddress,
  options: ServerOptions = {},
): Promise<BackendServer> {
  const endpoint = endpointOf(address, options);
  try {
    await device.enterSuspendedState();
    return new BackendServer(device, endpoint, options);
  } catch (error) {
    endpoint.close();
    throw error;
  }
}

function endpointOf(address: ServerAddress, { reconnect }: ServerOptions): SocketListener | StreamSocket | Dialer {
  if (address.connect !== undefined) return new Dialer(address.connect, reconnect);
  return address.path === undefined ? adopt(address.fd) : SocketListener.bind(address.path);
}

/** A descriptor number given by another program may name either kind of socket. */
function adopt(fd: number): SocketListener | StreamSocket {
  const descriptor = Descriptor.adopt(fd);
  try {
    return SocketListener.adopt(descriptor.duplicate());
  } catch {
    return StreamSocket.adopt(descriptor.duplicate());
  } finally {
    descriptor.close();
  }
}
