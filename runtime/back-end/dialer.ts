import type { VhostUserError } from "../../generated/typescript/index.js";
import { StreamSocket } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";

/** How long to pause between attempts to reach a front-end. In milliseconds. */
export interface ReconnectPauses {
  /** After a front-end has left, and after the first failure; 100 by default. Each further failure doubles it. */
  readonly minimum?: number;
  /** The longest; 10,000 by default. */
  readonly maximum?: number;
}

/** Who is told how an attempt ended. */
export interface DialHandlers {
  connected(socket: StreamSocket): void;
  /** @param pause milliseconds until the next attempt */
  failed(error: VhostUserError, pause: number): void;
}

const DEFAULT_MINIMUM = 100;
const DEFAULT_MAXIMUM = 10_000;

/** Reaches a front-end that listens, however long it takes. */
export class Dialer {
  readonly #path: string;
  readonly #minimum: number;
  readonly #maximum: number;
  #pause: number;
  #timer: NodeJS.Timeout | undefined;
  #referenced = true;

  constructor(path: string, { minimum = DEFAULT_MINIMUM, maximum = DEFAULT_MAXIMUM }: ReconnectPauses = {}) {
    this.#path = path;
    this.#minimum = Math.max(1, minimum);
    this.#maximum = Math.max(this.#minimum, maximum);
    this.#pause = this.#minimum;
  }

  ref(): void {
    this.#referenced = true;
    this.#timer?.ref();
  }

  unref(): void {
    this.#referenced = false;
    this.#timer?.unref();
  }

  /** Tries until there is a socket. */
  dial(handlers: DialHandlers): void {
    let socket: StreamSocket;
    try {
      socket = StreamSocket.connect(this.#path);
    } catch (error) {
      handlers.failed(reasonOf(error), this.#pause);
      this.redial(handlers);
      this.#pause = Math.min(2 * this.#pause, this.#maximum);
      return;
    }
    this.#pause = this.#minimum;
    handlers.connected(socket);
  }

  /** As {@link Dialer.dial}, after a pause: a front-end that accepts and leaves is not to be called without rest. */
  redial(handlers: DialHandlers): void {
    this.#timer = setTimeout(() => this.dial(handlers), this.#pause);
    if (!this.#referenced) this.#timer.unref();
  }

  /** Tries no more. */
  close(): void {
    clearTimeout(this.#timer);
  }
}
