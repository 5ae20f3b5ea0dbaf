import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { IotlbPermission, VirtioBlkOutHeader, VirtioBlkRequestType } from "../../generated/typescript/index.js";
import {
  type BackendServer,
  BLOCK_FEATURES,
  BlockDevice,
  type BlockEngineName,
  createMemoryStore,
  type DriverRing,
  drainEvent,
  type FrontendOptions,
  type Iommu,
  serve,
  serveRequests,
  VhostUserFrontend,
} from "../../runtime/index.js";
import { encoded } from "../support/raw-peer.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { Traffic } from "../support/traffic.js";
import { eventually } from "../support/wait.js";

const PAGE = 4096;
const CONTENT = Uint8Array.from({ length: 2 * PAGE }, (_, index) => index / 7 + 1);

/** I/O virtual addresses, which are no guest addresses. */
const HEADER = 0x10_0000;
const DATA = 0x20_0000;
const STATUS = 0x30_0000;

/** A disk of two queues behind an IOMMU, another one, and guest memory for a request. */
async function withDisk(context: TestContext, engine: BlockEngineName, options: FrontendOptions = {}) {
  const scope = Scope.of(context);
  const directory = await temporaryDirectory(scope);
  const [path, otherPath] = [join(directory, "disk.sock"), join(directory, "other.sock")];
  const traffic = new Traffic();
  const servers: BackendServer[] = [];
  for (const place of [path, otherPath]) {
    const store = createMemoryStore(1n << 20n);
    scope.defer(() => store.close());
    servers.push(await serve(new BlockDevice({ store, engine, queues: 2 }), { path: place }, traffic));
  }
  const stopServers = async () => {
    for (const server of servers) await server.stop();
  };
  scope.defer(stopServers);
  const frontend = await VhostUserFrontend.open(path, { features: BLOCK_FEATURES, iommu: true, ...options });
  scope.defer(() => frontend.close());
  await frontend.start({ queues: 2 });
  const { guestAddr } = await frontend.addMemory(8 * PAGE);
  const page = (number: number): number => Number(guestAddr) + number * PAGE;
  return { frontend, iommu: frontend.iommu as Iommu, page, traffic, otherPath, stopServers };
}

type Disk = Awaited<ReturnType<typeof withDisk>>;

/** Lets the device reach all buffers of a request. Its two pages of data are not neighbours in guest memory. */
function mapRequest({ iommu, page }: Disk): void {
  const { READ_ONLY, READ_WRITE } = IotlbPermission;
  iommu.map({ iova: HEADER, size: PAGE, guestAddress: page(7), permission: READ_ONLY });
  iommu.map({ iova: DATA, size: PAGE, guestAddress: page(5), permission: READ_WRITE });
  iommu.map({ iova: DATA + PAGE, size: PAGE, guestAddress: page(1), permission: READ_WRITE });
  iommu.map({ iova: STATUS, size: PAGE, guestAddress: page(3), permission: READ_WRITE });
}

/** Fills the pages behind the request's data. */
function write({ frontend, page }: Disk, content: Uint8Array): void {
  frontend.memory.memory.write(page(5), content.subarray(0, PAGE));
  frontend.memory.memory.write(page(1), content.subarray(PAGE));
}

/** What is in the pages behind the request's data. */
function contentOf({ frontend, page }: Disk): Uint8Array {
  const content = new Uint8Array(CONTENT.length);
  frontend.memory.memory.read(page(5), content.subarray(0, PAGE));
  frontend.memory.memory.read(page(1), content.subarray(PAGE));
  return content;
}

/** Puts a request for two pages of the disk on the first ring, by I/O virtual addresses. */
function submit({ frontend, page }: Disk, type: VirtioBlkRequestType, data = DATA): void {
  const header = encoded(VirtioBlkOutHeader, { type, ioprio: 0, sector: 0n });
  frontend.memory.memory.write(page(7), header);
  const input = type === VirtioBlkRequestType.IN ? 1 : 0;
  const { queue } = frontend.rings[0] as DriverRing;
  queue.add(Float64Array.of(HEADER, header.length, 0, data, 2 * PAGE, input, STATUS, 1, 1));
  queue.publish();
}

/** Waits for the answer, and returns the status. */
async function answer({ frontend, page }: Disk): Promise<number | undefined> {
  const queue = frontend.rings[0]?.queue;
  await eventually(5000, "the answer", () => queue?.reap(new Uint32Array(2)) === 1);
  const status = new Uint8Array(1);
  frontend.memory.memory.read(page(3), status);
  return status[0];
}

