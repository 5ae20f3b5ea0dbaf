import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Guest } from "../guest/guest.js";
import { guestFor } from "../guest/prepare.js";
import { startVerify } from "../guest/verify.js";
import { startDevice } from "../support/block-backend.js";
import { makeDiskFile } from "../support/disk-files.js";
import { QEMU_10 } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const DISK_SIZE = 16 * 1024 * 1024;
const KILLS = 20;

const { image, options } = await guestFor(QEMU_10);

// QEMU 7.2 sometimes never starts the device again when a back-end comes back, whichever it is: hence 10.
describe("a guest whose back-end is killed", options, () => {
  // The storage daemon keeps no record of requests in flight: after a kill some of them are lost.
  for (const [engine, rings] of [
    ["js", "split"],
    ["native", "split"],
    ["native", "packed"],
  ] as const) {
    test(`${KILLS} times loses no request: engine ${engine}, ${rings} rings`, { timeout: 400_000 }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const file = await makeDiskFile(directory, DISK_SIZE);
      const disk = { file, directory, queues: 2, deadline: 400_000 };
      let backend = await startDevice(scope, engine, disk);
      const { socketPath } = backend;
      const guest = await Guest.boot(scope, image, {
        ...{ qemu: QEMU_10, processors: 2, ports: 0 },
        disk: { socketPath, reconnect: 1, properties: { "num-queues": 2, packed: rings === "packed" ? "on" : "off" } },
      });
      const verify = await startVerify(guest, "/dev/vda", { threads: 8 });

      for (let kill = 1; kill <= KILLS; kill++) {
        await verify.progress(guest);
        await sleep(100 + 37 * kill);
        backend.process.kill("SIGKILL");
        await backend.process.ended;
        backend = await startDevice(scope, engine, disk);
      }
      await verify.progress(guest);
      const summary = await verify.stop(guest);

      assert.match(summary, /^writes=[1-9]\d* reads=[1-9]\d* flushes=[1-9]\d* wrong=0 failed=0$/);
    });
  }
});
