import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import {
  UsedElement,
  UsedRingHeader,
  type VhostUserError,
  VirtioNetFeature,
  VirtioNetHdrFlags,
  VirtioNetHdrV1,
} from "../../generated/typescript/index.js";
import { NetworkReceiver } from "../../runtime/front-end/network-receiver.js";
import { SlotRing } from "../../runtime/front-end/slot-ring.js";
import { DriverRing, NetworkDriver, SharedMemory, serve, signalEvent } from "../../runtime/index.js";
import { frameLayout } from "../../runtime/network/frame.js";
import { RecordingDevice } from "../runtime/recording-device.js";
import { FrameLog, numberedFrame } from "../support/network.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const SLOT = 512;

/** A driver whose device puts into its buffers what a test wants. */
async function attack(context: TestContext) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "net.sock");
  const device = new RecordingDevice(2, VirtioNetFeature.MRG_RXBUF);
  const server = await serve(device, { path });
  scope.defer(() => server.stop());
  const received = new FrameLog();
  const errors: VhostUserError[] = [];
  const driver = await NetworkDriver.open(path, {
    onFrames: received.take,
    onError: (error) => errors.push(error),
    queueSize: 8,
    bufferSize: SLOT,
    patience: 100,
  });
  scope.defer(() => driver.close());

  /** Uses one buffer for each of `buffers`, and says that so many bytes were written. */
  const inject = (buffers: readonly Uint8Array[], claimed?: number): void => {
    const ring = device.queue(0)?.ring;
    const chains = new Uint32Array(4);
    for (const bytes of buffers) {
      ring?.pop(chains, new Uint8Array(), 0);
      const head = chains[0] as number;
      ring?.write(head, 0, bytes);
      ring?.complete(Uint32Array.of(head, claimed ?? bytes.length), 1);
    }
  };
  return { driver, received, errors, inject };
}

/** The first buffer of a packet. */
function first(numBuffers: number, body: Uint8Array, flags = 0): Uint8Array {
  const bytes = new Uint8Array(VirtioNetHdrV1.SIZE + body.length);
  const plain = { gsoType: 0, hdrLen: 0, gsoSize: 0, csumStart: 0, csumOffset: 0 };
  VirtioNetHdrV1.encodeInto({ ...plain, flags, numBuffers }, new DataView(bytes.buffer), 0);
  bytes.set(body, VirtioNetHdrV1.SIZE);
  return bytes;
}

/** A receive queue with nobody at the other end: the test writes the used ring. */
function lonelyReceiver(context: TestContext) {
  const shared = new SharedMemory(1 << 16);
  const plan = { queues: 1, queueSize: 8, segments: 1, bufferSize: 8 * SLOT, features: 0n };
  const ring = new DriverRing(shared, 0, plan);
  const received = new FrameLog();
  const failures: unknown[] = [];
  const slots = new SlotRing(ring, shared.memory, SLOT);
  const receiver = new NetworkReceiver(slots, frameLayout(VirtioNetFeature.MRG_RXBUF), 1518, {
    received: (frames) => received.take(frames, 0),
    failed: (reason) => failures.push((reason as VhostUserError).code),
  });
  context.after(() => {
    receiver.close();
    ring.close();
    shared.close();
  });
  /** Writes the first entry of the used ring, shows it and calls. */
  const use = (element: UsedElement): void => {
    const bytes = new Uint8Array(UsedRingHeader.SIZE + UsedElement.SIZE);
    const view = new DataView(bytes.buffer);
    UsedElement.encodeInto(element, view, UsedRingHeader.encodeInto({ flags: 0, index: 1 }, view, 0));
    shared.memory.write(ring.usedRing, bytes);
    signalEvent(ring.call);
  };
  return { received, failures, use };
}

const MALFORMED: Readonly<Record<string, readonly Uint8Array[]>> = {
  "an empty buffer": [new Uint8Array()],
  "half a header": [new Uint8Array(6)],
  "less than an Ethernet header": [first(1, new Uint8Array(13))],
  "a packet of no buffers": [first(0, numberedFrame(1))],
  "a packet of more buffers than there are": [first(9, numberedFrame(1))],
  "a checksum that was not negotiated": [first(1, numberedFrame(1), VirtioNetHdrFlags.NEEDS_CSUM)],
  "a packet longer than the MTU allows": [
    first(4, new Uint8Array(SLOT - VirtioNetHdrV1.SIZE)),
    ...Array.from({ length: 3 }, () => new Uint8Array(SLOT)),
  ],
};

describe("a network driver", () => {
  for (const [what, buffers] of Object.entries(MALFORMED)) {
    test(`drops ${what}, counts it, and goes on`, async (context) => {
      const { driver, received, inject } = await attack(context);

      inject(buffers);
      inject([first(1, numberedFrame(2))]);
      await received.count(1);

      assert.deepEqual(received.frames, [numberedFrame(2)]);
      assert.equal(driver.counters().malformed, 1);
    });
  }

  test("joins a packet whose buffers come one after the other", async (context) => {
    const { received, inject } = await attack(context);
    const frame = numberedFrame(1, 700);

    inject([first(2, frame.subarray(0, SLOT - VirtioNetHdrV1.SIZE))]);
    await new Promise(setImmediate);
    inject([frame.subarray(SLOT - VirtioNetHdrV1.SIZE)]);
    await received.count(1);

    assert.deepEqual(received.frames, [frame]);
  });

  test("stops receiving from a device that claims to have written beyond a buffer", async (context) => {
    const { received, use, failures } = lonelyReceiver(context);

    use({ id: 0, length: SLOT + 1 });
    await eventually(5000, "the failure to be told", () => failures.length > 0);

    assert.deepEqual(failures, ["ERR_VU_RING_LENGTH"]);
    assert.equal(received.frames.length, 0);
  });

  test("does not wait for ever for a device that takes no frame", async (context) => {
    const { driver } = await attack(context);
    driver.send(numberedFrame(1));

    await assert.rejects(driver.drained(), { code: "ERR_VU_REPLY_TIMEOUT" });
  });

  test("has no more frames with the device than there are descriptors", async (context) => {
    const { driver } = await attack(context);

    const outcomes = Array.from({ length: 10 }, (_, number) => driver.send(numberedFrame(number)));

    assert.deepEqual(outcomes, [...Array(8).fill(true), false, false]);
  });
});
