import { type MethodDeclarationStructure, type StatementStructures, StructureKind } from "ts-morph";
import type { Channel, Message, Model } from "../../ir/model.js";
import { pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { definitionsName } from "./definitions.js";
import { docText } from "./documentation.js";
import type { Module } from "./module.js";
import { Signature } from "./signature.js";
import { valueChecks } from "./value-checks.js";

/** The sender's side of a channel: a class with one method a request. */
export function emitClient(model: Model, channel: Channel, module: Module): StatementStructures[] {
  const channelType = module.supportType("RequestChannel");
  return [
    {
      kind: StructureKind.Class,
      isExported: true,
      name: pascalCase(channel.client),
      docs: [
        `\nThe ${channel.sender}'s side: one method a request, which resolves when the request is answered, or sent where no answer is due.\nEvery method rejects with ERR_VU_GATE, before anything is sent, when a feature that it needs is not negotiated.`,
      ],
      properties: [{ name: "channel", isReadonly: true, type: channelType }],
      ctors: [{ parameters: [{ name: "channel", type: channelType }], statements: "this.channel = channel;" }],
      methods: channel.messages.map((message) => method(model, channel, message, module)),
    },
  ];
}

function method(model: Model, channel: Channel, message: Message, module: Module): MethodDeclarationStructure {
  const signature = new Signature(model, module, message);
  const payloadType = signature.absentWhen
    ? `Omit<${signature.request.type}, "${signature.absentWhen}">`
    : signature.request.type;
  return {
    kind: StructureKind.Method,
    name: message.method,
    isAsync: true,
    docs: [docText(message)],
    parameters: [
      ...(signature.request.present ? [{ name: "payload", type: payloadType }] : []),
      ...signature.descriptorParameters(module),
      { name: "options", hasQuestionToken: true, type: module.supportType("CallOptions") },
    ],
    returnType: `Promise<${signature.replyType(module)}>`,
    statements: body(channel, signature, module),
  };
}

function body(channel: Channel, signature: Signature, module: Module): string {
  const { message, request } = signature;
  const lines = [
    "const { negotiation } = this.channel;",
    `const definition = ${module.use(definitionsName(channel))}.${message.method};`,
    `${module.support("checkGates")}(definition, negotiation);`,
    ...valueChecks(message, "payload", module),
  ];
  let value = "payload";
  if (signature.absentWhen) {
    lines.push(`const request = { ...payload, ${signature.absentWhen}: descriptor === undefined };`);
    value = "request";
  }
  if (signature.countedBy)
    lines.push(
      `${module.support("checkDescriptorCount")}(definition, descriptors, payload.${signature.countedBy}.length);`,
    );
  const descriptors = {
    none: "[]",
    one: "[descriptor]",
    optional: "descriptor ? [descriptor] : []",
    many: "descriptors",
  }[signature.descriptors];
  const call = `await this.channel.call(
{
definition,
payloadSize: ${request.present ? request.size(value) : "0"},
encode: ${request.present ? `(view, offset) => void (${request.encode(value)})` : "() => {}"},
descriptors: ${descriptors},${decodeReply(signature, module)}
},
options,
);`;
  const { negotiates } = message;
  const after: string[] = [];
  if (negotiates) {
    const source = negotiates.step === "offer" ? "reply" : "payload";
    after.push(
      `negotiation.space("${negotiates.space}").${negotiates.step === "offer" ? "offered" : "accepted"} = ${source};`,
    );
  }
  for (const state of message.enters) after.push(`negotiation.states.add("${state}");`);
  for (const state of message.leaves) after.push(`negotiation.states.delete("${state}");`);
  const returns = signature.replyType(module) !== "void";
  if (returns && after.length === 0) lines.push(`return ${call}`);
  else lines.push(returns ? `const reply = ${call}` : call, ...after, ...(returns ? ["return reply;"] : []));
  return lines.join("\n");
}

function decodeReply(signature: Signature, module: Module): string {
  const { message, reply } = signature;
  if (message.reply.kind === "none") return "";
  const lines: string[] = [];
  if (message.reply.kind === "always" && message.reply.failure === "empty") {
    lines.push(
      `if (end === offset) throw new ${module.support("VhostUserError")}("ERR_VU_NACK", "the peer refused", ${module.support("detailsOf")}(definition));`,
    );
  }
  lines.push(
    `${module.support("checkExactSize")}(end - offset, ${reply.exactSize()}, "${upperSnakeCase(message.name)} reply");`,
  );
  const value = reply.present ? reply.decode() : "undefined";
  lines.push(
    `return ${message.replyDescriptors === null ? value : `{ ${reply.present ? `payload: ${value}, ` : ""}descriptors }`};`,
  );
  const body = lines.filter((line) => !line.includes("(end - offset, end - offset,")).join("\n");
  return `\ndecodeReply: (${usedParameters(["view", "offset", "end", "descriptors"], body)}) => {\n${body}\n},`;
}

/** The parameters that a body mentions; the ones in front of them are marked as unused. */
function usedParameters(names: readonly string[], body: string): string {
  const used = names.map((name) => new RegExp(`\\b${name}\\b`).test(body));
  return names
    .slice(0, used.lastIndexOf(true) + 1)
    .map((name, index) => (used[index] ? name : `_${name}`))
    .join(", ");
}
