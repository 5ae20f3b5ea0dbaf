import type { StatementStructures } from "ts-morph";
import { lookup } from "../../ir/lookup.js";
import type { Channel, DescriptorContract, Message, Model } from "../../ir/model.js";
import { camelCase, pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { constant } from "./bits.js";
import { docs, memberDoc } from "./documentation.js";
import { conditionText } from "./features.js";
import type { Module } from "./module.js";
import { Signature } from "./signature.js";

export const definitionsName = (channel: Channel): string => `${camelCase(channel.name)}s`;

/** The ids of a channel's messages, and what the specification says of each. */
export function emitDefinitions(model: Model, channel: Channel, module: Module): StatementStructures[] {
  const ids = channel.messages.map(
    (message) => `${memberDoc(message)}\n${upperSnakeCase(message.name)}: ${message.id},`,
  );
  const definitions = channel.messages.map(
    (message) => `${message.method}: {\n${definitionMembers(model, channel, message, module)}\n},`,
  );
  const table = definitionsName(channel);
  const type = module.supportType("MessageDefinition");
  const statements = [
    constant(pascalCase(channel.name), `{\n${ids.join("\n")}\n} as const`, docs(channel, "The ids of the messages.")),
    constant(table, `{\n${definitions.join("\n")}\n} as const satisfies Record<string, ${type}>`, [
      `What the specification says of each message, by the name of its method.`,
    ]),
    constant(
      `${table}ById`,
      `new Map(Object.values(${table}).map((definition) => [definition.id, definition]))`,
      ["The same by id."],
      `ReadonlyMap<number, ${type}>`,
    ),
  ];
  if (channel.ack) {
    const condition = conditionText({ kind: "feature", feature: channel.ack.feature, step: "accept" }, model);
    statements.push(
      constant(
        `${table}AckCondition`,
        condition,
        ["When a request without a reply of its own is acknowledged, if its sender asks for it."],
        module.supportType("Condition"),
      ),
    );
  }
  return statements;
}

/** The members of a message's definition. */
export function definitionMembers(model: Model, channel: Channel, message: Message, module: Module): string {
  const signature = new Signature(model, module, message);
  const request = signature.request.present ? signature.request.sizes : { minimum: 0, maximum: 0 };
  const reply = signature.reply.present ? signature.reply.sizes.maximum : 0;
  return `id: ${message.id},
name: "${upperSnakeCase(message.name)}",
method: "${message.method}",
section: "${message.source.document}, ${message.source.section}",
scope: "${message.scope}",
gates: [${message.requires.map((condition) => conditionText(condition, model)).join(", ")}],
reply: ${replyText(model, message)},
ack: "${message.ack}",
order: ${orderText(model, channel, message)},
minimumSize: ${request.minimum},
maximumSize: ${request.maximum},
maximumReplySize: ${reply},
requestDescriptors: ${descriptorText(message.requestDescriptors)},
replyDescriptors: ${descriptorText(message.replyDescriptors)},`;
}

function replyText(model: Model, { reply }: Message): string {
  if (reply.kind === "none") return '{ kind: "none" }';
  if (reply.kind === "always") return `{ kind: "always", failure: ${reply.failure ? `"${reply.failure}"` : "null"} }`;
  return `{ kind: "when", conditions: [${reply.when.map((choice) => conditionText(choice.if, model)).join(", ")}] }`;
}

function orderText(model: Model, channel: Channel, { order }: Message): string {
  const messages = lookup(model).messages.get(channel.name);
  const after = order.after.map((name) => {
    const scope = messages?.get(name)?.scope;
    return `{ name: "${upperSnakeCase(name)}", scope: "${scope}" }`;
  });
  return `{ after: [${after.join(", ")}], queue: "${order.queue}", queues: "${order.queues}" }`;
}

function descriptorText(contract: DescriptorContract | null): string {
  if (!contract) return "null";
  return `{ kind: "${contract.kind}", minimum: ${contract.minimum}, maximum: ${contract.maximum}, ignored: ${contract.ignored} }`;
}
