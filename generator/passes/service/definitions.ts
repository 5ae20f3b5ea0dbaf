import type { Item } from "../../ir/model.js";
import type { RecordField, RecordType, Union, Variant } from "../../ir/service-model.js";
import type {
  MemberSpec,
  RecordFieldSpec,
  RecordSpec,
  SpellingSpec,
  UnionSpec,
  VariantSpec,
} from "../../schema/service-types.js";
import { type AreaInput, type Compilation, itemOf, problem, sourceOf } from "../compilation.js";
import { pascalCase, snakeCase } from "../identifiers.js";
import { availabilityOf, lineageOf, placeOf } from "./availability.js";
import { hasOnlyNames, resolveJsonType } from "./json-type.js";

export function resolveRecord(compilation: Compilation, area: AreaInput, spec: RecordSpec): RecordType {
  const item = itemOf(area, spec, sourceOf(area.spec.source));
  return {
    ...item,
    unknown: spec.unknown ?? "ignored",
    fields: resolveFields(compilation, area, item, spec.fields, spec.spelling ?? "snake"),
  };
}

export function resolveUnion(compilation: Compilation, area: AreaInput, spec: UnionSpec): Union {
  const item = itemOf(area, spec, sourceOf(area.spec.source));
  const variants = spec.variants.map((variant) =>
    resolveVariant(compilation, area, item, variant, spec.spelling ?? "pascal"),
  );
  reportTwins(compilation, area, spec.variants, variants);
  return { ...item, variants, names: hasOnlyNames(spec) };
}

function resolveVariant(
  compilation: Compilation,
  area: AreaInput,
  union: Item,
  spec: VariantSpec,
  spelling: SpellingSpec,
): Variant {
  const shape = spec.value ? "value" : spec.values ? "values" : spec.fields ? "fields" : "unit";
  const members: RecordFieldSpec[] = spec.fields ?? spec.values ?? (spec.value ? [spec.value] : []);
  return {
    ...itemOf(area, spec, union.source),
    wire: spec.wire ?? spell(spec.name, spelling),
    availability: availabilityOf(compilation, area, spec),
    shape,
    fields: resolveFields(compilation, area, union, members, "snake"),
  };
}

function resolveFields(
  compilation: Compilation,
  area: AreaInput,
  owner: Item,
  specs: readonly (RecordFieldSpec | MemberSpec)[],
  spelling: SpellingSpec,
): RecordField[] {
  const fields = specs.flatMap((spec: RecordFieldSpec): RecordField[] => {
    const type = resolveJsonType(compilation, area, spec, spec.type);
    const nullUntil = spec["null-until"];
    if (!type) return [];
    return [
      {
        ...itemOf(area, spec, owner.source),
        wire: spec.wire ?? spell(spec.name, spelling),
        type,
        availability: availabilityOf(compilation, area, spec),
        optional: spec.optional ?? false,
        default: spec.default === undefined ? null : JSON.stringify(spec.default),
        nullUntil:
          nullUntil === undefined
            ? null
            : placeOf(compilation, area, spec, "null-until", lineageOf(compilation, area), nullUntil),
        written: spec.written !== "never",
      },
    ];
  });
  reportTwins(compilation, area, specs, fields);
  return fields;
}

function reportTwins(
  compilation: Compilation,
  area: AreaInput,
  specs: readonly object[],
  members: readonly { readonly wire: string; readonly name: string }[],
): void {
  for (const [index, member] of members.entries()) {
    const first = members.findIndex((other) => other.wire === member.wire);
    if (first === index) continue;
    const message = `'${member.name}' and '${members[first]?.name}' are both written ${member.wire}`;
    problem(compilation, area, specs[index] ?? area.spec, "name", "VU8004", message, "give one of them 'wire'");
  }
}

function spell(name: string, spelling: SpellingSpec): string {
  if (spelling === "kebab") return name;
  return spelling === "snake" ? snakeCase(name) : pascalCase(name);
}
