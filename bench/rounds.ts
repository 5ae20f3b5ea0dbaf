/** One thing to measure: `measure` gives a sample that is comparable with the others of its group. */
export interface Candidate<Sample = number> {
  readonly name: string;
  measure(): Sample | Promise<Sample>;
}

/** The numbers of one candidate, a number a round. */
export type Series = readonly number[];

/**
 * Measures all candidates in turn, `rounds` times over, so that what disturbs the machine for a while disturbs them all.
 * @returns the samples by candidate
 */
export async function alternate<Sample>(
  candidates: readonly Candidate<Sample>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const series = new Map<string, Sample[]>(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const candidate of candidates) series.get(candidate.name)?.push(await candidate.measure());
  }
  return series;
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
