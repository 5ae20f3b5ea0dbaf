import { rule } from "./rule.js";

/** Rules about services, the revisions that limit them, and protobuf messages. */
export const serviceRules = {
  "service-removed": rule("VD5301", "both", "a service is gone", "keep it"),
  "service-union-changed": rule(
    "VD5302",
    "both",
    "a service has another union of requests or answers",
    "add variants to the old one",
  ),
  "service-lineage-changed": rule(
    "VD5303",
    "source",
    "a service counts the revisions of something else",
    "choose profiles of the new lineage",
  ),
  "service-errors-changed": rule("VD5304", "both", "other answers of a service mean failure", "keep 'errors'"),
  "service-malformed-changed": rule(
    "VD5305",
    "old-sender",
    "a service does something else with what it does not understand",
    "keep 'malformed'",
  ),
  "call-removed": rule("VD5306", "source", "a call of a service is gone", "keep it, and mark it as deprecated"),
  "call-added": rule("VD5307", "none", "a call of a service is new", "nothing"),
  "absent-answer-changed": rule(
    "VD5308",
    "new-sender",
    "where nothing serves a request, the answer is another one",
    "keep 'absent' as it was",
  ),
  "call-deferral-changed": rule("VD5309", "none", "an answer may come late, or is no longer said to", "nothing"),

  "lineage-extended": rule("VD5401", "none", "a revision, build feature or profile is new", "nothing"),
  "lineage-shortened": rule("VD5402", "source", "a revision, build feature or profile is gone", "keep it"),
  "profile-changed": rule(
    "VD5403",
    "none",
    "a profile stands for another revision or build",
    "nothing; what these have and lack is judged by itself",
  ),

  "protobuf-number-changed": rule(
    "VD5501",
    "both",
    "a field of protobuf has another number",
    "give it its old one back",
  ),
  "protobuf-number-reused": rule(
    "VD5502",
    "both",
    "the number of a field of protobuf means something else",
    "choose a number that was never used; if only the name is new, add the old one to 'aliases'",
  ),
  "protobuf-field-removed": rule("VD5503", "old-sender", "a field of protobuf is gone", "keep it"),
  "protobuf-field-added": rule("VD5504", "none", "a field of protobuf is new", "nothing"),
  "protobuf-type-changed": rule(
    "VD5505",
    "both",
    "the bytes of a field of protobuf mean something else",
    "give a new field a number of its own",
  ),
} as const;
