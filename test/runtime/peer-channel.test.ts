import assert from "node:assert/strict";
import { test } from "node:test";
import {
  BackendClient,
  type CallOptions,
  DeviceStateDirection,
  DeviceStatePhase,
  IotlbPermission,
  IotlbType,
  Negotiation,
  type OutgoingCall,
  type PeerName,
  ProtocolFeature,
  quirksOf,
  type RequestChannel,
  U64,
  VirtioFeature,
  VringState,
} from "../../generated/typescript/index.js";
import { PeerChannel } from "../../runtime/connection/peer-channel.js";
import { BackendSession, createEvent, createMemory, type SocketChannel } from "../../runtime/index.js";
import { encoded } from "../support/raw-peer.js";
import { Scope } from "../support/scope.js";

/** A peer that has negotiated everything, writes requests down, and replies to all of them with the same bytes. */
class Peer implements RequestChannel {
  readonly negotiation = new Negotiation();
  readonly heard: { readonly name: string; readonly payload: Uint8Array }[] = [];
  readonly #reply: Uint8Array;

  constructor(reply: Uint8Array) {
    this.#reply = reply;
    for (const space of ["virtio", "protocol"]) {
      this.negotiation.space(space).offered = (1n << 64n) - 1n;
      this.negotiation.space(space).accepted = (1n << 64n) - 1n;
    }
  }

  async call<Reply>(call: OutgoingCall<Reply>, _options?: CallOptions): Promise<Reply> {
    const payload = new Uint8Array(call.payloadSize);
    call.encode(new DataView(payload.buffer), 0);
    this.heard.push({ name: call.definition.name, payload });
    if (call.definition.reply.kind === "none") return undefined as Reply;
    return call.decodeReply?.(new DataView(this.#reply.buffer), 0, this.#reply.length, []) as Reply;
  }
}

function clientOf(name: PeerName, reply: Uint8Array = new Uint8Array()) {
  const peer = new Peer(reply);
  return { peer, client: new BackendClient(new PeerChannel(peer, quirksOf(name, "back-end"))) };
}

const number = (value: bigint): Uint8Array => encoded(U64, value);

for (const [name, size] of [
  ["dpdk", 0],
  ["rust-vmm", 16],
  ["libvhost-user", 8],
] as const) {
  test(`SET_LOG_BASE to ${name} is answered by ${size} bytes`, async (context) => {
    const { client } = clientOf(name, new Uint8Array(size));
    const log = createMemory("log", 4096n);
    Scope.of(context).defer(() => log.close());

    assert.equal(await client.setLogBase({ logSize: 4096n, logOffset: 0n }, log), 0n);
  });
}

test("a peer that answers less than it is known to is ERR_VU_SIZE", async (context) => {
  const { client } = clientOf("rust-vmm", new Uint8Array(8));
  const log = createMemory("log", 4096n);
  Scope.of(context).defer(() => log.close());

  await assert.rejects(client.setLogBase({ logSize: 4096n, logOffset: 0n }, log), { code: "ERR_VU_SIZE" });
});

test("a request that the peer does not serve is ERR_VU_GATE and is not sent", async () => {
  const { client, peer } = clientOf("crosvm");

  await assert.rejects(client.resetDevice(), { code: "ERR_VU_GATE" });

  assert.deepEqual(peer.heard, []);
});

test("a reply that the peer leaves out is success: it acknowledges", async () => {
  const { client } = clientOf("dpdk");
  const entry = { iova: 0n, size: 4096n, userAddr: 0n, permission: IotlbPermission.NONE, type: IotlbType.INVALIDATE };

  assert.equal(await client.iotlbMsg(entry), 0n);
});

test("a reply that only the peer has is read as an acknowledgement", async () => {
  const { client } = clientOf("libvhost-user", number(1n));

  await assert.rejects(client.postcopyListen(), { code: "ERR_VU_NACK" });
});

test("a peer that keeps to the standard is understood as ever", async (context) => {
  const { client } = clientOf("standard", number(0x100n));
  const channel = createMemory("state", 4096n);
  Scope.of(context).defer(() => channel.close());

  const state = { direction: DeviceStateDirection.SAVE, phase: DeviceStatePhase.STOPPED };

  assert.deepEqual((await client.setDeviceStateFd(state, channel)).payload, { error: 0, invalidFd: true });
});

test("feature bits that have other places at the peer are moved there and back", async () => {
  const { client, peer } = clientOf("rust-vmm-0-16", number(1n << 21n));

  const offered = await client.getProtocolFeatures();
  await client.setProtocolFeatures(offered);

  assert.equal(offered, ProtocolFeature.SHMEM);
  assert.deepEqual(peer.heard[1]?.payload, number(1n << 21n));
});

test("the index word of a packed ring has 16 bits for DPDK, whose rings are at rest at both ends", async (context) => {
  const { client, peer } = clientOf("dpdk", encoded(VringState, { index: 0, num: 0x8005 }));
  const quirks = quirksOf("dpdk", "back-end");
  const facts = { quirks, features: VirtioFeature.RING_PACKED, offeredProtocolFeatures: 0n, protocolFeatures: 0n };
  const session = new BackendSession(client, peer as unknown as SocketChannel, {
    ...facts,
    queueCount: 1,
    memorySlots: undefined,
  });
  const event = createEvent();
  Scope.of(context).defer(() => event.close());
  const addresses = { descriptorTable: 0n, availableRing: 0n, usedRing: 0n };

  const base = await session.takeBase(0);
  await session.setUpRing(0, { size: 8, base, ...addresses, kick: event, call: event, error: event });

  assert.equal(base, 0x8005_8005);
  const sent = peer.heard.find(({ name }) => name === "SET_VRING_BASE");
  assert.deepEqual(sent?.payload, encoded(VringState, { index: 0, num: 0x8005 }));
});

test("descriptors in the options of a request that the peer takes none with are refused", async (context) => {
  const { client, peer } = clientOf("dpdk");
  const object = createMemory("object", 4096n);
  Scope.of(context).defer(() => object.close());

  await assert.rejects(client.resetOwner({ descriptors: [object] }), { code: "ERR_VU_DESCRIPTOR_COUNT" });

  assert.deepEqual(peer.heard, []);
});
