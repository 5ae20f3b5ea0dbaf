import { setTimeout as sleep } from "node:timers/promises";
import { VhostUserFrontend } from "../runtime/index.js";
import type { BackEnd, BackEnds, Server } from "./back-ends.js";
import { sampleBlockDevice } from "./block-sample.js";
import { alternate } from "./rounds.js";
import type { Comparison } from "./table.js";
import { residentBytes } from "./usage.js";

const MIB = 1 << 20;
const QUEUES = 8;
const DEPTH = 128;
const PEER: Server = "qemu-storage-daemon";
const [WARM_UP, MANY] = [1e6, 10e6];
/** Times the memory after the first million requests that it may be after ten millions more. */
const MOST_GROWTH = 1.02;

/** What a back-end's process takes: idle with eight queues, for a request in flight, and after ten million requests. */
export async function compareMemory(backEnds: BackEnds, rounds: number): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const server of ["native", "js"] as const) {
    const candidates = [server, PEER].map((name) => ({
      name,
      measure: async () => ownBytes(await backEnds.get(name, "null", { queues: QUEUES })),
    }));
    const series = await alternate(candidates, rounds);
    const of = (name: string, pick: (own: OwnBytes) => number) => ({
      name,
      series: (series.get(name) ?? []).map(pick),
    });
    const compare = (what: string, unit: string, pick: (own: OwnBytes) => number): Comparison => ({
      ...{ what: `memory of the process, ${what}`, unit, better: "smaller" },
      ...{ ours: of(server, pick), peer: of(PEER, pick) },
    });
    comparisons.push(
      compare(`${QUEUES} queues, idle`, "MiB", ({ idle }) => idle / MIB),
      compare(`${QUEUES} queues, ${DEPTH} requests in flight each`, "MiB", ({ loaded }) => loaded / MIB),
    );
    comparisons.push(await compareGrowth(await backEnds.get(server, "null", { queues: QUEUES }), server));
  }
  return comparisons;
}

interface OwnBytes {
  readonly idle: number;
  readonly loaded: number;
}

/** Bytes with all rings started and nothing to do, and the most that was seen under load. */
async function ownBytes(backEnd: BackEnd): Promise<OwnBytes> {
  const { pid } = backEnd.process;
  const frontend = await VhostUserFrontend.open(backEnd.path, {});
  let idle: number;
  try {
    await frontend.start({ queues: QUEUES });
    await sleep(200);
    idle = residentBytes(pid);
  } finally {
    await frontend.close();
  }
  let loaded = 0;
  const timer = setInterval(() => {
    loaded = Math.max(loaded, residentBytes(pid));
  }, 10);
  try {
    await sampleBlockDevice(backEnd, { depth: DEPTH, queues: QUEUES });
  } finally {
    clearInterval(timer);
  }
  return { idle, loaded };
}

/** One round: what grows with requests shows only after many. */
async function compareGrowth(backEnd: BackEnd, server: Server): Promise<Comparison> {
  await load(backEnd, WARM_UP);
  const before = residentBytes(backEnd.process.pid);
  await load(backEnd, MANY);
  const after = residentBytes(backEnd.process.pid);
  return {
    ...{ what: `memory of the process after ${MANY / 1e6} million requests (one round)`, unit: "MiB" },
    ...{ better: "smaller", target: MOST_GROWTH },
    ours: { name: `${server}, then`, series: [after / MIB] },
    peer: { name: `${server}, before`, series: [before / MIB] },
  };
}

async function load(backEnd: BackEnd, requests: number): Promise<void> {
  const setting = { depth: DEPTH, queues: 1, runtime: 1000 };
  for (let done = 0; done < requests; ) done += (await sampleBlockDevice(backEnd, setting)).requestsPerSecond;
}
