import type { BackEnds, Server } from "./back-ends.js";
import { type BlockSetting, sampleBlockDevice } from "./block-sample.js";
import { alternate } from "./rounds.js";
import type { Comparison } from "./table.js";

/** Four queues are loaded, each at this depth; one queue at the same. */
const DEPTH = 32;
const QUEUES = 4;
const LEAST_GAIN = 1.5;
/** A driver that polls keeps a processor busy for one queue already: of two, none is left for more queues. */
const DRIVERS: readonly { readonly drivers: string; readonly pollMicroseconds?: number }[] = [
  { drivers: "sleep", pollMicroseconds: 0 },
  { drivers: "poll" },
];
/** Times as many rounds as elsewhere: what differs by a few percent needs them. */
const MORE = 5;

/** Packed rings beside split ones, with both engines; and four queues beside one, each in a worker. */
export async function compareRings(backEnds: BackEnds, rounds: number): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const engine of ["native", "js"] as const) {
    for (const depth of [32, 128]) {
      comparisons.push({
        what: `null, random read 4 KiB, depth ${depth}, packed ring beside split ring`,
        ...(await pair(
          backEnds,
          rounds,
          engine,
          [`${engine}, packed`, { depth, packed: true }],
          [`${engine}, split`, { depth }],
        )),
        target: 1,
      });
    }
  }
  for (const engine of ["js", "native"] as const) {
    for (const { drivers, ...polling } of DRIVERS) {
      comparisons.push({
        what: `null, random read 4 KiB, depth ${DEPTH} a queue, ${QUEUES} queues beside one, drivers that ${drivers}`,
        ...(await pair(
          backEnds,
          rounds,
          engine,
          [`${engine}, ${QUEUES} queues`, { depth: DEPTH, queues: QUEUES, ...polling }],
          [`${engine}, 1 queue`, { depth: DEPTH, ...polling }],
        )),
        ...(engine === "js" && drivers === "sleep" ? { target: LEAST_GAIN } : {}),
      });
    }
  }
  return comparisons;
}

type Named = readonly [name: string, setting: BlockSetting];

/** Two ways to load the same kind of back-end. */
async function pair(backEnds: BackEnds, rounds: number, engine: Server, ours: Named, peer: Named) {
  const candidates = [ours, peer].map(([name, setting]) => ({
    name,
    measure: async () => {
      const backEnd = await backEnds.get(engine, "null", { queues: setting.queues ?? 1 });
      return (await sampleBlockDevice(backEnd, setting)).requestsPerSecond;
    },
  }));
  const series = await alternate(candidates, MORE * rounds);
  const of = ([name]: Named) => ({ name, series: series.get(name) ?? [] });
  return { ours: of(ours), peer: of(peer), unit: "requests/s", better: "larger" as const };
}
