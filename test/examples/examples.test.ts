import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { NetworkDriver, SocketListener, VhostUserFrontend } from "../../runtime/index.js";
import { startDevice } from "../support/block-backend.js";
import { Child, run } from "../support/child-process.js";
import { exampleWords, startExample } from "../support/example.js";
import { FrameLog, numberedFrame } from "../support/network.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

describe("examples", () => {
  it("random-numbers fills what random-client asks for", async (context) => {
    const scope = Scope.of(context);
    const path = join(await temporaryDirectory(scope), "rng.sock");
    const device = await startExample(scope, "random-numbers", path);

    const printed = await run(scope, process.execPath, [...exampleWords("random-client"), path]);

    assert.match(printed, /^[0-9a-f]{128}\n$/);
    assert.ok(new Set(printed.match(/../g)).size > 16, `random bytes, not ${printed}`);
    assert.deepEqual(await device.stop(), { status: 0, signal: null });
  });

  it("first-sector prints a disk's first sector", async (context) => {
    const scope = Scope.of(context);
    const directory = await temporaryDirectory(scope);
    const file = join(directory, "disk.img");
    await writeFile(file, Buffer.alloc(8192, 0x5a));
    const { socketPath } = await startDevice(scope, "js", { file, directory });

    const printed = await run(scope, process.execPath, [...exampleWords("first-sector"), socketPath]);

    assert.match(printed, /^8192 bytes, called .+\n(5a){512}\n$/);
  });

  it("surviving-disk copies a disk whose back-end dies on the way", async (context) => {
    const scope = Scope.of(context);
    const directory = await temporaryDirectory(scope);
    const file = join(directory, "disk.img");
    const content = randomBytes(64 << 20);
    await writeFile(file, content);
    const first = await startDevice(scope, "js", { file, directory });
    const copy = Child.start(scope, process.execPath, [...exampleWords("surviving-disk"), first.socketPath]);
    const digest = createHash("sha256");
    let copied = 0;
    copy.outputStream.setEncoding("latin1").on("data", (bytes: string) => {
      copied += bytes.length;
      digest.update(bytes, "latin1");
    });

    await eventually(15_000, "the first bytes", () => copied > 0);
    await first.process.stop("SIGKILL");
    const before = copied;
    await startDevice(scope, "js", { file, directory });
    const end = await copy.end(60_000);

    assert.ok(before < content.length, "the back-end died while the copy was under way");
    assert.deepEqual(end, { status: 0, signal: null });
    assert.equal(digest.digest("hex"), createHash("sha256").update(content).digest("hex"));
  });

  it("digests answers on each of its queues", async (context) => {
    const scope = Scope.of(context);
    const path = join(await temporaryDirectory(scope), "digests.sock");
    const device = await startExample(scope, "digests", path);
    // A ring is enabled when its thread has started, which takes a busy machine its time.
    const frontend = await VhostUserFrontend.open(path, { timeout: 30_000 });
    scope.defer(() => frontend.close());
    await frontend.start({ queues: 4 });

    const content = Buffer.from("content");
    const digests = await Promise.all([0, 1, 2, 3].map((queue) => frontend.requestQueue(queue).request(content, 32)));

    const expected = createHash("sha256").update(content).digest("hex");
    assert.deepEqual(new Set(digests.map((digest) => Buffer.from(digest).toString("hex"))), new Set([expected]));
    await frontend.close();
    assert.deepEqual(await device.stop(), { status: 0, signal: null });
  });

  it("network-cable carries frames from one driver to the other", async (context) => {
    const scope = Scope.of(context);
    const directory = await temporaryDirectory(scope);
    const paths = [join(directory, "a.sock"), join(directory, "b.sock")] as const;
    const cable = await startExample(scope, "network-cable", ...paths);

    const received = new FrameLog();
    const near = await NetworkDriver.open(paths[0], { onFrames: () => {} });
    const far = await NetworkDriver.open(paths[1], { onFrames: received.take });
    near.send(numberedFrame(1));
    await received.count(1);
    await Promise.all([near.close(), far.close()]);

    assert.deepEqual(received.frames, [numberedFrame(1)]);
    assert.deepEqual(await cable.stop(), { status: 0, signal: null });
  });

  it("tally adds up, tells of its configuration, and moves with its state", async (context) => {
    const scope = Scope.of(context);
    const directory = await temporaryDirectory(scope);
    const [here, there] = [join(directory, "here.sock"), join(directory, "there.sock")];
    for (const path of [here, there]) await startExample(scope, "tally", path);
    let changes = 0;
    const handlers = { configChangeMsg: () => void changes++ };
    const device = await VhostUserFrontend.open(here, { handlers });
    scope.defer(() => device.close());
    await device.start();

    const sums = [await tally(device, 5n), await tally(device, 37n)];
    await eventually(5000, "the device to tell", () => changes >= 2);
    const shown = bytesToNumber(await device.readConfig(8));
    await device.migrate(there);
    const moved = await tally(device, 0n);
    await device.writeConfig(0, numberToBytes(7n));

    assert.deepEqual([...sums, shown, moved, await tally(device, 1n)], [5n, 42n, 42n, 42n, 8n]);
    await assert.rejects(device.writeConfig(4, new Uint8Array(2)), { code: "ERR_VU_NACK" });
  });

  it("tally comes to a front-end that listens", async (context) => {
    const scope = Scope.of(context);
    const path = join(await temporaryDirectory(scope), "front-end.sock");
    const listener = SocketListener.bind(path);
    scope.defer(() => listener.close());
    Child.start(scope, process.execPath, [...exampleWords("tally"), path, "--connect"]);

    const socket = await eventually(30_000, "the device to connect", () => listener.accept() ?? undefined);
    const device = await VhostUserFrontend.open(socket);
    await device.start();
    const sum = await tally(device, 3n);
    await device.close();

    assert.equal(sum, 3n);
  });
});

function numberToBytes(number: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, number, true);
  return bytes;
}

function bytesToNumber(bytes: Uint8Array): bigint {
  return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
}

/** Sends a number to the example `tally`, and gives the sum that it answers. */
async function tally(device: VhostUserFrontend, number: bigint): Promise<bigint> {
  return bytesToNumber(await device.requestQueue(0).request(numberToBytes(number), 8));
}
