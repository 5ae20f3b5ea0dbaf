import {
  type Backend,
  dispatchBackend,
  frontendRequestsAckCondition,
  frontendRequestsById,
  type IncomingMessage,
  type MessageDefinition,
  type Negotiation,
  type OutgoingReply,
  type PeerName,
  quirksOf,
  VhostUserError,
} from "../../generated/typescript/index.js";
import type { StreamSocket } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import { PeerRequests } from "../connection/peer-requests.js";
import { RequestServer } from "../connection/request-server.js";
import type { VhostUserDevice } from "./device.js";
import { requestsOf } from "./requests/index.js";
import { ServedDevice } from "./served-device.js";

/** Something worth telling that happened in a session. */
export type SessionEvent =
  | { readonly kind: "refused"; readonly error: VhostUserError }
  | { readonly kind: "ring-broken"; readonly index: number; readonly error: VhostUserError };

export interface SessionOptions {
  /** Who the front-end is, where it is known to differ from the standard; `standard` by default. */
  readonly peer?: PeerName | undefined;
  readonly observer?: MessageObserver | undefined;
  readonly onEvent?: ((event: SessionEvent) => void) | undefined;
  readonly extension?: RequestExtension | undefined;
}

/** Requests beyond those of this package, which an overlay adds: they are dispatched by the code that was generated with it. */
export interface RequestExtension {
  /** All requests of the front-end, by id: the generated `frontendRequestsById`. */
  readonly definitions: ReadonlyMap<number, MessageDefinition>;
  /** Protocol features that are offered beside those that the framework serves for the device. */
  readonly protocolFeatures?: bigint;
  /**
   * Serves one request with the generated `dispatchBackend`.
   * @param standard serves the requests that this package knows
   */
  dispatch(
    standard: Partial<Backend>,
    message: IncomingMessage,
    negotiation: Negotiation,
  ): Promise<OutgoingReply | undefined>;
}

/** What the requests of this package are dispatched by. */
const STANDARD: RequestExtension = { definitions: frontendRequestsById, dispatch: dispatchBackend };

/** One front-end, from its connection to its end: its requests are served for a device. */
export class Session {
  readonly #server: RequestServer;

  /** Takes the socket. */
  constructor(socket: StreamSocket, device: VhostUserDevice, options: SessionOptions = {}) {
    const { observer, onEvent, extension = STANDARD } = options;
    const quirks = quirksOf(options.peer ?? "standard", "front-end");
    const refused = (error: VhostUserError): void => onEvent?.({ kind: "refused", error });
    const served = new ServedDevice(device, {
      observer,
      quirks,
      protocolFeatures: extension.protocolFeatures,
      refused,
      ringBroken: (index, error) => onEvent?.({ kind: "ring-broken", index, error }),
    });
    const { negotiation } = served;
    const requests = requestsOf(served);
    const peerRequests = new PeerRequests(quirks, negotiation, (message) =>
      extension.dispatch(requests, message, negotiation),
    );
    this.#server = new RequestServer(socket, {
      definitions: PeerRequests.definitionsFor(quirks, extension.definitions),
      ackCondition: quirks.has("need-reply-always-set") ? undefined : frontendRequestsAckCondition,
      negotiation,
      observer,
      dispatch: async (message) => {
        if (!served.postcopy.acknowledges(message)) return peerRequests.dispatch(message);
        await served.beginPostcopy();
        return undefined;
      },
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
