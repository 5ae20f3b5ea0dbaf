import { type StatementStructures, StructureKind } from "ts-morph";
import type { ProtobufField, ProtobufMessage } from "../../../ir/service-model.js";
import { camelCase, pascalCase } from "../../../passes/identifiers.js";
import { constant } from "../bits.js";
import { docs, memberDoc } from "../documentation.js";
import type { Module } from "../module.js";

/** The messages of an area, the ones that others hold first: for each a type, and a codec of the same name. */
export function emitProtobuf(messages: readonly ProtobufMessage[], module: Module): StatementStructures[] {
  const emitted = new Set<string>();
  const statements: StatementStructures[] = [];
  const emit = (message: ProtobufMessage): void => {
    if (emitted.has(message.name)) return;
    emitted.add(message.name);
    for (const field of message.fields) {
      const needed = messages.find((candidate) => candidate.name === field.message);
      if (needed) emit(needed);
    }
    statements.push(...emitMessage(message, module));
  };
  for (const message of messages) emit(message);
  return statements;
}

function emitMessage(message: ProtobufMessage, module: Module): StatementStructures[] {
  const name = pascalCase(message.name);
  const type = message.oneof
    ? message.fields
        .map((field) => {
          const value = `readonly value: ${fieldType(field, module)};`;
          return `\n| {\n${memberDoc(field)}\nreadonly kind: "${camelCase(field.name)}";\n${value}\n}`;
        })
        .join("")
    : message.fields.length === 0
      ? "Readonly<Record<string, never>>"
      : `{\n${message.fields.map((field) => `${memberDoc(field)}\nreadonly ${camelCase(field.name)}: ${fieldType(field, module)};`).join("\n")}\n}`;
  const fields = message.fields.map((field) => `${camelCase(field.name)}: ${fieldText(field, module)},`);
  const table = fields.length === 0 ? "{}" : `{\n${fields.join("\n")}\n}`;
  return [
    { kind: StructureKind.TypeAlias, isExported: true, name, type, docs: docs(message) },
    constant(
      name,
      `${module.support(message.oneof ? "protobufOneof" : "protobufMessage")}(${table})`,
      [`Writes and reads ${name} as protobuf.`],
      `${module.supportType("ProtobufType")}<${name}>`,
    ),
  ];
}

function fieldType(field: ProtobufField, module: Module): string {
  const type = field.message === null ? "bigint" : module.useType(pascalCase(field.message));
  return field.repeated ? `readonly ${type}[]` : type;
}

function fieldText(field: ProtobufField, module: Module): string {
  const message = field.message === null ? "" : `, message: ${module.use(pascalCase(field.message))}`;
  return `{ number: ${field.number}${message}${field.repeated ? ", repeated: true" : ""} }`;
}
