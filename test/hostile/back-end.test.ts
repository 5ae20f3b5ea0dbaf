import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  BlockDevice,
  Config,
  FrontendRequest,
  ProtocolFeature,
  U64,
  VirtioBlkConfig,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { type BackendSession, connectBackend, readConfiguration, StreamSocket } from "../../runtime/index.js";
import { encoded, RawPeer } from "../support/raw-peer.js";

const REPLY = { flags: { reply: true } };

/** A back-end that offers nothing but a configuration space and answers as the test says. */
class FakeBackend {
  readonly #peer: RawPeer;
  readonly session: Promise<BackendSession>;

  constructor(context: TestContext) {
    const [near, far] = StreamSocket.pair();
    this.#peer = new RawPeer(near);
    this.session = connectBackend(far);
    context.after(async () => {
      near.close();
      (await this.session.catch(() => undefined))?.close();
    });
  }

  async answer(id: number, payload: Uint8Array): Promise<void> {
    const { header } = await this.#peer.receiveMessage();
    assert.equal(header.request, id);
    this.#peer.message(id, { ...REPLY, payload });
  }

  async ignore(id: number): Promise<void> {
    const { header } = await this.#peer.receiveMessage();
    assert.equal(header.request, id);
  }

  /** Answers what a client asks first, and accepts whatever it sets. */
  async shakeHands(): Promise<BackendSession> {
    await this.answer(
      FrontendRequest.GET_FEATURES,
      encoded(U64, VirtioFeature.PROTOCOL_FEATURES | VirtioFeature.VERSION_1),
    );
    await this.answer(FrontendRequest.GET_PROTOCOL_FEATURES, encoded(U64, ProtocolFeature.CONFIG));
    await this.ignore(FrontendRequest.SET_PROTOCOL_FEATURES);
    await this.ignore(FrontendRequest.SET_OWNER);
    return this.session;
  }
}

function configReply(length: number): Uint8Array {
  const reply = { offset: 0, flags: 0, payload: new Uint8Array(length).fill(1) };
  const bytes = new Uint8Array(Config.sizeOf(reply));
  Config.encodeInto(reply, new DataView(bytes.buffer), 0);
  return bytes;
}

test("a configuration that is shorter than asked for is ERR_VU_SIZE", async (context) => {
  const backend = new FakeBackend(context);
  const session = await backend.shakeHands();

  const config = readConfiguration(session, BlockDevice);
  await backend.answer(FrontendRequest.GET_CONFIG, configReply(4));

  await assert.rejects(config, { code: "ERR_VU_SIZE" });
});

test("a configuration that is longer than asked for is cut off", async (context) => {
  const backend = new FakeBackend(context);
  const session = await backend.shakeHands();

  const config = readConfiguration(session, BlockDevice);
  await backend.answer(FrontendRequest.GET_CONFIG, configReply(2 * VirtioBlkConfig.SIZE));

  assert.equal((await config).capacity, 0x0101_0101_0101_0101n);
});

test("a configuration whose size belies its message is refused", async (context) => {
  const backend = new FakeBackend(context);
  const session = await backend.shakeHands();
  const lie = configReply(8);
  new DataView(lie.buffer).setUint32(4, 200, true);

  const config = readConfiguration(session, BlockDevice);
  await backend.answer(FrontendRequest.GET_CONFIG, lie);

  await assert.rejects(config, { code: "ERR_VU_SIZE" });
});

test("a back-end without a configuration space fails what needs one by its gate", async (context) => {
  const backend = new FakeBackend(context);
  await backend.answer(FrontendRequest.GET_FEATURES, encoded(U64, VirtioFeature.VERSION_1));
  await backend.ignore(FrontendRequest.SET_OWNER);

  await assert.rejects(readConfiguration(await backend.session, BlockDevice), { code: "ERR_VU_GATE" });
});

test("a features reply of the wrong size fails the connection attempt", async (context) => {
  const backend = new FakeBackend(context);

  await backend.answer(FrontendRequest.GET_FEATURES, new Uint8Array(4));

  await assert.rejects(backend.session, { code: "ERR_VU_SIZE" });
});
