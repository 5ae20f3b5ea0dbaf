import type { Field, IntegerBits, Struct } from "../../ir/model.js";
import { camelCase, pascalCase } from "../../passes/identifiers.js";
import type { Module } from "./module.js";
import { isBytes } from "./struct.js";

/** Writes statements that encode and decode one struct. */
interface Context {
  readonly struct: Struct;
  readonly name: string;
  readonly module: Module;
  /** The expression for DataView's littleEndian argument. */
  readonly order: string;
}

function contextOf(struct: Struct, name: string, module: Module): Context {
  const order =
    struct.byteOrder === "native" ? module.support("NATIVE_LITTLE_ENDIAN") : String(struct.byteOrder === "little");
  return { struct, name, module, order };
}

const at = (offset: number): string => (offset === 0 ? "offset" : `offset + ${offset}`);

/** The body of `encodeInto`. */
export function encoder(struct: Struct, name: string, module: Module): string {
  const context = contextOf(struct, name, module);
  const lines: string[] = [];
  for (const field of struct.fields) {
    const path = `${name}.${camelCase(field.name)}`;
    const value = struct.transparent ? "value" : `value.${camelCase(field.name)}`;
    if (field.type.kind === "padding")
      lines.push(`${module.support("writeZeros")}(view, ${at(field.offset)}, ${field.elementSize});`);
    else if (field.counts !== null) lines.push(...encodeCount(context, field));
    else if (field.array === null) lines.push(...encodeElement(context, field, value, at(field.offset), path));
    else lines.push(...encodeArray(context, field, value, path));
  }
  if (!struct.variable) lines.push(`return ${at(struct.size)};`);
  return lines.join("\n");
}

function encodeCount(context: Context, field: Field): string[] {
  const array = context.struct.fields.find((candidate) => candidate.name === field.counts) as Field;
  const maximum = array.array?.kind === "counted" ? array.array.max : 0;
  const length = `value.${camelCase(array.name)}.length`;
  return [
    `${context.module.support("checkRange")}(${length}, 0, ${maximum}, "${context.name}.${camelCase(array.name)}.length");`,
    write(context, bitsOf(field), at(field.offset), length, ""),
  ];
}

function encodeArray(context: Context, field: Field, value: string, path: string): string[] {
  const { module } = context;
  const lines: string[] = [];
  const counted = field.array?.kind === "counted";
  if (field.array?.kind === "fixed")
    lines.push(
      `${module.support("checkRange")}(${value}.length, ${field.array.length}, ${field.array.length}, "${path}.length");`,
    );
  if (field.array?.kind === "counted" && field.array.by === null)
    lines.push(`${module.support("checkRange")}(${value}.length, 0, ${field.array.max}, "${path}.length");`);
  if (isBytes(field)) {
    lines.push(`${module.support("bytesOf")}(view, ${at(field.offset)}, ${value}.length).set(${value});`);
    if (counted) lines.push(`return ${at(field.offset)} + ${value}.length;`);
    return lines;
  }
  const element = `${value}[index] as NonNullable<(typeof ${value})[number]>`;
  lines.push(
    `let at = ${at(field.offset)};`,
    `for (let index = 0; index < ${value}.length; index++) {`,
    `const element = ${element};`,
    ...encodeElement(context, field, "element", "at", `${path}[]`),
    `at += ${field.elementSize};`,
    "}",
  );
  if (counted) lines.push("return at;");
  return counted ? lines : ["{", ...lines, "}"];
}

function encodeElement(context: Context, field: Field, value: string, offset: string, path: string): string[] {
  const { module } = context;
  const { type } = field;
  if (type.kind === "struct" || type.kind === "bit-struct")
    return [`${module.use(pascalCase(type.name))}.encodeInto(${value}, view, ${offset});`];
  const signed = type.kind === "integer" && type.signed;
  const lines = closedCheck(context, field, value, path);
  const bits = bitsOf(field);
  if (bits === 32 && !signed) lines.push(`${module.support("checkU32")}(${value}, "${path}");`);
  else if (bits !== 64) {
    const [minimum, maximum] = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
    lines.push(`${module.support("checkRange")}(${value}, ${minimum}, ${maximum}, "${path}");`);
  }
  lines.push(write(context, bits, offset, value, path, signed));
  return lines;
}

function write(
  { module, order }: Context,
  bits: IntegerBits,
  offset: string,
  value: string,
  path: string,
  signed = false,
): string {
  if (bits === 64)
    return `${module.support(signed ? "writeI64" : "writeU64")}(view, ${offset}, ${value}, ${order}, "${path}");`;
  return `view.set${signed ? "Int" : "Uint"}${bits}(${offset}, ${value}${bits === 8 ? "" : `, ${order}`});`;
}

function read({ module, order }: Context, bits: IntegerBits, offset: string, signed = false): string {
  if (bits === 64) return `${module.support(signed ? "readI64" : "readU64")}(view, ${offset}, ${order})`;
  return `view.get${signed ? "Int" : "Uint"}${bits}(${offset}${bits === 8 ? "" : `, ${order}`})`;
}

