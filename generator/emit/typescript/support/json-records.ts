import { VhostUserError } from "./error.js";
import { describeJson, type JsonNode, parseJson } from "./json-text.js";
import { type JsonInput, type JsonOutput, type JsonType, unexpected, unwritable } from "./json-types.js";
import { type Availability, isAvailable } from "./lineage.js";

/** A member of a JSON object. */
export interface JsonField {
  /** As JSON has it. */
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each member has a type of its own
  readonly type: JsonType<any>;
  readonly available?: Availability;
  /** It may be null or missing. */
  readonly optional?: boolean;
  /** What a missing member stands for, as JSON text. */
  readonly default?: string;
  /** Revision from which null does not stand for the default any more. */
  readonly nullUntil?: number;
  /** False: accepted and never written. */
  readonly written?: boolean;
}

/** The members of a JSON object by the names that programs use. */
export type JsonFields = Readonly<Record<string, JsonField>>;

type Values = Record<string, unknown>;

/** A JSON object. */
export function jsonRecord<T extends object>(
  fields: JsonFields,
  unknown: "ignored" | "refused" = "ignored",
): JsonType<T> {
  return {
    write: (value, output, path) => writeMembers(fields, value as Values, output, path),
    read: (node, input, path) => readMembers(fields, unknown, node, input, path) as T,
  };
}

/** A variant of a union: without content, or with one value, several in an array, or members. */
export interface JsonVariant {
  /** As JSON has it. */
  readonly name: string;
  readonly shape: "unit" | "value" | "values" | "fields";
  readonly fields?: JsonFields;
  readonly available?: Availability;
}

/** One of several variants, told apart by `kind`; in JSON the variant's name, alone or as the only key of an object. */
export function jsonUnion<T extends { readonly kind: string }>(
  variants: Readonly<Record<T["kind"], JsonVariant>>,
): JsonType<T> {
  const byName = namesOf(variants);
  return {
    write(value, output, path) {
      const variant: JsonVariant | undefined = variants[value?.kind as T["kind"]];
      if (!variant) unwritable(path, `a kind that is one of ${Object.keys(variants).join(", ")}`);
      requireAvailable(variant, output, path);
      const name = JSON.stringify(variant.name);
      if (variant.shape === "unit") return name;
      return `{${name}:${writeContent(variant, value as unknown as Values, output, `${path}.${variant.name}`)}}`;
    },
    read(node, input, path) {
      const { kind, variant, content } = findVariant(byName, node, input, path);
      const inside = `${path}.${variant.name}`;
      if (variant.shape !== "unit") {
        if (content === undefined) unexpected(path, `the content of ${variant.name}`, node);
        return { kind, ...readContent(variant, content, input, inside) } as unknown as T;
      }
      if (content !== undefined && content !== null) unexpected(inside, "nothing", content);
      return { kind } as unknown as T;
    },
  };
}

/** One of several names. */
export function jsonNames<T extends string>(
  names: Readonly<Record<T, { readonly available?: Availability }>>,
): JsonType<T> {
  const table: Record<string, JsonVariant> = {};
  for (const [name, { available }] of Object.entries<{ readonly available?: Availability }>(names)) {
    table[name] = { name, shape: "unit", ...(available && { available }) };
  }
  const union = jsonUnion<{ kind: string }>(table);
  return {
    write: (value, output, path) => union.write({ kind: value }, output, path),
    read: (node, input, path) => union.read(node, input, path).kind as T,
  };
}

type VariantsByName = ReadonlyMap<string, { readonly kind: string; readonly variant: JsonVariant }>;

function namesOf(variants: Readonly<Record<string, JsonVariant>>): VariantsByName {
  return new Map(Object.entries(variants).map(([kind, variant]) => [variant.name, { kind, variant }]));
}

function findVariant(
  byName: VariantsByName,
  node: JsonNode,
  input: JsonInput,
  path: string,
): { kind: string; variant: JsonVariant; content: JsonNode | undefined } {
  let [name, content]: readonly [JsonNode, JsonNode | undefined] = [node, undefined];
  if (node !== null && typeof node === "object" && node.kind === "object") {
    const [only, more] = node.members;
    if (!only || more) throw new VhostUserError("ERR_VU_JSON", `${path}: an object with one member was expected`);
    [name, content] = only;
  }
  const found = typeof name === "string" ? byName.get(name) : undefined;
  if (!found || !isAvailable(input.profile, found.variant.available ?? {})) {
    return unexpected(path, `one of ${[...byName.keys()].join(", ")}`, name);
  }
  return { ...found, content };
}

