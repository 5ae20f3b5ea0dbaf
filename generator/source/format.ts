import { diagnosticCodes } from "./codes.js";
import type { Position } from "./position.js";
import type { SourceFile } from "./source-file.js";

/** Forms in which problems are printed. */
export type ProblemFormat = "text" | "json" | "sarif";

/** Something to be told about a place in a file. */
export interface Entry {
  readonly code: string;
  readonly position: Position;
  readonly message: string;
  readonly advice: string;
  /** More about it, such as a drawing; several lines. */
  readonly detail?: string;
}

/** What a list of entries is about. */
export interface EntryKind {
  /** The word in front of the code. */
  label(entry: Entry): string;
  /** Every code, and what it means. */
  readonly codes: Readonly<Record<string, string>>;
}

const PROBLEMS: EntryKind = { label: () => "error", codes: diagnosticCodes };

/** Prints problems, or entries of another kind, for a person (`text`) or a program. */
export function formatProblems(
  problems: readonly Entry[],
  sources: readonly SourceFile[],
  format: ProblemFormat,
  kind = PROBLEMS,
): string {
  if (format === "json") return `${JSON.stringify(problems, null, 2)}\n`;
  if (format === "sarif") return `${JSON.stringify(sarif(problems, kind), null, 2)}\n`;
  const texts = new Map(sources.map((source) => [source.path, source.text]));
  return problems.map((problem) => formatText(problem, texts.get(problem.position.file), kind)).join("\n");
}

function formatText(problem: Entry, text: string | undefined, kind: EntryKind): string {
  const { file, line, column, length } = problem.position;
  const out = [`${file}:${line}:${column} ${kind.label(problem)} ${problem.code} ${problem.message}`];
  const sourceLine = text?.split("\n")[line - 1];
  if (sourceLine !== undefined) {
    const margin = String(line);
    out.push(`  ${margin} | ${sourceLine}`);
    out.push(`  ${" ".repeat(margin.length)} | ${" ".repeat(column - 1)}${"^".repeat(length)}`);
  }
  if (problem.detail) out.push(...problem.detail.split("\n").map((row) => `  ${row}`));
  out.push(`  ${problem.advice}`);
  return `${out.join("\n")}\n`;
}

/** The Static Analysis Results Interchange Format, which code hosts show beside the lines. */
function sarif(problems: readonly Entry[], { codes }: EntryKind): unknown {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "vhost-user",
            rules: Object.entries(codes).map(([id, text]) => ({ id, shortDescription: { text } })),
          },
        },
        results: problems.map((problem) => ({
          ruleId: problem.code,
          level: "error",
          message: { text: `${problem.message}. ${problem.advice}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: problem.position.file },
                region: {
                  startLine: problem.position.line,
                  startColumn: problem.position.column,
                  endColumn: problem.position.column + problem.position.length,
                },
              },
            },
          ],
        })),
      },
    ],
  };
}
