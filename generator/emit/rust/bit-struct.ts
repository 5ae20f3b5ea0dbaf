import type { BitField, BitStruct } from "../../ir/model.js";
import { pascalCase, snakeCase, upperSnakeCase } from "../../passes/identifiers.js";
import { comment } from "./comment.js";
import { byteOrderModule, DERIVES } from "./struct.js";

/** A newtype over the integer, with masks, a getter and a setter a field. */
export function emitBitStruct(item: BitStruct): string {
  const name = pascalCase(item.name);
  const word = `u${item.bits}`;
  const stored = item.bits === 8 ? "u8" : `zerocopy::${byteOrderModule(item.byteOrder)}::U${item.bits}`;
  const get = item.bits === 8 ? "self.0" : "self.0.get()";
  const set = (value: string): string => (item.bits === 8 ? `Self(${value})` : `Self(${stored}::new(${value}))`);
  const methods = item.fields.map((field) => accessors(field, word, get, set));
  return `${comment(item)}#[repr(transparent)]
${DERIVES}
pub struct ${name}(pub ${stored});

impl ${name} {
${methods.join("\n")}}

const _: () = assert!(core::mem::size_of::<${name}>() == ${item.bits / 8});
`;
}

function accessors(field: BitField, word: string, get: string, set: (value: string) => string): string {
  const mask = `0x${(((1n << BigInt(field.last - field.first + 1)) - 1n) << BigInt(field.first)).toString(16)}`;
  const constant = upperSnakeCase(field.name);
  const method = snakeCase(field.name);
  const shifted =
    field.first === 0 ? `(${get} & Self::${constant})` : `((${get} & Self::${constant}) >> ${field.first})`;
  const getter = field.boolean
    ? `    pub fn ${method}(self) -> bool {\n        ${get} & Self::${constant} != 0\n    }\n`
    : `    pub fn ${method}(self) -> ${word} {\n        ${shifted.replace(/^\((.*)\)$/, "$1")}\n    }\n`;
  const placed = field.boolean
    ? `if value { Self::${constant} } else { 0 }`
    : field.first === 0
      ? `(value & Self::${constant})`
      : `((value << ${field.first}) & Self::${constant})`;
  const body = field.boolean
    ? `        let bit = ${placed};\n        ${set(`(${get} & !Self::${constant}) | bit`)}\n`
    : `        ${set(`(${get} & !Self::${constant}) | ${placed}`)}\n`;
  const doc = comment(field).replace(/^(?=.)/gm, "    ");
  return `    /// Mask of \`${method}\`.
    pub const ${constant}: ${word} = ${mask};

${doc}${getter}
    /// The same with another \`${method}\`.
    pub fn with_${method}(self, value: ${field.boolean ? "bool" : word}) -> Self {
${body}    }
`;
}
