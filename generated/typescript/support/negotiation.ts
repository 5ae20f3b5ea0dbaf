// Generated from generator/emit/typescript/support/negotiation.ts. Do not edit: change that, then run `vhost-user generate`.

import type { Condition } from "./message.js";

/** What has been offered and accepted in one space of feature bits. */
export interface FeatureState {
  offered: bigint;
  accepted: bigint;
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
