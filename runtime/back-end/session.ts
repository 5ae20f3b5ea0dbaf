import {
  dispatchBackend,
  frontendRequestsAckCondition,
  frontendRequestsById,
  Negotiation,
  VhostUserError,
} from "../../generated/typescript/index.js";
import type { StreamSocket } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import { RequestServer } from "../connection/request-server.js";
import type { VhostUserDevice } from "./device.js";
import { RequestHandler } from "./request-handler.js";

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
  readonly #requests: RequestServer;

  /** Takes the socket. */
  constructor(socket: StreamSocket, device: VhostUserDevice, options: SessionOptions = {}) {
    const { observer, onEvent } = options;
    const handler = new RequestHandler(device, (index, error) => onEvent?.({ kind: "ring-broken", index, error }));
    const negotiation = new Negotiation();
    negotiation.space("virtio").offered = handler.getFeatures();
    this.#requests = new RequestServer(socket, {
      definitions: frontendRequestsById,
      ackCondition: frontendRequestsAckCondition,
      negotiation,
      observer,
      dispatch: (message) => dispatchBackend(handler, message, negotiation),
      refused: (error) => onEvent?.({ kind: "refused", error }),
      closing: async (served) => {
        await served;
        await handler.close();
      },
    });
  }

  /** Resolves with the reason for the end, when the rings are at rest, the device is reset and the socket is closed. */
  get ended(): Promise<VhostUserError> {
    return this.#requests.ended;
  }

  ref(): void {
    this.#requests.ref();
  }

  unref(): void {
    this.#requests.unref();
  }

  /** Completes the requests that were taken from the rings, then closes the connection. */
  stop(): Promise<void> {
    return this.#requests.stop(new VhostUserError("ERR_VU_CLOSED", "the back-end was stopped"));
  }
}
