import { definitionRules } from "./definitions.js";
import { jsonRules } from "./json.js";
import { layoutRules } from "./layouts.js";
import { messageRules } from "./messages.js";
import { numberRules } from "./numbers.js";
import type { DiffRule } from "./rule.js";
import { serviceRules } from "./services.js";

const rules = { ...messageRules, ...layoutRules, ...numberRules, ...definitionRules, ...jsonRules, ...serviceRules };

export type DiffRuleName = keyof typeof rules;

/** Every rule by which two specifications are compared, by its name. */
export const diffRules: Readonly<Record<DiffRuleName, DiffRule>> = rules;

export type { DiffRule, Effect } from "./rule.js";
