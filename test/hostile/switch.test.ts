import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import {
  VirtioFeature,
  VirtioNetFeature,
  VirtioNetGsoType,
  VirtioNetHdrFlags,
} from "../../generated/typescript/index.js";
import { connectBackend, type DriverRing, ProtocolFeature, VhostUserFrontend } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { BROADCAST, exchange, frameBetween, plugIn, servedSwitch, station } from "../support/switch.js";
import { eventually } from "../support/wait.js";
import { ForgedRing, NEXT, WRITE } from "./forged-ring.js";
import { packet } from "./packet.js";

const [RECEIVE, TRANSMIT] = [0, 1];
const MODERN = VirtioFeature.VERSION_1;
const FEATURES = MODERN | VirtioNetFeature.MRG_RXBUF;
const BUFFER_SIZE = 1 << 17;

/** A switch with an attacker in port 2, and good guests in the others that must not notice. */
async function attacked(context: TestContext, features = FEATURES) {
  const scope = Scope.of(context);
  const served = await servedSwitch(scope);
  const guests = [
    await plugIn(scope, served.paths[0] as string),
    await plugIn(scope, served.paths[1] as string),
  ] as const;
  const attacker = await VhostUserFrontend.open(served.paths[2] as string, { features });
  scope.defer(() => attacker.close());
  await attacker.start({ queues: 2, queueSize: 256, bufferSize: BUFFER_SIZE });
  const ring = (index: number) => attacker.rings[index] as DriverRing;
  const { memory } = attacker.memory;
  /** Hands chains over, each a list of segments. */
  const offer = (index: number, ...chains: readonly (readonly number[])[]) => {
    for (const segments of chains) ring(index).queue.add(Float64Array.from(segments));
    ring(index).queue.publish();
  };
  /** Sends bytes as a packet and waits until the switch has taken it. */
  const transmit = async (bytes: Uint8Array) => {
    const before = served.counters(2).framesIn;
    memory.write(ring(TRANSMIT).buffers, bytes);
    offer(TRANSMIT, [ring(TRANSMIT).buffers, bytes.length, 0]);
    await served.taken(2, before + 1);
    await eventually(5000, "the chain to be used", () => ring(TRANSMIT).queue.reap(new Uint32Array(2)) === 1);
  };
  /** Fails unless the good guests still reach each other. */
  const goesOn = async () => {
    const frames = Array.from({ length: 50 }, (_, number) => frameBetween(station(0), BROADCAST, number));
    const before = served.counters(1).framesOut;
    await guests[1].received.count(before);
    await exchange(guests[0], guests[1], frames);
    assert.deepEqual(guests[1].received.frames.slice(before), frames);
  };
  return { ...served, attacker, guests, ring, memory, offer, transmit, goesOn };
}

const MALFORMED: Readonly<Record<string, Uint8Array>> = {
  "half a header": packet(new Uint8Array()).subarray(0, 6),
  "a header alone": packet(new Uint8Array()),
  "less than an Ethernet header": packet(new Uint8Array(13)),
  "a checksum to be completed": packet(new Uint8Array(60), { flags: VirtioNetHdrFlags.NEEDS_CSUM }),
  "a frame to be segmented": packet(new Uint8Array(60), { gsoType: VirtioNetGsoType.TCPV4, gsoSize: 1 }),
};

