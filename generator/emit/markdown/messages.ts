import { lookup } from "../../ir/lookup.js";
import type { Channel, Condition, DescriptorContract, Message, Model, Reply } from "../../ir/model.js";
import { pascalCase, snakeCase, upperSnakeCase } from "../../passes/identifiers.js";
import type { TypeLink } from "./links.js";

/** A message as a row of its channel's table, with what else there is to know about it. */
export function messageRow(model: Model, channel: Channel, message: Message, link: TypeLink): Record<string, unknown> {
  const name = `${channel.prefix}${upperSnakeCase(message.name)}`;
  return {
    id: message.id,
    name,
    anchor: name.toLowerCase(),
    doc: message.doc,
    request: payloadText(message.request.payload, link),
    reply: replyText(message, link),
    descriptors: [
      message.requestDescriptors && `request: ${contractText(message.requestDescriptors)}`,
      message.replyDescriptors && `reply: ${contractText(message.replyDescriptors)}`,
    ]
      .filter(Boolean)
      .join("; "),
    needs: message.requires.map((condition) => conditionText(model, condition)).join(", "),
    scope: message.scope,
    facts: messageFacts(model, message, link),
  };
}

function messageFacts(model: Model, message: Message, link: TypeLink): string[] {
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
    facts.push(`Carries ${payloadText(choice.payload, link)} when ${conditionText(model, choice.if)}`);
  if (message.implementation) facts.push(`Only with ${message.implementation}`);
  return facts;
}

/** The payload of a request, where no condition holds; empty for none. */
export function payloadText(payload: string | null, link: TypeLink = pascalCase): string {
  return payload === null ? "" : link(payload);
}

/** When a request is answered, and with what. */
export function replyText(
  { reply, ack }: { reply: Reply; ack?: "optional" | "required" },
  link: TypeLink = pascalCase,
): string {
  if (reply.kind === "none") return ack === "required" ? "acknowledged when possible" : "acknowledged on demand";
  if (reply.kind === "always")
    return `${payloadText(reply.payload, link) || "empty"}${reply.failure ? ", empty on failure" : ""}`;
  return reply.when
    .map(
      (choice) =>
        `${payloadText(choice.payload, link) || "empty"} when ${choice.if.kind === "state" ? choice.if.state : upperSnakeCase(choice.if.feature.feature)}`,
    )
    .join("; ");
}

/** How many descriptors of what kind. */
export function contractText(contract: DescriptorContract): string {
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
  const bit = lookup(model)
    .features.get(feature.set)
    ?.bits.find((candidate) => candidate.name === feature.feature);
  return `\`${bit?.cName ?? upperSnakeCase(feature.feature)}\`${step === "offer" ? " offered" : ""}`;
}
