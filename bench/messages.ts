import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
// The package as it is installed: tsx gives every closure its name when it is made, which a message has several of.
import { BlockDriver, connectBackend } from "vhost-user";
import type { BackEnds, Server } from "./back-ends.js";
import { shakeHands } from "./handshake.js";
import { alternate } from "./rounds.js";
import type { Comparison } from "./table.js";

const MANIFEST = fileURLToPath(new URL("../runtime/native/Cargo.toml", import.meta.url));
/** The back-ends whose messages are answered, ours and the peer's. */
const SERVERS: readonly Server[] = ["native", "qemu-storage-daemon"];
const MOST = 1.5;
/** Handshakes a round: many enough that the round that does not count leaves compiled code behind. */
const HANDSHAKES = 1000;

/** What is done so many times a round; the program of the peer knows it by `word`. */
interface Exchange {
  readonly what: string;
  readonly word: "round-trips" | "handshakes";
  readonly times: number;
  /** Times that our client may take as long as rust-vmm's. */
  readonly target?: number;
  measure(path: string, times: number): Promise<number>;
}

const EXCHANGES: readonly Exchange[] = [
  { what: "GET_FEATURES, round trip", word: "round-trips", times: 4000, target: MOST, measure: roundTrips },
  {
    what: "handshake, connect to ring enabled, stopped and closed",
    word: "handshakes",
    times: HANDSHAKES,
    target: MOST,
    measure: (path, times) => microseconds(times, () => shakeHands(path)),
  },
  {
    what: "a block driver opened and closed, ring and watches included",
    word: "handshakes",
    times: HANDSHAKES,
    measure: drivers,
  },
];

/**
 * How long messages take with our client and with rust-vmm's `vhost` crate, to the same back-ends. Both send the same messages and have the same
 * ones acknowledged; that crate waits for each acknowledgement, our client sends all that sets a ring up before the first. A block driver, which does
 * more than that crate, is shown beside the same messages of it.
 */
export async function compareMessages(backEnds: BackEnds, rounds: number): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const { what, word, times, target, measure } of EXCHANGES) {
    for (const server of SERVERS) {
      const { path } = await backEnds.get(server, "null");
      const candidates = [
        { name: "client", measure: () => measure(path, times) },
        { name: "rust-vmm", measure: () => rustVmm(path, word, times) },
      ];
      // Before the first round that counts, both programs are compiled.
      await alternate(candidates, 1);
      const series = await alternate(candidates, rounds);
      const of = (name: string) => ({ name, series: series.get(name) ?? [] });
      comparisons.push({
        ...{
          what: `${what}; back-end ${server}`,
          unit: "us",
          better: "smaller",
          ...(target === undefined ? {} : { target }),
        },
        ...{ ours: of("client"), peer: of("rust-vmm") },
      });
    }
  }
  return comparisons;
}

/** Microseconds from a request to its reply. */
async function roundTrips(path: string, times: number): Promise<number> {
  const session = await connectBackend(path);
  try {
    return await microseconds(times, () => session.client.getFeatures());
  } finally {
    session.close();
  }
}

/** Microseconds for a driver to come and go: the messages of the handshake, and what it takes to send requests. */
function drivers(path: string, times: number): Promise<number> {
  return microseconds(times, async () => {
    const driver = await BlockDriver.open(path);
    await driver.close();
  });
}

async function microseconds(times: number, call: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  for (let count = 0; count < times; count++) await call();
  return ((performance.now() - begin) * 1000) / times;
}

/** Microseconds of the same with rust-vmm's client, in a process of its own. */
async function rustVmm(path: string, word: string, times: number): Promise<number> {
  const words = ["--release", "--quiet", "--manifest-path", MANIFEST, "--example", "message_cost"];
  const { stdout } = await promisify(execFile)("cargo", ["run", ...words, "--", path, word, `${times}`]);
  return Number(stdout) / 1000;
}
