import assert from "node:assert/strict";
import { test } from "node:test";
import {
  frontendRequests,
  MAX_MEMORY_REGIONS,
  MAX_MEMORY_SLOTS,
  MAX_SPLIT_RING_SIZE,
  MemTable,
  type MessageDefinition,
  ProtocolFeature,
  U64,
  VirtioBlkConfigFields,
  VirtioFeature,
  VringState,
} from "../../generated/typescript/index.js";
import {
  type BackendSession,
  connectBackend,
  createEvent,
  createMemory,
  type Descriptor,
  SharedMemory,
  StreamSocket,
} from "../../runtime/index.js";
import { encoded } from "../support/raw-peer.js";
import { Victim } from "./victim.js";

const REGION_SIZE = 1 << 20;
const REGION = { guestAddr: 0x10_0000n, size: BigInt(REGION_SIZE), userAddr: 0x7000_0000n, mmapOffset: 0n };
const OUT_OF_RANGE = [2, 255, 256, 65_535, 0x1_0000, 0x7fff_ffff, 0xffff_ffff];

/** Sends a request that the client would not let pass, and waits for the answer that is due. */
function send(
  session: BackendSession,
  definition: MessageDefinition,
  payload: Uint8Array,
  descriptors: readonly Descriptor[] = [],
): Promise<unknown> {
  return session.client.channel.call({
    definition,
    payloadSize: payload.length,
    encode: (view, offset) => new Uint8Array(view.buffer).set(payload, offset),
    descriptors,
  });
}

function memory(size = REGION_SIZE): Descriptor {
  return createMemory("test", BigInt(size));
}

/** Lets a test act on a session in which refusals are acknowledged; the session must then go on, and the victim be well. */
async function inSession(victim: Victim, act: (session: BackendSession) => Promise<void>): Promise<void> {
  const session = await connectBackend(victim.path);
  try {
    await act(session);
    await session.client.getFeatures();
  } finally {
    session.close();
  }
  await victim.survived();
}

const NACK = { code: "ERR_VU_NACK" };

for (const index of OUT_OF_RANGE) {
  test(`vring index ${index} is ERR_VU_QUEUE_INDEX, checked at its full width`, async (context) => {
    const victim = await Victim.start(context);

    await inSession(victim, async (session) => {
      await assert.rejects(session.client.setVringNum({ index, num: 128 }), NACK);
    });

    await victim.refuses("ERR_VU_QUEUE_INDEX");
  });

  test(`GET_VRING_BASE of vring ${index}, which cannot be refused by an acknowledgement, ends the session`, async (context) => {
    const victim = await Victim.start(context);
    const session = await connectBackend(victim.path);

    await assert.rejects(session.client.getVringBase({ index, num: 0 }), { code: "ERR_VU_CLOSED" });

    await victim.refuses("ERR_VU_QUEUE_INDEX");
    await victim.survived();
  });
}

for (const name of ["setVringBase", "setVringEnable"] as const) {
  test(`${name} of a vring that is not there is ERR_VU_QUEUE_INDEX`, async (context) => {
    const victim = await Victim.start(context);

    await inSession(victim, async (session) => {
      await session.acceptFeatures(0n);
      await assert.rejects(session.client[name]({ index: 65_536, num: 0 }), NACK);
    });

    await victim.refuses("ERR_VU_QUEUE_INDEX");
  });
}

test("a call descriptor for a vring that is not there is closed", async (context) => {
  const victim = await Victim.start(context);
  const call = createEvent();

  await inSession(victim, async (session) => {
    await assert.rejects(session.client.setVringCall({ index: 200 }, call), NACK);
    call.close();
  });

  await victim.refuses("ERR_VU_QUEUE_INDEX");
});

for (const num of [0, 3, 100, MAX_SPLIT_RING_SIZE + 1, 2 * MAX_SPLIT_RING_SIZE]) {
  test(`a vring of ${num} descriptors is ERR_VU_QUEUE_SIZE`, async (context) => {
    const victim = await Victim.start(context);

    await inSession(victim, async (session) => {
      await assert.rejects(session.client.setVringNum({ index: 0, num }), NACK);
    });

    await victim.refuses("ERR_VU_QUEUE_SIZE");
  });
}

