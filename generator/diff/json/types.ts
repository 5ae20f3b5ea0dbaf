import type { JsonType } from "../../ir/service-model.js";
import type { Site } from "../change.js";
import type { Comparison } from "../comparison.js";

type Integer = Extract<JsonType, { readonly kind: "integer" }>;

/** Compares the type of a member, and the types inside of it. */
export function compareType(comparison: Comparison, site: Site, was: JsonType, now: JsonType): void {
  const nameNow = (name: string): string => comparison.nameNow("definitions", name);
  const [before, after] = [typeText(was, nameNow), typeText(now)];
  if (before === after) return;
  const inside = elementsOf(was, now);
  if (inside) for (const [old, present] of inside) compareType(comparison, site, old, present);
  else if (was.kind === "integer" && now.kind === "integer") compareIntegers(comparison, site, was, now);
  else {
    const rule = [was.kind, now.kind].includes("descriptor") ? "member-descriptor-changed" : "member-type-changed";
    comparison.differs(rule, site, "is", before, after, ["type"]);
  }
  if (was.kind === "list" && now.kind === "list" && was.max !== now.max) {
    const rule = (now.max ?? Infinity) < (was.max ?? Infinity) ? "array-bound-lowered" : "array-bound-raised";
    comparison.differs(rule, site, "holds at most", was.max ?? "any number", now.max ?? "any number", ["type"]);
  }
}

/** What two types of one form hold in the same places; undefined when they are of different forms. */
function elementsOf(was: JsonType, now: JsonType): (readonly [JsonType, JsonType])[] | undefined {
  if (was.kind === "list" && now.kind === "list") return [[was.element, now.element]];
  if (was.kind === "array" && now.kind === "array" && was.length === now.length) return [[was.element, now.element]];
  if (was.kind === "map" && now.kind === "map" && was.key === now.key) return [[was.element, now.element]];
  if (was.kind === "tuple" && now.kind === "tuple" && was.elements.length === now.elements.length)
    return was.elements.map((element, place) => [element, now.elements[place] as JsonType]);
  return undefined;
}

function compareIntegers(comparison: Comparison, site: Site, was: Integer, now: Integer): void {
  const [before, after] = [rangeOf(was), rangeOf(now)];
  if (after.least > before.least || after.most < before.most)
    comparison.differs("integer-narrowed", site, "is", typeText(was), typeText(now), ["type"]);
  if (after.least < before.least || after.most > before.most)
    comparison.differs("integer-widened", site, "is", typeText(was), typeText(now), ["type"]);
}

function rangeOf({ bits, signed }: Integer): { readonly least: bigint; readonly most: bigint } {
  const span = 1n << BigInt(bits);
  return signed ? { least: -span / 2n, most: span / 2n - 1n } : { least: 0n, most: span - 1n };
}

/** @param nameNow translates the names of an old type */
export function typeText(type: JsonType, nameNow: (name: string) => string = (name) => name): string {
  switch (type.kind) {
    case "integer":
      return `${type.signed ? "i" : "u"}${type.bits}`;
    case "record":
    case "union":
    case "names":
      return nameNow(type.name);
    case "list":
      return `list of ${typeText(type.element, nameNow)}${type.max === null ? "" : `, at most ${type.max}`}`;
    case "array":
      return `${type.length} x ${typeText(type.element, nameNow)}`;
    case "tuple":
      return `[${type.elements.map((element) => typeText(element, nameNow)).join(", ")}]`;
    case "map":
      return `map from u${type.key} to ${typeText(type.element, nameNow)}`;
    default:
      return type.kind;
  }
}
