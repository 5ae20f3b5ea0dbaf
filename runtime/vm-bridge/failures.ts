import { Errno, ServiceError } from "../../generated/typescript/index.js";
import { QmpError } from "./qmp-client.js";

/** The failure that crosvm would answer with this error number. */
export function failure(errno: keyof typeof Errno, text: string): ServiceError {
  return new ServiceError(text, { errno: Errno[errno], errnoName: errno });
}

/**
 * Does something with QEMU; what QEMU refuses becomes a failure with an error number.
 * @throws ServiceError
 */
export async function refusedAs<Result>(errno: keyof typeof Errno, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof QmpError)) throw error;
    throw failure(errno, error.description);
  }
}
