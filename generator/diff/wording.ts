import type { Condition } from "../ir/model.js";
import { type Comparison, conditionText } from "./comparison.js";

/** Turns what a message refers to into text, under the names of the new specification, so that both sides can be compared. */
export interface Wording {
  condition(condition: Condition): string;
  definition(name: string): string;
  field(struct: string | null, name: string): string;
  message(name: string): string;
  state(name: string): string;
}

/** The new specification's own names. */
export const NEW_WORDING: Wording = {
  condition: conditionText,
  definition: (name) => name,
  field: (_, name) => name,
  message: (name) => name,
  state: (name) => name,
};

/** The names of the old specification's channel `channel`, translated. */
export function oldWording(comparison: Comparison, channel: string): Wording {
  return {
    condition: (condition) => comparison.conditionNow(condition, channel),
    definition: (name) => comparison.nameNow("definitions", name),
    field: (struct, name) => comparison.nameNow(struct ?? "", name),
    message: (name) => comparison.nameNow(channel, name),
    state: (name) => comparison.nameNow(`${channel}.states`, name),
  };
}
