import { test } from "node:test";
import {
  type ErrorCode,
  PackedDescriptor,
  PackedDescriptorFlags,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { type ForgedPackedDescriptor, ForgedRing } from "./forged-ring.js";
import { Victim } from "./victim.js";

const { NEXT, WRITE, INDIRECT } = PackedDescriptorFlags;
const DIRECTLY = VirtioFeature.RING_PACKED | VirtioFeature.VERSION_1;
const INDIRECTLY = DIRECTLY | VirtioFeature.RING_INDIRECT_DESC;

interface Attack {
  readonly code: ErrorCode;
  readonly features?: bigint;
  readonly size?: number;
  /** What is made available. */
  chain(ring: ForgedRing): readonly ForgedPackedDescriptor[];
}

const inside = (ring: ForgedRing): ForgedPackedDescriptor => ({ address: BigInt(ring.buffer), length: 16 });

/** A descriptor for a table at the test's memory. */
function indirect(
  table: (ring: ForgedRing) => readonly ForgedPackedDescriptor[],
  change: ForgedPackedDescriptor = {},
): (ring: ForgedRing) => readonly ForgedPackedDescriptor[] {
  return (ring) => {
    const entries = table(ring);
    ring.describePackedAt(ring.buffer, entries);
    const length = entries.length * PackedDescriptor.SIZE;
    return [{ address: BigInt(ring.buffer), length, flags: INDIRECT, ...change }];
  };
}

const ATTACKS: Readonly<Record<string, Attack>> = {
  "an id beyond the ring": { code: "ERR_VU_RING_INDEX", chain: (ring) => [{ ...inside(ring), id: ring.size }] },
  "an id that only its low byte would make good": {
    code: "ERR_VU_RING_INDEX",
    chain: (ring) => [{ ...inside(ring), id: 0x0100 }],
  },
  "an id that the device still has": { code: "ERR_VU_RING_INDEX", chain: (ring) => [inside(ring), inside(ring)] },
  "a chain as long as the ring and without end": {
    code: "ERR_VU_RING_LOOP",
    chain: (ring) => Array.from({ length: ring.size }, () => ({ ...inside(ring), flags: NEXT })),
  },
  "a buffer outside memory": { code: "ERR_VU_RING_ADDRESS", chain: () => [{ address: 0x10n, length: 16 }] },
  "a buffer across the end of memory": {
    code: "ERR_VU_RING_ADDRESS",
    chain: (ring) => [{ address: BigInt(ring.end - 8), length: 16 }],
  },
  "a buffer that wraps around the address space": {
    code: "ERR_VU_RING_ADDRESS",
    chain: () => [{ address: 0xffff_ffff_ffff_fff8n, length: 16 }],
  },
  "an empty buffer outside memory": { code: "ERR_VU_RING_ADDRESS", chain: () => [{ address: 0x10n, length: 0 }] },
  "a readable buffer behind a writable one": {
    code: "ERR_VU_RING_LENGTH",
    chain: (ring) => [{ ...inside(ring), flags: WRITE | NEXT }, inside(ring)],
  },
  "an indirect table that was not negotiated": {
    code: "ERR_VU_RING_INDIRECT",
    chain: indirect((ring) => [inside(ring)]),
  },
  "an indirect table in an indirect table": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    chain: indirect((ring) => [{ ...inside(ring), flags: INDIRECT }]),
  },
  "an indirect table that the chain goes on behind": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    chain: (ring) => [...indirect(() => [inside(ring)], { flags: INDIRECT | NEXT })(ring), inside(ring)],
  },
  "an indirect table behind a buffer": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    chain: (ring) => [{ ...inside(ring), flags: NEXT }, ...indirect(() => [inside(ring)])(ring)],
  },
  "an empty indirect table": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    chain: indirect((ring) => [inside(ring)], { length: 0 }),
  },
  "an indirect table of a length that is no multiple of a descriptor's": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    chain: indirect((ring) => [inside(ring)], { length: PackedDescriptor.SIZE + 1 }),
  },
  "an indirect table of more entries than a chain may have": {
    code: "ERR_VU_RING_INDIRECT",
    features: INDIRECTLY,
    chain: indirect((ring) => [inside(ring)], { length: 1 << 20 }),
  },
  "an indirect table outside memory": {
    code: "ERR_VU_RING_ADDRESS",
    features: INDIRECTLY,
    chain: indirect((ring) => [inside(ring)], { address: 0x10n }),
  },
  "a buffer of an indirect table outside memory": {
    code: "ERR_VU_RING_ADDRESS",
    features: INDIRECTLY,
    chain: indirect(() => [{ address: 0x10n, length: 16 }]),
  },
  "a chain of more than 4 GiB": {
    code: "ERR_VU_RING_LENGTH",
    size: 8192,
    chain: (ring) =>
      Array.from({ length: 4200 }, (_, index) => ({
        address: BigInt(ring.end - (1 << 20)),
        length: 1 << 20,
        flags: index === 4199 ? 0 : NEXT,
      })),
  },
};

for (const engine of ["js", "native"] as const) {
  for (const [what, { code, features, size, chain }] of Object.entries(ATTACKS)) {
    test(`${engine}: ${what} in a packed ring is ${code}, and the error descriptor is signalled`, async (context) => {
      const victim = await Victim.start(context, engine);
      const ring = await ForgedRing.start(victim.path, features ?? DIRECTLY, size);

      ring.offerPacked(chain(ring));

      await victim.refuses(code);
      await ring.errorSignalled();
      ring.close();
      await victim.survived();
    });
  }
}
