import type { Area, Item } from "../../ir/model.js";
import { pascalCase, snakeCase, upperSnakeCase } from "../../passes/identifiers.js";

/** Text that is no markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The anchor of a file's section; the other anchors are names of definitions, and of their members behind a dot. */
export const areaId = (area: Area): string => `area-${area.name.replaceAll("/", "-")}`;

export const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

export const link = (id: string, text: string): string => `<a href="#${id}">${code(text)}</a>`;

export const typeLink = (name: string): string => link(name, pascalCase(name));

export const memberLink = (owner: string, name: string, text = upperSnakeCase(name)): string =>
  link(`${owner}.${name}`, text);

/** What an item is, with the other names that it has, and since and until when. */
export function docOf(item: Item): string {
  const parts = [escapeHtml(item.doc)];
  if (item.aliases.length > 0) parts.push(`Also: ${item.aliases.map((alias) => code(snakeCase(alias))).join(", ")}.`);
  if (item.since) parts.push(`Since ${escapeHtml(item.since)}.`);
  if (item.deprecated) parts.push(`Deprecated: ${escapeHtml(item.deprecated)}.`);
  return parts.join(" ");
}
