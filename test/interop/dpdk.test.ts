import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import {
  DeviceStatus,
  frontendRequests,
  U64,
  VIRTIO_NET_MIN_MTU,
  VirtioFeature,
  VirtioNetFeature,
} from "../../generated/typescript/index.js";
import { NETWORK_FEATURES, NetworkDriver, type ObservedMessage } from "../../runtime/index.js";
import { servedNetwork } from "../support/network.js";
import { withPeers } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { within } from "../support/wait.js";
import { Echo } from "./echo.js";
import { IN_PIECES, Testpmd } from "./testpmd.js";

const FRAMES = 5000;

const { ACCESS_PLATFORM, IN_ORDER, RING_PACKED } = VirtioFeature;
const { MRG_RXBUF } = VirtioNetFeature;

/** The features of which a variant has some. */
const VARYING = RING_PACKED | IN_ORDER | MRG_RXBUF;

interface Variant {
  readonly features: bigint;
  /** The same in the words of testpmd as front-end. */
  readonly arguments: string;
  /** Queue pairs; 1 by default. */
  readonly pairs?: number;
}

const VARIANTS: Readonly<Record<string, Variant>> = {
  "split rings": { features: MRG_RXBUF, arguments: "in_order=0" },
  "split rings in order": { features: MRG_RXBUF | IN_ORDER, arguments: "in_order=1" },
  "split rings without mergeable buffers": { features: 0n, arguments: "in_order=0,mrg_rxbuf=0" },
  "split rings of two queue pairs": { features: MRG_RXBUF, arguments: "in_order=0,queues=2", pairs: 2 },
  "packed rings": { features: RING_PACKED | MRG_RXBUF, arguments: "packed_vq=1,in_order=0" },
  "packed rings in order": { features: RING_PACKED | MRG_RXBUF | IN_ORDER, arguments: "packed_vq=1,in_order=1" },
  "packed rings without mergeable buffers": {
    features: RING_PACKED,
    arguments: "packed_vq=1,in_order=0,mrg_rxbuf=0",
  },
};

/** The formats of rings, of which DPDK as back-end says where one stands in a way of its own for the second. */
const FORMATS = { "split rings": 0n, "packed rings": RING_PACKED };

const TIMEOUT = { timeout: 240_000 };

for (const [what, variant] of Object.entries(VARIANTS)) {
  const { features, pairs = 1 } = variant;

  describe(`DPDK testpmd and this package, ${what}`, withPeers("dpdk-testpmd"), () => {
    test("frames cross from our back-end to its front-end and back, none lost or altered", TIMEOUT, async (context) => {
      const scope = Scope.of(context);
      const echo = new Echo(FRAMES, pairs);
      const { device, path, traffic } = await servedNetwork(scope, { onFrames: echo.take, queuePairs: pairs });
      const testpmd = await Testpmd.start(scope, `net_virtio_user0,path=${path},${variant.arguments}`, pairs);

      await within(
        60_000,
        "all frames",
        echo.through((frame, pair) => device.send(frame, pair)),
      );

      assert.deepEqual(await testpmd.finish(), { received: FRAMES, sent: FRAMES, dropped: 0 });
      assert.deepEqual(device.counters(), { fromDriver: FRAMES, toDriver: FRAMES, dropped: 0, malformed: 0 });
      const [accepted = 0n] = traffic.payloadsOf(frontendRequests.setFeatures, U64);
      assert.equal(accepted & VARYING, features);
    });

    test("frames cross from our front-end to its back-end and back, none lost or altered", TIMEOUT, async (context) => {
      const scope = Scope.of(context);
      const path = join(await temporaryDirectory(scope), "net.sock");
      const echo = new Echo(FRAMES, pairs);
      const testpmd = await Testpmd.start(scope, `net_vhost0,iface=${path},queues=${pairs}`, pairs);
      const driver = await NetworkDriver.open(path, {
        onFrames: echo.take,
        queuePairs: pairs,
        features: (NETWORK_FEATURES & ~VARYING) | features,
        // Where buffers can be merged, most frames take two or three.
        bufferSize: 512,
        peer: "dpdk",
      });
      scope.defer(() => driver.close());

      await within(
        60_000,
        "all frames",
        echo.through((frame, pair) => driver.send(frame, pair)),
      );

      assert.deepEqual(driver.counters(), { sent: FRAMES, received: FRAMES, malformed: 0 });
      assert.deepEqual(await testpmd.finish(), { received: FRAMES, sent: FRAMES, dropped: 0 });
      assert.equal(driver.features & VARYING, features);
    });
  });
}

