import type { Field, Struct } from "../../ir/model.js";
import { camelCase, pascalCase } from "../../passes/identifiers.js";
import { decodeBits } from "./bits.js";
import { closedCheck, integerOf } from "./field-values.js";
import { at, behind, type Place, readInteger } from "./integers.js";
import type { Module } from "./module.js";
import { elementType, isBytes } from "./struct.js";
import { arraySize } from "./struct-encoder.js";

/** Writes the statements that decode one struct, with the structs that it holds in line. */
interface Context {
  readonly struct: Struct;
  /** What refusals call it. */
  readonly name: string;
  readonly module: Module;
  readonly place: Place;
  /** What the names of its variables begin with, unique among the structs in line. */
  readonly prefix: string;
}

/** An expression, and the statements that must stand before it. */
interface Decoding {
  readonly before: readonly string[];
  readonly expression: string;
}

const START: Place = { variable: "offset", bytes: 0 };

/** The body of `decodeFrom`. */
export function decoder(struct: Struct, name: string, module: Module): string {
  const context: Context = { struct, name, module, place: START, prefix: "" };
  const counted = struct.fields.find((field) => field.array?.kind === "counted");
  const lines = [
    counted
      ? `${module.support("checkSize")}(end - offset, ${struct.size}, "${name}");`
      : `${module.support("checkView")}(view, offset, ${struct.size}, "${name}");`,
  ];
  if (counted?.array?.kind === "counted")
    lines.push(...decodeCount(context, counted, counted.array.by, counted.array.max));
  const { before, expression } = decodeFields(context);
  return [...lines, ...before, `return ${expression};`].join("\n");
}

function decodeFields(context: Context): Decoding {
  const { struct, module } = context;
  const before: string[] = [];
  const members: string[] = [];
  for (const field of struct.fields) {
    const member = camelCase(field.name);
    const place = behind(context.place, field.offset);
    if (field.type.kind === "padding" && field.zero) {
      const path = `"${context.name}.${member}"`;
      before.push(`${module.support("checkZeros")}(view, ${at(place)}, ${field.elementSize}, ${path});`);
    }
    if (field.type.kind === "padding" || field.counts !== null) continue;
    const decoding = decodeField(context, field, place, `${context.prefix}${member}`);
    before.push(...decoding.before);
    if (struct.transparent) return { before, expression: decoding.expression };
    members.push(decoding.expression === member ? `${member},` : `${member}: ${decoding.expression},`);
  }
  return { before, expression: `{\n${members.join("\n")}\n}` };
}

/** @param variable the name of the variable that holds the member, where one is needed */
function decodeField(context: Context, field: Field, place: Place, variable: string): Decoding {
  const { module } = context;
  if (field.array !== null) return decodeArray(context, field, place, variable);
  const decoding = decodeElement(context, field, place, variable);
  if (!field.closed) return decoding;
  const path = `${context.name}.${camelCase(field.name)}`;
  const before = [
    ...decoding.before,
    `const ${variable} = ${decoding.expression};`,
    ...closedCheck(field, variable, path, module),
  ];
  return field.type.kind === "enum"
    ? { before, expression: `${variable} as ${module.useType(pascalCase(field.type.name))}` }
    : { before, expression: variable };
}

function decodeArray(context: Context, field: Field, place: Place, variable: string): Decoding {
  const { module } = context;
  const length = field.array?.kind === "fixed" ? String(field.array.length) : "count";
  if (isBytes(field))
    return { before: [], expression: `${module.support("readBytes")}(view, ${at(place)}, ${length})` };
  const element = decodeElement(context, field, { variable: "at", bytes: 0 }, `${variable}_element`);
  const before = [
    `const ${variable} = new Array<${elementType(field, module)}>(${length});`,
    `for (let index = 0, at = ${at(place)}; index < ${length}; index++, at += ${field.elementSize}) {`,
    ...element.before,
    `${variable}[index] = ${element.expression};`,
    "}",
  ];
  return { before, expression: variable };
}

function decodeElement(context: Context, field: Field, place: Place, variable: string): Decoding {
  const { struct, module } = context;
  const { type } = field;
  if (type.kind === "struct") {
    const name = pascalCase(type.name);
    const inner = module.inlineStruct(type.name, place.variable === "at");
    if (inner === undefined) return { before: [], expression: `${module.use(name)}.decodeFrom(view, ${at(place)})` };
    return decodeFields({ struct: inner, name, module, place, prefix: `${variable}_` });
  }
  if (type.kind === "bit-struct") return decodeBits(module.bitStruct(type.name), place, variable, module);
  return { before: [], expression: readInteger(integerOf(field), place, struct.byteOrder, module) };
}

function decodeCount(context: Context, array: Field, by: string | null, max: number): string[] {
  const { struct, name, module } = context;
  if (by === null) return restCount(context, array, max);
  return [
    ...readCount(context, by, max),
    `${module.support("checkExactSize")}(end - offset, ${countedSize(struct, array)}, "${name}");`,
  ];
}

function readCount({ struct, name, module, place }: Context, by: string, max: number): string[] {
  const counter = struct.fields.find((field) => field.name === by) as Field;
  const count = readInteger(integerOf(counter), behind(place, counter.offset), struct.byteOrder, module);
  return [
    `const count = ${count};`,
    `${module.support("checkRange")}(count, 0, ${max}, "${name}.${camelCase(counter.name)}");`,
  ];
}

const countedSize = (struct: Struct, array: Field): string => `${struct.size} + ${arraySize("count", array)}`;

/** The body of `sizeAt`: the size by the count that the bytes tell; without a count all of them are taken. */
export function sizer(struct: Struct, array: Field, name: string, module: Module): string {
  const context: Context = { struct, name, module, place: START, prefix: "" };
  const lines = [`${module.support("checkSize")}(end - offset, ${struct.size}, "${name}");`];
  if (array.array?.kind !== "counted" || array.array.by === null) return [...lines, "return end - offset;"].join("\n");
  lines.push(...readCount(context, array.array.by, array.array.max), `return ${countedSize(struct, array)};`);
  return lines.join("\n");
}

/** An array without a count has as many elements as bytes are left. */
function restCount({ struct, name, module }: Context, array: Field, max: number): string[] {
  const rest = struct.size === 0 ? "end - offset" : `end - offset - ${struct.size}`;
  const lines =
    array.elementSize === 1 ? [`const count = ${rest};`] : [`const count = (${rest}) / ${array.elementSize};`];
  return [...lines, `${module.support("checkRange")}(count, 0, ${max}, "${name}.${camelCase(array.name)}.length");`];
}
