import type { DiagnosticCode } from "./codes.js";
import type { Entry } from "./format.js";
import type { Position } from "./position.js";

/** Something wrong in a spec: where, what, and what to do about it. */
export interface Problem extends Entry {
  readonly code: DiagnosticCode;
}

/** Collects the problems of a run; passes go on after one, so that all are reported together. */
export class Report {
  readonly problems: Problem[] = [];
  readonly #seen = new Set<string>();

  /** Adds a problem, once: a pass that looks at a definition again does not repeat what it said. */
  add(code: DiagnosticCode, position: Position, message: string, advice: string, detail?: string): void {
    const id = `${code} ${position.file}:${position.line}:${position.column} ${message}`;
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    this.problems.push({ code, position, message, advice, ...(detail === undefined ? {} : { detail }) });
  }

  get failed(): boolean {
    return this.problems.length > 0;
  }

  /** The problems in the order of files and lines. */
  sorted(): Problem[] {
    return [...this.problems].sort(
      (a, b) =>
        a.position.file.localeCompare(b.position.file, "en") ||
        a.position.line - b.position.line ||
        a.position.column - b.position.column,
    );
  }
}
