import { rule } from "./rule.js";

const NEW_STRUCT = "leave the struct as it was, and give a new message or feature a struct of its own";

/** Rules about structs and their fields. */
export const layoutRules = {
  "field-moved": rule("VD2001", "both", "a field stands at another offset", NEW_STRUCT),
  "field-type-changed": rule("VD2002", "both", "the bytes of a field mean something else", NEW_STRUCT),
  "field-retyped": rule(
    "VD2003",
    "source",
    "the same bytes of a field have another type",
    "adapt programs to the new type; peers see no difference",
  ),
  "size-changed": rule("VD2004", "both", "a struct has another size", NEW_STRUCT),
  "configuration-extended": rule("VD2005", "none", "a configuration space has more at its end", "nothing"),
  "field-removed": rule("VD2006", "both", "a field is gone", "keep it, and mark it as deprecated"),
  "field-added": rule("VD2007", "source", "a struct has one more field", "fill the new field where structs are made"),
  "zero-padding-used": rule(
    "VD2008",
    "new-sender",
    "a field stands where peers insisted on zeroes",
    "use it only with a new feature: write 'requires', or a new message",
  ),
  "field-renamed": rule(
    "VD2009",
    "source",
    "a field has a new name, and its old one as an alias",
    "use the new name; peers see no difference",
  ),
  "field-renamed-without-alias": rule(
    "VD2010",
    "source",
    "a field has a new name, and nothing leads there from the old one",
    "add the old name to 'aliases'",
  ),
  "byte-order-changed": rule("VD2011", "both", "a struct has another byte order", "write 'byte-order' as it was"),
  "array-changed": rule("VD2012", "both", "a field holds another number of elements", NEW_STRUCT),
  "array-bound-lowered": rule("VD2013", "old-sender", "an array may hold fewer elements", "keep the old bound"),
  "array-bound-raised": rule(
    "VD2014",
    "new-sender",
    "an array may hold more elements",
    "send more only with a new feature",
  ),
  "field-closed": rule("VD2015", "old-sender", "unknown values of a field are refused now", "drop 'closed'"),
  "field-opened": rule("VD2016", "new-sender", "unknown values of a field are accepted now", "keep 'closed'"),
  "padding-checked": rule("VD2017", "old-sender", "padding must be zero now", "drop 'zero'"),
  "padding-unchecked": rule("VD2018", "new-sender", "padding need not be zero any more", "keep 'zero'"),
  "transparency-changed": rule(
    "VD2019",
    "source",
    "a struct of one field is used as that field, or no longer",
    "adapt programs; peers see no difference",
  ),
  "field-gate-added": rule("VD2020", "old-sender", "a field counts only with a feature", "drop 'requires'"),
  "field-gate-removed": rule("VD2021", "new-sender", "a field counts without its feature", "keep 'requires'"),
  "field-write-removed": rule("VD2022", "old-sender", "the driver may not write a field any more", "keep 'access'"),
  "field-write-added": rule("VD2023", "new-sender", "the driver may write a field", "allow it only with a new feature"),
  "union-narrowed": rule("VD2024", "old-sender", "bytes hold one struct fewer", "keep it under 'holds'"),
  "union-widened": rule("VD2025", "new-sender", "bytes hold one struct more", "send it only with a new feature"),
} as const;
