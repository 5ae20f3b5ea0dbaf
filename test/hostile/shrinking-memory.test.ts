import { ftruncateSync } from "node:fs";
import { test } from "node:test";
import { VirtioFeature, VringEnableState } from "../../generated/typescript/index.js";
import { connectBackend, createEvent, createMemory, DriverQueue, signalEvent } from "../../runtime/index.js";
import { Victim } from "./victim.js";

const REGION = { guestAddr: 0n, size: 1n << 20n, userAddr: 0x7000_0000n, mmapOffset: 0n };
const SIZE = 128;

for (const engine of ["js", "native"] as const) {
  test(`${engine}: memory that the front-end takes back while a ring runs in it does not end the process`, async (context) => {
    const victim = await Victim.start(context, engine);
    const session = await connectBackend(victim.path);
    const memory = createMemory("shrinking", REGION.size, { sealed: false });
    const [kick, call] = [createEvent(), createEvent()];
    const layout = DriverQueue.layout(SIZE);
    await session.acceptFeatures(VirtioFeature.VERSION_1);
    await session.client.addMemRegion({ region: REGION }, memory);
    await session.client.setVringNum({ index: 0, num: SIZE });
    await session.client.setVringAddr({
      index: 0,
      flags: 0,
      descriptor: REGION.userAddr + BigInt(layout.descriptorTable),
      available: REGION.userAddr + BigInt(layout.availableRing),
      used: REGION.userAddr + BigInt(layout.usedRing),
      log: 0n,
    });
    await session.client.setVringCall({ index: 0 }, call);
    await session.client.setVringKick({ index: 0 }, kick);
    await session.client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });

    ftruncateSync(memory.fd, 0);
    signalEvent(kick);
    await session.stopRing(0);

    for (const descriptor of [memory, kick, call]) descriptor.close();
    session.close();
    await victim.survived();
  });
}
