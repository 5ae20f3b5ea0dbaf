import type { ArrayLength, Field } from "../ir/model.js";
import type { FieldSpec, StructSpec } from "../schema/spec-types.js";
import { suggestion } from "../source/suggest.js";
import { type AreaInput, type Compilation, problem } from "./compilation.js";

/** Resolves how many elements a field has: a fixed number, as many as a field before it says, or the rest of the payload. */
export function resolveArray(
  compilation: Compilation,
  area: AreaInput,
  spec: StructSpec,
  field: FieldSpec,
  before: readonly Field[],
): ArrayLength | null {
  if (typeof field.count === "number") return { kind: "fixed", length: field.count };
  const by = field["count-from"] ?? null;
  if (field.count === undefined && by === null) return null;
  if (by !== null) checkCounter(compilation, area, spec, field, by, before);
  return { kind: "counted", by, max: boundOf(compilation, area, field) };
}

function checkCounter(
  compilation: Compilation,
  area: AreaInput,
  spec: StructSpec,
  field: FieldSpec,
  by: string,
  before: readonly Field[],
): void {
  const counter = before.find((candidate) => candidate.name === by);
  if (counter?.type.kind === "integer" && counter.array === null && counter.type.bits !== 64) return;
  const known = before.filter((candidate) => candidate.type.kind === "integer").map((candidate) => candidate.name);
  const message = `'${by}' is no count in front of '${field.name}' in '${spec.name}'`;
  problem(compilation, area, field, "count-from", "VU2006", message, suggestion(by, known));
}

/** The most elements that an array may have, so that no peer decides how much is allocated. */
function boundOf(compilation: Compilation, area: AreaInput, field: FieldSpec): number {
  const { constants } = compilation.symbols;
  const max = typeof field.max === "string" ? constants.get(field.max)?.spec.value : field.max;
  if (max !== undefined) return max;
  const key = field.max !== undefined ? "max" : field.count === undefined ? "count-from" : "count";
  const advice =
    typeof field.max === "string"
      ? suggestion(field.max, [...constants.keys()])
      : "add max: a number or the name of a constant";
  problem(compilation, area, field, key, "VU2006", `array '${field.name}' has no bound`, advice);
  return 1;
}
