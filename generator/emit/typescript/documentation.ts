import type { Item } from "../../ir/model.js";

/** The doc comment of a definition: what it is, since when, where it was read and where it is written down. */
export function docs(item: Item, ...more: string[]): string[] {
  return [docText(item, ...more)];
}

export function docText(item: Item, ...more: string[]): string {
  const lines = [item.doc.trim(), ...more];
  if (item.aliases.length > 0) lines.push(`Also known as ${item.aliases.join(", ")}.`);
  if (item.cName) lines.push(`In C: \`${item.cName}\`.`);
  if (item.since) lines.push(`@since ${item.since}`);
  if (item.deprecated) lines.push(`@deprecated ${item.deprecated}`);
  lines.push(`@see ${item.source.document}, ${item.source.section} (${item.origin})`);
  return lines.length === 1 ? (lines[0] ?? "") : `\n${lines.join("\n")}`;
}

/** The short doc comment of a member. */
export function memberDoc(item: Item): string {
  const deprecated = item.deprecated ? ` @deprecated ${item.deprecated}` : "";
  return `/** ${item.doc.trim().replaceAll("*/", "* /")}${deprecated} */`;
}
