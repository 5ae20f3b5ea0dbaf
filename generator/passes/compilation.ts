import type { Item, Source } from "../ir/model.js";
import type { AreaSpec, ItemSpec, SourceSpec } from "../schema/spec-types.js";
import type { DiagnosticCode } from "../source/codes.js";
import type { Report } from "../source/report.js";
import type { SourceFile } from "../source/source-file.js";
import type { Symbols } from "./symbols.js";

/** A spec file on its way through the passes. */
export interface AreaInput {
  readonly spec: AreaSpec;
  readonly source: SourceFile;
}

/** What the passes share: the files, the names defined in them, and the report. */
export interface Compilation {
  readonly areas: readonly AreaInput[];
  readonly symbols: Symbols;
  readonly report: Report;
}

/** Reports a problem with the member `key` of `owner`, or with `owner` as a whole. */
export function problem(
  compilation: Pick<Compilation, "report">,
  area: AreaInput,
  owner: object,
  key: string | number | undefined,
  code: DiagnosticCode,
  message: string,
  advice: string,
  detail?: string,
): void {
  compilation.report.add(code, area.source.positionOf(owner, key), message, advice, detail);
}

/** The parts that every definition has; the source is inherited from `inherited` where it is not written. */
export function itemOf(area: AreaInput, spec: ItemSpec, inherited: Source): Item {
  const { line } = area.source.positionOf(spec);
  return {
    name: spec.name,
    doc: spec.doc ?? "",
    source: spec.source ? sourceOf(spec.source) : inherited,
    since: spec.since ?? null,
    deprecated: spec.deprecated ?? null,
    aliases: spec.aliases ?? [],
    cName: spec["c-name"] ?? null,
    linux: spec.linux ?? null,
    origin: `${area.source.name}:${line}`,
  };
}

/** Whose the file is, when it is an overlay or describes a peer. */
export function implementationOf({ spec }: AreaInput): string | null {
  return spec.overlay?.implementation ?? spec.peer?.name ?? null;
}

export function sourceOf(spec: SourceSpec): Source {
  return { document: spec.document, section: spec.section, revision: spec.revision ?? null };
}
