import { packagePath } from "../../generator/package-path.js";
import { readSpec } from "../../generator/read-spec.js";
import { formatProblems, type ProblemFormat } from "../../generator/source/format.js";
import { type Command, UsageError } from "../command.js";

const FORMATS: readonly ProblemFormat[] = ["text", "json", "sarif"];

/** `vhost-user lint`: checks the specification and writes nothing. */
export const command: Command = {
  name: "lint",
  summary: "check the specification",
  usage: "lint [--spec=DIR] [--overlay=FILE]... [--format=text|json|sarif]",
  options: {
    spec: { type: "string", value: "DIR", help: "folder of the specification (default: this package's)" },
    overlay: { type: "string", value: "FILE", multiple: true, help: "a file that adds to it; may be repeated" },
    format: { type: "string", value: "FORMAT", help: "text (default), json or sarif" },
  },
  async run(values) {
    const format = ((values.format as string | undefined) ?? "text") as ProblemFormat;
    if (!FORMATS.includes(format)) throw new UsageError(`no format '${format}'; there are ${FORMATS.join(", ")}`);
    const { report, sources } = readSpec({
      spec: (values.spec as string | undefined) ?? packagePath("spec"),
      overlays: (values.overlay as string[] | undefined) ?? [],
    });
    const problems = report.sorted();
    if (format !== "text" || problems.length > 0) process.stdout.write(formatProblems(problems, sources, format));
    if (format === "text")
      process.stdout.write(`${sources.length} files, ${problems.length} problem${problems.length === 1 ? "" : "s"}\n`);
    return problems.length > 0 ? 1 : 0;
  },
};
