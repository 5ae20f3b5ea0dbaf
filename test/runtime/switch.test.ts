import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { ProtocolFeature, VirtioFeature, VirtioNetFeature } from "../../generated/typescript/index.js";
import { NETWORK_FEATURES, NetworkSwitch, VhostUserFrontend } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { BROADCAST, exchange, frameBetween, pluggedSwitch, plugIn, servedSwitch, station } from "../support/switch.js";
import { eventually } from "../support/wait.js";

const joined = (context: TestContext, ...options: [] | [Partial<ConstructorParameters<typeof NetworkSwitch>[0]>]) =>
  pluggedSwitch(Scope.of(context), ...options);

test("a frame for an unknown station goes to all ports but the one that it came from", async (context) => {
  const { guest, send } = await joined(context);
  const frame = frameBetween(station(0), station(9));

  await send(0, frame);
  await Promise.all([guest(1).received.count(1), guest(2).received.count(1)]);

  assert.deepEqual([guest(1).received.frames, guest(2).received.frames], [[frame], [frame]]);
  assert.deepEqual(guest(0).received.frames, []);
});

test("a frame for a station that has sent something goes to its port alone", async (context) => {
  const { guest, send, counters } = await joined(context);
  await send(1, frameBetween(station(1), BROADCAST));
  const answer = frameBetween(station(0), station(1));

  await send(0, answer);
  await guest(1).received.count(1);

  assert.deepEqual(guest(1).received.frames, [answer]);
  assert.deepEqual([counters(0).framesOut, counters(1).framesOut, counters(2).framesOut], [1, 1, 1]);
  assert.deepEqual([counters(0).flooded, counters(0).learned, counters(1).learned], [0, 1, 1]);
});

for (const [what, group] of [
  ["the broadcast address", BROADCAST],
  ["a multicast address", [0x33, 0x33, 0, 0, 0, 1]],
] as const) {
  test(`a frame for ${what} goes to all other ports, though somebody claims to send from it`, async (context) => {
    const { guest, send, counters } = await joined(context);
    await send(1, frameBetween(group, station(9)));
    await guest(2).received.count(1);

    await send(0, frameBetween(station(0), group));
    await Promise.all([guest(1).received.count(1), guest(2).received.count(2)]);

    assert.deepEqual([counters(0).flooded, counters(1).learned], [1, 0]);
  });
}

test("a station that has moved is reached at its new port", async (context) => {
  const { guest, send, counters } = await joined(context);
  await send(1, frameBetween(station(1), BROADCAST));
  await send(2, frameBetween(station(1), BROADCAST));
  const outBefore = counters(1).framesOut;

  await send(0, frameBetween(station(0), station(1)));
  await guest(2).received.count(2);

  assert.deepEqual([counters(1).framesOut, counters(1).learned, counters(2).learned], [outBefore, 0, 1]);
});

for (const [what, destination] of [
  ["for a station behind the same port", station(0)],
  ["for the bridges of the link", [0x01, 0x80, 0xc2, 0, 0, 0x0e]],
] as const) {
  test(`a frame ${what} is filtered`, async (context) => {
    const { send, counters } = await joined(context);
    await send(0, frameBetween(station(0), BROADCAST));

    await send(0, frameBetween(station(0), destination));

    assert.deepEqual([counters(0).dropped.filtered, counters(1).framesOut, counters(2).framesOut], [1, 1, 1]);
  });
}

const UNMERGEABLE = NETWORK_FEATURES & ~VirtioNetFeature.MRG_RXBUF;

const WAYS = {
  "buffers of a whole frame": {},
  "mergeable buffers smaller than a frame": { bufferSize: 100 },
  "buffers that cannot be merged": { features: UNMERGEABLE },
  "a header of the legacy layout": { features: UNMERGEABLE & ~VirtioFeature.VERSION_1 },
  "no event indices": { features: NETWORK_FEATURES & ~VirtioFeature.RING_EVENT_IDX },
  "packed rings": { packed: true },
  "packed rings in order": { packed: true, features: NETWORK_FEATURES | VirtioFeature.IN_ORDER },
  "small rings": { queueSize: 8, bufferSize: 800 },
};

for (const [way, driverOptions] of Object.entries(WAYS)) {
  test(`frames of all sizes pass unchanged and in order both ways, one side with ${way}`, async (context) => {
    const scope = Scope.of(context);
    const { paths } = await servedSwitch(scope, { ports: 2 });
    const one = await plugIn(scope, paths[0] as string);
    const other = await plugIn(scope, paths[1] as string, driverOptions);
    const sizes = Array.from({ length: 150 }, (_, number) => 14 + ((number * 101) % (4 + 1500)));
    const there = sizes.map((size, number) => frameBetween(station(0), station(1), number, Math.max(size, 18)));
    const back = sizes.map((size, number) => frameBetween(station(1), station(0), number, Math.max(size, 18)));

    await exchange(one, other, there, 4);
    await exchange(other, one, back, 4);

    assert.deepEqual(other.received.frames, there);
    assert.deepEqual(one.received.frames, back);
  });
}

test("a guest that has no buffers loses frames, which are counted, and holds up nobody", async (context) => {
  const scope = Scope.of(context);
  const { paths, counters } = await servedSwitch(scope);
  const [sender, receiver] = [await plugIn(scope, paths[0] as string), await plugIn(scope, paths[1] as string)];
  const asleep = await VhostUserFrontend.open(paths[2] as string, { features: NETWORK_FEATURES });
  scope.defer(() => asleep.close());
  await asleep.start({ queues: 2 });
  const frames = Array.from({ length: 1000 }, (_, number) => frameBetween(station(0), BROADCAST, number));

  await exchange(sender, receiver, frames);

  assert.deepEqual(receiver.received.frames, frames);
  assert.deepEqual([counters(2).framesOut, counters(2).dropped.noBuffers], [0, 1000]);
});

