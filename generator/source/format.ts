import { diagnosticCodes } from "./codes.js";
import type { Problem } from "./report.js";
import type { SourceFile } from "./source-file.js";

/** Forms in which problems are printed. */
export type ProblemFormat = "text" | "json" | "sarif";

/** Prints problems for a person (`text`) or a program. */
export function formatProblems(
  problems: readonly Problem[],
  sources: readonly SourceFile[],
  format: ProblemFormat,
): string {
  if (format === "json") return `${JSON.stringify(problems, null, 2)}\n`;
  if (format === "sarif") return `${JSON.stringify(sarif(problems), null, 2)}\n`;
  const texts = new Map(sources.map((source) => [source.path, source.text]));
  return problems.map((problem) => formatText(problem, texts.get(problem.position.file))).join("\n");
}

function formatText(problem: Problem, text: string | undefined): string {
  const { file, line, column, length } = problem.position;
  const out = [`${file}:${line}:${column} error ${problem.code} ${problem.message}`];
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
function sarif(problems: readonly Problem[]): unknown {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "vhost-user",
            rules: Object.entries(diagnosticCodes).map(([id, text]) => ({ id, shortDescription: { text } })),
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
