import type { Field, Struct } from "../ir/model.js";
import type { Site } from "./change.js";
import type { Comparison } from "./comparison.js";
import { compareField, typeText } from "./fields.js";
import { pair } from "./pairing.js";

export function compareStruct(comparison: Comparison, was: Struct, now: Struct): void {
  const site: Site = { item: now.name, was, now, flows: comparison.flowsOf(was.name, now.name) };
  compareSize(comparison, site, was, now);
  if (was.byteOrder !== now.byteOrder)
    comparison.differs("byte-order-changed", site, "has the byte order", was.byteOrder, now.byteOrder, ["byte-order"]);
  if (was.transparent !== now.transparent) {
    const text = now.transparent
      ? `'${site.item}' is used as its only field now`
      : `'${site.item}' is used as a struct now`;
    comparison.add("transparency-changed", site, text, ["transparent"]);
  }
  comparePadding(comparison, site, was, now);
  compareFields(comparison, site, was, now);
}

/** A configuration space may grow at its end: its readers ask for the bytes that they know. */
function compareSize(comparison: Comparison, site: Site, was: Struct, now: Struct): void {
  if (was.size === now.size) return;
  const grows = now.size > was.size && comparison.now.isConfiguration(now.name);
  comparison.differs(
    grows ? "configuration-extended" : "size-changed",
    site,
    "takes",
    `${was.size} bytes`,
    `${now.size} bytes`,
    ["size"],
  );
}

function comparePadding(comparison: Comparison, site: Site, was: Struct, now: Struct): void {
  for (const before of was.fields.filter(isPadding)) {
    const after = now.fields.find((field) => isPadding(field) && field.offset === before.offset);
    if (!after || after.zero === before.zero) continue;
    const field = { ...site, item: `${site.item}.${after.name}`, was: before, now: after };
    const rule = after.zero ? "padding-checked" : "padding-unchecked";
    comparison.add(rule, field, `'${field.item}' ${after.zero ? "must be zero now" : "need not be zero any more"}`, [
      "zero",
    ]);
  }
}

function compareFields(comparison: Comparison, site: Site, was: Struct, now: Struct): void {
  const values = (struct: Struct): Field[] => struct.fields.filter((field) => !isPadding(field));
  const pairing = pair(values(was), values(now), (field) => `${field.offset} ${bytesOf(field)}`);
  comparison.remember(was.name, pairing);
  let shift = 0;
  for (const found of pairing.pairs) {
    const before = countedNow(comparison, was, found.was);
    const after = found.now;
    const field = { ...site, item: `${site.item}.${after.name}`, was: before, now: after };
    comparison.names(found, field, "field-renamed", "field-renamed-without-alias");
    // What stands behind a field that moved moves with it: once is enough to say so.
    if (after.offset - before.offset !== shift && after.offset !== before.offset)
      comparison.differs("field-moved", field, "is at offset", before.offset, after.offset, ["offset"]);
    shift = after.offset - before.offset;
    compareField(comparison, field, before, after);
  }
  for (const before of pairing.removed) {
    const field = { ...site, item: `${site.item}.${before.name}`, was: before };
    comparison.add("field-removed", field, `'${field.item}' is gone; it was at offset ${before.offset}`);
  }
  for (const after of pairing.added) {
    const field = { ...site, item: `${site.item}.${after.name}`, was: null, now: after };
    comparison.add("field-added", field, `'${field.item}' is new`);
    const zero = was.fields.some((before) => isPadding(before) && before.zero && overlaps(before, after));
    if (zero) comparison.add("zero-padding-used", field, `'${field.item}' stands in padding that had to be zero`);
  }
}

/** A field of the old specification whose elements are counted by a field under its new name. */
function countedNow(comparison: Comparison, struct: Struct, field: Field): Field {
  if (field.array?.kind !== "counted" || field.array.by === null) return field;
  return { ...field, array: { ...field.array, by: comparison.nameNow(struct.name, field.array.by) } };
}

const isPadding = ({ type }: Field): boolean => type.kind === "padding";

const overlaps = (a: Field, b: Field): boolean =>
  a.offset < b.offset + Math.max(1, b.elementSize) && b.offset < a.offset + Math.max(1, a.elementSize);

/** What the bytes of a field are, whatever they are called. */
function bytesOf({ type, array }: Field): string {
  return `${typeText(type)} ${JSON.stringify(array && { ...array, by: null })}`;
}

/** The layout of a struct as text: a struct with the same one and another name is likely to be the same. */
export function layoutOf({ size, fields }: Struct): string {
  return `${size} ${fields.map((field) => `${field.name} ${field.offset} ${bytesOf(field)}`).join()}`;
}
