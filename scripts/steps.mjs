import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The directory of the project, where every step runs. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs one step of a script, with a line before it and its time after it; ends the script when it fails.
 *
 * @param {string} title what the step does, in a few words
 * @param {string} command
 * @param {string[]} parameters
 * @param {string} [advice] what to do when the command is not installed
 */
export function step(title, command, parameters, advice) {
  const begin = performance.now();
  process.stdout.write(`> ${title}\n`);
  const { status, signal, error } = spawnSync(command, parameters, { cwd: ROOT, stdio: "inherit" });
  if (error?.code === "ENOENT") fail(`${title}: \`${command}\` is not installed. ${advice ?? ""}`);
  if (error !== undefined) fail(`${title}: ${error.message}`);
  if (status !== 0)
    fail(`${title}: failed with ${signal ?? `status ${status}`}: ${[command, ...parameters].join(" ")}`);
  process.stdout.write(`  ${title}: ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
}

/** Ends the script with a message and status 1. */
export function fail(message) {
  process.stderr.write(`${message.trim()}\n`);
  process.exit(1);
}
