import type { Descriptor } from "./descriptor.js";

/** A packet, as {@link PacketSocket.receive} brings it. */
export interface ReceivedPacket {
  /** Its bytes; none at the end of the connection, and an empty packet looks the same. */
  readonly payload: Uint8Array;
  /** The descriptors that came with it. The caller owns them; those nobody closes are closed on collection. */
  readonly descriptors: Descriptor[];
  /** Descriptors were lost: the peer sent more than fit in one packet, or this process has no free numbers. */
  readonly descriptorsTruncated: boolean;
}

/** A connected Unix packet socket (SOCK_SEQPACKET) that passes descriptors. Never blocks, never raises SIGPIPE, close-on-exec. */
export declare class PacketSocket {
  private constructor();

  /**
   * Connects to a listening socket.
   *
   * @throws `ERR_VU_SYSTEM` with the path and the system's error, `EPROTOTYPE` when a stream socket listens there;
   *   `ERR_VU_ARGUMENT` when the path is too long.
   */
  static connect(path: string): PacketSocket;

  /** Takes ownership of a connected Unix packet socket. Throws `ERR_VU_DESCRIPTOR_KIND` for anything else. */
  static adopt(descriptor: Descriptor): PacketSocket;

  /** Two connected sockets. */
  static pair(): [PacketSocket, PacketSocket];

  /** The number, for a {@link Watch}. Throws `ERR_VU_STATE` when closed. */
  readonly fd: number;

  /** Whether the socket was closed. */
  readonly closed: boolean;

  /**
   * Sends a packet, whole or not at all. The descriptors are borrowed.
   *
   * @returns false when it would block.
   * @throws `ERR_VU_CLOSED` when the peer is gone, `ERR_VU_SYSTEM` with `EMSGSIZE` for a packet that is too large,
   *   `ERR_VU_ARGUMENT` for an empty packet or too many descriptors.
   */
  send(payload: Uint8Array, descriptors?: readonly Descriptor[]): boolean;

  /**
   * Receives a packet, or null when there is none yet.
   *
   * @throws `ERR_VU_CLOSED` when the peer reset the connection, `ERR_VU_SIZE` for a packet of more than 1 MiB.
   */
  receive(): ReceivedPacket | null;

  /** Ends both directions. */
  shutdown(): void;

  /** Closes now. Closing twice does nothing. */
  close(): void;
}

/** A listening Unix packet socket. */
export declare class PacketListener {
  private constructor();

  /**
   * Listens at a path. A socket file left behind by a process that is gone is removed first; one that somebody
   * still listens on is not touched.
   *
   * @throws `ERR_VU_SYSTEM` with the path and the system's error, `EADDRINUSE` when somebody listens there.
   */
  static bind(path: string): PacketListener;

  /** Takes ownership of a socket that listens already. Throws `ERR_VU_DESCRIPTOR_KIND` for anything else. */
  static adopt(descriptor: Descriptor): PacketListener;

  /** The number, for a {@link Watch}. Throws `ERR_VU_STATE` when closed. */
  readonly fd: number;

  /** Whether the listener was closed. */
  readonly closed: boolean;

  /** The next waiting connection, or null. Never blocks. */
  accept(): PacketSocket | null;

  /** Stops listening and removes the socket file, if this object bound it and it is still the same file. */
  close(): void;
}
