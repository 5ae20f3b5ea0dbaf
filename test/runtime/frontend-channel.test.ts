import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  ACK_FAILURE,
  ACK_SUCCESS,
  BackendRequest,
  type FrontendClient,
  ProtocolFeature,
  U64,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { createMemory, StreamSocket } from "../../runtime/index.js";
import { encoded, RawPeer } from "../support/raw-peer.js";
import { eventually } from "../support/wait.js";
import { Bench } from "./bench.js";
import { RecordingDevice } from "./recording-device.js";

const FEATURES =
  ProtocolFeature.REPLY_ACK | ProtocolFeature.CONFIG | ProtocolFeature.BACKEND_REQ | ProtocolFeature.BACKEND_SEND_FD;

/** A device that asks the front-end. */
class AskingDevice extends RecordingDevice {
  frontend: FrontendClient | undefined;
  /** Done while a queue is started. */
  whileStarting: () => Promise<void> = async () => {};

  override protocolFeatures(): bigint {
    return FEATURES | ProtocolFeature.HOST_NOTIFIER;
  }

  setBackendReqConnection(connection: FrontendClient): void {
    this.frontend = connection;
  }

  override async startQueue(...queue: Parameters<RecordingDevice["startQueue"]>): Promise<void> {
    super.startQueue(...queue);
    await this.whileStarting();
  }
}

async function start(context: TestContext, protocolFeatures = FEATURES) {
  const bench = await Bench.start(context, new AskingDevice(), { protocolFeatures });
  await bench.setUp();
  return bench;
}

/** Gives the back-end a socket; the other end answers what the test wants. */
async function giveSocket({ session, scope }: Bench): Promise<RawPeer> {
  const [ours, theirs] = StreamSocket.pair();
  const descriptor = theirs.intoDescriptor();
  await session.client.setBackendReqFd(descriptor);
  descriptor.close();
  scope.defer(() => ours.close());
  return new RawPeer(ours);
}

function acknowledge(peer: RawPeer, id: number, result = ACK_SUCCESS): void {
  peer.message(id, { flags: { reply: true }, payload: encoded(U64, BigInt(result)) });
}

test("a request of the device is acknowledged by the front-end", async (context) => {
  const bench = await start(context);
  const frontend = await giveSocket(bench);
  await bench.run();

  const changed = bench.device.frontend?.configChangeMsg();
  const { header } = await frontend.receiveMessage();
  acknowledge(frontend, header.request);

  await changed;
  assert.deepEqual(
    [header.request, header.flags],
    [BackendRequest.CONFIG_CHANGE_MSG, { version: 1, reply: false, needReply: true }],
  );
});

test("a front-end that refuses makes the device's request fail", async (context) => {
  const bench = await start(context);
  const frontend = await giveSocket(bench);
  await bench.run();

  const changed = bench.device.frontend?.configChangeMsg();
  acknowledge(frontend, (await frontend.receiveMessage()).header.request, ACK_FAILURE);

  await assert.rejects(changed as Promise<void>, { code: "ERR_VU_NACK" });
});

test("without REPLY_ACK a request of the device waits for nothing", async (context) => {
  const bench = await start(context, FEATURES & ~ProtocolFeature.REPLY_ACK);
  const frontend = await giveSocket(bench);
  await bench.run();

  await eventually(3000, "the start", () => bench.device.queue(0));
  await bench.device.frontend?.configChangeMsg();

  const { header } = await frontend.receiveMessage();
  assert.equal(header.flags.needReply, false);
});

test("a descriptor travels with a request of the device", async (context) => {
  const bench = await start(context, FEATURES | ProtocolFeature.HOST_NOTIFIER);
  const frontend = await giveSocket(bench);
  await bench.run();
  const area = createMemory("notifier", 4096n);

  const offered = bench.device.frontend?.vringHostNotifierMsg(
    { vring: { index: 0, invalidFd: false }, size: 4096n, offset: 0n },
    area,
  );
  const { header, descriptors } = await frontend.receiveMessage();
  acknowledge(frontend, header.request);

  await offered;
  area.close();
  assert.deepEqual(
    descriptors.map((descriptor) => descriptor.kind()),
    ["memory"],
  );
});

