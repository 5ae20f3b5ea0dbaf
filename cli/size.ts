import { UsageError } from "./command.js";

const UNITS: Readonly<Record<string, bigint>> = {
  "": 1n,
  k: 1n << 10n,
  m: 1n << 20n,
  g: 1n << 30n,
  t: 1n << 40n,
  p: 1n << 50n,
};

/** Reads a size such as `512`, `64K` or `2G`, in bytes. @throws UsageError that names the option */
export function parseSize(text: string, option: string): bigint {
  const match = /^(\d+)([kmgtp]?)$/i.exec(text);
  const unit = UNITS[match?.[2]?.toLowerCase() ?? ""];
  if (!match || unit === undefined) throw new UsageError(`--${option}: '${text}' is not a size such as 512, 64K or 2G`);
  return BigInt(match[1] as string) * unit;
}

/** Reads a whole number in a range. @throws UsageError that names the option */
export function parseNumber(text: string, option: string, minimum: number, maximum: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
  throw new UsageError(`--${option}: '${text}' is not a number from ${minimum} to ${maximum}`);
}
