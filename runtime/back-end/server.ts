import type { VhostUserError } from "../../generated/typescript/index.js";
import { Descriptor, SocketListener, StreamSocket, Watch } from "../binding/index.js";
import { reasonOf } from "../connection/message-connection.js";
import type { MessageObserver } from "../connection/observer.js";
import type { VhostUserDevice } from "./device.js";
import { type RequestExtension, Session, type SessionEvent } from "./session.js";

/** Something worth telling that happened to a server. */
export type ServerEvent =
  | SessionEvent
  | { readonly kind: "connected" }
  | { readonly kind: "disconnected"; readonly reason: VhostUserError };

/** Where a server meets its front-ends: a path to listen at, or a socket that listens or is connected already. */
export type ServerAddress =
  | { readonly path: string; readonly fd?: undefined }
  | { readonly fd: number; readonly path?: undefined };

export interface ServerOptions {
  /** Is told of every message. */
  readonly observer?: MessageObserver;
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
  #watch: Watch | undefined;
  #retry: NodeJS.Timeout | undefined;
  #session: Session | undefined;
  #referenced = true;
  #stopping = false;
  #markClosed: () => void = () => {};

  /** Resolves when the server has stopped: by {@link BackendServer.stop}, or when the only connection that it was given has ended. */
  readonly closed: Promise<void>;

  /** Use {@link serve}. */
  constructor(device: VhostUserDevice, endpoint: SocketListener | StreamSocket, options: ServerOptions) {
    this.#device = device;
    this.#options = options;
    this.closed = new Promise((resolve) => {
      this.#markClosed = resolve;
    });
    if (endpoint instanceof StreamSocket) {
      this.#listener = undefined;
      this.#begin(endpoint);
    } else {
      this.#listener = endpoint;
      this.#listen();
    }
  }

  /** The server keeps the process alive, as it does from the start. */
  ref(): void {
    this.#referenced = true;
    this.#watch?.ref();
    this.#session?.ref();
  }

  /** The server does not keep the process alive. */
  unref(): void {
    this.#referenced = false;
    this.#watch?.unref();
    this.#session?.unref();
  }

  /** Takes no more front-ends, completes the requests that were taken, and closes the connection. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#rest();
    this.#listener?.close();
    await this.#session?.stop();
    this.#markClosed();
  }

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
    const { observer, onEvent, extension } = this.#options;
    onEvent?.({ kind: "connected" });
    const session = new Session(socket, this.#device, { observer, onEvent, extension });
    if (this.#referenced) session.ref();
    this.#session = session;
    session.ended.then((reason) => {
      this.#session = undefined;
      onEvent?.({ kind: "disconnected", reason });
      if (this.#listener) this.#listen();
      else this.#markClosed();
    });
  }
}

/**
 * Serves `device` at `address`.
 *
 * @throws VhostUserError ERR_VU_SYSTEM when it cannot listen there, ERR_VU_DESCRIPTOR_KIND when `fd` is not a Unix stream socket
 */
export async function serve(
  device: VhostUserDevice,
  address: ServerAddress,
  options: ServerOptions = {},
): Promise<BackendServer> {
  const endpoint = address.path === undefined ? adopt(address.fd) : SocketListener.bind(address.path);
  try {
    await device.enterSuspendedState();
    return new BackendServer(device, endpoint, options);
  } catch (error) {
    endpoint.close();
    throw error;
  }
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
