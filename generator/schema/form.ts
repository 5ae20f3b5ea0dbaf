import { readFileSync } from "node:fs";
import type { ErrorObject } from "ajv";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { packagePath } from "../package-path.js";
import type { Report } from "../source/report.js";
import type { SourceFile } from "../source/source-file.js";
import { suggestion } from "../source/suggest.js";

/** What a kind of file must look like: a JSON Schema, compiled. */
export interface Form {
  /** Path of the schema in this package. */
  readonly schema: string;
  readonly matches: ValidateFunction;
  /** Branches of alternatives, each with a test for the values that were meant for it. */
  readonly branches: Branches;
}

/** The named parts of a schema. */
export type Definitions = Record<string, { readonly oneOf?: readonly unknown[] }>;

export type Branches = ReadonlyMap<unknown, (value: object) => boolean>;

/** The schema runs once a file: compiling it well takes longer than that saves, and that it is valid is tested. */
const QUICKLY = { validateSchema: false, code: { optimize: false } };

/** Loads a JSON Schema of this package. `branchesOf` finds alternatives in it, so that errors speak of the one that was meant. */
export function loadForm(path: string, branchesOf: (definitions: Definitions) => Branches = () => new Map()): Form {
  const schema = JSON.parse(readFileSync(packagePath(path), "utf8"));
  const matches = new Ajv2020({ ...QUICKLY, allErrors: true, verbose: true, strict: false }).compile(schema);
  return { schema: path, matches, branches: branchesOf(schema.$defs) };
}

/**
 * Checks the form of a file: first that it is YAML, then that it keeps to a schema.
 * @returns the file as data, or undefined when problems were reported
 */
export function checkForm(source: SourceFile, form: Form, report: Report): unknown {
  for (const error of source.document.errors) {
    report.add(
      "VU1001",
      source.at(error.pos[0], error.pos[1]),
      firstLine(error.message),
      "mend the YAML; nothing else of this file was checked",
    );
  }
  if (source.document.errors.length > 0) return undefined;
  const value = source.toValue();
  if (form.matches(value)) return value;
  reportErrors(value, form, source, report);
  return undefined;
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.replace(/:$/, "") ?? message;
}

/** Reports each schema error once, leaving out the ones that only say that a branch of an alternative failed. */
function reportErrors(root: unknown, form: Form, source: SourceFile, report: Report): void {
  const errors = form.matches.errors ?? [];
  const deepest = errors.filter((error) => !["oneOf", "anyOf", "if"].includes(error.keyword));
  const kept = withoutForeignBranches(root, form.branches, deepest.length > 0 ? deepest : errors);
  const seen = new Set<string>();
  for (const error of kept) {
    const { owner, key } = locate(root, error.instancePath);
    if (error.keyword === "additionalProperties") {
      const name = String(error.params.additionalProperty);
      const value = resolve(root, error.instancePath) as object;
      const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      once(`${error.instancePath}/${name}`, () =>
        report.add(
          "VU1002",
          source.positionOf(value, name, true),
          `key '${name}' is not known here`,
          suggestion(name, known),
        ),
      );
    } else if (error.keyword === "required") {
      const name = String(error.params.missingProperty);
      const value = resolve(root, error.instancePath);
      const position = value !== null && typeof value === "object" ? source.positionOf(value) : source.positionOf({});
      once(`${error.instancePath}!${name}`, () =>
        report.add(
          "VU1003",
          { ...position, length: 1 },
          `key '${name}' is missing`,
          `add '${name}': ${describe(error, name, form)}`,
        ),
      );
    } else {
      const position = owner ? source.positionOf(owner, key) : source.positionOf({});
      once(error.instancePath, () =>
        report.add(
          "VU1004",
          position,
          `${key === undefined ? "the file" : `'${key}'`} ${error.message ?? "has the wrong form"}`,
          formAdvice(error, form),
        ),
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
 * A value that fits none of several forms has errors for each of them; those worth reading are of the form that was meant:
 * a padding field has `pad`, an extension has `extend`, a conditional reply has `when`.
 */
function withoutForeignBranches(root: unknown, branches: Branches, errors: ErrorObject[]): ErrorObject[] {
  return errors.filter((error) => {
    const value = resolve(root, error.instancePath);
    const structured = value !== null && typeof value === "object";
    const belongs = branches.get(error.parentSchema);
    if (belongs) return structured && belongs(value);
    const rivals = errors.filter((other) => other !== error && other.instancePath === error.instancePath);
    return (
      !["const", "type"].includes(error.keyword) ||
      rivals.every((other) => other.keyword === "const" || other.keyword === "type")
    );
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

function describe(error: ErrorObject, key: string, { schema }: Form): string {
  const properties = error.parentSchema?.properties as
    | Record<string, { description?: string; $ref?: string }>
    | undefined;
  return properties?.[key]?.description ?? (key === "doc" ? "what it is, in a sentence" : `see ${schema}`);
}

function formAdvice(error: ErrorObject, { schema }: Form): string {
  const description = (error.parentSchema as { description?: string } | undefined)?.description;
  if (error.keyword === "enum") return `one of: ${(error.params.allowedValues as unknown[]).join(", ")}`;
  return description ? `expected: ${description}` : `see ${schema}`;
}
