/** The generator as a library: read a specification, check it, emit from it. */

export type { BrokenPair } from "./diff/change.js";
export { compareModels } from "./diff/compare.js";
export { type DiffOptions, type DiffResult, diffSpec, type Finding } from "./diff/diff.js";
export { formatDiff, isBreak } from "./diff/format.js";
export { type DiffRule, type DiffRuleName, diffRules, type Effect } from "./diff/rules/index.js";
export type { Output } from "./emit/output.js";
export { type GenerateOptions, type GenerateResult, plan, selectTargets } from "./generate.js";
export * from "./ir/model.js";
export { readSpec, type SpecReading } from "./read-spec.js";
export { type DiagnosticCode, diagnosticCodes } from "./source/codes.js";
export { formatProblems, type ProblemFormat } from "./source/format.js";
export type { SpecLocation } from "./source/load.js";
export type { Position } from "./source/position.js";
export type { Problem, Report } from "./source/report.js";
export { type Target, targets } from "./targets.js";
export { watchSpec } from "./watch.js";
export { lineDiff } from "./write/line-diff.js";
export { apply, type Difference } from "./write/tree.js";
