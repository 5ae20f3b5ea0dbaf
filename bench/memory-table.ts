import { statSync } from "node:fs";
import { createMemory } from "../runtime/binding/index.js";
import { connectBackend } from "../runtime/index.js";
import type { BackEnds } from "./back-ends.js";
import { alternate } from "./rounds.js";
import type { Comparison } from "./table.js";

const GIB = 1n << 30n;
const SIZES = [1n, 8n, 64n];
/** Milliseconds that a memory table may take. */
const LIMIT = 5;

/** How long our back-end takes to map a memory table and acknowledge it, by size of the memory, which stays untouched. */
export async function compareMemoryTables(backEnds: BackEnds, rounds: number): Promise<Comparison[]> {
  const { path } = await backEnds.get("native", "null");
  const candidates = SIZES.map((size) => ({ name: `${size} GiB`, measure: () => setMemoryTable(path, size * GIB) }));
  await alternate(candidates, 1);
  const series = await alternate(candidates, rounds);
  return candidates.map(({ name }) => ({
    ...{ what: `SET_MEM_TABLE of ${name}, no page touched`, unit: "ms", better: "smaller", target: 1 },
    ours: { name: "native", series: series.get(name) ?? [] },
    peer: { name: "limit", series: new Array<number>(rounds).fill(LIMIT) },
  }));
}

/** Milliseconds until the table is acknowledged. */
async function setMemoryTable(path: string, size: bigint): Promise<number> {
  const session = await connectBackend(path);
  const memory = createMemory("guest", size);
  try {
    const regions = [{ guestAddr: 0n, size, userAddr: 0x7000_0000_0000n, mmapOffset: 0n }];
    const begin = performance.now();
    await session.client.setMemTable({ regions }, [memory]);
    const milliseconds = performance.now() - begin;
    const { blocks } = statSync(`/proc/self/fd/${memory.fd}`);
    if (blocks !== 0) throw new Error(`the back-end touched ${blocks * 512} bytes of the memory`);
    return milliseconds;
  } finally {
    memory.close();
    session.close();
  }
}
