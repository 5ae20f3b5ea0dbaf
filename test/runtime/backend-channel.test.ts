import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  type FrontendClient,
  type Mmap,
  ProtocolFeature,
  type Shared,
  UUID_SIZE,
} from "../../generated/typescript/index.js";
import { createMemory, type FrontendHandlers, serve, VhostUserFrontend } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { RecordingDevice } from "./recording-device.js";

/** A device that can ask the front-end for everything. */
class AskingDevice extends RecordingDevice {
  ask!: FrontendClient;

  override protocolFeatures(): bigint {
    const { BACKEND_REQ, BACKEND_SEND_FD, CONFIG, HOST_NOTIFIER, SHARED_OBJECT, SHMEM } = ProtocolFeature;
    return BACKEND_REQ | BACKEND_SEND_FD | CONFIG | HOST_NOTIFIER | SHARED_OBJECT | SHMEM;
  }

  setBackendReqConnection(connection: FrontendClient): void {
    this.ask = connection;
  }

  getSharedObject(): undefined {}

  getSharedMemoryRegion() {
    return { id: 0, length: 65_536n };
  }
}

/** A device that runs, whose requests the handlers serve. */
async function start(context: TestContext, handlers: FrontendHandlers) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "asking.sock");
  const device = new AskingDevice();
  const server = await serve(device, { path });
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path, { handlers });
  scope.defer(() => frontend.close());
  await frontend.start();
  return { frontend, device, scope };
}

const OBJECT: Shared = { uuid: new Uint8Array(UUID_SIZE).fill(7) };
const MAPPING: Mmap = { shmid: 0, fdOffset: 0n, shmOffset: 4096n, len: 4096n, flags: 1n };

test("a handler is told that the configuration changed", async (context) => {
  let told = 0;
  const { device } = await start(context, { configChangeMsg: () => void told++ });

  await device.ask.configChangeMsg();

  assert.equal(told, 1);
});

test("a handler may read the configuration, if it does not let the back-end wait for that", async (context) => {
  let reading: Promise<Uint8Array> | undefined;
  const { device, frontend } = await start(context, {
    configChangeMsg: () => {
      reading = frontend.readConfig(4);
    },
  });

  await device.ask.configChangeMsg();

  assert.deepEqual(await reading, new Uint8Array(4));
});

test("a handler owns the area that a back-end offers for notifications", async (context) => {
  let size: bigint | undefined;
  const { device, scope } = await start(context, {
    vringHostNotifierMsg: (_area, descriptor) => {
      size = (descriptor as ReturnType<typeof createMemory> | undefined)?.size();
      descriptor?.close();
    },
  });
  const area = createMemory("area", 8192n);
  scope.defer(() => area.close());

  await device.ask.vringHostNotifierMsg({ vring: { index: 0, invalidFd: false }, size: 4096n, offset: 0n }, area);

  assert.equal(size, 8192n);
});

test("shared objects are added, found and removed", async (context) => {
  const known = new Set<string>();
  const nameOf = ({ uuid }: Shared): string => Buffer.from(uuid).toString("hex");
  const { device, scope } = await start(context, {
    sharedObjectAdd: (object) => void known.add(nameOf(object)),
    sharedObjectRemove: (object) => void known.delete(nameOf(object)),
    sharedObjectLookup: (object) =>
      known.has(nameOf(object))
        ? { payload: 0n, descriptors: [createMemory("object", 4096n)] }
        : { payload: 1n, descriptors: [] },
  });
  const lookUp = async () => {
    const { payload, descriptors } = await device.ask.sharedObjectLookup(OBJECT);
    for (const descriptor of descriptors) scope.defer(() => descriptor.close());
    return { payload, count: descriptors.length };
  };

  const before = await lookUp();
  await device.ask.sharedObjectAdd(OBJECT);
  const added = await lookUp();
  await device.ask.sharedObjectRemove(OBJECT);
  const removed = await lookUp();

  const [absent, present] = [
    { payload: 1n, count: 0 },
    { payload: 0n, count: 1 },
  ];
  assert.deepEqual([before, added, removed], [absent, present, absent]);
});

test("pieces of files are mapped into a shared memory region and taken out", async (context) => {
  const mapped: Mmap[] = [];
  const { device, scope } = await start(context, {
    shmemMap: (mapping, descriptor) => {
      mapped.push(mapping);
      descriptor.close();
    },
    shmemUnmap: (mapping) => void mapped.splice(mapped.findIndex(({ shmOffset }) => shmOffset === mapping.shmOffset)),
  });
  const file = createMemory("file", 4096n);
  scope.defer(() => file.close());

  await device.ask.shmemMap(MAPPING, file);
  const during = [...mapped];
  await device.ask.shmemUnmap(MAPPING);

  assert.deepEqual([during, mapped], [[MAPPING], []]);
});

test("what a handler refuses is ERR_VU_NACK for the back-end, and the channel goes on", async (context) => {
  let refusals = 1;
  const { device } = await start(context, {
    configChangeMsg: () => {
      if (refusals-- > 0) throw new Error("not now");
    },
  });

  await assert.rejects(device.ask.configChangeMsg(), { code: "ERR_VU_NACK" });

  await device.ask.configChangeMsg();
});

test("a front-end without handlers gives no channel", async (context) => {
  const { device, frontend } = await start(context, {});

  assert.deepEqual([device.ask, frontend.session.has(ProtocolFeature.BACKEND_REQ)], [undefined, false]);
});
