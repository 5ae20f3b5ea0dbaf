import { measureBlockDevice } from "../runtime/index.js";
import type { BackEnds, Server, Store } from "./back-ends.js";
import { alternate, type Candidate } from "./rounds.js";
import type { Comparison } from "./table.js";

const BLOCK_SIZE = 4096;
const DEPTHS = [1, 32, 128] as const;
/** Milliseconds a measurement. */
const RUNTIME = 400;

const PEER: Server = "qemu-storage-daemon";
const PEER_STORE: Record<Store, string> = { null: "null-co", file: "same file, io_uring" };

/** Least part of the peer's rate aimed at, by engine, store and depth. */
const TARGETS: readonly { engine: Server; store: Store; depth?: number; ratio: number }[] = [
  { engine: "native", store: "file", ratio: 0.8 },
  { engine: "js", store: "null", depth: 32, ratio: 0.15 },
];

/** Random reads a second over one queue, by the native load generator, from either engine and from the peer. */
export async function compareBlockDevices(backEnds: BackEnds, rounds: number): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const store of ["null", "file"] as const) {
    for (const depth of DEPTHS) {
      const candidates = (["js", "native", PEER] as const).map((server) => candidate(backEnds, server, store, depth));
      const series = await alternate(candidates, rounds);
      for (const engine of ["js", "native"] as const) {
        comparisons.push({
          what: `random read 4 KiB, depth ${depth}`,
          ours: { name: `${engine}, ${store}`, series: series.get(engine) ?? [] },
          peer: { name: `${PEER}, ${PEER_STORE[store]}`, series: series.get(PEER) ?? [] },
          unit: "IOPS",
          better: "larger",
          target: targetOf(engine, store, depth),
        });
      }
    }
  }
  return comparisons;
}

function candidate(backEnds: BackEnds, server: Server, store: Store, depth: number): Candidate {
  return {
    name: server,
    async measure() {
      const path = backEnds.socketOf(server, store);
      const load = { rw: "randread", blockSize: BLOCK_SIZE, queueDepth: depth, queues: 1, runtime: RUNTIME } as const;
      const result = await measureBlockDevice(path, load);
      if (result.errors > 0) throw new Error(`${server}, ${store}, depth ${depth}: ${result.errors} requests failed`);
      return result.requestsPerSecond;
    },
  };
}

function targetOf(engine: Server, store: Store, depth: number): number | undefined {
  return TARGETS.find(
    (target) => target.engine === engine && target.store === store && (target.depth ?? depth) === depth,
  )?.ratio;
}
