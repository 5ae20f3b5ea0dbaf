import { indent } from "./indent.js";
import type { Module } from "./module.js";
import { statementText } from "./statement-text.js";
import type { Statement } from "./statements.js";

/** Statements with a blank line in front of them. */
const SEPARATE: ReadonlySet<Statement["kind"]> = new Set(["interface", "class", "function"] as const);

/** The code of a module: its imports, then its statements. */
export function print(module: Module): string {
  const head = [...module.imports(), ...module.prelude()].map((line) => `${line}\n`);
  let code = head.join("");
  let separate = false;
  for (const statement of module.statements) {
    const own = SEPARATE.has(statement.kind);
    code += `${code !== "" && (separate || own) ? "\n" : ""}${statementText(statement)}\n`;
    separate = own;
  }
  return indent(code);
}
