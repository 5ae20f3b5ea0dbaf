import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { NetworkDriver } from "../../runtime/index.js";
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
});
