import { readSpec, type SpecReading } from "./read-spec.js";
import type { SpecLocation } from "./source/load.js";
import { type Target, targets } from "./targets.js";
import { compare, type Difference } from "./write/tree.js";

/** What to generate, from what, into where. */
export interface GenerateOptions extends SpecLocation {
  /** Output folder. */
  readonly out: string;
  /** Names of targets; empty: all. */
  readonly targets: readonly string[];
}

/** What a run found: problems, or how the output folder differs from what it should be. */
export interface GenerateResult extends SpecReading {
  readonly differences: readonly Difference[];
}

/** Reads a specification and works out what would have to be written; writes nothing. */
export function plan(options: GenerateOptions): GenerateResult {
  const read = readSpec(options);
  if (!read.model) return { ...read, differences: [] };
  const { model } = read;
  const chosen = selectTargets(options.targets);
  const outputs = chosen.flatMap((target) => target.emit(model));
  const owned = chosen.flatMap((target) => target.owns);
  return { ...read, differences: compare(options.out, outputs, owned) };
}

/** @throws RangeError for a name that is no target */
export function selectTargets(names: readonly string[]): readonly Target[] {
  for (const name of names) {
    if (!targets.some((target) => target.name === name)) {
      throw new RangeError(`no target '${name}'; there are ${targets.map((target) => target.name).join(", ")}`);
    }
  }
  return names.length === 0 ? targets : targets.filter((target) => names.includes(target.name));
}
