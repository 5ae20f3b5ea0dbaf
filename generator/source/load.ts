import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Report } from "./report.js";
import { SourceFile } from "./source-file.js";

/** Which files make a specification. */
export interface SpecLocation {
  /** Folder with the base files; its `overlays` folder and accepted breaks are left out. */
  readonly spec: string;
  /** Overlay files, read after the base in the given order. */
  readonly overlays: readonly string[];
}

/** The files of earlier runs, by the path shown: while watching, only what changed is parsed again. */
const known = new Map<string, SourceFile>();

function parsed(path: string, text: string, overlay: boolean, name: string): SourceFile {
  const before = known.get(path);
  if (before?.text === text && before.overlay === overlay && before.name === name) return before;
  const source = new SourceFile(path, text, overlay, name);
  known.set(path, source);
  return source;
}

/** Reads the files of a specification in a fixed order: base files by path, then the overlays as given. */
export function loadSpec(location: SpecLocation, report: Report): SourceFile[] {
  const sources: SourceFile[] = [];
  const read = (path: string, overlay: boolean): void => {
    const shown = relative(process.cwd(), path) || path;
    try {
      const name = relative(dirname(resolve(location.spec)), path);
      const stable = name.startsWith("..") ? basename(path) : name;
      sources.push(parsed(shown.startsWith("..") ? path : shown, readFileSync(path, "utf8"), overlay, stable));
    } catch (error) {
      const position = { file: shown, line: 1, column: 1, length: 1 };
      report.add(
        "VU1005",
        position,
        `cannot be read: ${(error as Error).message}`,
        "check the path and its permissions",
      );
    }
  };
  const base = baseFiles(resolve(location.spec), report);
  for (const path of base) read(path, false);
  for (const path of location.overlays) read(resolve(path), true);
  return sources;
}

/** The file of a spec folder that says which breaks are accepted; it is no part of the specification. */
export const ACCEPTED_BREAKS = "accepted-breaks.yaml";

/** Whether a file of a spec folder is a base file. `path` is relative to the folder. */
export function isBaseFile(path: string): boolean {
  return path.endsWith(".yaml") && !path.startsWith("overlays/") && path !== ACCEPTED_BREAKS;
}

/** The YAML files below a spec folder, overlays left out, sorted by path. */
function baseFiles(folder: string, report: Report): string[] {
  const files: string[] = [];
  const walk = (directory: string): void => {
    const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && isBaseFile(relative(folder, path))) files.push(path);
    }
  };
  try {
    walk(folder);
  } catch (error) {
    const position = { file: folder, line: 1, column: 1, length: 1 };
    report.add(
      "VU1005",
      position,
      `cannot be read: ${(error as Error).message}`,
      "give the folder of the specification with --spec",
    );
    return [];
  }
  if (files.length === 0) {
    report.add(
      "VU1005",
      { file: folder, line: 1, column: 1, length: 1 },
      "holds no .yaml file",
      "give the folder of the specification with --spec",
    );
  }
  return files;
}
