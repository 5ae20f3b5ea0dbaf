import type { Condition, DescriptorContract } from "../ir/model.js";
import type { ConditionSpec, FdContractSpec } from "../schema/spec-types.js";
import { suggestion } from "../source/suggest.js";
import { range } from "./bits.js";
import { type AreaInput, type Compilation, problem } from "./compilation.js";

/** Resolves how many descriptors of what kind travel with a payload, and reports contracts that nobody could keep. */
export function resolveDescriptors(
  compilation: Compilation,
  area: AreaInput,
  spec: FdContractSpec,
  payload: string | null,
  condition: (spec: ConditionSpec) => Condition | null,
): DescriptorContract {
  const impossible = (key: string, text: string, advice: string): void =>
    problem(compilation, area, spec, key, "VU5002", text, advice);
  if ((spec.count === undefined) === (spec["count-from"] === undefined)) {
    const both = spec.count !== undefined;
    impossible(
      both ? "count-from" : "kind",
      both ? "both 'count' and 'count-from' are given" : "neither 'count' nor 'count-from' is given",
      "say once how many descriptors there are",
    );
  }
  let [minimum, maximum] = typeof spec.count === "string" ? range(spec.count) : [spec.count ?? 0, spec.count ?? 0];
  if (minimum > maximum) impossible("count", `the range ${spec.count} is empty`, "write the smaller number first");
  if (spec.count === 0)
    impossible("count", "a contract of no descriptors", "drop it: a message without one carries none");
  if (spec["absent-when"] !== undefined) {
    pathField(compilation, area, spec, "absent-when", payload, "bit-struct");
    if (minimum > 0 || spec["count-from"] !== undefined) {
      impossible("absent-when", "the descriptor can be absent, but the count does not allow none", "write count: 0..1");
    }
  }
  if (spec["count-from"] !== undefined) {
    pathField(compilation, area, spec, "count-from", payload, "struct");
    [minimum, maximum] = [0, arrayBound(compilation, spec["count-from"])];
  }
  const limit = compilation.symbols.constants.get("max-descriptors")?.spec.value;
  if (limit !== undefined && maximum > limit) {
    impossible(
      spec.count === undefined ? "count-from" : "count",
      `${maximum} descriptors in one message`,
      `at most ${limit} (max-descriptors) travel together`,
    );
  }
  return {
    kind: spec.kind,
    minimum,
    maximum,
    countFrom: spec["count-from"]?.split(".")[1] ?? null,
    absentWhen: spec["absent-when"]?.split(".")[1] ?? null,
    when: spec.when ? condition(spec.when) : null,
    ignored: spec.ignored ?? false,
    owner: spec.owner ?? "receiver",
    doc: spec.doc ?? "",
  };
}

/** Reports unless the path names a field of the payload, of the right kind of type. */
function pathField(
  compilation: Compilation,
  area: AreaInput,
  spec: FdContractSpec,
  key: "count-from" | "absent-when",
  payload: string | null,
  kind: "struct" | "bit-struct",
): void {
  const [type, field] = (spec[key] as string).split(".") as [string, string];
  if (type !== payload) {
    problem(
      compilation,
      area,
      spec,
      key,
      "VU5002",
      `'${type}' is not the payload`,
      payload === null ? "the message has no payload" : `the payload is '${payload}'`,
    );
    return;
  }
  const definition = compilation.symbols.types.get(type);
  const fields: { name: string }[] = definition && "fields" in definition.spec ? definition.spec.fields : [];
  if (definition?.kind !== kind || !fields.some((candidate) => candidate.name === field)) {
    problem(
      compilation,
      area,
      spec,
      key,
      "VU5002",
      `'${type}' has no ${kind === "struct" ? "count" : "bit"} '${field}'`,
      suggestion(
        field,
        fields.map((candidate) => candidate.name),
      ),
    );
  }
}

function arrayBound(compilation: Compilation, path: string): number {
  const [type, field] = path.split(".") as [string, string];
  const definition = compilation.symbols.types.get(type);
  if (definition?.kind !== "struct") return 0;
  const array = definition.spec.fields.find((candidate) => candidate["count-from"] === field);
  const max = array?.max;
  return (typeof max === "string" ? compilation.symbols.constants.get(max)?.spec.value : max) ?? 0;
}
