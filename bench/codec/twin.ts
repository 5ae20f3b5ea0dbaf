import type { Field, Struct } from "../../generator/ir/model.js";
import { bitStructNamed, isByteArray, lengthOf, memberName, members, structNamed, type Value } from "./structs.js";

/** A codec as a person writes it for one struct: literal offsets in a DataView, all in one function, nothing checked. */
export interface Twin {
  encodeInto(value: Value, view: DataView, offset: number): number;
  decodeFrom(view: DataView, offset: number): Value;
}

/** Writes the twin's source and compiles it. */
export function twinOf(struct: Struct): Twin {
  const only = struct.transparent ? members(struct)[0] : undefined;
  const encode = only ? encodeElement(struct, only, "value", 0) : encodeFields(struct, "value", 0);
  const decode = only ? decodeElement(struct, only, 0, "only") : decodeFields(struct, 0, "");
  const source = `return {
  encodeInto(value, view, offset) {
    ${encode}
    return offset + ${struct.size};
  },
  decodeFrom(view, offset) {
    ${decode.before.join("\n")}
    return ${decode.expression};
  },
};`;
  return new Function(source)() as Twin;
}

const at = (offset: number, step = ""): string => `offset + ${offset}${step}`;

function encodeFields(struct: Struct, value: string, base: number, step = ""): string {
  return struct.fields
    .map((field) => {
      const offset = base + field.offset;
      if (field.type.kind === "padding") return encodeZeros(offset, field.elementSize, step);
      const member = `${value}.${memberName(field)}`;
      const length = lengthOf(field);
      if (length === undefined) return encodeElement(struct, field, member, offset, step);
      if (isByteArray(field))
        return `new Uint8Array(view.buffer, view.byteOffset + ${at(offset, step)}, ${length}).set(${member});`;
      return `for (let i = 0; i < ${length}; i++) {
        const element = ${member}[i];
        ${encodeElement(struct, field, "element", offset, ` + i * ${field.elementSize}`)}
      }`;
    })
    .join("\n");
}

/** Padding in the widest stores that fit. */
function encodeZeros(offset: number, count: number, step: string): string {
  const stores: string[] = [];
  for (let done = 0; done < count; ) {
    const bytes = count - done >= 4 ? 4 : count - done >= 2 ? 2 : 1;
    stores.push(`view.setUint${bytes * 8}(${at(offset + done, step)}, 0);`);
    done += bytes;
  }
  return stores.join("\n");
}

function encodeElement(struct: Struct, { type }: Field, value: string, offset: number, step = ""): string {
  if (type.kind === "padding") return "";
  if (type.kind === "struct") return encodeFields(structNamed(type.name), value, offset, step);
  if (type.kind !== "bit-struct")
    return `view.set${accessor(type)}(${at(offset, step)}, ${value}${order(struct, type.bits)});`;
  const { bits, fields } = bitStructNamed(type.name);
  const suffix = bits === 64 ? "n" : "";
  const parts = fields.map((field) => {
    const part = `${value}.${memberName(field)}`;
    const wide = field.last - field.first >= 32;
    if (field.boolean) return `(${part} ? 0x${(1n << BigInt(field.first)).toString(16)}${suffix} : 0${suffix})`;
    return `((${bits === 64 && !wide ? `BigInt(${part})` : part}) << ${field.first}${suffix})`;
  });
  return `view.set${accessor({ bits })}(${at(offset, step)}, ${parts.join(" | ")}${order(struct, bits)});`;
}

/** An expression, and the statements that must stand before it. */
interface Decoding {
  readonly before: readonly string[];
  readonly expression: string;
}

function decodeFields(struct: Struct, base: number, prefix: string, step = ""): Decoding {
  const before: string[] = [];
  const values = members(struct).map((field) => {
    const name = `${prefix}${memberName(field)}`;
    const decoding = decodeField(struct, field, base + field.offset, name, step);
    before.push(...decoding.before);
    return `${memberName(field)}: ${decoding.expression}`;
  });
  return { before, expression: `{ ${values.join(", ")} }` };
}

function decodeField(struct: Struct, field: Field, offset: number, name: string, step: string): Decoding {
  const length = lengthOf(field);
  if (length === undefined) return decodeElement(struct, field, offset, name, step);
  if (isByteArray(field)) {
    const bytes = `new Uint8Array(view.buffer, view.byteOffset + ${at(offset, step)}, ${length})`;
    return { before: [], expression: `${bytes}.slice()` };
  }
  const element = decodeElement(struct, field, offset, `${name}_`, ` + i * ${field.elementSize}`);
  const loop = `for (let i = 0; i < ${length}; i++) {
    ${element.before.join("\n")}
    ${name}[i] = ${element.expression};
  }`;
  return { before: [`const ${name} = new Array(${length});`, loop], expression: name };
}

function decodeElement(struct: Struct, { type }: Field, offset: number, name: string, step = ""): Decoding {
  if (type.kind === "padding") throw new Error("padding is not decoded");
  if (type.kind === "struct") return decodeFields(structNamed(type.name), offset, `${name}_`, step);
  const word = `view.get${accessor(type)}(${at(offset, step)}${order(struct, type.bits)})`;
  if (type.kind !== "bit-struct") return { before: [], expression: word };
  const { bits, fields } = bitStructNamed(type.name);
  const suffix = bits === 64 ? "n" : "";
  const parts = fields.map((field) => {
    const mask = `0x${((1n << BigInt(field.last - field.first + 1)) - 1n).toString(16)}${suffix}`;
    const part = `(${name} ${bits === 64 ? ">>" : ">>>"} ${field.first}${suffix}) & ${mask}`;
    const wide = field.last - field.first >= 32;
    if (field.boolean) return `${memberName(field)}: (${part}) !== 0${suffix}`;
    return `${memberName(field)}: ${bits === 64 && !wide ? `Number(${part})` : part}`;
  });
  return { before: [`const ${name} = ${word};`], expression: `{ ${parts.join(", ")} }` };
}

const order = (struct: Struct, bits: number): string => (bits === 8 ? "" : `, ${struct.byteOrder !== "big"}`);

function accessor(type: { readonly bits: number; readonly signed?: boolean }): string {
  return `${type.bits === 64 ? "Big" : ""}${type.signed ? "Int" : "Uint"}${type.bits}`;
}
