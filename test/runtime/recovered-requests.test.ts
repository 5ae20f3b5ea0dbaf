import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type DeviceType, deviceTypes } from "../../generated/typescript/index.js";
import { createEvent, DeviceQueue, DriverQueue, InflightRegion } from "../../runtime/binding/index.js";
import {
  BlockDevice,
  createMemoryStore,
  GenericDevice,
  NetworkDevice,
  RequestDevice,
  type VhostUserDevice,
  type Virtqueue,
} from "../../runtime/index.js";
import { BUFFERS, closeGuest, createGuest } from "../binding/support.js";
import { Scope } from "../support/scope.js";

const SIZE = 16;
const REQUESTS = 3;

/** A queue of which an earlier back-end has taken all requests and completed none, ready for another. */
function queueWithRecovered(context: TestContext, packed: boolean) {
  const scope = Scope.of(context);
  const guest = createGuest({ size: SIZE, packed });
  scope.defer(() => closeGuest(guest));
  guest.device.close();
  for (let place = 0; place < REQUESTS; place++) {
    const at = BUFFERS + place * 4096;
    guest.driver.add(new Float64Array([at, 16, 0, at + 1024, 513, 1]));
  }
  guest.driver.publish();
  const region = InflightRegion.create({ queues: 1, queueSize: SIZE, packed });
  scope.defer(() => region.close());
  const { descriptorTable, availableRing, usedRing } = DriverQueue.layout(SIZE, 4, packed);
  const options = { size: SIZE, descriptorTable, availableRing, usedRing, packed, eventIdx: true, indirect: true };
  const open = (): DeviceQueue => new DeviceQueue(guest.memory, { ...options, inflight: { region, index: 0 } });
  const lost = open();
  assert.equal(lost.pop(new Uint32Array(4 * SIZE), new Uint8Array(), 0), REQUESTS);
  const { base } = lost;
  lost.close();
  const kick = createEvent();
  scope.defer(() => kick.close());
  return { guest, base, kick, open, scope };
}

function virtqueue(ring: DeviceQueue, kick: Virtqueue["kick"], context: TestContext): Virtqueue {
  return { index: 0, ring, kick, report: (failure) => context.diagnostic(failure.message) };
}

const DEVICES: Record<string, (scope: Scope) => VhostUserDevice> = {
  "a disk (js)": (scope) => disk(scope, "js"),
  "a disk (native)": (scope) => disk(scope, "native"),
  "a function": () => new RequestDevice({ handler: ({ readable }) => readable }),
  "a queue of deliveries": () => new RequestDevice({ receiveQueues: [0], handler: () => {} }),
  "a network card's receive queue": () => new NetworkDevice({ onFrames: () => {} }),
  "a generic device": () => new GenericDevice(deviceTypes.find(({ name }) => name === "rng") as DeviceType),
};

function disk(scope: Scope, engine: "js" | "native"): VhostUserDevice {
  const store = createMemoryStore(1n << 20n);
  scope.defer(() => store.close());
  return new BlockDevice({ store, engine });
}

for (const [name, create] of Object.entries(DEVICES)) {
  for (const packed of [false, true]) {
    test(`${name} that is stopped at once gives back what a ${packed ? "packed" : "split"} queue recovered`, async (context) => {
      const { guest, base, kick, open, scope } = queueWithRecovered(context, packed);
      const device = create(scope);
      const ring = open();
      assert.deepEqual([ring.recovered, ring.base & 0xffff], [REQUESTS, base & 0xffff]);

      await device.startQueue(0, virtqueue(ring, kick, context), guest.memory);
      const stopped = await device.stopQueue(0);

      // Nothing is lost: the base says that all were taken, and the driver has them back.
      assert.equal(stopped.ring.recovered, 0);
      assert.equal(stopped.ring.base & 0xffff, base & 0xffff);
      assert.equal(guest.driver.reap(new Uint32Array(2 * SIZE)), REQUESTS);
      stopped.ring.close();
    });
  }
}

for (const packed of [false, true]) {
  test(`what a ${packed ? "packed" : "split"} queue recovered may be left once more: the base counts it, and the next one finds it`, async (context) => {
    const { guest, base, kick, open, scope } = queueWithRecovered(context, packed);
    const device = disk(scope, "js");

    await device.startQueue(0, virtqueue(open(), kick, context), guest.memory);
    const { ring } = await device.stopQueue(0, { leaveInFlight: true });

    assert.deepEqual([ring.base, ring.recovered], [base, REQUESTS]);
    ring.close();
    const next = open();
    assert.deepEqual([next.base, next.recovered], [base, REQUESTS]);
    assert.equal(guest.driver.reap(new Uint32Array(2 * SIZE)), 0);
    next.close();
  });
}
