import { type StatementStructures, StructureKind, type TypeAliasDeclarationStructure } from "ts-morph";
import { lookup } from "../../ir/lookup.js";
import type { Area, Channel, Message, MessageEffect, MessageReference, Model, Quirk } from "../../ir/model.js";
import { type Choice, choicesOf } from "../../schema/choices.js";
import { constant } from "./bits.js";
import { definitionMembers, definitionsName } from "./definitions.js";
import { maskText } from "./features.js";
import type { Module } from "./module.js";
import { Payload } from "./payload.js";

/** Known peers with their quirks, and the function that gives them to a runtime. */
export function emitPeers(model: Model, module: Module): StatementStructures[] {
  const quirks = model.areas.flatMap((area) => [...area.quirks, ...unservedQuirks(model, area)]);
  const peers = [...new Set(quirks.map((quirk) => quirk.implementation))].sort();
  const rows = peers.map((peer) => {
    const own = quirks.filter((quirk) => quirk.implementation === peer);
    return `"${peer}": [\n${own.map((quirk) => quirkText(model, quirk, module)).join("\n")}\n],`;
  });
  const quirkType = `${module.supportType("Quirk")}<PeerBehaviour, PeerLimit>`;
  const quirksType = `${module.support("PeerQuirks")}<PeerBehaviour, PeerLimit>`;
  return [
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: "PeerName",
      type: ["standard", ...peers].map((peer) => `"${peer}"`).join(" | "),
      docs: ["Implementations whose quirks are known; `standard` has none."],
    },
    words("PeerBehaviour", "What a peer may do beyond its messages.", choicesOf("behaviour")),
    words("PeerLimit", "What a peer may accept only so many of.", choicesOf("limit")),
    constant(
      "peers",
      `{\nstandard: [],\n${rows.join("\n")}\n}`,
      ["The quirks of each implementation, in both roles."],
      `Readonly<Record<PeerName, readonly ${quirkType}[]>>`,
    ),
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: "Quirks",
      type: quirksType,
      docs: ["What is different about a peer in one role."],
    },
    {
      kind: StructureKind.Function,
      isExported: true,
      name: "quirksOf",
      docs: ["The quirks of an implementation in the role that it plays."],
      parameters: [
        { name: "peer", type: "PeerName" },
        { name: "role", type: module.supportType("PeerRole") },
      ],
      returnType: "Quirks",
      statements:
        "return new PeerQuirks(peer, peers[peer].filter((quirk) => quirk.role === null || quirk.role === role));",
    },
  ];
}

/** What must not be sent to a peer because it serves other messages of the channel, and not these. */
function unservedQuirks(model: Model, area: Area): Quirk[] {
  const { peer } = area;
  if (!peer) return [];
  const alike = model.areas.find((other) => other.peer && other.peer.name === peer.like)?.peer;
  const known = [...(alike?.messages ?? []), ...peer.messages];
  return model.areas.flatMap(({ channels }) =>
    channels.flatMap((channel): Quirk[] => {
      const served = new Set(
        known
          .filter(({ uses }) => uses.includes("serves") || uses.includes("delegates"))
          .flatMap((candidate) => (candidate.channel === channel.name ? [candidate.message] : [])),
      );
      const messages = channel.messages
        .filter((message) => message.implementation !== peer.name)
        .filter((message) => !served.has(message.name))
        .map((message) => ({ channel: channel.name, message: message.name }));
      if (served.size === 0 || messages.length === 0) return [];
      return [
        {
          name: `unserved-${channel.name}s`,
          doc: "It has no code for these messages.",
          source: area.source,
          since: null,
          deprecated: null,
          aliases: [],
          cName: null,
          linux: null,
          origin: area.file,
          implementation: peer.name,
          role: channel.receiver as "front-end" | "back-end",
          effect: { kind: "refuses", messages },
        },
      ];
    }),
  );
}

/** A type of words, whose doc comment explains each. */
function words(name: string, doc: string, choices: readonly Choice[]): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name,
    type: choices.map((choice) => `\n| "${choice.name}"`).join(""),
    docs: [`\n${doc}\n\n${choices.map((choice) => `- \`${choice.name}\`: ${choice.doc}`).join("\n")}`],
  };
}

function quirkText(model: Model, quirk: Quirk, module: Module): string {
  const { document, section, revision } = quirk.source;
  return `{
name: "${quirk.name}",
doc: ${JSON.stringify(quirk.doc)},
section: ${JSON.stringify(`${document}, ${section}${revision === null ? "" : ` (${revision})`}`)},
role: ${quirk.role === null ? "null" : `"${quirk.role}"`},
effect: ${effectText(model, quirk, module)},
},`;
}

function effectText(model: Model, { effect }: Quirk, module: Module): string {
  switch (effect.kind) {
    case "message":
      return messageText(model, effect, module);
    case "refuses":
      return `{ kind: "refuses", messages: [${effect.messages.map((message) => reference(model, message, module)).join(", ")}] }`;
    case "feature-bit":
      return `{ kind: "feature-bit", space: "${effect.feature.space}", standard: ${maskText(effect.feature.bit)}, peer: ${maskText(effect.bit)} }`;
    case "enum-values":
      return `{ kind: "enum-values", enum: "${effect.enum}", values: [${effect.values.map((value) => `{ standard: ${value.standard}, peer: ${value.peer} }`).join(", ")}] }`;
    case "limit":
      return `{ kind: "limit", limit: "${effect.limit}", value: ${effect.value} }`;
    case "behaviour":
      return `{ kind: "behaviour", behaviour: "${effect.behaviour}" }`;
    case "described":
      return '{ kind: "described" }';
  }
}

function find(model: Model, { channel, message }: MessageReference): { channel: Channel; message: Message } {
  const { channels, messages } = lookup(model);
  return { channel: channels.get(channel) as Channel, message: messages.get(channel)?.get(message) as Message };
}

/** The definition of a message in its channel's table. */
function reference(model: Model, reference: MessageReference, module: Module): string {
  const { channel, message } = find(model, reference);
  return `${module.use(definitionsName(channel))}.${message.method}`;
}

function messageText(model: Model, effect: MessageEffect, module: Module): string {
  const { channel, message } = find(model, effect);
  const { request, reply, requestDescriptors, replyDescriptors } = effect;
  const peer: Message = { ...message, request, reply, requestDescriptors, replyDescriptors };
  const payload = new Payload(
    model,
    module,
    reply.kind === "always" ? reply.payload : null,
    reply.kind === "when" ? reply.when : [],
  );
  const standard = definitionMembers(model, channel, message, module).split("\n");
  const members = definitionMembers(model, channel, peer, module).split("\n");
  const place = reference(model, effect, module);
  return `{
kind: "message",
standard: ${place},
peer: {
...${place},
${members.filter((line) => !standard.includes(line)).join("\n")}
minimumReplySize: ${payload.present ? payload.sizes.minimum : 0},
repeatsRequest: ${repeatsRequest(model, effect)},
},
}`;
}

/** Whether every reply carries what the request carried; a plain number means something else in each. */
function repeatsRequest(model: Model, { request, reply }: MessageEffect): boolean {
  if (reply.kind === "none") return false;
  const { structs } = lookup(model);
  const sent = [request.payload, ...request.when.map((choice) => choice.payload)];
  const answered = reply.kind === "always" ? [reply.payload] : reply.when.map((choice) => choice.payload);
  return answered.every((name) => name !== null && sent.includes(name) && !structs.get(name)?.transparent);
}
