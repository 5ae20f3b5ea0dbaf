import { type StatementStructures, StructureKind } from "ts-morph";
import type { Area } from "../../../ir/model.js";
import type { RecordType, Union, Variant } from "../../../ir/service-model.js";
import { camelCase, pascalCase } from "../../../passes/identifiers.js";
import { mentioned } from "../../../passes/service/json-type.js";
import { constant } from "../bits.js";
import { docs, memberDoc } from "../documentation.js";
import type { Module } from "../module.js";
import { availabilityText, fieldsText, memberTexts } from "./type-text.js";

/** The records and unions of an area: for each a type, and a codec of the same name. What is mentioned comes before what mentions it. */
export function emitJsonDefinitions(area: Area, module: Module): StatementStructures[] {
  const waiting = new Map<string, RecordType | Union>();
  for (const item of [...area.unions, ...area.records]) waiting.set(item.name, item);
  const statements: StatementStructures[] = [];
  const emit = (item: RecordType | Union): void => {
    waiting.delete(item.name);
    for (const name of mentionedBy(item)) {
      const needed = waiting.get(name);
      if (needed) emit(needed);
    }
    statements.push(...("variants" in item ? emitUnion(item, module) : emitRecord(item, module)));
  };
  for (let next = first(waiting); next; next = first(waiting)) emit(next);
  return statements;
}

function first<T>(map: ReadonlyMap<string, T>): T | undefined {
  return map.values().next().value;
}

function mentionedBy(item: RecordType | Union): string[] {
  const fields = "variants" in item ? item.variants.flatMap((variant) => variant.fields) : item.fields;
  return fields.flatMap((field) => [...mentioned(field.type)]);
}

function emitRecord(record: RecordType, module: Module): StatementStructures[] {
  const name = pascalCase(record.name);
  const unknown = record.unknown === "refused" ? ', "refused"' : "";
  return [
    alias(name, `{\n${memberTexts(record.fields, module).join("\n")}\n}`, docs(record)),
    constant(
      name,
      `${module.support("jsonRecord")}(${fieldsText(record.fields, module)}${unknown})`,
      [`Writes and reads ${name} as JSON.`],
      `${module.supportType("JsonType")}<${name}>`,
    ),
  ];
}

function emitUnion(union: Union, module: Module): StatementStructures[] {
  const name = pascalCase(union.name);
  const codec = `${module.supportType("JsonType")}<${name}>`;
  if (union.names) {
    const names = union.variants.map((variant) => `"${variant.wire}"`).join(" | ");
    const table = union.variants.map((variant) => {
      const available = availabilityText(variant.availability);
      const name = /^[A-Za-z]+$/.test(variant.wire) ? variant.wire : JSON.stringify(variant.wire);
      return `${name}: ${available ? `{ available: ${available} }` : "{}"},`;
    });
    return [
      alias(name, names, docs(union, ...union.variants.map((variant) => `\`${variant.wire}\`: ${variant.doc}`))),
      constant(
        name,
        `${module.support("jsonNames")}({\n${table.join("\n")}\n})`,
        [`Writes and reads ${name} as JSON.`],
        codec,
      ),
    ];
  }
  const members = union.variants.map((variant) => {
    const kind = `${memberDoc(variant)}\nreadonly kind: "${camelCase(variant.name)}";`;
    return `\n| {\n${[kind, ...memberTexts(variant.fields, module)].join("\n")}\n}`;
  });
  const table = union.variants.map((variant) => `${camelCase(variant.name)}: ${variantText(variant, module)},`);
  return [
    alias(name, members.join(""), docs(union)),
    constant(
      name,
      `${module.support("jsonUnion")}({\n${table.join("\n")}\n})`,
      [`Writes and reads ${name} as JSON.`],
      codec,
    ),
  ];
}

function variantText(variant: Variant, module: Module): string {
  const available = availabilityText(variant.availability);
  const parts = [
    `name: "${variant.wire}"`,
    ...(variant.shape === "unit" ? [] : [`fields: ${fieldsText(variant.fields, module)}`]),
    ...(available ? [`available: ${available}`] : []),
  ];
  return `{ shape: "${variant.shape}", ${parts.join(", ")} }`;
}

function alias(name: string, type: string, documentation: string[]): StatementStructures {
  return { kind: StructureKind.TypeAlias, isExported: true, name, type, docs: documentation };
}