function bitsOf(field: Field): IntegerBits {
  return "bits" in field.type ? field.type.bits : 8;
}

/** Refuses values that the specification does not know, where this use is closed. */
function closedCheck({ module }: Context, field: Field, value: string, path: string): string[] {
  if (!field.closed) return [];
  if (field.type.kind === "enum")
    return [
      `${module.support("checkKnown")}(${value}, Object.values(${module.use(pascalCase(field.type.name))}), "${path}");`,
    ];
  if (field.type.kind !== "flags") return [];
  const flags = module.use(pascalCase(field.type.name));
  const [type, zero] = field.type.bits === 64 ? ["bigint", "0n"] : ["number", "0"];
  return [
    `${module.support("checkKnownBits")}(${value}, BigInt(Object.values(${flags}).reduce<${type}>((mask, bit) => mask | bit, ${zero})), "${path}");`,
  ];
}

/** The body of `decodeFrom`. */
export function decoder(struct: Struct, name: string, module: Module): string {
  const context = contextOf(struct, name, module);
  const counted = struct.fields.find((field) => field.array?.kind === "counted");
  const available = counted ? "end - offset" : "view.byteLength - offset";
  const lines = [`${module.support("checkSize")}(${available}, ${struct.size}, "${name}");`];
  for (const field of struct.fields) {
    if (field.type.kind === "padding" && field.zero) {
      lines.push(
        `${module.support("checkZeros")}(view, ${at(field.offset)}, ${field.elementSize}, "${name}.${camelCase(field.name)}");`,
      );
    }
  }
  if (counted?.array?.kind === "counted")
    lines.push(...decodeCount(context, counted, counted.array.by, counted.array.max));
  const members: string[] = [];
  for (const field of struct.fields) {
    if (field.type.kind === "padding" || field.counts !== null) continue;
    const member = camelCase(field.name);
    if (field.array !== null) {
      lines.push(...decodeArray(context, field, member));
      members.push(`${member},`);
    } else if (field.closed) {
      lines.push(
        `const ${member} = ${decodeElement(context, field, at(field.offset))};`,
        ...closedCheck(context, field, member, `${name}.${member}`),
      );
      members.push(
        field.type.kind === "enum"
          ? `${member}: ${member} as ${module.useType(pascalCase(field.type.name))},`
          : `${member},`,
      );
    } else members.push(`${member}: ${decodeElement(context, field, at(field.offset))},`);
  }
  if (struct.transparent) {
    const [only] = struct.fields.filter((field) => field.type.kind !== "padding");
    lines.push(`return ${decodeElement(context, only as Field, at((only as Field).offset))};`);
  } else lines.push(`return {\n${members.join("\n")}\n};`);
  return lines.join("\n");
}

function decodeCount(context: Context, array: Field, by: string | null, max: number): string[] {
  const { struct, name, module } = context;
  if (by === null) return restCount(context, array, max);
  return [
    ...readCount(context, by, max),
    `${module.support("checkExactSize")}(end - offset, ${countedSize(struct, array)}, "${name}");`,
  ];
}

function readCount(context: Context, by: string, max: number): string[] {
  const { struct, name, module } = context;
  const counter = struct.fields.find((field) => field.name === by) as Field;
  return [
    `const count = ${read(context, bitsOf(counter), at(counter.offset))};`,
    `${module.support("checkRange")}(count, 0, ${max}, "${name}.${camelCase(counter.name)}");`,
  ];
}

const countedSize = (struct: Struct, { elementSize }: Field): string =>
  `${struct.size} + count${elementSize === 1 ? "" : ` * ${elementSize}`}`;

/** The body of `sizeAt`: the size by the count that the bytes tell; without a count all of them are taken. */
export function sizer(struct: Struct, array: Field, name: string, module: Module): string {
  const context = contextOf(struct, name, module);
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

function decodeArray(context: Context, field: Field, member: string): string[] {
  const { module } = context;
  const length = field.array?.kind === "fixed" ? String(field.array.length) : "count";
  if (isBytes(field))
    return [`const ${member} = ${module.support("bytesOf")}(view, ${at(field.offset)}, ${length}).slice();`];
  const step = field.elementSize === 1 ? "index" : `index * ${field.elementSize}`;
  const element = decodeElement(context, field, `${at(field.offset)} + ${step}`);
  return [`const ${member} = Array.from({ length: ${length} }, (_, index) => ${element});`];
}

function decodeElement(context: Context, field: Field, offset: string): string {
  const { type } = field;
  if (type.kind === "struct" || type.kind === "bit-struct")
    return `${context.module.use(pascalCase(type.name))}.decodeFrom(view, ${offset})`;
  return read(context, bitsOf(field), offset, type.kind === "integer" && type.signed);
}
