import { type FunctionDeclarationStructure, type StatementStructures, StructureKind } from "ts-morph";
import type { Channel, Message, Model } from "../../ir/model.js";
import { pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { definitionsName } from "./definitions.js";
import { docText } from "./documentation.js";
import type { Module } from "./module.js";
import { orderSteps } from "./order.js";
import { Signature } from "./signature.js";
import { valueChecks } from "./value-checks.js";

/** The receiver's side of a channel: an interface with one method a request, and the dispatcher that calls it. */
export function emitServer(model: Model, channel: Channel, module: Module): (StatementStructures | string)[] {
  const name = pascalCase(channel.server);
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name,
      docs: [
        `\nThe ${channel.receiver}'s side: one method a request. The dispatcher has checked gate, order, size, values and descriptors before it calls.\nA method owns the descriptors that it is given, also when it throws, and gives up those that it returns.`,
      ],
      methods: channel.messages.map((message) => {
        const signature = new Signature(model, module, message);
        return {
          name: message.method,
          docs: [docText(message)],
          parameters: [
            ...(signature.request.present ? [{ name: "payload", type: signature.request.type }] : []),
            ...signature.descriptorParameters(module),
          ],
          returnType: `${module.supportType("Awaitable")}<${signature.replyType(module)}>`,
        };
      }),
    },
    ...dispatcher(model, channel, name, module),
  ];
}

