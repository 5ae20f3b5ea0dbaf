import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { NetworkDriver, VhostUserFrontend } from "../../runtime/index.js";
import { startDevice } from "../support/block-backend.js";
import { run } from "../support/child-process.js";
import { exampleWords, startExample } from "../support/example.js";
import { FrameLog, numberedFrame } from "../support/network.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

describe("examples", () => {
  it("random-numbers fills what the driver offers", async (context) => {
    const scope = Scope.of(context);
    const path = join(await temporaryDirectory(scope), "rng.sock");
    const device = await startExample(scope, "random-numbers", path);

    const frontend = await VhostUserFrontend.open(path);
    await frontend.start();
    const bytes = await frontend.requestQueue(0).request(new Uint8Array(), 64);
    await frontend.close();

    assert.equal(bytes.length, 64);
    assert.ok(new Set(bytes).size > 16, `random bytes, not ${bytes}`);
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
