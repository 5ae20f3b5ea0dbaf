import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isBaseFile, loadSpec, type SpecLocation } from "../source/load.js";
import type { Report } from "../source/report.js";
import { SourceFile } from "../source/source-file.js";
import { GitError, Revision } from "./git.js";

/** The older of two specifications: its files, and the revision that they are from, unless it is a folder. */
export interface OlderSpec {
  readonly sources: SourceFile[];
  readonly revision: Revision | undefined;
}

/**
 * Reads the specification that `present` is compared with: a folder, or a git revision of the repository that holds `present`.
 * Overlays are looked for at the place where they are now; one that was not there is new. A revision that has the overlays and not
 * the base (that of an installed package) is completed by the present base. What cannot be read is reported.
 */
export function loadOlder(against: string, present: SpecLocation, report: Report): OlderSpec {
  if (statSync(against, { throwIfNoEntry: false })?.isDirectory()) {
    return { sources: loadFolder(against, present, report), revision: undefined };
  }
  try {
    const revision = Revision.open(present.spec, against);
    return { sources: loadRevision(revision, present, report), revision };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const position = { file: against, line: 1, column: 1, length: 1 };
    const advice = `give a folder, or a revision of the git repository that holds ${present.spec}`;
    report.add("VU1005", position, `cannot be read: ${error.message}`, advice);
    return { sources: [], revision: undefined };
  }
}

function loadFolder(folder: string, present: SpecLocation, report: Report): SourceFile[] {
  const overlays = present.overlays.map((overlay) => join(folder, relative(present.spec, overlay))).filter(existsSync);
  return loadSpec({ spec: folder, overlays }, report);
}

function loadRevision(revision: Revision, present: SpecLocation, report: Report): SourceFile[] {
  const folder = revision.pathOf(realpathSync(present.spec));
  const base = revision.list(folder).filter((path) => isBaseFile(relative(folder, path)));
  const overlays = present.overlays
    .map((path) => revision.pathOf(realpathSync(path)))
    .filter((path) => revision.list(path).length > 0);
  if (base.length + overlays.length === 0)
    throw new GitError(`revision '${revision.name}' has no .yaml file in '${folder}'`);
  const paths = [...base, ...overlays];
  const texts = revision.read(paths);
  const sources = paths.map((path, index) => {
    const stable = relative(dirname(folder), path);
    return new SourceFile(`${revision.name}:${path}`, texts[index] ?? "", index >= base.length, stable);
  });
  return base.length > 0 ? sources : [...loadSpec({ spec: present.spec, overlays: [] }, report), ...sources];
}
