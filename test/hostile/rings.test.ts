import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ErrorCode,
  SplitDescriptor,
  VirtioBlkOutHeader,
  VirtioBlkRequestType,
  VirtioBlkStatus,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { type ForgedDescriptor, ForgedRing, INDIRECT, NEXT, WRITE } from "./forged-ring.js";
import { Victim } from "./victim.js";

interface Attack {
  readonly code: ErrorCode;
  readonly features?: bigint;
  readonly size?: number;
  /** Fills the ring. */
  forge(ring: ForgedRing): void;
}

const INDIRECTLY = VirtioFeature.RING_INDIRECT_DESC | VirtioFeature.VERSION_1;

/** Offers the chain that begins at descriptor 0. */
function chain(
  descriptors: (ring: ForgedRing) => Readonly<Record<number, ForgedDescriptor>>,
): (ring: ForgedRing) => void {
  return (ring) => {
    ring.describe(descriptors(ring));
    ring.offer([0]);
  };
}

/** Offers a chain of one descriptor for a table at the test's memory. */
function indirect(
  table: (ring: ForgedRing) => readonly ForgedDescriptor[],
  change: ForgedDescriptor = {},
): (ring: ForgedRing) => void {
  return (ring) => {
    const entries = table(ring);
    ring.describeAt(ring.buffer, entries);
    ring.describe({
      0: { address: BigInt(ring.buffer), length: entries.length * SplitDescriptor.SIZE, flags: INDIRECT, ...change },
    });
    ring.offer([0]);
  };
}

const inside = (ring: ForgedRing): ForgedDescriptor => ({ address: BigInt(ring.buffer), length: 16 });

const ATTACKS: Readonly<Record<string, Attack>> = {
  "a head beyond the table": { code: "ERR_VU_RING_INDEX", forge: (ring) => ring.offer([ring.size]) },
  "a head that only its low byte would make good": { code: "ERR_VU_RING_INDEX", forge: (ring) => ring.offer([0x0100]) },
  "a head that the device still has": {
    code: "ERR_VU_RING_INDEX",
    forge: (ring) => {
      ring.describe({ 0: inside(ring) });
      ring.offer([0, 0]);
    },
  },
  "an available index that runs ahead of the ring": {
    code: "ERR_VU_RING_INDEX",
    forge: (ring) => ring.offer([0], ring.size + 1),
  },
  "an available index that goes backwards": { code: "ERR_VU_RING_INDEX", forge: (ring) => ring.offer([0], 0xffff) },
  "a next beyond the table": {
    code: "ERR_VU_RING_INDEX",
    forge: chain((ring) => ({ 0: { ...inside(ring), flags: NEXT, next: ring.size } })),
  },
  "a descriptor that follows itself": {
    code: "ERR_VU_RING_LOOP",
    forge: chain((ring) => ({ 0: { ...inside(ring), flags: NEXT, next: 0 } })),
  },
  "two descriptors that follow each other": {
    code: "ERR_VU_RING_LOOP",
    forge: chain((ring) => ({
      0: { ...inside(ring), flags: NEXT, next: 1 },
      1: { ...inside(ring), flags: NEXT, next: 0 },
    })),
  },
  "a buffer outside memory": {
    code: "ERR_VU_RING_ADDRESS",
    forge: chain(() => ({ 0: { address: 0x10n, length: 16 } })),
  },
  "a buffer across the end of memory": {
    code: "ERR_VU_RING_ADDRESS",
    forge: chain((ring) => ({ 0: { address: BigInt(ring.end - 8), length: 16 } })),
  },
  "a buffer that wraps around the address space": {
    code: "ERR_VU_RING_ADDRESS",
    forge: chain(() => ({ 0: { address: 0xffff_ffff_ffff_fff8n, length: 16 } })),
  },
  "an empty buffer outside memory": {
    code: "ERR_VU_RING_ADDRESS",
    forge: chain(() => ({ 0: { address: 0x10n, length: 0 } })),
  },
  "a readable buffer behind a writable one": {
    code: "ERR_VU_RING_LENGTH",
    forge: chain((ring) => ({ 0: { ...inside(ring), flags: WRITE | NEXT, next: 1 }, 1: inside(ring) })),
  },
  "an indirect table that was not negotiated": {
    code: "ERR_VU_RING_INDIRECT",
    forge: indirect((ring) => [inside(ring)]),
  },
  "an indirect table in an indirect table": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    forge: indirect((ring) => [{ ...inside(ring), flags: INDIRECT }]),
  },
  "an indirect table that the chain goes on behind": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    forge: indirect((ring) => [inside(ring)], { flags: INDIRECT | NEXT, next: 1 }),
  },
  "an empty indirect table": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    forge: indirect((ring) => [inside(ring)], { length: 0 }),
  },
  "an indirect table of a length that is no multiple of a descriptor's": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    forge: indirect((ring) => [inside(ring)], { length: SplitDescriptor.SIZE + 1 }),
  },
  "an indirect table of more entries than a chain may have": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    forge: indirect((ring) => [inside(ring)], { length: 1 << 20 }),
  },
  "an indirect table that wraps around the address space": {
    code: "ERR_VU_RING_ADDRESS",
    features: INDIRECTLY,
    forge: indirect((ring) => [inside(ring)], { address: 0xffff_ffff_ffff_fff8n }),
  },
  "an indirect table outside memory": {
    code: "ERR_VU_RING_ADDRESS",
    features: INDIRECTLY,
    forge: indirect((ring) => [inside(ring)], { address: 0x10n }),
  },
  "a loop in an indirect table": {
    code: "ERR_VU_RING_LOOP",
    features: INDIRECTLY,
    forge: indirect((ring) => [{ ...inside(ring), flags: NEXT, next: 0 }]),
  },
  "a next beyond the indirect table": {
    code: "ERR_VU_RING_INDEX",
    features: INDIRECTLY,
    forge: indirect((ring) => [{ ...inside(ring), flags: NEXT, next: 5 }]),
  },
  "a chain of more than 4 GiB": {
    code: "ERR_VU_RING_LENGTH",
    size: 8192,
    forge: chain((ring) =>
      Object.fromEntries(
        Array.from({ length: 4200 }, (_, index) => [
          index,
          { address: BigInt(ring.end - (1 << 20)), length: 1 << 20, flags: NEXT, next: index + 1 },
        ]),
      ),
    ),
  },
};

