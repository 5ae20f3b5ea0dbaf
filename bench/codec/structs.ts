import { readFileSync } from "node:fs";
import type { Codec } from "../../generated/typescript/index.js";
import * as generated from "../../generated/typescript/index.js";
import type { BitStruct, Enum, Field, Flags, Model, Struct } from "../../generator/ir/model.js";
import { camelCase, pascalCase } from "../../generator/passes/identifiers.js";

/** A value of a struct, as the generated interface describes it; a bare integer for a transparent struct. */
export type Value = Readonly<Record<string, unknown>> | bigint;

const metamodel = new URL("../../generated/metamodel.json", import.meta.url);
const { areas } = JSON.parse(readFileSync(metamodel, "utf8")) as Model;
const byName = <Item extends { name: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.name, item]));
const structs = byName(areas.flatMap((area) => area.structs));
const bitStructs = byName(areas.flatMap((area) => area.bitStructs));
const enums = byName(areas.flatMap((area) => area.enums));
const flags = byName(areas.flatMap((area) => area.flags));

/** Every struct of fixed size of vhost-user and virtio. */
export const FIXED_STRUCTS: readonly Struct[] = areas
  .filter(({ name }) => name.startsWith("vhost-user/") || name.startsWith("virtio/"))
  .flatMap((area) => area.structs)
  .filter((struct) => !struct.variable);

export function structNamed(name: string): Struct {
  return found(structs, name);
}

export function bitStructNamed(name: string): BitStruct {
  return found(bitStructs, name);
}

/** The members of a struct's value. */
export function members(struct: Struct): readonly Field[] {
  return struct.fields.filter((field) => field.type.kind !== "padding");
}

export const memberName = (field: { readonly name: string }): string => camelCase(field.name);

/** Elements of a field that is an array of fixed length; undefined for one that is none. */
export function lengthOf(field: Field): number | undefined {
  return field.array?.kind === "fixed" ? field.array.length : undefined;
}

export const isByteArray = ({ type, array }: Field): boolean =>
  array !== null && type.kind === "integer" && type.bits === 8 && !type.signed;

/** The generated encoder and decoder. */
export function codecOf(struct: Struct): Codec<Value> {
  const codec = (generated as unknown as Record<string, Codec<Value> | undefined>)[pascalCase(struct.name)];
  if (codec === undefined) throw new Error(`generated/typescript has no ${pascalCase(struct.name)}`);
  return codec;
}

/** A value in which no member is zero, which protobuf would leave out; another one for each `seed`. */
export function sampleOf(struct: Struct, seed: number): Value {
  const [only] = members(struct);
  if (struct.transparent && only) return memberValue(only, seed) as bigint;
  return Object.fromEntries(members(struct).map((field) => [memberName(field), memberValue(field, seed)]));
}

function memberValue(field: Field, seed: number): unknown {
  const length = lengthOf(field);
  if (length === undefined) return elementValue(field, seed);
  if (isByteArray(field)) return Uint8Array.from({ length }, (_, index) => (index + seed) % 255);
  return Array.from({ length }, (_, index) => elementValue(field, seed + index));
}

function elementValue({ type }: Field, seed: number): unknown {
  switch (type.kind) {
    case "struct":
      return sampleOf(structNamed(type.name), seed);
    case "bit-struct":
      return Object.fromEntries(
        bitStructNamed(type.name).fields.map((field) => [memberName(field), field.boolean ? seed % 2 === 0 : 1]),
      );
    case "enum":
      return integer(
        type.bits,
        pick(
          (found(enums, type.name) as Enum).entries.map(({ value }) => value),
          seed,
        ),
      );
    case "flags":
      return integer(
        type.bits,
        pick(
          (found(flags, type.name) as Flags).entries.map(({ bit }) => 2 ** bit),
          seed,
        ),
      );
    case "integer":
      return type.bits === 64 ? 0x7f6a_8ffd_c000n + BigInt(seed) * 0x1000n : (seed % 100) + 1;
    case "padding":
      throw new Error("padding has no value");
  }
}

/** As a program has it that names a constant: what comes out of JSON, or of a power, some engines keep as a floating-point number, which takes them longer. */
function integer(bits: number, value: number): number | bigint {
  if (bits === 64) return BigInt(value);
  return (value | 0) === value ? value | 0 : value;
}

function pick(values: readonly number[], seed: number): number {
  return values.filter((value) => value !== 0)[seed % Math.max(1, values.length - 1)] ?? values[0] ?? 1;
}

function found<Item>(items: ReadonlyMap<string, Item>, name: string): Item {
  const item = items.get(name);
  if (item === undefined) throw new Error(`the metamodel has no '${name}'`);
  return item;
}
