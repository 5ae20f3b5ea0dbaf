import {
  type RegisteredEvent,
  RegisteredEventMessage,
  type VhostUserError,
  type VmControlClient,
} from "../../generated/typescript/index.js";
import { PacketListener, Watch } from "../binding/index.js";
import { PacketConnection } from "./packet-connection.js";

/** Which events of a virtual machine are wanted, and where they arrive. */
export interface EventListenerOptions {
  /** Path of a socket that is made for them; the monitor connects to it. */
  readonly path: string;
  readonly events: readonly RegisteredEvent[];
  /** Ends the iteration. */
  readonly signal?: AbortSignal;
}

/** Events kept for a reader that is slow; older ones are dropped, because a listener that does not take them would stall the virtual machine. */
const MOST_WAITING = 1024;

/**
 * Events of a virtual machine, as an async iterator.
 *
 * The socket listens before the monitor is asked, because one that cannot connect may end its virtual machine. When the iteration ends
 * (by the reader, by the signal, or because the monitor has closed its connection), no more events are asked for and the socket is removed.
 *
 * @throws VhostUserError (by rejection) ERR_VU_SYSTEM when it cannot listen at the path, ERR_VU_PROTOBUF for an event that is malformed, and as every request
 */
export async function* registeredEvents(
  client: VmControlClient,
  options: EventListenerOptions,
): AsyncGenerator<RegisteredEventMessage, void, undefined> {
  const listener = new EventListener(options.path);
  try {
    for (const event of options.events) await client.registerListener({ socketAddr: options.path, event });
    options.signal?.addEventListener("abort", () => listener.end(), { once: true });
    if (options.signal?.aborted) return;
    for (let event = await listener.next(); event; event = await listener.next()) yield event;
  } finally {
    try {
      await client.unregister({ socketAddr: options.path });
    } catch {
      // The monitor is gone, or does not answer: then it sends nothing either.
    }
    listener.close();
  }
}

/** The socket to which a monitor sends events; always drained. */
class EventListener {
  readonly #listener: PacketListener;
  readonly #watch: Watch;
  readonly #connections = new Set<PacketConnection>();
  readonly #waiting: RegisteredEventMessage[] = [];
  #taker: { resolve(event?: RegisteredEventMessage): void; reject(reason: VhostUserError): void } | undefined;
  #over = false;
  #failure: VhostUserError | undefined;

  constructor(path: string) {
    this.#listener = PacketListener.bind(path);
    this.#watch = new Watch(this.#listener.fd, "read", () => this.#accept());
  }

  /** The next event, once there is one; nothing when there will be no more. */
  next(): Promise<RegisteredEventMessage | undefined> {
    const event = this.#waiting.shift();
    if (event) return Promise.resolve(event);
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#over) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#taker = { resolve, reject };
    });
  }

  /** There will be no more events. */
  end(failure?: VhostUserError): void {
    this.#over = true;
    this.#failure ??= failure;
    if (this.#failure) this.#taker?.reject(this.#failure);
    else this.#taker?.resolve();
    this.#taker = undefined;
  }

  close(): void {
    this.#watch.close();
    this.#listener.close();
    for (const connection of this.#connections) connection.close();
  }

  #accept(): void {
    for (let socket = this.#listener.accept(); socket; socket = this.#listener.accept()) {
      const connection: PacketConnection = new PacketConnection(socket, {
        packet: ({ payload, descriptors }) => {
          for (const descriptor of descriptors) descriptor.close();
          this.#take(RegisteredEventMessage.decode(payload));
        },
        ended: (reason) => {
          this.#connections.delete(connection);
          this.end(reason.code === "ERR_VU_CLOSED" ? undefined : reason);
        },
      });
      connection.ref();
      this.#connections.add(connection);
    }
  }

  #take(event: RegisteredEventMessage): void {
    const taker = this.#taker;
    this.#taker = undefined;
    if (taker) taker.resolve(event);
    else this.#waiting.push(event);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
  }
}
