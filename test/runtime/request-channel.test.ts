import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  BackendClient,
  definitionOfBackend,
  FrontendRequest,
  frontendRequestsAckCondition,
  Header,
  ProtocolFeature,
  U64,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { createMemory, SocketChannel, type SocketChannelOptions, StreamSocket } from "../../runtime/index.js";
import { encoded, RawPeer } from "../support/raw-peer.js";

const REPLY = { flags: { reply: true } };

function connected(context: TestContext, options: Partial<SocketChannelOptions> = {}) {
  const [near, far] = StreamSocket.pair();
  const channel = new SocketChannel(near, {
    ackCondition: frontendRequestsAckCondition,
    definitionOf: definitionOfBackend,
    ...options,
  });
  const peer = new RawPeer(far);
  context.after(() => {
    channel.close();
    far.close();
  });
  return { channel, client: new BackendClient(channel), peer };
}

/** A channel on which requests are acknowledged. */
function acknowledging(context: TestContext) {
  const connection = connected(context);
  connection.channel.negotiation.space("protocol").accepted = ProtocolFeature.REPLY_ACK;
  return connection;
}

test("a reply is returned to the request that it answers", async (context) => {
  const { client, peer } = connected(context);

  const features = client.getFeatures();
  await peer.receiveMessage();
  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: encoded(U64, 42n) });

  assert.equal(await features, 42n);
});

test("the second request is sent when the first is answered", async (context) => {
  const { client, peer } = connected(context);

  const replies = [client.getFeatures(), client.getFeatures()];
  for (const value of [1n, 2n]) {
    await peer.receiveMessage();
    assert.equal(peer.socket.receive(new Uint8Array(1)), -1, "nothing more before the answer");
    peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: encoded(U64, value) });
  }

  assert.deepEqual(await Promise.all(replies), [1n, 2n]);
});

test("requests are sent before those ahead of them are acknowledged, and each hears of its own acknowledgement", async (context) => {
  const { client, peer } = acknowledging(context);

  const results = Promise.allSettled([
    client.setVringNum({ index: 0, num: 8 }),
    client.setVringBase({ index: 0, num: 0 }),
    client.getFeatures(),
  ]);
  const received = [await peer.receiveMessage(), await peer.receiveMessage(), await peer.receiveMessage()];
  peer.message(FrontendRequest.SET_VRING_NUM, { ...REPLY, payload: encoded(U64, 1n) });
  peer.message(FrontendRequest.SET_VRING_BASE, { ...REPLY, payload: encoded(U64, 0n) });
  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: encoded(U64, 42n) });

  const [num, base, features] = await results;
  assert.deepEqual(
    received.map(({ header }) => header.request),
    [FrontendRequest.SET_VRING_NUM, FrontendRequest.SET_VRING_BASE, FrontendRequest.GET_FEATURES],
  );
  assert.equal(num.status === "rejected" && num.reason.messageName, "SET_VRING_NUM");
  assert.deepEqual(base, { status: "fulfilled", value: undefined });
  assert.deepEqual(features, { status: "fulfilled", value: 42n });
});

test("acknowledgements out of order are ERR_VU_REPLY_MISMATCH", async (context) => {
  const { client, peer } = acknowledging(context);

  const results = Promise.allSettled([
    client.setVringNum({ index: 0, num: 8 }),
    client.setVringBase({ index: 0, num: 0 }),
  ]);
  await peer.receiveMessage();
  peer.message(FrontendRequest.SET_VRING_BASE, { ...REPLY, payload: encoded(U64, 0n) });

  for (const result of await results) {
    assert.equal(result.status === "rejected" && result.reason.code, "ERR_VU_REPLY_MISMATCH");
  }
});

