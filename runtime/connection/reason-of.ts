import { isVhostUserError, VhostUserError } from "../../generated/typescript/support/error.js";

/** The error itself if it has one of our codes, else one that has, with the other as its cause. */
export function reasonOf(error: unknown): VhostUserError {
  if (error instanceof VhostUserError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (isVhostUserError(error)) {
    return new VhostUserError(error.code, withoutCode(message, error.code), { cause: error });
  }
  return new VhostUserError("ERR_VU_SYSTEM", message, { cause: error });
}

function withoutCode(message: string, code: string): string {
  return message.startsWith(`${code}: `) ? message.slice(code.length + 2) : message;
}
