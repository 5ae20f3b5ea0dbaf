import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CryptoSession,
  type FrontendClient,
  ProtocolFeature,
  VringEndianness,
} from "../../generated/typescript/index.js";
import { createMemory, type Descriptor, type SharedMemoryRegion, StreamSocket } from "../../runtime/index.js";
import { Bench } from "./bench.js";
import { RecordingDevice } from "./recording-device.js";

const PARAMETERS: CryptoSession = {
  opCode: 2n,
  session: new Uint8Array(CryptoSession.SIZE - 16).fill(7),
  sessionId: 0n,
};
const UUID = Uint8Array.from({ length: 16 }, (_, index) => index);

/** A device with everything that only some devices have. */
class VersatileDevice extends RecordingDevice {
  readonly sockets: Descriptor[] = [];

  override protocolFeatures(): bigint {
    return ALL_OF_IT;
  }

  setMtu(mtu: number): void {
    if (mtu > 9000) throw new Error("larger than this network's frames");
    this.calls.push(`mtu ${mtu}`);
  }

  sendRarp(mac: Uint8Array): void {
    this.calls.push(`rarp ${[...mac]}`);
  }

  createCryptoSession({ opCode, session }: CryptoSession): bigint {
    if (opCode === 0n) throw new Error("no such operation");
    return BigInt(session[0] as number);
  }

  closeCryptoSession(id: bigint): void {
    if (id !== 7n) throw new Error(`there is no session ${id}`);
    this.calls.push(`close ${id}`);
  }

  gpuSetSocket(socket: Descriptor): void {
    this.sockets.push(socket);
  }

  getSharedObject(uuid: Uint8Array): Descriptor | undefined {
    return uuid[1] === 1 ? createMemory("object", 4096n) : undefined;
  }

  getSharedMemoryRegion(): readonly SharedMemoryRegion[] {
    return [
      { id: 0, length: 0x1000n },
      { id: 3, length: 0x10_0000n },
    ];
  }

  setBackendReqConnection(_: FrontendClient): void {}
}

const ALL_OF_IT =
  ProtocolFeature.REPLY_ACK |
  ProtocolFeature.BACKEND_REQ |
  ProtocolFeature.NET_MTU |
  ProtocolFeature.RARP |
  ProtocolFeature.CRYPTO_SESSION |
  ProtocolFeature.SHARED_OBJECT |
  ProtocolFeature.SHMEM |
  ProtocolFeature.CROSS_ENDIAN;

const NACK = { code: "ERR_VU_NACK" };

const start = (context: Parameters<typeof Bench.start>[0]) =>
  Bench.start(context, new VersatileDevice(), { protocolFeatures: ALL_OF_IT });

test("a device is told of the MTU, and may refuse it", async (context) => {
  const { session, device } = await start(context);

  await session.client.netSetMtu(1500n);
  await assert.rejects(session.client.netSetMtu(9001n), NACK);
  await assert.rejects(session.client.netSetMtu(0x1_0000_0000n), NACK);

  assert.deepEqual(device.news(), ["mtu 1500"]);
});

test("a device is told whom it is to announce", async (context) => {
  const { session, device } = await start(context);

  await session.client.sendRarp({ mac: Uint8Array.of(0x52, 0x54, 0, 1, 2, 3) });

  assert.deepEqual(device.news(), ["rarp 82,84,0,1,2,3"]);
});

test("a crypto session gets the id that the device gave it", async (context) => {
  const { session, device } = await start(context);

  const created = await session.client.createCryptoSession(PARAMETERS);
  await session.client.closeCryptoSession(created.sessionId);

  assert.deepEqual(created, { ...PARAMETERS, sessionId: 7n });
  assert.deepEqual(device.news(), ["close 7"]);
});

test("a crypto session that cannot be created has a negative id, and the reason is told here", async (context) => {
  const { session, events } = await start(context);

  const { sessionId } = await session.client.createCryptoSession({ ...PARAMETERS, opCode: 0n });

  const told = events.at(-1);
  assert.ok(sessionId < 0n);
  assert.match(told?.kind === "refused" ? told.error.message : "nothing", /no such operation/);
});

test("a crypto session that is not there cannot be closed", async (context) => {
  const { session } = await start(context);

  await assert.rejects(session.client.closeCryptoSession(8n), NACK);
});

test("a display is given its socket", async (context) => {
  const { session, device } = await start(context);
  const [ours, theirs] = StreamSocket.pair();
  const socket = theirs.intoDescriptor();

  await session.client.gpuSetSocket(socket);
  socket.close();

  assert.deepEqual(
    device.sockets.map((given) => given.kind()),
    ["socket"],
  );
  for (const given of device.sockets) given.close();
  ours.close();
});

test("a shared object comes with a descriptor, an unknown one without", async (context) => {
  const { session } = await start(context);

  const known = await session.client.getSharedObject({ uuid: UUID });
  const unknown = await session.client.getSharedObject({ uuid: new Uint8Array(16) });

  assert.deepEqual([known.descriptors.length, unknown.descriptors.length], [1, 0]);
  for (const descriptor of known.descriptors) descriptor.close();
});

test("the sizes of shared memory regions stand at their ids", async (context) => {
  const { session } = await start(context);

  const { numRegions, sizes } = await session.client.getShmemConfig();

  assert.equal(numRegions, 2);
  assert.deepEqual(sizes.slice(0, 5), [0x1000n, 0n, 0n, 0x10_0000n, 0n]);
});

test("rings are little-endian: saying so is accepted, anything else is refused", async (context) => {
  const { session } = await start(context);

  await session.client.setVringEndian({ index: 0, num: VringEndianness.LITTLE });

  await assert.rejects(session.client.setVringEndian({ index: 0, num: VringEndianness.BIG }), NACK);
  await assert.rejects(session.client.setVringEndian({ index: 2, num: VringEndianness.LITTLE }), NACK);
});

test("what a device has no method for is not offered, though the device wants it", async (context) => {
  class Wishful extends RecordingDevice {
    override protocolFeatures(): bigint {
      return ALL_OF_IT;
    }
  }

  const { session } = await Bench.start(context, new Wishful(), { protocolFeatures: ALL_OF_IT });

  assert.equal(session.protocolFeatures, ProtocolFeature.REPLY_ACK | ProtocolFeature.CROSS_ENDIAN);
});

test("a display's socket is refused by a device without a display", async (context) => {
  const { session } = await Bench.start(context);
  const [ours, theirs] = StreamSocket.pair();
  const socket = theirs.intoDescriptor();

  await assert.rejects(session.client.gpuSetSocket(socket), NACK);

  socket.close();
  ours.close();
});
