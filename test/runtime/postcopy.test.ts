import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  type BackendClient,
  frontendRequests,
  ProtocolFeature,
  U64,
  VirtioBlkRequestType,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { submitBlockRequest } from "../../runtime/front-end/block-request.js";
import {
  connectBackend,
  type Descriptor,
  DriverRing,
  RequestQueue,
  SharedMemory,
  type SharedRegion,
  Watch,
} from "../../runtime/index.js";
import { type Engine, startDevice } from "../support/block-backend.js";
import { makeDiskFile } from "../support/disk-files.js";
import { withUserfaults } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { within } from "../support/wait.js";
import { Bench } from "./bench.js";
import { RecordingDevice } from "./recording-device.js";

const FEATURES = ProtocolFeature.REPLY_ACK | ProtocolFeature.CONFIGURE_MEM_SLOTS | ProtocolFeature.PAGEFAULT;
const NACK = { code: "ERR_VU_NACK" };

/** What QEMU sends once it knows where memory lies in the back-end: the id of the last request, and a zero. */
async function acknowledge(client: BackendClient, definition = frontendRequests.addMemRegion): Promise<void> {
  await client.channel.call({
    definition: { ...definition, reply: { kind: "none" } },
    payloadSize: U64.SIZE,
    encode: (view, offset) => void U64.encodeInto(0n, view, offset),
    descriptors: [],
  });
}

/** A front-end that has announced postcopy, and given no memory yet. */
async function announced(context: TestContext) {
  const bench = await Bench.start(context, new RecordingDevice(), { protocolFeatures: FEATURES });
  const { client } = bench.session;
  await client.setFeatures(VirtioFeature.PROTOCOL_FEATURES | VirtioFeature.VERSION_1);
  const { descriptors } = await client.postcopyAdvise();
  const [userfault] = descriptors as [Descriptor];
  bench.scope.defer(() => userfault.close());
  const [region] = bench.shared.regions as [SharedRegion];
  // Pages that are there cause no faults: this process must not wait for itself.
  bench.shared.memory.write(region.guestAddr, new Uint8Array(1 << 16));
  return { bench, client, region };
}

async function setUpRing({ bench, client }: Awaited<ReturnType<typeof announced>>): Promise<void> {
  await client.setVringNum({ index: 0, num: 16 });
  await client.setVringAddr({ index: 0, flags: 0, log: 0n, ...bench.addresses });
  bench.device.news();
}

test(
  "memory is answered with where it lies here, and used only after that was acknowledged",
  withUserfaults(),
  async (context) => {
    const front = await announced(context);
    const { bench, client, region } = front;
    await client.postcopyListen();

    const answer = await client.addMemRegion({ region }, region.descriptor);
    await setUpRing(front);
    await bench.session.client.setVringKick({ index: 0 }, bench.event());
    await bench.session.client.setVringEnable({ index: 0, num: 1 });
    assert.deepEqual(bench.device.news(), []);
    await acknowledge(client);

    assert.deepEqual(bench.device.news(), ["start 0"]);
    assert.equal(answer?.region.guestAddr, region.guestAddr);
    assert.notEqual(answer?.region.userAddr, region.userAddr);
    assert.equal(await client.postcopyEnd(), 0n);
  },
);

test("a whole table is answered and acknowledged too", withUserfaults(), async (context) => {
  const front = await announced(context);
  const { bench, client, region } = front;
  await client.postcopyListen();

  const answer = await client.setMemTable({ regions: [region] }, [region.descriptor]);
  await acknowledge(client, frontendRequests.setMemTable as never);
  await setUpRing(front);
  await bench.run();

  assert.equal(answer?.regions.length, 1);
  assert.ok(bench.device.queue(0));
});

test("after postcopy has ended memory is acknowledged as always", withUserfaults(), async (context) => {
  const { client, region } = await announced(context);
  await client.postcopyListen();
  await client.postcopyEnd();

  assert.equal(await client.addMemRegion({ region }, region.descriptor), undefined);
});

test(
  "postcopy is not listened to before it was advised, nor with memory that is there",
  withUserfaults(),
  async (context) => {
    const bench = await Bench.start(context, new RecordingDevice(), { protocolFeatures: FEATURES });
    const { client } = bench.session;

    await assert.rejects(client.postcopyListen(), NACK);
    await bench.session.shareMemory(bench.shared);
    for (const descriptor of (await client.postcopyAdvise()).descriptors) descriptor.close();

    await assert.rejects(client.postcopyListen(), NACK);
  },
);

test("an acknowledgement of nothing ends the session", withUserfaults(), async (context) => {
  const { bench, client } = await announced(context);
  await client.postcopyListen();
  await acknowledge(client);

  await assert.rejects(acknowledge(client), NACK);

  assert.ok(bench.events.some((event) => event.kind === "refused"));
});

for (const engine of ["native", "js"] satisfies Engine[]) {
  test(
    `engine ${engine} waits for a page that is missing, but not for a front-end that is gone`,
    withUserfaults(),
    async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const file = await makeDiskFile(directory, 1 << 20);
      const { socketPath } = await startDevice(scope, engine, { file, directory });
      const session = await connectBackend(socketPath, { protocolFeatures: FEATURES });
      scope.defer(() => session.close());
      const memory = new SharedMemory(1 << 20);
      scope.defer(() => memory.close());
      const { client } = session;
      await session.acceptFeatures(VirtioFeature.VERSION_1);
      const ring = new DriverRing(memory, 0, {
        queues: 1,
        queueSize: 16,
        segments: 4,
        bufferSize: 1 << 18,
        features: VirtioFeature.VERSION_1,
      });
      scope.defer(() => ring.close());
      const queue = new RequestQueue(ring, memory.memory);

      const { descriptors } = await client.postcopyAdvise();
      const [userfault] = descriptors as [Descriptor];
      await client.postcopyListen();
      const [region] = memory.regions as [SharedRegion];
      await client.addMemRegion({ region }, region.descriptor);
      await acknowledge(client);
      await session.startRing(0, {
        descriptorTable: memory.userAddress(ring.descriptorTable),
        availableRing: memory.userAddress(ring.availableRing),
        usedRing: memory.userAddress(ring.usedRing),
        size: ring.size,
        kick: ring.kick,
        call: ring.call,
        error: ring.error,
      });
      const reported = new Promise<void>((resolve) => {
        const watch = new Watch(userfault.fd, "read", () => {
          watch.close();
          resolve();
        });
        scope.defer(() => watch.close());
      });
      let answered = false;
      const input = new Uint8Array(1 << 15);
      const reading = submitBlockRequest(queue, { type: VirtioBlkRequestType.IN, sector: 0n, input }).then(() => {
        answered = true;
      });

      await within(5000, "the report of a fault", reported);
      assert.equal(answered, false);
      userfault.close();

      await within(5000, "the answer", reading);
    },
  );
}