test("an acknowledgement that does not come among several is ERR_VU_REPLY_TIMEOUT with its request's name", async (context) => {
  const { channel, client, peer } = connected(context, { timeout: 50 });
  channel.negotiation.space("protocol").accepted = ProtocolFeature.REPLY_ACK;

  const results = Promise.allSettled([
    client.setVringNum({ index: 0, num: 8 }),
    client.setVringBase({ index: 0, num: 0 }),
  ]);
  await peer.receiveMessage();
  peer.message(FrontendRequest.SET_VRING_NUM, { ...REPLY, payload: encoded(U64, 0n) });

  const [num, base] = await results;
  assert.equal(num.status, "fulfilled");
  assert.match(String(base.status === "rejected" && base.reason), /ERR_VU_REPLY_TIMEOUT: SET_VRING_BASE/);
});

test("bytes behind a reply that is shorter than it may be end the channel with ERR_VU_SIZE", async (context) => {
  const { client, channel, peer } = connected(context);

  const features = client.getFeatures();
  await peer.receiveMessage();
  const reply = new Uint8Array(Header.SIZE + 1);
  const header = {
    request: FrontendRequest.GET_FEATURES,
    flags: { version: 1, reply: true, needReply: false },
    size: 0,
  };
  Header.encodeInto(header, new DataView(reply.buffer), 0);
  peer.socket.send(reply);

  await assert.rejects(features, { code: "ERR_VU_SIZE" });
  assert.equal((await channel.closed).code, "ERR_VU_SIZE");
});

test("a request without a reply resolves when it is sent", async (context) => {
  const { client } = connected(context);

  await client.setOwner();
});

test("with REPLY_ACK it asks for an acknowledgement and waits for it", async (context) => {
  const { client, peer } = acknowledging(context);

  const owner = client.setOwner();
  const { header } = await peer.receiveMessage();
  peer.message(FrontendRequest.SET_OWNER, { ...REPLY, payload: encoded(U64, 0n) });

  await owner;
  assert.equal(header.flags.needReply, true);
});

test("an acknowledgement other than zero is ERR_VU_NACK with the request's name", async (context) => {
  const { client, peer } = acknowledging(context);

  const owner = client.setOwner();
  await peer.receiveMessage();
  peer.message(FrontendRequest.SET_OWNER, { ...REPLY, payload: encoded(U64, 1n) });

  await assert.rejects(owner, { code: "ERR_VU_NACK", messageName: "SET_OWNER" });
});

test("a reply that does not come is ERR_VU_REPLY_TIMEOUT, and ends the channel", async (context) => {
  const { client, channel } = connected(context, { timeout: 50 });

  await assert.rejects(client.getFeatures(), { message: "ERR_VU_REPLY_TIMEOUT: GET_FEATURES: no reply within 0.05 s" });

  assert.equal((await channel.closed).code, "ERR_VU_REPLY_TIMEOUT");
  await assert.rejects(client.getFeatures(), { code: "ERR_VU_REPLY_TIMEOUT" });
});

test("a reply that came in time is taken, though this process was held up until later", async (context) => {
  const { client, peer } = connected(context, { timeout: 50 });

  const features = client.getFeatures();
  await peer.receiveMessage();
  // From here on Node's loop turns to its timers before it turns to its sockets.
  await new Promise((resolve) => setImmediate(resolve));
  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: encoded(U64, 42n) });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);

  assert.equal(await features, 42n);
});

for (const [what, id, options] of [
  ["of another request", FrontendRequest.GET_QUEUE_NUM, REPLY],
  ["that is marked as a request", FrontendRequest.GET_FEATURES, {}],
  ["that asks for a reply itself", FrontendRequest.GET_FEATURES, { flags: { reply: true, needReply: true } }],
] as const) {
  test(`a reply ${what} is ERR_VU_REPLY_MISMATCH`, async (context) => {
    const { client, peer } = connected(context);

    const features = client.getFeatures();
    await peer.receiveMessage();
    peer.message(id, { ...options, payload: encoded(U64, 0n) });

    await assert.rejects(features, { code: "ERR_VU_REPLY_MISMATCH" });
  });
}

test("a message that answers nothing ends the channel with ERR_VU_REPLY_MISMATCH", async (context) => {
  const { channel, peer } = connected(context);

  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: encoded(U64, 0n) });

  assert.equal((await channel.closed).code, "ERR_VU_REPLY_MISMATCH");
});

