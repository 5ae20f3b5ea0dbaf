import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { ProtocolFeature } from "../../generated/typescript/index.js";
import {
  BlockDevice,
  BlockDriver,
  createMemoryStore,
  RequestDevice,
  serve,
  signalEvent,
  VhostUserFrontend,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually, within } from "../support/wait.js";

const TABLES = ProtocolFeature.REPLY_ACK | ProtocolFeature.MQ | ProtocolFeature.CONFIG;
const BLOCK = 4096;
const BLOCKS = 200;

for (const engine of ["js", "native"] as const) {
  for (const [how, protocolFeatures] of [
    ["by tables", TABLES],
    ["one by one", TABLES | ProtocolFeature.CONFIGURE_MEM_SLOTS],
  ] as const) {
    for (const packed of [false, true]) {
      test(`${engine}: a ${packed ? "packed" : "split"} ring goes on while memory changes ${how}, and no data is lost`, async (context) => {
        const scope = Scope.of(context);
        const path = join(await temporaryDirectory(scope), "disk.sock");
        const store = createMemoryStore(1n << 20n);
        scope.defer(() => store.close());
        const server = await serve(new BlockDevice({ store, engine }), { path });
        scope.defer(() => server.stop());
        const driver = await BlockDriver.open(path, { protocolFeatures, packed });
        scope.defer(() => driver.close());
        const contents = (index: number): Uint8Array => new Uint8Array(BLOCK).fill(index + 1);

        const writing = Array.from({ length: BLOCKS }, (_, index) => driver.write(index * BLOCK, contents(index)));
        for (let round = 0; round < 10; round++) {
          const region = await driver.frontend.addMemory(BLOCK);
          await driver.frontend.removeMemory(region);
        }
        await Promise.all(writing);

        for (let index = 0; index < BLOCKS; index++) {
          assert.deepEqual(await driver.read(index * BLOCK, BLOCK), contents(index));
        }
      });
    }
  }
}

test("memory is removed at once although a request in flight is in it, which can still be answered", async (context) => {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "slow.sock");
  const waiting: (() => void)[] = [];
  const handler = ({ readable }: { readonly readable: Uint8Array }): Promise<Uint8Array> =>
    new Promise((resolve) => waiting.push(() => resolve(readable)));
  const server = await serve(new RequestDevice({ handler }), { path });
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path);
  scope.defer(() => frontend.close());
  await frontend.start();
  const region = await frontend.addMemory(BLOCK);
  const [ring] = frontend.rings;
  assert.ok(ring);
  const address = Number(region.guestAddr);
  ring.queue.add(Float64Array.of(address, 3, 0, address + 2048, 16, 1));
  ring.queue.publish();
  signalEvent(ring.kick);
  await eventually(3000, "the request to be in flight", () => waiting.length === 1);

  await within(3000, "the removal", frontend.removeMemory(region));
  for (const answer of waiting.splice(0)) answer();

  const used = new Uint32Array(2);
  await eventually(3000, "the answer", () => ring.queue.reap(used) === 1);
  assert.equal(used[1], 3);
});
