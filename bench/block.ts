import type { BackEnds, Server, Store } from "./back-ends.js";
import { type BlockSample, sampleBlockDevice } from "./block-sample.js";
import { alternate } from "./rounds.js";
import type { Comparison } from "./table.js";

export const DEPTHS = [1, 8, 32, 128] as const;
export const STORES = ["null", "tmpfs", "file"] as const;

/** All samples of a server with a store at a depth, a sample a round. */
export interface BlockPoint {
  readonly store: Store;
  readonly depth: number;
  readonly server: Server;
  readonly samples: readonly BlockSample[];
}

const PEER: Server = "qemu-storage-daemon";
const NAMES: Record<Store, string> = { null: "null", tmpfs: "file in tmpfs", file: "file in page cache" };

/** Least ratios to the peer's rate aimed at; where none is named there is none. */
const TARGETS: readonly {
  engine: Server;
  stores: readonly Store[];
  depths: readonly number[];
  peer: Server;
  ratio: number;
}[] = [
  { engine: "native", stores: ["tmpfs", "file"], depths: [1, 8], peer: PEER, ratio: 1.5 },
  { engine: "native", stores: ["tmpfs", "file"], depths: [32, 128], peer: PEER, ratio: 3 },
  { engine: "native", stores: ["null"], depths: [32, 128], peer: PEER, ratio: 2 },
  { engine: "native", stores: ["null"], depths: [32, 128], peer: "ceiling", ratio: 0.8 },
  { engine: "js", stores: ["null"], depths: [32, 128], peer: PEER, ratio: 0.6 },
  { engine: "js", stores: ["file"], depths: [32], peer: PEER, ratio: 1 },
];

/** Measures every server with every store at every depth, one queue, in turn. */
export async function measureBlockDevices(backEnds: BackEnds, rounds: number): Promise<BlockPoint[]> {
  const points: BlockPoint[] = [];
  for (const store of STORES) {
    const servers: Server[] = ["js", "native", PEER, ...(store === "null" ? (["ceiling"] as const) : [])];
    const aio = await fasterAio(backEnds, store);
    for (const depth of DEPTHS) {
      const candidates = servers.map((server) => ({
        name: server,
        measure: async () =>
          sampleBlockDevice(await backEnds.get(server, store, server === PEER ? { aio } : {}), { depth }),
      }));
      const series = await alternate(candidates, rounds);
      points.push(...servers.map((server) => ({ store, depth, server, samples: series.get(server) ?? [] })));
    }
  }
  return points;
}

/** What the peer is faster with: io_uring for a file on a disk, most likely, and threads for one in memory. */
async function fasterAio(backEnds: BackEnds, store: Store): Promise<"io_uring" | "threads"> {
  if (store === "null") return "io_uring";
  const rate = async (aio: "io_uring" | "threads") => {
    const backEnd = await backEnds.get(PEER, store, { aio });
    return (await sampleBlockDevice(backEnd, { depth: 32 })).requestsPerSecond;
  };
  return (await rate("io_uring")) >= (await rate("threads")) ? "io_uring" : "threads";
}

/** Rates beside the peers', and the latency of one request at a time. */
export function compareBlockDevices(points: readonly BlockPoint[]): Comparison[] {
  const of = (server: Server, store: Store, depth: number, pick: (sample: BlockSample) => number) => {
    const point = points.find((each) => each.server === server && each.store === store && each.depth === depth);
    return { name: server, series: point?.samples.map(pick) ?? [] };
  };
  const comparisons: Comparison[] = [];
  for (const store of STORES) {
    for (const depth of DEPTHS) {
      const pairs = points
        .filter((point) => point.store === store && point.depth === depth)
        .flatMap(({ server }) => {
          if (server !== "js" && server !== "native") return [];
          return store === "null" ? [[server, PEER] as const, [server, "ceiling"] as const] : [[server, PEER] as const];
        });
      for (const [engine, peer] of pairs) {
        const target = targetOf(engine, store, depth, peer);
        comparisons.push({
          what: `${NAMES[store]}, random read 4 KiB, depth ${depth}`,
          ...{ unit: "requests/s", better: "larger" as const },
          ours: of(engine, store, depth, (sample) => sample.requestsPerSecond),
          peer: of(peer, store, depth, (sample) => sample.requestsPerSecond),
          ...(target === undefined ? {} : { target }),
        });
      }
    }
    for (const percentile of ["p50", "p99"] as const) {
      comparisons.push({
        what: `${NAMES[store]}, latency at depth 1, ${percentile}`,
        ...{ unit: "us", better: "smaller" as const, target: 1 },
        ours: of("native", store, 1, (sample) => sample[percentile] / 1000),
        peer: of(PEER, store, 1, (sample) => sample[percentile] / 1000),
      });
    }
  }
  return comparisons;
}

function targetOf(engine: Server, store: Store, depth: number, peer: Server): number | undefined {
  return TARGETS.find(
    (target) =>
      target.engine === engine &&
      target.peer === peer &&
      target.stores.includes(store) &&
      target.depths.includes(depth),
  )?.ratio;
}
