import { readFileSync } from "node:fs";
import { packagePath } from "../../package-path.js";

interface Schema {
  description?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  enum?: unknown[];
  items?: Schema;
  $ref?: string;
}

interface Part {
  readonly name: string;
  readonly description: string;
  readonly keys: { name: string; required: string; description: string }[];
}

/** The parts of the spec language as its JSON Schema describes them. */
export function specLanguage(): { parts: Part[] } {
  const schema = JSON.parse(readFileSync(packagePath("spec/spec.schema.json"), "utf8")) as Schema & {
    $defs: Record<string, Schema>;
  };
  const parts = Object.entries(schema.$defs)
    .flatMap(([name, definition]) => {
      const forms = definition.oneOf?.filter((form) => form.properties) ?? [];
      return definition.properties
        ? [partOf(name, definition, schema.$defs)]
        : forms.map((form) => partOf(name, form, schema.$defs));
    })
    .filter((part) => part.keys.length > 0);
  return { parts: [partOf("A file", schema, schema.$defs), ...parts] };
}

function partOf(name: string, definition: Schema, definitions: Record<string, Schema>): Part {
  const keys = Object.entries(definition.properties ?? {}).map(([key, value]) => ({
    name: key,
    required: definition.required?.includes(key) ? "yes" : "",
    description: describe(value, definitions),
  }));
  return { name, description: definition.description ?? "", keys };
}

function describe(value: Schema, definitions: Record<string, Schema>): string {
  const target = value.$ref?.split("/").at(-1);
  const text =
    value.description ?? (target === undefined ? "" : (definitions[target]?.description ?? `See ${target}.`));
  const choices = value.enum ? ` One of ${value.enum.map((choice) => `\`${choice}\``).join(", ")}.` : "";
  return `${text}${choices}`.replaceAll("|", "\\|");
}
