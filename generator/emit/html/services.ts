import type { Area, Model } from "../../ir/model.js";
import { camelCase, snakeCase } from "../../passes/identifiers.js";
import { JsonWording } from "../json-wording.js";
import { code, docOf, escapeHtml, link, typeLink } from "./links.js";
import { headOf, type Table } from "./tables.js";

/** The tables of an area that describes JSON and protobuf in packets. */
export function serviceTables(model: Model, area: Area): Table[] {
  const wording = new JsonWording(model, area, {
    code,
    type: typeLink,
    variant: (union, variant, text) => link(`${union}.${variant}`, text),
  });
  return [
    ...area.lineages.flatMap((lineage): Table[] => [
      {
        ...headOf(lineage),
        title: `Revisions of ${escapeHtml(lineage.name)}`,
        heads: ["revision", "date", "what changed"],
        rows: lineage.revisions.map((revision) => ({
          id: `${lineage.name}.${revision.name}`,
          cells: [code(revision.name), revision.date, escapeHtml(revision.doc)],
        })),
      },
      {
        id: `${lineage.name}-builds`,
        title: `Builds of ${escapeHtml(lineage.name)}`,
        doc: "What it can be built with.",
        heads: ["build feature", "meaning"],
        rows: lineage.features.map((feature) => ({
          id: `${lineage.name}-builds.${feature.name}`,
          cells: [code(feature.name), escapeHtml(feature.doc)],
        })),
      },
    ]),
    ...area.services.map(
      (service): Table => ({
        ...headOf(service),
        title: `Service: ${escapeHtml(service.name)}`,
        heads: ["method", "request", "answer", "where nothing serves it", "meaning"],
        rows: service.calls.map((call) => ({
          id: `${service.name}.${call.name}`,
          cells: [
            code(camelCase(call.name)),
            wording.path(call.request),
            call.reply ? wording.path(call.reply) : "none",
            wording.absent(service, call),
            `${docOf(call)}${call.deferred ? " The answer may come late, or never." : ""}`,
          ],
        })),
      }),
    ),
    ...area.unions.map(
      (union): Table => ({
        ...headOf(union),
        heads: ["in JSON", "content", "when", "meaning"],
        rows: union.variants.map((variant) => ({
          id: `${union.name}.${variant.name}`,
          cells: [code(variant.wire), wording.content(variant), wording.when(variant.availability), docOf(variant)],
        })),
      }),
    ),
    ...area.records.map((record): Table => {
      const head = headOf(record);
      return {
        ...head,
        doc: `${head.doc}${record.unknown === "refused" ? " Unknown members are refused." : ""}`,
        heads: ["in JSON", "type", "when", "meaning"],
        rows: record.fields.map((field) => ({
          id: `${record.name}.${field.name}`,
          cells: [
            code(field.wire),
            wording.type(field.type),
            wording.when(field.availability),
            `${docOf(field)}${wording.memberRemark(field)}`,
          ],
        })),
      };
    }),
    ...area.protobufMessages.map((message): Table => {
      const head = headOf(message);
      return {
        ...head,
        doc: `${head.doc}${message.oneof ? " Exactly one of the fields is there." : ""}`,
        heads: ["number", "field", "type", "meaning"],
        rows: message.fields.map((field) => ({
          id: `${message.name}.${field.name}`,
          cells: [
            String(field.number),
            code(snakeCase(field.name)),
            `${field.repeated ? "repeated " : ""}${field.message === null ? code("uint64") : typeLink(field.message)}`,
            docOf(field),
          ],
        })),
      };
    }),
  ];
}
