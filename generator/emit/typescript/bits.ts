import { type StatementStructures, StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Bit, BitField, BitStruct, Constant, Enum, Flags, Item } from "../../ir/model.js";
import { camelCase, pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { docs, memberDoc } from "./documentation.js";
import { type Encoding, encoding, misfit, type Place, readInteger, refusal, writeInteger } from "./integers.js";
import type { Module } from "./module.js";

/** `export const NAME = initializer`, with a doc comment. */
export function constant(
  name: string,
  initializer: string,
  documentation: string[],
  type?: string,
): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: documentation,
    declarations: [{ name, initializer, ...(type === undefined ? {} : { type }) }],
  };
}

export function emitConstant(item: Constant): StatementStructures {
  return constant(
    upperSnakeCase(item.name),
    String(item.value),
    docs(item, ...(item.unit ? [`Unit: ${item.unit}.`] : [])),
  );
}

function constObject(entries: readonly Item[], value: (entry: never) => string): string {
  const lines = entries.map((entry) => `${memberDoc(entry)}\n${upperSnakeCase(entry.name)}: ${value(entry as never)},`);
  return `{\n${lines.join("\n")}\n} as const`;
}

export function emitFlags(item: Flags): StatementStructures[] {
  const name = pascalCase(item.name);
  const mask = (entry: Bit): string =>
    item.bits === 64 ? `0x${(1n << BigInt(entry.bit)).toString(16)}n` : `0x${(2 ** entry.bit).toString(16)}`;
  return [constant(name, constObject(item.entries, mask), docs(item))];
}

export function emitEnum(item: Enum): StatementStructures[] {
  const name = pascalCase(item.name);
  const value = (entry: { value: number }): string => (item.bits === 64 ? `${entry.value}n` : String(entry.value));
  return [
    constant(name, constObject(item.entries, value), docs(item)),
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name,
      type: `(typeof ${name})[keyof typeof ${name}]`,
      docs: [`A known value of ${name}.`],
    },
  ];
}

/** An interface with a member a field, and a codec that packs them into one integer. */
export function emitBitStruct(item: BitStruct, module: Module): StatementStructures[] {
  const name = pascalCase(item.name);
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name,
      docs: docs(item),
      properties: item.fields.map((field) => ({
        name: camelCase(field.name),
        type: field.boolean ? "boolean" : isWide(item, field) ? "bigint" : "number",
        docs: [field.doc],
      })),
    },
    constant(
      name,
      bitCodec(item, name, module),
      [`Encoder and decoder of ${name}, ${item.bits / 8} bytes.`],
      `${module.supportType("Codec")}<${name}>`,
    ),
  ];
}

const START: Place = { variable: "offset", bytes: 0 };

function bitCodec(item: BitStruct, name: string, module: Module): string {
  const size = item.bits / 8;
  const { misfits, refusals, stores } = encodeBits(item, "value", START, module);
  const { before, expression } = decodeBits(item, START, "word", module);
  return `{
SIZE: ${size},
encodeInto(value, view, offset) {
${[...misfits.map((condition, place) => `if (${condition}) ${refusals[place]}`), ...stores].join("\n")}
return offset + ${size};
},
decodeFrom(view, offset) {
${module.support("checkView")}(view, offset, ${size}, "${name}");
${before.join("\n")}
return ${expression};
},
}`;
}

const fieldMask = ({ first, last }: BitField): bigint => (1n << BigInt(last - first + 1)) - 1n;

const isWide = (item: BitStruct, { first, last }: BitField): boolean => item.bits === 64 && last - first + 1 > 32;

/** Packs a value's members into its integer. */
export function encodeBits(item: BitStruct, value: string, place: Place, module: Module): Encoding {
  const name = pascalCase(item.name);
  const wide = item.bits === 64;
  const suffix = wide ? "n" : "";
  const misfits: string[] = [];
  const refusals: string[] = [];
  const parts = item.fields.map((field) => {
    const member = `${value}.${camelCase(field.name)}`;
    if (field.boolean) return `(${member} ? 0x${(1n << BigInt(field.first)).toString(16)}${suffix} : 0${suffix})`;
    if (!isWide(item, field)) {
      const bits = field.last - field.first + 1;
      misfits.push(misfit({ bits }, member));
      refusals.push(refusal({ bits }, member, `${name}.${camelCase(field.name)}`, module));
    }
    const number = wide && !isWide(item, field) ? `BigInt(${member})` : member;
    return field.first === 0 ? number : `(${number} << ${field.first}${suffix})`;
  });
  const word = wide ? parts.join(" | ") : `(${parts.join(" | ")}) >>> 0`;
  const stores = [writeInteger(item, place, word, name, item.byteOrder, module)];
  return encoding({ misfits, refusals, stores });
}

/** An expression of the value, and the statements before it, which read the integer into `variable`. */
export function decodeBits(
  item: BitStruct,
  place: Place,
  variable: string,
  module: Module,
): { before: string[]; expression: string } {
  const wide = item.bits === 64;
  const suffix = wide ? "n" : "";
  const before = [`const ${variable} = ${readInteger(item, place, item.byteOrder, module)};`];
  if (item.reserved === "zero") before.push(...reservedCheck(item, variable, module));
  const members = item.fields.map((field) => {
    const mask = `0x${fieldMask(field).toString(16)}${suffix}`;
    const shifted = field.first === 0 ? variable : `(${variable} ${wide ? ">>" : ">>>"} ${field.first}${suffix})`;
    if (field.boolean)
      return `${camelCase(field.name)}: (${variable} & 0x${(1n << BigInt(field.first)).toString(16)}${suffix}) !== 0${suffix},`;
    const masked = wide ? `${shifted} & ${mask}` : `(${shifted} & ${mask}) >>> 0`;
    return `${camelCase(field.name)}: ${wide && !isWide(item, field) ? `Number(${masked})` : masked},`;
  });
  return { before, expression: `{\n${members.join("\n")}\n}` };
}

/** A statement that refuses reserved bits, if there are any; only a refusal pays for a BigInt. */
function reservedCheck(item: BitStruct, variable: string, module: Module): string[] {
  const known = item.fields.reduce((mask, field) => mask | (fieldMask(field) << BigInt(field.first)), 0n);
  const reserved = ((1n << BigInt(item.bits)) - 1n) & ~known;
  if (reserved === 0n) return [];
  const suffix = item.bits === 64 ? "n" : "";
  const refusal = `${module.support("checkKnownBits")}(${variable}, 0x${known.toString(16)}n, "${pascalCase(item.name)}");`;
  return [`if ((${variable} & 0x${reserved.toString(16)}${suffix}) !== 0${suffix}) ${refusal}`];
}
