import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { VIRTIO_BLK_SECTOR_SIZE } from "../../generated/typescript/index.js";
import { BlockDriver, connectBackend, SocketListener, StreamSocket } from "../../runtime/index.js";
import { Child, run } from "../support/child-process.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const PROGRAM = ["--import", "tsx", fileURLToPath(new URL("command-line.ts", import.meta.url))];
const SECTOR = VIRTIO_BLK_SECTOR_SIZE;

function start(scope: Scope, words: string[], descriptors: number[] = []): Child {
  return Child.start(scope, process.execPath, [...PROGRAM, ...words], {
    deadline: 20_000,
    descriptors,
    environment: process.env,
  });
}

async function place(context: TestContext) {
  const scope = Scope.of(context);
  const folder = await temporaryDirectory(scope);
  const disk = join(folder, "disk.img");
  await writeFile(disk, "");
  await truncate(disk, 1 << 20);
  return { scope, folder, disk, socket: join(folder, "disk.sock") };
}

test("--print-capabilities prints JSON and ignores what else is said", async (context) => {
  const scope = Scope.of(context);

  const output = await run(scope, process.execPath, [
    ...PROGRAM,
    "blk",
    "--print-capabilities",
    "--fd=7",
    "--blk-file=/nowhere",
  ]);

  assert.deepEqual(JSON.parse(output), { type: "block", features: ["read-only", "blk-file"] });
});

for (const engine of ["native", "js"]) {
  test(`${engine}: SIGTERM ends the program with status 0, and what was written is in the file`, async (context) => {
    const { scope, disk, socket } = await place(context);
    const program = start(scope, ["blk", `--socket-path=${socket}`, `--blk-file=${disk}`, `--engine=${engine}`]);
    await eventually(15_000, "the socket", () => existsSync(socket));
    const driver = await BlockDriver.open(socket);
    const pattern = randomBytes(64 * SECTOR);
    await driver.write(SECTOR, pattern);

    program.kill("SIGTERM");

    assert.deepEqual(await program.end(10_000), { status: 0, signal: null }, program.output);
    assert.deepEqual((await readFile(disk)).subarray(SECTOR, SECTOR + pattern.length), pattern);
    assert.equal(existsSync(socket), false);
    await driver.close().catch(() => undefined);
  });
}

test("--fd takes a socket that listens", async (context) => {
  const { scope, disk, socket } = await place(context);
  const listener = SocketListener.bind(socket);
  scope.defer(() => listener.close());
  const program = start(scope, ["blk", "--fd=3", `--blk-file=${disk}`], [listener.fd]);

  const session = await connectBackend(socket, { timeout: 15_000 });

  assert.equal(session.queueCount, 1);
  session.close();
  program.kill("SIGTERM");
  assert.equal((await program.end(10_000)).status, 0);
});

test("--fd takes a socket that is connected, and the program ends with it", async (context) => {
  const { scope, disk } = await place(context);
  const [near, far] = StreamSocket.pair();
  const program = start(scope, ["blk", "--fd=3", `--blk-file=${disk}`], [near.fd]);
  near.close();

  const session = await connectBackend(far, { timeout: 15_000 });
  session.close();

  assert.equal((await program.end(10_000)).status, 0, program.output);
});

for (const [what, words, message] of [
  ["no socket", ["--blk-file=DISK"], /--socket-path/],
  ["two sockets", ["--socket-path=SOCKET", "--fd=3", "--blk-file=DISK"], /--socket-path/],
  ["no store", ["--socket-path=SOCKET"], /--blk-file/],
  ["an engine that is not there", ["--socket-path=SOCKET", "--blk-file=DISK", "--engine=steam"], /steam/],
  ["polling for too long", ["--socket-path=SOCKET", "--blk-file=DISK", "--poll-us=1001"], /--poll-us.*0 to 1000/],
  ["no queue", ["--socket-path=SOCKET", "--blk-file=DISK", "--num-queues=0"], /--num-queues/],
  ["an option that is not there", ["--socket-path=SOCKET", "--blk-file=DISK", "--turbo"], /turbo/],
] as const) {
  test(`${what} is wrong usage: status 2`, async (context) => {
    const { scope, disk, socket } = await place(context);
    const program = start(scope, ["blk", ...words.map((word) => word.replace("SOCKET", socket).replace("DISK", disk))]);

    assert.equal((await program.end(10_000)).status, 2);
    assert.match(program.output, message);
  });
}

test("a directory as a disk ends the program with status 1 and the reason", async (context) => {
  const { scope, folder, socket } = await place(context);
  await mkdir(join(folder, "directory"));
  const program = start(scope, ["blk", `--socket-path=${socket}`, `--blk-file=${join(folder, "directory")}`]);

  assert.equal((await program.end(10_000)).status, 1);
  assert.match(program.output, /is a directory/);
});

test("a file that ends in a part of a sector is served without it, and that is said", async (context) => {
  const { scope, disk, socket } = await place(context);
  await truncate(disk, 3 * SECTOR + 100);
  const program = start(scope, ["blk", `--socket-path=${socket}`, `--blk-file=${disk}`]);
  await eventually(15_000, "the socket", () => existsSync(socket));

  const driver = await BlockDriver.open(socket);

  assert.equal(driver.capacity, BigInt(3 * SECTOR));
  await driver.close();
  await program.stop();
  assert.match(program.output, /the last 100 bytes/);
});

test("probe tells by name what the device offers", async (context) => {
  const { scope, disk, socket } = await place(context);
  start(scope, ["blk", `--socket-path=${socket}`, `--blk-file=${disk}`, "--num-queues=2", "--read-only"]);
  await eventually(15_000, "the socket", () => existsSync(socket));

  const report = JSON.parse(
    await run(scope, process.execPath, [...PROGRAM, "probe", socket, "--device=block", "--json"]),
  );

  assert.equal(report.queues, 2);
  assert.equal(report.configuration.capacity, (1 << 20) / SECTOR);
  assert.ok(report.features.names.includes("RO"));
  assert.ok(report.protocolFeatures.names.includes("CONFIGURE_MEM_SLOTS"));
});

test("bench blk measures a device", async (context) => {
  const { scope, socket } = await place(context);
  start(scope, ["blk", `--socket-path=${socket}`, "--memory-size=1M", "--num-queues=2"]);
  await eventually(15_000, "the socket", () => existsSync(socket));

  const output = await run(scope, process.execPath, [
    ...PROGRAM,
    "bench",
    "blk",
    socket,
    "--runtime=0.2",
    "--num-queues=2",
    "--rw=randwrite",
    "--json",
  ]);

  const result = JSON.parse(output);
  assert.ok(result.requests > 0);
  assert.equal(result.errors, 0);
  assert.ok(result.latency.p50 <= result.latency.p999);
});
