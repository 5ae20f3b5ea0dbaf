import { posix } from "node:path";
import type { Area, Model } from "../../ir/model.js";
import { pascalCase } from "../../passes/identifiers.js";

/** A definition's name as a link to its section. */
export type TypeLink = (name: string, text?: string) => string;

/** Links from the page of an area to definitions on any page. */
export function linksFrom(model: Model, area: Area): TypeLink {
  const homes = new Map(
    model.areas.flatMap((home) => definitionsOf(home).map(({ name }) => [name, home.name] as const)),
  );
  return (name, text = pascalCase(name)) => {
    const home = homes.get(name) ?? area.name;
    const page = home === area.name ? "" : `${posix.relative(posix.dirname(area.name), home)}.md`;
    return `[${text}](${page}#${pascalCase(name).toLowerCase()})`;
  };
}

function definitionsOf(area: Area): readonly { readonly name: string }[] {
  return [
    ...[...area.structs, ...area.bitStructs, ...area.enums, ...area.flags],
    ...[...area.records, ...area.unions, ...area.protobufMessages],
  ];
}