test("a device may wait for the front-end while the front-end waits for the device", async (context) => {
  const bench = await start(context);
  const frontend = await giveSocket(bench);
  bench.device.whileStarting = async () => bench.device.frontend?.configChangeMsg();

  const started = bench.run();
  acknowledge(frontend, (await frontend.receiveMessage()).header.request);

  await started;
});

test("a suspended device sends nothing", async (context) => {
  const bench = await start(context);
  const frontend = await giveSocket(bench);

  await assert.rejects(bench.device.frontend?.configChangeMsg() as Promise<void>, { code: "ERR_VU_STATE" });

  assert.equal(frontend.socket.receive(new Uint8Array(1)), -1);
});

test("a request whose feature is not negotiated is not sent", async (context) => {
  const bench = await start(context);
  await giveSocket(bench);
  await bench.run();

  const lookup = bench.device.frontend?.sharedObjectAdd({ uuid: new Uint8Array(16) });

  await assert.rejects(lookup as Promise<void>, { code: "ERR_VU_GATE" });
});

test("a second socket takes the place of the first", async (context) => {
  const bench = await start(context);
  const first = await giveSocket(bench);
  const earlier = bench.device.frontend;
  await giveSocket(bench);
  await bench.run();

  await first.ended();

  await assert.rejects(earlier?.configChangeMsg() as Promise<void>, { code: "ERR_VU_CLOSED" });
  assert.notEqual(bench.device.frontend, earlier);
});

test("when the front-end leaves, a request that waits for it fails and the session ends", async (context) => {
  const bench = await start(context);
  const frontend = await giveSocket(bench);
  bench.device.whileStarting = async () => bench.device.frontend?.configChangeMsg();
  const started = bench.run().catch(() => {});
  await frontend.receiveMessage();

  bench.session.close();

  await started;
  await eventually(3000, "the end of the session", () => bench.events.some((event) => event.kind === "disconnected"));
  await frontend.ended();
});

for (const [what, answer] of [
  ["another request", (peer: RawPeer) => acknowledge(peer, BackendRequest.SHMEM_MAP)],
  [
    "an endless payload",
    (peer: RawPeer) => peer.message(BackendRequest.CONFIG_CHANGE_MSG, { flags: { reply: true }, size: 0xffff_ffff }),
  ],
  [
    "something that is no reply",
    (peer: RawPeer) => peer.message(BackendRequest.CONFIG_CHANGE_MSG, { payload: encoded(U64, 0n) }),
  ],
] as const) {
  test(`a front-end that answers ${what} loses the channel, and nothing else`, async (context) => {
    const bench = await start(context);
    const frontend = await giveSocket(bench);
    await bench.run();

    const changed = bench.device.frontend?.configChangeMsg();
    await frontend.receiveMessage();
    answer(frontend);

    await assert.rejects(changed as Promise<void>, /ERR_VU_REPLY_MISMATCH|ERR_VU_SIZE/);
    await bench.session.client.getFeatures();
  });
}

test("a socket that does not stream is refused", async (context) => {
  const bench = await start(context);
  const { frontend } = bench.device;

  await assert.rejects(bench.session.client.setBackendReqFd(bench.event()), { code: "ERR_VU_NACK" });

  assert.equal(bench.device.frontend, frontend);
});

test("a device that has no use for the channel does not offer it", async (context) => {
  const bench = await Bench.start(context, new RecordingDevice(), { protocolFeatures: FEATURES });

  assert.equal(bench.session.protocolFeatures & ProtocolFeature.BACKEND_REQ, 0n);
  assert.ok(bench.session.features & VirtioFeature.PROTOCOL_FEATURES);
});
