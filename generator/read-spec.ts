import type { Model } from "./ir/model.js";
import { compile } from "./passes/compile.js";
import { loadSpec, type SpecLocation } from "./source/load.js";
import { Report } from "./source/report.js";
import type { SourceFile } from "./source/source-file.js";

/** A specification as read: its files, what is wrong with them, and what they mean. */
export interface SpecReading {
  readonly sources: readonly SourceFile[];
  readonly report: Report;
  /** Undefined when there are problems. */
  readonly model: Model | undefined;
}

/** Reads and checks a specification. */
export function readSpec(location: SpecLocation): SpecReading {
  const report = new Report();
  const sources = loadSpec(location, report);
  const { model } = compile(sources, report);
  return { sources, report, model };
}
