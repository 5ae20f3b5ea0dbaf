import { type Negotiation, ProtocolFeature, type VhostUserError } from "../../generated/typescript/index.js";
import { createEvent, type Descriptor, drainEvent, signalEvent, Watch } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";
import type { FrontendChannel } from "./frontend-channel.js";

/** The events of one ring whose notifications travel as messages. */
export interface RingEvents {
  readonly kick: Descriptor;
  readonly call: Descriptor;
  readonly error: Descriptor;
}

interface WatchedEvents extends RingEvents {
  readonly watches: readonly Watch[];
}

/**
 * Notifications as messages in place of event descriptors (vhost-user.rst, "In-band notifications"): a ring without a descriptor of the
 * front-end's gets one of our own, so that queues and engines need not know; what they signal is sent on the back-end's channel.
 */
export class InBandNotifications {
  readonly #frontend: FrontendChannel;
  readonly #negotiation: Negotiation;
  readonly #failed: (error: VhostUserError) => void;
  readonly #rings = new Map<number, WatchedEvents>();

  /** @param failed is told when a notification could not be sent */
  constructor(frontend: FrontendChannel, negotiation: Negotiation, failed: (error: VhostUserError) => void) {
    this.#frontend = frontend;
    this.#negotiation = negotiation;
    this.#failed = failed;
  }

  /** The events of a ring; undefined unless in-band notifications are agreed on. */
  eventsOf(index: number): RingEvents | undefined {
    if ((this.#negotiation.space("protocol").accepted & ProtocolFeature.INBAND_NOTIFICATIONS) === 0n) return undefined;
    const known = this.#rings.get(index);
    if (known) return known;
    const [kick, call, error] = [createEvent(), createEvent(), createEvent()];
    const watches = [
      watchEvent(call, () => this.#call(index)),
      watchEvent(error, () => this.#send(this.#frontend.client?.vringErr({ index, num: 0 }))),
    ];
    const events = { kick, call, error, watches };
    this.#rings.set(index, events);
    return events;
  }

  /** A kick came by message. */
  kick(index: number): void {
    const events = this.eventsOf(index);
    if (events) signalEvent(events.kick);
  }

  /** Sends the call of a ring that is about to stop: nothing may be sent afterwards. */
  flush(index: number): void {
    const events = this.#rings.get(index);
    if (events && drainEvent(events.call)) this.#call(index);
  }

  /** Closes all events. */
  close(): void {
    for (const { kick, call, error, watches } of this.#rings.values()) {
      for (const watch of watches) watch.close();
      for (const event of [kick, call, error]) event.close();
    }
    this.#rings.clear();
  }

  #call(index: number): void {
    this.#send(this.#frontend.client?.vringCall({ index, num: 0 }));
  }

  #send(sent: Promise<void> | undefined): void {
    sent?.catch((error: unknown) => this.#failed(reasonOf(error)));
  }
}

function watchEvent(event: Descriptor, signalled: () => void): Watch {
  const watch = new Watch(event.fd, "read", () => {
    if (drainEvent(event)) signalled();
  });
  watch.unref();
  return watch;
}
