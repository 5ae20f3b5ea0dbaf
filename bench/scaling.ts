import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Series } from "./rounds.js";
import type { Comparison } from "./table.js";

const MANIFEST = fileURLToPath(new URL("../runtime/native/Cargo.toml", import.meta.url));
const MOST = 1.1;

/** One line of the measuring program. */
interface Cost {
  readonly what: string;
  readonly value: number;
  readonly format: string;
  readonly nanoseconds: Series;
}

/** What a request costs the device's side of a ring, as regions, queue size and memory grow: each largest beside its smallest. */
export async function compareScaling(rounds: number): Promise<Comparison[]> {
  const words = [
    "run",
    "--release",
    "--quiet",
    "--manifest-path",
    MANIFEST,
    "--example",
    "ring_cost",
    "--",
    `${rounds}`,
  ];
  const { stdout } = await promisify(execFile)("cargo", words, { maxBuffer: 1 << 24 });
  const costs = JSON.parse(stdout) as Cost[];
  return costs.flatMap((cost) => {
    const smallest = costs.find(({ what, format }) => what === cost.what && format === cost.format);
    if (!smallest || smallest === cost) return [];
    return {
      what: `${cost.format} ring, the device's part of a request: ${cost.what}`,
      ...{ unit: "ns", better: "smaller" as const, target: MOST },
      ours: { name: `${cost.value}`, series: cost.nanoseconds },
      peer: { name: `${smallest.value}`, series: smallest.nanoseconds },
    };
  });
}