function dispatcher(model: Model, channel: Channel, name: string, module: Module): (StatementStructures | string)[] {
  const table = definitionsName(channel);
  const parameters = [
    { name: "served", type: name },
    { name: "message", type: module.supportType("IncomingMessage") },
    { name: "negotiation", type: module.supportType("Negotiation") },
  ];
  const reply = `${module.supportType("OutgoingReply")} | undefined`;
  const ids = module.use(pascalCase(channel.name));
  const awaited = new Set(channel.messages.flatMap((message) => message.order.after));
  const handlers = channel.messages.map((message) => handler(model, channel, message, awaited, parameters, module));
  const cases = channel.messages.map((message, index) => {
    const given = handlers[index]?.parameters?.map((parameter) => parameter.name).join(", ");
    return `case ${ids}.${upperSnakeCase(message.name)}:\nreturn await ${message.method}(${given});`;
  });
  return [
    {
      kind: StructureKind.Function,
      isExported: true,
      name: `definitionOf${name}`,
      docs: ["What the specification says of the request with this id; undefined when it is not known."],
      parameters: [{ name: "id", type: "number" }],
      returnType: `${module.supportType("MessageDefinition")} | undefined`,
      statements: `return ${module.use(`${table}ById`)}.get(id);`,
    },
    {
      kind: StructureKind.Function,
      isExported: true,
      isAsync: true,
      name: `dispatch${name}`,
      docs: [
        `\nChecks a request, decodes it, calls the method for it and encodes the reply. A server need not have all methods: what it has none for is refused. Descriptors that no method took are closed.\n@returns the reply; undefined when the request is only to be acknowledged\n@throws VhostUserError ERR_VU_UNKNOWN_REQUEST, ERR_VU_GATE, ERR_VU_ORDER, ERR_VU_SIZE, ERR_VU_VALUE, ERR_VU_DESCRIPTOR_COUNT, ERR_VU_DESCRIPTOR_KIND, and what the method throws`,
      ],
      parameters: [{ name: camel(name), type: `Partial<${name}>` }, ...parameters.slice(1)],
      returnType: `Promise<${reply}>`,
      statements: `try {
const definition = definitionOf${name}(message.id);
if (!definition) throw new ${module.support("VhostUserError")}("ERR_VU_UNKNOWN_REQUEST", \`request \${message.id} is not known\`);
${module.support("checkRequest")}(definition, message, negotiation);
${module.support("checkServed")}(definition, ${camel(name)});
const served = ${camel(name)} as ${name};
switch (message.id) {
${cases.join("\n")}
default:
return undefined;
}
} finally {
${module.support("closeAll")}(message.descriptors.splice(0));
}`,
    },
    ...handlers,
  ];
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function handler(
  model: Model,
  channel: Channel,
  message: Message,
  awaited: ReadonlySet<string>,
  parameters: { name: string; type: string }[],
  module: Module,
): FunctionDeclarationStructure {
  const signature = new Signature(model, module, message);
  const lines: string[] = [];
  const { request } = signature;
  const definition = (): string => `${module.use(definitionsName(channel))}.${message.method}`;
  if (request.choices.length > 0)
    lines.push(
      `${module.support("checkExactSize")}(message.end - message.offset, ${request.exactSize("message.end - message.offset")}, "${upperSnakeCase(message.name)}");`,
    );
  if (request.present)
    lines.push(
      `const payload = ${request.decode("message.payload", "message.offset", "message.end")};`,
      ...valueChecks(message, "payload", module),
    );
  if (signature.absentWhen)
    lines.push(
      `${module.support("checkDescriptorCount")}(${definition()}, message.descriptors, payload.${signature.absentWhen} ? 0 : 1);`,
    );
  if (signature.countedBy)
    lines.push(
      `${module.support("checkDescriptorCount")}(${definition()}, message.descriptors, payload.${signature.countedBy}.length);`,
    );
  const order = orderSteps(channel, message, awaited, module);
  lines.push(...order.check);
  if (signature.descriptors === "many") lines.push("const descriptors = message.descriptors.splice(0);");
  if (signature.descriptors === "one")
    lines.push(`const descriptor = message.descriptors.shift() as ${module.supportType("Descriptor")};`);
  if (signature.descriptors === "optional") lines.push("const descriptor = message.descriptors.shift();");
  const given = { none: [], one: ["descriptor"], optional: ["descriptor"], many: ["descriptors"] }[
    signature.descriptors
  ];
  const call = `await served.${message.method}(${[...(request.present ? ["payload"] : []), ...given].join(", ")})`;
  lines.push(...answer(signature, call, order.record, module));
  const code = lines.join("\n");
  return {
    kind: StructureKind.Function,
    isAsync: true,
    name: message.method,
    parameters: parameters.filter(
      (parameter, index) => index === 0 || new RegExp(`\\b${parameter.name}[.,)]`).test(code),
    ),
    returnType: `Promise<${module.supportType("OutgoingReply")} | undefined>`,
    statements: code,
  };
}

/** Calls the method, follows the negotiation, and turns the result into a reply. */
function answer(signature: Signature, call: string, record: readonly string[], module: Module): string[] {
  const { message, reply } = signature;
  const after: string[] = [...record];
  if (message.negotiates) {
    const { space, step } = message.negotiates;
    after.push(`negotiation.space("${space}").${step === "offer" ? "offered = reply" : "accepted = payload"};`);
  }
  for (const state of message.enters) after.push(`negotiation.states.add("${state}");`);
  for (const state of message.leaves) after.push(`negotiation.states.delete("${state}");`);
  if (message.reply.kind === "none") return [`${call};`, ...after, "return undefined;"];
  const descriptors = message.replyDescriptors ? "reply.descriptors" : "[]";
  const value = message.replyDescriptors ? "reply.payload" : "reply";
  const encoded = reply.present
    ? `return { payloadSize: ${reply.size(value)}, encode: (view, offset) => void (${reply.encode(value)}), descriptors: ${descriptors} };`
    : `return { payloadSize: 0, encode: () => {}, descriptors: ${descriptors} };`;
  if (message.reply.kind === "when")
    return [`const reply = ${call};`, ...after, "if (reply === undefined) return undefined;", encoded];
  if (message.reply.failure === "empty") {
    return [
      "try {",
      `const reply = ${call};`,
      ...after,
      encoded,
      "} catch (error) {",
      `if (!${module.support("isVhostUserError")}(error)) throw error;`,
      "return { payloadSize: 0, encode: () => {}, descriptors: [] };",
      "}",
    ];
  }
  const start = reply.present || message.replyDescriptors ? `const reply = ${call};` : `${call};`;
  return [start, ...after, encoded];
}
