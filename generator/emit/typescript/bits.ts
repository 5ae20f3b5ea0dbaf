import { type StatementStructures, StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Bit, BitStruct, Constant, Enum, Flags, Item } from "../../ir/model.js";
import { camelCase, pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { docs, memberDoc } from "./documentation.js";
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
        type: field.boolean ? "boolean" : fieldIsWide(item, field) ? "bigint" : "number",
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

function fieldIsWide(item: BitStruct, field: BitStruct["fields"][number]): boolean {
  return item.bits === 64 && field.last - field.first + 1 > 32;
}

function bitCodec(item: BitStruct, name: string, module: Module): string {
  const wide = item.bits === 64;
  const suffix = wide ? "n" : "";
  const order = module.support("NATIVE_LITTLE_ENDIAN");
  const known = item.fields.reduce(
    (mask, field) => mask | (((1n << BigInt(field.last - field.first + 1)) - 1n) << BigInt(field.first)),
    0n,
  );
  const checks: string[] = [];
  const parts = item.fields.map((field) => {
    const value = `value.${camelCase(field.name)}`;
    const mask = (1n << BigInt(field.last - field.first + 1)) - 1n;
    if (field.boolean) return `(${value} ? 0x${(1n << BigInt(field.first)).toString(16)}${suffix} : 0${suffix})`;
    if (!fieldIsWide(item, field))
      checks.push(`${module.support("checkRange")}(${value}, 0, ${mask}, "${name}.${camelCase(field.name)}");`);
    const number = wide && !fieldIsWide(item, field) ? `BigInt(${value})` : value;
    return field.first === 0 ? number : `(${number} << ${field.first}${suffix})`;
  });
  const word = wide ? parts.join(" | ") : `(${parts.join(" | ")}) >>> 0`;
  const write = wide
    ? `${module.support("writeU64")}(view, offset, ${word}, ${order}, "${name}");`
    : item.bits === 8
      ? `view.setUint8(offset, ${word});`
      : `view.setUint${item.bits}(offset, ${word}, ${order});`;
  const read = wide
    ? `${module.support("readU64")}(view, offset, ${order})`
    : item.bits === 8
      ? "view.getUint8(offset)"
      : `view.getUint${item.bits}(offset, ${order})`;
  const fields = item.fields.map((field) => {
    const mask = `0x${((1n << BigInt(field.last - field.first + 1)) - 1n).toString(16)}${suffix}`;
    const shifted = field.first === 0 ? "word" : wide ? `(word >> ${field.first}n)` : `(word >>> ${field.first})`;
    if (field.boolean)
      return `${camelCase(field.name)}: (word & 0x${(1n << BigInt(field.first)).toString(16)}${suffix}) !== 0${suffix},`;
    const masked = wide ? `${shifted} & ${mask}` : `(${shifted} & ${mask}) >>> 0`;
    return `${camelCase(field.name)}: ${wide && !fieldIsWide(item, field) ? `Number(${masked})` : masked},`;
  });
  const reserved =
    item.reserved === "zero" ? `${module.support("checkKnownBits")}(word, 0x${known.toString(16)}n, "${name}");\n` : "";
  return `{
SIZE: ${item.bits / 8},
encodeInto(value, view, offset) {
${[...checks, write].join("\n")}
return offset + ${item.bits / 8};
},
decodeFrom(view, offset) {
${module.support("checkSize")}(view.byteLength - offset, ${item.bits / 8}, "${name}");
const word = ${read};
${reserved}return {
${fields.join("\n")}
};
},
}`;
}
