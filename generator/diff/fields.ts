import type { ArrayLength, FeatureReference, Field, FieldType } from "../ir/model.js";
import type { Flow, Site } from "./change.js";
import { type Comparison, conditionText } from "./comparison.js";

/** Only the driver, behind the front-end, writes fields of a configuration space. */
const WRITES: readonly Flow[] = [{ sender: "front-end", receiver: "back-end" }];

/** Compares all of a field but its name and place. */
export function compareField(comparison: Comparison, site: Site, was: Field, now: Field): void {
  compareType(comparison, site, was, now);
  compareArray(comparison, site, was, now);
  if (was.closed !== now.closed) {
    const text = now.closed ? "are refused now" : "are accepted now";
    comparison.add(now.closed ? "field-closed" : "field-opened", site, `unknown values of '${site.item}' ${text}`, [
      "closed",
    ]);
  }
  if (was.driverWritable !== now.driverWritable) {
    const text = now.driverWritable ? "the driver may write" : "the driver may no longer write";
    const rule = now.driverWritable ? "field-write-added" : "field-write-removed";
    comparison.add(rule, { ...site, flows: WRITES }, `${text} '${site.item}'`, ["access"]);
  }
  compareGate(comparison, site, was.requires, now.requires);
  compareUnion(comparison, site, was.holds, now.holds);
}

function compareType(comparison: Comparison, site: Site, was: Field, now: Field): void {
  const before = comparison.typeNow(was.type);
  if (typeText(before) === typeText(now.type)) return;
  const rule = sameBytes(before, now.type) ? "field-retyped" : "field-type-changed";
  comparison.differs(rule, site, "is of type", typeText(before), typeText(now.type), ["type"]);
}

/** An integer, a set of flags and an enumeration of one width are the same bytes. */
function sameBytes(was: FieldType, now: FieldType): boolean {
  if (!("bits" in was) || !("bits" in now) || was.bits !== now.bits) return false;
  const parted = [was, now].some(({ kind }) => kind === "bit-struct");
  const signed = (type: FieldType): boolean => type.kind === "integer" && type.signed;
  return !parted && signed(was) === signed(now);
}

/** A type as the specification writes it. */
export function typeText(type: FieldType): string {
  if (type.kind === "padding") return "padding";
  return type.kind === "integer" ? `${type.signed ? "i" : "u"}${type.bits}` : type.name;
}

function compareArray(comparison: Comparison, site: Site, was: Field, now: Field): void {
  const [before, after] = [lengthText(was.array), lengthText(now.array)];
  if (before !== after) {
    comparison.differs("array-changed", site, "holds", before, after, ["count"]);
  } else if (was.array?.kind === "counted" && now.array?.kind === "counted" && was.array.max !== now.array.max) {
    const rule = now.array.max < was.array.max ? "array-bound-lowered" : "array-bound-raised";
    comparison.differs(rule, site, "holds at most", was.array.max, now.array.max, ["max"]);
  }
}

function lengthText(array: ArrayLength | null): string {
  if (array === null) return "one element";
  if (array.kind === "fixed") return `${array.length} elements`;
  return array.by === null ? "as many elements as are left" : `as many elements as '${array.by}' tells`;
}

function compareGate(
  comparison: Comparison,
  site: Site,
  was: FeatureReference | null,
  now: FeatureReference | null,
): void {
  const before = was && comparison.conditionNow({ kind: "feature", feature: was, step: "accept" }, "");
  const after = now && conditionText({ kind: "feature", feature: now, step: "accept" });
  if (before === after) return;
  if (after !== null)
    comparison.add("field-gate-added", site, `'${site.item}' counts only with ${after} now`, ["requires"]);
  if (before !== null)
    comparison.add("field-gate-removed", site, `'${site.item}' counts without ${before} now`, ["requires"]);
}

function compareUnion(comparison: Comparison, site: Site, was: readonly string[], now: readonly string[]): void {
  const before = was.map((name) => comparison.nameNow("definitions", name));
  for (const name of before) {
    if (!now.includes(name))
      comparison.add("union-narrowed", site, `'${site.item}' no longer holds '${name}'`, ["holds"]);
  }
  for (const name of now) {
    if (!before.includes(name))
      comparison.add("union-widened", site, `'${site.item}' may hold '${name}' now`, ["holds"]);
  }
}
