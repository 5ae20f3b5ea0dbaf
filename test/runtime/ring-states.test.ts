import assert from "node:assert/strict";
import { test } from "node:test";
import { VirtioBlkFeature, VirtioFeature, VringEnableState } from "../../generated/typescript/index.js";
import { createMemory, drainEvent, type SharedRegion } from "../../runtime/index.js";
import { eventually } from "../support/wait.js";
import { Bench, prepared, running, VRING } from "./bench.js";
import { RecordingDevice } from "./recording-device.js";

test("a ring runs once it is started and enabled, in this order", async (context) => {
  const { session, device, ...bench } = await prepared(context);

  await session.client.setVringKick(VRING, bench.kick);
  assert.deepEqual(device.news(), []);
  await session.client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });

  assert.deepEqual(device.news(), ["start 0"]);
});

test("a ring runs once it is enabled and started, in this order", async (context) => {
  const { session, device, ...bench } = await prepared(context);

  await session.client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });
  assert.deepEqual(device.news(), []);
  await session.client.setVringKick(VRING, bench.kick);

  assert.deepEqual(device.news(), ["start 0"]);
});

test("without PROTOCOL_FEATURES all rings are enabled, so that a kick starts one", async (context) => {
  const bench = await Bench.start(context);
  await bench.setUp(0n);

  await bench.session.client.setVringKick(VRING, bench.event());

  assert.deepEqual(bench.device.news(), ["start 0"]);
});

test("a ring that is disabled rests, and goes on when it is enabled again", async (context) => {
  const { session, device } = await running(context);

  await session.client.setVringEnable({ index: 0, num: VringEnableState.DISABLED });
  await session.client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });

  assert.deepEqual(device.news(), ["stop 0", "suspend", "start 0"]);
});

test("GET_VRING_BASE stops a ring but leaves it enabled: the next kick starts it", async (context) => {
  const { session, device, event } = await running(context);

  await session.client.getVringBase({ index: 0, num: 0 });
  await session.client.setVringKick(VRING, event());

  assert.deepEqual(device.news(), ["stop 0", "suspend", "start 0"]);
});

test("GET_VRING_BASE of a ring that never ran returns the base that was set", async (context) => {
  const { session } = await prepared(context);
  await session.client.setVringBase({ index: 0, num: 4711 });

  const base = await session.client.getVringBase({ index: 0, num: 0 });

  assert.deepEqual(base, { index: 0, num: 4711 });
});

test("a ring begins at the base that was set", async (context) => {
  const { session, device, kick } = await prepared(context);
  await session.client.setVringBase({ index: 0, num: 65_535 });

  await session.client.setVringKick(VRING, kick);
  await session.client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });

  assert.equal(device.queue(0)?.ring.base, 65_535);
});

test("a ring that goes on where another back-end was lost calls the driver once", async (context) => {
  const { session, kick, event } = await prepared(context);
  const call = event();
  await session.client.setVringCall(VRING, call);
  await session.client.setVringBase({ index: 0, num: 3 });

  await session.client.setVringKick(VRING, kick);
  await session.client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });

  assert.equal(drainEvent(call), true);
});

test("a call descriptor is accepted before features, and replaced while the ring runs", async (context) => {
  const bench = await Bench.start(context);
  await bench.session.client.setVringCall(VRING, bench.event());
  await bench.session.client.setVringErr(VRING, bench.event());
  await bench.setUp();
  await bench.session.client.setVringKick(VRING, bench.event());
  await bench.session.client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });
  bench.device.news();

  await bench.session.client.setVringCall(VRING, bench.event());

  assert.deepEqual(bench.device.news(), []);
});

test("a kick replaced while the ring runs restarts the ring on it", async (context) => {
  const { session, device, event } = await running(context);

  await session.client.setVringKick(VRING, event());

  assert.deepEqual(device.news(), ["stop 0", "suspend", "start 0"]);
});

test("a ring without a kick descriptor runs too: its device polls", async (context) => {
  const { session, device } = await prepared(context);

  await session.client.setVringKick({ index: 0 }, undefined);
  await session.client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });

  assert.deepEqual(device.news(), ["start 0"]);
  assert.equal(device.queue(0)?.kick, undefined);
});

