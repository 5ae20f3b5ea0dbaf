import { test } from "node:test";
import {
  frontendRequests,
  type MessageDefinition,
  SplitDescriptor,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { createEvent, createMemory, type Descriptor } from "../../runtime/index.js";
import { ForgedRing } from "./forged-ring.js";
import { Victim } from "./victim.js";

const DEFINITIONS: readonly MessageDefinition[] = Object.values(frontendRequests);
const TELLING_NUMBERS = [
  0, 1, 2, 8, 16, 128, 255, 256, 4096, 0x1_0000, 0x10_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff,
];

/** Numbers that look random and are the same in every run: xorshift. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function randomPayload(random: (below: number) => number, length: number): Uint8Array {
  const payload = new Uint8Array(length);
  const view = new DataView(payload.buffer);
  for (let offset = 0; offset + 4 <= length; offset += 4) {
    view.setUint32(
      offset,
      random(3) === 0 ? random(3) : (TELLING_NUMBERS[random(TELLING_NUMBERS.length)] as number),
      true,
    );
  }
  return payload;
}

for (const seed of [1, 2, 3]) {
  test(`random messages, seed ${seed}: whatever comes, the next front-end is served`, async (context) => {
    const victim = await Victim.start(context);
    const random = generator(seed);
    const memory = createMemory("random", 1n << 20n);
    const event = createEvent();

    for (let connection = 0; connection < 100; connection++) {
      const peer = victim.attacker();
      for (let count = random(30); count > 0; count--) {
        const definition = DEFINITIONS[random(DEFINITIONS.length)] as MessageDefinition;
        const length = random(8) === 0 ? random(definition.maximumSize + 16) : definition.minimumSize;
        const wanted = definition.requestDescriptors?.maximum ? 1 : 0;
        const descriptors: Descriptor[] = Array(random(6) === 0 ? random(4) : wanted).fill(
          random(4) === 0 ? event : memory,
        );
        try {
          const flags = { needReply: random(2) === 0 };
          peer.message(
            random(30) === 0 ? random(50) : definition.id,
            { payload: randomPayload(random, length), flags },
            descriptors,
          );
        } catch {
          break;
        }
      }
      await new Promise((resolve) => setImmediate(resolve));
      peer.socket.close();
    }

    memory.close();
    event.close();
    await victim.survived();
  });
}

for (const engine of ["js", "native"] as const) {
  test(`${engine}: random rings: whatever the guest writes, the next front-end is served`, async (context) => {
    const victim = await Victim.start(context, engine);
    const random = generator(4711);

    for (let round = 0; round < 60; round++) {
      const ring = await ForgedRing.start(victim.path, VirtioFeature.VERSION_1 | VirtioFeature.RING_INDIRECT_DESC);
      const descriptor = (): Partial<SplitDescriptor> => ({
        address: BigInt(random(4) === 0 ? random(0x7fff_ffff) : ring.buffer + random(4096)),
        length:
          random(4) === 0
            ? (TELLING_NUMBERS[random(TELLING_NUMBERS.length)] as number)
            : random(64) * SplitDescriptor.SIZE,
        flags: random(8),
        next: random(20),
      });
      ring.describeAt(ring.buffer, Array.from({ length: 64 }, descriptor));
      ring.describe(Object.fromEntries(Array.from({ length: ring.size }, (_, index) => [index, descriptor()])));
      ring.offer(
        Array.from({ length: ring.size }, () => random(ring.size)),
        random(ring.size + 1),
      );
      if (round % 4 === 0) await ring.session.stopRing(0);
      ring.close();
    }

    await victim.survived();
  });
}
