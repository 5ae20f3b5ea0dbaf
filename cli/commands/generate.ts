import { join, relative } from "node:path";
import {
  apply,
  type Difference,
  formatProblems,
  type GenerateOptions,
  lineDiff,
  plan,
  targets,
  watchSpec,
} from "../../generator/index.js";
import { packagePath } from "../../generator/package-path.js";
import { type Command, UsageError } from "../command.js";

/** `vhost-user generate`: makes everything that follows from the specification. */
export const command: Command = {
  name: "generate",
  summary: "make code and documentation from the specification",
  usage: "generate [--spec=DIR] [--overlay=FILE]... [--out=DIR] [--target=NAME]... [--check] [--watch]",
  options: {
    spec: { type: "string", value: "DIR", help: "folder of the specification (default: this package's)" },
    overlay: { type: "string", value: "FILE", multiple: true, help: "a file that adds to it; may be repeated" },
    out: { type: "string", value: "DIR", help: "output folder (default: generated)" },
    target: {
      type: "string",
      value: "NAME",
      multiple: true,
      help: `${targets.map((target) => target.name).join(", ")} (default: all); may be repeated`,
    },
    check: { type: "boolean", help: "write nothing; fail, with the differences, when something is not up to date" },
    watch: { type: "boolean", help: "go on, and generate again after each change" },
  },
  async run(values) {
    const options: GenerateOptions = {
      spec: (values.spec as string | undefined) ?? relativeToHere(packagePath("spec")),
      overlays: (values.overlay as string[] | undefined) ?? [],
      out: (values.out as string | undefined) ?? "generated",
      targets: (values.target as string[] | undefined) ?? [],
    };
    for (const name of options.targets) {
      if (!targets.some((target) => target.name === name)) throw new UsageError(`no target '${name}'`);
    }
    if (values.check && values.watch) throw new UsageError("--check and --watch exclude each other");
    if (!values.watch) return step(options, values.check === true);
    const stop = new AbortController();
    process.once("SIGINT", () => stop.abort());
    process.once("SIGTERM", () => stop.abort());
    process.stdout.write(`watching ${options.spec}\n`);
    await watchSpec(options, () => step(options, false), stop.signal);
    return 0;
  },
};

function relativeToHere(path: string): string {
  return relative(process.cwd(), path) || ".";
}

/** One run. @returns the exit status */
function step(options: GenerateOptions, check: boolean): number {
  const start = performance.now();
  const { report, sources, differences } = plan(options);
  if (report.failed) {
    process.stderr.write(formatProblems(report.sorted(), sources, "text"));
    process.stderr.write(
      `\n${report.problems.length} problem${report.problems.length === 1 ? "" : "s"}; nothing was written\n`,
    );
    return 1;
  }
  if (check) return reportStale(options, differences);
  apply(options.out, differences);
  for (const { path, kind } of differences)
    process.stdout.write(
      `${kind === "stale" ? "removed" : kind === "new" ? "wrote" : "changed"} ${join(options.out, path)}\n`,
    );
  const time = `${Math.round(performance.now() - start)} ms`;
  process.stdout.write(
    differences.length === 0
      ? `everything in ${options.out} is up to date (${time})\n`
      : `${differences.length} files (${time})\n`,
  );
  return 0;
}

function reportStale(options: GenerateOptions, differences: readonly Difference[]): number {
  if (differences.length === 0) {
    process.stdout.write(`everything in ${options.out} is up to date\n`);
    return 0;
  }
  for (const { path, kind, before, after } of differences) {
    const what = { new: "is missing", changed: "is out of date", stale: "is no longer generated" }[kind];
    process.stderr.write(`${join(options.out, path)} ${what}\n${lineDiff(before, after)}\n\n`);
  }
  process.stderr.write(`${differences.length} files differ from the specification; run: ${mendingCommand(options)}\n`);
  return 1;
}

/** The command that would make the output what it should be, with the options of this run. */
function mendingCommand(options: GenerateOptions): string {
  const words = ["npx vhost-user generate"];
  if (options.spec !== relativeToHere(packagePath("spec"))) words.push(`--spec=${options.spec}`);
  for (const overlay of options.overlays) words.push(`--overlay=${overlay}`);
  if (options.out !== "generated") words.push(`--out=${options.out}`);
  for (const target of options.targets) words.push(`--target=${target}`);
  return words.join(" ");
}
