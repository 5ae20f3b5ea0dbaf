import type { Item } from "../ir/model.js";
import { type DiffRuleName, diffRules } from "./rules/index.js";

/** Who sends something to whom. */
export interface Flow {
  readonly sender: string;
  readonly receiver: string;
}

/** A mix of versions that no longer understands each other: an old `old` with a new `new`. */
export interface BrokenPair {
  readonly old: string;
  readonly new: string;
}

/** Something in a specification: an item, and the path of keys to the part of it that is meant. */
export interface Subject {
  readonly item: Item;
  readonly path: readonly (string | number)[];
}

/** One difference between two specifications, judged. */
export interface Change {
  readonly rule: DiffRuleName;
  /** What changed: `vring-addr`, `vring-addr.used`, `frontend-request.set-owner`. */
  readonly item: string;
  /** What it is now and what it was, as a sentence without its end. */
  readonly message: string;
  /** In the old specification; null for what is new. */
  readonly was: Subject | null;
  /** In the new specification; for what is gone, what it was a part of, or null. */
  readonly now: Subject | null;
  /** Empty for changes that break no peers. */
  readonly pairs: readonly BrokenPair[];
}

/** Where a change is: the name of what changed, and its old and new form. */
export interface Site {
  readonly item: string;
  readonly was: Item | null;
  readonly now: Item | null;
  /** Who sends to whom what changed. */
  readonly flows: readonly Flow[];
}

/** What a change of a part of a site's items needs to be told beyond the site: the keys that lead to the part. */
export type Path = readonly (string | number)[];

/** Collects what a comparison finds. */
export class Changes {
  readonly all: Change[] = [];

  add(rule: DiffRuleName, site: Site, message: string, path: Path = []): void {
    const { item, was, now, flows } = site;
    const subject = (item: Item | null): Subject | null => item && { item, path };
    this.all.push({ rule, item, message, was: subject(was), now: subject(now), pairs: pairsOf(rule, flows) });
  }
}

function pairsOf(rule: DiffRuleName, flows: readonly Flow[]): BrokenPair[] {
  const { effect } = diffRules[rule];
  const pairs: BrokenPair[] = [];
  for (const { sender, receiver } of flows) {
    if (effect === "both" || effect === "old-sender") pairs.push({ old: sender, new: receiver });
    if (effect === "both" || effect === "new-sender") pairs.push({ old: receiver, new: sender });
  }
  const unique = pairs.filter(
    (pair, index) => pairs.findIndex((other) => other.old === pair.old && other.new === pair.new) === index,
  );
  return unique.sort((a, b) => (a.old < b.old ? -1 : 1));
}
