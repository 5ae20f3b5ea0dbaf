import type { Area, Model } from "../../ir/model.js";
import type {
  Availability,
  Call,
  JsonType,
  Lineage,
  RecordField,
  Service,
  Variant,
  VariantPath,
} from "../../ir/service-model.js";
import { camelCase, pascalCase } from "../../passes/identifiers.js";

/** The tables of an area that describes JSON and protobuf in packets. */
export function serviceTables(model: Model, area: Area): Record<string, unknown> {
  const lineage = lineageOf(model, area);
  const member = (field: RecordField): Record<string, unknown> => ({
    wire: field.wire,
    type: typeText(field.type),
    when: availabilityText(field.availability, lineage),
    doc: `${cell(field.doc)}${field.optional ? " May be null." : ""}${field.written ? "" : " Accepted, never written."}`,
  });
  return {
    lineages: area.lineages.map((item) => ({ ...item, title: `Revisions of ${item.name}` })),
    services: area.services.map((service) => ({
      ...service,
      title: `Service: ${service.name}`,
      rows: service.calls.map((call) => callRow(model, service, call)),
    })),
    unions: area.unions.map((union) => ({
      title: pascalCase(union.name),
      doc: union.doc,
      rows: union.variants.map((variant) => ({
        wire: variant.wire,
        content: contentText(variant),
        when: availabilityText(variant.availability, lineage),
        doc: cell(variant.doc),
      })),
    })),
    records: area.records.map((record) => ({
      title: pascalCase(record.name),
      doc: record.doc,
      unknown: record.unknown === "refused" ? " Unknown members are refused." : "",
      rows: record.fields.map(member),
    })),
    protobufMessages: area.protobufMessages.map((message) => ({
      title: pascalCase(message.name),
      doc: message.doc,
      oneof: message.oneof ? " Exactly one of the fields is there." : "",
      rows: message.fields.map((field) => ({
        number: field.number,
        name: field.name.replaceAll("-", "_"),
        type: `${field.repeated ? "repeated " : ""}${field.message === null ? "uint64" : link(field.message)}`,
        doc: cell(field.doc),
      })),
    })),
  };
}

function callRow(model: Model, service: Service, call: Call): Record<string, unknown> {
  const last = call.request.variants.map((step) => wireOf(model, step.union, step.variant));
  return {
    method: camelCase(call.name),
    request: last.join("."),
    reply: call.reply ? replyText(model, call.reply) : "none",
    absent: absentText(model, service, call),
    doc: `${cell(call.doc)}${call.deferred ? " The answer may come late, or never." : ""}`,
  };
}

function replyText(model: Model, path: VariantPath): string {
  return path.variants.map((step) => wireOf(model, step.union, step.variant)).join(".");
}

function absentText(model: Model, service: Service, { absent }: Call): string {
  if (!absent) return "";
  if (absent.kind === "text") return `"${absent.text}"`;
  if (absent.kind === "reply") return replyText(model, absent.path);
  const table = service.errors.find((arm) => arm.errno !== null)?.errno;
  const enums = model.areas.flatMap((area) => area.enums);
  const entry = enums
    .find((candidate) => candidate.name === table)
    ?.entries.find((candidate) => candidate.value === absent.errno);
  return entry?.cName ?? String(absent.errno);
}

function wireOf(model: Model, union: string, variant: string): string {
  const unions = model.areas.flatMap((area) => area.unions);
  const found = unions.find((candidate) => candidate.name === union);
  return found?.variants.find((candidate) => candidate.name === variant)?.wire ?? variant;
}

function contentText(variant: Variant): string {
  if (variant.shape === "unit") return "";
  const members = variant.fields.map((field) => {
    const type = `${typeText(field.type)}${field.optional ? " or null" : ""}`;
    return variant.shape === "fields" ? `\`${field.wire}\`: ${type}` : type;
  });
  if (variant.shape === "fields") return `{ ${members.join(", ")} }`;
  return variant.shape === "values" ? `[${members.join(", ")}]` : members.join();
}

function typeText(type: JsonType): string {
  switch (type.kind) {
    case "integer":
      return `${type.signed ? "i" : "u"}${type.bits}`;
    case "record":
    case "union":
    case "names":
      return link(type.name);
    case "list":
      return `list of ${typeText(type.element)}${type.max === null ? "" : `, at most ${type.max}`}`;
    case "array":
      return `${type.length} x ${typeText(type.element)}`;
    case "tuple":
      return `[${type.elements.map(typeText).join(", ")}]`;
    case "map":
      return `map from u${type.key} to ${typeText(type.element)}`;
    default:
      return type.kind;
  }
}

function link(name: string): string {
  return `[${pascalCase(name)}](#${pascalCase(name).toLowerCase()})`;
}

function availabilityText({ since, until, feature }: Availability, lineage: Lineage | undefined): string {
  const revision = (place: number): string => {
    const found = lineage?.revisions[place];
    return found ? `${found.name} (${found.date})` : String(place);
  };
  const parts: string[] = [];
  if (since !== null) parts.push(`since ${revision(since)}`);
  if (until !== null) parts.push(`until ${revision(until)}`);
  if (feature) parts.push(`with ${feature.name}${feature.until === null ? "" : `, until ${revision(feature.until)}`}`);
  return parts.join(", ");
}

function lineageOf(model: Model, area: Area): Lineage | undefined {
  return model.areas.flatMap((candidate) => candidate.lineages).find((lineage) => lineage.name === area.lineage);
}

function cell(doc: string): string {
  return doc.replaceAll("|", "\\|").replaceAll("\n", " ");
}
