import type { Field } from "../../ir/model.js";
import { pascalCase } from "../../passes/identifiers.js";
import type { IntegerType } from "./integers.js";
import type { Module } from "./module.js";

/** The integer that a field, or an element of it, is in the bytes. */
export function integerOf({ type }: Field): IntegerType {
  if (!("bits" in type)) return { bits: 8 };
  return { bits: type.bits, signed: type.kind === "integer" && type.signed };
}

/** Statements that refuse values which the specification does not know, where this use is closed. */
export function closedCheck({ closed, type }: Field, value: string, path: string, module: Module): string[] {
  if (!closed) return [];
  if (type.kind === "enum")
    return [
      `${module.support("checkKnown")}(${value}, Object.values(${module.use(pascalCase(type.name))}), "${path}");`,
    ];
  if (type.kind !== "flags") return [];
  const flags = module.use(pascalCase(type.name));
  const [number, zero] = type.bits === 64 ? ["bigint", "0n"] : ["number", "0"];
  return [
    `${module.support("checkKnownBits")}(${value}, BigInt(Object.values(${flags}).reduce<${number}>((mask, bit) => mask | bit, ${zero})), "${path}");`,
  ];
}
