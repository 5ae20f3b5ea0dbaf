import type { ProtobufField, ProtobufMessage } from "../../ir/service-model.js";
import type { Site } from "../change.js";
import type { Comparison } from "../comparison.js";
import { compareNumbered, type Numbering } from "../numbers.js";

const NUMBERS: Numbering<ProtobufField> = {
  noun: "number",
  numberOf: ({ number }) => String(number),
  keyOf: () => "number",
  changed: "protobuf-number-changed",
  reused: "protobuf-number-reused",
  removed: "protobuf-field-removed",
  renamed: "field-renamed",
};

export function compareProtobufMessage(comparison: Comparison, was: ProtobufMessage, now: ProtobufMessage): void {
  const site: Site = { item: now.name, was, now, flows: comparison.flowsOf(was.name, now.name) };
  const form = ({ oneof }: ProtobufMessage): string => (oneof ? "one of its fields" : "all of its fields");
  if (was.oneof !== now.oneof)
    comparison.differs("protobuf-type-changed", site, "holds", form(was), form(now), ["oneof"]);
  const added = (field: Site): void => comparison.add("protobuf-field-added", field, `'${field.item}' is new`);
  compareNumbered(comparison, site, was.fields, now.fields, NUMBERS, added, (field, before, after) => {
    const name = before.message === null ? null : comparison.nameNow("definitions", before.message);
    const [type, typeNow] = [typeText(before, name), typeText(after, after.message)];
    if (type !== typeNow) comparison.differs("protobuf-type-changed", field, "is", type, typeNow, ["type"]);
  });
}

function typeText({ repeated }: ProtobufField, message: string | null): string {
  return `${repeated ? "repeated " : ""}${message ?? "uint64"}`;
}
