import { lookup } from "../../ir/lookup.js";
import type { Area, ByteOrder, Field, Model, Struct } from "../../ir/model.js";
import { pascalCase, snakeCase } from "../../passes/identifiers.js";
import { comment } from "./comment.js";

/** What structs of plain bytes derive. */
export const DERIVES = derives(true);

/** The standard library has defaults for arrays of up to this many elements only. */
const LONGEST_DEFAULT_ARRAY = 32;

function derives(hasDefault: boolean): string {
  const standard = ["Clone", "Copy", "Debug", ...(hasDefault ? ["Default"] : []), "PartialEq", "Eq"];
  return `#[derive(${[...standard, "FromBytes", "IntoBytes", "KnownLayout", "Immutable", "Unaligned"].join(", ")})]`;
}

/** Words of the language that a field's name must be marked to be. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  "abstract as async await become box break const continue do dyn else enum extern false final fn for gen if impl in let loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe unsized use virtual where while yield".split(
    " ",
  ),
);

/** A `repr(C)` struct of types without alignment, so that offsets are those of the specification; asserted at compile time. */
export function emitStruct(model: Model, struct: Struct, area: Area): string {
  const name = pascalCase(struct.name);
  const order = byteOrderModule(struct.byteOrder);
  const fixed = struct.fields.filter((field) => field.array?.kind !== "counted");
  const counted = struct.fields.find((field) => field.array?.kind === "counted");
  const more = counted ? ["", `Followed by \`${snakeCase(counted.name)}\`: ${counted.doc}`] : [];
  const members = fixed.map((field) => {
    const doc = field.type.kind === "padding" ? "/// Padding.\n" : comment(field);
    return `${doc}pub ${fieldName(field)}: ${fieldType(model, field, order, area)},\n`.replace(/^(?=.)/gm, "    ");
  });
  const hasDefault = fixed.every((field) => arrayLength(field) <= LONGEST_DEFAULT_ARRAY);
  const offsets = fixed.map(
    (field) => `    assert!(core::mem::offset_of!(${name}, ${fieldName(field)}) == ${field.offset});\n`,
  );
  return `${comment(struct, ...more)
    .replaceAll("///  \n", "///\n")
    .replaceAll("/// \n", "///\n")}#[repr(C)]
${derives(hasDefault)}
pub struct ${name} {
${members.join("")}}

const _: () = {
    assert!(core::mem::size_of::<${name}>() == ${struct.size});
${offsets.join("")}};
`;
}

/** The module of zerocopy with the integers of a byte order. */
export function byteOrderModule(order: ByteOrder): string {
  return order === "native" ? "native_endian" : order === "little" ? "little_endian" : "big_endian";
}

function arrayLength({ type, elementSize, array }: Field): number {
  if (type.kind === "padding") return elementSize;
  return array?.kind === "fixed" ? array.length : 0;
}

export function fieldName(field: Field): string {
  const name = snakeCase(field.name);
  return KEYWORDS.has(name) ? `r#${name}` : name;
}

function fieldType(model: Model, field: Field, order: string, area: Area): string {
  const { type } = field;
  if (type.kind === "padding") return `[u8; ${field.elementSize}]`;
  let element: string;
  if (type.kind === "struct" || type.kind === "bit-struct") element = typePath(model, type.name, area);
  else if (type.bits === 8) element = type.kind === "integer" && type.signed ? "i8" : "u8";
  else element = `zerocopy::${order}::${type.kind === "integer" && type.signed ? "I" : "U"}${type.bits}`;
  return field.array?.kind === "fixed" ? `[${element}; ${field.array.length}]` : element;
}

/** The path of a type, from its module when it stands in another. */
function typePath(model: Model, name: string, area: Area): string {
  const home = lookup(model).homes.get(name);
  return !home || home.name === area.name
    ? pascalCase(name)
    : `crate::${home.name.split("/").map(snakeCase).join("::")}::${pascalCase(name)}`;
}
