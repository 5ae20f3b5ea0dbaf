import {
  backendRequestsAckCondition,
  backendRequestsById,
  FrontendClient,
  type Negotiation,
  type Quirks,
  VhostUserError,
} from "../../generated/typescript/index.js";
import { type Descriptor, StreamSocket } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import { PeerChannel } from "../connection/peer-channel.js";
import { SocketChannel } from "../connection/request-channel.js";

/** What a {@link FrontendChannel} depends on. */
export interface FrontendChannelOptions {
  /** Of the main channel: it rules this one too. */
  readonly negotiation: Negotiation;
  /** What is different about the front-end. */
  readonly quirks: Quirks;
  /** Is told of every message. */
  readonly observer?: MessageObserver | undefined;
  /** Whether the device is suspended, so that nothing may be sent. */
  suspended(): boolean;
}

/** The channel on which the back-end asks and the front-end answers. */
export class FrontendChannel {
  readonly #options: FrontendChannelOptions;
  #channel: SocketChannel | undefined;
  #client: FrontendClient | undefined;

  constructor(options: FrontendChannelOptions) {
    this.#options = options;
  }

  /** One method a request; undefined until the front-end has given a socket. */
  get client(): FrontendClient | undefined {
    return this.#client;
  }

  /** Takes the socket, in place of an earlier one. @throws VhostUserError ERR_VU_DESCRIPTOR_KIND unless it is a connected stream socket */
  open(socket: Descriptor): FrontendClient {
    const { negotiation, quirks, observer, suspended } = this.#options;
    const channel = new SocketChannel(adopt(socket), {
      definitionOf: (id) => backendRequestsById.get(id),
      ackCondition: backendRequestsAckCondition,
      negotiation,
      observer,
      permit() {
        if (!suspended()) return;
        throw new VhostUserError("ERR_VU_STATE", "the device is suspended: nothing is sent until a ring is started");
      },
    });
    this.close();
    this.#channel = channel;
    this.#client = new FrontendClient(new PeerChannel(channel, quirks));
    return this.#client;
  }

  /** Requests that wait reject with ERR_VU_CLOSED. */
  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
    this.#client = undefined;
  }
}

function adopt(socket: Descriptor): StreamSocket {
  try {
    return StreamSocket.adopt(socket);
  } finally {
    socket.close();
  }
}
