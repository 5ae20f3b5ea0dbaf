import type { HeaderFlags } from "../../generated/typescript/index.js";

/** A message that passed a connection, as an observer sees it. */
export interface ObservedMessage {
  /** Seen from this process. */
  readonly direction: "sent" | "received";
  readonly id: number;
  /** Name as in the specification, or the number of a request that the specification does not know. */
  readonly name: string;
  readonly flags: HeaderFlags;
  /** The bytes behind the header. They are only valid during the call: copy what is kept. */
  readonly payload: Uint8Array;
  /** How many file descriptors came with it. */
  readonly descriptors: number;
}

/** Is told of every message, in order, before it is acted on. It must not throw. */
export type MessageObserver = (message: ObservedMessage) => void;
