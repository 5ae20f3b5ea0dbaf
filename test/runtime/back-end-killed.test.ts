import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ProtocolFeature, VirtioFeature } from "../../generated/typescript/index.js";
import { BlockDriver, type BlockEngineName } from "../../runtime/index.js";
import { startDevice } from "../support/block-backend.js";
import { makeDiskFile } from "../support/disk-files.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { DISK_SIZE, VerifyingLoad } from "../support/verifying-load.js";

const KILLS = 8;
const QUEUES = 2;

for (const engine of ["native", "js"] satisfies BlockEngineName[]) {
  for (const packed of [false, true]) {
    const what = `engine ${engine}, ${packed ? "packed" : "split"} rings`;

    test(`a back-end killed ${KILLS} times under load answers each request once: ${what}`, {
      timeout: 120_000,
    }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const disk = { file: await makeDiskFile(directory, DISK_SIZE), directory, queues: QUEUES };
      let backend = await startDevice(scope, engine, disk);
      const driver = await BlockDriver.open(backend.socketPath, { packed, queues: QUEUES, reconnect: { delay: 10 } });
      scope.defer(() => driver.close());
      const load = new VerifyingLoad(driver);
      const queues = driver.frontend.rings.map(({ queue }) => queue);
      let inFlight = 0;

      for (let kill = 0; kill < KILLS; kill++) {
        await load.progress();
        await sleep(kill);
        backend.process.kill("SIGKILL");
        inFlight += queues.reduce((sum, queue) => sum + queue.outstanding, 0);
        await backend.process.ended;
        backend = await startDevice(scope, engine, disk);
      }
      await load.progress();
      await load.end();

      load.checkCounts();
      assert.ok(inFlight > KILLS, `${inFlight} requests were in flight when the back-end was killed`);
      assert.ok(driver.frontend.session.has(ProtocolFeature.INFLIGHT_SHMFD));
      assert.equal((driver.features & VirtioFeature.RING_PACKED) !== 0n, packed);
    });
  }
}
