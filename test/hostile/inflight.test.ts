import assert from "node:assert/strict";
import { ftruncateSync, writeSync } from "node:fs";
import { test } from "node:test";
import {
  type ErrorCode,
  type Inflight,
  type InflightPackedDescriptorState,
  InflightPackedRegion,
  type InflightSplitDescriptorState,
  InflightSplitRegion,
  MAX_PACKED_RING_SIZE,
  ProtocolFeature,
  type VariableCodec,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { BlockDriver, connectBackend, createEvent, createMemory, type Descriptor } from "../../runtime/index.js";
import { ForgedRing } from "./forged-ring.js";
import { Victim } from "./victim.js";

const FEATURES =
  ProtocolFeature.REPLY_ACK | ProtocolFeature.INFLIGHT_SHMFD | ProtocolFeature.CONFIGURE_MEM_SLOTS | ProtocolFeature.MQ;
const FILE_SIZE = 1 << 16;
const QUEUE_SIZE = 16;
const PLACE: Inflight = { mmapSize: BigInt(FILE_SIZE), mmapOffset: 0n, numQueues: 1, queueSize: QUEUE_SIZE };

const file = (): Descriptor => createMemory("inflight", BigInt(FILE_SIZE), { sealed: false });

const WRONG_PLACES: Readonly<Record<string, { code: ErrorCode; place: Partial<Inflight>; make?: () => Descriptor }>> = {
  "of no bytes": { code: "ERR_VU_INFLIGHT", place: { mmapSize: 0n } },
  "too small for its queues": { code: "ERR_VU_INFLIGHT", place: { mmapSize: 271n } },
  "too small for queues that need more than 4 GiB": {
    code: "ERR_VU_INFLIGHT",
    place: { numQueues: 0xffff, queueSize: 0x8000 },
  },
  "of no queues": { code: "ERR_VU_INFLIGHT", place: { numQueues: 0 } },
  "of empty queues": { code: "ERR_VU_INFLIGHT", place: { queueSize: 0 } },
  "of queues larger than there are": { code: "ERR_VU_INFLIGHT", place: { queueSize: MAX_PACKED_RING_SIZE + 1 } },
  "at an odd offset": { code: "ERR_VU_INFLIGHT", place: { mmapOffset: 4n } },
  "behind its file": { code: "ERR_VU_MEMORY_REGION", place: { mmapOffset: BigInt(FILE_SIZE) } },
  "across the end of its file": { code: "ERR_VU_MEMORY_REGION", place: { mmapOffset: BigInt(FILE_SIZE) - 256n } },
  "whose end wraps around": { code: "ERR_VU_MEMORY_REGION", place: { mmapOffset: 0xffff_ffff_ffff_fff8n } },
  "in an event": { code: "ERR_VU_DESCRIPTOR_KIND", place: {}, make: createEvent },
};

for (const [what, { code, place, make = file }] of Object.entries(WRONG_PLACES)) {
  test(`an inflight region ${what} is ${code}`, async (context) => {
    const victim = await Victim.start(context);
    const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });
    const given = make();

    await assert.rejects(session.client.setInflightFd({ ...PLACE, ...place }, given), { code: "ERR_VU_NACK" });

    await victim.refuses(code);
    given.close();
    session.close();
    await victim.survived();
  });
}

const SPLIT: InflightSplitRegion = {
  features: 0n,
  version: 1,
  lastBatchHead: 0,
  usedIdx: 0,
  desc: Array.from({ length: QUEUE_SIZE }, () => ({ inflight: 0, next: 0, counter: 0n })),
};

const PACKED: InflightPackedRegion = {
  features: 0n,
  version: 1,
  freeHead: 0,
  oldFreeHead: 0,
  usedIdx: 0,
  oldUsedIdx: 0,
  usedWrapCounter: 1,
  oldUsedWrapCounter: 1,
  desc: Array.from({ length: QUEUE_SIZE }, (_, index) => ({
    inflight: 0,
    next: index + 1,
    last: 0,
    num: 0,
    counter: 0n,
    id: 0,
    flags: 0,
    len: 0,
    addr: 0n,
  })),
};

/** The entries of a region with some of them changed. */
function entries<Entry>(all: readonly Entry[], changes: Readonly<Record<number, Partial<Entry>>>): Entry[] {
  return all.map((entry, index) => ({ ...entry, ...changes[index] }));
}

const split = (changes: Readonly<Record<number, Partial<InflightSplitDescriptorState>>>) =>
  entries(SPLIT.desc, changes);
