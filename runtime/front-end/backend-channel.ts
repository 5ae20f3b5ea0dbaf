import {
  type BackendClient,
  backendRequests,
  backendRequestsAckCondition,
  backendRequestsById,
  dispatchFrontend,
  type Frontend,
  ProtocolFeature,
  type VhostUserError,
} from "../../generated/typescript/index.js";
import { StreamSocket } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import { RequestServer } from "../connection/request-server.js";

/**
 * What a front-end does for its back-end: any of the methods of {@link Frontend}. Requests without a method are refused.
 *
 * A back-end may serve nobody until its request is answered, so a method must not wait for a request to that back-end.
 */
export type FrontendHandlers = Partial<Frontend>;

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
  over: Promise<VhostUserError>,
  observer: MessageObserver | undefined,
): Promise<void> {
  const { negotiation } = client.channel;
  const [near, far] = StreamSocket.pair();
  const server = new RequestServer(near, {
    definitions: backendRequestsById,
    ackCondition: backendRequestsAckCondition,
    negotiation,
    observer,
    dispatch: (message) => dispatchFrontend(handlers, message, negotiation),
  });
  over.then((reason) => server.stop(reason));
  const descriptor = far.intoDescriptor();
  try {
    await client.setBackendReqFd(descriptor);
  } finally {
    descriptor.close();
  }
}
