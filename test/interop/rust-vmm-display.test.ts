import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import {
  type Descriptor,
  dispatchGpu,
  type Gpu,
  GpuHeader,
  GpuProtocolFeature,
  GpuRespDisplayInfo,
  GpuRespEdid,
  Negotiation,
} from "../../generated/typescript/index.js";
import { connectBackend, StreamSocket } from "../../runtime/index.js";
import { withPeers } from "../support/peers.js";
import { RawPeer } from "../support/raw-peer.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { RustVmmPeer } from "./rust-vmm.js";

const { EDID, DMABUF2 } = GpuProtocolFeature;
const SCANOUT = 1;

/** The crate's back-end of a display, and what serves it: one request at a time. */
async function shown(context: TestContext) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "gpu.sock");
  const crate = await RustVmmPeer.start(scope, "backend", path);
  const session = await connectBackend(path, { peer: "rust-vmm" });
  scope.defer(() => session.close());
  const [near, far] = StreamSocket.pair();
  scope.defer(() => near.close());
  const offered = far.intoDescriptor();
  await session.client.gpuSetSocket(offered);
  offered.close();
  const peer = new RawPeer(near);
  const negotiation = new Negotiation();

  /** Has the crate send a request, which `gpu` serves. */
  async function ask(command: string, gpu: Partial<Gpu>): Promise<string> {
    const asking = crate.ask(command);
    const { bytes, descriptors } = await peer.receive(GpuHeader.SIZE);
    const { request, size } = GpuHeader.decodeFrom(new DataView(bytes.buffer as ArrayBuffer), 0);
    const body = await peer.receive(size);
    const payload = new DataView(body.bytes.buffer as ArrayBuffer);
    const given = [...descriptors, ...body.descriptors] as Descriptor[];
    const range = { payload, offset: 0, end: size };
    const message = { id: request, needReply: false, ...range, descriptors: given };
    const reply = await dispatchGpu(gpu, message, negotiation);
    if (reply) {
      const answer = new Uint8Array(GpuHeader.SIZE + reply.payloadSize);
      const view = new DataView(answer.buffer);
      GpuHeader.encodeInto({ request, flags: { reply: true }, size: reply.payloadSize }, view, 0);
      reply.encode(view, GpuHeader.SIZE);
      peer.send(answer);
    }
    return asking;
  }

  return { ask, negotiation };
}

/** Both optional parts of the protocol are in use. */
async function negotiated(context: TestContext) {
  const display = await shown(context);
  await display.ask("gpu_get_protocol_features", { getProtocolFeatures: () => EDID | DMABUF2 });
  await display.ask(`gpu_set_protocol_features ${EDID | DMABUF2}`, { setProtocolFeatures: () => {} });
  return display;
}

const zeroes = (size: number): DataView => new DataView(new ArrayBuffer(size));

describe("rust-vmm's back-end of a display", withPeers("cargo"), () => {
  test("negotiates", async (context) => {
    const { ask, negotiation } = await shown(context);

    assert.equal(await ask("gpu_get_protocol_features", { getProtocolFeatures: () => EDID | DMABUF2 }), "0x3");
    await ask(`gpu_set_protocol_features ${EDID}`, { setProtocolFeatures: () => {} });

    assert.equal(negotiation.space("gpu").accepted, EDID);
  });

  test("asks for the displays and for what one of them can show", async (context) => {
    const { ask } = await negotiated(context);
    const blank = GpuRespDisplayInfo.decodeFrom(zeroes(GpuRespDisplayInfo.SIZE), 0);
    const first = { x: 0, y: 0, width: 640, height: 480, enabled: 1, flags: 0 };
    const edid = { ...GpuRespEdid.decodeFrom(zeroes(GpuRespEdid.SIZE), 0), size: 128 };
    edid.edid[0] = 77;
    const asked: number[] = [];

    const getDisplayInfo = () => ({ ...blank, pmodes: [first, ...blank.pmodes.slice(1)] });
    assert.equal(await ask("gpu_get_display_info", { getDisplayInfo }), "640x480 enabled 1");
    const getEdid = ({ scanoutId }: { scanoutId: number }) => {
      asked.push(scanoutId);
      return edid;
    };
    assert.equal(await ask("gpu_get_edid", { getEdid }), "128 77");

    assert.deepEqual(asked, [SCANOUT]);
  });

  test("sets a scanout and updates it", async (context) => {
    const { ask } = await negotiated(context);
    const seen: unknown[] = [];

    await ask("gpu_set_scanout", { scanout: (scanout) => void seen.push(scanout) });
    await ask("gpu_update_scanout", { update: (update) => void seen.push({ ...update, data: [...update.data] }) });

    assert.deepEqual(seen, [
      { scanoutId: SCANOUT, width: 640, height: 480 },
      { scanoutId: SCANOUT, x: 4, y: 5, width: 2, height: 1, data: [1, 2, 3, 4, 5, 6, 7, 8] },
    ]);
  });

  test("shares a buffer as a scanout, and waits until an update of it is shown", async (context) => {
    const { ask } = await negotiated(context);
    const seen: unknown[] = [];
    const take = (scanout: unknown, buffer: Descriptor | undefined): void => {
      seen.push(scanout, buffer?.kind());
      buffer?.close();
    };
    const place = { x: 0, y: 0, width: 640, height: 480 };
    const file = { fdWidth: 641, fdHeight: 481, fdStride: 2564, fdFlags: 1, fdDrmFourcc: 0x3432_5258 };
    const dmabufScanout = { scanoutId: SCANOUT, ...place, ...file };

    await ask("gpu_set_dmabuf_scanout", { dmabufScanout: take });
    await ask("gpu_set_dmabuf_scanout2", { dmabufScanout2: take });
    await ask("gpu_update_dmabuf_scanout", { dmabufUpdate: ({ width }) => void seen.push(width) });

    assert.deepEqual(seen, [dmabufScanout, "memory", { dmabufScanout, modifier: 9n }, "memory", 2]);
  });

  test("moves, hides and draws the cursor", async (context) => {
    const { ask } = await negotiated(context);
    const seen: unknown[] = [];
    const pos = { scanoutId: SCANOUT, x: 31, y: 102 };

    await ask("gpu_cursor_pos", { cursorPos: (position) => void seen.push(position) });
    await ask("gpu_cursor_pos_hide", { cursorPosHide: (position) => void seen.push(position) });
    await ask("gpu_cursor_update", {
      cursorUpdate: ({ data, ...rest }) => void seen.push(rest, data.length, data[4095]),
    });

    assert.deepEqual(seen, [pos, pos, { pos, hotX: 6, hotY: 7 }, 4096, 0x0808_0808]);
  });
});
