import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { ProtocolFeature, VirtioFeature, VirtioNetFeature } from "../../generated/typescript/index.js";
import {
  connectBackend,
  NETWORK_FEATURES,
  NetworkDevice,
  NetworkDriver,
  serve,
  signalEvent,
} from "../../runtime/index.js";
import { network, numberedFrame, servedNetwork } from "../support/network.js";
import { Scope } from "../support/scope.js";
import { eventually } from "../support/wait.js";

const frames = (count: number, size?: number): Uint8Array[] =>
  Array.from({ length: count }, (_, number) => numberedFrame(number, size));

const joined = (
  context: TestContext,
  ...options: Parameters<typeof network> extends [Scope, ...infer Rest] ? Rest : never
) => network(Scope.of(context), ...options);

const UNMERGEABLE = { features: NETWORK_FEATURES & ~VirtioNetFeature.MRG_RXBUF };

const WAYS = {
  "buffers of a whole frame": {},
  "mergeable buffers smaller than a frame": { bufferSize: 100 },
  "buffers that cannot be merged": UNMERGEABLE,
  "a header of the legacy layout": { features: UNMERGEABLE.features & ~VirtioFeature.VERSION_1 },
  "no event indices": { features: NETWORK_FEATURES & ~VirtioFeature.RING_EVENT_IDX },
  "a ring of 4": { queueSize: 4 },
};

for (const [way, driverOptions] of Object.entries(WAYS)) {
  test(`frames reach the device unchanged and in order, with ${way}`, async (context) => {
    const { driver, fromDriver } = await joined(context, {}, driverOptions);
    const sent = frames(300, 1000);

    for (const frame of sent) {
      if (!driver.send(frame)) {
        await driver.drained();
        driver.send(frame);
      }
    }
    await driver.drained();

    assert.deepEqual(fromDriver.frames, sent);
  });

  test(`frames reach the driver unchanged and in order, with ${way}`, async (context) => {
    const { device, toDriver } = await joined(context, {}, driverOptions);
    const sent = frames(250, 1000);

    for (const frame of sent) device.send(frame);
    await toDriver.count(sent.length);

    assert.deepEqual(toDriver.frames, sent);
  });
}

test("the shortest and the longest frame pass both ways", async (context) => {
  const { driver, device, fromDriver, toDriver } = await joined(context, { mtu: 9000 });
  const sent = [numberedFrame(1, 60).subarray(0, 14), numberedFrame(2, 14 + 4 + 9000)];

  for (const frame of sent) {
    driver.send(frame);
    device.send(frame);
  }
  await Promise.all([fromDriver.count(2), toDriver.count(2)]);

  assert.deepEqual([fromDriver.frames, toDriver.frames], [sent, sent]);
});

for (const [what, size] of [
  ["shorter than an Ethernet header", 13],
  ["longer than the MTU allows", 14 + 4 + 1501],
] as const) {
  test(`a frame ${what} is ERR_VU_ARGUMENT on both sides`, async (context) => {
    const { driver, device } = await joined(context);

    assert.throws(() => driver.send(new Uint8Array(size)), { code: "ERR_VU_ARGUMENT" });
    assert.throws(() => device.send(new Uint8Array(size)), { code: "ERR_VU_ARGUMENT" });
  });
}

test("the driver learns the device's address and MTU", async (context) => {
  const { driver } = await joined(context, { mac: "52:54:00:12:34:56", mtu: 1400 });

  assert.deepEqual({ mac: driver.mac, mtu: driver.mtu }, { mac: "52:54:00:12:34:56", mtu: 1400 });
});

test("answers go back on the queue pair that the question came on", async (context) => {
  const echo = (batch: readonly Uint8Array[], pair: number) => {
    for (const frame of batch) device.send(frame, pair);
  };
  const { driver, device, toDriver } = await joined(context, { queuePairs: 3, onFrames: echo }, { queuePairs: 3 });

  for (let number = 0; number < 9; number++) driver.send(numberedFrame(number), number % 3);
  await toDriver.count(9);

  const pairsByNumber = toDriver.frames.map((frame, index) => [(frame[17] as number) % 3, toDriver.pairs[index]]);
  assert.ok(
    pairsByNumber.every(([sentOn, cameOn]) => sentOn === cameOn),
    `${pairsByNumber}`,
  );
});

test("while the driver has no buffers frames wait, up to the limit, and those beyond it are dropped", async (context) => {
  const { device, toDriver } = await joined(context, { queueLimit: 10 }, { queueSize: 4 });
  const sent = frames(20);

  // Nothing is given back within one turn, so that 4 go into buffers, 10 wait and 6 are dropped.
  const outcomes = sent.map((frame) => device.send(frame));
  await toDriver.count(14);

  assert.deepEqual(outcomes, [...Array(14).fill(true), ...Array(6).fill(false)]);
  assert.deepEqual(toDriver.frames, sent.slice(0, 14));
  assert.equal(device.counters().dropped, 6);
});

test("without a driver frames are dropped", () => {
  const device = new NetworkDevice({ onFrames: () => {} });

  assert.equal(device.send(numberedFrame(1)), false);
  assert.equal(device.counters().dropped, 1);
});

test("both sides count the same frames", async (context) => {
  const { driver, device, fromDriver, toDriver } = await joined(context);

  for (const frame of frames(7)) driver.send(frame);
  for (const frame of frames(5)) device.send(frame);
  await Promise.all([fromDriver.count(7), toDriver.count(5)]);

  assert.deepEqual(driver.counters(), { sent: 7, received: 5, malformed: 0 });
  assert.deepEqual(device.counters(), { fromDriver: 7, toDriver: 5, dropped: 0, malformed: 0 });
});

