import type { Message } from "../../ir/model.js";
import { camelCase, pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import type { Module } from "./module.js";

/** Statements that refuse payload values which the message does not allow. */
export function valueChecks(message: Message, payload: string, module: Module): string[] {
  return message.request.values.flatMap((rule) => {
    const value = `${payload}.${camelCase(rule.field)}`;
    const path = `${upperSnakeCase(message.name)}.${camelCase(rule.field)}`;
    if (rule.kind === "range")
      return [`${module.support("checkRange")}(${value}, ${rule.minimum}, ${rule.maximum}, "${path}");`];
    if (!rule.closed) return [];
    return [
      `${module.support("checkKnown")}(${value}, Object.values(${module.use(pascalCase(rule.enum))}), "${path}");`,
    ];
  });
}
