import { IndentationText, NewLineKind, Project, QuoteKind } from "ts-morph";
import { indent } from "./indent.js";
import type { Module } from "./module.js";

const project = new Project({
  useInMemoryFileSystem: true,
  skipLoadingLibFiles: true,
  manipulationSettings: {
    indentationText: IndentationText.TwoSpaces,
    quoteKind: QuoteKind.Double,
    newLineKind: NewLineKind.LineFeed,
    useTrailingCommas: true,
  },
});

/** What was printed for a module last: while watching, only modules whose statements changed are printed again. */
const printed = new Map<string, { readonly statements: string; readonly code: string }>();

/** The code of a module: its imports and statements, in one go, because adding them one by one takes quadratic time. */
export function print(module: Module): string {
  const structures = [...module.imports(), ...module.prelude(), ...module.statements];
  const statements = JSON.stringify(structures);
  const before = printed.get(module.path);
  if (before?.statements === statements) return before.code;
  const file = project.createSourceFile(`${module.path}.ts`, { statements: structures });
  const code = indent(file.getFullText());
  file.forget();
  printed.set(module.path, { statements, code });
  return code;
}
