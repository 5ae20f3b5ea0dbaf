import type { Field, Struct } from "../../ir/model.js";
import { camelCase, pascalCase } from "../../passes/identifiers.js";
import { encodeBits } from "./bits.js";
import { closedCheck, integerOf } from "./field-values.js";
import {
  at,
  behind,
  type Encoding,
  encoding,
  misfit,
  type Place,
  refusal,
  writeInteger,
  writeZeros,
} from "./integers.js";
import type { Module } from "./module.js";
import { elementType, isBytes, valueType } from "./struct.js";

/** Writes the statements that encode one struct, with the structs that it holds in line: calls cost as much as stores. */
interface Context {
  readonly struct: Struct;
  /** What refusals call it. */
  readonly name: string;
  readonly module: Module;
  /** The expression of its value. */
  readonly value: string;
  readonly place: Place;
  /** Functions that the statements call. */
  readonly functions: string[];
}

/** The body of `encodeInto`, and the functions that it calls. */
export function encoder(struct: Struct, name: string, module: Module): { body: string; functions: readonly string[] } {
  const place: Place = { variable: "offset", bytes: 0 };
  const context: Context = { struct, name, module, value: "value", place, functions: [] };
  const fields = encodeFields(context);
  const check = checks(context, fields, { name, value: "value", type: valueType(struct, module) });
  const end = at(behind(place, struct.size));
  const array = struct.fields.find((field) => field.array?.kind === "counted");
  const size = array ? ` + ${arraySize(`value.${camelCase(array.name)}.length`, array)}` : "";
  const body = [...fields.loads, ...check, ...fields.stores, `return ${end}${size};`].join("\n");
  return { body, functions: context.functions };
}

/**
 * The statement that refuses a value of which something does not fit. Where there is more to say than one thing, a function says it:
 * code that hardly ever runs would keep engines from inlining the encoder.
 */
function checks(
  { functions }: Context,
  { misfits, refusals }: Encoding,
  { name, value, type }: { readonly name: string; readonly value: string; readonly type: string },
): string[] {
  if (misfits.length === 0) return [];
  const condition = misfits.length === 1 ? misfits[0] : `\n${misfits.join(" ||\n")}\n`;
  if (refusals.length === 1) return [`if (${condition}) ${refusals[0]}`];
  functions.push(`/** Refuses what does not fit in a ${name}, by its name. */
function ${refuser(name)}(${value}: ${type}): void {
${refusals.join("\n")}
}`);
  return [`if (${condition}) ${refuser(name)}(${value});`];
}

const refuser = (name: string): string => `refuse${name}`;

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
      return encoding({ stores: writeZeros(place, field.elementSize, context.module) });
    if (field.counts !== null) return encodeCount(context, field, place);
    return field.array === null
      ? encodeElement(context, field, value, place, path)
      : encodeArray(context, field, value, place, path);
  });
  return {
    loads: encodings.flatMap(({ loads }) => loads),
    misfits: encodings.flatMap(({ misfits }) => misfits),
    refusals: encodings.flatMap(({ refusals }) => refusals),
    stores: encodings.flatMap(({ stores }) => stores),
  };
}

function encodeCount({ struct, name, module, value }: Context, field: Field, place: Place): Encoding {
  const array = struct.fields.find((candidate) => candidate.name === field.counts) as Field;
  const maximum = array.array?.kind === "counted" ? array.array.max : 0;
  const length = `${value}.${camelCase(array.name)}.length`;
  return {
    ...checkLength(length, 0, maximum, `${name}.${camelCase(array.name)}`, module),
    stores: [writeInteger(integerOf(field), place, length, "", struct.byteOrder, module)],
  };
}

function checkLength(length: string, minimum: number, maximum: number, path: string, module: Module): Encoding {
  return encoding({
    misfits: [minimum === maximum ? `${length} !== ${minimum}` : `!(${length} <= ${maximum})`],
    refusals: [`${module.support("checkRange")}(${length}, ${minimum}, ${maximum}, "${path}.length");`],
  });
}

function encodeArray(context: Context, field: Field, value: string, place: Place, path: string): Encoding {
  const { module } = context;
  const length = encodeLength(field, value, path, module);
  if (isBytes(field)) return { ...length, stores: [`${module.support("writeBytes")}(view, ${at(place)}, ${value});`] };
  const element = encodeElement(context, field, "element", { variable: "at", bytes: 0 }, `${path}[]`);
  const name = `${context.name}${pascalCase(field.name)}`;
  const stores = [
    `for (let index = 0, at = ${at(place)}; index < ${value}.length; index++, at += ${field.elementSize}) {`,
    `const element = ${value}[index] as NonNullable<(typeof ${value})[number]>;`,
    ...element.loads,
    ...checks(context, element, { name, value: "element", type: elementType(field, module) }),
    ...element.stores,
    "}",
  ];
  return { ...length, stores };
}

/** An array's length, where no field of the struct holds it. */
function encodeLength({ array }: Field, value: string, path: string, module: Module): Encoding {
  if (array?.kind === "fixed") return checkLength(`${value}.length`, array.length, array.length, path, module);
  if (array?.kind === "counted" && array.by === null) return checkLength(`${value}.length`, 0, array.max, path, module);
  return encoding({});
}

function encodeElement(context: Context, field: Field, value: string, place: Place, path: string): Encoding {
  const { struct, module } = context;
  const { type } = field;
  if (type.kind === "struct") {
    const name = pascalCase(type.name);
    const inner = module.inlineStruct(type.name, place.variable === "at");
    if (inner === undefined)
      return encoding({ stores: [`${module.use(name)}.encodeInto(${value}, view, ${at(place)});`] });
    const fields = encodeFields({ ...context, struct: inner, name, value, place });
    const known = fields.refusals.length > 1 && module.holds(name);
    return known ? { ...fields, refusals: [`${refuser(name)}(${value});`] } : fields;
  }
  if (type.kind === "bit-struct") return encodeBits(module.bitStruct(type.name), value, place, module);
  const integer = integerOf(field);
  const write = (number: string) => writeInteger(integer, place, number, path, struct.byteOrder, module);
  if (integer.bits === 64) return encoding({ loads: closedCheck(field, value, path, module), stores: [write(value)] });
  const number = value.replaceAll(".", "_");
  const load = number === value ? [] : [`const ${number} = ${value};`];
  return {
    loads: [...load, ...closedCheck(field, number, path, module)],
    misfits: [misfit(integer, number)],
    refusals: [refusal(integer, value, path, module)],
    stores: [write(number)],
  };
}
