import { setTimeout as sleep } from "node:timers/promises";
import { type ProcessorTimes, processorTimes } from "./usage.js";

/** One thing to measure: `measure` gives a sample that is comparable with the others of its group. */
export interface Candidate<Sample = number> {
  readonly name: string;
  measure(): Sample | Promise<Sample>;
}

/** Part of the processors' time that the host of a virtual machine may take away in a round that counts. */
const MOST_STOLEN = 0.03;
/** Times as many rounds that may be measured in vain, and the milliseconds between them in which the host may become quiet. */
const [MOST_REPEATED, PAUSE] = [2, 2000];

/** The numbers of one candidate, a number a round. */
export type Series = readonly number[];

/**
 * Measures all candidates in turn, `rounds` times over, so that what disturbs the machine for a while disturbs them all. A round in which the host took
 * processors away is measured again, but not for ever.
 * @returns the samples by candidate
 */
export async function alternate<Sample>(
  candidates: readonly Candidate<Sample>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const series = new Map<string, Sample[]>(candidates.map(({ name }) => [name, []]));
  let repetitions = 0;
  for (let round = 0; round < rounds; ) {
    const before = processorTimes();
    const samples: Sample[] = [];
    for (const candidate of candidates) samples.push(await candidate.measure());
    if (stolenSince(before) > MOST_STOLEN && repetitions < MOST_REPEATED * rounds) {
      repetitions++;
      await sleep(PAUSE);
      continue;
    }
    for (const [place, { name }] of candidates.entries()) series.get(name)?.push(samples[place] as Sample);
    round++;
  }
  return series;
}

/** Part of all processors' time that the host has taken away meanwhile. */
function stolenSince(before: ProcessorTimes): number {
  const now = processorTimes();
  return (now.stolen - before.stolen) / Math.max(1, now.all - before.all);
}

/** The middle value; of an even number of values the lower middle one. */
export function median(values: Series): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Half the distance between the smallest and the largest value, as a part of the median. */
export function spread(values: Series): number {
  return (Math.max(...values) - Math.min(...values)) / 2 / median(values);
}
