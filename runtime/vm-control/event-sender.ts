import { type RegisteredEvent, RegisteredEventMessage } from "../../generated/typescript/index.js";
import { PacketSocket } from "../binding/index.js";

/** Which kind of message tells of an event. */
const KINDS: Readonly<Record<RegisteredEventMessage["kind"], RegisteredEvent>> = {
  resize: "VirtioBalloonResize",
  oomDeflation: "VirtioBalloonOOMDeflation",
  wsReport: "VirtioBalloonWsReport",
};

interface Listener {
  readonly socket: PacketSocket;
  readonly events: Set<RegisteredEvent>;
}

/**
 * The listeners that asked a monitor for events: one connection an address, as crosvm has it. A listener that is gone, or does not read, is
 * forgotten: it never holds up the monitor.
 */
export class EventSender {
  readonly #listeners = new Map<string, Listener>();

  /** Connects to a listener. @throws `ERR_VU_SYSTEM` when nobody listens there */
  register(address: string, event: RegisteredEvent): void {
    const listener = this.#listeners.get(address) ?? { socket: PacketSocket.connect(address), events: new Set() };
    listener.events.add(event);
    this.#listeners.set(address, listener);
  }

  /** Forgets one kind of event of a listener, or all of them. */
  unregister(address: string, event?: RegisteredEvent): void {
    const listener = this.#listeners.get(address);
    if (!listener) return;
    if (event) listener.events.delete(event);
    if (!event || listener.events.size === 0) this.#forget(address, listener);
  }

  /** Tells everybody who asked for it. */
  send(event: RegisteredEventMessage): void {
    const payload = RegisteredEventMessage.encode(event);
    for (const [address, listener] of this.#listeners) {
      if (!listener.events.has(KINDS[event.kind])) continue;
      try {
        if (!listener.socket.send(payload)) this.#forget(address, listener);
      } catch {
        this.#forget(address, listener);
      }
    }
  }

  /** Closes all connections. */
  close(): void {
    for (const [address, listener] of this.#listeners) this.#forget(address, listener);
  }

  #forget(address: string, listener: Listener): void {
    listener.socket.close();
    this.#listeners.delete(address);
  }
}
