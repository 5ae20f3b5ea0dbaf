import type { VhostUserError } from "../../generated/typescript/index.js";
import { reasonOf } from "../connection/reason-of.js";
import type { StopOptions } from "./device.js";
import { KickWatch } from "./kick-watch.js";
import type { Virtqueue } from "./virtqueue.js";

/** How a runner takes requests from its queue. */
export interface QueueRunnerOptions {
  /** Bytes of each request's readable part that are copied out when it is taken. */
  readonly headerSize: number;
  /** Bytes at the very end of each writable part that are written on completion: 0 or 1. */
  readonly trailerSize: 0 | 1;
  /**
   * Longest time in microseconds to poll for requests before waiting for a kick, 0 to 1000, during which nothing else of the thread runs; where
   * polling is in vain it becomes shorter by itself, down to none. 50 by default: waking Node's loop takes a third of that.
   */
  readonly pollMicroseconds?: number | undefined;
}

const DEFAULT_POLL_MICROSECONDS = 50;

/** The four words that describe a request in {@link QueueRunner.chains}. */
export const CHAIN_WORDS = 4;

/** Most requests taken at once. */
const BATCH = 128;

/** Words that name a part of a request for {@link DeviceQueue.scatter}. */
const PART_WORDS = 3;

/** Bytes of replies that wait for the end of a batch, and of the longest of them; for a longer one a call of its own costs less than another copy. */
const REPLIES_SIZE = 1 << 16;
const LONGEST_WAITING_REPLY = 1 << 13;

/** Batches served before other work of the process gets its turn. */
const BATCHES_A_TURN = 16;

/**
 * Serves one queue in batches on Node's event loop: a kick wakes it, it takes what is there, hands it to the device's code, and
 * returns what that completed, with at most one call a batch. Kicks are suppressed while it is busy.
 */
export class QueueRunner {
  readonly queue: Virtqueue;
  /** The present batch: {@link CHAIN_WORDS} words a request, head, readable bytes, writable bytes and 0. */
  readonly chains = new Uint32Array(BATCH * CHAIN_WORDS);
  /** The headers of the present batch, back to back. */
  readonly headers: Uint8Array;
  readonly #options: QueueRunnerOptions;
  readonly #pollMicroseconds: number;
  readonly #serve: (count: number) => void;
  readonly #used = new Uint32Array(BATCH * 2);
  readonly #trailers: Uint8Array;
  /** Replies that are not in the driver's buffers yet, back to back, and for whom they are. */
  readonly #replies = new Uint8Array(REPLIES_SIZE);
  readonly #replyParts = new Uint32Array(BATCH * PART_WORDS);
  #replied = 0;
  #repliedBytes = 0;
  #completed = 0;
  #inFlight = 0;
  #busy = false;
  /** The driver is asked for kicks, as it is at first. */
  #waiting = true;
  #flushDue = false;
  #turn: NodeJS.Immediate | undefined;
  /** Since the last turn. */
  #earlyRuns = 0;
  #kicks: KickWatch | undefined;
  #broken = false;
  #stopped = false;
  /** What is in flight is somebody else's now. */
  #left = false;
  #atRest: (() => void) | undefined;

  /** @param serve takes the `count` requests in {@link QueueRunner.chains}; each must be completed, now or later */
  constructor(queue: Virtqueue, options: QueueRunnerOptions, serve: (count: number) => void) {
    this.queue = queue;
    this.#options = options;
    this.#pollMicroseconds = options.pollMicroseconds ?? DEFAULT_POLL_MICROSECONDS;
    this.#serve = serve;
    this.headers = new Uint8Array(BATCH * options.headerSize);
    this.#trailers = new Uint8Array(BATCH * options.trailerSize);
  }

  /** Begins with what waits in the ring already. */
  start(): void {
    this.#kicks = new KickWatch(this.queue, () => this.#run());
    this.#schedule();
  }

