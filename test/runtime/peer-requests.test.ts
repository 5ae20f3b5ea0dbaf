import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  Config,
  type FrontendClient,
  FrontendRequest,
  Log,
  type PeerName,
  ProtocolFeature,
  Shared,
  U64,
  VirtioFeature,
  VringState,
} from "../../generated/typescript/index.js";
import { createMemory, type Descriptor, StreamSocket, serve } from "../../runtime/index.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { encoded, RawPeer } from "../support/raw-peer.js";
import { Scope } from "../support/scope.js";
import { eventually } from "../support/wait.js";
import { Bench } from "./bench.js";
import { RecordingDevice } from "./recording-device.js";

const CONFIG_BYTES = 256;
const FIRST_PACKED_BASE = 0x8000_8000;

/** A device whose front-end may be anybody. */
class Device extends RecordingDevice {
  frontend: FrontendClient | undefined;
  readonly lookedUp: Uint8Array[] = [];
  readonly written: { readonly offset: number; readonly bytes: Uint8Array }[] = [];

  override protocolFeatures(): bigint {
    return ProtocolFeature.CONFIG | ProtocolFeature.BACKEND_REQ | ProtocolFeature.SHARED_OBJECT | ProtocolFeature.SHMEM;
  }

  writeConfig(offset: number, bytes: Uint8Array): void {
    this.written.push({ offset, bytes });
  }

  getSharedObject(uuid: Uint8Array): Descriptor | undefined {
    this.lookedUp.push(uuid);
    return undefined;
  }

  getSharedMemoryRegion() {
    return { id: 0, length: 4096n };
  }

  setBackendReqConnection(frontend: FrontendClient): void {
    this.frontend = frontend;
  }
}

/** A front-end at one end of a pair of sockets; at the other a back-end that was told who it is, or nothing. */
class FrontEnd extends RawPeer {
  readonly device: Device;

  private constructor(socket: StreamSocket, device: Device) {
    super(socket);
    this.device = device;
  }

  static async start(context: TestContext, peer?: PeerName): Promise<FrontEnd> {
    const scope = Scope.of(context);
    const [ours, theirs] = StreamSocket.pair();
    const device = new Device();
    const server = await serve(device, { fd: theirs.intoDescriptor().intoFd() }, { peer });
    scope.defer(() => server.stop());
    scope.defer(() => ours.close());
    return new FrontEnd(ours, device);
  }

  /** Sends a request, with need-reply if asked for, and gives the payload of what answers it. */
  async ask(id: number, payload: Uint8Array = new Uint8Array(), options: AskOptions = {}): Promise<DataView> {
    this.message(id, { flags: { needReply: options.needReply ?? false }, payload }, options.descriptors);
    const { header, payload: answer } = await this.receiveMessage();
    assert.equal(header.request, id);
    return answer;
  }

  /** Offers are asked for, and these are accepted. */
  async negotiate(virtio: bigint, protocol: bigint): Promise<void> {
    await this.ask(FrontendRequest.GET_FEATURES);
    await this.ask(FrontendRequest.GET_PROTOCOL_FEATURES);
    this.message(FrontendRequest.SET_PROTOCOL_FEATURES, { payload: number(protocol) });
    this.message(FrontendRequest.SET_FEATURES, { payload: number(virtio | VirtioFeature.PROTOCOL_FEATURES) });
  }

  /** Opens the back-end's channel, and returns what its device asks on. */
  async openChannel(context: TestContext): Promise<FrontendClient> {
    const [ours, theirs] = StreamSocket.pair();
    Scope.of(context).defer(() => ours.close());
    const descriptor = theirs.intoDescriptor();
    this.message(FrontendRequest.SET_BACKEND_REQ_FD, {}, [descriptor]);
    descriptor.close();
    return eventually(3000, "the channel", () => this.device.frontend);
  }
}

interface AskOptions {
  readonly needReply?: boolean;
  readonly descriptors?: readonly Descriptor[];
}

const number = (value: bigint): Uint8Array => encoded(U64, value);

const base = (num: number): Uint8Array => encoded(VringState, { index: 0, num });

