import type { Availability, JsonType, RecordField } from "../../../ir/service-model.js";
import { camelCase, pascalCase } from "../../../passes/identifiers.js";
import { memberDoc } from "../documentation.js";
import type { Module } from "../module.js";

/** The TypeScript type of a JSON value. */
export function typeText(type: JsonType, module: Module): string {
  switch (type.kind) {
    case "integer":
      return type.bits === 64 ? "bigint" : "number";
    case "boolean":
      return "boolean";
    case "string":
      return "string";
    case "descriptor":
      return module.supportType("Descriptor");
    case "record":
    case "union":
    case "names":
      return module.useType(pascalCase(type.name));
    case "tuple":
      return `readonly [${type.elements.map((element) => typeText(element, module)).join(", ")}]`;
    case "map":
      return `ReadonlyMap<${type.key === 64 ? "bigint" : "number"}, ${typeText(type.element, module)}>`;
    case "list":
    case "array":
      return `readonly ${typeText(type.element, module)}[]`;
  }
}

/** The expression that writes and reads a JSON value. */
export function codecText(type: JsonType, module: Module): string {
  switch (type.kind) {
    case "integer":
      if (type.bits === 64) return module.support("jsonBigInteger");
      return `${module.support("jsonInteger")}(${type.bits}${type.signed ? ", true" : ""})`;
    case "boolean":
      return module.support("jsonBoolean");
    case "string":
      return module.support("jsonString");
    case "descriptor":
      return module.support("jsonDescriptor");
    case "record":
    case "union":
    case "names":
      return module.use(pascalCase(type.name));
    case "tuple": {
      const elements = type.elements.map((element) => codecText(element, module)).join(", ");
      return `${module.support("jsonTuple")}<${typeText(type, module)}>([${elements}])`;
    }
    case "map": {
      const key = codecText({ kind: "integer", bits: type.key, signed: false }, module);
      return `${module.support("jsonMap")}(${key}, ${codecText(type.element, module)})`;
    }
    case "list":
      return `${module.support("jsonList")}(${codecText(type.element, module)}${type.max === null ? "" : `, ${type.max}`})`;
    case "array":
      return `${module.support("jsonList")}(${codecText(type.element, module)}, ${type.length}, ${type.length})`;
  }
}

/** The members of an interface, or of a variant. */
export function memberTexts(fields: readonly RecordField[], module: Module): string[] {
  return fields.map((field) => {
    const { since, until } = field.availability;
    const open = field.optional || field.default !== null || since !== null || until !== null;
    const type = typeText(field.type, module);
    return `${memberDoc(field)}\nreadonly ${camelCase(field.name)}${open ? "?" : ""}: ${type}${open ? " | undefined" : ""};`;
  });
}

/** The members as the codec is told of them. */
export function fieldsText(fields: readonly RecordField[], module: Module): string {
  return `{\n${fields.map((field) => `${camelCase(field.name)}: ${fieldText(field, module)},`).join("\n")}\n}`;
}

function fieldText(field: RecordField, module: Module): string {
  const parts = [`name: ${JSON.stringify(field.wire)}`, `type: ${codecText(field.type, module)}`];
  const available = availabilityText(field.availability);
  if (available) parts.push(`available: ${available}`);
  if (field.optional) parts.push("optional: true");
  if (field.default !== null) parts.push(`default: ${JSON.stringify(field.default)}`);
  if (field.nullUntil !== null) parts.push(`nullUntil: ${field.nullUntil}`);
  if (!field.written) parts.push("written: false");
  return `{ ${parts.join(", ")} }`;
}

/** Nothing for what exists in every profile. */
export function availabilityText({ since, until, feature }: Availability): string | undefined {
  const parts: string[] = [];
  if (since !== null) parts.push(`since: ${since}`);
  if (until !== null) parts.push(`until: ${until}`);
  if (feature) {
    const limit = feature.until === null ? "" : `, until: ${feature.until}`;
    parts.push(`feature: { name: "${feature.name}"${limit} }`);
  }
  return parts.length > 0 ? `{ ${parts.join(", ")} }` : undefined;
}
