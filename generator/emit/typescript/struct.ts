import { type StatementStructures, StructureKind } from "ts-morph";
import type { Field, Struct } from "../../ir/model.js";
import { camelCase, pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { constant } from "./bits.js";
import { docs } from "./documentation.js";
import type { Module } from "./module.js";
import { decoder, sizer } from "./struct-decoder.js";
import { arraySize, encoder } from "./struct-encoder.js";

/** What a member is, with which feature it is meaningful, and what its bytes may hold. */
function fieldDoc({ doc, requires, holds }: Field): string {
  const gate = requires ? ` Meaningful with ${upperSnakeCase(requires.feature)}.` : "";
  const held = holds.length > 0 ? ` Holds one of ${holds.map(pascalCase).join(", ")}.` : "";
  return `${doc}${gate}${held}`;
}

/** The members that a user gives: neither padding nor counts, which follow from the arrays. */
export function givenFields(struct: Struct): Field[] {
  return struct.fields.filter((field) => field.type.kind !== "padding" && field.counts === null);
}

/** The TypeScript type of a struct's value: its interface, or the type of the only field of a transparent one. */
export function valueType(struct: Struct, module: Module): string {
  const [only] = givenFields(struct);
  return struct.transparent && only ? fieldType(only, module) : module.useType(pascalCase(struct.name));
}

export function fieldType(field: Field, module: Module): string {
  const element = elementType(field, module);
  if (field.array === null) return element;
  return isBytes(field) ? "Uint8Array" : `readonly ${element.includes("|") ? `(${element})` : element}[]`;
}

export function isBytes(field: Field): boolean {
  return field.type.kind === "integer" && field.type.bits === 8 && !field.type.signed;
}

/** The TypeScript type of one element of an array, or of the field that is none. */
export function elementType(field: Field, module: Module): string {
  const { type } = field;
  if (type.kind === "struct" || type.kind === "bit-struct") return module.useType(pascalCase(type.name));
  if (type.kind === "enum") {
    const name = module.useType(pascalCase(type.name));
    return field.closed ? name : `${module.supportType("Open")}<${name}>`;
  }
  return type.kind !== "padding" && type.bits === 64 ? "bigint" : "number";
}

/** An interface and a codec of the same name; a transparent struct has only the codec. */
export function emitStruct(struct: Struct, module: Module): (StatementStructures | string)[] {
  const name = pascalCase(struct.name);
  const codec = struct.variable ? "VariableCodec" : "Codec";
  const type = struct.transparent ? valueType(struct, module) : name;
  const encode = encoder(struct, name, module);
  const codecConstant = constant(
    name,
    codecOf(struct, name, encode.body, module),
    struct.transparent
      ? docs(struct)
      : [
          `Encoder and decoder of ${name}, ${struct.variable ? `${struct.size} to ${struct.maximumSize}` : struct.size} bytes.`,
        ],
    `${module.supportType(codec)}<${type}>`,
  );
  if (struct.transparent) return [...encode.functions, codecConstant];
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name,
      docs: docs(struct),
      properties: givenFields(struct).map((field) => ({
        name: camelCase(field.name),
        type: fieldType(field, module),
        docs: [fieldDoc(field)],
      })),
    },
    ...encode.functions,
    codecConstant,
    ...fieldTable(struct, name, module),
  ];
}

function codecOf(struct: Struct, name: string, encode: string, module: Module): string {
  const array = struct.fields.find((field) => field.array?.kind === "counted");
  const sizes = array
    ? `MINIMUM_SIZE: ${struct.size},
MAXIMUM_SIZE: ${struct.maximumSize},
sizeOf(value) {
return ${struct.size} + ${arraySize(`value.${camelCase(array.name)}.length`, array)};
},
sizeAt(${struct.fields.some((field) => field.counts !== null) ? "view" : "_view"}, offset, end) {
${sizer(struct, array, name, module)}
},`
    : `SIZE: ${struct.size},`;
  return `{
${sizes}
encodeInto(value, view, offset) {
${encode}
},
decodeFrom(view, offset${array ? ", end" : ""}) {
${decoder(struct, name, module)}
},
}`;
}

/** Whether a struct has a table of its fields, as configuration spaces have whose fields depend on features. */
export const hasFieldTable = (struct: Struct): boolean =>
  struct.fields.some((field) => field.requires || field.driverWritable);

/** The name of that table. */
export const fieldTableName = (struct: Struct): string => `${pascalCase(struct.name)}Fields`;

/** For configuration spaces: where each field is, with which feature it exists, and whether the driver may write it. */
function fieldTable(struct: Struct, name: string, module: Module): StatementStructures[] {
  if (!hasFieldTable(struct)) return [];
  const rows = givenFields(struct).map((field) => {
    const requires = field.requires
      ? `{ name: "${field.requires.feature.toUpperCase().replaceAll("-", "_")}", mask: 0x${(1n << BigInt(field.requires.bit)).toString(16)}n }`
      : "undefined";
    const size = field.elementSize * (field.array?.kind === "fixed" ? field.array.length : 1);
    return `{ name: "${camelCase(field.name)}", offset: ${field.offset}, size: ${size}, driverWritable: ${field.driverWritable}, requires: ${requires} },`;
  });
  return [
    constant(
      fieldTableName(struct),
      `[\n${rows.join("\n")}\n]`,
      [
        `The fields of ${name}: place in bytes, the feature with which each exists, and whether the driver may write it.`,
      ],
      `readonly ${module.supportType("ConfigurationField")}[]`,
    ),
  ];
}