const RING = {
  index: 0,
  flags: 0,
  descriptor: REGION.userAddr,
  available: REGION.userAddr + 0x1000n,
  used: REGION.userAddr + 0x2000n,
  log: 0n,
};

for (const [what, addresses] of Object.entries({
  "below the memory": { ...RING, descriptor: REGION.userAddr - 0x1000n },
  "beyond the memory": { ...RING, used: REGION.userAddr + REGION.size },
  "across the end of the memory": { ...RING, descriptor: REGION.userAddr + REGION.size - 16n },
  "at the end of the address space": { ...RING, available: 0xffff_ffff_ffff_fff0n },
  "with a misaligned descriptor table": { ...RING, descriptor: RING.descriptor + 8n },
  "with a misaligned available ring": { ...RING, available: RING.available + 1n },
  "with a misaligned used ring": { ...RING, used: RING.used + 2n },
})) {
  test(`a ring ${what} is ERR_VU_ADDRESS`, async (context) => {
    const victim = await Victim.start(context);
    const file = memory();

    await inSession(victim, async (session) => {
      await session.client.addMemRegion({ region: REGION }, file);
      file.close();
      await session.client.setVringNum({ index: 0, num: 128 });
      await assert.rejects(session.client.setVringAddr(addresses), NACK);
    });

    await victim.refuses("ERR_VU_ADDRESS");
  });
}

test("ring addresses before any memory are ERR_VU_ADDRESS", async (context) => {
  const victim = await Victim.start(context);

  await inSession(victim, async (session) => {
    await session.client.setVringNum({ index: 0, num: 128 });
    await assert.rejects(session.client.setVringAddr(RING), NACK);
  });

  await victim.refuses("ERR_VU_ADDRESS");
});

test("a kick before the ring is set up is ERR_VU_ORDER", async (context) => {
  const victim = await Victim.start(context);
  const kick = createEvent();

  await inSession(victim, async (session) => {
    await assert.rejects(session.client.setVringKick({ index: 0 }, kick), NACK);
    kick.close();
  });

  await victim.refuses("ERR_VU_ORDER");
});

test("another size for a ring that is started is ERR_VU_ORDER", async (context) => {
  const victim = await Victim.start(context);
  const file = memory();
  const kick = createEvent();

  await inSession(victim, async (session) => {
    await session.acceptFeatures(0n);
    await session.client.addMemRegion({ region: REGION }, file);
    await session.client.setVringNum({ index: 0, num: 128 });
    await session.client.setVringAddr(RING);
    await session.client.setVringKick({ index: 0 }, kick);
    for (const descriptor of [file, kick]) descriptor.close();
    await assert.rejects(session.client.setVringNum({ index: 0, num: 256 }), NACK);
  });

  await victim.refuses("ERR_VU_ORDER");
});

test("a file as a kick is ERR_VU_DESCRIPTOR_KIND", async (context) => {
  const victim = await Victim.start(context);
  const file = memory();

  await inSession(victim, async (session) => {
    await assert.rejects(session.client.setVringKick({ index: 0 }, file), NACK);
    file.close();
  });

  await victim.refuses("ERR_VU_DESCRIPTOR_KIND");
});

for (const [what, word, count] of [
  ["a kick without its descriptor", 0n, 0],
  ["a kick with a descriptor that it says is not there", 0x100n, 1],
] as const) {
  test(`${what} is ERR_VU_DESCRIPTOR_COUNT`, async (context) => {
    const victim = await Victim.start(context);
    const kick = createEvent();

    await inSession(victim, async (session) => {
      await assert.rejects(
        send(session, frontendRequests.setVringKick, encoded(U64, word), Array(count).fill(kick)),
        NACK,
      );
      kick.close();
    });

    await victim.refuses("ERR_VU_DESCRIPTOR_COUNT");
  });
}

