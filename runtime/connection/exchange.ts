import {
  ACK_SUCCESS,
  type Descriptor,
  detailsOf,
  type Header,
  type OutgoingCall,
  U64,
  VhostUserError,
} from "../../generated/typescript/index.js";
import type { ReceivedMessage } from "./message-reader.js";

/** What answer a request waits for: none, its own reply, or an acknowledgement. */
export type Expectation = "nothing" | "reply" | "acknowledgement";

/** A request on its way, and whoever waits for its answer. */
export interface Exchange {
  readonly call: OutgoingCall<unknown>;
  readonly timeout: number;
  expects: Expectation;
  /** Answers whoever waits; only the first time counts. */
  settle(error: unknown, value?: unknown): void;
  settled: boolean;
}

/**
 * Whether a header can be the answer to the request that waits for one.
 * @throws VhostUserError ERR_VU_REPLY_MISMATCH, ERR_VU_SIZE
 */
export function checkAnswer(header: Header, exchange: Exchange | undefined, name = String(header.request)): void {
  if (exchange === undefined || exchange.expects === "nothing") {
    throw new VhostUserError("ERR_VU_REPLY_MISMATCH", `${name} came although no request waits for an answer`);
  }
  const { definition } = exchange.call;
  if (header.request !== definition.id) {
    throw new VhostUserError("ERR_VU_REPLY_MISMATCH", `answered by ${name}`, detailsOf(definition));
  }
  if (!header.flags.reply || header.flags.needReply) {
    const text = "the answer's flags are not those of a reply";
    throw new VhostUserError("ERR_VU_REPLY_MISMATCH", text, detailsOf(definition));
  }
  const most = answerSize(exchange);
  if (header.size > most) {
    const text = `reply of ${header.size} bytes, but at most ${most} are possible`;
    throw new VhostUserError("ERR_VU_SIZE", text, detailsOf(definition));
  }
}

/** Bytes of payload that can be read for an answer at once, because no other answer follows a shorter one. */
export function answerSize(exchange: Exchange | undefined): number {
  if (exchange === undefined || exchange.expects === "nothing") return 0;
  return exchange.expects === "reply" ? exchange.call.definition.maximumReplySize : U64.SIZE;
}

/** What the answer to a request says. @throws VhostUserError ERR_VU_NACK for a refusal, and what decoding finds */
export function readAnswer(exchange: Exchange, message: ReceivedMessage): unknown {
  return exchange.expects === "reply" ? decodeReply(exchange.call, message) : checkAcknowledgement(exchange, message);
}

function decodeReply(call: OutgoingCall<unknown>, message: ReceivedMessage): unknown {
  const { definition } = call;
  const empty = message.end === message.offset;
  if (
    empty &&
    definition.maximumReplySize > 0 &&
    definition.reply.kind === "always" &&
    definition.reply.failure === "empty"
  ) {
    throw new VhostUserError(
      "ERR_VU_NACK",
      "the back-end answered with an empty reply, which means failure",
      detailsOf(definition),
    );
  }
  if (definition.replyDescriptors === null) {
    for (const descriptor of message.descriptors.splice(0)) descriptor.close();
  }
  const descriptors: Descriptor[] = message.descriptors;
  return call.decodeReply?.(message.payload, message.offset, message.end, descriptors);
}

function checkAcknowledgement(exchange: Exchange, message: ReceivedMessage): undefined {
  for (const descriptor of message.descriptors.splice(0)) descriptor.close();
  const size = message.end - message.offset;
  if (size !== U64.SIZE) {
    throw new VhostUserError(
      "ERR_VU_SIZE",
      `acknowledgement of ${size} bytes, not ${U64.SIZE}`,
      detailsOf(exchange.call.definition),
    );
  }
  const result = U64.decodeFrom(message.payload, message.offset);
  if (result !== BigInt(ACK_SUCCESS)) {
    throw new VhostUserError(
      "ERR_VU_NACK",
      `the peer refused it (result ${result})`,
      detailsOf(exchange.call.definition),
    );
  }
  return undefined;
}
