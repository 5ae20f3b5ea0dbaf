/** Every way in which the protocol or the runtime can refuse something. Codes never change their meaning. */
export type ErrorCode =
  | "ERR_VU_CLOSED"
  | "ERR_VU_TRUNCATED"
  | "ERR_VU_VERSION"
  | "ERR_VU_FLAGS"
  | "ERR_VU_UNKNOWN_REQUEST"
  | "ERR_VU_SIZE"
  | "ERR_VU_DESCRIPTOR_COUNT"
  | "ERR_VU_DESCRIPTOR_KIND"
  | "ERR_VU_GATE"
  | "ERR_VU_VALUE"
  | "ERR_VU_ORDER"
  | "ERR_VU_REPLY_TIMEOUT"
  | "ERR_VU_REPLY_MISMATCH"
  | "ERR_VU_NACK"
  | "ERR_VU_QUEUE_INDEX"
  | "ERR_VU_QUEUE_SIZE"
  | "ERR_VU_ADDRESS"
  | "ERR_VU_MEMORY_REGION"
  | "ERR_VU_RING_INDEX"
  | "ERR_VU_RING_LOOP"
  | "ERR_VU_RING_INDIRECT"
  | "ERR_VU_RING_ADDRESS"
  | "ERR_VU_RING_LENGTH"
  | "ERR_VU_NATIVE_BINDING"
  | "ERR_VU_SYSTEM"
  | "ERR_VU_ARGUMENT"
  | "ERR_VU_STATE";

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
    super(`${code}: ${details.messageName === undefined ? "" : `${details.messageName}: `}${text}`, { cause: details.cause });
    this.name = "VhostUserError";
    this.code = code;
    this.messageName = details.messageName;
    this.section = details.section;
  }
}

/** Whether something thrown carries one of the stable codes; true also for errors of another copy of this package. */
export function isVhostUserError(error: unknown): error is Error & { readonly code: ErrorCode } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === "string" && (error as unknown as { code: string }).code.startsWith("ERR_VU_");
}
