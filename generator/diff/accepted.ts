import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkForm, loadForm } from "../schema/form.js";
import { ACCEPTED_BREAKS } from "../source/load.js";
import type { Position } from "../source/position.js";
import type { Report } from "../source/report.js";
import { SourceFile } from "../source/source-file.js";
import { suggestion } from "../source/suggest.js";
import type { Change } from "./change.js";
import { GitError, type Revision } from "./git.js";
import { type DiffRuleName, diffRules } from "./rules/index.js";

/** A break that was decided on: which rule may report which item, and why. */
export interface AcceptedBreak {
  readonly rule: DiffRuleName;
  readonly item: string;
  readonly reason: string;
  /** The revision that brought the break to its users: from there on it is not accepted any more. */
  readonly until: string | null;
  readonly position: Position;
}

interface AcceptedSpec {
  accepted: { rule: string; item: string; reason: string; until?: string }[];
}

/** The accepted breaks of a specification, unless another file is named: `accepted-breaks.yaml` in its folder, where there is one. */
export function loadAccepted(
  path: string | undefined,
  spec: string,
  report: Report,
): { accepted: AcceptedBreak[]; sources: SourceFile[] } {
  const place = path ?? join(spec, ACCEPTED_BREAKS);
  if (path === undefined && !existsSync(place)) return { accepted: [], sources: [] };
  const source = read(place, report);
  const form = loadForm("spec/accepted-breaks.schema.json");
  const value = source && (checkForm(source, form, report) as AcceptedSpec | undefined);
  if (!source || !value) return { accepted: [], sources: [] };
  const accepted = value.accepted.flatMap((entry): AcceptedBreak[] => {
    const rule = ruleOf(entry.rule);
    const position = source.positionOf(entry);
    if (rule) return [{ rule, item: entry.item, reason: entry.reason, until: entry.until ?? null, position }];
    const names = Object.keys(diffRules);
    report.add(
      "VU1004",
      source.positionOf(entry, "rule"),
      `there is no rule '${entry.rule}'`,
      suggestion(entry.rule, names),
    );
    return [];
  });
  return { accepted, sources: [source] };
}

function read(path: string, report: Report): SourceFile | undefined {
  const shown = relative(process.cwd(), path);
  const name = shown.startsWith("..") ? path : shown;
  try {
    return new SourceFile(name, readFileSync(path, "utf8"));
  } catch (error) {
    const position = { file: name, line: 1, column: 1, length: 1 };
    report.add("VU1005", position, `cannot be read: ${(error as Error).message}`, "check the path given with --accept");
    return undefined;
  }
}

/** A rule by its name or its code. */
function ruleOf(word: string): DiffRuleName | undefined {
  const names = Object.keys(diffRules) as DiffRuleName[];
  return names.find((name) => name === word || diffRules[name].code === word);
}

/** Tells accepted breaks from others, and finds the acceptances that are of no use any more. */
export function applyAccepted(
  breaks: readonly Change[],
  accepted: readonly AcceptedBreak[],
  revision: Revision | undefined,
  report: Report,
): AppliedAcceptances {
  const stale = accepted.flatMap((entry): StaleAcceptance[] => {
    if (expired(entry, revision, report)) return [{ entry, why: `it was accepted until ${entry.until}` }];
    return breaks.some((change) => matches(entry, change)) ? [] : [{ entry, why: "there is no such break" }];
  });
  const valid = accepted.filter((entry) => !stale.some((found) => found.entry === entry));
  const acceptanceOf = new Map<Change, AcceptedBreak>();
  for (const change of breaks) {
    const entry = valid.find((candidate) => matches(candidate, change));
    if (entry) acceptanceOf.set(change, entry);
  }
  return { acceptanceOf, stale };
}

/** An acceptance that should be deleted. */
export interface StaleAcceptance {
  readonly entry: AcceptedBreak;
  readonly why: string;
}

export interface AppliedAcceptances {
  readonly acceptanceOf: ReadonlyMap<Change, AcceptedBreak>;
  readonly stale: readonly StaleAcceptance[];
}

function matches(entry: AcceptedBreak, change: Change): boolean {
  return entry.rule === change.rule && entry.item === change.item;
}

function expired({ until, position }: AcceptedBreak, revision: Revision | undefined, report: Report): boolean {
  if (until === null || !revision) return false;
  try {
    return revision.contains(until);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    report.add("VU1004", position, error.message, "write a revision of this repository, or drop 'until'");
    return false;
  }
}
