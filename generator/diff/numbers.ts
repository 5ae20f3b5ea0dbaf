import type { BitField, BitStruct, Enum, Flags, Item } from "../ir/model.js";
import type { Site } from "./change.js";
import type { Comparison } from "./comparison.js";
import { pair } from "./pairing.js";
import type { DiffRuleName } from "./rules/index.js";

/** How the numbers of a definition's members are compared. */
export interface Numbering<T extends Item> {
  numberOf(member: T): string;
  /** Key of the specification that holds the number. */
  keyOf(member: T): string;
  /** What the number is called. */
  readonly noun: string;
  readonly changed: DiffRuleName;
  readonly reused: DiffRuleName;
  readonly removed: DiffRuleName;
  readonly renamed: DiffRuleName;
}

const BITS = {
  noun: "bit",
  changed: "bit-moved",
  reused: "bit-reused",
  removed: "bit-removed",
  renamed: "bit-renamed",
} as const;

/** Flags and features: one bit each. */
export const SINGLE_BITS: Numbering<Item & { readonly bit: number }> = {
  ...BITS,
  numberOf: ({ bit }) => String(bit),
  keyOf: () => "bit",
};

const BIT_RANGES: Numbering<BitField> = {
  ...BITS,
  numberOf: ({ first, last }) => (first === last ? String(first) : `${first}..${last}`),
  keyOf: ({ boolean }) => (boolean ? "bit" : "bits"),
};

const VALUES: Numbering<Enum["entries"][number]> = {
  noun: "value",
  changed: "value-changed",
  reused: "value-reused",
  removed: "value-removed",
  renamed: "value-renamed",
  numberOf: ({ value }) => String(value),
  keyOf: () => "value",
};

/**
 * Compares the members of a definition, which are recognised by name or alias.
 * @param added judges a member that is new; its number was not used before
 */
export function compareNumbered<T extends Item>(
  comparison: Comparison,
  whole: Site,
  before: readonly T[],
  now: readonly T[],
  rules: Numbering<T>,
  added: (site: Site, member: T) => void,
  both: (site: Site, was: T, now: T) => void = () => {},
): void {
  // Nothing but its name tells what a number means: with another name and no alias, it means something else.
  const pairing = pair(before, now, () => null);
  comparison.remember(whole.was?.name ?? "", pairing);
  for (const found of pairing.pairs) {
    const site = { ...whole, item: `${whole.item}.${found.now.name}`, was: found.was, now: found.now };
    comparison.names(found, site, rules.renamed);
    const [wasNumber, number] = [rules.numberOf(found.was), rules.numberOf(found.now)];
    if (wasNumber !== number)
      comparison.differs(rules.changed, site, `has the ${rules.noun}`, wasNumber, number, [rules.keyOf(found.now)]);
    both(site, found.was, found.now);
  }
  for (const was of pairing.removed) {
    if (pairing.added.some((member) => rules.numberOf(member) === rules.numberOf(was))) continue;
    const site = { ...whole, item: `${whole.item}.${was.name}`, was };
    comparison.add(rules.removed, site, `'${site.item}' is gone; its ${rules.noun} was ${rules.numberOf(was)}`);
  }
  for (const member of pairing.added) {
    const site = { ...whole, item: `${whole.item}.${member.name}`, was: null, now: member };
    const owner = before.find((was) => rules.numberOf(was) === rules.numberOf(member));
    if (!owner) added(site, member);
    else {
      const text = `'${site.item}' has the ${rules.noun} ${rules.numberOf(member)}, which was '${owner.name}'`;
      comparison.add(rules.reused, { ...site, was: owner }, text, [rules.keyOf(member)]);
    }
  }
}

export function compareFlags(comparison: Comparison, was: Flags, now: Flags): void {
  const site = siteOf(comparison, was, now);
  compareWidth(comparison, site, was, now);
  compareNumbered(comparison, site, was.entries, now.entries, SINGLE_BITS, (added) =>
    extended(comparison, added, now.name, "bit-added"),
  );
}

export function compareEnum(comparison: Comparison, was: Enum, now: Enum): void {
  const site = siteOf(comparison, was, now);
  compareWidth(comparison, site, was, now);
  compareNumbered(comparison, site, was.entries, now.entries, VALUES, (added) =>
    extended(comparison, added, now.name, "value-added"),
  );
}

/** A new bit or value breaks the receivers that refuse what they do not know. */
function extended(comparison: Comparison, site: Site, type: string, compatible: DiffRuleName): void {
  const flows = comparison.now.closedFlowsOf(type);
  if (flows.length === 0) comparison.add(compatible, site, `'${site.item}' is new`);
  else
    comparison.add("closed-set-extended", { ...site, flows }, `'${site.item}' is new, and unknown values are refused`);
}

export function compareBitStruct(comparison: Comparison, was: BitStruct, now: BitStruct): void {
  const site = siteOf(comparison, was, now);
  compareWidth(comparison, site, was, now);
  if (was.byteOrder !== now.byteOrder)
    comparison.differs("byte-order-changed", site, "has the byte order", was.byteOrder, now.byteOrder);
  if (was.reserved !== now.reserved) {
    const rule = now.reserved === "zero" ? "reserved-bits-checked" : "reserved-bits-unchecked";
    comparison.differs(rule, site, "has reserved bits that are", was.reserved, now.reserved, ["reserved"]);
  }
  compareNumbered(comparison, site, was.fields, now.fields, BIT_RANGES, added, (field, before, after) => {
    if (before.boolean !== after.boolean)
      comparison.differs("field-retyped", field, "is", kindOf(before), kindOf(after), [BIT_RANGES.keyOf(after)]);
  });

  function added(field: Site): void {
    comparison.add("field-added", field, `'${field.item}' is new`);
    if (was.reserved === "zero")
      comparison.add("reserved-bit-used", field, `'${field.item}' stands in bits that had to be zero`);
    else comparison.add("bit-added", field, `'${field.item}' stands in bits that were ignored`);
  }
}

const kindOf = ({ boolean }: BitField): string => (boolean ? "a boolean" : "a number");

function compareWidth(comparison: Comparison, site: Site, was: Flags | Enum | BitStruct, now: typeof was): void {
  if (was.bits !== now.bits)
    comparison.differs("width-changed", site, "is of type", `u${was.bits}`, `u${now.bits}`, ["type"]);
}

function siteOf(comparison: Comparison, was: Item, now: Item): Site {
  return { item: now.name, was, now, flows: comparison.flowsOf(was.name, now.name) };
}
