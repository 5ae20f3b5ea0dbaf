import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  ACK_FAILURE,
  BackendRequest,
  backendRequestsAckCondition,
  backendRequestsById,
  dispatchFrontend,
  type Frontend,
  Negotiation,
  ProtocolFeature,
  Shared,
  U64,
  type VhostUserError,
} from "../../generated/typescript/index.js";
import { createMemory, RequestServer, StreamSocket } from "../../runtime/index.js";
import { encoded, RawPeer } from "../support/raw-peer.js";
import { Scope } from "../support/scope.js";
import { eventually } from "../support/wait.js";

const UUID = encoded(Shared, { uuid: new Uint8Array(16) });

/** Serves back-end requests on one end of a pair of sockets; the test has the other. */
function start(context: TestContext, frontend: Partial<Frontend>) {
  const scope = Scope.of(context);
  const [ours, theirs] = StreamSocket.pair();
  const negotiation = new Negotiation();
  negotiation.space("protocol").accepted =
    ProtocolFeature.REPLY_ACK | ProtocolFeature.BACKEND_REQ | ProtocolFeature.CONFIG | ProtocolFeature.SHARED_OBJECT;
  const ends: VhostUserError[] = [];
  const server = new RequestServer(theirs, {
    definitions: backendRequestsById,
    ackCondition: backendRequestsAckCondition,
    negotiation,
    dispatch: (message) => dispatchFrontend(frontend, message, negotiation),
    closing: (_, reason) => {
      ends.push(reason);
    },
  });
  server.ref();
  scope.defer(() => ours.close());
  return { server, peer: new RawPeer(ours), ends };
}

/** A request that is served until the test says otherwise. */
function slow() {
  let finish: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { finish, configChangeMsg: () => finished };
}

test("a request that comes while another is served is served after it", async (context) => {
  const { finish, configChangeMsg } = slow();
  const { peer } = start(context, { configChangeMsg });

  peer.message(BackendRequest.CONFIG_CHANGE_MSG, { flags: { needReply: true } });
  peer.message(BackendRequest.CONFIG_CHANGE_MSG, { flags: { needReply: true } });
  await new Promise((resolve) => setTimeout(resolve, 50));
  finish();

  await peer.receiveMessage();
  await peer.receiveMessage();
});

test("a peer that leaves is noticed while its request is served; the socket is closed once that is over", async (context) => {
  const { finish, configChangeMsg } = slow();
  const { server, peer, ends } = start(context, { configChangeMsg });

  peer.message(BackendRequest.CONFIG_CHANGE_MSG);
  await new Promise((resolve) => setTimeout(resolve, 50));
  peer.socket.close();
  await eventually(3000, "the notice", () => ends[0]);
  finish();

  assert.equal((await server.ended).code, "ERR_VU_CLOSED");
});

test("a descriptor that was sent with a reply is closed here", async (context) => {
  const object = createMemory("object", 4096n);
  const { peer } = start(context, { sharedObjectLookup: () => ({ payload: 0n, descriptors: [object] }) });

  peer.message(BackendRequest.SHARED_OBJECT_LOOKUP, { payload: UUID });
  const { descriptors } = await peer.receiveMessage();

  assert.equal(object.closed, true);
  assert.equal(descriptors[0]?.kind(), "memory");
  descriptors[0]?.close();
});

test("a request that fails is acknowledged as failed, and serving goes on", async (context) => {
  const { peer } = start(context, {
    configChangeMsg: () => {
      throw new Error("not now");
    },
    sharedObjectLookup: () => ({ payload: 0n, descriptors: [] }),
  });

  peer.message(BackendRequest.CONFIG_CHANGE_MSG, { flags: { needReply: true } });
  const { payload } = await peer.receiveMessage();
  peer.message(BackendRequest.SHARED_OBJECT_LOOKUP, { payload: UUID });

  assert.equal(U64.decodeFrom(payload, 0), BigInt(ACK_FAILURE));
  await peer.receiveMessage();
});

test("a request that fails without being acknowledged ends the connection", async (context) => {
  const { server, peer } = start(context, {});
  server.ref();

  peer.message(BackendRequest.CONFIG_CHANGE_MSG);

  assert.equal((await server.ended).code, "ERR_VU_UNKNOWN_REQUEST");
  await peer.ended();
});
