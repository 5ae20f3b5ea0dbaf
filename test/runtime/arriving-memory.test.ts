import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, type TestContext, test } from "node:test";
import {
  LOG_PAGE_SIZE as PAGE,
  ProtocolFeature,
  VIRTIO_BLK_SECTOR_SIZE,
  VirtioBlkOutHeader,
  VirtioBlkRequestType,
} from "../../generated/typescript/index.js";
import { type DriverRing, type FrontendOptions, VhostUserFrontend } from "../../runtime/index.js";
import { type BlockBackend, type BlockBackendOptions, type Engine, startDevice } from "../support/block-backend.js";
import { makeDiskFile, patternBytes } from "../support/disk-files.js";
import { withUserfaults } from "../support/peers.js";
import { encoded } from "../support/raw-peer.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const PAGES = 64;

/** What memory holds when all of it has arrived. */
const CONTENT = patternBytes(PAGES * PAGE, 3);

const { MQ, REPLY_ACK, PAGEFAULT } = ProtocolFeature;
const WAYS: Readonly<Record<string, Partial<FrontendOptions>>> = {
  slots: {},
  "a whole table": { protocolFeatures: MQ | REPLY_ACK | PAGEFAULT },
};

type StartBackend = (scope: Scope, options: BlockBackendOptions) => Promise<BlockBackend>;

/** A disk that runs on memory which has not arrived. */
async function withDisk(context: TestContext, start: StartBackend, options: Partial<FrontendOptions> = {}) {
  const scope = Scope.of(context);
  const directory = await temporaryDirectory(scope);
  const file = await makeDiskFile(directory, CONTENT.length);
  const { socketPath } = await start(scope, { file, directory });
  const asked: number[] = [];
  const world = {
    file,
    /** Pages of data that were asked for. */
    asked,
    contentOf: (page: number): Uint8Array => CONTENT.subarray(page * PAGE, (page + 1) * PAGE),
    data: 0,
  };
  const frontend = await VhostUserFrontend.open(socketPath, {
    postcopy(address) {
      const page = (address - world.data) / PAGE;
      if (page < 0 || page >= PAGES) return undefined;
      asked.push(page);
      return world.contentOf(page);
    },
    ...options,
  });
  scope.defer(() => frontend.close());
  world.data = Number((await frontend.addMemory(CONTENT.length)).guestAddr);
  const head = Number((await frontend.addMemory(PAGE)).guestAddr);

  /** Has the device write pages to the same places of its disk. */
  const save = async (first: number, count: number): Promise<void> => {
    const { queue } = frontend.rings[0] as DriverRing;
    const sector = BigInt((first * PAGE) / VIRTIO_BLK_SECTOR_SIZE);
    const header = encoded(VirtioBlkOutHeader, { type: VirtioBlkRequestType.OUT, ioprio: 0, sector });
    frontend.memory.memory.write(head, header);
    queue.add(Float64Array.of(head, header.length, 0, world.data + first * PAGE, count * PAGE, 0, head + 64, 1, 1));
    queue.publish();
    await eventually(10_000, "the answer", () => queue.reap(new Uint32Array(2)) === 1);
  };
  return { ...world, frontend, save, data: world.data };
}

for (const engine of ["native", "js"] satisfies Engine[]) {
  const start: StartBackend = (scope, disk) => startDevice(scope, engine, disk);

  for (const [way, options] of Object.entries(WAYS)) {
    describe(`memory in ${way} that arrives while it is used, engine ${engine}`, withUserfaults(), () => {
      test("pages that the device needs are sent, each once", { timeout: 60_000 }, async (context) => {
        const { frontend, file, asked, save } = await withDisk(context, start, options);
        await frontend.start();

        await save(8, 4);
        await save(10, 6);

        const saved = await readFile(file);
        const [from, to] = [8 * PAGE, 16 * PAGE];
        assert.ok(saved.subarray(from, to).equals(CONTENT.subarray(from, to)), "the disk has what arrived");
        assert.deepEqual(
          asked.sort((one, other) => one - other),
          [8, 9, 10, 11, 12, 13, 14, 15],
        );
      });

      test("all others are sent in the end", { timeout: 60_000 }, async (context) => {
        const { frontend, asked, data, file, save } = await withDisk(context, start, options);
        await frontend.start();
        await save(0, 1);

        await frontend.endPostcopy();
        const there = new Uint8Array(CONTENT.length);
        frontend.memory.memory.read(data, there);
        await save(0, PAGES);

        assert.deepEqual([asked.length, there], [PAGES, new Uint8Array(CONTENT)]);
        assert.ok((await readFile(file)).equals(CONTENT), "the disk has all");
      });
    });
  }
}

const native: StartBackend = (scope, options) => startDevice(scope, "native", options);

describe("memory on its way", withUserfaults(), () => {
  test("a source that fails is asked again by the next endPostcopy", { timeout: 60_000 }, async (context) => {
    let failing = true;
    const { frontend } = await withDisk(context, native, {
      async postcopy() {
        if (failing) throw new Error("the line is cut");
        return undefined;
      },
    });
    await frontend.start();

    await assert.rejects(frontend.endPostcopy(), /the line is cut/);
    failing = false;

    await frontend.endPostcopy();
  });

  test("a page of another size is ERR_VU_ARGUMENT", { timeout: 60_000 }, async (context) => {
    const { frontend } = await withDisk(context, native, { postcopy: () => new Uint8Array(512) });
    await frontend.start();

    await assert.rejects(frontend.endPostcopy(), { code: "ERR_VU_ARGUMENT" });
  });

  test("more memory can be added when all has arrived, not before", { timeout: 60_000 }, async (context) => {
    const { frontend } = await withDisk(context, native);
    await frontend.start();

    await assert.rejects(frontend.addMemory(PAGE), { code: "ERR_VU_STATE" });
    await frontend.endPostcopy();

    await frontend.addMemory(PAGE);
  });

  test("a device goes on after a stop, with pages still missing", { timeout: 60_000 }, async (context) => {
    const { frontend, file, save } = await withDisk(context, native);
    await frontend.start();
    await save(0, 1);

    await frontend.stop();
    await frontend.resume();
    await save(1, 1);

    assert.ok((await readFile(file)).subarray(0, 2 * PAGE).equals(CONTENT.subarray(0, 2 * PAGE)));
  });

  test("what never began cannot end: ERR_VU_STATE", { timeout: 60_000 }, async (context) => {
    const { frontend } = await withDisk(context, native);

    await assert.rejects(frontend.endPostcopy(), { code: "ERR_VU_STATE" });
  });

  test("a back-end without PAGEFAULT is ERR_VU_GATE", { timeout: 60_000 }, async (context) => {
    const { frontend } = await withDisk(context, native, { protocolFeatures: MQ });

    await assert.rejects(frontend.start(), { code: "ERR_VU_GATE" });
  });
});