for (const engine of ["js", "native"] as const) {
  for (const [what, { code, features, size, forge }] of Object.entries(ATTACKS)) {
    test(`${engine}: ${what} is ${code}, and the error descriptor is signalled`, async (context) => {
      const victim = await Victim.start(context, engine);
      const ring = await ForgedRing.start(victim.path, features ?? VirtioFeature.VERSION_1, size);

      forge(ring);

      await victim.refuses(code);
      await ring.errorSignalled();
      ring.close();
      await victim.survived();
    });
  }

  test(`${engine}: a broken ring can still be stopped`, async (context) => {
    const victim = await Victim.start(context, engine);
    const ring = await ForgedRing.start(victim.path, VirtioFeature.VERSION_1);
    ring.offer([ring.size]);
    await ring.errorSignalled();

    const base = await ring.session.stopRing(0);

    assert.ok(base <= 1);
    ring.close();
    await victim.survived();
  });

  for (const [what, readable, type, writable, status] of [
    ["a head cut short", VirtioBlkOutHeader.SIZE - 1, VirtioBlkRequestType.IN, 513, VirtioBlkStatus.IOERR],
    ["no head at all", 0, VirtioBlkRequestType.IN, 513, VirtioBlkStatus.IOERR],
    ["a read of no whole sector", VirtioBlkOutHeader.SIZE, VirtioBlkRequestType.IN, 100, VirtioBlkStatus.IOERR],
    ["a type that is not known", VirtioBlkOutHeader.SIZE, 0x7777, 1, VirtioBlkStatus.UNSUPP],
    ["a discard without ranges", VirtioBlkOutHeader.SIZE, VirtioBlkRequestType.DISCARD, 1, VirtioBlkStatus.UNSUPP],
  ] as const) {
    test(`${engine}: a request with ${what} is answered with status ${status}`, async (context) => {
      const victim = await Victim.start(context, engine);
      const ring = await ForgedRing.start(victim.path, VirtioFeature.VERSION_1);
      const input = ring.buffer + 1024;
      ring.writeHeader(ring.buffer, { type, ioprio: 0, sector: 0n });
      ring.write(input + writable - 1, Uint8Array.of(0xff));
      ring.describe({
        0:
          readable > 0
            ? { address: BigInt(ring.buffer), length: readable, flags: NEXT, next: 1 }
            : { address: BigInt(input), length: writable, flags: WRITE },
        1: { address: BigInt(input), length: writable, flags: WRITE },
      });

      ring.offer([0]);

      await ring.used(1);
      assert.equal(ring.byteAt(input + writable - 1), status);
      ring.close();
      await victim.survived();
    });
  }

  test(`${engine}: a request without room for its status is returned unanswered`, async (context) => {
    const victim = await Victim.start(context, engine);
    const ring = await ForgedRing.start(victim.path, VirtioFeature.VERSION_1);
    ring.describe({ 3: { address: BigInt(ring.buffer), length: VirtioBlkOutHeader.SIZE } });

    ring.offer([3]);

    assert.deepEqual(await ring.used(1), [{ id: 3, length: 0 }]);
    ring.close();
    await victim.survived();
  });

  test(`${engine}: a read beyond the end of the disk is answered with IOERR, also where the sum of sectors overflows`, async (context) => {
    const victim = await Victim.start(context, engine);
    const ring = await ForgedRing.start(victim.path, VirtioFeature.VERSION_1);
    const status = ring.buffer + 1024 + 512;
    ring.writeHeader(ring.buffer, { type: VirtioBlkRequestType.IN, ioprio: 0, sector: 0xffff_ffff_ffff_ffffn });
    ring.describe({
      0: { address: BigInt(ring.buffer), length: VirtioBlkOutHeader.SIZE, flags: NEXT, next: 1 },
      1: { address: BigInt(ring.buffer + 1024), length: 513, flags: WRITE },
    });

    ring.offer([0]);

    await ring.used(1);
    assert.equal(ring.byteAt(status), VirtioBlkStatus.IOERR);
    ring.close();
    await victim.survived();
  });

  test(`${engine}: a front-end that leaves with requests in its ring is followed by the next`, async (context) => {
    const victim = await Victim.start(context, engine);
    const ring = await ForgedRing.start(victim.path, VirtioFeature.VERSION_1);
    ring.writeHeader(ring.buffer, { type: VirtioBlkRequestType.FLUSH, ioprio: 0, sector: 0n });
    for (let index = 0; index < ring.size; index += 2) {
      ring.describe({
        [index]: { address: BigInt(ring.buffer), length: VirtioBlkOutHeader.SIZE, flags: NEXT, next: index + 1 },
        [index + 1]: { address: BigInt(ring.buffer + 1024), length: 1, flags: WRITE },
      });
    }

    ring.offer(Array.from({ length: ring.size / 2 }, (_, place) => place * 2));
    ring.close();

    await victim.survived();
  });
}
