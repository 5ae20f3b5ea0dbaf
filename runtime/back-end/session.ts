import {
  dispatchBackend,
  frontendRequestsAckCondition,
  frontendRequestsById,
  VhostUserError,
} from "../../generated/typescript/index.js";
import type { StreamSocket } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import { RequestServer } from "../connection/request-server.js";
import type { VhostUserDevice } from "./device.js";
import { requestsOf } from "./requests/index.js";
import { ServedDevice } from "./served-device.js";

/** Something worth telling that happened in a session. */
export type SessionEvent =
  | { readonly kind: "refused"; readonly error: VhostUserError }
  | { readonly kind: "ring-broken"; readonly index: number; readonly error: VhostUserError };

export interface SessionOptions {
  readonly observer?: MessageObserver | undefined;
  readonly onEvent?: ((event: SessionEvent) => void) | undefined;
}

/** One front-end, from its connection to its end: its requests are served for a device. */
export class Session {
  readonly #server: RequestServer;

  /** Takes the socket. */
  constructor(socket: StreamSocket, device: VhostUserDevice, options: SessionOptions = {}) {
    const { observer, onEvent } = options;
    const refused = (error: VhostUserError): void => onEvent?.({ kind: "refused", error });
    const served = new ServedDevice(device, {
      observer,
      refused,
      ringBroken: (index, error) => onEvent?.({ kind: "ring-broken", index, error }),
    });
    const requests = requestsOf(served);
    this.#server = new RequestServer(socket, {
      definitions: frontendRequestsById,
      ackCondition: frontendRequestsAckCondition,
      negotiation: served.negotiation,
      observer,
      dispatch: (message) => dispatchBackend(requests, message, served.negotiation),
      refused,
      closing: async (present) => {
        served.interrupt();
        await present;
        await served.close();
      },
    });
  }

  /** Resolves with the reason for the end, when the rings are at rest, the device is reset and the socket is closed. */
  get ended(): Promise<VhostUserError> {
    return this.#server.ended;
  }

  ref(): void {
    this.#server.ref();
  }

  unref(): void {
    this.#server.unref();
  }

  /** Completes the requests that were taken from the rings, then closes the connection. */
  stop(): Promise<void> {
    return this.#server.stop(new VhostUserError("ERR_VU_CLOSED", "the back-end was stopped"));
  }
}
