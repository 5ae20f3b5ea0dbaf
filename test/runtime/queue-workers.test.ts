import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  BlockDevice,
  BlockDriver,
  createMemoryStore,
  RequestDevice,
  type RequestDeviceOptions,
  type ServerEvent,
  serve,
  serveRequests,
  VhostUserFrontend,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const fixture = (name: string): URL => new URL(`./fixtures/${name}.mjs`, import.meta.url);

/** A device whose queues are served by a module in workers, and a front-end for it. */
async function attached(context: TestContext, module: string, options: Partial<RequestDeviceOptions> = {}) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const events: ServerEvent[] = [];
  const onEvent = (event: ServerEvent): void => void events.push(event);
  const server = await serveRequests({ path, queues: 2, worker: fixture(module), onEvent, ...options });
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path);
  scope.defer(() => frontend.close());
  const ask = (queue: number, text: string, room = 16) => frontend.requestQueue(queue).request(Buffer.from(text), room);
  const threadOf = async (queue: number) => (await ask(queue, "who are you?"))[0];
  const codes = (kind: "refused" | "ring-broken") =>
    events.map((event) => (event.kind === kind ? event.error.code : undefined)).filter((code) => code !== undefined);
  return { frontend, server, ask, threadOf, codes };
}

test("each queue is answered in a thread of its own", async (context) => {
  const { frontend, threadOf } = await attached(context, "obedient-handler");
  await frontend.start({ queues: 2 });

  const [first, second] = [await threadOf(0), await threadOf(1)];

  assert.ok(first !== 0 && second !== 0 && first !== second, `threads ${first} and ${second}`);
});

test("a module may serve its queue in batches", async (context) => {
  const { frontend, ask } = await attached(context, "batching");
  await frontend.start({ queues: 2 });

  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(1, "one of eight", 1)));

  assert.ok(answers.every((answer) => (answer[0] as number) >= 1));
});

test("a module finds its workerData", async (context) => {
  const { frontend, ask } = await attached(context, "obedient-handler", { workerData: "from the device" });
  await frontend.start({ queues: 1 });

  assert.equal(Buffer.from(await ask(0, "data")).toString(), "from the device");
});

test("a queue that is disabled and enabled goes on in the same thread", async (context) => {
  const { frontend, threadOf } = await attached(context, "obedient-handler");
  await frontend.start({ queues: 2 });
  const before = await threadOf(1);

  await frontend.session.client.setVringEnable({ index: 1, num: 0 });
  const waiting = threadOf(1);
  assert.notEqual(await threadOf(0), before, "the other queue is served meanwhile");
  await frontend.session.client.setVringEnable({ index: 1, num: 1 });

  assert.equal(await waiting, before);
});

test("what the handler of a worker throws is told to onError, and answered empty", async (context) => {
  const told: string[] = [];
  const onError = (error: Error): void => void told.push(error.message);
  const { frontend, ask } = await attached(context, "obedient-handler", { onError });
  await frontend.start({ queues: 1 });

  const answer = await ask(0, "throw");

  assert.equal(answer.length, 0);
  await eventually(5000, "the error", () => told.length > 0);
  assert.match(told[0] as string, /thrown in a request/);
});

for (const death of ["exit", "throw later"]) {
  test(`a worker that dies (${death}) breaks its queue alone, which a restart mends`, async (context) => {
    const { frontend, ask, threadOf, codes } = await attached(context, "obedient-handler");
    await frontend.start({ queues: 2 });
    const lost = await threadOf(0);

    await assert.rejects(ask(0, death), { code: "ERR_VU_STATE" });

    assert.deepEqual(codes("ring-broken"), ["ERR_VU_WORKER"]);
    assert.ok((await threadOf(1)) !== lost, "the other queue is served");
    await frontend.reset();
    await frontend.start({ queues: 2 });
    assert.notEqual(await threadOf(0), lost);
  });
}

test("a module without a handler is refused when its queue starts", async (context) => {
  const { frontend, codes } = await attached(context, "nothing");

  await assert.rejects(frontend.start({ queues: 1 }));

  assert.ok(codes("refused").includes("ERR_VU_ARGUMENT"), `${codes("refused")}`);
});

test("a device with both a handler and a worker, or neither, is ERR_VU_ARGUMENT", () => {
  const worker = fixture("nothing");

  assert.throws(() => new RequestDevice({}), { code: "ERR_VU_ARGUMENT" });
  assert.throws(() => new RequestDevice({ worker, handler: () => {} }), { code: "ERR_VU_ARGUMENT" });
});

for (const last of ["exit", "who are you?"]) {
  test(`after "${last}" nothing of the guest's memory stays mapped when the front-end has left`, async (context) => {
    const { frontend, server, ask } = await attached(context, "obedient-handler");
    await frontend.start({ queues: 2 });
    await ask(0, last).catch(() => {});
    assert.ok(mappingsOfMemory() > 0);

    await frontend.close();
    await server.stop();

    assert.equal(mappingsOfMemory(), 0);
  });
}

test("a disk served by workers keeps its data over many starts", async (context) => {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "disk.sock");
  const store = createMemoryStore(1n << 20n);
  scope.defer(() => store.close());
  const server = await serve(new BlockDevice({ store, engine: "js", queues: 2 }), { path });
  scope.defer(() => server.stop());
  const pattern = randomBytes(1 << 20);
  let descriptors = 0;

  for (let visit = 0; visit < 6; visit++) {
    const driver = await BlockDriver.open(path, { queues: 2 });
    await driver.write(0, pattern);
    await driver.flush();
    assert.deepEqual(Buffer.from(await driver.read(0, pattern.length)), pattern);
    await driver.close();
    const open = readdirSync("/proc/self/fd").length;
    if (visit > 0) assert.ok(open <= descriptors, `${open} descriptors, ${descriptors} before`);
    descriptors = Math.max(descriptors, open);
  }
});

test("the threads of a disk are kept for a while for the next front-end", async (context) => {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "disk.sock");
  const store = createMemoryStore(1n << 20n);
  scope.defer(() => store.close());
  const server = await serve(new BlockDevice({ store, engine: "js", queues: 2 }), { path });
  scope.defer(() => server.stop());
  const visit = async (): Promise<number> => {
    const driver = await BlockDriver.open(path, { queues: 2 });
    await driver.read(0, 512);
    await driver.close();
    return threads();
  };
  const before = threads();
  const during = await visit();
  assert.ok(during > before);

  assert.equal(await visit(), during);

  context.mock.timers.enable({ apis: ["setTimeout"] });
  await visit();
  await server.stop();
  context.mock.timers.tick(10_000);
  context.mock.timers.reset();
  await eventually(5000, "the threads to end", () => threads() < during);
});

/** Threads of this process. */
function threads(): number {
  return readdirSync("/proc/self/task").length;
}

/** Mappings of memory that a front-end shares. */
function mappingsOfMemory(): number {
  return readFileSync("/proc/self/maps", "utf8").split("memfd:").length - 1;
}
