import type { Channel, Message, Model } from "../../ir/model.js";
import { pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { grouped } from "../grouped.js";
import { Implementers } from "../implementers.js";
import { payloadsOf } from "../payloads.js";

interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly uses: readonly string[] }[];
}

/** Everything that the page about implementations shows. */
export function implementationTables(model: Model): { columns: unknown[]; tables: Table[] } {
  const implementers = new Implementers(model);
  return {
    columns: implementers.columns.map((column) => ({ ...column, page: `${column.area}.md` })),
    tables: [
      ...messageTables(model, implementers),
      payloadTable(model, implementers),
      ...featureTables(model, implementers),
      deviceTable(model, implementers),
    ],
  };
}

function messageTables(model: Model, implementers: Implementers): Table[] {
  return model.areas.flatMap((area) =>
    area.channels
      .filter((channel) => channel.messages.some((message) => implementers.ofMessage(channel, message).some(Boolean)))
      .map((channel) => ({
        title: `${pascalCase(channel.name)}s`,
        heads: ["id", "message"],
        rows: channel.messages.map((message) => ({
          cells: [String(message.id), messageLink(area.name, channel, message)],
          uses: implementers.ofMessage(channel, message),
        })),
      })),
  );
}

function messageLink(area: string, channel: Channel, message: Message): string {
  const name = `${channel.prefix}${upperSnakeCase(message.name)}`;
  return `[\`${name}\`](${area}.md#${name.toLowerCase()})`;
}

/** Each payload with the messages that carry it; who uses one of those uses the payload. */
function payloadTable(model: Model, implementers: Implementers): Table {
  const carriersOf = carriersByPayload(model, implementers);
  const payloads = model.areas.flatMap((area) =>
    [...area.structs, ...area.bitStructs].map(({ name }) => ({ name, area: area.name })),
  );
  const rows = payloads.flatMap(({ name, area }) => {
    const carriers = carriersOf.get(name);
    if (!carriers) return [];
    const uses = implementers.columns.map((_, column) => {
      const words = carriers.flatMap((carrier) => (carrier.uses[column] ?? "").split(", ").filter(Boolean));
      return [...new Set(words)].join(", ");
    });
    const title = pascalCase(name);
    return [
      {
        cells: [`[${title}](${area}.md#${title.toLowerCase()})`, carriers.map((carrier) => carrier.link).join(", ")],
        uses,
      },
    ];
  });
  return { title: "Payloads", heads: ["payload", "carried by"], rows };
}

/** A message that carries a payload, and what each implementer does with it. */
interface Carrier {
  readonly link: string;
  readonly uses: readonly string[];
}

function carriersByPayload(model: Model, implementers: Implementers): ReadonlyMap<string, readonly Carrier[]> {
  const channels = model.areas.flatMap((area) => area.channels.map((channel) => ({ area, channel })));
  return grouped(
    channels.flatMap(({ area, channel }) =>
      channel.messages.flatMap((message) => {
        const carrier = {
          link: messageLink(area.name, channel, message),
          uses: implementers.ofMessage(channel, message),
        };
        return payloadsOf(message).map((name) => [name, carrier] as const);
      }),
    ),
  );
}

function featureTables(model: Model, implementers: Implementers): Table[] {
  return model.areas.flatMap((area) =>
    area.features
      .filter((set) => set.bits.some((bit) => implementers.ofFeature(set, bit).some(Boolean)))
      .map((set) => {
        const title = `${pascalCase(set.name)}s`;
        return {
          title,
          heads: ["bit", "feature"],
          rows: set.bits.map((bit) => ({
            cells: [String(bit.bit), `[\`${upperSnakeCase(bit.name)}\`](${area.name}.md#${title.toLowerCase()})`],
            uses: implementers.ofFeature(set, bit),
          })),
        };
      }),
  );
}

function deviceTable(model: Model, implementers: Implementers): Table {
  const devices = model.areas.flatMap((area) => area.devices.map((device) => ({ area, device })));
  return {
    title: "Devices",
    heads: ["id", "device"],
    rows: devices
      .sort((a, b) => a.device.virtioId - b.device.virtioId)
      .map(({ area, device }) => ({
        cells: [String(device.virtioId), `[${device.name}](${area.name}.md#device-${device.name})`],
        uses: implementers.ofDevice(device),
      })),
  };
}
