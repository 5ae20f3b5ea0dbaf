/** Longest time to look for a reply before leaving it to the event loop, in milliseconds: a few times what a peer takes that has to be woken first. */
const LONGEST = 0.1;
/** Less is not worth the first look. */
const SMALLEST = 0.005;
const MOST_NEEDED = 1024;
/** Milliseconds after which one reply is left to the event loop, so that a program that sends one request after another still gets its other events. */
const TURN = 5;

/**
 * Looks for a reply a moment without giving up the thread, because waking Node's loop takes longer than most replies.
 *
 * It is bounded, and gives up by itself: in vain it looks half as long the next time, down to not at all, until replies have come so soon
 * that looking would have found them. Each time that proves wrong, as it does when the peer needs this very thread, it takes twice as many.
 */
export class ReplySpin {
  readonly #now: () => number;
  #budget = LONGEST;
  /** Soon replies needed to begin again, and those seen. */
  #needed = 1;
  #soon = 0;
  #sent = 0;
  #spinning = false;
  /** When a reply was left to the event loop last. */
  #turn: number;

  /** @param now the time in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#turn = now();
  }

  /** Calls `look` until `found`; inside of `look` it does nothing. */
  until(found: () => boolean, look: () => void): void {
    this.#sent = this.#now();
    if (this.#spinning || this.#budget < SMALLEST) return;
    if (this.#sent - this.#turn > TURN) {
      this.#turn = this.#sent;
      return;
    }
    this.#spinning = true;
    try {
      const deadline = this.#sent + this.#budget;
      while (!found()) {
        look();
        if (this.#now() < deadline) continue;
        if (!found()) this.#lose();
        return;
      }
    } finally {
      this.#spinning = false;
    }
  }

  /** Learns that the reply has come. */
  replied(): void {
    if (this.#budget === LONGEST || this.#now() - this.#sent >= LONGEST) return;
    this.#soon++;
    if (this.#soon < this.#needed) return;
    this.#soon = 0;
    this.#budget = LONGEST;
  }

  #lose(): void {
    this.#budget /= 2;
    if (this.#budget < SMALLEST) this.#needed = Math.min(this.#needed * 2, MOST_NEEDED);
  }
}
