import type { MessageDefinition, VhostUserError } from "../../generated/typescript/index.js";
import type { ObservedMessage, ServerEvent, ServerOptions } from "../../runtime/index.js";

interface Decoder<Value> {
  decodeFrom(view: DataView, offset: number): Value;
}

/** Remembers what a server's front-ends asked for, and what went wrong: spread it into the server's options. */
export class Traffic implements ServerOptions {
  readonly #requests: { readonly id: number; readonly payload: Uint8Array }[] = [];
  /** Requests that were refused, and rings that broke. */
  readonly failures: VhostUserError[] = [];
  /** Front-ends that have left. */
  departures = 0;

  readonly observer = (message: ObservedMessage): void => {
    if (message.direction === "received") this.#requests.push({ id: message.id, payload: message.payload.slice() });
  };

  readonly onEvent = (event: ServerEvent): void => {
    if (event.kind === "disconnected") this.departures += 1;
    else if ("error" in event) this.failures.push(event.error);
  };

  /** The payloads of all requests of a kind, oldest first. */
  payloadsOf<Value>(request: MessageDefinition, codec: Decoder<Value>): Value[] {
    return this.#requests
      .filter(({ id }) => id === request.id)
      .map(({ payload }) => codec.decodeFrom(new DataView(payload.buffer), 0));
  }
}
