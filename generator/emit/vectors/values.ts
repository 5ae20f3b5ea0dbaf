import { type Lookup, lookup } from "../../ir/lookup.js";
import type { BitStruct, Field, Model, Struct } from "../../ir/model.js";

/** The three values of each struct: the smallest of every field, the largest, and one in which the fields count up from 1. */
export const CASES = ["minimal", "maximal", "counting"] as const;
export type Case = (typeof CASES)[number];

/** A value as JSON has it: integers beyond 32 bits are decimal strings, bytes are `hex:` and their digits. */
export type Json = number | string | boolean | Json[] | { [name: string]: Json };

/** A value and the bytes that stand for it. */
export interface Vector {
  readonly value: Json;
  readonly bytes: Uint8Array;
}

/** Elements of an array whose length is open, at most. */
const ELEMENTS: Record<Case, number> = { minimal: 0, maximal: 3, counting: 2 };

/** Makes the values of structs, and their bytes straight from the layout, without the codecs that these are to test. */
export class VectorMaker {
  readonly #definitions: Lookup;
  #next = 1n;

  constructor(model: Model) {
    this.#definitions = lookup(model);
  }

  /** The vector of a struct or a bit-struct. Native byte order is little-endian here. */
  make(name: string, kind: Case): Vector {
    this.#next = 1n;
    const bits = this.#definitions.bitStructs.get(name);
    if (!bits) return this.#struct(this.#definitions.structs.get(name) as Struct, kind);
    const { value, word } = this.#bits(bits, kind);
    return { value, bytes: integerBytes(word, bits.bits, true) };
  }

  #struct(struct: Struct, kind: Case): Vector {
    const lengths = new Map<string, number>();
    for (const { name, array } of struct.fields) {
      if (array?.kind === "counted") lengths.set(name, Math.min(array.max, ELEMENTS[kind]));
    }
    const counted = struct.fields.find((field) => field.array?.kind === "counted");
    const length = struct.size + (counted ? counted.elementSize * (lengths.get(counted.name) ?? 0) : 0);
    const bytes = new Uint8Array(length);
    const value: { [name: string]: Json } = {};
    for (const field of struct.fields) {
      if (field.type.kind === "padding") continue;
      if (field.counts !== null) {
        bytes.set(this.#integer(BigInt(lengths.get(field.counts) ?? 0), field, struct), field.offset);
        continue;
      }
      const count = field.array?.kind === "fixed" ? field.array.length : (lengths.get(field.name) ?? 1);
      const elements = Array.from({ length: count }, () => this.#element(field, struct, kind));
      for (const [index, element] of elements.entries())
        bytes.set(element.bytes, field.offset + index * field.elementSize);
      value[field.name] = field.array === null ? (elements[0] as Vector).value : arrayValue(field, elements);
    }
    return { value: struct.transparent ? (Object.values(value)[0] as Json) : value, bytes };
  }

  #element(field: Field, struct: Struct, kind: Case): Vector {
    const { type } = field;
    if (type.kind === "struct") return this.#struct(this.#definitions.structs.get(type.name) as Struct, kind);
    if (type.kind === "bit-struct") {
      const { value, word } = this.#bits(this.#definitions.bitStructs.get(type.name) as BitStruct, kind);
      return { value, bytes: this.#integer(word, field, struct) };
    }
    const number = this.#number(field, kind);
    const wide = type.kind !== "padding" && type.bits === 64;
    return { value: wide ? String(number) : Number(number), bytes: this.#integer(number, field, struct) };
  }

  #number({ type, closed }: Field, kind: Case): bigint {
    if (type.kind === "padding" || type.kind === "struct") return 0n;
    const known = closed ? this.#known(type) : undefined;
    if (known) return kind === "minimal" ? (known[0] as bigint) : (known.at(-1) as bigint);
    const bits = BigInt(type.bits);
    const signed = type.kind === "integer" && type.signed;
    const largest = (1n << (signed ? bits - 1n : bits)) - 1n;
    if (kind === "minimal") return signed ? -largest - 1n : 0n;
    return kind === "maximal" ? largest : this.#next++ & largest;
  }

  /** The values of a closed enum, or none and all bits of closed flags. */
  #known(type: Field["type"]): bigint[] | undefined {
    if (type.kind === "enum") {
      return this.#definitions.enums.get(type.name)?.entries.map((entry) => BigInt(entry.value));
    }
    if (type.kind !== "flags") return undefined;
    const entries = this.#definitions.flags.get(type.name)?.entries ?? [];
    return [0n, entries.reduce((mask, entry) => mask | (1n << BigInt(entry.bit)), 0n)];
  }

  #bits(item: BitStruct, kind: Case): { value: Json; word: bigint } {
    let word = 0n;
    const value: { [name: string]: Json } = {};
    for (const field of item.fields) {
      const width = BigInt(field.last - field.first + 1);
      const largest = (1n << width) - 1n;
      const part = kind === "minimal" ? 0n : kind === "maximal" ? largest : this.#next++ & largest;
      word |= part << BigInt(field.first);
      value[field.name] = field.boolean ? part === 1n : item.bits === 64 && width > 32n ? String(part) : Number(part);
    }
    return { value, word };
  }

  #integer(value: bigint, { elementSize }: Field, struct: Struct): Uint8Array {
    return integerBytes(value, elementSize * 8, struct.byteOrder !== "big");
  }
}

function arrayValue({ type }: Field, elements: readonly Vector[]): Json {
  const bytes = type.kind === "integer" && type.bits === 8 && !type.signed;
  return bytes
    ? `hex:${elements.map((element) => hex(element.bytes)).join("")}`
    : elements.map((element) => element.value);
}

function integerBytes(value: bigint, bits: number, littleEndian: boolean): Uint8Array {
  const bytes = Uint8Array.from({ length: bits / 8 }, (_, index) => Number((value >> BigInt(8 * index)) & 0xffn));
  return littleEndian ? bytes : bytes.reverse();
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