test("a reply that is longer than any is ERR_VU_SIZE", async (context) => {
  const { client, peer } = connected(context);

  const features = client.getFeatures();
  await peer.receiveMessage();
  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, size: 0xffff_ffff });

  await assert.rejects(features, { code: "ERR_VU_SIZE" });
});

test("descriptors that come with a reply which has none are closed", async (context) => {
  const { client, peer } = connected(context);
  const stray = createMemory("stray", 4096n);

  const features = client.getFeatures();
  await peer.receiveMessage();
  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: encoded(U64, 7n) }, [stray]);
  stray.close();

  assert.equal(await features, 7n);
});

test("the end of the connection between messages is ERR_VU_CLOSED", async (context) => {
  const { client, peer } = connected(context);

  const features = client.getFeatures();
  await peer.receiveMessage();
  peer.socket.close();

  await assert.rejects(features, { code: "ERR_VU_CLOSED" });
});

test("the end of the connection inside a reply is ERR_VU_TRUNCATED", async (context) => {
  const { client, peer } = connected(context);

  const features = client.getFeatures();
  await peer.receiveMessage();
  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: new Uint8Array(3), size: U64.SIZE });
  peer.socket.close();

  await assert.rejects(features, { code: "ERR_VU_TRUNCATED" });
});

test("an aborted request rejects at once, and its answer does not disturb the next", async (context) => {
  const { client, peer } = connected(context);
  const abort = new AbortController();

  const aborted = client.getFeatures({ signal: abort.signal });
  await peer.receiveMessage();
  abort.abort(new Error("enough"));
  await assert.rejects(aborted, { message: "enough" });
  const next = client.getFeatures();
  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: encoded(U64, 1n) });
  await peer.receiveMessage();
  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: encoded(U64, 2n) });

  assert.equal(await next, 2n);
});

test("a request aborted before it is sent is never sent", async (context) => {
  const { client, peer } = connected(context);

  await assert.rejects(client.getFeatures({ signal: AbortSignal.abort(new Error("too late")) }), {
    message: "too late",
  });

  assert.equal(peer.socket.receive(new Uint8Array(Header.SIZE)), -1);
});

test("a request whose feature was not offered is not sent", async (context) => {
  const { client, channel, peer } = connected(context);
  channel.negotiation.space("virtio").offered = VirtioFeature.VERSION_1;

  await assert.rejects(client.getProtocolFeatures(), { code: "ERR_VU_GATE" });

  assert.equal(peer.socket.receive(new Uint8Array(Header.SIZE)), -1);
});

test("an empty answer to GET_CONFIG is ERR_VU_NACK", async (context) => {
  const { client, channel, peer } = connected(context);
  channel.negotiation.space("protocol").accepted = ProtocolFeature.CONFIG;

  const config = client.getConfig({ offset: 0, flags: 0, payload: new Uint8Array(8) });
  await peer.receiveMessage();
  peer.message(FrontendRequest.GET_CONFIG, REPLY);

  await assert.rejects(config, { code: "ERR_VU_NACK" });
});

test("an observer is told of every message in order", async (context) => {
  const seen: string[] = [];
  const { client, peer } = connected(context, {
    observer: ({ direction, name, payload }) => seen.push(`${direction} ${name} ${payload.length}`),
  });

  const features = client.getFeatures();
  await peer.receiveMessage();
  peer.message(FrontendRequest.GET_FEATURES, { ...REPLY, payload: encoded(U64, 0n) });
  await features;

  assert.deepEqual(seen, ["sent GET_FEATURES 0", "received GET_FEATURES 8"]);
});

test("requests that the socket does not take at once are sent whole and in order", async (context) => {
  const { client, peer } = connected(context);

  const sent = Array.from({ length: 5000 }, (_, num) => client.setVringNum({ index: 0, num }));
  const received: number[] = [];
  for (let count = 0; count < sent.length; count++) {
    const { payload } = await peer.receiveMessage();
    received.push(payload.getUint32(4, true));
  }

  await Promise.all(sent);
  assert.deepEqual(received, Array.from(sent.keys()));
});
