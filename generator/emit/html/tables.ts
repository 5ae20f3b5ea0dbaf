import type { Area, BitStruct, Enum, Field, Flags, Item, Model, Struct } from "../../ir/model.js";
import { pascalCase, snakeCase, upperSnakeCase } from "../../passes/identifiers.js";
import { effectText } from "../markdown/quirks.js";
import { code, docOf, escapeHtml, memberLink, typeLink } from "./links.js";
import { serviceTables } from "./services.js";

/** A table of the page, in HTML; its anchor and those of its rows are names of the specification. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

/** The tables of everything in a file but its messages, features and devices. */
export function definitionTables(model: Model, area: Area): Table[] {
  return [
    ...area.structs.map(structTable),
    ...area.bitStructs.map(bitStructTable),
    ...area.enums.map((item) => entryTable(item, "value", (entry) => (entry as Enum["entries"][number]).value)),
    ...area.flags.map((item) => entryTable(item, "bit", (entry) => (entry as Flags["entries"][number]).bit)),
    ...area.constants.map((item) => ({
      ...headOf(item),
      title: upperSnakeCase(item.name),
      heads: ["value", "unit", "in C"],
      rows: [{ id: "", cells: [String(item.value), escapeHtml(item.unit ?? ""), item.cName ? code(item.cName) : ""] }],
    })),
    ...serviceTables(model, area),
    ...(area.quirks.length > 0 ? [quirkTable(model, area)] : []),
  ];
}

/** Anchor, title and text of a definition. */
export function headOf(item: Item): { id: string; title: string; doc: string } {
  return { id: item.name, title: pascalCase(item.name), doc: docOf(item) };
}

function structTable(struct: Struct): Table {
  const order = struct.byteOrder === "native" ? "in the machine's byte order" : `${struct.byteOrder}-endian`;
  const size = struct.variable ? `${struct.size} bytes and an array` : `${struct.size} bytes`;
  const head = headOf(struct);
  return {
    ...head,
    doc: `${head.doc} ${size}, ${order}.${struct.cName ? ` In C: ${code(struct.cName)}.` : ""}`,
    heads: ["offset", "size", "field", "type", "meaning"],
    rows: struct.fields.map((field) => ({
      id: `${struct.name}.${field.name}`,
      cells: [
        String(field.offset),
        String(field.elementSize * (field.array?.kind === "fixed" ? field.array.length : 1)),
        code(snakeCase(field.name)),
        typeText(field),
        field.type.kind === "padding" ? "Padding." : fieldDoc(field),
      ],
    })),
  };
}

function typeText({ type, array }: Field): string {
  if (type.kind === "padding") return "";
  const name = type.kind === "integer" ? code(`${type.signed ? "i" : "u"}${type.bits}`) : typeLink(type.name);
  if (array === null) return name;
  if (array.kind === "fixed") return `${name} x ${array.length}`;
  return `${name} x ${array.by === null ? "the rest" : code(snakeCase(array.by))}, at most ${array.max}`;
}

function fieldDoc(field: Field): string {
  const gate = field.requires ? ` With ${memberLink(field.requires.set, field.requires.feature)}.` : "";
  const held = field.holds.length > 0 ? ` Holds one of ${field.holds.map(typeLink).join(", ")}.` : "";
  return `${docOf(field)}${gate}${held}`;
}

function bitStructTable(item: BitStruct): Table {
  return {
    ...headOf(item),
    heads: ["bits", "field", "meaning"],
    rows: item.fields.map((field) => ({
      id: `${item.name}.${field.name}`,
      cells: [
        field.boolean ? String(field.first) : `${field.first} to ${field.last}`,
        code(snakeCase(field.name)),
        docOf(field),
      ],
    })),
  };
}

function entryTable(item: Enum | Flags, head: string, number: (entry: Item) => number): Table {
  return {
    ...headOf(item),
    heads: [head, "name", "in C", "meaning"],
    rows: item.entries.map((entry) => ({
      id: `${item.name}.${entry.name}`,
      cells: [
        String(number(entry)),
        code(upperSnakeCase(entry.name)),
        entry.cName ? code(entry.cName) : "",
        docOf(entry),
      ],
    })),
  };
}

function quirkTable(model: Model, area: Area): Table {
  const owner = area.quirks[0]?.implementation ?? "";
  return {
    id: `quirks-${area.name.replaceAll("/", "-")}`,
    title: `Quirks of ${escapeHtml(owner)}`,
    doc: "Where it differs from the standard, and what a runtime does about that.",
    heads: ["quirk", "as", "what it does differently", "effect"],
    rows: area.quirks.map((quirk) => ({
      id: `${owner}.${quirk.name}`,
      cells: [
        code(quirk.name),
        quirk.role ?? "both",
        docOf(quirk),
        escapeHtml(effectText(model, quirk)).replaceAll("`", ""),
      ],
    })),
  };
}
