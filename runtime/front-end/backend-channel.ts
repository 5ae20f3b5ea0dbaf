import {
  type BackendClient,
  backendRequests,
  backendRequestsAckCondition,
  type Frontend,
  ProtocolFeature,
  type Quirks,
  type VhostUserError,
} from "../../generated/typescript/index.js";
import { type Descriptor, StreamSocket } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import { RequestServer } from "../connection/request-server.js";
import { PeerDispatch } from "./peer-dispatch.js";

/**
 * What a front-end does for its back-end: any of the methods of {@link Frontend}. Requests without a method are refused.
 *
 * A back-end may serve nobody until its request is answered, so a method must not wait for a request to that back-end.
 *
 * A back-end that is known to send descriptors with a request where the standard has none (`peer`) lends them to the method, behind its other arguments:
 * they are closed when the method is done, so what is to be kept is duplicated.
 */
export type FrontendHandlers = {
  readonly [Method in keyof Frontend]?: (
    ...request: [...Parameters<Frontend[Method]>, ...lent: Descriptor[]]
  ) => ReturnType<Frontend[Method]>;
};

/** The protocol features without which a back-end cannot send the requests that `handlers` has methods for. */
export function featuresFor(handlers: FrontendHandlers): bigint {
  let features = 0n;
  for (const { method, gates, requestDescriptors } of Object.values(backendRequests)) {
    if (handlers[method] === undefined) continue;
    for (const gate of gates) if (gate.space === "protocol") features |= gate.mask;
    if (requestDescriptors !== null) features |= ProtocolFeature.BACKEND_SEND_FD;
  }
  return features;
}

/**
 * Opens a channel for the requests of the back-end, gives the back-end its end, and serves them with `handlers`.
 * @param over settles when the channel is to be closed, with the reason
 */
export async function openBackendChannel(
  client: BackendClient,
  handlers: FrontendHandlers,
  quirks: Quirks,
  over: Promise<VhostUserError>,
  observer: MessageObserver | undefined,
): Promise<void> {
  const { negotiation } = client.channel;
  const requests = new PeerDispatch(quirks, negotiation);
  const [near, far] = StreamSocket.pair();
  const server = new RequestServer(near, {
    definitions: requests.definitions,
    ackCondition: backendRequestsAckCondition,
    negotiation,
    observer,
    dispatch: (message) => requests.dispatch(handlers, message),
  });
  over.then((reason) => server.stop(reason));
  const descriptor = far.intoDescriptor();
  try {
    await client.setBackendReqFd(descriptor);
  } finally {
    descriptor.close();
  }
}
