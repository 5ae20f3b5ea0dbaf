import type { Position } from "../source/position.js";
import type { SourceFile } from "../source/source-file.js";
import type { Subject } from "./change.js";

/** Where something of a model stands in the files that it was made from, or which of them it is; undefined when it is none of theirs. */
export function placeOf({ item, path }: Subject, sources: readonly SourceFile[]): Position | undefined {
  const cut = item.origin.lastIndexOf(":");
  const source = sources.find(({ name }) => name === item.origin.slice(0, cut));
  if (!source) return undefined;
  const definition = find(source.toValue(), source, item.name, Number(item.origin.slice(cut + 1)));
  return definition ? deepest(source, definition, path) : { file: source.path, line: 1, column: 1, length: 1 };
}

/** The definition called `name` that starts in `line`. */
function find(value: unknown, source: SourceFile, name: string, line: number): object | undefined {
  if (value === null || typeof value !== "object") return undefined;
  if ("name" in value && value.name === name && source.positionOf(value).line === line) return value;
  for (const member of Object.values(value)) {
    const found = find(member, source, name, line);
    if (found) return found;
  }
  return undefined;
}

/** The value at the end of the path, as far as it is written: what is left out has no place of its own. */
function deepest(source: SourceFile, definition: object, path: Subject["path"]): Position {
  let owner = definition;
  let position = source.positionOf(definition);
  for (const key of path) {
    const member = (owner as Record<string | number, unknown>)[key];
    if (member === undefined) break;
    position = source.positionOf(owner, key);
    if (member === null || typeof member !== "object") break;
    owner = member;
  }
  return position;
}