function config(offset: number, payload: Uint8Array, size = 12 + payload.length): Uint8Array {
  const bytes = new Uint8Array(size);
  Config.encodeInto({ offset, flags: 0, payload }, new DataView(bytes.buffer), 0);
  return bytes;
}

for (const [peer, taken, given] of [
  ["standard", 0x8003_8005, 0x8003_8005],
  ["qemu", 0x8003_8005, 0x8003_8005],
  ["dpdk", 0x8005_8005, 0x0000_8005],
  ["rust-vmm", 0x8005_8005, 0x0000_8005],
] as const) {
  test(`base 0x80038005 of a packed ring of ${peer}'s is 0x${taken.toString(16)}, and 0x${given.toString(16)} is given back`, async (context) => {
    const bench = await Bench.start(context, new RecordingDevice(), {}, { peer });
    const { client } = bench.session;
    await bench.setUp(VirtioFeature.PROTOCOL_FEATURES | VirtioFeature.RING_PACKED);
    await client.setVringBase({ index: 0, num: 0x8003_8005 });

    await bench.run();
    const used = bench.device.queue(0)?.ring.base;
    const answer = await client.getVringBase({ index: 0, num: 0 });

    assert.equal(used, taken);
    assert.equal(answer.num, given);
  });
}

test("a packed ring that was never used is at 0x8000 for a front-end that knows 16 bits, and a split one stays at 0", async (context) => {
  const frontend = await FrontEnd.start(context, "dpdk");
  await frontend.negotiate(0n, 0n);
  const split = await frontend.ask(FrontendRequest.GET_VRING_BASE, base(0));
  frontend.message(FrontendRequest.SET_FEATURES, {
    payload: number(VirtioFeature.RING_PACKED | VirtioFeature.PROTOCOL_FEATURES),
  });
  const packed = await frontend.ask(FrontendRequest.GET_VRING_BASE, base(0));

  assert.equal(VringState.decodeFrom(split, 0).num, 0);
  assert.equal(VringState.decodeFrom(packed, 0).num, FIRST_PACKED_BASE & 0xffff);
});

test("SET_LOG_BASE of rust-vmm is answered with the log, that of others with a number", async (context) => {
  const log = createMemory("log", 4096n);
  Scope.of(context).defer(() => log.close());
  const payload = encoded(Log, { logSize: 4096n, logOffset: 0n });
  const sizes: number[] = [];
  for (const peer of ["rust-vmm", "standard"] as const) {
    const frontend = await FrontEnd.start(context, peer);
    await frontend.negotiate(0n, ProtocolFeature.LOG_SHMFD);

    const answer = await frontend.ask(FrontendRequest.SET_LOG_BASE, payload, { descriptors: [log] });

    sizes.push(answer.byteLength);
    if (peer === "rust-vmm") assert.deepEqual(new Uint8Array(answer.buffer), payload);
  }

  assert.deepEqual(sizes, [Log.SIZE, U64.SIZE]);
});

test("GET_SHARED_OBJECT of QEMU, which leaves the UUID out, asks for the object without one", async (context) => {
  const frontend = await FrontEnd.start(context, "qemu");
  await frontend.negotiate(0n, ProtocolFeature.BACKEND_REQ | ProtocolFeature.SHARED_OBJECT);

  await frontend.ask(FrontendRequest.GET_SHARED_OBJECT);

  assert.deepEqual(frontend.device.lookedUp, [new Uint8Array(Shared.SIZE)]);
});

test("GET_SHARED_OBJECT without a UUID is refused by the standard", async (context) => {
  const frontend = await FrontEnd.start(context);
  await frontend.negotiate(0n, ProtocolFeature.BACKEND_REQ | ProtocolFeature.SHARED_OBJECT);

  frontend.message(FrontendRequest.GET_SHARED_OBJECT);

  await frontend.ended();
});

test("need-reply of QEMU is answered without REPLY_ACK, where the standard is silent", async (context) => {
  const [qemu, standard] = [await FrontEnd.start(context, "qemu"), await FrontEnd.start(context)];

  const answer = await qemu.ask(FrontendRequest.SET_OWNER, new Uint8Array(), { needReply: true });
  standard.message(FrontendRequest.SET_OWNER, { flags: { needReply: true } });

  assert.equal(U64.decodeFrom(answer, 0), 0n);
  // The next answer is to the next request: nothing came before it.
  assert.equal((await standard.ask(FrontendRequest.GET_FEATURES)).byteLength, U64.SIZE);
});

