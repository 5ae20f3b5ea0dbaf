import { rule } from "./rule.js";

const KEEP = "keep it, and write 'until' with the revision that has it no more";
const NEW_MEMBER = "leave it as it was, and add a member or variant with 'since' a new revision";

/** Rules about records, unions and what they hold, in JSON. */
export const jsonRules = {
  "variant-removed": rule("VD5001", "old-sender", "a variant of a union is gone", KEEP),
  "variant-renamed": rule(
    "VD5002",
    "source",
    "a variant has a new name, and its old one as an alias",
    "use the new name; peers see no difference",
  ),
  "variant-renamed-without-alias": rule(
    "VD5003",
    "source",
    "a variant has a new name, and nothing leads there from the old one",
    "add the old name to 'aliases'",
  ),
  "variant-added": rule("VD5004", "none", "a variant of new revisions is new", "nothing"),
  "variant-added-without-revision": rule(
    "VD5005",
    "new-sender",
    "a variant is new in revisions that were known before, so that its sender cannot know whether it is understood",
    "add a revision to the lineage, and name it under 'since'",
  ),
  "variant-content-changed": rule("VD5006", "both", "what a variant holds has another form in JSON", NEW_MEMBER),
  "wire-name-changed": rule("VD5007", "both", "something is called otherwise in JSON", "write 'wire' as it was"),

  "member-removed": rule("VD5101", "new-sender", "a member is gone that receivers insist on", KEEP),
  "optional-member-removed": rule("VD5102", "source", "a member is gone that may be missing", KEEP),
  "known-member-refused": rule("VD5103", "old-sender", "a member is gone where unknown ones are refused", KEEP),
  "member-added": rule("VD5104", "none", "a member is new that may be missing, or in new revisions", "nothing"),
  "required-member-added": rule(
    "VD5105",
    "old-sender",
    "a member is new that receivers insist on",
    "write 'optional', 'default', or 'since' with a new revision",
  ),
  "member-added-where-refused": rule(
    "VD5106",
    "new-sender",
    "a member is new where unknown ones are refused",
    "write 'since' with a new revision",
  ),
  "member-renamed": rule(
    "VD5107",
    "source",
    "a member has a new name, and its old one as an alias",
    "use the new name; peers see no difference",
  ),
  "member-renamed-without-alias": rule(
    "VD5108",
    "source",
    "a member has a new name, and nothing leads there from the old one",
    "add the old name to 'aliases'",
  ),
  "member-type-changed": rule("VD5109", "both", "a member is of another type", NEW_MEMBER),
  "member-descriptor-changed": rule("VD5110", "both", "a member is a descriptor now, or no longer", NEW_MEMBER),
  "integer-narrowed": rule("VD5111", "old-sender", "an integer may be fewer numbers", NEW_MEMBER),
  "integer-widened": rule("VD5112", "new-sender", "an integer may be more numbers", NEW_MEMBER),
  "member-required": rule("VD5113", "old-sender", "a member may no longer be missing", "keep 'optional' or 'default'"),
  "member-optional": rule("VD5114", "new-sender", "a member may be missing", "keep sending it, or add another one"),
  "member-default-changed": rule(
    "VD5115",
    "both",
    "a member that is missing or null means something else",
    "keep the default",
  ),
  "member-writing-changed": rule(
    "VD5116",
    "none",
    "a member is sent where it was only accepted, or no more",
    "nothing",
  ),
  "unknown-members-refused": rule("VD5117", "old-sender", "unknown members are refused now", "keep ignoring them"),
  "unknown-members-ignored": rule("VD5118", "new-sender", "unknown members are ignored now", "keep 'unknown: refused'"),

  "availability-narrowed": rule(
    "VD5201",
    "old-sender",
    "something is missing in a revision or build that was known to have it",
    "if the revision was described wrongly, accept the break",
  ),
  "availability-widened": rule(
    "VD5202",
    "new-sender",
    "something is there in a revision or build that was known not to have it",
    "if the revision was described wrongly, accept the break",
  ),
  "availability-changed": rule(
    "VD5203",
    "none",
    "something is there, or no more, in revisions that are new",
    "nothing",
  ),
} as const;
