import type { Condition } from "./message.js";

/** What has been offered and accepted in one space of feature bits. */
export interface FeatureState {
  offered: bigint;
  accepted: bigint;
}

/** What has happened to one queue, as far as rules of order ask. */
export interface QueueProgress {
  /** Whether it is started: kept by whoever serves the queue. */
  started: boolean;
  /** Requests about it that have succeeded and that others must come after, by name. */
  readonly passed: Set<string>;
}

/**
 * The negotiated state of a session; client stubs and dispatchers keep it, following the messages that pass.
 * It has no private members: code that was generated from the specification with an overlay shares it with other generated code.
 */
export class Negotiation {
  /** The bits of each space that was spoken of. */
  readonly spaces = new Map<string, FeatureState>();
  /** States of the channel that hold, such as `postcopy-listening`. */
  readonly states = new Set<string>();

  /** Requests that have succeeded and that others must come after, by name; kept by dispatchers. */
  readonly passed = new Set<string>();
  /** What has happened to each queue that was spoken of. */
  readonly queues = new Map<number, QueueProgress>();

  /** What has happened to the queue of this index. */
  queue(index: number): QueueProgress {
    let progress = this.queues.get(index);
    if (!progress) {
      progress = { started: false, passed: new Set() };
      this.queues.set(index, progress);
    }
    return progress;
  }

  /** The bits of a space, such as `virtio` or `protocol`. */
  space(name: string): FeatureState {
    let state = this.spaces.get(name);
    if (!state) {
      state = { offered: 0n, accepted: 0n };
      this.spaces.set(name, state);
    }
    return state;
  }

  /** Whether a condition of the specification holds now. */
  holds(condition: Condition): boolean {
    if (condition.kind === "state") return this.states.has(condition.state);
    const { offered, accepted } = this.space(condition.space);
    return ((condition.step === "offer" ? offered : accepted) & condition.mask) !== 0n;
  }
}
