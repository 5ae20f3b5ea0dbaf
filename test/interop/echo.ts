import assert from "node:assert/strict";
import { numberedFrame } from "../support/network.js";

/** Frames that are on their way at most: less than any ring on it has room for, so that none is dropped. */
const WINDOW = 64;

const SHORTEST = 60;
const LONGEST = 1514;

/**
 * Sends frames of all sizes to somebody who sends each of them back, and checks what comes: every byte of every frame, once, and in order on each
 * queue pair. A frame that comes lets the next one go.
 */
export class Echo {
  readonly #count: number;
  readonly #pairs: number;
  readonly #next: number[];
  #sent = 0;
  #received = 0;
  #send: (frame: Uint8Array, pair: number) => boolean = () => false;
  #finish: () => void = () => {};
  #fail: (reason: unknown) => void = () => {};

  /** @param count frames in all, in turn over `pairs` queue pairs */
  constructor(count: number, pairs: number) {
    this.#count = count;
    this.#pairs = pairs;
    this.#next = Array.from({ length: pairs }, (_, pair) => pair);
  }

  /** Sends all frames; resolves when all of them have come back. @throws AssertionError for the first that is not the one to come next */
  through(send: (frame: Uint8Array, pair: number) => boolean): Promise<void> {
    this.#send = send;
    return new Promise((resolve, reject) => {
      this.#finish = resolve;
      this.#fail = reject;
      this.#sendMore();
    });
  }

  /** Takes what has come back. */
  readonly take = (frames: readonly Uint8Array[], pair: number): void => {
    try {
      for (const frame of frames) this.#check(frame, pair);
      this.#sendMore();
      if (this.#received === this.#count) this.#finish();
    } catch (error) {
      this.#fail(error);
    }
  };

  #check(frame: Uint8Array, pair: number): void {
    const number = this.#next[pair] as number;
    assert.ok(Buffer.from(frame.buffer, frame.byteOffset, frame.length).equals(frameOf(number)), `frame ${number}`);
    this.#next[pair] = number + this.#pairs;
    this.#received++;
  }

  #sendMore(): void {
    while (this.#sent < this.#count && this.#sent - this.#received < WINDOW) {
      assert.ok(this.#send(frameOf(this.#sent), this.#sent % this.#pairs), `room for frame ${this.#sent}`);
      this.#sent++;
    }
  }
}

/** Each size comes up. */
function frameOf(number: number): Uint8Array {
  return numberedFrame(number, SHORTEST + ((number * 31) % (LONGEST - SHORTEST + 1)));
}