const packed = (changes: Readonly<Record<number, Partial<InflightPackedDescriptorState>>>) =>
  entries(PACKED.desc, changes);

function write<Region>(codec: VariableCodec<Region>, region: Region, into: Descriptor): void {
  const bytes = new Uint8Array(codec.sizeOf(region));
  codec.encodeInto(region, new DataView(bytes.buffer), 0);
  writeSync(into.fd, bytes, 0, bytes.length, 0);
}

/** A small ring on a region with these contents; it is refused when it starts. */
function forged(name: string, features: bigint, fill: (region: Descriptor) => void, size = QUEUE_SIZE): void {
  for (const engine of ["js", "native"] as const) {
    test(`${engine}: ${name} is ERR_VU_INFLIGHT`, async (context) => {
      const victim = await Victim.start(context, engine);
      const region = file();
      fill(region);

      const ring = ForgedRing.start(victim.path, VirtioFeature.VERSION_1 | features, size, {
        protocolFeatures: FEATURES,
        prepare: (session) => session.client.setInflightFd(PLACE, region),
      });

      await assert.rejects(ring, { code: "ERR_VU_NACK" });
      await victim.refuses("ERR_VU_INFLIGHT");
      region.close();
      await victim.survived();
    });
  }
}

for (const [what, change, size] of [
  ["of another version", { version: 2 }],
  ["with features", { features: 1n }],
  ["of a larger queue", { desc: [...SPLIT.desc, ...SPLIT.desc] }],
  ["that is further behind than the queue is long", { usedIdx: 0xffff - QUEUE_SIZE }],
  ["whose last batch has a head beyond the queue", { usedIdx: 0xffff, lastBatchHead: QUEUE_SIZE }],
  ["with a head in flight that a smaller queue does not have", { desc: split({ 15: { inflight: 1 } }) }, 8],
] as const) {
  forged(`a region ${what}`, 0n, (region) => write(InflightSplitRegion, { ...SPLIT, ...change }, region), size);
}

for (const [what, change] of [
  ["whose free list is a cycle", { desc: packed({ 3: { next: 1 } }) }],
  ["whose free list is cut short", { desc: packed({ 3: { next: QUEUE_SIZE } }) }],
  ["that was left at an index beyond the ring", { usedIdx: QUEUE_SIZE }],
  ["that was left at a wrap counter of 2", { usedWrapCounter: 2 }],
  [
    "with a chain in flight that is a cycle",
    { freeHead: 2, oldFreeHead: 2, desc: packed({ 0: chain(16, 1), 1: { next: 0 } }) },
  ],
  [
    "with a chain in flight that is longer than the region",
    { freeHead: 1, oldFreeHead: 1, desc: packed({ 0: chain(0xffff, 0xffff) }) },
  ],
  [
    "with a chain in flight that runs into the free list",
    { freeHead: 1, oldFreeHead: 1, desc: packed({ 0: chain(2, 1) }) },
  ],
  ["with an empty chain in flight", { freeHead: 1, oldFreeHead: 1, desc: packed({ 0: chain(0, 1) }) }],
  [
    "with a buffer id beyond the ring",
    { freeHead: 1, oldFreeHead: 1, desc: packed({ 0: { ...chain(1, 1), id: QUEUE_SIZE } }) },
  ],
] as const) {
  forged(`a packed region ${what}`, VirtioFeature.RING_PACKED, (region) =>
    write(InflightPackedRegion, { ...PACKED, ...change }, region),
  );
}

/** The head of a chain in flight of so many entries, of which `next` is the second. */
function chain(num: number, next: number): Partial<InflightPackedDescriptorState> {
  return { inflight: 1, num, next };
}

for (const engine of ["js", "native"] as const) {
  for (const isPacked of [false, true]) {
    test(`${engine}: a region that is cut to nothing while its ${isPacked ? "packed" : "split"} ring runs does not end the process`, async (context) => {
      const victim = await Victim.start(context, engine);
      const driver = await BlockDriver.open(victim.path, {
        protocolFeatures: FEATURES | ProtocolFeature.CONFIG,
        packed: isPacked,
      });
      const { client } = driver.frontend.session;
      const region = file();
      await driver.frontend.stop();
      await client.setInflightFd({ ...PLACE, queueSize: 128 }, region);
      await driver.frontend.resume();
      const block = new Uint8Array(512).fill(3);

      ftruncateSync(region.fd, 0);
      await driver.write(0, block);

      assert.deepEqual(await driver.read(0, block.length), block);
      await driver.close();
      region.close();
      await victim.survived();
    });
  }
}
