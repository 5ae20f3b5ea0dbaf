import type { BitField, BitStruct, Enum, Flags, IntegerBits, Source } from "../ir/model.js";
import type { BitFieldSpec, BitStructSpec, EnumSpec, FlagsSpec } from "../schema/spec-types.js";
import { type AreaInput, type Compilation, itemOf, problem } from "./compilation.js";
import { upperSnakeCase } from "./identifiers.js";

/** Reports entries of one definition that share a name or a number. */
function reportTwins<Entry extends { name: string }>(
  compilation: Compilation,
  area: AreaInput,
  entries: readonly Entry[],
  key: keyof Entry & string,
  what: string,
): void {
  const names = new Map<string, Entry>();
  const numbers = new Map<unknown, Entry>();
  for (const entry of entries) {
    const byName = names.get(entry.name);
    if (byName) {
      problem(
        compilation,
        area,
        entry,
        "name",
        "VU3005",
        `there are two entries '${entry.name}'`,
        "rename one of them",
      );
    }
    const byNumber = numbers.get(entry[key]);
    if (byNumber) {
      problem(
        compilation,
        area,
        entry,
        key,
        "VU3004",
        `'${entry.name}' has the ${what} ${String(entry[key])} of '${byNumber.name}'`,
        "give it a number of its own, or make the second name an alias of the first",
      );
    }
    names.set(entry.name, entry);
    numbers.set(entry[key], entry);
  }
}

export function resolveFlags(compilation: Compilation, area: AreaInput, spec: FlagsSpec, source: Source): Flags {
  const bits = integerBits(spec.type);
  const item = itemOf(area, spec, source);
  reportTwins(compilation, area, spec.bits, "bit", "bit");
  for (const entry of spec.bits) {
    if (entry.bit >= bits) {
      problem(
        compilation,
        area,
        entry,
        "bit",
        "VU2008",
        `bit ${entry.bit} does not fit a ${spec.type}`,
        `bits are 0 to ${bits - 1}`,
      );
    }
  }
  return {
    ...item,
    bits,
    entries: spec.bits.map((entry) => ({
      ...withCName(itemOf(area, entry, item.source), spec.prefix),
      bit: entry.bit,
    })),
  };
}

export function resolveEnum(compilation: Compilation, area: AreaInput, spec: EnumSpec, source: Source): Enum {
  const bits = integerBits(spec.type);
  const item = itemOf(area, spec, source);
  reportTwins(compilation, area, spec.entries, "value", "value");
  for (const entry of spec.entries) {
    if (entry.value >= 2 ** bits) {
      problem(
        compilation,
        area,
        entry,
        "value",
        "VU2009",
        `${entry.value} does not fit a ${spec.type}`,
        `values are 0 to ${2 ** bits - 1}`,
      );
    }
  }
  return {
    ...item,
    bits,
    entries: spec.entries.map((entry) => ({
      ...withCName(itemOf(area, entry, item.source), spec.prefix),
      value: entry.value,
    })),
  };
}

/** The C name of an entry: the written one, or the prefix and the name. */
export function withCName<T extends { name: string; cName: string | null }>(item: T, prefix: string | undefined): T {
  return item.cName === null && prefix !== undefined
    ? { ...item, cName: `${prefix}${upperSnakeCase(item.name)}` }
    : item;
}

export function resolveBitStruct(
  compilation: Compilation,
  area: AreaInput,
  spec: BitStructSpec,
  source: Source,
): BitStruct {
  const bits = integerBits(spec.type);
  const item = itemOf(area, spec, source);
  const owners: (string | undefined)[] = [];
  const fields = spec.fields.map((field): BitField => {
    const { first, last } = bitRange(field);
    const key = field.bit === undefined ? "bits" : "bit";
    if (last < first || last >= bits) {
      problem(
        compilation,
        area,
        field,
        key,
        "VU2008",
        `bits ${first} to ${last} do not fit a ${spec.type}`,
        `bits are 0 to ${bits - 1}`,
      );
    }
    const other = owners.slice(first, last + 1).find((owner) => owner !== undefined);
    if (other) {
      problem(
        compilation,
        area,
        field,
        key,
        "VU2008",
        `'${field.name}' overlaps '${other}'`,
        "give each field bits of its own",
      );
    }
    for (let bit = first; bit <= Math.min(last, bits - 1); bit++) owners[bit] = field.name;
    return { ...itemOf(area, field, item.source), first, last, boolean: field.bit !== undefined };
  });
  return { ...item, bits, byteOrder: area.spec["byte-order"] ?? "native", reserved: spec.reserved ?? "zero", fields };
}

function bitRange(field: BitFieldSpec): { first: number; last: number } {
  if (field.bit !== undefined) return { first: field.bit, last: field.bit };
  const [first, last] = range(field.bits ?? "0..0");
  return { first, last };
}

/** `0..7` as numbers. */
export function range(text: string): [number, number] {
  const [first, last] = text.split("..").map(Number);
  return [first ?? 0, last ?? 0];
}

export function integerBits(type: string): IntegerBits {
  return Number(type.slice(1)) as IntegerBits;
}
