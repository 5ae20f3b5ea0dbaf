import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { frontendRequests, Inflight } from "../../generated/typescript/index.js";
import { type FrontendOptions, serve, serveRequests, VhostUserFrontend } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { Traffic } from "../support/traffic.js";
import { eventually } from "../support/wait.js";
import { RecordingDevice } from "./recording-device.js";

/** A front-end of a device that answers requests with what they hold. */
async function withEcho(context: TestContext, options: FrontendOptions = {}) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "echo.sock");
  const startServer = async () => {
    const server = await serveRequests({ path, queues: 2, handler: (request) => request.readable });
    scope.defer(() => server.stop());
    return server;
  };
  const server = await startServer();
  const frontend = await VhostUserFrontend.open(path, options);
  scope.defer(() => frontend.close());
  return { frontend, path, server, startServer };
}

/** A front-end of a device that writes down what it is told. */
async function withRecorder(context: TestContext, options: FrontendOptions = {}) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "recorder.sock");
  const device = new RecordingDevice();
  const server = await serve(device, { path });
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path, options);
  scope.defer(() => frontend.close());
  device.news();
  return { frontend, device };
}

const MESSAGE = Uint8Array.of(1, 2, 3);

/** What the device answers to {@link MESSAGE} on a queue. */
function echo(frontend: VhostUserFrontend, queue = 0): Promise<Uint8Array> {
  return frontend.requestQueue(queue).request(MESSAGE, 16);
}

test("a device that is started answers requests on every queue", async (context) => {
  const { frontend } = await withEcho(context);

  await frontend.start({ queues: 2 });

  assert.deepEqual(await Promise.all([echo(frontend, 0), echo(frontend, 1)]), [MESSAGE, MESSAGE]);
});

test("a device that is stopped leaves requests where they are until it is resumed", async (context) => {
  const { frontend } = await withEcho(context);
  await frontend.start();
  await echo(frontend);

  await frontend.stop();
  const asking = echo(frontend);
  await frontend.resume();

  assert.deepEqual(await asking, MESSAGE);
});

test("rings are started in order, and stopped when the front-end closes", async (context) => {
  const { frontend, device } = await withRecorder(context);

  await frontend.start({ queues: 2 });
  await frontend.close();

  assert.deepEqual(device.news(), ["ack 0x0", "start 0", "start 1", "stop 0", "stop 1", "suspend"]);
});

test("a device that was reset can be started with other rings", async (context) => {
  const { frontend } = await withEcho(context);
  await frontend.start();

  await frontend.reset();
  await frontend.start({ queues: 2, queueSize: 8 });

  assert.deepEqual(await echo(frontend, 1), MESSAGE);
});

test("requests that were not answered reject with ERR_VU_STATE when the device is reset", async (context) => {
  const { frontend } = await withRecorder(context);
  await frontend.start();
  const asking = assert.rejects(echo(frontend), { code: "ERR_VU_STATE" });

  await frontend.reset();

  await asking;
});

test("a device cannot be started twice", async (context) => {
  const { frontend } = await withEcho(context);
  await frontend.start();

  await assert.rejects(frontend.start(), { code: "ERR_VU_STATE" });
});

test("a start that fails leaves nothing behind, so that another one works", async (context) => {
  const { frontend } = await withEcho(context);

  await assert.rejects(frontend.start({ queueSize: 3 }), { code: "ERR_VU_QUEUE_SIZE" });
  await frontend.start();

  assert.deepEqual(await echo(frontend), MESSAGE);
});

test("a device without rings is not started when its back-end comes back", async (context) => {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "recorder.sock");
  const device = new RecordingDevice();
  device.ackFeatures = () => {
    throw new Error("not today");
  };
  const server = await serve(device, { path });
  const frontend = await VhostUserFrontend.open(path, { reconnect: { delay: 10 } });
  scope.defer(() => frontend.close());
  await assert.rejects(frontend.start(), { code: "ERR_VU_NACK" });

  await server.stop();
  const next = new RecordingDevice();
  const traffic = new Traffic();
  const nextServer = await serve(next, { path }, traffic);
  scope.defer(() => nextServer.stop());
  await frontend.readConfig(4);

  assert.deepEqual(next.news(), ["suspend"]);
  assert.deepEqual(traffic.payloadsOf(frontendRequests.getInflightFd, Inflight), []);
});

test("a device that was never started cannot be resumed: ERR_VU_STATE", async (context) => {
  const { frontend } = await withEcho(context);

  await assert.rejects(frontend.resume(), { code: "ERR_VU_STATE" });
});

