// Generated from generator/emit/typescript/support/integers.ts. Do not edit: change that, then run `vhost-user generate`.

import { VhostUserError } from "./error.js";

/** Whether this machine stores the least significant byte first; vhost-user messages use the machine's order. */
export const NATIVE_LITTLE_ENDIAN: boolean = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

const cell = new BigUint64Array(1);
const signedCell = new BigInt64Array(cell.buffer);
const halves = new Uint32Array(cell.buffer);
const LOW = NATIVE_LITTLE_ENDIAN ? 0 : 1;
const HIGH = 1 - LOW;

/**
 * Writes a u64 by way of one cell: engines before V8 13 do not inline `setBigUint64`, which then costs five times as much.
 * @throws VhostUserError ERR_VU_VALUE naming `field` when the value is negative or too large
 */
export function writeU64(view: DataView, offset: number, value: bigint, littleEndian: boolean, field: string): void {
  cell[0] = value;
  // The cell keeps 64 bits of it: one comparison of BigInts, each of which is a call in those engines, instead of two.
  if (cell[0] !== value) refuse(field, value, "0 to 2^64 - 1");
  writeCell(view, offset, littleEndian);
}

/** Reads a u64; the counterpart of `writeU64`. */
export function readU64(view: DataView, offset: number, littleEndian: boolean): bigint {
  readCell(view, offset, littleEndian);
  return cell[0] as bigint;
}

/** Writes an i64; see `writeU64`. */
export function writeI64(view: DataView, offset: number, value: bigint, littleEndian: boolean, field: string): void {
  signedCell[0] = value;
  if (signedCell[0] !== value) refuse(field, value, "-2^63 to 2^63 - 1");
  writeCell(view, offset, littleEndian);
}

/** Reads an i64; see `readU64`. */
export function readI64(view: DataView, offset: number, littleEndian: boolean): bigint {
  readCell(view, offset, littleEndian);
  return signedCell[0] as bigint;
}

function writeCell(view: DataView, offset: number, littleEndian: boolean): void {
  if (littleEndian) {
    view.setUint32(offset, halves[LOW] as number, true);
    view.setUint32(offset + 4, halves[HIGH] as number, true);
  } else {
    view.setUint32(offset, halves[HIGH] as number, false);
    view.setUint32(offset + 4, halves[LOW] as number, false);
  }
}

function readCell(view: DataView, offset: number, littleEndian: boolean): void {
  if (littleEndian) {
    halves[LOW] = view.getUint32(offset, true);
    halves[HIGH] = view.getUint32(offset + 4, true);
  } else {
    halves[HIGH] = view.getUint32(offset, false);
    halves[LOW] = view.getUint32(offset + 4, false);
  }
}

/** @throws VhostUserError ERR_VU_VALUE naming `field` unless `value` is a whole number from `minimum` to `maximum` */
export function checkRange(value: number, minimum: number, maximum: number, field: string): void {
  if (!(Number.isInteger(value) && value >= minimum && value <= maximum))
    refuse(field, value, `${minimum} to ${maximum}`);
}

/** @throws VhostUserError ERR_VU_VALUE */
export function refuse(field: string, value: unknown, expected: string): never {
  throw new VhostUserError("ERR_VU_VALUE", `${field} is ${String(value)}, not ${expected}`);
}

/** @throws VhostUserError ERR_VU_VALUE naming `field` unless `value` is one of `known` */
export function checkKnown(value: number | bigint, known: readonly (number | bigint)[], field: string): void {
  if (!known.includes(value)) refuse(field, value, `one of ${known.join(", ")}`);
}

/** @throws VhostUserError ERR_VU_VALUE naming `field` when bits outside `known` are set */
export function checkKnownBits(value: number | bigint, known: bigint, field: string): void {
  if ((BigInt(value) & ~known) !== 0n)
    refuse(field, `0x${value.toString(16)}`, `made of the bits 0x${known.toString(16)} only`);
}

/** Writes `count` zero bytes. */
export function writeZeros(view: DataView, offset: number, count: number): void {
  for (let index = 0; index < count; index++) view.setUint8(offset + index, 0);
}

/** @throws VhostUserError ERR_VU_VALUE naming `field` unless the `count` bytes of padding at `offset` are zero */
export function checkZeros(view: DataView, offset: number, count: number, field: string): void {
  for (let index = 0; index < count; index++) {
    const byte = view.getUint8(offset + index);
    if (byte !== 0) refuse(field, byte, "zero");
  }
}

/** Bytes up to which a loop is faster than a view of the bytes would be made: written, where there is nothing else to make, and read. */
const FEW_BYTES = 40;
const FEW_BYTES_READ = 16;
/** Bytes up to which engines keep an array's contents inside of it; making such an array from another is faster than slicing. */
const SMALL_ARRAY = 64;

/** Writes bytes. */
export function writeBytes(view: DataView, offset: number, bytes: Uint8Array): void {
  const { length } = bytes;
  if (length > FEW_BYTES) {
    new Uint8Array(view.buffer, view.byteOffset + offset, length).set(bytes);
    return;
  }
  let index = 0;
  for (; index + 4 <= length; index += 4) {
    const low = (bytes[index] as number) | ((bytes[index + 1] as number) << 8);
    const high = (bytes[index + 2] as number) | ((bytes[index + 3] as number) << 8);
    view.setUint32(offset + index, low | (high << 16), true);
  }
  for (; index < length; index++) view.setUint8(offset + index, bytes[index] as number);
}

/** Reads bytes into an array of their own. */
export function readBytes(view: DataView, offset: number, length: number): Uint8Array {
  if (length > FEW_BYTES_READ) {
    const source = new Uint8Array(view.buffer, view.byteOffset + offset, length);
    return length > SMALL_ARRAY ? source.slice() : new Uint8Array(source);
  }
  const bytes = new Uint8Array(length);
  let index = 0;
  for (; index + 4 <= length; index += 4) {
    const word = view.getUint32(offset + index, true);
    bytes[index] = word;
    bytes[index + 1] = word >>> 8;
    bytes[index + 2] = word >>> 16;
    bytes[index + 3] = word >>> 24;
  }
  for (; index < length; index++) bytes[index] = view.getUint8(offset + index);
  return bytes;
}

/** @throws VhostUserError ERR_VU_SIZE unless `available` bytes can hold `size` */
export function checkSize(available: number, size: number, struct: string): void {
  if (available < size)
    throw new VhostUserError("ERR_VU_SIZE", `${struct} takes ${size} bytes, but there are ${available}`);
}

/**
 * Reads the last byte to find whether it is there: some engines take longer to tell how long a view is.
 * @throws VhostUserError ERR_VU_SIZE unless the view has `size` bytes from `offset`
 */
export function checkView(view: DataView, offset: number, size: number, struct: string): void {
  try {
    view.getUint8(offset + size - 1);
  } catch {
    checkSize(view.byteLength - offset, size, struct);
  }
}

/** @throws VhostUserError ERR_VU_SIZE unless there are exactly `size` bytes */
export function checkExactSize(available: number, size: number, struct: string): void {
  if (available !== size)
    throw new VhostUserError("ERR_VU_SIZE", `${struct} of this length takes ${size} bytes, but there are ${available}`);
}
