import type { MessageDefinition } from "./message.js";

/** The side of the protocol that a peer plays. */
export type PeerRole = "front-end" | "back-end";

/** A message as a peer has it. */
export interface PeerMessage extends MessageDefinition {
  /** Payload bytes of the reply at least; zero as well where there is none. */
  readonly minimumReplySize: number;
  /** The reply carries the payload of the request again. */
  readonly repeatsRequest: boolean;
}

/** What a runtime does about a quirk. */
export type QuirkEffect<Behaviour extends string, Limit extends string> =
  | { readonly kind: "message"; readonly standard: MessageDefinition; readonly peer: PeerMessage }
  | { readonly kind: "refuses"; readonly messages: readonly MessageDefinition[] }
  | { readonly kind: "feature-bit"; readonly space: string; readonly standard: bigint; readonly peer: bigint }
  | {
      readonly kind: "enum-values";
      readonly enum: string;
      readonly values: readonly { readonly standard: number; readonly peer: number }[];
    }
  | { readonly kind: "limit"; readonly limit: Limit; readonly value: number }
  | { readonly kind: "behaviour"; readonly behaviour: Behaviour }
  | { readonly kind: "described" };

/** A difference of one implementation from the standard. */
export interface Quirk<Behaviour extends string, Limit extends string> {
  readonly name: string;
  /** What it does differently, in a sentence. */
  readonly doc: string;
  /** Where that was read. */
  readonly section: string;
  /** The role in which it differs; null: in both. */
  readonly role: PeerRole | null;
  readonly effect: QuirkEffect<Behaviour, Limit>;
}

/** The quirks of one peer in one role, as a runtime asks for them. */
export class PeerQuirks<Behaviour extends string, Limit extends string> {
  readonly peer: string;
  readonly quirks: readonly Quirk<Behaviour, Limit>[];

  constructor(peer: string, quirks: readonly Quirk<Behaviour, Limit>[]) {
    this.peer = peer;
    this.quirks = quirks;
  }

  has(behaviour: Behaviour): boolean {
    return this.#effects("behaviour").some((effect) => effect.behaviour === behaviour);
  }

  /** The largest that the peer accepts; undefined where no limit is known. */
  limit(limit: Limit): number | undefined {
    return this.#effects("limit").find((effect) => effect.limit === limit)?.value;
  }

  /** A message as the peer has it; undefined where it keeps to the standard. */
  messageOf(definition: MessageDefinition): PeerMessage | undefined {
    return this.#effects("message").find((effect) => effect.standard === definition)?.peer;
  }

  /** Whether a message must not be sent to the peer. */
  refuses(definition: MessageDefinition): boolean {
    return this.#effects("refuses").some((effect) => effect.messages.includes(definition));
  }

  /** Feature bits of the standard as they are sent to the peer. */
  bitsToPeer(space: string, bits: bigint): bigint {
    return this.#moveBits(space, bits, "standard", "peer");
  }

  /** Feature bits that the peer sent as the standard has them. */
  bitsFromPeer(space: string, bits: bigint): bigint {
    return this.#moveBits(space, bits, "peer", "standard");
  }

  /** A value of an enum of the standard as it is sent to the peer. */
  valueToPeer(name: string, value: number): number {
    return this.#valuesOf(name).find((entry) => entry.standard === value)?.peer ?? value;
  }

  /** A value of an enum that the peer sent as the standard has it. */
  valueFromPeer(name: string, value: number): number {
    return this.#valuesOf(name).find((entry) => entry.peer === value)?.standard ?? value;
  }

  #effects<Kind extends QuirkEffect<Behaviour, Limit>["kind"]>(
    kind: Kind,
  ): Extract<QuirkEffect<Behaviour, Limit>, { kind: Kind }>[] {
    return this.quirks.flatMap(({ effect }) =>
      effect.kind === kind ? [effect as Extract<QuirkEffect<Behaviour, Limit>, { kind: Kind }>] : [],
    );
  }

  #valuesOf(name: string): readonly { readonly standard: number; readonly peer: number }[] {
    return this.#effects("enum-values").find((effect) => effect.enum === name)?.values ?? [];
  }

  /** A bit that is another feature on the other side has no place there, and is dropped. */
  #moveBits(space: string, bits: bigint, from: "standard" | "peer", to: "standard" | "peer"): bigint {
    const moved = this.#effects("feature-bit").filter((effect) => effect.space === space);
    const kept = moved.reduce((mask, effect) => mask & ~effect.standard & ~effect.peer, bits);
    return moved.reduce((mask, effect) => ((bits & effect[from]) === 0n ? mask : mask | effect[to]), kept);
  }
}
