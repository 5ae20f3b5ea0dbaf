import assert from "node:assert/strict";
import { test } from "node:test";
import { ProtocolFeature, VhostUserError } from "../../generated/typescript/index.js";
import { type BackendSession, connectBackend, createMemory, type Descriptor } from "../../runtime/index.js";
import { withUserfaults } from "../support/peers.js";
import { Victim } from "./victim.js";

const FEATURES = ProtocolFeature.REPLY_ACK | ProtocolFeature.CONFIGURE_MEM_SLOTS | ProtocolFeature.PAGEFAULT;
const REGION = { guestAddr: 0x10_0000n, size: 1n << 20n, userAddr: 0x7000_0000n, mmapOffset: 0n };

function closeAll(descriptors: readonly { close(): void }[]): void {
  for (const descriptor of descriptors) descriptor.close();
}

const memory = (): Descriptor => createMemory("postcopy", REGION.size);

/** As other refusals: POSTCOPY_END has a reply of its own, which says so. */
async function end({ client }: BackendSession): Promise<void> {
  const result = await client.postcopyEnd();
  if (result !== 0n) throw new VhostUserError("ERR_VU_NACK", `result ${result}`);
}

for (const [what, act] of Object.entries({
  "LISTEN before ADVISE": (session: BackendSession) => session.client.postcopyListen(),
  "END before ADVISE": end,
  "END before LISTEN": async (session: BackendSession) => {
    closeAll((await session.client.postcopyAdvise()).descriptors);
    await end(session);
  },
  "LISTEN with memory that is there": async (session: BackendSession) => {
    const file = memory();
    await session.client.addMemRegion({ region: REGION }, file).finally(() => file.close());
    closeAll((await session.client.postcopyAdvise()).descriptors);
    await session.client.postcopyListen();
  },
})) {
  test(`POSTCOPY_${what} is ERR_VU_ORDER`, withUserfaults(), async (context) => {
    const victim = await Victim.start(context);
    const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });

    await assert.rejects(act(session), { code: "ERR_VU_NACK" });

    await victim.refuses("ERR_VU_ORDER");
    session.close();
    await victim.survived();
  });
}

test("postcopy without PAGEFAULT is ERR_VU_GATE", async (context) => {
  const victim = await Victim.start(context);
  const session = await connectBackend(victim.path, { protocolFeatures: FEATURES & ~ProtocolFeature.PAGEFAULT });

  await assert.rejects(session.client.postcopyAdvise(), { code: "ERR_VU_GATE" });

  session.close();
  await victim.survived();
});

test(
  "a hundred advices leave one descriptor for faults, and none when the front-end leaves",
  withUserfaults(),
  async (context) => {
    const victim = await Victim.start(context);
    const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });

    for (let count = 0; count < 100; count++) closeAll((await session.client.postcopyAdvise()).descriptors);

    session.close();
    await victim.survived();
  },
);

test(
  "a front-end that leaves before it acknowledged memory is followed by the next",
  withUserfaults(),
  async (context) => {
    const victim = await Victim.start(context);
    const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });
    const { descriptors } = await session.client.postcopyAdvise();
    await session.client.postcopyListen();
    const file = memory();

    const answer = await session.client.addMemRegion({ region: REGION }, file);

    assert.equal(answer?.region.guestAddr, REGION.guestAddr);
    session.close();
    closeAll([...descriptors, file]);
    await victim.survived();
  },
);
