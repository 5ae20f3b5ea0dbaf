import assert from "node:assert/strict";
import { writeSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  ACK_FAILURE,
  DeviceStateDirection,
  DeviceStatePhase,
  type ErrorCode,
  frontendRequests,
  ProtocolFeature,
} from "../../generated/typescript/index.js";
import {
  type BackendSession,
  BlockDriver,
  connectBackend,
  createEvent,
  createMemory,
  type Descriptor,
  RequestDevice,
  StreamSocket,
  serve,
} from "../../runtime/index.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually, within } from "../support/wait.js";
import { Victim } from "./victim.js";

const FEATURES = ProtocolFeature.REPLY_ACK | ProtocolFeature.DEVICE_STATE;
const FAILURE = BigInt(ACK_FAILURE);
const { SAVE, LOAD } = DeviceStateDirection;
const { STOPPED } = DeviceStatePhase;

/** Both ends of a channel, as descriptors. */
function channel(): { readonly near: Descriptor; readonly far: Descriptor } {
  const [near, far] = StreamSocket.pair();
  return { near: near.intoDescriptor(), far: far.intoDescriptor() };
}

/** Hands the only descriptor over; true when the transfer has begun. */
async function give(session: BackendSession, direction: number, given: Descriptor, phase = STOPPED): Promise<boolean> {
  const { payload } = await session.client.setDeviceStateFd({ direction, phase }, given);
  given.close();
  return payload.error === 0;
}

/** A file with these bytes, and so many zeroes behind them. */
function state(text: string, more = 0): Descriptor {
  const bytes = Buffer.from(text);
  const file = createMemory("state", BigInt(bytes.length + more));
  writeSync(file.fd, bytes, 0, bytes.length, 0);
  return file;
}

const UNTAKEN: Readonly<Record<string, { code: ErrorCode; make: () => Descriptor }>> = {
  "that is no JSON": { code: "ERR_VU_VALUE", make: () => state("{") },
  "that is empty": { code: "ERR_VU_VALUE", make: () => closedChannel() },
  "of another device": { code: "ERR_VU_ARGUMENT", make: () => state('{"writeback":"perhaps"}') },
  "that is not even an object": { code: "ERR_VU_ARGUMENT", make: () => state("null") },
  "larger than any state": { code: "ERR_VU_SIZE", make: () => state("[", 17 << 20) },
};

function closedChannel(): Descriptor {
  const { near, far } = channel();
  near.close();
  return far;
}

for (const [what, { code, make }] of Object.entries(UNTAKEN)) {
  test(`a state ${what} is ${code}`, async (context) => {
    const victim = await Victim.start(context);
    const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });

    assert.equal(await give(session, LOAD, make()), true);
    assert.equal(await session.client.checkDeviceState(), FAILURE);

    await victim.refuses(code);
    session.close();
    await victim.survived();
  });
}

for (const [what, code, direction, phase, make] of [
  ["in a direction that is not defined", "ERR_VU_VALUE", 2, STOPPED, () => state("null")],
  ["in a direction that only its low byte would make good", "ERR_VU_VALUE", 0x100, STOPPED, () => state("null")],
  ["in a phase that is not defined", "ERR_VU_VALUE", LOAD, 1, () => state("null")],
  ["through an event", "ERR_VU_DESCRIPTOR_KIND", LOAD, STOPPED, createEvent],
  ["into an event", "ERR_VU_DESCRIPTOR_KIND", SAVE, STOPPED, createEvent],
] as const) {
  test(`a transfer ${what} is ${code}`, async (context) => {
    const victim = await Victim.start(context);
    const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });

    assert.equal(await give(session, direction, make(), phase as typeof STOPPED), false);

    await victim.refuses(code);
    session.close();
    await victim.survived();
  });
}

test("CHECK_DEVICE_STATE before SET_DEVICE_STATE_FD is ERR_VU_ORDER", async (context) => {
  const victim = await Victim.start(context);
  const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });

  assert.equal(await session.client.checkDeviceState(), FAILURE);

  await victim.refuses("ERR_VU_ORDER");
  session.close();
  await victim.survived();
});