  /**
   * Takes no more requests; resolves when those that were taken are complete, by an earlier back-end too. Those that may be left are not
   * waited for: completing them later does nothing.
   */
  async stop({ leaveInFlight = false }: StopOptions = {}): Promise<void> {
    this.#rest();
    if (!leaveInFlight) this.#serveRecovered();
    this.#stopped = true;
    this.#flush();
    this.#left = leaveInFlight;
    if (this.#inFlight === 0 || this.#broken || leaveInFlight) return;
    await new Promise<void>((resolve) => {
      this.#atRest = resolve;
    });
  }

  /**
   * Completes a request. Completions of one batch are published together, later ones at the end of the present turn.
   *
   * @param head the request
   * @param written bytes written to its writable part, the trailer included
   * @param trailer the byte for the very end of the writable part, where there are trailers
   */
  complete(head: number, written: number, trailer: number): void {
    if (this.#left) return;
    const place = this.#completed++;
    this.#used[place * 2] = head;
    this.#used[place * 2 + 1] = written;
    if (this.#options.trailerSize > 0) this.#trailers[place] = trailer;
    if (this.#completed === BATCH) this.#flush();
    else if (!this.#busy && !this.#flushDue) {
      this.#flushDue = true;
      queueMicrotask(() => {
        this.#flushDue = false;
        this.#flush();
        this.#runEarly();
      });
    }
  }

  /**
   * Completes a request with a reply at the beginning of its writable part, and the trailer at its end. The bytes are copied at once; the replies of a
   * batch go to the driver together.
   *
   * @param reply at most as long as the writable part without its trailer
   */
  reply(head: number, reply: Uint8Array, trailer = 0): void {
    if (this.#left) return;
    const { length } = reply;
    if (length > LONGEST_WAITING_REPLY) this.queue.ring.write(head, 0, reply);
    else if (length > 0) {
      if (this.#repliedBytes + length > REPLIES_SIZE) this.#flush();
      const place = this.#replied++ * PART_WORDS;
      this.#replyParts[place] = head;
      this.#replyParts[place + 2] = length;
      this.#replies.set(reply, this.#repliedBytes);
      this.#repliedBytes += length;
    }
    this.complete(head, length + this.#options.trailerSize, trailer);
  }

  #schedule(): void {
    this.#turn ??= setImmediate(() => {
      this.#turn = undefined;
      this.#earlyRuns = 0;
      this.#run();
    });
  }

  /** Goes on at once when promises have completed what was taken; a turn of Node's loop costs as much as some requests. */
  #runEarly(): void {
    if (this.#turn === undefined || this.#inFlight > 0 || this.#earlyRuns === BATCHES_A_TURN) return;
    this.#earlyRuns++;
    clearImmediate(this.#turn);
    this.#turn = undefined;
    // The driver has only just been shown what was completed, so it is polled for more.
    this.#run(false);
  }

  /** @param look whether there may be requests already */
  #run(look = true): void {
    if (this.#stopped || this.#broken) return;
    const { ring } = this.queue;
    this.#busy = true;
    try {
      if (this.#waiting) ring.disableNotifications();
      this.#waiting = false;
      let mayHaveMore = look;
      for (let batch = 0; batch < BATCHES_A_TURN; batch++) {
        const before = this.#inFlight;
        if (mayHaveMore && this.#serveBatch()) {
          // What promises complete when this turn ends makes room for more requests: looking once more costs less than a kick.
          if (this.#inFlight > before) break;
          continue;
        }
        mayHaveMore = true;
        if (!ring.enableNotifications(this.#pollMicroseconds)) {
          this.#waiting = true;
          return;
        }
      }
      this.#schedule();
    } catch (error) {
      this.#break(reasonOf(error));
    } finally {
      this.#busy = false;
    }
  }

  /** What an earlier back-end had taken counts as taken, so nobody else would serve it. */
  #serveRecovered(): void {
    if (this.#stopped || this.#broken) return;
    this.#busy = true;
    try {
      while (this.queue.ring.recovered > 0 && this.#serveBatch());
    } catch (error) {
      this.#break(reasonOf(error));
    } finally {
      this.#busy = false;
    }
  }

  /** Serves what is available, at most one batch; false when there was nothing. */
  #serveBatch(): boolean {
    const count = this.queue.ring.pop(this.chains, this.headers, this.#options.headerSize);
    if (count === 0) return false;
    this.#inFlight += count;
    this.#serve(count);
    this.#flush();
    return true;
  }

  #flush(): void {
    const count = this.#completed;
    if (count === 0) return;
    this.#completed = 0;
    this.#inFlight -= count;
    if (!this.#broken) {
      try {
        this.#sendReplies();
        if (this.#options.trailerSize > 0)
          this.queue.ring.complete(this.#used, count, this.#trailers.subarray(0, count));
        else this.queue.ring.complete(this.#used, count);
      } catch (error) {
        this.#break(reasonOf(error));
      }
    }
    if (this.#inFlight === 0) this.#atRest?.();
  }

  #sendReplies(): void {
    const count = this.#replied;
    if (count === 0) return;
    this.#replied = 0;
    this.#repliedBytes = 0;
    this.queue.ring.scatter(this.#replyParts, count, this.#replies);
  }

  /** A broken ring is served no more; its requests cannot be returned. */
  #break(failure: VhostUserError): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#rest();
    this.#atRest?.();
    this.queue.report(failure);
  }

  #rest(): void {
    this.#kicks?.close();
    clearImmediate(this.#turn);
    this.#turn = undefined;
  }
}
