import type { Area, Channel, Condition, Message, Model } from "../../ir/model.js";
import { pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { grouped } from "../grouped.js";
import type { Implementers } from "../implementers.js";
import { contractText, replyText } from "../markdown/messages.js";
import { payloadsOf } from "../payloads.js";
import { code, docOf, escapeHtml, link, memberLink, typeLink } from "./links.js";
import { headOf, type Table } from "./tables.js";

/** The tables of a file's messages, features and devices, with who implements them and which messages need a feature. */
export function protocolTables(area: Area, implementers: Implementers, gated: GatedMessages): Table[] {
  const who = (uses: readonly string[]): string =>
    implementers.columns
      .flatMap((column, index) => (uses[index] ? [`${escapeHtml(column.name)}: ${uses[index]}`] : []))
      .join("<br>");
  return [
    ...area.channels.map((channel): Table => {
      return {
        ...headOf(channel),
        title: `${pascalCase(channel.name)}s`,
        heads: ["id", "message", "payloads", "reply", "descriptors", "needs", "what it does", "who"],
        rows: channel.messages.map((message) => ({
          id: `${channel.name}.${message.name}`,
          cells: [
            String(message.id),
            code(`${channel.prefix}${upperSnakeCase(message.name)}`),
            payloadsOf(message).map(typeLink).join(", "),
            escapeHtml(replyText(message)),
            descriptorsText(message),
            message.requires.map((condition) => conditionLink(channel, condition)).join(", "),
            docOf(message),
            who(implementers.ofMessage(channel, message)),
          ],
        })),
      };
    }),
    ...area.channels.flatMap((channel) => stateTable(channel)),
    ...area.features.map(
      (set): Table => ({
        ...headOf(set),
        title: `${pascalCase(set.name)}s`,
        heads: ["bit", "feature", "in C", "requires", "needed by", "meaning", "who"],
        rows: set.bits.map((bit) => ({
          id: `${set.name}.${bit.name}`,
          cells: [
            String(bit.bit),
            code(upperSnakeCase(bit.name)),
            bit.cName ? code(bit.cName) : "",
            bit.requires.map((name) => memberLink(set.name, name)).join(", "),
            [...new Set(gated.get(`${set.name}.${bit.name}`))].join(", "),
            docOf(bit),
            who(implementers.ofFeature(set, bit)),
          ],
        })),
      }),
    ),
    ...area.devices.map(
      (device): Table => ({
        ...headOf(device),
        title: `Device: ${escapeHtml(device.name)}`,
        id: `device-${device.name}`,
        doc: [
          `${docOf(device)} Device id ${device.virtioId}.`,
          device.features ? `Features: ${typeLink(device.features)}.` : "",
          device.config ? `Configuration: ${typeLink(device.config)}.` : "",
          who(implementers.ofDevice(device)).replaceAll("<br>", ", "),
        ].join(" "),
        heads: ["queue", "index", "meaning"],
        rows: device.queues.map((queue) => ({
          id: `device-${device.name}.${queue.name}`,
          cells: [
            code(queue.name),
            queue.first === queue.last ? String(queue.first) : `${queue.first} to ${queue.last ?? "the last"}`,
            escapeHtml(queue.doc),
          ],
        })),
      }),
    ),
  ];
}

function stateTable(channel: Channel): Table[] {
  if (channel.states.length === 0) return [];
  return [
    {
      id: `${channel.name}-states`,
      title: `States of ${pascalCase(channel.name)}s`,
      doc: "States that conditions refer to.",
      heads: ["state", "meaning"],
      rows: channel.states.map((state) => ({
        id: `${channel.name}-states.${state.name}`,
        cells: [code(state.name), docOf(state)],
      })),
    },
  ];
}

function descriptorsText({ requestDescriptors, replyDescriptors }: Message): string {
  const parts = [
    requestDescriptors && `request: ${contractText(requestDescriptors)}`,
    replyDescriptors && `reply: ${contractText(replyDescriptors)}`,
  ];
  return escapeHtml(parts.filter(Boolean).join("; "));
}

function conditionLink(channel: Channel, condition: Condition): string {
  if (condition.kind === "state") return link(`${channel.name}-states.${condition.state}`, condition.state);
  return memberLink(condition.feature.set, condition.feature.feature);
}

/** Links to the messages that must not be sent without a feature, by the feature's set and name. */
export type GatedMessages = ReadonlyMap<string, readonly string[]>;

export function gatedMessages(model: Model): GatedMessages {
  const messages = model.areas
    .flatMap((area) => area.channels)
    .flatMap((channel) => channel.messages.map((message) => ({ channel, message })));
  return grouped(
    messages.flatMap(({ channel, message }) =>
      message.requires
        .flatMap((gate) => (gate.kind === "feature" ? [gate.feature] : []))
        .map(({ set, feature }) => [`${set}.${feature}`, memberLink(channel.name, message.name)] as const),
    ),
  );
}
