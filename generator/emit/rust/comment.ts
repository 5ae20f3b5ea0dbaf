import type { Item } from "../../ir/model.js";

/** The doc comment of an item, each line behind three slashes. */
export function comment(item: Item, ...more: string[]): string {
  const lines = [...item.doc.trim().split("\n"), ...more];
  if (item.deprecated) lines.push(`Deprecated: ${item.deprecated}.`);
  return lines.map((line) => `/// ${line}\n`).join("");
}
