import type { Item } from "../ir/model.js";

/** The same thing in both specifications. */
export interface Pair<T> {
  readonly was: T;
  readonly now: T;
  /** How a thing with another name was recognised. */
  readonly renamed: "alias" | "likeness" | null;
}

/** What two lists of things have in common, and what only one of them has. */
export interface Pairing<T> {
  readonly pairs: readonly Pair<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/**
 * Finds each old thing among the new ones: by its name, else by an alias that is its old name, else by `likeness`, a text that
 * tells what a thing is without its name (null: nothing does).
 */
export function pair<T extends Pick<Item, "name" | "aliases">>(
  before: readonly T[],
  now: readonly T[],
  likeness: (thing: T) => string | null,
): Pairing<T> {
  const pairs: Pair<T>[] = [];
  let removed = [...before];
  let added = [...now];
  const match = (renamed: Pair<T>["renamed"], same: (was: T, now: T) => boolean): void => {
    for (const was of removed) {
      const found = added.find((candidate) => same(was, candidate));
      if (!found) continue;
      pairs.push({ was, now: found, renamed });
      added = added.filter((candidate) => candidate !== found);
    }
    removed = removed.filter((was) => !pairs.some((paired) => paired.was === was));
  };
  match(null, (was, candidate) => candidate.name === was.name);
  match("alias", (was, candidate) => candidate.aliases.includes(was.name));
  match("likeness", (was, candidate) => likeness(was) !== null && likeness(was) === likeness(candidate));
  return { pairs, removed, added };
}
