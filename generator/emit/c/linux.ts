import { lookup } from "../../ir/lookup.js";
import type { Area, Item, Model } from "../../ir/model.js";
import { type Assert, assertsOf } from "./asserts.js";

/** What Linux must say of one file from one revision on. */
export interface LinuxPart {
  readonly area: Area;
  /** The revision that introduced it; null: older than what is looked at. */
  readonly revision: string | null;
  readonly asserts: readonly Assert[];
}

/** What the headers of Linux must say: everything that has a C name, by file and revision, oldest first. */
export function linuxParts(model: Model): LinuxPart[] {
  return model.areas.flatMap((area) => {
    if (!area.linux) return [];
    const asserts = assertsOf({ ...area, cPrefix: null }).filter(
      ({ items }) => isNamed(model, area, items) && !items.some((item) => item.linux === "none"),
    );
    const revisions = [...new Set(asserts.map((assert) => revisionOf(area, assert)))].sort(byRevision);
    return revisions.map((revision) => ({
      area,
      revision,
      asserts: asserts.filter((assert) => revisionOf(area, assert) === revision),
    }));
  });
}

/** Whether Linux has a name for the item; of a member, for its struct; devices have one by rule. */
function isNamed(model: Model, area: Area, items: readonly Item[]): boolean {
  const owner = items.at(-1) as Item;
  const inner = items[0] as Item;
  if (area.devices.some((device) => device === inner)) return true;
  return lookup(model).structs.get(owner.name) === owner ? owner.cName !== null : inner.cName !== null;
}

/** The newest revision that an item or anything around it needs. */
function revisionOf(area: Area, { items }: Assert): string | null {
  const revisions = [...items.map((item) => item.linux), area.linux?.since ?? null].filter((each) => each !== null);
  return revisions.sort(byRevision).at(-1) ?? null;
}

/** Orders revisions from the oldest on. */
export function byRevision(a: string | null, b: string | null): number {
  const [left, right] = [a, b].map((revision) => (revision ?? "0.0").split(".").map(Number) as [number, number]);
  return (left?.[0] ?? 0) - (right?.[0] ?? 0) || (left?.[1] ?? 0) - (right?.[1] ?? 0);
}