/** Waits until the device has given up the first ring, while the other one goes on. */
async function firstRingBreaks({ frontend }: Disk): Promise<void> {
  await eventually(5000, "the error event", () => drainEvent((frontend.rings[0] as DriverRing).error));
  const header = encoded(VirtioBlkOutHeader, { type: VirtioBlkRequestType.IN, ioprio: 0, sector: 0n });
  assert.equal(await frontend.requestQueue(1).submit([header], [new Uint8Array(512), new Uint8Array(1)]), 513);
}

/** How the requests failed of which the back-end has told. */
function failures({ traffic }: Disk): string[] {
  return traffic.failures.map(({ code }) => code);
}

for (const engine of ["native", "js"] satisfies BlockEngineName[]) {
  for (const packed of [false, true]) {
    describe(`behind an IOMMU, engine ${engine}, ${packed ? "packed" : "split"} rings`, () => {
      test("requests are carried out by I/O virtual addresses", async (context) => {
        const disk = await withDisk(context, engine, { packed });
        mapRequest(disk);
        write(disk, CONTENT);

        submit(disk, VirtioBlkRequestType.OUT);
        const written = await answer(disk);
        write(disk, new Uint8Array(CONTENT.length));
        submit(disk, VirtioBlkRequestType.IN);
        const read = await answer(disk);

        assert.deepEqual({ written, read, failures: failures(disk) }, { written: 0, read: 0, failures: [] });
        assert.deepEqual(contentOf(disk), CONTENT);
      });

      test("an address that is not mapped breaks its ring, and no other", async (context) => {
        const disk = await withDisk(context, engine, { packed });
        mapRequest(disk);

        submit(disk, VirtioBlkRequestType.IN, DATA + PAGE);

        await firstRingBreaks(disk);
        assert.deepEqual(failures(disk), ["ERR_VU_NACK", "ERR_VU_RING_ADDRESS"]);
      });

      test("what was unmapped is not reached any more", async (context) => {
        const disk = await withDisk(context, engine, { packed });
        mapRequest(disk);
        submit(disk, VirtioBlkRequestType.IN);
        await answer(disk);
        write(disk, CONTENT);

        await disk.iommu.unmap(DATA + PAGE);
        submit(disk, VirtioBlkRequestType.IN);

        await firstRingBreaks(disk);
        assert.deepEqual(contentOf(disk), CONTENT);
      });

      test("what may only be read is not written", async (context) => {
        const disk = await withDisk(context, engine, { packed });
        mapRequest(disk);
        const target = 0x40_0000;
        const permission = IotlbPermission.READ_ONLY;
        disk.iommu.map({ iova: target, size: 2 * PAGE, guestAddress: disk.page(0), permission });
        disk.frontend.memory.memory.write(disk.page(0), CONTENT);

        submit(disk, VirtioBlkRequestType.IN, target);

        await firstRingBreaks(disk);
        const left = new Uint8Array(CONTENT.length);
        disk.frontend.memory.memory.read(disk.page(0), left);
        assert.deepEqual(left, CONTENT);
      });
    });
  }
}

test("another back-end asks for the translations anew", async (context) => {
  const disk = await withDisk(context, "native");
  mapRequest(disk);
  write(disk, CONTENT);
  submit(disk, VirtioBlkRequestType.OUT);
  await answer(disk);

  await disk.frontend.migrate(disk.otherPath);
  submit(disk, VirtioBlkRequestType.IN);
  const status = await answer(disk);

  assert.equal(status, 0);
  assert.deepEqual(contentOf(disk), new Uint8Array(CONTENT.length), "the other disk is empty");
});

test("what a lost back-end knew can be unmapped", async (context) => {
  const disk = await withDisk(context, "native", { reconnect: { delay: 60_000, patience: 120_000 } });
  mapRequest(disk);
  await disk.stopServers();

  await disk.iommu.unmap(DATA);

  await assert.rejects(disk.iommu.unmap(DATA), { code: "ERR_VU_ARGUMENT" });
});

test("a mapping that overlaps another is ERR_VU_ARGUMENT", async (context) => {
  const disk = await withDisk(context, "native");
  mapRequest(disk);

  assert.throws(() => mapRequest(disk), { code: "ERR_VU_ARGUMENT" });
});

test("a device that cannot be put behind an IOMMU is ERR_VU_GATE", async (context) => {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "echo.sock");
  const server = await serveRequests({ path, handler: ({ readable }) => readable });
  scope.defer(() => server.stop());

  await assert.rejects(VhostUserFrontend.open(path, { iommu: true }), { code: "ERR_VU_GATE" });
});
