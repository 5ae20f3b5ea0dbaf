import type { Area, Item, Model } from "../ir/model.js";
import type { Site } from "./change.js";
import type { Comparison } from "./comparison.js";

/** Compares what areas say as a whole. */
export function compareAreas(comparison: Comparison, before: Model, now: Model): void {
  for (const was of before.areas) {
    const is = now.areas.find(({ name }) => name === was.name);
    if (!is || was.cPrefix === is.cPrefix) continue;
    const site: Site = { item: is.name, was: fileOf(was), now: fileOf(is), flows: [] };
    comparison.differs("c-name-changed", site, "has names that start in C with", was.cPrefix, is.cPrefix);
  }
  comparePeers(comparison, peersOf(before), peersOf(now));
}

/** Compares what is known of other implementations: a program chooses one by name, so its name must stay. */
function comparePeers(comparison: Comparison, before: ReadonlyMap<string, Area>, now: ReadonlyMap<string, Area>): void {
  for (const [name, was] of before) {
    const is = now.get(name);
    const site: Site = { item: name, was: fileOf(was), now: is ? fileOf(is) : null, flows: [] };
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
function fileOf({ name, file, doc, source }: Area): Item {
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
