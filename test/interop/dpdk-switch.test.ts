import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { frontendRequests, U64, VirtioFeature, VirtioNetFeature } from "../../generated/typescript/index.js";
import { withPeers } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { BROADCAST, frameBetween, plugIn, servedSwitch } from "../support/switch.js";
import { within } from "../support/wait.js";
import { Echo } from "./echo.js";
import { IN_PIECES, Testpmd } from "./testpmd.js";

const FRAMES = 5000;

const { IN_ORDER, RING_PACKED } = VirtioFeature;
const { MRG_RXBUF } = VirtioNetFeature;

/** The features of which a variant has some. */
const VARYING = RING_PACKED | IN_ORDER | MRG_RXBUF;

interface Variant {
  readonly features: bigint;
  /** The same in the words of testpmd. */
  readonly words: string;
  readonly options?: readonly string[];
}

const VARIANTS: Readonly<Record<string, Variant>> = {
  "split rings": { features: MRG_RXBUF, words: "in_order=0" },
  "split rings in order": { features: MRG_RXBUF | IN_ORDER, words: "in_order=1" },
  "split rings without mergeable buffers": { features: 0n, words: "in_order=0,mrg_rxbuf=0" },
  "packed rings": { features: RING_PACKED | MRG_RXBUF, words: "packed_vq=1,in_order=0" },
  "packed rings in order": { features: RING_PACKED | MRG_RXBUF | IN_ORDER, words: "packed_vq=1,in_order=1" },
  "packed rings without mergeable buffers": { features: RING_PACKED, words: "packed_vq=1,in_order=0,mrg_rxbuf=0" },
  "split rings, frames in pieces": { features: MRG_RXBUF, words: "in_order=0", options: IN_PIECES },
  "packed rings, frames in pieces": {
    features: RING_PACKED | MRG_RXBUF,
    words: "packed_vq=1,in_order=0",
    options: IN_PIECES,
  },
  "packed rings in order, frames in pieces": {
    features: RING_PACKED | MRG_RXBUF | IN_ORDER,
    words: "packed_vq=1,in_order=1",
    options: IN_PIECES,
  },
};

/** Where the frames of an echo go to. */
const DESTINATION = [0x52, 0x54, 0, 0, 0, 1];

/** The same frame in the other direction. */
function reversed(frame: Uint8Array): Uint8Array {
  const copy = new Uint8Array(frame);
  copy.set(frame.subarray(6, 12), 0);
  copy.set(frame.subarray(0, 6), 6);
  return copy;
}

for (const [what, { features, words, options }] of Object.entries(VARIANTS)) {
  describe(`two switches with DPDK virtio-user ports between them, ${what}`, withPeers("dpdk-testpmd"), () => {
    test("pass frames of all sizes both ways, none lost or altered", { timeout: 240_000 }, async (context) => {
      const scope = Scope.of(context);
      const near = await servedSwitch(scope, { ports: 2 });
      const far = await servedSwitch(scope, { ports: 2 });
      const [there, back] = [new Echo(FRAMES, 1), new Echo(FRAMES, 1)];
      const testpmd = await Testpmd.start(
        scope,
        [near, far].map(({ paths }, port) => `net_virtio_user${port},path=${paths[1]},${words}`),
        1,
        options,
      );
      const farGuest = await plugIn(scope, far.paths[0] as string, { onFrames: there.take });
      const hello = await plugIn(scope, near.paths[0] as string);
      farGuest.driver.send(frameBetween(DESTINATION, BROADCAST));
      await hello.received.count(1);
      await hello.driver.close();
      const takeBack = (frames: readonly Uint8Array[], pair: number) => back.take(frames.map(reversed), pair);
      const nearGuest = await plugIn(scope, near.paths[0] as string, { onFrames: takeBack });

      const addressed = there.through((frame) => nearGuest.driver.send(frame));
      await within(60_000, "all frames there", addressed);
      const returned = back.through((frame) => farGuest.driver.send(reversed(frame)));
      await within(60_000, "all frames back", returned);

      assert.deepEqual(
        [near, far].map(({ counters }) => [counters(0).framesIn, counters(0).framesOut, counters(0).flooded]),
        [
          [FRAMES, FRAMES + 1, 0],
          [FRAMES + 1, FRAMES, 1],
        ],
      );
      const all = 2 * FRAMES + 1;
      assert.deepEqual(await testpmd.finish(), { received: all, sent: all, dropped: 0 });
      const [accepted = 0n] = near.traffic[1]?.payloadsOf(frontendRequests.setFeatures, U64) ?? [];
      assert.equal(accepted & VARYING, features);
    });
  });
}
