import type { JsonType } from "../../ir/service-model.js";
import type { JsonTypeSpec, UnionSpec } from "../../schema/service-types.js";
import { suggestion } from "../../source/suggest.js";
import { integerBits } from "../bits.js";
import { type AreaInput, type Compilation, problem } from "../compilation.js";

const SIMPLE: Record<string, JsonType> = {
  bool: { kind: "boolean" },
  string: { kind: "string" },
  path: { kind: "string" },
  descriptor: { kind: "descriptor" },
  i32: { kind: "integer", bits: 32, signed: true },
  ...Object.fromEntries(
    ["u8", "u16", "u32", "u64"].map((name) => [name, { kind: "integer", bits: integerBits(name), signed: false }]),
  ),
};

/** Resolves a type; `owner` is the definition that mentions it under `type`. */
export function resolveJsonType(
  compilation: Compilation,
  area: AreaInput,
  owner: object,
  spec: JsonTypeSpec,
): JsonType | undefined {
  const inner = (type: JsonTypeSpec): JsonType | undefined => resolveJsonType(compilation, area, owner, type);
  if (typeof spec === "string") return named(compilation, area, owner, spec);
  if ("tuple" in spec) {
    const elements = spec.tuple.map(inner).filter((type) => type !== undefined);
    return { kind: "tuple", elements };
  }
  if ("list" in spec) {
    const element = inner(spec.list);
    return element && { kind: "list", element, max: spec.max ?? null };
  }
  if ("array" in spec) {
    const element = inner(spec.array);
    return element && { kind: "array", element, length: spec.length };
  }
  const element = inner(spec.map);
  return element && { kind: "map", key: integerBits(spec.key), element };
}

function named(compilation: Compilation, area: AreaInput, owner: object, name: string): JsonType | undefined {
  const simple = SIMPLE[name];
  if (simple) return simple;
  const definition = compilation.symbols.jsonTypes.get(name);
  if (!definition) {
    const known = [...Object.keys(SIMPLE), ...compilation.symbols.jsonTypes.keys()];
    problem(compilation, area, owner, "type", "VU2001", `type '${name}' is not defined`, suggestion(name, known));
    return undefined;
  }
  if (definition.kind === "record") return { kind: "record", name };
  return { kind: hasOnlyNames(definition.spec) ? "names" : "union", name };
}

/** Whether no variant has content. */
export function hasOnlyNames(spec: UnionSpec): boolean {
  return spec.variants.every(({ value, values, fields }) => !value && !values && !fields);
}

/** The records and unions that a type mentions. */
export function* mentioned(type: JsonType): Generator<string> {
  switch (type.kind) {
    case "record":
    case "union":
    case "names":
      yield type.name;
      break;
    case "tuple":
      for (const element of type.elements) yield* mentioned(element);
      break;
    case "list":
    case "array":
    case "map":
      yield* mentioned(type.element);
  }
}
