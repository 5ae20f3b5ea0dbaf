import type { Area, Model } from "../../ir/model.js";
import { camelCase, pascalCase, snakeCase } from "../../passes/identifiers.js";
import { JsonWording } from "../json-wording.js";
import type { TypeLink } from "./links.js";

/** The tables of an area that describes JSON and protobuf in packets. */
export function serviceTables(model: Model, area: Area, link: TypeLink): Record<string, unknown> {
  const wording = new JsonWording(model, area, {
    code: (text) => `\`${text}\``,
    type: (name) => link(name),
    variant: (union, _, text) => link(union, text),
  });
  return {
    lineages: area.lineages.map((item) => ({ ...item, title: `Revisions of ${item.name}` })),
    services: area.services.map((service) => ({
      ...service,
      title: `Service: ${service.name}`,
      rows: service.calls.map((call) => ({
        method: camelCase(call.name),
        request: wording.path(call.request),
        reply: call.reply ? wording.path(call.reply) : "none",
        absent: wording.absent(service, call),
        doc: `${cell(call.doc)}${call.deferred ? " The answer may come late, or never." : ""}`,
      })),
    })),
    unions: area.unions.map((union) => ({
      title: pascalCase(union.name),
      doc: union.doc,
      rows: union.variants.map((variant) => ({
        wire: variant.wire,
        content: wording.content(variant),
        when: wording.when(variant.availability),
        doc: cell(variant.doc),
      })),
    })),
    records: area.records.map((record) => ({
      title: pascalCase(record.name),
      doc: record.doc,
      unknown: record.unknown === "refused" ? " Unknown members are refused." : "",
      rows: record.fields.map((field) => ({
        wire: field.wire,
        type: wording.type(field.type),
        when: wording.when(field.availability),
        doc: `${cell(field.doc)}${wording.memberRemark(field)}`,
      })),
    })),
    protobufMessages: area.protobufMessages.map((message) => ({
      title: pascalCase(message.name),
      doc: message.doc,
      oneof: message.oneof ? " Exactly one of the fields is there." : "",
      rows: message.fields.map((field) => ({
        number: field.number,
        name: snakeCase(field.name),
        type: `${field.repeated ? "repeated " : ""}${field.message === null ? "uint64" : link(field.message)}`,
        doc: cell(field.doc),
      })),
    })),
  };
}

function cell(doc: string): string {
  return doc.replaceAll("|", "\\|").replaceAll("\n", " ");
}