test("SHMEM has bit 21 for rust-vmm before 0.17, in offers and in what is accepted", async (context) => {
  const frontend = await FrontEnd.start(context, "rust-vmm-0-16");
  const bit21 = ProtocolFeature.GPA_ADDRESSES;

  const offered = U64.decodeFrom(await frontend.ask(FrontendRequest.GET_PROTOCOL_FEATURES), 0);
  const accepted = bit21 | ProtocolFeature.BACKEND_REQ;
  frontend.message(FrontendRequest.SET_PROTOCOL_FEATURES, { payload: number(accepted) });
  const shared = await frontend.ask(FrontendRequest.GET_SHMEM_CONFIG);

  assert.equal(offered & (bit21 | ProtocolFeature.SHMEM), bit21);
  assert.equal(shared.getUint32(0, true), 1);
});

test("configuration is written by SPDK with padding behind it, and read with all of it", async (context) => {
  const frontend = await FrontEnd.start(context, "spdk");
  await frontend.negotiate(0n, ProtocolFeature.CONFIG | ProtocolFeature.REPLY_ACK);
  const written = config(4, Uint8Array.of(1, 2), Config.MAXIMUM_SIZE);

  await frontend.ask(FrontendRequest.SET_CONFIG, written, { needReply: true });
  const read = await frontend.ask(FrontendRequest.GET_CONFIG, config(0, new Uint8Array(8), Config.MAXIMUM_SIZE));

  assert.deepEqual(frontend.device.written, [{ offset: 4, bytes: Uint8Array.of(1, 2) }]);
  assert.equal(read.byteLength, Config.MAXIMUM_SIZE);
});

test("padding behind a configuration that others write is refused", async (context) => {
  const frontend = await FrontEnd.start(context);
  await frontend.negotiate(0n, ProtocolFeature.CONFIG | ProtocolFeature.REPLY_ACK);
  const written = config(4, Uint8Array.of(1, 2), Config.MAXIMUM_SIZE);

  const answer = await frontend.ask(FrontendRequest.SET_CONFIG, written, { needReply: true });

  assert.notEqual(U64.decodeFrom(answer, 0), 0n);
});

test("a configuration whose count is beyond any payload is refused, and its descriptors are closed", async (context) => {
  const frontend = await FrontEnd.start(context, "spdk");
  await frontend.negotiate(0n, ProtocolFeature.CONFIG);
  const payload = config(0, new Uint8Array(CONFIG_BYTES));
  new DataView(payload.buffer).setUint32(4, 0xffff_ffff, true);
  const stray = createMemory("stray", 4096n);
  const before = openDescriptors();

  frontend.message(FrontendRequest.GET_CONFIG, { payload }, [stray]);
  stray.close();
  await frontend.ended();

  // The server's end of the connection and the stray one are closed.
  await eventually(3000, "the descriptors to be closed", () => openDescriptors() <= before - 2);
});

test("what a front-end has no code for is not sent to it", async (context) => {
  const frontend = await FrontEnd.start(context, "crosvm");
  await frontend.negotiate(0n, ProtocolFeature.BACKEND_REQ | ProtocolFeature.SHARED_OBJECT);
  const client = await frontend.openChannel(context);

  await assert.rejects(client.sharedObjectAdd({ uuid: new Uint8Array(16) }), {
    code: "ERR_VU_GATE",
    message: /crosvm does not serve it/,
  });
});

test("a request that the front-end wants a descriptor with is not sent without one", async (context) => {
  const frontend = await FrontEnd.start(context, "rust-vmm");
  await frontend.negotiate(0n, ProtocolFeature.BACKEND_REQ | ProtocolFeature.SHARED_OBJECT);
  const client = await frontend.openChannel(context);

  await assert.rejects(client.sharedObjectLookup({ uuid: new Uint8Array(16) }), { code: "ERR_VU_GATE" });
});
