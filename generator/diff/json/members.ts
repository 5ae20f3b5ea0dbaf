import type { RecordField } from "../../ir/service-model.js";
import type { Site } from "../change.js";
import type { Comparison } from "../comparison.js";
import { type Pairing, pair } from "../pairing.js";
import type { Revisions } from "./availability.js";
import { compareType } from "./types.js";

/** What is compared: the members of a record, or of a variant. */
export interface Members {
  readonly site: Site;
  readonly revisions: Revisions;
  /** Whether unknown members were refused, and are. */
  readonly refused: { readonly was: boolean; readonly now: boolean };
}

/** Which members are the same: by name, alias, or what they are called in JSON. */
export function pairMembers(was: readonly RecordField[], now: readonly RecordField[]): Pairing<RecordField> {
  return pair(was, now, ({ wire }) => wire);
}

/** Compares the members of a JSON object. */
export function compareMembers(comparison: Comparison, members: Members, pairing: Pairing<RecordField>): void {
  for (const { was, now, renamed } of pairing.pairs) {
    const site = siteOf(members, was, now);
    comparison.names({ was, now, renamed }, site, "member-renamed", "member-renamed-without-alias");
    if (was.wire !== now.wire)
      comparison.differs("wire-name-changed", site, "is in JSON", was.wire, now.wire, ["wire"]);
    compareMember(comparison, members, site, was, now);
  }
  for (const was of pairing.removed) removed(comparison, members, was);
  for (const now of pairing.added) added(comparison, members, now);
}

/** Compares what a member holds, and when; not how it is called. */
export function compareMember(
  comparison: Comparison,
  { revisions }: Members,
  site: Site,
  was: RecordField,
  now: RecordField,
): void {
  compareType(comparison, site, was.type, now.type);
  revisions.compare(comparison, site, was.availability, now.availability);
  if (mayBeMissing(was) && !mayBeMissing(now))
    comparison.add("member-required", site, `'${site.item}' must be there now`, ["optional"]);
  else if (!mayBeMissing(was) && mayBeMissing(now))
    comparison.add("member-optional", site, `'${site.item}' may be missing now`, ["optional"]);
  else compareAbsence(comparison, revisions, site, was, now);
  if (was.written !== now.written) {
    const text = now.written ? `'${site.item}' is sent now` : `'${site.item}' is sent no more`;
    comparison.add("member-writing-changed", site, text, ["written"]);
  }
}

/** Compares what a member stands for that is missing, and until when null is the same. */
function compareAbsence(
  comparison: Comparison,
  revisions: Revisions,
  site: Site,
  was: RecordField,
  now: RecordField,
): void {
  const text = (value: string | null, until: string | null): string => {
    return until === null ? (value ?? "null") : `${value}, and until ${until} for null`;
  };
  const before = text(was.default, revisions.nameBefore(was.nullUntil));
  const after = text(now.default, revisions.nameNow(now.nullUntil));
  if (before !== after)
    comparison.differs("member-default-changed", site, "stands, when it is missing, for", before, after, ["default"]);
}

function removed(comparison: Comparison, members: Members, was: RecordField): void {
  const site = { ...siteOf(members, was, was), now: members.site.now };
  const rule = mayBeMissing(was) ? "optional-member-removed" : "member-removed";
  comparison.add(rule, site, `'${site.item}' is gone`);
  if (members.refused.now && was.written)
    comparison.add("known-member-refused", site, `'${site.item}' is gone, and unknown members are refused`);
}

function added(comparison: Comparison, members: Members, now: RecordField): void {
  const site = { ...siteOf(members, now, now), was: null };
  const known = members.revisions.inKnown(now.availability);
  const required = known && !mayBeMissing(now);
  const refused = known && members.refused.was && now.written;
  if (required) comparison.add("required-member-added", site, `'${site.item}' is new, and must be there`);
  if (refused)
    comparison.add("member-added-where-refused", site, `'${site.item}' is new, and unknown members were refused`);
  if (!required && !refused) comparison.add("member-added", site, `'${site.item}' is new`);
}

const mayBeMissing = ({ optional, default: value }: RecordField): boolean => optional || value !== null;

function siteOf({ site }: Members, was: RecordField, now: RecordField): Site {
  return { ...site, item: `${site.item}.${now.name}`, was, now };
}
