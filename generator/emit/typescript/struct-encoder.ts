import type { Field, Struct } from "../../ir/model.js";
import { camelCase, pascalCase } from "../../passes/identifiers.js";
import { encodeBits } from "./bits.js";
import { closedCheck, integerOf } from "./field-values.js";
import { at, behind, checkInteger, type Encoding, type Place, writeInteger, writeZeros } from "./integers.js";
import type { Module } from "./module.js";
import { isBytes } from "./struct.js";

/** Writes the statements that encode one struct, with the structs that it holds in line: calls cost as much as stores. */
interface Context {
  readonly struct: Struct;
  /** What refusals call it. */
  readonly name: string;
  readonly module: Module;
  /** The expression of its value. */
  readonly value: string;
  readonly place: Place;
}

/** The body of `encodeInto`. */
export function encoder(struct: Struct, name: string, module: Module): string {
  const place: Place = { variable: "offset", bytes: 0 };
  const { checks, stores } = encodeFields({ struct, name, module, value: "value", place });
  const array = struct.fields.find((field) => field.array?.kind === "counted");
  const end = at(behind(place, struct.size));
  const size = array ? ` + ${arraySize(`value.${camelCase(array.name)}.length`, array)}` : "";
  return [...checks, ...stores, `return ${end}${size};`].join("\n");
}

/** Bytes of so many elements. */
export const arraySize = (count: string, { elementSize }: Field): string =>
  elementSize === 1 ? count : `${count} * ${elementSize}`;

function encodeFields(context: Context): Encoding {
  const { struct } = context;
  const encodings = struct.fields.map((field) => {
    const place = behind(context.place, field.offset);
    const value = struct.transparent ? context.value : `${context.value}.${camelCase(field.name)}`;
    const path = `${context.name}.${camelCase(field.name)}`;
    if (field.type.kind === "padding")
      return { checks: [], stores: writeZeros(place, field.elementSize, context.module) };
    if (field.counts !== null) return encodeCount(context, field, place);
    return field.array === null
      ? encodeElement(context, field, value, place, path)
      : encodeArray(context, field, value, place, path);
  });
  return {
    checks: encodings.flatMap(({ checks }) => checks),
    stores: encodings.flatMap(({ stores }) => stores),
  };
}

function encodeCount({ struct, name, module, value }: Context, field: Field, place: Place): Encoding {
  const array = struct.fields.find((candidate) => candidate.name === field.counts) as Field;
  const maximum = array.array?.kind === "counted" ? array.array.max : 0;
  const length = `${value}.${camelCase(array.name)}.length`;
  return {
    checks: [checkLength(length, 0, maximum, `${name}.${camelCase(array.name)}`, module)],
    stores: [writeInteger(integerOf(field), place, length, "", struct.byteOrder, module)],
  };
}

function checkLength(length: string, minimum: number, maximum: number, path: string, module: Module): string {
  return `${module.support("checkRange")}(${length}, ${minimum}, ${maximum}, "${path}.length");`;
}

function encodeArray(context: Context, field: Field, value: string, place: Place, path: string): Encoding {
  const { module } = context;
  const { array } = field;
  const checks: string[] = [];
  if (array?.kind === "fixed") checks.push(checkLength(`${value}.length`, array.length, array.length, path, module));
  if (array?.kind === "counted" && array.by === null)
    checks.push(checkLength(`${value}.length`, 0, array.max, path, module));
  if (isBytes(field)) return { checks, stores: [`${module.support("writeBytes")}(view, ${at(place)}, ${value});`] };
  const element = encodeElement(context, field, "element", { variable: "at", bytes: 0 }, `${path}[]`);
  const stores = [
    `for (let index = 0, at = ${at(place)}; index < ${value}.length; index++, at += ${field.elementSize}) {`,
    `const element = ${value}[index] as NonNullable<(typeof ${value})[number]>;`,
    ...element.checks,
    ...element.stores,
    "}",
  ];
  return { checks, stores };
}

function encodeElement(context: Context, field: Field, value: string, place: Place, path: string): Encoding {
  const { struct, module } = context;
  const { type } = field;
  if (type.kind === "struct") {
    const name = pascalCase(type.name);
    const inner = module.inlineStruct(type.name, place.variable === "at");
    if (inner === undefined)
      return { checks: [], stores: [`${module.use(name)}.encodeInto(${value}, view, ${at(place)});`] };
    return encodeFields({ struct: inner, name, module, value, place });
  }
  if (type.kind === "bit-struct") return encodeBits(module.bitStruct(type.name), value, place, module);
  const integer = integerOf(field);
  const write = (number: string) => writeInteger(integer, place, number, path, struct.byteOrder, module);
  if (integer.bits === 64) return { checks: closedCheck(field, value, path, module), stores: [write(value)] };
  const number = value.replaceAll(".", "_");
  return {
    checks: [
      ...(number === value ? [] : [`const ${number} = ${value};`]),
      ...closedCheck(field, number, path, module),
      ...checkInteger(integer, number, path, module),
    ],
    stores: [write(number)],
  };
}
