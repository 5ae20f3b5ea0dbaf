import { posix } from "node:path";
import { lookup } from "../../ir/lookup.js";
import type { Area, Model } from "../../ir/model.js";
import { pascalCase } from "../../passes/identifiers.js";

/** A definition's name as a link to its section. */
export type TypeLink = (name: string, text?: string) => string;

/** Links from the page of an area to definitions on any page. */
export function linksFrom(model: Model, area: Area): TypeLink {
  const { homes } = lookup(model);
  return (name, text = pascalCase(name)) => {
    const home = homes.get(name)?.name ?? area.name;
    const page = home === area.name ? "" : `${posix.relative(posix.dirname(area.name), home)}.md`;
    return `[${text}](${page}#${pascalCase(name).toLowerCase()})`;
  };
}
