import { readFileSync } from "node:fs";
import { packagePath } from "../package-path.js";

/** A word of the spec language and what it means. */
export interface Choice {
  readonly name: string;
  readonly doc: string;
}

/** The words that `spec/spec.schema.json` allows for one of its definitions, such as `behaviour`. */
export function choicesOf(definition: string): readonly Choice[] {
  const { $defs } = JSON.parse(readFileSync(packagePath("spec/spec.schema.json"), "utf8")) as {
    $defs: Record<string, { oneOf: { const: string; description: string }[] }>;
  };
  return ($defs[definition]?.oneOf ?? []).map((choice) => ({ name: choice.const, doc: choice.description }));
}
