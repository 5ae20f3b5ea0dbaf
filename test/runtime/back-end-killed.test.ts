import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ProtocolFeature, VirtioFeature } from "../../generated/typescript/index.js";
import { BlockDriver, type BlockEngineName } from "../../runtime/index.js";
import { startDevice } from "../support/block-backend.js";
import { makeDiskFile } from "../support/disk-files.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const KILLS = 8;
const QUEUES = 2;
const WRITERS = 64;
const BLOCK = 4096;

/** Programs that write to a disk and read back what they wrote, each one block of its own, without end. */
class Load {
  readonly #driver: BlockDriver;
  readonly #writers: Promise<void>[];
  #over = false;
  /** Requests that were answered. */
  answered = 0;

  constructor(driver: BlockDriver) {
    this.#driver = driver;
    this.#writers = Array.from({ length: WRITERS }, (_, writer) => this.#write(writer));
  }

  /** Waits until some more requests were answered. @throws what a writer found wrong */
  async progress(): Promise<void> {
    const goal = this.answered + 2 * WRITERS;
    const progress = eventually(20_000, "further answers", () => this.answered >= goal);
    await Promise.race([progress, Promise.all(this.#writers)]);
  }

  /** @throws what a writer found wrong */
  async end(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#writers);
  }

  async #write(writer: number): Promise<void> {
    for (let version = 1; !this.#over; version += 2) {
      // A first write that was carried out once more would undo the second.
      for (const content of [version, version + 1]) {
        await this.#driver.write(writer * BLOCK, block(writer, content));
        this.answered++;
      }
      const read = await this.#driver.read(writer * BLOCK, BLOCK);
      this.answered++;
      assert.deepEqual(read, block(writer, version + 1), `block ${writer}`);
    }
  }
}

function block(writer: number, version: number): Uint8Array {
  return new Uint8Array(new Uint32Array(BLOCK / 4).fill(version * WRITERS + writer).buffer);
}

for (const engine of ["native", "js"] satisfies BlockEngineName[]) {
  for (const packed of [false, true]) {
    const what = `engine ${engine}, ${packed ? "packed" : "split"} rings`;

    test(`a back-end killed ${KILLS} times under load answers each request once: ${what}`, {
      timeout: 120_000,
    }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const disk = { file: await makeDiskFile(directory, WRITERS * BLOCK), directory, queues: QUEUES };
      let backend = await startDevice(scope, engine, disk);
      const driver = await BlockDriver.open(backend.socketPath, { packed, queues: QUEUES, reconnect: { delay: 10 } });
      scope.defer(() => driver.close());
      const load = new Load(driver);
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

      const counts = queues.map((queue) => queue.counters());
      const sum = (name: "requests" | "completed"): number => counts.reduce((total, count) => total + count[name], 0);
      assert.deepEqual([sum("requests"), sum("completed")], [load.answered, load.answered]);
      assert.ok(inFlight > KILLS, `${inFlight} requests were in flight when the back-end was killed`);
      assert.ok(driver.frontend.session.has(ProtocolFeature.INFLIGHT_SHMFD));
      assert.equal((driver.features & VirtioFeature.RING_PACKED) !== 0n, packed);
    });
  }
}
