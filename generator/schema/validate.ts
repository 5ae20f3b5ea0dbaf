import { type ErrorObject } from "ajv";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { packagePath } from "../package-path.js";
import type { Report } from "../source/report.js";
import type { SourceFile } from "../source/source-file.js";
import { suggestion } from "../source/suggest.js";
import type { AreaSpec } from "./spec-types.js";

let compiled: ValidateFunction | undefined;

function validator(): ValidateFunction {
  if (!compiled) {
    const schema = JSON.parse(readFileSync(packagePath("spec/spec.schema.json"), "utf8"));
    compiled = new Ajv2020({ allErrors: true, verbose: true, strict: false }).compile(schema);
  }
  return compiled;
}

/**
 * Checks the form of a file: first that it is YAML, then that it keeps to `spec/spec.schema.json`.
 * @returns the file as data, or undefined when problems were reported
 */
export function validate(source: SourceFile, report: Report): AreaSpec | undefined {
  for (const error of source.document.errors) {
    report.add("VU1001", source.at(error.pos[0], error.pos[1]), firstLine(error.message), "mend the YAML; nothing else of this file was checked");
  }
  if (source.document.errors.length > 0) return undefined;
  const value = source.toValue();
  const valid = validator();
  if (valid(value)) return value as AreaSpec;
  reportErrors(value, valid.errors ?? [], source, report);
  return undefined;
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.replace(/:$/, "") ?? message;
}

/** Reports each schema error once, leaving out the ones that only say that a branch of an alternative failed. */
function reportErrors(root: unknown, errors: ErrorObject[], source: SourceFile, report: Report): void {
  const deepest = errors.filter((error) => !["oneOf", "anyOf", "if"].includes(error.keyword));
  const kept = withoutForeignBranches(root, deepest.length > 0 ? deepest : errors);
  const seen = new Set<string>();
  for (const error of kept) {
    const { owner, key } = locate(root, error.instancePath);
    if (error.keyword === "additionalProperties") {
      const name = String(error.params.additionalProperty);
      const value = resolve(root, error.instancePath) as object;
      const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      once(`${error.instancePath}/${name}`, () =>
        report.add("VU1002", source.positionOf(value, name, true), `key '${name}' is not known here`, suggestion(name, known)),
      );
    } else if (error.keyword === "required") {
      const name = String(error.params.missingProperty);
      const value = resolve(root, error.instancePath);
      const position = value !== null && typeof value === "object" ? source.positionOf(value) : source.positionOf({});
      once(`${error.instancePath}!${name}`, () =>
        report.add("VU1003", { ...position, length: 1 }, `key '${name}' is missing`, `add '${name}': ${describe(error, name)}`),
      );
    } else {
      const position = owner ? source.positionOf(owner, key) : source.positionOf({});
      once(error.instancePath, () =>
        report.add("VU1004", position, `${key === undefined ? "the file" : `'${key}'`} ${error.message ?? "has the wrong form"}`, formAdvice(error)),
      );
    }
  }

  function once(id: string, add: () => void): void {
    if (seen.has(id)) return;
    seen.add(id);
    add();
  }
}

/**
 * An alternative fails in all its branches; the errors of the branch that was meant are those worth reading:
 * a padding field has `pad`, an extension has `extend`, a conditional reply has `when`.
 */
function withoutForeignBranches(root: unknown, errors: ErrorObject[]): ErrorObject[] {
  const branchKeys: Record<string, (value: Record<string, unknown>) => boolean> = {
    "#/$defs/value-field": (value) => !("pad" in value),
    "#/$defs/padding-field": (value) => "pad" in value,
    "#/$defs/channel": (value) => !("extend" in value),
    "#/$defs/channel-extension": (value) => "extend" in value,
  };
  return errors.filter((error) => {
    for (const [definition, applies] of Object.entries(branchKeys)) {
      if (!error.schemaPath.startsWith(`${definition}/`)) continue;
      const value = resolve(root, error.instancePath);
      if (value !== null && typeof value === "object" && ["additionalProperties", "required"].includes(error.keyword)) {
        return applies(value as Record<string, unknown>);
      }
    }
    const reply = /\/\$defs\/reply\/oneOf\/([12])\//.exec(error.schemaPath);
    const value = resolve(root, error.instancePath);
    if (reply && value !== null && typeof value === "object") return "when" in value === (reply[1] === "2");
    if (error.keyword === "const" || (error.keyword === "type" && /\/oneOf\//.test(error.schemaPath))) {
      return !errors.some((other) => other !== error && other.instancePath === error.instancePath && other.keyword !== "type");
    }
    return true;
  });
}

function resolve(root: unknown, pointer: string): unknown {
  let value: unknown = root;
  for (const part of pointer.split("/").slice(1)) {
    if (value === null || typeof value !== "object") return undefined;
    value = (value as Record<string, unknown>)[part.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return value;
}

function locate(root: unknown, pointer: string): { owner: object | undefined; key: string | undefined } {
  const cut = pointer.lastIndexOf("/");
  if (cut < 0) return { owner: undefined, key: undefined };
  const owner = resolve(root, pointer.slice(0, cut));
  return { owner: owner !== null && typeof owner === "object" ? owner : undefined, key: pointer.slice(cut + 1) };
}

function describe(error: ErrorObject, key: string): string {
  const properties = error.parentSchema?.properties as Record<string, { description?: string; $ref?: string }> | undefined;
  return properties?.[key]?.description ?? (key === "doc" ? "what it is, in a sentence" : "see spec/spec.schema.json");
}

function formAdvice(error: ErrorObject): string {
  const description = (error.parentSchema as { description?: string } | undefined)?.description;
  if (error.keyword === "enum") return `one of: ${(error.params.allowedValues as unknown[]).join(", ")}`;
  return description ? `expected: ${description}` : "see spec/spec.schema.json";
}