test("a frame longer than the receiver's MTU is dropped there and counted", async (context) => {
  const { guest, send, counters } = await joined(context);
  await guest(1).driver.frontend.setMtu(1000);

  await send(0, frameBetween(station(0), BROADCAST, 1, 14 + 4 + 1001));
  await send(0, frameBetween(station(0), BROADCAST, 2, 14 + 4 + 1000));
  await Promise.all([guest(1).received.count(1), guest(2).received.count(2)]);

  assert.deepEqual(
    guest(1).received.frames.map((frame) => frame.length),
    [14 + 4 + 1000],
  );
  assert.deepEqual([counters(1).dropped.tooLong, counters(2).dropped.tooLong], [1, 0]);
});

test("a front-end may lower the MTU, and not raise it, and the next one begins anew", async (context) => {
  const { guest, network, paths } = await joined(context, { mtu: 9000 });

  await guest(0).driver.frontend.setMtu(1280);
  await assert.rejects(guest(1).driver.frontend.setMtu(9001), { code: "ERR_VU_NACK" });

  assert.deepEqual(
    network.ports.map(({ mtu }) => mtu),
    [1280, 9000, 9000],
  );
  await guest(0).driver.close();
  const next = await plugIn(Scope.of(context), paths[0] as string);
  assert.deepEqual([next.driver.mtu, network.ports[0]?.mtu], [9000, 9000]);
});

test("the largest frames pass where the MTU allows them", async (context) => {
  const { guest, send } = await joined(context, { mtu: 65_535 });
  const frame = frameBetween(station(0), BROADCAST, 1, 14 + 4 + 65_535);

  await send(0, frame);
  await guest(1).received.count(1);

  assert.deepEqual(guest(1).received.frames, [frame]);
});

test("SEND_RARP announces a station to all other ports, and from then on it is found at this one", async (context) => {
  const scope = Scope.of(context);
  const protocolFeatures = ProtocolFeature.REPLY_ACK | ProtocolFeature.MQ | ProtocolFeature.RARP;
  const { guest, send, counters } = await pluggedSwitch(scope, {}, { protocolFeatures });

  await guest(0).driver.frontend.session.client.sendRarp({ mac: Uint8Array.from(station(7)) });
  await Promise.all([guest(1).received.count(1), guest(2).received.count(1)]);
  await send(1, frameBetween(station(1), station(7)));
  await guest(0).received.count(1);

  const [announcement] = guest(2).received.frames;
  assert.equal(Buffer.from(announcement?.subarray(0, 14) ?? []).toString("hex"), "ffffffffffff5254000001078035");
  assert.equal(counters(2).framesOut, 1);
});

test("a port whose guest has left is forgotten, and serves the next guest", async (context) => {
  const { guest, send, paths, counters } = await joined(context);
  await send(1, frameBetween(station(1), BROADCAST));
  await guest(1).driver.close();
  await eventually(5000, "the station to be forgotten", () => counters(1).learned === 0);

  const next = await plugIn(Scope.of(context), paths[1] as string);
  await send(0, frameBetween(station(0), station(1), 5));
  await next.received.count(1);

  assert.deepEqual(next.received.frames, [frameBetween(station(0), station(1), 5)]);
  assert.equal(counters(0).flooded, 1);
});

test("a frame for a station that does not receive is counted at its port", async (context) => {
  const { guest, send, counters } = await joined(context);
  await send(1, frameBetween(station(1), BROADCAST));
  await guest(1).driver.frontend.session.client.setVringEnable({ index: 0, num: 0 });

  await send(0, frameBetween(station(0), station(1)));

  assert.deepEqual([counters(1).dropped.notReceiving, counters(0).flooded], [1, 0]);
});

test("the counters tell of every frame and byte", async (context) => {
  const scope = Scope.of(context);
  const { paths, counters } = await servedSwitch(scope, { ports: 2 });
  const [one, other] = [await plugIn(scope, paths[0] as string), await plugIn(scope, paths[1] as string)];

  await exchange(one, other, [frameBetween(station(0), BROADCAST, 1, 100), frameBetween(station(0), BROADCAST, 2, 60)]);
  await exchange(other, one, [frameBetween(station(1), station(0), 3, 64)]);

  const none = { malformed: 0, oversized: 0, filtered: 0, noBuffers: 0, tooLong: 0, notReceiving: 0 };
  const { kicks, calls, ...first } = counters(0);
  assert.deepEqual(first, {
    framesIn: 2,
    bytesIn: 160,
    framesOut: 1,
    bytesOut: 64,
    flooded: 2,
    learned: 1,
    dropped: none,
  });
  assert.ok(kicks >= 1 && calls >= 1, `${kicks} kicks, ${calls} calls`);
});

test("a station that is silent for the time set is forgotten", async (context) => {
  const { send, counters } = await joined(context, { ageingSeconds: 1 });

  await send(1, frameBetween(station(1), BROADCAST));

  assert.equal(counters(1).learned, 1);
  await eventually(5000, "the station to be forgotten", () => counters(1).learned === 0);
});

for (const [what, options] of [
  ["without ports", { ports: 0 }],
  ["with an MTU below the smallest", { ports: 2, mtu: 67 }],
  ["that polls for more than a second", { ports: 2, pollMicroseconds: 1_000_001 }],
] as const) {
  test(`a switch ${what} is ERR_VU_ARGUMENT`, () => {
    assert.throws(() => new NetworkSwitch(options), { code: "ERR_VU_ARGUMENT" });
  });
}
