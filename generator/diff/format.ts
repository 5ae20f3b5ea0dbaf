import { type Entry, type EntryKind, formatProblems, type ProblemFormat } from "../source/format.js";
import type { StaleAcceptance } from "./accepted.js";
import type { BrokenPair } from "./change.js";
import { type DiffResult, type Finding, NOWHERE } from "./diff.js";
import { diffRules } from "./rules/index.js";

/** What a code means, for programs that show it. */
const codes = Object.fromEntries(Object.values(diffRules).map(({ code, summary }) => [code, summary]));

/**
 * Prints what a comparison found.
 * @param verbose whether accepted breaks and changes that break nothing are shown too; the JSON form always has them
 */
export function formatDiff(result: DiffResult, format: ProblemFormat, verbose: boolean): string {
  const { findings, stale, sources } = result;
  if (format === "json") return `${JSON.stringify({ findings, stale: stale.map(staleEntry) }, null, 2)}\n`;
  const shown = findings.filter((finding) => verbose || isBreak(finding));
  const entries = new Map<Entry, Finding>(shown.map((finding) => [entryOf(finding), finding]));
  const kind: EntryKind = { codes, label: (entry) => labelOf(entries.get(entry)) };
  const printed = formatProblems([...entries.keys()], sources, format, kind);
  return format === "text"
    ? [printed, staleText(stale), summary(result)].filter((text) => text !== "").join("\n")
    : printed;
}

/** Whether a finding is a break that is not accepted. */
export function isBreak({ breaks, accepted }: Finding): boolean {
  return breaks !== "nothing" && accepted === null;
}

function entryOf({ code, rule, message, advice, position, was, pairs, accepted }: Finding): Entry {
  const detail = [
    ...(position && was ? [`before: ${was.file}:${was.line}:${was.column}`] : []),
    ...(pairs.length > 0 ? [`breaks ${pairs.map(pairText).join(", ")}`] : []),
  ];
  return {
    code,
    position: position ?? was ?? NOWHERE,
    message: `${rule}: ${message}`,
    advice: accepted === null ? advice : `accepted: ${accepted}`,
    ...(detail.length > 0 ? { detail: detail.join("\n") } : {}),
  };
}

const pairText = (pair: BrokenPair): string => `an old ${pair.old} with a new ${pair.new}`;

function labelOf(finding: Finding | undefined): string {
  if (finding?.accepted) return "accepted break";
  return finding?.breaks === "nothing" ? "compatible" : `${finding?.breaks} break`;
}

function staleEntry({ entry, why }: StaleAcceptance): Entry & { rule: string; item: string } {
  const { rule, item, position } = entry;
  return { code: diffRules[rule].code, rule, item, position, message: why, advice: "delete the entry" };
}

function staleText(stale: readonly StaleAcceptance[]): string {
  const lines = stale.map(({ entry, why }) => {
    const { file, line, column } = entry.position;
    return `${file}:${line}:${column} stale acceptance of ${entry.rule} of '${entry.item}': ${why}; delete it\n`;
  });
  return lines.join("");
}

function summary({ findings, stale }: DiffResult): string {
  const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
  const of = (breaks: Finding["breaks"]): number =>
    findings.filter((finding) => isBreak(finding) && finding.breaks === breaks).length;
  const accepted = findings.filter((finding) => finding.accepted !== null).length;
  const compatible = findings.filter(({ breaks }) => breaks === "nothing").length;
  const parts = [
    count(of("wire"), "wire break"),
    count(of("source"), "source break"),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
    ...(compatible > 0 ? [count(compatible, "compatible change")] : []),
    ...(stale.length > 0 ? [count(stale.length, "stale acceptance")] : []),
  ];
  return `${parts.join(", ")}\n`;
}
