import type { Request, ValueRule } from "../ir/model.js";
import type { Site } from "./change.js";
import type { Comparison } from "./comparison.js";
import type { DiffRuleName } from "./rules/index.js";

/** Compares which values the fields of a request may hold. */
export function compareValues(comparison: Comparison, site: Site, was: Request, now: Request): void {
  const fieldNow = (field: string): string => comparison.nameNow(was.payload ?? "", field);
  const before = new Map(was.values.map((rule) => [fieldNow(rule.field), ruleNow(comparison, rule)]));
  const after = new Map(now.values.map((rule) => [rule.field, rule]));
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    const [old, young] = [before.get(field), after.get(field)];
    for (const rule of judge(old, young))
      comparison.add(rule, site, `'${site.item}' allows for '${field}' ${ruleText(young)}; before: ${ruleText(old)}`, [
        "request",
        "values",
      ]);
  }
}

function ruleNow(comparison: Comparison, rule: ValueRule): ValueRule {
  return rule.kind === "enum" ? { ...rule, enum: comparison.nameNow("definitions", rule.enum) } : rule;
}

/** A range can grow at one end and shrink at the other: then both hold. */
function judge(was: ValueRule | undefined, now: ValueRule | undefined): DiffRuleName[] {
  if (ruleText(was) === ruleText(now)) return [];
  const [before, after] = [boundsOf(was), boundsOf(now)];
  const rules: DiffRuleName[] = [];
  if (
    after.minimum > before.minimum ||
    after.maximum < before.maximum ||
    (after.only !== null && after.only !== before.only)
  )
    rules.push("values-narrowed");
  if (
    after.minimum < before.minimum ||
    after.maximum > before.maximum ||
    (before.only !== null && after.only !== before.only)
  )
    rules.push("values-widened");
  return rules;
}

/** What a rule refuses: numbers outside of bounds, or what is not in a closed enumeration. */
function boundsOf(rule: ValueRule | undefined): { minimum: number; maximum: number; only: string | null } {
  const all = { minimum: Number.NEGATIVE_INFINITY, maximum: Number.POSITIVE_INFINITY, only: null };
  if (rule?.kind === "range") return { ...all, minimum: rule.minimum, maximum: rule.maximum };
  return { ...all, only: rule?.closed ? rule.enum : null };
}

function ruleText(rule: ValueRule | undefined): string {
  if (rule === undefined) return "any value";
  if (rule.kind === "range") return `${rule.minimum}..${rule.maximum}`;
  return rule.closed ? `only ${rule.enum}` : `any value, such as ${rule.enum}`;
}
