import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  type Backend,
  BackendClient,
  type Descriptor,
  type DescriptorKind,
  dispatchBackend,
  FrontendRequest,
  isVhostUserError,
  Negotiation,
  type OutgoingCall,
  ProtocolFeature,
  ProtocolFeatures,
  type RequestChannel,
  replyIsDue,
  VirtioFeature,
} from "../../generated/typescript/index.js";

class FakeDescriptor implements Descriptor {
  closed = false;
  readonly fd = 99;
  readonly #kind: DescriptorKind;

  constructor(kind: DescriptorKind) {
    this.#kind = kind;
  }

  kind(): DescriptorKind {
    return this.#kind;
  }

  close(): void {
    this.closed = true;
  }
}

/** A channel that hands each request to a dispatcher in the same process; what a socket does, without the socket. */
class Loopback implements RequestChannel {
  readonly negotiation = new Negotiation();
  readonly peer = new Negotiation();
  readonly sent: string[] = [];
  readonly #backend: Backend;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async call<Reply>(call: OutgoingCall<Reply>): Promise<Reply> {
    this.sent.push(call.definition.name);
    const payload = new DataView(new ArrayBuffer(call.payloadSize));
    call.encode(payload, 0);
    const message = {
      id: call.definition.id,
      needReply: false,
      payload,
      offset: 0,
      end: call.payloadSize,
      descriptors: [...call.descriptors],
    };
    const reply = await dispatchBackend(this.#backend, message, this.peer);
    if (!reply || !call.decodeReply || !replyIsDue(call.definition, this.negotiation)) return undefined as Reply;
    const view = new DataView(new ArrayBuffer(reply.payloadSize));
    reply.encode(view, 0);
    return call.decodeReply(view, 0, reply.payloadSize, [...reply.descriptors]);
  }
}

/** A back-end that records what it is asked; methods that a test does not give fail. */
function backend(methods: Partial<Backend>): Backend {
  return methods as Backend;
}

async function refused(action: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(action, (error: Error) => isVhostUserError(error) && error.code === code);
}

describe("client stub and dispatcher together", () => {
  const calls: unknown[] = [];
  let channel: Loopback;
  let client: BackendClient;

  beforeEach(() => {
    calls.length = 0;
    channel = new Loopback(
      backend({
        getFeatures: () => VirtioFeature.PROTOCOL_FEATURES | VirtioFeature.VERSION_1,
        setFeatures: (features) => void calls.push(features),
        getProtocolFeatures: () => ProtocolFeature.MQ | ProtocolFeature.CONFIG,
        setProtocolFeatures: () => {},
        getQueueNum: () => 4n,
        getConfig: (config) => ({ ...config, payload: config.payload.fill(7) }),
        setVringNum: () => {},
        setVringAddr: () => {},
        setVringKick: (vring, kick) => void calls.push([vring, kick]),
        setVringEnable: (state) => void calls.push(state),
        setMemTable: (table, descriptors) => {
          calls.push([table.regions.length, descriptors.length]);
          return undefined;
        },
      }),
    );
    client = new BackendClient(channel);
  });

  async function negotiate(): Promise<void> {
    await client.getFeatures();
    await client.setFeatures(VirtioFeature.PROTOCOL_FEATURES);
    await client.getProtocolFeatures();
    await client.setProtocolFeatures(ProtocolFeature.MQ | ProtocolFeature.CONFIG);
  }

  /** What a queue needs before it is kicked. */
  async function setUp(index: number): Promise<void> {
    await client.setVringNum({ index, num: 256 });
    await client.setVringAddr({ index, flags: 0, descriptor: 0n, used: 0n, available: 0n, log: 0n });
  }

  it("carry a request and its reply", async () => {
    assert.equal(await client.getFeatures(), VirtioFeature.PROTOCOL_FEATURES | VirtioFeature.VERSION_1);
  });

  it("open gates as features are negotiated", async () => {
    await negotiate();
    assert.equal(await client.getQueueNum(), 4n);
  });

  it("refuse before anything is sent while a gate is closed", async () => {
    await refused(client.getQueueNum(), "ERR_VU_GATE");
    assert.deepEqual(channel.sent, []);
  });

  it("refuse in the dispatcher as well", async () => {
    channel.negotiation.space("protocol").accepted = ProtocolFeature.MQ;
    await refused(client.getQueueNum(), "ERR_VU_GATE");
    assert.deepEqual(channel.sent, ["GET_QUEUE_NUM"]);
  });

  it("derive the no-descriptor bit from the descriptor", async () => {
    const kick = new FakeDescriptor("eventfd");
    await setUp(3);
    await setUp(4);
    await client.setVringKick({ index: 3 }, kick);
    await client.setVringKick({ index: 4 }, undefined);
    assert.deepEqual(calls, [
      [{ index: 3, invalidFd: false }, kick],
      [{ index: 4, invalidFd: true }, undefined],
    ]);
  });

  it("refuse a request before those that it must come after, for the same queue, and close its descriptor", async () => {
    const kick = new FakeDescriptor("eventfd");
    await setUp(0);
    await refused(client.setVringKick({ index: 1 }, kick), "ERR_VU_ORDER");
    assert.ok(kick.closed);
  });

  it("refuse a request about a queue that must be stopped first", async () => {
    channel.peer.queue(0).started = true;
    await refused(client.setVringNum({ index: 0, num: 256 }), "ERR_VU_ORDER");
    await client.setVringNum({ index: 1, num: 256 });
  });

  it("forget what a refused request would have allowed", async () => {
    channel.peer.queue(0).started = true;
    await refused(client.setVringNum({ index: 0, num: 256 }), "ERR_VU_ORDER");
    assert.deepEqual([...channel.peer.passed], []);
  });

  it("refuse a descriptor of the wrong kind, and close it", async () => {
    const socket = new FakeDescriptor("socket");
    await refused(client.setVringKick({ index: 0 }, socket), "ERR_VU_DESCRIPTOR_KIND");
    assert.ok(socket.closed);
  });

  it("refuse a table whose regions and descriptors differ in number", async () => {
    const regions = [{ guestAddr: 0n, size: 4096n, userAddr: 0n, mmapOffset: 0n }];
    await refused(client.setMemTable({ regions }, []), "ERR_VU_DESCRIPTOR_COUNT");
  });

  it("refuse a value outside a closed enumeration", async () => {
    await negotiate();
    await refused(client.setVringEnable({ index: 0, num: 2 }), "ERR_VU_VALUE");
  });

  it("carry arrays of bytes both ways", async () => {
    await negotiate();
    const config = await client.getConfig({ offset: 0, flags: 0, payload: new Uint8Array(3) });
    assert.deepEqual(config.payload, Uint8Array.of(7, 7, 7));
  });

  it("turn a failed method into the empty reply that means failure", async () => {
    await negotiate();
    const failing = new Loopback(
      backend({ getConfig: (config) => client.getConfig({ ...config, payload: new Uint8Array(257) }) }),
    );
    failing.peer.space("protocol").accepted = ProtocolFeature.CONFIG;
    failing.negotiation.space("protocol").accepted = ProtocolFeature.CONFIG;
    await refused(
      new BackendClient(failing).getConfig({ offset: 0, flags: 0, payload: new Uint8Array(8) }),
      "ERR_VU_NACK",
    );
  });
});

