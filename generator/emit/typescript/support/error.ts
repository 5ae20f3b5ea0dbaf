/** Every way in which the protocol or the runtime can refuse something, by code. Codes never change their meaning. */
export const errorCodes = {
  ERR_VU_CLOSED: "the peer closed the connection between two messages, or it was closed here",
  ERR_VU_TRUNCATED: "the peer closed the connection inside a message",
  ERR_VU_VERSION: "a message has another protocol version",
  ERR_VU_FLAGS: "a message's header has flags that do not belong there",
  ERR_VU_UNKNOWN_REQUEST: "a request has an id that the specification does not know",
  ERR_VU_SIZE: "a payload is too short or too long",
  ERR_VU_DESCRIPTOR_COUNT: "a message came with too few or too many file descriptors",
  ERR_VU_DESCRIPTOR_KIND: "a file descriptor is not of the kind that the message needs",
  ERR_VU_GATE: "a message needs a feature that is not negotiated",
  ERR_VU_VALUE: "a field has a value that it must not have",
  ERR_VU_ORDER: "a message came before one that must come first",
  ERR_VU_REPLY_TIMEOUT: "the peer did not answer in time",
  ERR_VU_REPLY_MISMATCH: "the peer answered something that was not asked",
  ERR_VU_NACK: "the peer reported failure",
  ERR_VU_QUEUE_INDEX: "a message names a queue that the device does not have",
  ERR_VU_QUEUE_SIZE: "a queue's size is zero, too large, or no power of two",
  ERR_VU_ADDRESS: "an address range is not, or not wholly, in guest memory",
  ERR_VU_MEMORY_REGION: "a memory region is empty, overlaps another, or is larger than its file",
  ERR_VU_RING_INDEX: "an index in a ring is out of range",
  ERR_VU_RING_LOOP: "a descriptor chain is longer than its table",
  ERR_VU_RING_INDIRECT: "an indirect descriptor is malformed",
  ERR_VU_RING_ADDRESS: "a descriptor points outside guest memory",
  ERR_VU_RING_LENGTH: "a descriptor chain's lengths do not add up",
  ERR_VU_INFLIGHT: "an inflight region is malformed, or does not fit its queue",
  ERR_VU_JSON: "a text is not JSON, or not of the form that a message has",
  ERR_VU_PROTOBUF: "bytes are not a protobuf message of the expected form",
  ERR_VU_PROFILE: "the chosen profile does not have what was asked for",
  ERR_VU_ERRNO: "the peer answered with an error number",
  ERR_VU_REFUSED: "the peer answered that it could not, and why",
  ERR_VU_NATIVE_BINDING: "the native part is missing or does not fit",
  ERR_VU_WORKER: "a worker thread that served a queue has ended; the queue is served no more until it is started anew",
  ERR_VU_SYSTEM: "the operating system refused; the text has its reason",
  ERR_VU_ARGUMENT: "a function was called with an argument that it does not take",
  ERR_VU_STATE: "an object was used after it was closed or handed over",
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** What an error may know beside its code and text. */
export interface ErrorDetails {
  /** Name of the message that was refused, such as `SET_VRING_NUM`. */
  readonly messageName?: string;
  /** Document and section that the refusal follows from. */
  readonly section?: string;
  readonly cause?: unknown;
}

/** An error with a stable `code`. Its text starts with the code, and says what, where and what was expected. */
export class VhostUserError extends Error {
  readonly code: ErrorCode;
  readonly messageName: string | undefined;
  readonly section: string | undefined;

  constructor(code: ErrorCode, text: string, details: ErrorDetails = {}) {
    super(`${code}: ${details.messageName === undefined ? "" : `${details.messageName}: `}${text}`, {
      cause: details.cause,
    });
    this.name = "VhostUserError";
    this.code = code;
    this.messageName = details.messageName;
    this.section = details.section;
  }
}

/** Whether something thrown carries one of the stable codes; true also for errors of another copy of this package. */
export function isVhostUserError(error: unknown): error is Error & { readonly code: ErrorCode } {
  return (
    error instanceof Error &&
    typeof (error as { code?: unknown }).code === "string" &&
    (error as unknown as { code: string }).code.startsWith("ERR_VU_")
  );
}
