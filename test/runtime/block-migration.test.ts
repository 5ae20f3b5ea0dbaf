import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { type TestContext, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import {
  LOG_PAGE_SIZE as PAGE,
  VIRTIO_BLK_SECTOR_SIZE,
  VirtioBlkOutHeader,
  VirtioBlkRequestType,
} from "../../generated/typescript/index.js";
import { BlockDriver, type BlockEngineName, type DriverRing, VhostUserFrontend } from "../../runtime/index.js";
import { startDevice } from "../support/block-backend.js";
import { makeDiskFile, patternBytes } from "../support/disk-files.js";
import { encoded } from "../support/raw-peer.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { DISK_SIZE, VerifyingLoad } from "../support/verifying-load.js";

const MOVES = 6;
const QUEUES = 2;
const ENGINES = ["native", "js"] satisfies BlockEngineName[];

/** Two back-ends, each a process with another engine, with one disk. */
async function withTwo(context: TestContext, _content?: Uint8Array) {
  const scope = Scope.of(context);
  const directory = await temporaryDirectory(scope);
  const file = await makeDiskFile(directory, DISK_SIZE);
  const backends = ENGINES.map((engine) => startDevice(scope, engine, { file, directory, queues: QUEUES }));
  const paths = (await Promise.all(backends)).map(({ socketPath }) => socketPath);
  return { scope, file, paths: paths as [string, string] };
}

for (const packed of [false, true]) {
  const rings = packed ? "packed rings" : "split rings";

  test(`a disk under load moves ${MOVES} times, and no request is lost or wrong: ${rings}`, {
    timeout: 60_000,
  }, async (context) => {
    const { scope, paths } = await withTwo(context);
    const driver = await BlockDriver.open(paths[0], { packed, queues: QUEUES });
    scope.defer(() => driver.close());
    const load = new VerifyingLoad(driver);

    for (let move = 1; move <= MOVES; move++) {
      await load.progress();
      await driver.frontend.migrate(paths[move % 2] as string);
    }
    await load.progress();
    await load.end();

    load.checkCounts();
  });
}

const PAGES = 64;
const SECTORS_A_PAGE = PAGE / VIRTIO_BLK_SECTOR_SIZE;

/** A front-end with memory for data, and for the headers and status bytes of as many requests. */
async function withMemory(scope: Scope, path: string) {
  const frontend = await VhostUserFrontend.open(path);
  scope.defer(() => frontend.close());
  await frontend.start({ queueSize: 4 * PAGES });
  const data = Number((await frontend.addMemory(PAGES * PAGE)).guestAddr);
  const heads = Number((await frontend.addMemory(2 * PAGE)).guestAddr);
  const { memory } = frontend.memory;
  const { queue } = frontend.rings[0] as DriverRing;
  return {
    frontend,
    contentOf(page: number): Uint8Array {
      const content = new Uint8Array(PAGE);
      memory.read(data + page * PAGE, content);
      return content;
    },
    fill: (page: number, content: Uint8Array): void => memory.write(data + page * PAGE, content),
    /** The pages of data among those at guest addresses. */
    pagesOf: (addresses: readonly number[]): number[] =>
      addresses.map((address) => (address - data) / PAGE).filter((page) => page >= 0 && page < PAGES),
    /** Has the device read or write a page of its disk. */
    submit(type: VirtioBlkRequestType, page: number, diskPage: number): void {
      const header = encoded(VirtioBlkOutHeader, { type, ioprio: 0, sector: BigInt(diskPage * SECTORS_A_PAGE) });
      const head = heads + page * 32;
      memory.write(head, header);
      const input = type === VirtioBlkRequestType.IN ? 1 : 0;
      queue.add(Float64Array.of(head, header.length, 0, data + page * PAGE, PAGE, input, head + 16, 1, 1));
    },
    /** Shows the device its requests, and returns how many of the earlier ones are done. */
    turn(): number {
      queue.publish();
      return queue.reap(new Uint32Array(2 * PAGES));
    },
  };
}

test("memory that a disk fills is whole at the destination when each page that it marked was copied", async (context) => {
  const { scope, paths, file } = await withTwo(context);
  await writeFile(file, patternBytes(DISK_SIZE, 7));
  const [source, destination] = [await withMemory(scope, paths[0]), await withMemory(scope, paths[1])];
  const copied: number[] = [];
  const copyMarked = (): void => {
    for (const page of source.pagesOf(source.frontend.takeDirtyPages())) {
      destination.fill(page, source.contentOf(page));
      copied.push(page);
    }
  };

  await source.frontend.startLogging();
  for (let round = 1; round <= 50; round++) {
    for (let page = 0; page < PAGES; page++) source.submit(VirtioBlkRequestType.IN, page, (page * round) % PAGES);
    for (let done = source.turn(); done < PAGES; done += source.turn()) {
      copyMarked();
      await setImmediate();
    }
  }
  await source.frontend.stop();
  copyMarked();
  for (let page = 0; page < PAGES; page++) destination.submit(VirtioBlkRequestType.OUT, page, page);
  destination.turn();
  await destination.frontend.stop();

  const expected = Buffer.concat(Array.from({ length: PAGES }, (_, page) => source.contentOf(page)));
  assert.ok(expected.equals(await readFile(file)), "the destination has written what the source had read");
  assert.ok(copied.length > 2 * PAGES, `${copied.length} pages were copied while the source wrote others`);
});