test("a second CHECK_DEVICE_STATE fails", async (context) => {
  const victim = await Victim.start(context);
  const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });
  await give(session, LOAD, state('{"writeback":true}'));
  assert.equal(await session.client.checkDeviceState(), 0n);

  assert.equal(await session.client.checkDeviceState(), FAILURE);

  await victim.refuses("ERR_VU_ORDER");
  session.close();
  await victim.survived();
});

test("a state is neither saved nor loaded while a ring runs", async (context) => {
  const victim = await Victim.start(context);
  const driver = await BlockDriver.open(victim.path);
  const { session } = driver.frontend;

  for (const direction of [SAVE, LOAD]) assert.equal(await give(session, direction, state("null")), false);

  await victim.refuses("ERR_VU_ORDER");
  await driver.close();
  await victim.survived();
});

test("a hundred transfers that nobody asks the outcome of leave nothing open", async (context) => {
  const victim = await Victim.start(context);
  const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });
  const held: Descriptor[] = [];

  for (let count = 0; count < 100; count++) {
    const { near, far } = channel();
    held.push(near);
    await give(session, count % 2 === 0 ? SAVE : LOAD, far);
  }

  for (const end of held) end.close();
  session.close();
  await victim.survived();
});

test("a reader that closes early is told by CHECK_DEVICE_STATE or has all it wanted, and nothing stays open", async (context) => {
  const victim = await Victim.start(context);
  const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });

  await give(session, SAVE, closedChannel());
  assert.equal(await session.client.checkDeviceState(), FAILURE);

  session.close();
  await victim.survived();
});

test("a writer that stops writing holds up nobody but itself: it leaves, and the next front-end is served", async (context) => {
  const victim = await Victim.start(context);
  const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });
  const { near, far } = channel();
  await give(session, LOAD, far);
  const checked = session.client.checkDeviceState({ timeout: 200 });

  await assert.rejects(checked, { code: "ERR_VU_REPLY_TIMEOUT" });

  near.close();
  session.close();
  await victim.survived();
});

test("a front-end that asks for the outcome of a transfer without end and leaves is followed by the next", async (context) => {
  const victim = await Victim.start(context);
  const { near, far } = channel();
  const before = openDescriptors();
  const attacker = victim.attacker();
  attacker.message(frontendRequests.setProtocolFeatures.id, {
    payload: new Uint8Array(new BigUint64Array([FEATURES]).buffer),
  });
  attacker.message(
    frontendRequests.setDeviceStateFd.id,
    { payload: new Uint8Array(new Uint32Array([LOAD, STOPPED]).buffer) },
    [far],
  );
  attacker.message(frontendRequests.checkDeviceState.id);
  far.close();
  await attacker.receiveMessage();

  attacker.socket.close();
  // The back-end's end of the channel is closed although ours is open.
  await eventually(3000, "the descriptors to be closed", () => openDescriptors() <= before - 1);
  near.close();
  await victim.survived();
});

/** A device with more state than a channel holds. */
class LargeDevice extends RequestDevice {
  override snapshot(): null {
    return "x".repeat(8 << 20) as never;
  }
}

test("a reader that stops reading holds up neither the next front-end nor the end of the server", async (context) => {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "large.sock");
  const server = await serve(new LargeDevice({ handler: () => {} }), { path });
  scope.defer(() => server.stop());
  const before = openDescriptors();
  for (let round = 0; round < 2; round++) {
    const session = await connectBackend(path, { protocolFeatures: FEATURES });
    const { near, far } = channel();
    assert.equal(await give(session, SAVE, far), true);
    await assert.rejects(session.client.checkDeviceState({ timeout: 200 }), { code: "ERR_VU_REPLY_TIMEOUT" });
    session.close();
    await eventually(3000, "the descriptors to be closed", () => openDescriptors() <= before + 1);
    near.close();
  }
  const last = await connectBackend(path, { protocolFeatures: FEATURES });
  const { near, far } = channel();
  await give(last, SAVE, far);

  await within(3000, "the end of the server", server.stop());

  near.close();
  last.close();
});
