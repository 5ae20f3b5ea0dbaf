import { diffSpec } from "../../generator/diff/diff.js";
import { formatDiff, isBreak } from "../../generator/diff/format.js";
import { packagePath } from "../../generator/package-path.js";
import { formatProblems, type ProblemFormat } from "../../generator/source/format.js";
import { type Command, UsageError } from "../command.js";

const FORMATS: readonly ProblemFormat[] = ["text", "json", "sarif"];

/** `vhost-user diff`: finds what a change of the specification breaks. */
export const command: Command = {
  name: "diff",
  summary: "compare the specification with an older one, and find what breaks",
  usage:
    "diff --against=DIR|GIT-REV [--spec=DIR] [--overlay=FILE]... [--accept=FILE] [--format=text|json|sarif] [--verbose]",
  options: {
    against: { type: "string", value: "DIR|GIT-REV", help: "the older one: a folder, or a git revision" },
    spec: { type: "string", value: "DIR", help: "folder of the specification (default: this package's)" },
    overlay: { type: "string", value: "FILE", multiple: true, help: "a file that adds to it; may be repeated" },
    accept: { type: "string", value: "FILE", help: "accepted breaks (default: accepted-breaks.yaml in the folder)" },
    format: { type: "string", value: "FORMAT", help: "text (default), json or sarif" },
    verbose: { type: "boolean", help: "show accepted breaks, and changes that break nothing, too" },
  },
  async run(values) {
    const format = ((values.format as string | undefined) ?? "text") as ProblemFormat;
    if (!FORMATS.includes(format)) throw new UsageError(`no format '${format}'; there are ${FORMATS.join(", ")}`);
    if (values.against === undefined) throw new UsageError("--against is missing: say what to compare with");
    const result = diffSpec({
      against: values.against as string,
      spec: (values.spec as string | undefined) ?? packagePath("spec"),
      overlays: (values.overlay as string[] | undefined) ?? [],
      accept: values.accept as string | undefined,
    });
    if (result.report.failed) {
      process.stderr.write(formatProblems(result.report.sorted(), result.sources, "text"));
      process.stderr.write("\nnothing was compared\n");
      return 2;
    }
    process.stdout.write(formatDiff(result, format, values.verbose === true));
    return result.findings.some(isBreak) ? 1 : 0;
  },
};
