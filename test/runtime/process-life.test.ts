import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { BlockDevice, createMemoryStore, serve } from "../../runtime/index.js";
import { Child } from "../support/child-process.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const RUNTIME = JSON.stringify(fileURLToPath(new URL("../../runtime/index.ts", import.meta.url)));
const TSX = JSON.stringify(import.meta.resolve("tsx/esm/api"));
const LIMIT = 15_000;

/** Runs a script in a process of its own, with a block device at `process.argv[1]`, and returns how it ended. */
async function ended(context: TestContext, script: string) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const store = createMemoryStore(1n << 20n);
  const server = await serve(new BlockDevice({ store, queues: 2 }), { path });
  scope.defer(() => server.stop());
  const source = `const runtime = await import(${RUNTIME}); const path = process.argv[1]; ${script}`;
  const parameters = ["--import", "tsx", "--input-type=module", "--eval", source, path];
  const child = Child.start(scope, process.execPath, parameters, { deadline: LIMIT + 1000, environment: process.env });
  child.input.end();
  const end = await child.end(LIMIT);
  return { ...end, output: child.output };
}

const CLEANLY = { status: 0, signal: null };

test("an open driver without requests does not keep a process alive", async (context) => {
  const { output, ...end } = await ended(context, "await runtime.BlockDriver.open(path);");

  assert.deepEqual(end, CLEANLY, output);
});

test("a request in flight keeps a process alive until it is answered", async (context) => {
  const { output, ...end } = await ended(
    context,
    "const driver = await runtime.BlockDriver.open(path); driver.read(0, 65536).then((bytes) => console.log(bytes.length));",
  );

  assert.deepEqual(end, CLEANLY, output);
  assert.match(output, /65536/);
});

test("a server keeps a process alive, and one that is unref'd does not", async (context) => {
  const { output, ...end } = await ended(
    context,
    "const server = await runtime.serve(new runtime.BlockDevice({ store: runtime.createNullStore(512n) }), { path: `${path}.own` }); setTimeout(() => server.unref(), 50);",
  );

  assert.deepEqual(end, CLEANLY, output);
});

test("workers that have served queues do not keep a process alive", async (context) => {
  const { output, ...end } = await ended(
    context,
    `const device = new runtime.BlockDevice({ store: runtime.createMemoryStore(1n << 20n), engine: "js", queues: 2 });
     const server = await runtime.serve(device, { path: path + ".own" });
     const driver = await runtime.BlockDriver.open(path + ".own", { queues: 2 });
     console.log("read", (await driver.read(0, 4096)).length);
     await driver.close();
     await server.stop();`,
  );

  assert.deepEqual(end, CLEANLY, output);
  assert.match(output, /read 4096/);
});

test("process.exit in the middle of requests that workers serve ends a process at once", async (context) => {
  const { output, ...end } = await ended(
    context,
    `const device = new runtime.BlockDevice({ store: runtime.createMemoryStore(1n << 20n), engine: "js", queues: 2 });
     await runtime.serve(device, { path: path + ".own" });
     const driver = await runtime.BlockDriver.open(path + ".own", { queues: 2 });
     const work = () => driver.read(0, 4096).then(work, () => {});
     for (let n = 0; n < 8; n++) work();
     setTimeout(() => process.exit(7), 50);`,
  );

  assert.deepEqual(end, { status: 7, signal: null }, output);
});

test("process.exit in the middle of requests ends a process at once", async (context) => {
  const { output, ...end } = await ended(
    context,
    "const driver = await runtime.BlockDriver.open(path, { queues: 2 }); for (let n = 0; n < 100; n++) driver.read(0, 65536).catch(() => {}); setImmediate(() => process.exit(7));",
  );

  assert.deepEqual(end, { status: 7, signal: null }, output);
});

test("process.exit with a device that serves its own driver ends a process at once", async (context) => {
  const { output, ...end } = await ended(
    context,
    `const server = await runtime.serve(new runtime.BlockDevice({ store: runtime.createMemoryStore(1n << 20n) }), { path: path + ".own" });
     const driver = await runtime.BlockDriver.open(path + ".own");
     const work = () => driver.read(0, 4096).then(work, () => {});
     for (let n = 0; n < 8; n++) work();
     setTimeout(() => process.exit(7), 50);`,
  );

  assert.deepEqual(end, { status: 7, signal: null }, output);
});

const WORKER = `
  const { Worker } = await import("node:worker_threads");
  const source = \`(async () => {
    const { workerData } = await import("node:worker_threads");
    (await import(workerData.tsx)).register();
    const runtime = await import(workerData.runtime);
    const driver = await runtime.BlockDriver.open(workerData.path);
    const bytes = await driver.read(0, 4096);
    if (workerData.stay) for (;;) await driver.read(0, 4096);
    await driver.close();
    console.log("read", bytes.length);
  })();\`;
  const start = (stay) => new Worker(source, { eval: true, workerData: { path, stay, runtime: ${RUNTIME}, tsx: ${TSX} } });
`;

test("a driver works in a worker thread", async (context) => {
  const { output, ...end } = await ended(context, `${WORKER} start(false);`);

  assert.deepEqual(end, CLEANLY, output);
  assert.match(output, /read 4096/);
});

test("a worker that is terminated with requests in flight takes nothing with it", async (context) => {
  const { output, ...end } = await ended(
    context,
    `${WORKER} const worker = start(true); setTimeout(async () => { await worker.terminate(); const driver = await runtime.BlockDriver.open(path); console.log("then", (await driver.read(0, 512)).length); }, 1500);`,
  );

  assert.deepEqual(end, CLEANLY, output);
  assert.match(output, /then 512/);
});
