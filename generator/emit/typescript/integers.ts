import type { ByteOrder, IntegerBits } from "../../ir/model.js";
import type { Module } from "./module.js";

/** Writes expressions and statements that handle one integer of the bytes. */
export interface IntegerType {
  readonly bits: IntegerBits;
  readonly signed?: boolean;
}

/** Where in the view something is: literal bytes behind a variable. */
export interface Place {
  readonly variable: "offset" | "at";
  readonly bytes: number;
}

/** Statements that refuse what does not fit, and those that write. All checks stand first: engines then load each member once. */
export interface Encoding {
  readonly checks: readonly string[];
  readonly stores: readonly string[];
}

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

/**
 * Statements that refuse a number which does not fit. They stand in line: what a call would take of the engine's budget
 * for inlining is left to the accessors. Small values of 32 bits, which are the usual ones, pass at the first comparison.
 */
export function checkInteger({ bits, signed }: IntegerType, value: string, path: string, module: Module): string[] {
  if (bits === 64) return [];
  const [least, most] = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
  const refusal = `${module.support("refuse")}("${path}", ${value}, "${least} to ${most}");`;
  return [`if (${misfit(bits, signed === true, value)}) ${refusal}`];
}

function misfit(bits: number, signed: boolean, value: string): string {
  if (signed && bits === 32) return `(${value} | 0) !== ${value}`;
  if (signed) return `(${value} << ${32 - bits}) >> ${32 - bits} !== ${value}`;
  if (bits < 32) return `(${value} & 0x${(2 ** bits - 1).toString(16)}) !== ${value}`;
  return `(${value} & 0x7fffffff) !== ${value} && ${value} >>> 0 !== ${value}`;
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