function requireAvailable(variant: JsonVariant, output: JsonOutput, path: string): void {
  if (isAvailable(output.profile, variant.available ?? {})) return;
  throw new VhostUserError("ERR_VU_PROFILE", `${path}: the chosen profile has no ${variant.name}`);
}

function writeContent(variant: JsonVariant, value: Values, output: JsonOutput, path: string): string {
  const fields = variant.fields ?? {};
  if (variant.shape === "fields") return writeMembers(fields, value, output, path);
  const texts = Object.entries(fields).map(([key, field]) => field.type.write(value[key], output, path));
  return variant.shape === "value" ? texts.join() : `[${texts.join()}]`;
}

function readContent(variant: JsonVariant, node: JsonNode, input: JsonInput, path: string): Values {
  const fields = variant.fields ?? {};
  if (variant.shape === "fields") return readMembers(fields, "ignored", node, input, path);
  if (variant.shape === "values") return readPlaces(Object.entries(fields), node, input, path);
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.type.read(node, input, path)]));
}

function writeMembers(fields: JsonFields, value: Values, output: JsonOutput, path: string): string {
  const members = Object.entries(fields).flatMap(([key, field]) => {
    if (field.written === false || !isAvailable(output.profile, field.available ?? {})) return [];
    return [`${JSON.stringify(field.name)}:${writeMember(field, value[key], output, `${path}.${field.name}`)}`];
  });
  return `{${members.join()}}`;
}

function writeMember(field: JsonField, value: unknown, output: JsonOutput, path: string): string {
  if (value !== undefined) return field.type.write(value, output, path);
  if (field.optional) return "null";
  return field.default ?? unwritable(path, "a value");
}

function readMembers(
  fields: JsonFields,
  unknown: "ignored" | "refused",
  node: JsonNode,
  input: JsonInput,
  path: string,
): Values {
  const known = Object.entries(fields).filter(([, field]) => isAvailable(input.profile, field.available ?? {}));
  // An object written as an array of its members is what the reference implementation takes, too.
  if (node !== null && typeof node === "object" && node.kind === "array") return readPlaces(known, node, input, path);
  if (node === null || typeof node !== "object" || node.kind !== "object") return unexpected(path, "an object", node);
  const found = new Map<string, JsonNode>();
  for (const [name, value] of node.members) {
    if (!known.some(([, field]) => field.name === name)) {
      if (unknown === "ignored") continue;
      throw new VhostUserError("ERR_VU_JSON", `${path}: there is no member '${name}'`);
    }
    if (found.has(name)) throw new VhostUserError("ERR_VU_JSON", `${path}: '${name}' is there twice`);
    found.set(name, value);
  }
  const members = known.map(([key, field]) => {
    return [key, readMember(field, found.get(field.name), input, `${path}.${field.name}`)] as const;
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function readMember(field: JsonField, node: JsonNode | undefined, input: JsonInput, path: string): unknown {
  if (field.optional && (node === undefined || node === null)) return undefined;
  const isDefault = node === undefined || (node === null && input.profile.revision < (field.nullUntil ?? 0));
  if (isDefault && field.default !== undefined) return field.type.read(parseJson(field.default), input, path);
  if (node === undefined) throw new VhostUserError("ERR_VU_JSON", `${path}: it is missing`);
  return field.type.read(node, input, path);
}

function readPlaces(
  fields: readonly (readonly [string, JsonField])[],
  node: JsonNode,
  input: JsonInput,
  path: string,
): Values {
  if (node === null || typeof node !== "object" || node.kind !== "array" || node.elements.length !== fields.length) {
    throw new VhostUserError(
      "ERR_VU_JSON",
      `${path}: an array of ${fields.length} was expected, not ${describeJson(node)}`,
    );
  }
  const { elements } = node;
  return Object.fromEntries(
    fields.map(([key, field], place) => [key, readMember(field, elements[place], input, `${path}[${place}]`)]),
  );
}
