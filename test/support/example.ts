import { fileURLToPath } from "node:url";
import { Child } from "./child-process.js";
import type { Scope } from "./scope.js";
import { isListening } from "./sockets.js";
import { eventually } from "./wait.js";

/** The words after `node` that run an example. */
export const exampleWords = (name: string): string[] => [
  "--import",
  "tsx",
  fileURLToPath(new URL(`../../examples/${name}.ts`, import.meta.url)),
];

/** Starts an example that serves a device at each of `paths`, and waits until it listens there. */
export async function startExample(scope: Scope, name: string, ...paths: readonly string[]): Promise<Child> {
  const child = Child.start(scope, process.execPath, [...exampleWords(name), ...paths], { deadline: 200_000 });
  await eventually(30_000, `${name} to listen`, () => {
    if (!child.running) throw new Error(`${name} has ended:\n${child.output}`);
    return paths.every(isListening);
  });
  return child;
}