test("a handler that throws loses its batch, tells onError, and the device goes on", async (context) => {
  const errors: string[] = [];
  let batches = 0;
  const { driver } = await joined(context, {
    onFrames: () => {
      batches++;
      throw new Error("no switch here");
    },
    onError: (error) => errors.push(error.message),
  });

  driver.send(numberedFrame(1));
  await driver.drained();
  driver.send(numberedFrame(2));
  await eventually(5000, "both batches", () => batches === 2);

  assert.deepEqual(errors, Array(2).fill("ERR_VU_SYSTEM: no switch here"));
});

test("when the back-end has gone, sending and waiting are ERR_VU_CLOSED", async (context) => {
  const { driver, server } = await joined(context);

  await server.stop();
  await driver.frontend.closed;

  await assert.rejects(driver.drained(), { code: "ERR_VU_CLOSED" });
  assert.throws(() => driver.send(numberedFrame(1)), { code: "ERR_VU_CLOSED" });
});

test("queues that the back-end calls broken are told as ERR_VU_STATE, and are used no more", async (context) => {
  const errors: string[] = [];
  const { driver } = await joined(context, {}, { onError: ({ code }) => errors.push(code) });

  for (const { error } of driver.frontend.rings) signalEvent(error);
  await eventually(5000, "both errors", () => errors.length === 2);

  assert.deepEqual(errors, ["ERR_VU_STATE", "ERR_VU_STATE"]);
  assert.throws(() => driver.send(numberedFrame(1)), { code: "ERR_VU_STATE" });
});

test("a driver that is to connect again goes on with the next back-end", async (context) => {
  const { driver, server, path, device } = await joined(context, {}, { reconnect: true });
  driver.send(numberedFrame(1));
  await driver.drained();

  await server.stop();
  const next = await serve(device, { path });
  context.after(() => next.stop());
  const sent = frames(300);
  for (const frame of sent) if (!driver.send(frame)) await driver.drained().then(() => driver.send(frame));
  await driver.drained();
  await driver.close();

  assert.equal(device.counters().fromDriver, 301);
});

test("a device serves the next driver", async (context) => {
  const { driver, path, fromDriver } = await joined(context);
  driver.send(numberedFrame(1));
  await driver.drained();
  await driver.close();

  const next = await NetworkDriver.open(path, { onFrames: () => {} });
  next.send(numberedFrame(2));
  await next.drained();

  await next.close();

  assert.deepEqual(fromDriver.frames, [numberedFrame(1), numberedFrame(2)]);
});

for (const [what, options] of [
  ["an address that is none", { mac: "52:54:00:12:34" }],
  ["the address of a group", { mac: "01:00:5e:00:00:01" }],
  ["an MTU below the smallest", { mtu: 67 }],
  ["more queue pairs than messages can name", { queuePairs: 128 }],
] as const) {
  test(`a device with ${what} is ERR_VU_ARGUMENT`, () => {
    assert.throws(() => new NetworkDevice({ onFrames: () => {}, ...options }), { code: "ERR_VU_ARGUMENT" });
  });
}

/** A device and a connection with the network's own requests. */
async function withNetworkRequests(context: TestContext) {
  const scope = Scope.of(context);
  const served = await servedNetwork(scope, { mtu: 1500 });
  const protocolFeatures = ProtocolFeature.REPLY_ACK | ProtocolFeature.RARP | ProtocolFeature.NET_MTU;
  const session = await connectBackend(served.path, { protocolFeatures });
  scope.defer(() => session.close());
  return { ...served, client: session.client };
}

test("SEND_RARP becomes a frame from the guest's address to everybody, as if the guest had sent it", async (context) => {
  const { client, fromDriver } = await withNetworkRequests(context);

  await client.sendRarp({ mac: Uint8Array.of(0x52, 0x54, 0, 1, 2, 3) });

  const [frame] = fromDriver.frames;
  assert.equal(Buffer.from(frame?.subarray(0, 14) ?? []).toString("hex"), "ffffffffffff5254000102038035");
});

test("a front-end may lower the MTU, and not raise it", async (context) => {
  const { client, device } = await withNetworkRequests(context);

  await client.netSetMtu(1400n);
  await assert.rejects(client.netSetMtu(1501n), { code: "ERR_VU_NACK" });

  assert.equal(device.mtu, 1400);
});

test("what was changed comes back from a snapshot", () => {
  const before = new NetworkDevice({ onFrames: () => {}, mac: "52:54:00:00:00:01", queuePairs: 4 });
  before.setMtu(1280);

  const after = new NetworkDevice({ onFrames: () => {}, queuePairs: 4 });
  after.restore(JSON.parse(JSON.stringify(before.snapshot())));

  assert.deepEqual(after.snapshot(), { mac: "52:54:00:00:00:01", mtu: 1280, activePairs: 4 });
});

for (const snapshot of [
  null,
  {},
  { mac: "none", mtu: 1500, activePairs: 1 },
  { mac: "52:54:00:00:00:01", mtu: 9000, activePairs: 1 },
]) {
  test(`${JSON.stringify(snapshot)} is no snapshot: ERR_VU_ARGUMENT`, () => {
    assert.throws(() => new NetworkDevice({ onFrames: () => {} }).restore(snapshot), { code: "ERR_VU_ARGUMENT" });
  });
}
