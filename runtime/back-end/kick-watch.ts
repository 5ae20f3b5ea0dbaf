import { drainEvent, Watch } from "../binding/index.js";
import type { Virtqueue } from "./virtqueue.js";

/** Milliseconds between looks at a ring that nobody kicks for. */
const POLL_INTERVAL = 1;

/** Tells when a driver may have added buffers to a queue: at each kick, or again and again where nobody kicks. */
export class KickWatch {
  readonly #watch: Watch | undefined;
  readonly #poll: NodeJS.Timeout | undefined;

  /** Calls `look` from now on, never before this returns. */
  constructor({ kick }: Virtqueue, look: () => void) {
    if (kick) {
      this.#watch = new Watch(kick.fd, "read", () => {
        drainEvent(kick);
        look();
      });
      this.#watch.unref();
    } else {
      this.#poll = setInterval(look, POLL_INTERVAL);
      this.#poll.unref();
    }
  }

  close(): void {
    this.#watch?.close();
    clearInterval(this.#poll);
  }
}
