import { type ServicePacket, VhostUserError } from "../../generated/typescript/index.js";
import { type Descriptor, type PacketSocket, Watch } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";

/** What the owner of a connection does. */
export interface PacketHandlers {
  /** Takes a packet and its descriptors. No further packet is received before the promise settles; a rejection ends the connection. */
  packet(packet: ServicePacket): void | Promise<void>;
  /** The connection is closed. */
  ended(reason: VhostUserError): void;
}

interface PendingPacket {
  readonly packet: ServicePacket;
  resolve(): void;
  reject(reason: unknown): void;
}

/**
 * Packets over a socket, on Node's event loop. An empty packet is the end of the connection, as it is for crosvm.
 * It does not keep the process alive unless {@link PacketConnection.ref} was called.
 */
export class PacketConnection {
  readonly #socket: PacketSocket;
  readonly #handlers: PacketHandlers;
  readonly #outgoing: PendingPacket[] = [];
  #watch: Watch | undefined;
  #handling = false;
  #referenced = false;
  #reason: VhostUserError | undefined;

  /** Takes the socket. */
  constructor(socket: PacketSocket, handlers: PacketHandlers) {
    this.#socket = socket;
    this.#handlers = handlers;
    this.#wait();
  }

  /** Why the connection is closed, or undefined while it is not. */
  get reason(): VhostUserError | undefined {
    return this.#reason;
  }

  ref(): void {
    this.#referenced = true;
    this.#watch?.ref();
  }

  unref(): void {
    this.#referenced = false;
    this.#watch?.unref();
  }

  /**
   * Sends a packet; resolves when the socket has taken it, until which the descriptors must stay open.
   * @throws VhostUserError (by rejection) the reason for which the connection ended; ERR_VU_SYSTEM when the packet is too large, which ends nothing
   */
  send(packet: ServicePacket): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#reason) {
        reject(this.#reason);
        return;
      }
      this.#outgoing.push({ packet, resolve, reject });
      this.#flush();
    });
  }

  /** Ends the connection for a reason; the first reason stays. */
  end(reason: VhostUserError): void {
    if (this.#reason) return;
    this.#reason = reason;
    this.#watch?.close();
    this.#watch = undefined;
    this.#socket.close();
    for (const pending of this.#outgoing.splice(0)) pending.reject(reason);
    this.#handlers.ended(reason);
  }

  /** Closes the connection. */
  close(): void {
    this.end(new VhostUserError("ERR_VU_CLOSED", "the connection was closed by this side"));
  }

  #flush(): void {
    for (let pending = this.#outgoing[0]; pending !== undefined; pending = this.#outgoing[0]) {
      try {
        if (!this.#socket.send(pending.packet.payload, pending.packet.descriptors as readonly Descriptor[])) break;
        pending.resolve();
      } catch (error) {
        const reason = reasonOf(error);
        pending.reject(reason);
        if (reason.code === "ERR_VU_CLOSED") {
          this.end(reason);
          return;
        }
      }
      this.#outgoing.shift();
    }
    this.#wait();
  }

  /** Waits for what matters now; with nothing to wait for there is no watch, which would call back for ever. */
  #wait(): void {
    if (this.#reason) return;
    const [read, write] = [!this.#handling, this.#outgoing.length > 0];
    if (!read && !write) {
      this.#watch?.close();
      this.#watch = undefined;
      return;
    }
    const events = read && write ? "both" : read ? "read" : "write";
    if (this.#watch) {
      this.#watch.setEvents(events);
      return;
    }
    this.#watch = new Watch(this.#socket.fd, events, (readable, writable) => {
      if (writable && this.#outgoing.length > 0) this.#flush();
      if (readable && !this.#handling) this.#receive();
    });
    if (!this.#referenced) this.#watch.unref();
  }

  #receive(): void {
    try {
      while (this.#reason === undefined && !this.#handling) {
        const packet = this.#socket.receive();
        if (packet === null) return;
        if (packet.payload.length === 0) throw new VhostUserError("ERR_VU_CLOSED", "the peer closed the connection");
        this.#take(packet);
      }
    } catch (error) {
      this.end(reasonOf(error));
    }
  }

  #take(packet: ServicePacket): void {
    const handled = this.#handlers.packet(packet);
    if (handled === undefined) return;
    this.#handling = true;
    this.#wait();
    handled.then(
      () => {
        this.#handling = false;
        this.#wait();
      },
      (error: unknown) => this.end(reasonOf(error)),
    );
  }
}
