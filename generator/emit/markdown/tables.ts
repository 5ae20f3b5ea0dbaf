import type {
  Area,
  Channel,
  Condition,
  DescriptorContract,
  Field,
  Item,
  Message,
  Model,
  Struct,
} from "../../ir/model.js";
import { pascalCase, snakeCase, upperSnakeCase } from "../../passes/identifiers.js";

/** Everything that the page of an area shows, as text. */
export function areaTables(model: Model, area: Area): Record<string, unknown> {
  return {
    name: area.name,
    file: area.file,
    doc: area.doc,
    source: area.source,
    channels: area.channels.map((channel) => ({
      ...channel,
      title: `${pascalCase(channel.name)}s`,
      rows: channel.messages.map((message) => messageRow(model, channel, message)),
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
      rows: struct.fields.map(fieldRow),
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

function fieldRow(field: Field): Record<string, unknown> {
  const counted = field.array?.kind === "counted";
  const size = counted
    ? `${field.elementSize} each`
    : field.elementSize * (field.array?.kind === "fixed" ? field.array.length : 1);
  const held =
    field.holds.length > 0
      ? ` Holds one of ${field.holds.map((name) => `[${pascalCase(name)}](#${pascalCase(name).toLowerCase()})`).join(", ")}.`
      : "";
  const gate = field.requires ? ` With \`${upperSnakeCase(field.requires.feature)}\`.` : "";
  return {
    offset: field.offset,
    size,
    name: snakeCase(field.name),
    type: typeText(field),
    doc: field.type.kind === "padding" ? "Padding." : `${cell(field)}${gate}${held}`,
  };
}

function typeText(field: Field): string {
  const { type, array } = field;
  if (type.kind === "padding") return "";
  const name =
    type.kind === "integer"
      ? `${type.signed ? "i" : "u"}${type.bits}`
      : `[${pascalCase(type.name)}](#${pascalCase(type.name).toLowerCase()})`;
  if (array === null) return name;
  return array.kind === "fixed"
    ? `${name} x ${array.length}`
    : `${name} x ${array.by === null ? "the rest" : snakeCase(array.by)}, at most ${array.max}`;
}

function messageRow(model: Model, channel: Channel, message: Message): Record<string, unknown> {
  const name = `${channel.prefix}${upperSnakeCase(message.name)}`;
  return {
    id: message.id,
    name,
    anchor: name.toLowerCase(),
    doc: message.doc,
    request: payloadText(message.request.payload),
    reply: replyText(message),
    descriptors: [
      message.requestDescriptors && `request: ${contractText(message.requestDescriptors)}`,
      message.replyDescriptors && `reply: ${contractText(message.replyDescriptors)}`,
    ]
      .filter(Boolean)
      .join("; "),
    needs: message.requires.map((condition) => conditionText(model, condition)).join(", "),
    scope: message.scope,
    facts: messageFacts(model, message),
  };
}

function messageFacts(model: Model, message: Message): string[] {
  const facts = [`Source: ${message.source.document}, ${message.source.section}`, `Method: \`${message.method}\``];
  if (message.ioctl) facts.push(`The kernel's vhost has \`${message.ioctl}\``);
  if (message.since) facts.push(`Since ${message.since}`);
  if (message.deprecated) facts.push(`Deprecated: ${message.deprecated}`);
  if (message.aliases.length > 0) facts.push(`Also known as ${message.aliases.join(", ")}`);
  if (message.requestDescriptors)
    facts.push(
      `Descriptors of the request: ${message.requestDescriptors.doc} The ${message.requestDescriptors.owner} closes them.`,
    );
  if (message.replyDescriptors)
    facts.push(
      `Descriptors of the reply: ${message.replyDescriptors.doc} The ${message.replyDescriptors.owner} closes them.`,
    );
  if (message.order.after.length > 0) facts.push(`After ${message.order.after.map(upperSnakeCase).join(" and ")}`);
  if (message.order.queue === "stopped") facts.push("Only while the vring is stopped");
  if (message.order.queues === "stopped") facts.push("Only while all vrings are stopped");
  for (const choice of message.request.when)
    facts.push(`Carries ${payloadText(choice.payload)} when ${conditionText(model, choice.if)}`);
  if (message.implementation) facts.push(`Only with ${message.implementation}`);
  return facts;
}

function payloadText(payload: string | null): string {
  return payload === null ? "" : pascalCase(payload);
}

function replyText({ reply, ack }: Message): string {
  if (reply.kind === "none") return ack === "required" ? "acknowledged when possible" : "acknowledged on demand";
  if (reply.kind === "always")
    return `${payloadText(reply.payload) || "empty"}${reply.failure ? ", empty on failure" : ""}`;
  return reply.when
    .map(
      (choice) =>
        `${payloadText(choice.payload) || "empty"} when ${choice.if.kind === "state" ? choice.if.state : upperSnakeCase(choice.if.feature.feature)}`,
    )
    .join("; ");
}

function contractText(contract: DescriptorContract): string {
  const count = contract.countFrom
    ? `as many as ${snakeCase(contract.countFrom)}`
    : contract.minimum === contract.maximum
      ? contract.maximum
      : `${contract.minimum} or ${contract.maximum}`;
  return `${count} ${contract.kind}${contract.ignored ? ", ignored" : ""}`;
}

function conditionText(model: Model, condition: Condition): string {
  if (condition.kind === "state") return condition.state;
  const { feature, step } = condition;
  const bit = model.areas
    .flatMap((area) => area.features)
    .find((set) => set.name === feature.set)
    ?.bits.find((candidate) => candidate.name === feature.feature);
  return `\`${bit?.cName ?? upperSnakeCase(feature.feature)}\`${step === "offer" ? " offered" : ""}`;
}