describe("a switch", () => {
  for (const [what, bytes] of Object.entries(MALFORMED)) {
    test(`drops a packet of ${what}, counts it, and goes on`, async (context) => {
      const { transmit, counters, guests, goesOn } = await attacked(context);
      const frame = frameBetween(station(2), BROADCAST, 2);

      await transmit(bytes);
      await transmit(packet(frame));
      await guests[0].received.count(1);

      assert.deepEqual(guests[0].received.frames, [frame]);
      assert.equal(counters(2).dropped.malformed, 1);
      await goesOn();
    });
  }

  for (const size of [14 + 4 + 1501, 0xffff]) {
    test(`drops a packet of ${size} bytes, more than the MTU allows`, async (context) => {
      const { transmit, counters, guests, goesOn } = await attacked(context);

      await transmit(packet(new Uint8Array(size)));

      assert.deepEqual([counters(2).dropped.oversized, guests[0].received.frames.length], [1, 0]);
      await goesOn();
    });
  }

  test("spreads a frame over buffers of one byte, which it may", async (context) => {
    const { guests, ring, memory, offer } = await attacked(context);
    const frame = frameBetween(station(0), BROADCAST, 1, 20);
    const expected = packet(frame, { numBuffers: 32 });
    const { queue, buffers } = ring(RECEIVE);
    offer(RECEIVE, ...Array.from({ length: expected.length }, (_, index) => [buffers + index, 1, 1]));

    guests[0].driver.send(frame);
    const used = new Uint32Array(2 * expected.length);
    await eventually(5000, "all buffers to be used", () => queue.reap(used) === expected.length);

    const received = new Uint8Array(expected.length);
    memory.read(buffers, received);
    assert.deepEqual(received, expected);
  });

  test("gives up on a frame that would take more buffers than it cares for, and uses them for the next", async (context) => {
    const { guests, ring, offer, counters, taken } = await attacked(context);
    const { buffers } = ring(RECEIVE);
    offer(RECEIVE, ...Array.from({ length: 200 }, (_, index) => [buffers + index, 1, 1]));

    guests[0].driver.send(frameBetween(station(0), BROADCAST, 1, 200));
    guests[0].driver.send(frameBetween(station(0), BROADCAST, 2, 20));
    await taken(0, 2);

    assert.deepEqual([counters(2).dropped.tooLong, counters(2).framesOut], [1, 1]);
  });

  test("drops a frame for which a buffer is too small that cannot be merged, and uses it for a shorter one", async (context) => {
    const { guests, ring, offer, counters, taken } = await attacked(context, MODERN);
    offer(RECEIVE, [ring(RECEIVE).buffers, 100, 1]);

    guests[0].driver.send(frameBetween(station(0), BROADCAST, 1, 100));
    guests[0].driver.send(frameBetween(station(0), BROADCAST, 2, 60));
    await taken(0, 2);

    assert.deepEqual([counters(2).dropped.tooLong, counters(2).framesOut], [1, 1]);
  });

  test("writes nothing into a buffer of its driver to read, and does not forward one to write", async (context) => {
    const { ring, offer, counters, taken, guests } = await attacked(context);

    offer(RECEIVE, [ring(RECEIVE).buffers, 1000, 0]);
    offer(TRANSMIT, [ring(TRANSMIT).buffers, 1000, 1]);
    guests[0].driver.send(frameBetween(station(0), BROADCAST, 1));
    await Promise.all([taken(0, 1), taken(2, 1)]);

    assert.deepEqual([counters(2).dropped.malformed, counters(2).dropped.noBuffers, counters(2).framesOut], [1, 1, 0]);
  });

  test("gives buffers back empty that it had taken when the ring stops", async (context) => {
    const { guests, ring, offer, taken, attacker } = await attacked(context);
    offer(RECEIVE, [ring(RECEIVE).buffers, 20, 1]);
    guests[0].driver.send(frameBetween(station(0), BROADCAST, 1, 200));
    await taken(0, 1);

    await attacker.stop();

    const used = new Uint32Array(2);
    assert.deepEqual([ring(RECEIVE).queue.reap(used), used[1]], [1, 0]);
  });

  test("knows a bounded number of stations of a guest that makes addresses up, and still those of others", async (context) => {
    const { guests, ring, memory, counters, offer, taken, goesOn } = await attacked(context);
    guests[1].driver.send(frameBetween(station(1), BROADCAST));
    await taken(1, 1);
    const { queue, buffers } = ring(TRANSMIT);
    const used = new Uint32Array(2 * 256);

    for (let round = 0; round < 20; round++) {
      for (let slot = 0; slot < 256; slot++) {
        const invented = [0x52, 0, 0, 0, round, slot];
        memory.write(buffers + slot * 128, packet(frameBetween(invented, BROADCAST)));
      }
      offer(TRANSMIT, ...Array.from({ length: 256 }, (_, slot) => [buffers + slot * 128, 76, 0]));
      await taken(2, (round + 1) * 256);
      await eventually(5000, "all chains to be used", () => {
        queue.reap(used);
        return queue.outstanding === 0;
      });
    }

    assert.deepEqual([counters(2).learned, counters(1).learned], [1024, 1]);
    await goesOn();
  });

  const NOWHERE = 1n << 60n;
  for (const [what, descriptors] of Object.entries({
    "that lies outside memory": { 0: { address: NOWHERE, length: 2000, flags: WRITE } },
    "that ends beyond the last address": { 0: { address: 2n ** 64n - 16n, length: 2000, flags: WRITE } },
    "that has no end": { 0: { flags: WRITE | NEXT, next: 0 } },
    "that goes on beyond the table": { 0: { flags: WRITE | NEXT, next: 16 } },
  })) {
    test(`serves a ring no more with a chain ${what}, tells its driver, and serves all others`, async (context) => {
      const scope = Scope.of(context);
      const { paths, traffic, counters } = await servedSwitch(scope);
      const [one, other] = [await plugIn(scope, paths[0] as string), await plugIn(scope, paths[1] as string)];
      const forged = await ForgedRing.start(paths[2] as string, FEATURES);
      scope.defer(() => forged.close());
      forged.describe(descriptors);
      forged.offer([0]);
      const frames = Array.from({ length: 50 }, (_, number) => frameBetween(station(0), BROADCAST, number));

      await exchange(one, other, frames);
      await forged.errorSignalled();

      assert.deepEqual(other.received.frames, frames);
      assert.equal(counters(2).framesOut, 0);
      assert.equal(traffic[2]?.failures.length, 1);
    });
  }

  test("lets no guest make it wait for a page", async (context) => {
    const scope = Scope.of(context);
    const { paths } = await servedSwitch(scope);
    const declined = ProtocolFeature.PAGEFAULT | ProtocolFeature.INFLIGHT_SHMFD;

    const session = await connectBackend(paths[0] as string);
    scope.defer(() => session.close());

    assert.equal(session.offeredProtocolFeatures & declined, 0n);
  });
});
