import type { Area, Item, Model } from "../ir/model.js";
import type { Site } from "./change.js";
import type { Comparison } from "./comparison.js";

/** Compares what is known of other implementations: a program chooses one by name, so its name must stay. */
export function comparePeers(comparison: Comparison, before: Model, now: Model): void {
  const [known, present] = [peersOf(before), peersOf(now)];
  for (const [name, was] of known) {
    const is = present.get(name);
    const site: Site = { item: name, was: fileOf(was, name), now: is ? fileOf(is, name) : null, flows: [] };
    if (!is) comparison.add("peer-removed", site, `'${name}' is no longer described`);
    else if (differences(was) !== differences(is))
      comparison.add("peer-changed", site, `'${name}' is described differently`);
  }
}

/** The areas that tell how an implementation differs, by its name. */
function peersOf(model: Model): Map<string, Area> {
  const areas = model.areas.filter((area) => area.implementation !== null && (area.peer || area.quirks.length > 0));
  return new Map(areas.map((area) => [area.implementation as string, area]));
}

/** All that a runtime or a reader learns of the implementation. */
function differences({ peer, quirks }: Area): string {
  return JSON.stringify([peer, quirks.map(({ name, role, effect }) => [name, role, effect])]);
}

/** The file as a whole, for what is no definition in it. */
function fileOf({ file, doc, source }: Area, name: string): Item {
  return {
    name,
    doc,
    source,
    since: null,
    deprecated: null,
    aliases: [],
    cName: null,
    linux: null,
    origin: `${file}:1`,
  };
}
