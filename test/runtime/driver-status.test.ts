import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  type Backend,
  DeviceStatus,
  dispatchBackend,
  frontendRequests,
  frontendRequestsAckCondition,
  frontendRequestsById,
  Negotiation,
  ProtocolFeature,
  U64,
  VhostUserError,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { RequestServer } from "../../runtime/connection/request-server.js";
import { type FrontendOptions, StreamSocket, serve, VhostUserFrontend } from "../../runtime/index.js";
import { network } from "../support/network.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { Traffic } from "../support/traffic.js";
import { RecordingDevice } from "./recording-device.js";

const { ACKNOWLEDGE, DRIVER, FEATURES_OK, DRIVER_OK } = DeviceStatus;
const RUNNING = ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK;

/** A device that wants to know its status, and has a state that a reset takes away. */
class StatusDevice extends RecordingDevice {
  state = "new";

  override protocolFeatures(): bigint {
    return ProtocolFeature.STATUS | ProtocolFeature.DEVICE_STATE;
  }

  override reset(): void {
    super.reset();
    this.state = "new";
  }

  override snapshot(): unknown {
    return this.state;
  }

  override restore(state: unknown): void {
    this.state = state as string;
  }
}

/** Two such devices, and a front-end of the first. */
async function withDevices(context: TestContext, options: FrontendOptions = {}) {
  const scope = Scope.of(context);
  const directory = await temporaryDirectory(scope);
  const devices = [new StatusDevice(), new StatusDevice()] as const;
  const traffic = new Traffic();
  const paths = devices.map((_, index) => join(directory, `${index}.sock`));
  const start = async (index: 0 | 1) => {
    const server = await serve(devices[index], { path: paths[index] as string }, traffic);
    scope.defer(() => server.stop());
    return server;
  };
  const server = await start(0);
  await start(1);
  const frontend = await VhostUserFrontend.open(paths[0] as string, options);
  scope.defer(() => frontend.close());
  for (const device of devices) device.news();
  return { frontend, devices, traffic, server, start, otherPath: paths[1] as string };
}

/** The statuses that devices were told, in order. */
function told({ traffic }: { readonly traffic: Traffic }): number[] {
  return traffic.payloadsOf(frontendRequests.setStatus, U64).map(Number);
}

test("a device is told of its driver step by step, and of its end", async (context) => {
  const world = await withDevices(context);

  await world.frontend.start();
  const status = await world.frontend.status();
  await world.frontend.stop();

  assert.deepEqual(told(world), [FEATURES_OK, RUNNING, 0]);
  assert.deepEqual([status, await world.frontend.status()], [RUNNING, 0]);
});

test("a device that was stopped, and so reset, runs again on the same rings", async (context) => {
  const { frontend, devices } = await withDevices(context);
  await frontend.start();
  await frontend.stop();
  devices[0].news();

  await frontend.resume();

  assert.deepEqual(devices[0].news(), ["ack 0x0", "start 0"]);
  assert.equal(await frontend.status(), RUNNING);
});

test("a device that is reset has status zero until it is started again", async (context) => {
  const { frontend } = await withDevices(context);
  await frontend.start();

  await frontend.reset();
  const status = await frontend.status();
  await frontend.start();

  assert.deepEqual([status, await frontend.status()], [0, RUNNING]);
});

test("the next back-end is told the whole status", async (context) => {
  const world = await withDevices(context, { reconnect: { delay: 10 } });
  await world.frontend.start();

  await world.server.stop();
  await world.start(0);
  const status = await world.frontend.status();

  assert.equal(status, RUNNING);
  assert.deepEqual(told(world), [FEATURES_OK, RUNNING, FEATURES_OK, RUNNING]);
});

test("a device that moves is not reset before its state was taken", async (context) => {
  const { frontend, devices, otherPath } = await withDevices(context);
  await frontend.start();
  devices[0].state = "seven requests served";

  await frontend.migrate(otherPath);

  assert.equal(devices[1].state, "seven requests served");
  assert.equal(await frontend.status(), RUNNING);
});

/** A back-end that never lets FEATURES_OK stand, and acknowledges nothing else. */
function serveStubbornly(scope: Scope): StreamSocket {
  const [near, far] = StreamSocket.pair();
  const negotiation = new Negotiation();
  const methods: Partial<Backend> = {
    getFeatures: () => VirtioFeature.PROTOCOL_FEATURES,
    getProtocolFeatures: () => ProtocolFeature.STATUS,
    setProtocolFeatures() {},
    setOwner() {},
    setFeatures() {},
    getStatus: () => 0n,
    setStatus() {},
  };
  const server = new RequestServer(far, {
    definitions: frontendRequestsById,
    ackCondition: frontendRequestsAckCondition,
    negotiation,
    dispatch: (message) => dispatchBackend(methods as Backend, message, negotiation),
  });
  scope.defer(() => server.stop(new VhostUserError("ERR_VU_CLOSED", "the test is over")));
  return near;
}

test("features that a back-end does not confirm are ERR_VU_NACK", async (context) => {
  const scope = Scope.of(context);
  const frontend = await VhostUserFrontend.open(serveStubbornly(scope));
  scope.defer(() => frontend.close());

  await assert.rejects(frontend.start(), { code: "ERR_VU_NACK", messageName: "SET_STATUS" });
});

test("the status of a device that does not want to know it is ERR_VU_GATE", async (context) => {
  const { frontend } = await withDevices(context, { protocolFeatures: ProtocolFeature.MQ });

  await frontend.start();

  await assert.rejects(frontend.status(), { code: "ERR_VU_GATE" });
});

/** A network device for frames of up to 1500 bytes, and its driver. */
async function withNetwork(context: TestContext) {
  const { driver, device, traffic, server, path } = await network(
    Scope.of(context),
    { mtu: 1500 },
    { reconnect: { delay: 10 } },
  );
  return { driver, device, traffic, server, path };
}

test("a network device is told its MTU", async (context) => {
  const { driver, device } = await withNetwork(context);

  await driver.frontend.setMtu(1400);

  assert.equal(device.mtu, 1400);
});

test("an MTU is told again when the device is started again", async (context) => {
  const { driver, device, traffic } = await withNetwork(context);
  await driver.frontend.setMtu(1400);

  await driver.frontend.stop();
  device.reset();
  await driver.frontend.resume();

  assert.equal(device.mtu, 1400);
  assert.deepEqual(traffic.payloadsOf(frontendRequests.netSetMtu, U64), [1400n, 1400n]);
});

for (const [mtu, code] of [
  [1501, "ERR_VU_NACK"],
  [67, "ERR_VU_NACK"],
  [2 ** 33, "ERR_VU_NACK"],
  [-1, "ERR_VU_ARGUMENT"],
  [1400.5, "ERR_VU_ARGUMENT"],
] as const) {
  test(`an MTU of ${mtu} is ${code}, and is not told again`, async (context) => {
    const { driver, device } = await withNetwork(context);
    await driver.frontend.setMtu(1400);

    await assert.rejects(driver.frontend.setMtu(mtu), { code });
    await driver.frontend.stop();
    await driver.frontend.resume();

    assert.equal(device.mtu, 1400);
  });
}

test("a device without an MTU cannot be told one: ERR_VU_GATE", async (context) => {
  const { frontend } = await withDevices(context);

  await assert.rejects(frontend.setMtu(1400), { code: "ERR_VU_GATE" });
});
