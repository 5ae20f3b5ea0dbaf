/**
 * What a change breaks. `both`, `old-sender` and `new-sender` are breaks between peers: for any mix of versions, for an old sender
 * with a new receiver, for a new sender with an old receiver. `source` is a break of programs written with the generated code.
 */
export type Effect = "both" | "old-sender" | "new-sender" | "source" | "none";

/** What a kind of change is called, what it breaks, and what its author can do. Codes and names never change their meaning. */
export interface DiffRule {
  readonly code: string;
  readonly effect: Effect;
  /** What happened, as a sentence without its end. */
  readonly summary: string;
  /** What to do next. */
  readonly advice: string;
}

/** A rule, written short: the tables are read by people. */
export const rule = (code: string, effect: Effect, summary: string, advice: string): DiffRule => {
  return { code, effect, summary, advice };
};
