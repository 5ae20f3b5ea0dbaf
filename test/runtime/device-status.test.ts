import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { DeviceStatus, ProtocolFeature, VirtioFeature, VringEnableState } from "../../generated/typescript/index.js";
import { Bench, VRING } from "./bench.js";
import { RecordingDevice } from "./recording-device.js";

const { ACKNOWLEDGE, DRIVER, FEATURES_OK, DRIVER_OK } = DeviceStatus;

class StatusDevice extends RecordingDevice {
  override protocolFeatures(): bigint {
    return ProtocolFeature.STATUS;
  }
}

async function start(context: TestContext) {
  const bench = await Bench.start(context, new StatusDevice(), {
    protocolFeatures: ProtocolFeature.REPLY_ACK | ProtocolFeature.STATUS | ProtocolFeature.RESET_DEVICE,
  });
  await bench.setUp();
  return bench;
}

test("a status is kept", async (context) => {
  const { session } = await start(context);

  await session.client.setStatus(BigInt(ACKNOWLEDGE | DRIVER));

  assert.equal(await session.client.getStatus(), BigInt(ACKNOWLEDGE | DRIVER));
});

test("features that are refused clear FEATURES_OK, and it cannot be set until others are accepted", async (context) => {
  const { client } = (await start(context)).session;
  await client.setStatus(BigInt(ACKNOWLEDGE | DRIVER | FEATURES_OK));

  await assert.rejects(client.setFeatures(VirtioFeature.SR_IOV), { code: "ERR_VU_NACK" });
  assert.equal(await client.getStatus(), BigInt(ACKNOWLEDGE | DRIVER));
  await client.setStatus(BigInt(ACKNOWLEDGE | DRIVER | FEATURES_OK));
  assert.equal(await client.getStatus(), BigInt(ACKNOWLEDGE | DRIVER));

  await client.setFeatures(VirtioFeature.VERSION_1);
  await client.setStatus(BigInt(ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK));
  assert.equal(await client.getStatus(), BigInt(ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK));
});

test("a status beyond a byte is refused", async (context) => {
  const { session } = await start(context);

  await assert.rejects(session.client.setStatus(0x100n), { code: "ERR_VU_NACK" });
});

test("status zero stops the rings and resets the device", async (context) => {
  const bench = await start(context);
  await bench.run();

  await bench.session.client.setStatus(0n);

  assert.deepEqual(bench.device.news(), ["stop 0", "suspend", "reset"]);
  assert.equal(await bench.session.client.getStatus(), 0n);
});

test("RESET_DEVICE stops and disables the rings, and resets the device", async (context) => {
  const bench = await start(context);
  const { client } = bench.session;
  await bench.run();

  await client.resetDevice();
  assert.deepEqual(bench.device.news(), ["stop 0", "suspend", "reset"]);
  await client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });

  assert.deepEqual(bench.device.news(), []);
});

test("after RESET_DEVICE a ring is set up anew, on the memory that is there", async (context) => {
  const bench = await start(context);
  const { client } = bench.session;
  await bench.run();
  await client.resetDevice();

  await assert.rejects(client.setVringKick(VRING, bench.event()), { code: "ERR_VU_NACK" });
  await client.setFeatures(VirtioFeature.VERSION_1 | VirtioFeature.PROTOCOL_FEATURES);
  await client.setVringNum({ index: 0, num: 16 });
  await client.setVringAddr({ index: 0, flags: 0, log: 0n, ...bench.addresses });
  bench.device.news();
  await client.setVringKick(VRING, bench.event());
  await client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });

  assert.deepEqual(bench.device.news(), ["start 0"]);
});

test("RESET_OWNER disables all rings, which rest until they are enabled again", async (context) => {
  const bench = await start(context);
  const { client } = bench.session;
  await bench.run();

  await client.resetOwner();
  assert.deepEqual(bench.device.news(), ["stop 0", "suspend"]);
  await client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });

  assert.deepEqual(bench.device.news(), ["start 0"]);
});
