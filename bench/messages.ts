import { BlockDriver, connectBackend } from "../runtime/index.js";
import type { BackEnds, Server } from "./back-ends.js";
import { alternate, type Candidate } from "./rounds.js";
import type { Comparison } from "./table.js";

const ROUND_TRIPS = 2000;
const HANDSHAKES = 50;

const OURS: Server = "js";
const PEER: Server = "qemu-storage-daemon";

/** How long messages take with our client: one round trip, and all from connecting to a running queue and back. */
export async function compareMessages(backEnds: BackEnds, rounds: number): Promise<Comparison[]> {
  const both = (measure: (path: string) => Promise<number>): Candidate[] =>
    [OURS, PEER].map((server) => ({
      name: server,
      measure: async () => measure((await backEnds.get(server, "null")).path),
    }));
  const kinds = [
    { what: "GET_FEATURES, round trip", measure: roundTrip },
    { what: "handshake, connect to ring enabled and stopped", measure: handshake },
  ];
  const comparisons: Comparison[] = [];
  for (const { what, measure } of kinds) {
    const series = await alternate(both(measure), rounds);
    const of = (server: Server, name: string) => ({ name, series: series.get(server) ?? [] });
    comparisons.push({ what, unit: "us", better: "smaller", ours: of(OURS, "blk"), peer: of(PEER, PEER) });
  }
  return comparisons;
}

/** Microseconds from a request to its reply. */
async function roundTrip(path: string): Promise<number> {
  const session = await connectBackend(path);
  try {
    return await microseconds(ROUND_TRIPS, () => session.client.getFeatures());
  } finally {
    session.close();
  }
}

/** Microseconds for a driver to come and go. */
function handshake(path: string): Promise<number> {
  return microseconds(HANDSHAKES, async () => {
    const driver = await BlockDriver.open(path);
    await driver.close();
  });
}

async function microseconds(times: number, call: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  for (let count = 0; count < times; count++) await call();
  return ((performance.now() - begin) * 1000) / times;
}
