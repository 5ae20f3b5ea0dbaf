import type { ByteOrder, IntegerBits } from "../../ir/model.js";
import type { Module } from "./module.js";

/** Writes expressions and statements that handle one integer of the bytes. */
export interface IntegerType {
  readonly bits: IntegerBits;
  readonly signed?: boolean;
}

/** A number of at most 32 bits, in an integer of its own or in bits of one. */
interface NumberType {
  readonly bits: number;
  readonly signed?: boolean;
}

/** Where in the view something is: literal bytes behind a variable. */
export interface Place {
  readonly variable: "offset" | "at";
  readonly bytes: number;
}

/** What encodes a value. All members are loaded and looked at before the first is written: engines then load each of them once. */
export interface Encoding {
  /** Statements that load members, and refuse values that the specification does not know. */
  readonly loads: readonly string[];
  /** Conditions under which something does not fit. */
  readonly misfits: readonly string[];
  /** Statements that refuse what does not fit, by its name. */
  readonly refusals: readonly string[];
  readonly stores: readonly string[];
}

/** An encoding of which only a part is given. */
export const encoding = (parts: Partial<Encoding>): Encoding => ({
  ...{ loads: [], misfits: [], refusals: [], stores: [] },
  ...parts,
});

export const at = ({ variable, bytes }: Place): string => (bytes === 0 ? variable : `${variable} + ${bytes}`);

export const behind = ({ variable, bytes }: Place, more: number): Place => ({ variable, bytes: bytes + more });

/** The expression for DataView's littleEndian argument. */
function littleEndian(order: ByteOrder, module: Module): string {
  return order === "native" ? module.nativeOrder() : String(order === "little");
}

export function readInteger({ bits, signed }: IntegerType, place: Place, order: ByteOrder, module: Module): string {
  if (bits === 8) return `view.get${signed ? "Int" : "Uint"}8(${at(place)})`;
  const endian = littleEndian(order, module);
  if (bits === 64) return `${module.support(signed ? "readI64" : "readU64")}(view, ${at(place)}, ${endian})`;
  return `view.get${signed ? "Int" : "Uint"}${bits}(${at(place)}, ${endian})`;
}

/** A 64-bit value is checked where it is written; `path` is what a refusal calls it. */
export function writeInteger(
  { bits, signed }: IntegerType,
  place: Place,
  value: string,
  path: string,
  order: ByteOrder,
  module: Module,
): string {
  if (bits === 8) return `view.set${signed ? "Int" : "Uint"}8(${at(place)}, ${value});`;
  const endian = littleEndian(order, module);
  if (bits === 64)
    return `${module.support(signed ? "writeI64" : "writeU64")}(view, ${at(place)}, ${value}, ${endian}, "${path}");`;
  return `view.set${signed ? "Int" : "Uint"}${bits}(${at(place)}, ${value}, ${endian});`;
}

/** The condition under which a number does not fit. It is short because engines inline only short functions. */
export function misfit({ bits, signed }: NumberType, value: string): string {
  if (signed && bits === 32) return `(${value} | 0) !== ${value}`;
  if (signed) return `(${value} << ${32 - bits}) >> ${32 - bits} !== ${value}`;
  if (bits < 32) return `(${value} & 0x${(2 ** bits - 1).toString(16)}) !== ${value}`;
  return `${value} >>> 0 !== ${value}`;
}

/** The statement that refuses a number which does not fit; `path` is what it calls it. */
export function refusal({ bits, signed }: NumberType, value: string, path: string, module: Module): string {
  const [least, most] = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
  return `${module.support("checkRange")}(${value}, ${least}, ${most}, "${path}");`;
}

/** Statements that make `count` bytes zero: a few in the widest stores, many in a loop. */
export function writeZeros(place: Place, count: number, module: Module): string[] {
  if (count > 64) return [`${module.support("writeZeros")}(view, ${at(place)}, ${count});`];
  const stores: string[] = [];
  for (let done = 0; done < count; ) {
    const bytes = [8, 4, 2, 1].find((width) => width <= count - done) as number;
    const where = at(behind(place, done));
    // Not setBigUint64, which not all engines inline.
    stores.push(
      bytes === 8 ? `view.setFloat64(${where}, 0); // eight zero bytes` : `view.setUint${bytes * 8}(${where}, 0);`,
    );
    done += bytes;
  }
  return stores;
}
