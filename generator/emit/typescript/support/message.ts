import type { Negotiation } from "./negotiation.js";

/** What a file descriptor is, as far as `fstat` and the kernel can tell; memory is anything that can be mapped. */
export type DescriptorKind = "eventfd" | "memory" | "socket" | "pipe" | "other";

/** An open file descriptor with one owner, who closes it. */
export interface Descriptor {
  readonly fd: number;
  readonly closed: boolean;
  kind(): DescriptorKind;
  close(): void;
}

/** A state of the negotiation that a gate or a reply rule asks for. */
export type Condition =
  | {
      readonly kind: "feature";
      readonly space: string;
      readonly mask: bigint;
      readonly step: "offer" | "accept";
      readonly name: string;
    }
  | { readonly kind: "state"; readonly state: string; readonly name: string };

/** When a request is answered with a payload; all others are acknowledged if both sides agreed on that. */
export type ReplyRule =
  | { readonly kind: "none" }
  | { readonly kind: "always"; readonly failure: "empty" | null }
  | { readonly kind: "when"; readonly conditions: readonly Condition[] };

/** When a request may come. */
export interface OrderRule {
  /** Requests that must have succeeded before; where both are about a queue, for that queue. */
  readonly after: readonly { readonly name: string; readonly scope: "device" | "vring" }[];
  /** State that the request's own queue must be in. */
  readonly queue: "stopped" | "any";
  /** State that all queues must be in. */
  readonly queues: "stopped" | "any";
}

/** How many descriptors of what kind travel with a message. */
export interface DescriptorRule {
  readonly kind: string;
  readonly minimum: number;
  readonly maximum: number;
  /** They are tolerated and closed. */
  readonly ignored: boolean;
}

/** What the specification says of one request. */
export interface MessageDefinition {
  readonly id: number;
  /** Name as in the specification, without the prefix. */
  readonly name: string;
  /** Name of the method that sends or serves it. */
  readonly method: string;
  /** Document and section. */
  readonly section: string;
  readonly scope: "device" | "vring";
  readonly gates: readonly Condition[];
  readonly reply: ReplyRule;
  /** Whether an acknowledgement must be asked for when it can be. */
  readonly ack: "optional" | "required";
  readonly order: OrderRule;
  /** Payload bytes of the request, smallest and largest. */
  readonly minimumSize: number;
  readonly maximumSize: number;
  /** Payload bytes of the reply at most. */
  readonly maximumReplySize: number;
  readonly requestDescriptors: DescriptorRule | null;
  readonly replyDescriptors: DescriptorRule | null;
}

/** Options of every client method. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds until the call fails with ERR_VU_REPLY_TIMEOUT. */
  readonly timeout?: number;
  /**
   * Descriptors for a peer that is known to want them with this request, where the standard has none; for others the call fails with
   * ERR_VU_DESCRIPTOR_COUNT. They stay the caller's.
   */
  readonly descriptors?: readonly Descriptor[];
}

/** A request as a client stub hands it to a channel. */
export interface OutgoingCall<Reply> {
  readonly definition: MessageDefinition;
  readonly payloadSize: number;
  encode(view: DataView, offset: number): void;
  /** They stay the caller's. */
  readonly descriptors: readonly Descriptor[];
  /** Asks for no acknowledgement, even where one is due. */
  readonly unacknowledged?: boolean;
  /** Decodes the reply and takes the descriptors that came with it; absent for requests that are only acknowledged. */
  decodeReply?(view: DataView, offset: number, end: number, descriptors: Descriptor[]): Reply;
}

/** Carries requests to the peer: one at a time, with the acknowledgement where it is due. */
export interface RequestChannel {
  readonly negotiation: Negotiation;
  call<Reply>(call: OutgoingCall<Reply>, options?: CallOptions): Promise<Reply>;
}

/** A request as a dispatcher receives it. */
export interface IncomingMessage {
  readonly id: number;
  readonly needReply: boolean;
  readonly payload: DataView;
  /** The payload is the bytes from `offset` to `end`. */
  readonly offset: number;
  readonly end: number;
  /** Owned by the dispatcher, which hands them on or closes them. */
  readonly descriptors: Descriptor[];
}

/** The reply that a dispatcher wants sent. */
export interface OutgoingReply {
  readonly payloadSize: number;
  encode(view: DataView, offset: number): void;
  /** Given up by the method that returned them: whoever sends the reply closes them. */
  readonly descriptors: readonly Descriptor[];
}

/** A value or a promise of it. */
export type Awaitable<T> = T | Promise<T>;