describe("DPDK testpmd as front-end", withPeers("dpdk-testpmd"), () => {
  for (const [what, words] of Object.entries({ "split rings": "packed_vq=0", "packed rings": "packed_vq=1" })) {
    test(`sends frames in pieces over ${what}`, TIMEOUT, async (context) => {
      const scope = Scope.of(context);
      const echo = new Echo(FRAMES, 1);
      const { device, path } = await servedNetwork(scope, { onFrames: echo.take });
      await Testpmd.start(scope, `net_virtio_user0,path=${path},${words}`, 1, IN_PIECES);

      await within(
        60_000,
        "all frames",
        echo.through((frame) => device.send(frame)),
      );

      assert.deepEqual(device.counters(), { fromDriver: FRAMES, toDriver: FRAMES, dropped: 0, malformed: 0 });
    });
  }
});

describe("DPDK testpmd as back-end", withPeers("dpdk-testpmd"), () => {
  test("is told the driver's status and an MTU", TIMEOUT, async (context) => {
    const scope = Scope.of(context);
    const path = join(await temporaryDirectory(scope), "net.sock");
    await Testpmd.start(scope, `net_vhost0,iface=${path}`, 1);
    const { frontend } = await NetworkDriver.open(path, { onFrames: () => {}, peer: "dpdk" });
    scope.defer(() => frontend.close());

    const running = await frontend.status();
    await frontend.setMtu(1400);
    await assert.rejects(frontend.setMtu(VIRTIO_NET_MIN_MTU - 1), { code: "ERR_VU_NACK" });
    await frontend.stop();
    const stopped = await frontend.status();
    await frontend.resume();

    const { ACKNOWLEDGE, DRIVER, FEATURES_OK, DRIVER_OK } = DeviceStatus;
    const all = ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK;
    assert.deepEqual([running, stopped, await frontend.status()], [all, 0, all]);
  });

  for (const [what, format] of Object.entries(FORMATS)) {
    test(`reaches ${what} and frames by I/O virtual addresses, which it asks for`, TIMEOUT, async (context) => {
      const scope = Scope.of(context);
      const path = join(await temporaryDirectory(scope), "net.sock");
      const echo = new Echo(FRAMES, 1);
      const questions: ObservedMessage[] = [];
      await Testpmd.start(scope, `net_vhost0,iface=${path},iommu-support=1`, 1);
      const driver = await NetworkDriver.open(path, {
        onFrames: echo.take,
        features: NETWORK_FEATURES | format,
        iommu: true,
        peer: "dpdk",
        observer: (message) => {
          if (message.direction === "received" && message.name === "IOTLB_MSG") questions.push(message);
        },
      });
      scope.defer(() => driver.close());

      await within(
        60_000,
        "all frames",
        echo.through((frame) => driver.send(frame)),
      );

      assert.deepEqual(driver.counters(), { sent: FRAMES, received: FRAMES, malformed: 0 });
      assert.equal(driver.features & (RING_PACKED | ACCESS_PLATFORM), format | ACCESS_PLATFORM);
      assert.ok(questions.length > 0);
    });

    test(`goes on with ${what} where they were stopped`, TIMEOUT, async (context) => {
      const scope = Scope.of(context);
      const path = join(await temporaryDirectory(scope), "net.sock");
      const [before, after] = [new Echo(1000, 1), new Echo(1000, 1)];
      let present = before;
      await Testpmd.start(scope, `net_vhost0,iface=${path}`, 1);
      const driver = await NetworkDriver.open(path, {
        onFrames: (frames, pair) => present.take(frames, pair),
        features: NETWORK_FEATURES | format,
        peer: "dpdk",
      });
      scope.defer(() => driver.close());

      await within(
        60_000,
        "all frames",
        before.through((frame) => driver.send(frame)),
      );
      await driver.frontend.stop();
      present = after;
      await driver.frontend.resume();

      await within(
        60_000,
        "all frames after the stop",
        after.through((frame) => driver.send(frame)),
      );
    });
  }
});
