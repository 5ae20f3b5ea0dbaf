import { compile } from "../passes/compile.js";
import { loadSpec, type SpecLocation } from "../source/load.js";
import type { Position } from "../source/position.js";
import { Report } from "../source/report.js";
import type { SourceFile } from "../source/source-file.js";
import { applyAccepted, loadAccepted, type StaleAcceptance } from "./accepted.js";
import type { BrokenPair, Change } from "./change.js";
import { compareModels } from "./compare.js";
import { loadOlder } from "./older.js";
import { placeOf } from "./place.js";
import { type DiffRuleName, diffRules } from "./rules/index.js";

/** Stands for a place that is not known. */
export const NOWHERE: Position = { file: "specification", line: 1, column: 1, length: 1 };

/** Which specifications to compare. */
export interface DiffOptions extends SpecLocation {
  /** The older one: a folder, or a git revision of the repository that holds the present one. */
  readonly against: string;
  /** File of accepted breaks; `accepted-breaks.yaml` in the folder of the specification by default, where there is one. */
  readonly accept?: string | undefined;
}

/** One change, as it is reported. */
export interface Finding {
  readonly code: string;
  readonly rule: DiffRuleName;
  readonly breaks: "wire" | "source" | "nothing";
  /** The mixes of versions that no longer understand each other; empty unless it breaks the wire. */
  readonly pairs: readonly BrokenPair[];
  /** What changed, as an accepted break names it. */
  readonly item: string;
  readonly message: string;
  readonly advice: string;
  /** In the present specification; for what is gone, what it was a part of, or null. */
  readonly position: Position | null;
  /** In the older specification; null for what is new. */
  readonly was: Position | null;
  /** Why the break is accepted; null when it is not. */
  readonly accepted: string | null;
}

/** What a comparison found. */
export interface DiffResult {
  /** What kept the specifications from being compared. */
  readonly report: Report;
  readonly sources: readonly SourceFile[];
  /** Every change, in the order of files and lines. */
  readonly findings: readonly Finding[];
  /** Acceptances that should be deleted. */
  readonly stale: readonly StaleAcceptance[];
}

/** Compares a specification with an older one. */
export function diffSpec(options: DiffOptions): DiffResult {
  const report = new Report();
  const present = loadSpec(options, report);
  const older = loadOlder(options.against, options, report);
  const { accepted, sources: acceptance } = loadAccepted(options.accept, options.spec, report);
  const sources = [...present, ...older.sources, ...acceptance];
  const failed = { report, sources, findings: [], stale: [] };
  if (report.failed) return failed;
  const [before, now] = [older.sources, present].map((files) => compile(files, report).model);
  if (!before || !now) return failed;
  const changes = compareModels(before, now);
  const breaks = changes.filter(({ rule }) => diffRules[rule].effect !== "none");
  const { acceptanceOf, stale } = applyAccepted(breaks, accepted, older.revision, report);
  if (report.failed) return failed;
  const findings = changes.map((change) => finding(change, present, older.sources, acceptanceOf.get(change)?.reason));
  return { report, sources, findings: findings.sort(byPlace), stale };
}

function finding(
  change: Change,
  present: readonly SourceFile[],
  older: readonly SourceFile[],
  accepted: string | undefined,
): Finding {
  const { rule, pairs, item, message, now, was } = change;
  const { code, effect, advice } = diffRules[rule];
  return {
    code,
    rule,
    breaks: effect === "none" ? "nothing" : effect === "source" ? "source" : "wire",
    pairs,
    item,
    message,
    advice,
    position: (now && placeOf(now, present)) ?? null,
    was: (was && placeOf(was, older)) ?? null,
    accepted: accepted ?? null,
  };
}

function byPlace(a: Finding, b: Finding): number {
  const [left, right] = [a.position ?? a.was ?? NOWHERE, b.position ?? b.was ?? NOWHERE];
  return left.file.localeCompare(right.file, "en") || left.line - right.line || left.column - right.column;
}
