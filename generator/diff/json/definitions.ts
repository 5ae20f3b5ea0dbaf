import type { RecordField, RecordType, Union, Variant } from "../../ir/service-model.js";
import type { Comparison } from "../comparison.js";
import { pair } from "../pairing.js";
import { Revisions } from "./availability.js";
import { compareMember, compareMembers, type Members, pairMembers } from "./members.js";

export function compareRecord(comparison: Comparison, was: RecordType, now: RecordType): void {
  const members = membersOf(comparison, was, now, { was: was.unknown === "refused", now: now.unknown === "refused" });
  if (was.unknown !== now.unknown) {
    const rule = now.unknown === "refused" ? "unknown-members-refused" : "unknown-members-ignored";
    comparison.add(rule, members.site, `unknown members of '${now.name}' are ${now.unknown} now`, ["unknown"]);
  }
  compareMembers(comparison, members, pairMembers(was.fields, now.fields));
}

export function compareUnion(comparison: Comparison, was: Union, now: Union): void {
  const members = membersOf(comparison, was, now, { was: false, now: false });
  const pairing = pair(was.variants, now.variants, ({ wire }) => wire);
  comparison.remember(was.name, pairing);
  for (const found of pairing.pairs) {
    const site = { ...members.site, item: `${now.name}.${found.now.name}`, was: found.was, now: found.now };
    comparison.names(found, site, "variant-renamed", "variant-renamed-without-alias");
    compareVariant(comparison, { ...members, site }, found.was, found.now);
  }
  for (const variant of pairing.removed) {
    const site = { ...members.site, item: `${now.name}.${variant.name}`, was: variant };
    comparison.add("variant-removed", site, `'${site.item}' is gone; in JSON it was ${variant.wire}`);
  }
  for (const variant of pairing.added) {
    const site = { ...members.site, item: `${now.name}.${variant.name}`, was: null, now: variant };
    const known = members.revisions.inKnown(variant.availability);
    if (known)
      comparison.add("variant-added-without-revision", site, `'${site.item}' is new in revisions that were known`);
    else comparison.add("variant-added", site, `'${site.item}' is new`);
  }
}

function compareVariant(comparison: Comparison, members: Members, was: Variant, now: Variant): void {
  const { site, revisions } = members;
  if (was.wire !== now.wire) comparison.differs("wire-name-changed", site, "is in JSON", was.wire, now.wire, ["wire"]);
  revisions.compare(comparison, site, was.availability, now.availability);
  if (was.shape === "fields" && now.shape === "fields")
    compareMembers(comparison, members, pairMembers(was.fields, now.fields));
  else if (formOf(was) === formOf(now) && !reordered(was, now)) comparePlaces(comparison, members, was, now);
  else comparison.differs("variant-content-changed", site, "holds", orderOf(was), orderOf(now), [now.shape]);
}

/** What holds values without names, told apart by their places. */
function comparePlaces(comparison: Comparison, members: Members, before: Variant, after: Variant): void {
  for (const [place, was] of before.fields.entries()) {
    const now = after.fields[place] as RecordField;
    const site = { ...members.site, item: `${members.site.item}.${now.name}`, was, now };
    const renamed = was.name === now.name ? null : now.aliases.includes(was.name) ? "alias" : "likeness";
    comparison.names({ was, now, renamed }, site, "member-renamed", "member-renamed-without-alias");
    compareMember(comparison, members, site, was, now);
  }
}

const formOf = ({ shape, fields }: Variant): string => `${shape} ${fields.length}`;

/** Whether a name stands in another place. */
function reordered(was: Variant, now: Variant): boolean {
  return now.fields.some(({ name }, place) => {
    const old = was.fields.findIndex((field) => field.name === name);
    return old >= 0 && old !== place;
  });
}

function orderOf({ shape, fields }: Variant): string {
  const names = fields.map(({ name }) => `'${name}'`);
  if (shape === "fields") return `members ${names.join(", ")}`;
  return shape === "values" ? `an array of ${names.join(", ")}` : names.join();
}

function membersOf(
  comparison: Comparison,
  was: RecordType | Union,
  now: RecordType | Union,
  refused: Members["refused"],
): Members {
  return {
    site: { item: now.name, was, now, flows: comparison.flowsOf(was.name, now.name) },
    revisions: new Revisions(comparison.before.lineageOf(was.name), comparison.now.lineageOf(now.name)),
    refused,
  };
}
