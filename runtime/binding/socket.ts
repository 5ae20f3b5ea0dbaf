import type { Descriptor } from "./descriptor.js";

/** A connected Unix stream socket that passes descriptors. Never blocks, never raises SIGPIPE, close-on-exec. */
export declare class StreamSocket {
  private constructor();

  /**
   * Connects to a listening socket.
   *
   * @throws `ERR_VU_SYSTEM` with the path and the system's error; `ERR_VU_ARGUMENT` when the path is too long.
   */
  static connect(path: string): StreamSocket;

  /** Takes ownership of a connected Unix stream socket. Throws `ERR_VU_DESCRIPTOR_KIND` for anything else. */
  static adopt(descriptor: Descriptor): StreamSocket;

  /** Two connected sockets. */
  static pair(): [StreamSocket, StreamSocket];

  /** The number, for a {@link Watch}. Throws `ERR_VU_STATE` when closed. */
  readonly fd: number;

  /** Whether the socket was closed or given away. */
  readonly closed: boolean;

  /**
   * Sends as much as the socket takes. The descriptors are borrowed and ride on the first byte: when the result
   * is not 0 they are on their way and must not be sent again with the rest.
   *
   * @returns bytes taken; 0 means it would block.
   * @throws `ERR_VU_CLOSED` when the peer is gone, `ERR_VU_ARGUMENT` for no bytes or too many descriptors.
   */
  send(bytes: Uint8Array, descriptors?: readonly Descriptor[]): number;

  /**
   * Receives what is there, at most `into.length` bytes.
   *
   * @param descriptors is appended the descriptors that rode on these bytes; they are closed without it. The caller owns them; those nobody closes
   *   are closed on collection.
   * @returns bytes stored; 0 at the end of the stream; -1 when nothing is there yet.
   * @throws `ERR_VU_CLOSED` when the peer reset the connection; `ERR_VU_DESCRIPTOR_COUNT` when descriptors were lost, after which the stream is of no
   *   use: the peer sent more than fit in one message, or this process has no free numbers.
   */
  receive(into: Uint8Array, descriptors?: Descriptor[]): number;

  /** Ends both directions: the peer and every {@link Watch} on it see the end of the stream. */
  shutdown(): void;

  /** Closes now. Closing twice does nothing. */
  close(): void;

  /** Gives the descriptor to a new owner, blocking as most programs expect it; the socket is closed afterwards. */
  intoDescriptor(): Descriptor;
}

/** A listening Unix stream socket. */
export declare class SocketListener {
  private constructor();

  /**
   * Listens at a path. A socket file left behind by a process that is gone is removed first; one that somebody
   * still listens on is not touched.
   *
   * @throws `ERR_VU_SYSTEM` with the path and the system's error, `EADDRINUSE` when somebody listens there.
   */
  static bind(path: string): SocketListener;

  /** Takes ownership of a socket that listens already. Throws `ERR_VU_DESCRIPTOR_KIND` for anything else. */
  static adopt(descriptor: Descriptor): SocketListener;

  /** The number, for a {@link Watch}. Throws `ERR_VU_STATE` when closed. */
  readonly fd: number;

  /** Whether the listener was closed. */
  readonly closed: boolean;

  /** The next waiting connection, or null. Never blocks. */
  accept(): StreamSocket | null;

  /** Stops listening and removes the socket file, if this object bound it and it is still the same file. */
  close(): void;
}