test("memory for requests in flight is asked for as many rings as there are", async (context) => {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "recorder.sock");
  const traffic = new Traffic();
  const server = await serve(new RecordingDevice(2), { path }, traffic);
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path);
  scope.defer(() => frontend.close());

  await frontend.start({ queues: 2, queueSize: 64 });

  const asked = traffic.payloadsOf(frontendRequests.getInflightFd, Inflight);
  assert.deepEqual(asked, [{ mmapSize: 0n, mmapOffset: 0n, numQueues: 2, queueSize: 64 }]);
});

test("memory is added to and removed from a device that runs", async (context) => {
  const { frontend } = await withEcho(context);
  await frontend.start();
  const [ring] = frontend.rings;
  assert.ok(ring);

  const region = await frontend.addMemory(4096);
  const address = Number(region.guestAddr);
  frontend.memory.memory.write(address, MESSAGE);
  ring.queue.add(Float64Array.of(address, 3, 0, address + 2048, 16, 1));
  ring.queue.publish();
  await frontend.stop();
  const answer = new Uint8Array(3);
  frontend.memory.memory.read(address + 2048, answer);
  await frontend.resume();
  await frontend.removeMemory(region);

  assert.deepEqual(answer, MESSAGE);
  assert.equal(frontend.memory.regions.length, 1);
});

test("memory without slots for it is added by a new table", async (context) => {
  const { frontend } = await withEcho(context, { protocolFeatures: 0n });
  await frontend.start();

  await frontend.addMemory(4096);

  assert.deepEqual(await echo(frontend), MESSAGE);
});

test("requests in flight are answered by the next back-end when the first is lost", async (context) => {
  const { frontend, server, startServer } = await withEcho(context, { reconnect: { delay: 10 } });
  await frontend.start();
  await echo(frontend);

  await server.stop();
  const asking = Array.from({ length: 20 }, () => echo(frontend));
  await startServer();

  assert.deepEqual(await Promise.all(asking), Array(20).fill(MESSAGE));
});

test("chains on a ring that a driver serves itself are shown to the next back-end, too", async (context) => {
  const { frontend, server, startServer } = await withEcho(context, { reconnect: { delay: 10 } });
  await frontend.start();
  const [ring] = frontend.rings;
  assert.ok(ring);
  frontend.memory.memory.write(ring.buffers, MESSAGE);

  await server.stop();
  const head = ring.queue.add(Float64Array.of(ring.buffers, 3, 0, ring.buffers + 16, 16, 1));
  ring.queue.publish();
  await startServer();

  const used = new Uint32Array(2);
  await eventually(10_000, "the answer", () => ring.queue.reap(used) === 1);
  assert.deepEqual([...used], [head, 3]);
});

test("steps taken while the back-end is away wait for it", async (context) => {
  const { frontend, server, startServer } = await withEcho(context, { reconnect: { delay: 10 } });

  await server.stop();
  const starting = frontend.start();
  await startServer();
  await starting;

  assert.deepEqual(await echo(frontend), MESSAGE);
});

test("a back-end that does not come back in time is given up with ERR_VU_SYSTEM", async (context) => {
  const { frontend, server } = await withEcho(context, { reconnect: { delay: 10, patience: 50 } });
  await frontend.start();

  await server.stop();
  const reason = await frontend.closed;

  assert.equal(reason.code, "ERR_VU_SYSTEM");
  await assert.rejects(frontend.stop(), { code: "ERR_VU_SYSTEM" });
});

test("a back-end that comes back with less is given up with ERR_VU_GATE", async (context) => {
  const { frontend, server, path } = await withEcho(context, { reconnect: { delay: 10 } });
  await frontend.start({ queues: 2 });

  await server.stop();
  const lesser = await serve(new RecordingDevice(1), { path });
  const reason = await frontend.closed;
  await lesser.stop();

  assert.equal(reason.code, "ERR_VU_GATE");
});

test("a front-end that is closed stops looking for its back-end", async (context) => {
  const { frontend, server } = await withEcho(context, { reconnect: { delay: 60_000, patience: 120_000 } });
  await server.stop();

  await frontend.close();

  assert.equal((await frontend.closed).code, "ERR_VU_CLOSED");
});

test("without reconnecting, the loss of the back-end is the end", async (context) => {
  const { frontend, server } = await withEcho(context);
  await frontend.start();

  await server.stop();

  assert.equal((await frontend.closed).code, "ERR_VU_CLOSED");
});

test("what is no path cannot be found again", async () => {
  await assert.rejects(VhostUserFrontend.open(0, { reconnect: true }), { code: "ERR_VU_ARGUMENT" });
});
