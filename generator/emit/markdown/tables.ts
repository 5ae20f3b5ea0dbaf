import type { Area, Field, Item, Model, Struct } from "../../ir/model.js";
import { pascalCase, snakeCase, upperSnakeCase } from "../../passes/identifiers.js";
import { linksFrom, type TypeLink } from "./links.js";
import { messageRow } from "./messages.js";
import { effectText } from "./quirks.js";
import { serviceTables } from "./services.js";

/** Everything that the page of an area shows, as text. */
export function areaTables(model: Model, area: Area): Record<string, unknown> {
  const link = linksFrom(model, area);
  return {
    name: area.name,
    file: area.file,
    doc: area.doc,
    source: area.source,
    quirks: area.quirks.map((quirk) => ({
      name: quirk.name,
      role: quirk.role ?? "both",
      doc: cell(quirk),
      effect: effectText(model, quirk),
    })),
    channels: area.channels.map((channel) => ({
      ...channel,
      title: `${pascalCase(channel.name)}s`,
      rows: channel.messages.map((message) => messageRow(model, channel, message, link)),
    })),
    features: area.features.map((set) => ({
      title: `${pascalCase(set.name)}s`,
      doc: set.doc,
      rows: set.bits.map((bit) => ({
        bit: bit.bit,
        name: upperSnakeCase(bit.name),
        cName: bit.cName ?? upperSnakeCase(bit.name),
        since: bit.since ?? "",
        requires: bit.requires.map((name) => `\`${upperSnakeCase(name)}\``).join(", "),
        doc: cell(bit),
      })),
    })),
    devices: area.devices.map((device) => ({
      ...device,
      title: `Device: ${device.name}`,
      queues: device.queues.map((queue) => ({
        ...queue,
        index: queue.last === queue.first ? queue.first : `${queue.first}..${queue.last ?? ""}`,
      })),
    })),
    structs: area.structs.map((struct) => ({
      title: pascalCase(struct.name),
      doc: struct.doc,
      sizeText: sizeText(struct),
      order: orderText(struct),
      rows: struct.fields.map((field) => fieldRow(field, link)),
    })),
    bitStructs: area.bitStructs.map((item) => ({
      title: pascalCase(item.name),
      doc: item.doc,
      bits: item.bits,
      rows: item.fields.map((field) => ({
        range: field.first === field.last ? field.first : `${field.first}-${field.last}`,
        name: snakeCase(field.name),
        doc: cell(field),
      })),
    })),
    enums: area.enums.map((item) => ({
      title: pascalCase(item.name),
      doc: item.doc,
      bits: item.bits,
      rows: item.entries.map((entry) => ({ ...names(entry), value: entry.value })),
    })),
    flags: area.flags.map((item) => ({
      title: pascalCase(item.name),
      doc: item.doc,
      bits: item.bits,
      rows: item.entries.map((entry) => ({ ...names(entry), bit: entry.bit })),
    })),
    ...serviceTables(model, area, link),
    constants: area.constants.map((item) => ({
      name: upperSnakeCase(item.name),
      value: item.value,
      unit: item.unit ?? "",
      doc: cell(item),
    })),
  };
}

function names(item: Item): { name: string; cName: string; doc: string } {
  return { name: upperSnakeCase(item.name), cName: item.cName ? `\`${item.cName}\`` : "", doc: cell(item) };
}

/** The documentation of an item in a cell of a table. */
function cell(item: Item): string {
  const aliases = item.aliases.length > 0 ? ` Also: ${item.aliases.map(upperSnakeCase).join(", ")}.` : "";
  const deprecated = item.deprecated ? ` Deprecated: ${item.deprecated}.` : "";
  return `${item.doc}${aliases}${deprecated}`.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function sizeText(struct: Struct): string {
  return struct.variable
    ? `${struct.size} bytes and an array, ${struct.maximumSize} bytes at most`
    : `${struct.size} bytes`;
}

function orderText(struct: Struct): string {
  return struct.byteOrder === "native" ? "in the machine's byte order" : `${struct.byteOrder}-endian`;
}

function fieldRow(field: Field, link: TypeLink): Record<string, unknown> {
  const counted = field.array?.kind === "counted";
  const size = counted
    ? `${field.elementSize} each`
    : field.elementSize * (field.array?.kind === "fixed" ? field.array.length : 1);
  const held = field.holds.length > 0 ? ` Holds one of ${field.holds.map((name) => link(name)).join(", ")}.` : "";
  const gate = field.requires ? ` With \`${upperSnakeCase(field.requires.feature)}\`.` : "";
  return {
    offset: field.offset,
    size,
    name: snakeCase(field.name),
    type: typeText(field, link),
    doc: field.type.kind === "padding" ? "Padding." : `${cell(field)}${gate}${held}`,
  };
}

function typeText(field: Field, link: TypeLink): string {
  const { type, array } = field;
  if (type.kind === "padding") return "";
  const name = type.kind === "integer" ? `${type.signed ? "i" : "u"}${type.bits}` : link(type.name);
  if (array === null) return name;
  return array.kind === "fixed"
    ? `${name} x ${array.length}`
    : `${name} x ${array.by === null ? "the rest" : snakeCase(array.by)}, at most ${array.max}`;
}
