import assert from "node:assert/strict";
import { test } from "node:test";
import { FrontendRequest, Header, MAX_DESCRIPTORS, U64, VringState } from "../../generated/typescript/index.js";
import { createEvent } from "../../runtime/index.js";
import { encoded, rawMessage } from "../support/raw-peer.js";
import { Victim } from "./victim.js";

const VRING = encoded(VringState, { index: 0, num: 128 });

test("a header cut off by the end of the connection is ERR_VU_TRUNCATED", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();

  peer.send(rawMessage(FrontendRequest.GET_FEATURES).subarray(0, 5));
  peer.socket.close();

  await victim.refuses("ERR_VU_TRUNCATED");
  await victim.survived();
});

test("a payload cut off by the end of the connection is ERR_VU_TRUNCATED, and its descriptors are closed", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();
  const event = createEvent();

  peer.message(FrontendRequest.SET_VRING_KICK, { payload: new Uint8Array(3), size: U64.SIZE }, [event]);
  event.close();
  peer.socket.close();

  await victim.refuses("ERR_VU_TRUNCATED");
  await victim.survived();
});

test("a message that comes byte by byte is served", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();

  for (const byte of rawMessage(FrontendRequest.SET_VRING_NUM, { payload: VRING })) {
    peer.send(Uint8Array.of(byte));
    await new Promise((resolve) => setImmediate(resolve));
  }
  peer.message(FrontendRequest.GET_FEATURES);

  await peer.receiveMessage();
  peer.socket.close();
  await victim.survived();
});

test("two messages in one segment are served one after the other", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();
  const once = rawMessage(FrontendRequest.GET_FEATURES);
  const twice = new Uint8Array(2 * once.length);
  twice.set(once);
  twice.set(once, once.length);

  peer.send(twice);

  await peer.receiveMessage();
  await peer.receiveMessage();
  peer.socket.close();
  await victim.survived();
});

test("a request that nobody knows is ERR_VU_UNKNOWN_REQUEST with its id", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();

  peer.message(4711);

  const error = await victim.refuses("ERR_VU_UNKNOWN_REQUEST");
  assert.match(error.message, /4711/);
  await peer.ended();
  await victim.survived();
});

test("another version is ERR_VU_VERSION", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();

  peer.message(FrontendRequest.GET_FEATURES, { flags: { version: 2 } });

  await victim.refuses("ERR_VU_VERSION");
  await peer.ended();
  await victim.survived();
});

test("a reserved bit in the flags is ERR_VU_FLAGS", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();
  const bytes = rawMessage(FrontendRequest.GET_FEATURES);
  bytes[7] = 0x80;

  peer.send(bytes);

  await victim.refuses("ERR_VU_FLAGS");
  await peer.ended();
  await victim.survived();
});

test("a request that claims to be a reply is ERR_VU_FLAGS", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();

  peer.message(FrontendRequest.GET_FEATURES, { flags: { reply: true } });

  await victim.refuses("ERR_VU_FLAGS");
  await peer.ended();
  await victim.survived();
});

for (const size of [0xffff_ffff, 0x10000]) {
  test(`a size of ${size} is ERR_VU_SIZE before anything is allocated`, async (context) => {
    const victim = await Victim.start(context);
    const peer = victim.attacker();

    peer.message(FrontendRequest.SET_MEM_TABLE, { size });

    await victim.refuses("ERR_VU_SIZE");
    await peer.ended();
    await victim.survived();
  });
}

test("a huge size of an unknown request is ERR_VU_SIZE", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();

  peer.message(4711, { size: 0x7fff_ffff });

  await victim.refuses("ERR_VU_SIZE");
  await peer.ended();
  await victim.survived();
});

test("a payload shorter than the request's is ERR_VU_SIZE", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();

  peer.message(FrontendRequest.SET_VRING_NUM, { payload: VRING.subarray(0, 4) });

  await victim.refuses("ERR_VU_SIZE");
  await peer.ended();
  await victim.survived();
});

test("a payload longer than the request's is ERR_VU_SIZE", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();

  peer.message(FrontendRequest.SET_VRING_NUM, { payload: new Uint8Array(VRING.length + 1) });

  await victim.refuses("ERR_VU_SIZE");
  await peer.ended();
  await victim.survived();
});

for (const count of [1, 8, MAX_DESCRIPTORS, MAX_DESCRIPTORS + 1, 253]) {
  test(`${count} descriptors with a request that takes none are ERR_VU_DESCRIPTOR_COUNT, and closed`, async (context) => {
    const victim = await Victim.start(context);
    const peer = victim.attacker();
    const event = createEvent();

    peer.message(
      FrontendRequest.SET_OWNER,
      {},
      Array.from({ length: count }, () => event),
    );
    event.close();

    await victim.refuses("ERR_VU_DESCRIPTOR_COUNT");
    await peer.ended();
    await victim.survived();
  });
}

test("descriptors that ride on the payload count as the message's own", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();
  const event = createEvent();
  const bytes = rawMessage(FrontendRequest.SET_VRING_NUM, { payload: VRING });

  peer.send(bytes.subarray(0, Header.SIZE));
  peer.send(bytes.subarray(Header.SIZE), [event]);
  event.close();

  await victim.refuses("ERR_VU_DESCRIPTOR_COUNT");
  await peer.ended();
  await victim.survived();
});

test("a front-end that is silent and leaves is followed by the next", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();

  peer.socket.close();

  await victim.refuses("ERR_VU_CLOSED");
  await victim.survived();
});

test("a hundred connections that say nothing leave nothing behind", async (context) => {
  const victim = await Victim.start(context);

  for (let count = 0; count < 100; count++) {
    const peer = victim.attacker();
    peer.socket.close();
  }

  await victim.survived();
});

test("a front-end that never reads its replies does not hold up the end of the server", async (context) => {
  const victim = await Victim.start(context);
  const peer = victim.attacker();
  const request = rawMessage(FrontendRequest.GET_FEATURES);

  for (let count = 0; count < 20_000 && peer.socket.send(request) === request.length; count++) {
    if (count % 64 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  peer.socket.close();

  await victim.survived();
});