describe("the dispatcher", () => {
  const message = (id: number, payload: DataView, descriptors: Descriptor[] = []) => ({
    id,
    needReply: false,
    payload,
    offset: 0,
    end: payload.byteLength,
    descriptors,
  });

  it("refuses a request that it does not know, and closes what came with it", async () => {
    const stray = new FakeDescriptor("memory");
    await refused(
      dispatchBackend(backend({}), message(4711, new DataView(new ArrayBuffer(0)), [stray]), new Negotiation()),
      "ERR_VU_UNKNOWN_REQUEST",
    );
    assert.ok(stray.closed);
  });

  it("refuses a payload of the wrong size", async () => {
    const payload = new DataView(new ArrayBuffer(7));
    await refused(
      dispatchBackend(backend({}), message(FrontendRequest.SET_VRING_NUM, payload), new Negotiation()),
      "ERR_VU_SIZE",
    );
  });

  it("refuses descriptors with a message that has none", async () => {
    const stray = new FakeDescriptor("eventfd");
    await refused(
      dispatchBackend(
        backend({}),
        message(FrontendRequest.SET_OWNER, new DataView(new ArrayBuffer(0)), [stray]),
        new Negotiation(),
      ),
      "ERR_VU_DESCRIPTOR_COUNT",
    );
    assert.ok(stray.closed);
  });

  it("closes a descriptor that is tolerated but not used", async () => {
    const negotiation = new Negotiation();
    negotiation.space("protocol").accepted = ProtocolFeature.CONFIGURE_MEM_SLOTS;
    const stray = new FakeDescriptor("memory");
    await dispatchBackend(
      backend({ removeMemRegion: () => {} }),
      message(FrontendRequest.REM_MEM_REG, new DataView(new ArrayBuffer(40)), [stray]),
      negotiation,
    );
    assert.ok(stray.closed);
  });
});

describe("a feature set", () => {
  it("names bits, also the ones it does not know", () => {
    assert.deepEqual(ProtocolFeatures.namesOf(ProtocolFeature.MQ | (1n << 60n)), ["MQ", "bit 60"]);
  });

  it("knows which features lack one that they need", () => {
    assert.deepEqual(ProtocolFeatures.unmet(ProtocolFeature.INBAND_NOTIFICATIONS | ProtocolFeature.REPLY_ACK), [
      { feature: "INBAND_NOTIFICATIONS", requires: "BACKEND_REQ" },
    ]);
  });
});