test("a state other than 0 and 1 for SET_VRING_ENABLE is ERR_VU_VALUE", async (context) => {
  const victim = await Victim.start(context);

  await inSession(victim, async (session) => {
    await session.acceptFeatures(0n);
    await assert.rejects(
      send(session, frontendRequests.setVringEnable, encoded(VringState, { index: 0, num: 2 })),
      NACK,
    );
  });

  await victim.refuses("ERR_VU_VALUE");
});

test("a virtio feature that was not offered is ERR_VU_VALUE", async (context) => {
  const victim = await Victim.start(context);

  await inSession(victim, async (session) => {
    await assert.rejects(session.client.setFeatures(VirtioFeature.SR_IOV), NACK);
  });

  await victim.refuses("ERR_VU_VALUE");
});

test("a protocol feature that was not offered is ERR_VU_VALUE", async (context) => {
  const victim = await Victim.start(context);

  await inSession(victim, async (session) => {
    await assert.rejects(session.client.setProtocolFeatures(session.protocolFeatures | ProtocolFeature.XEN_MMAP), NACK);
  });

  await victim.refuses("ERR_VU_VALUE");
});

test("a request whose feature is not negotiated is ERR_VU_GATE; without acknowledgements that ends the session", async (context) => {
  const victim = await Victim.start(context);
  const session = await connectBackend(victim.path, { protocolFeatures: 0n });

  await assert.rejects(send(session, frontendRequests.getQueueNum, new Uint8Array()), { code: "ERR_VU_CLOSED" });

  await victim.refuses("ERR_VU_GATE");
  await victim.survived();
});

for (const [what, region, size] of [
  ["empty", { ...REGION, size: 0n }, REGION_SIZE],
  ["larger than its file", REGION, REGION_SIZE / 2],
  ["starting beyond its file", { ...REGION, mmapOffset: 0x4000_0000n }, REGION_SIZE],
  ["whose file offset wraps", { ...REGION, mmapOffset: 0xffff_ffff_ffff_f000n }, REGION_SIZE],
  ["whose guest addresses wrap", { ...REGION, guestAddr: 0xffff_ffff_ffff_f000n }, REGION_SIZE],
  ["whose front-end addresses wrap", { ...REGION, userAddr: 0xffff_ffff_ffff_f000n }, REGION_SIZE],
] as const) {
  test(`a memory region ${what} is ERR_VU_MEMORY_REGION`, async (context) => {
    const victim = await Victim.start(context);
    const file = memory(size);

    await inSession(victim, async (session) => {
      await assert.rejects(session.client.addMemRegion({ region }, file), NACK);
      file.close();
    });

    await victim.refuses("ERR_VU_MEMORY_REGION");
  });
}

for (const [what, second] of [
  ["guest", { ...REGION, userAddr: REGION.userAddr + 0x1000_0000n }],
  ["front-end", { ...REGION, guestAddr: REGION.guestAddr + 0x1000_0000n }],
] as const) {
  test(`a memory region that overlaps another in ${what} addresses is ERR_VU_MEMORY_REGION`, async (context) => {
    const victim = await Victim.start(context);
    const file = memory();

    await inSession(victim, async (session) => {
      await session.client.addMemRegion({ region: REGION }, file);
      await assert.rejects(session.client.addMemRegion({ region: second }, file), NACK);
      file.close();
    });

    await victim.refuses("ERR_VU_MEMORY_REGION");
  });
}

test("removing memory that is not there is ERR_VU_MEMORY_REGION", async (context) => {
  const victim = await Victim.start(context);

  await inSession(victim, async (session) => {
    await assert.rejects(session.client.removeMemRegion({ region: REGION }), NACK);
  });

  await victim.refuses("ERR_VU_MEMORY_REGION");
});

test("one region more than there are memory slots is ERR_VU_MEMORY_REGION", async (context) => {
  const victim = await Victim.start(context);
  const page = memory(4096);
  const region = (slot: number) => {
    const address = BigInt(slot + 1) * 0x10_0000n;
    return { guestAddr: address, size: 4096n, userAddr: address, mmapOffset: 0n };
  };

  await inSession(victim, async (session) => {
    for (let slot = 0; slot < MAX_MEMORY_SLOTS; slot++)
      await session.client.addMemRegion({ region: region(slot) }, page);
    await assert.rejects(session.client.addMemRegion({ region: region(MAX_MEMORY_SLOTS) }, page), NACK);
    page.close();
  });

  await victim.refuses("ERR_VU_MEMORY_REGION");
});

