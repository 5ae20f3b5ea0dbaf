import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { ProtocolFeature, VirtioFeature, VringAddrFlags } from "../../generated/typescript/index.js";
import {
  type FrontendOptions,
  type RequestDeviceOptions,
  serveRequests,
  VhostUserFrontend,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { Bench } from "./bench.js";
import { RecordingDevice } from "./recording-device.js";

const MESSAGE = Uint8Array.of(1, 2, 3);
const NACK = { code: "ERR_VU_NACK" };

async function withEcho(
  context: TestContext,
  options: FrontendOptions = {},
  device: Partial<RequestDeviceOptions> = {},
) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "echo.sock");
  const server = await serveRequests({ path, handler: (request) => request.readable, ...device });
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path, options);
  scope.defer(() => frontend.close());
  return { frontend };
}

for (const packed of [false, true]) {
  const form = packed ? "packed" : "split";

  test(`${form}: pages that the device writes are marked while logging is on`, async (context) => {
    const { frontend } = await withEcho(context, { packed });
    await frontend.start();
    const queue = frontend.requestQueue(0);
    await queue.request(MESSAGE, 16);

    await frontend.startLogging();
    assert.deepEqual(frontend.takeDirtyPages(), []);
    await queue.request(MESSAGE, 16);
    const written = frontend.takeDirtyPages();
    await frontend.stopLogging();
    await queue.request(MESSAGE, 16);

    assert.ok(written.length >= 2, `the ring's and the buffer's page among ${written}`);
    assert.deepEqual(frontend.takeDirtyPages(), []);
  });

  test(`${form}: a device behind an IOMMU asks for the translations that it lacks`, async (context) => {
    const { frontend } = await withEcho(context, { packed, iommu: true }, { features: VirtioFeature.ACCESS_PLATFORM });

    await frontend.start();

    assert.deepEqual(await frontend.requestQueue(0).request(MESSAGE, 16), MESSAGE);
  });
}

test("the log of a ring is switched while it runs, by its addresses", async (context) => {
  const bench = await Bench.start(context);
  await bench.setUp();
  await bench.run();

  for (const flags of [VringAddrFlags.LOG, 0]) {
    await bench.session.client.setVringAddr({ index: 0, flags, log: 0x1000n, ...bench.addresses });
  }

  assert.deepEqual(bench.device.news(), []);
});

test("memory for requests in flight is made for no more queues than there are", async (context) => {
  const bench = await Bench.start(context, new RecordingDevice(2), {
    protocolFeatures: ProtocolFeature.REPLY_ACK | ProtocolFeature.INFLIGHT_SHMFD,
  });
  const { client } = bench.session;

  const { payload, descriptors } = await client.getInflightFd({
    mmapSize: 0n,
    mmapOffset: 0n,
    numQueues: 2,
    queueSize: 16,
  });
  assert.ok(payload.mmapSize > 0n);
  const [descriptor] = descriptors;
  assert.ok(descriptor);
  await client.setInflightFd(payload, descriptor);
  await assert.rejects(client.setInflightFd({ ...payload, mmapSize: 16n }, descriptor), NACK);
  await bench.setUp();
  await bench.run();
  await assert.rejects(client.setInflightFd(payload, descriptor), NACK);
  descriptor.close();

  await assert.rejects(client.getInflightFd({ mmapSize: 0n, mmapOffset: 0n, numQueues: 3, queueSize: 16 }));
});

test("there is no memory for the requests of no queues", async (context) => {
  const { session } = await Bench.start(context, new RecordingDevice(), {
    protocolFeatures: ProtocolFeature.INFLIGHT_SHMFD,
  });

  const answer = await session.client.getInflightFd({ mmapSize: 0n, mmapOffset: 0n, numQueues: 0, queueSize: 16 });

  assert.deepEqual([answer.payload.mmapSize, answer.descriptors.length], [0n, 0]);
});