test("memory added while a ring runs does not disturb it", async (context) => {
  const { session, device } = await running(context);
  const more = createMemory("more", 4096n);

  await session.client.addMemRegion({ region: { guestAddr: 0n, size: 4096n, userAddr: 0n, mmapOffset: 0n } }, more);
  more.close();

  assert.deepEqual(device.news(), []);
});

test("a ring whose memory is taken away rests until the memory is back", async (context) => {
  const { session, device, shared } = await running(context);

  const [region] = shared.regions as [SharedRegion];
  await session.unshareMemory(region);
  assert.deepEqual(device.news(), ["stop 0", "suspend"]);
  await session.shareMemory(shared);

  assert.deepEqual(device.news(), ["start 0"]);
});

test("a ring whose memory is taken away tells that by its error event", async (context) => {
  const bench = await Bench.start(context);
  await bench.setUp();
  const error = bench.event();
  await bench.session.client.setVringErr(VRING, error);
  await bench.run();

  await bench.session.unshareMemory(bench.shared.regions[0] as SharedRegion);

  assert.ok(drainEvent(error));
  const broken = bench.events.find((event) => event.kind === "ring-broken");
  assert.equal(broken?.error.code, "ERR_VU_ADDRESS");
});

test("a memory table that leaves the ring where it is does not stop it", async (context) => {
  const { session, device, shared } = await running(context);
  const [region] = shared.regions as [SharedRegion];
  const more = { guestAddr: 0n, size: region.size, userAddr: 0n, mmapOffset: 0n };
  const { descriptor } = region;

  await session.client.setMemTable({ regions: [more, region] }, [descriptor, descriptor]);
  await session.client.setMemTable({ regions: [region] }, [descriptor]);

  assert.deepEqual(device.news(), []);
});

test("memory in which no ring lies is removed without stopping one", async (context) => {
  const { session, device, shared } = await running(context);
  const [region] = shared.regions as [SharedRegion];
  const more = { guestAddr: 0n, size: region.size, userAddr: 0n, mmapOffset: 0n };
  await session.client.addMemRegion({ region: more }, region.descriptor);

  await session.client.removeMemRegion({ region: more });

  assert.deepEqual(device.news(), []);
});

test("a memory table that is refused leaves everything as it was", async (context) => {
  const { session, device, shared } = await running(context);
  const [region] = shared.regions as [SharedRegion];

  const moved = { ...region, guestAddr: 0n, mmapOffset: region.size };
  await assert.rejects(session.client.setMemTable({ regions: [moved] }, [region.descriptor]), { code: "ERR_VU_NACK" });

  assert.deepEqual(device.news(), ["stop 0", "suspend", "start 0"]);
});

test("a memory table replaced while a ring runs is where the ring goes on", async (context) => {
  const { session, device, shared } = await running(context);

  const [region] = shared.regions as [SharedRegion];
  await session.client.setMemTable({ regions: [{ ...region, guestAddr: 0n }] }, [region.descriptor]);

  assert.deepEqual(device.news(), ["stop 0", "suspend", "start 0"]);
});

test("SET_OWNER is accepted at any time", async (context) => {
  const { session } = await running(context);

  await session.client.setOwner();
});

test("a device is told of its own feature bits only", async (context) => {
  const device = new RecordingDevice(1, VirtioBlkFeature.RO | VirtioBlkFeature.FLUSH);
  const bench = await Bench.start(context, device);

  await bench.session.acceptFeatures(VirtioBlkFeature.RO | VirtioFeature.VERSION_1);

  assert.deepEqual(device.news(), [`ack 0x${VirtioBlkFeature.RO.toString(16)}`]);
});

test("when the front-end leaves, its rings are stopped and the device is reset", async (context) => {
  const { session, device } = await running(context);

  session.close();

  await eventually(3000, "the reset of the device", () => device.calls.includes("reset"));
  assert.deepEqual(device.news(), ["stop 0", "suspend", "reset"]);
});

test("a base with bits that are reserved is ERR_VU_VALUE", async (context) => {
  const { session } = await prepared(context);

  await assert.rejects(session.client.setVringBase({ index: 0, num: 0x1_0000 }), { code: "ERR_VU_NACK" });
});

test("without REPLY_ACK a request is not answered, but served", async (context) => {
  const { session, device } = await Bench.start(context, new RecordingDevice(), { protocolFeatures: 0n });

  await session.client.setFeatures(VirtioFeature.VERSION_1);
  await session.client.getFeatures();

  assert.ok(device.calls.includes("ack 0x0"));
});
