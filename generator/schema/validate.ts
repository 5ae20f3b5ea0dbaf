import type { Report } from "../source/report.js";
import type { SourceFile } from "../source/source-file.js";
import { type Branches, checkForm, type Definitions, type Form, loadForm } from "./form.js";
import type { AreaSpec } from "./spec-types.js";

let language: Form | undefined;

/** The alternatives of the language, and how one can tell which was meant. */
function branchesOf(definitions: Definitions): Branches {
  return new Map<unknown, (value: object) => boolean>([
    [definitions["value-field"], (value) => !("pad" in value)],
    [definitions["padding-field"], (value) => "pad" in value],
    [definitions.channel, (value) => !("extend" in value)],
    [definitions["channel-extension"], (value) => "extend" in value],
    [definitions.reply?.oneOf?.[1], (value) => !("when" in value)],
    [definitions.reply?.oneOf?.[2], (value) => "when" in value],
  ]);
}

/** Files of the right form, so that a file which did not change is not checked again. */
const wellFormed = new WeakSet<SourceFile>();

/**
 * Checks that a file is written in the spec language.
 * @returns the file as data, or undefined when problems were reported
 */
export function validate(source: SourceFile, report: Report): AreaSpec | undefined {
  language ??= loadForm("spec/spec.schema.json", branchesOf);
  const value = wellFormed.has(source) ? source.toValue() : checkForm(source, language, report);
  if (value !== undefined) wellFormed.add(source);
  return value as AreaSpec | undefined;
}