for (const [what, make] of [
  ["an event", createEvent],
  ["a socket", () => StreamSocket.pair()[0].intoDescriptor()],
] as const) {
  test(`${what} in place of memory is ERR_VU_DESCRIPTOR_KIND`, async (context) => {
    const victim = await Victim.start(context);
    const wrong = make();

    const session = await connectBackend(victim.path);
    await assert.rejects(session.client.addMemRegion({ region: REGION }, wrong), NACK);
    wrong.close();
    session.close();

    await victim.refuses("ERR_VU_DESCRIPTOR_KIND");
  });
}

test("a memory table with fewer descriptors than regions is ERR_VU_DESCRIPTOR_COUNT", async (context) => {
  const victim = await Victim.start(context);
  const table = { regions: [REGION, { ...REGION, guestAddr: 0x4000_0000n, userAddr: 0x4000_0000n }] };
  const payload = new Uint8Array(MemTable.sizeOf(table));
  MemTable.encodeInto(table, new DataView(payload.buffer), 0);
  const file = memory();

  await inSession(victim, async (session) => {
    await assert.rejects(send(session, frontendRequests.setMemTable, payload, [file]), NACK);
    file.close();
  });

  await victim.refuses("ERR_VU_DESCRIPTOR_COUNT");
});

test("a memory table of more regions than a message carries is ERR_VU_SIZE", async (context) => {
  const victim = await Victim.start(context);
  const payload = new Uint8Array(
    MemTable.MAXIMUM_SIZE + (MemTable.MAXIMUM_SIZE - MemTable.MINIMUM_SIZE) / MAX_MEMORY_REGIONS,
  );
  const session = await connectBackend(victim.path);

  await assert.rejects(send(session, frontendRequests.setMemTable, payload), { code: "ERR_VU_CLOSED" });

  await victim.refuses("ERR_VU_SIZE");
  await victim.survived();
});

test("a piece of configuration beyond its end is answered with failure", async (context) => {
  const victim = await Victim.start(context);

  await inSession(victim, async (session) => {
    await assert.rejects(session.client.getConfig({ offset: 0xffff_ffff, flags: 0, payload: new Uint8Array(8) }), NACK);
    await assert.rejects(session.client.getConfig({ offset: 0, flags: 0, payload: new Uint8Array() }), NACK);
  });
});

test("a write to a read-only field of the configuration is ERR_VU_VALUE", async (context) => {
  const victim = await Victim.start(context);
  const capacity = VirtioBlkConfigFields.find((field) => field.name === "capacity");

  await inSession(victim, async (session) => {
    await assert.rejects(
      session.client.setConfig({ offset: capacity?.offset ?? 0, flags: 0, payload: new Uint8Array(8) }),
      NACK,
    );
  });

  await victim.refuses("ERR_VU_VALUE");
});

test("an unknown request that asks for an acknowledgement is refused by one, and the session goes on", async (context) => {
  const victim = await Victim.start(context);
  const unknown = { ...frontendRequests.setOwner, id: 4711, name: "4711" };

  await inSession(victim, async (session) => {
    await assert.rejects(send(session, unknown, new Uint8Array()), NACK);
  });

  await victim.refuses("ERR_VU_UNKNOWN_REQUEST");
});

test("a front-end that goes away between two requests of the handshake leaves nothing behind", async (context) => {
  const victim = await Victim.start(context);
  const shared = new SharedMemory(REGION_SIZE);
  const session = await connectBackend(victim.path);
  await session.shareMemory(shared);
  await session.client.setVringNum({ index: 0, num: 128 });

  shared.close();
  session.close();

  await victim.refuses("ERR_VU_CLOSED");
  await victim.survived();
});
