import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Scope } from "../test/support/scope.js";
import { temporaryDirectory } from "../test/support/temporary-directory.js";
import { startBackEnd } from "./back-ends.js";
import { sampleBlockDevice } from "./block-sample.js";
import { alternate } from "./rounds.js";
import type { Comparison } from "./table.js";

const PROGRAM = fileURLToPath(new URL("forms/device.ts", import.meta.url));
const DEPTHS = [1, 32, 128];
/** Milliseconds of load before the first round: until the engine has compiled what a script runs for every request. */
const WARM_UP = 1500;
/** An asynchronous function may take twice the time of the batch form. */
const LEAST = 0.5;

/** A device that is an asynchronous function from request to reply, beside the same device that takes its requests in batches. */
export async function compareForms(rounds: number): Promise<Comparison[]> {
  const scope = new Scope();
  try {
    const directory = await temporaryDirectory(scope);
    const start = (form: string) => {
      const path = join(directory, `${form}.sock`);
      return startBackEnd(scope, [process.execPath, "--import", "tsx", PROGRAM, form, path], path);
    };
    const [ours, peer] = [await start("function"), await start("batch")];
    for (const backEnd of [ours, peer]) await sampleBlockDevice(backEnd, { depth: 32, runtime: WARM_UP });
    const comparisons: Comparison[] = [];
    for (const depth of DEPTHS) {
      const rate = async (backEnd: typeof ours) => (await sampleBlockDevice(backEnd, { depth })).requestsPerSecond;
      const series = await alternate(
        [
          { name: "function", measure: () => rate(ours) },
          { name: "batch", measure: () => rate(peer) },
        ],
        rounds,
      );
      comparisons.push({
        what: `replies of 4 KiB by a script, depth ${depth}`,
        ours: { name: "async function a request", series: series.get("function") ?? [] },
        peer: { name: "batches", series: series.get("batch") ?? [] },
        ...{ unit: "requests/s", better: "larger" },
        ...(depth === 32 ? { target: LEAST } : {}),
      });
    }
    return comparisons;
  } finally {
    await scope.close();
  }
}
