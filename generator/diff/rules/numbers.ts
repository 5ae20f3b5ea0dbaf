import { rule } from "./rule.js";

/** Rules about bits, features and the values of enumerations. */
export const numberRules = {
  "bit-moved": rule("VD3001", "both", "a flag, field of bits or feature has another bit", "give it its old bit back"),
  "bit-reused": rule(
    "VD3002",
    "both",
    "a bit means something else",
    "choose a bit that was never used; if only the name is new, add the old one to 'aliases'",
  ),
  "bit-removed": rule("VD3003", "old-sender", "a bit is gone", "keep it, and mark it as deprecated"),
  "bit-renamed": rule(
    "VD3004",
    "source",
    "a bit has a new name, and its old one as an alias",
    "use the new name; peers see no difference",
  ),
  "bit-added": rule("VD3005", "none", "a bit is new where unknown bits are ignored", "nothing"),
  "reserved-bit-used": rule(
    "VD3006",
    "new-sender",
    "a bit is new where unknown bits are refused",
    "set it only with a new feature",
  ),
  "reserved-bits-checked": rule("VD3007", "old-sender", "reserved bits must be zero now", "write 'reserved: ignored'"),
  "reserved-bits-unchecked": rule(
    "VD3008",
    "new-sender",
    "reserved bits need not be zero any more",
    "write 'reserved: zero'",
  ),
  "width-changed": rule("VD3009", "both", "bits or an enumeration take another number of bytes", "keep the old type"),
  "feature-requirement-added": rule(
    "VD3010",
    "old-sender",
    "a feature needs another one that it did not need",
    "add a new feature that needs both",
  ),
  "feature-requirement-removed": rule(
    "VD3011",
    "new-sender",
    "a feature no longer needs another one",
    "keep the requirement",
  ),
  "feature-space-changed": rule("VD3012", "both", "a set's features stand in another mask", "write 'space' as it was"),

  "value-changed": rule("VD3101", "both", "a name of an enumeration has another value", "give it its old value back"),
  "value-reused": rule(
    "VD3102",
    "both",
    "a value means something else",
    "choose a value that was never used; if only the name is new, add the old one to 'aliases'",
  ),
  "value-removed": rule("VD3103", "old-sender", "a value is gone", "keep it, and mark it as deprecated"),
  "value-renamed": rule(
    "VD3104",
    "source",
    "a value has a new name, and its old one as an alias",
    "use the new name; peers see no difference",
  ),
  "value-added": rule("VD3105", "none", "a value is new where unknown values are accepted", "nothing"),
  "closed-set-extended": rule(
    "VD3106",
    "new-sender",
    "a value or bit is new where unknown ones are refused",
    "send it only with a new feature",
  ),
} as const;
