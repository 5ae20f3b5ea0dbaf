import { existsSync, watch } from "node:fs";
import { dirname } from "node:path";
import type { SpecLocation } from "./source/load.js";

/** Changes closer together than this many milliseconds count as one: editors write a file in several steps. */
const SETTLE = 30;

/** Calls `step` now and after each change of a specification's files, those during the first call included, until `signal` aborts. */
export async function watchSpec(location: SpecLocation, step: () => void, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(step, SETTLE);
  };
  const folders = new Set([location.spec, ...location.overlays.map((path) => dirname(path))]);
  const watchers = [...folders]
    .filter((folder) => existsSync(folder))
    .map((folder) =>
      watch(folder, { recursive: folder === location.spec }, (_, file) => {
        if (file?.endsWith(".yaml")) changed();
      }),
    );
  // Only now: a change while nothing watched yet would be seen by neither.
  step();
  if (!signal.aborted) {
    await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  }
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
}
