import { lookup } from "../../ir/lookup.js";
import type { Message, Model } from "../../ir/model.js";
import { camelCase } from "../../passes/identifiers.js";
import type { Module } from "./module.js";
import { Payload } from "./payload.js";

/** How the descriptors of a request appear in a method. */
export type DescriptorParameter = "none" | "one" | "optional" | "many";

/** The shape of a request as a method, the same for clients and servers. */
export class Signature {
  readonly message: Message;
  readonly request: Payload;
  readonly reply: Payload;
  readonly descriptors: DescriptorParameter;
  /** Member of the payload that the descriptor's presence decides. */
  readonly absentWhen: string | null;
  /** Member of the payload, an array, that has an element a descriptor. */
  readonly countedBy: string | null;

  constructor(model: Model, module: Module, message: Message) {
    this.message = message;
    this.request = new Payload(model, module, message.request.payload, message.request.when);
    this.reply = replyPayload(model, module, message);
    this.descriptors = descriptorParameter(message);
    this.countedBy = countedArray(model, message);
    this.absentWhen = message.requestDescriptors?.absentWhen ? camelCase(message.requestDescriptors.absentWhen) : null;
  }

  /** The type that the method returns, without its promise. */
  replyType(module: Module): string {
    const { reply } = this.message;
    const payload =
      reply.kind === "when" ? `${this.reply.type} | undefined` : this.reply.present ? this.reply.type : "void";
    if (!this.message.replyDescriptors) return payload;
    const descriptors = `descriptors: ${module.supportType("Descriptor")}[]`;
    return this.reply.present ? `{ payload: ${payload}; ${descriptors} }` : `{ ${descriptors} }`;
  }

  /** The parameters for descriptors, in a method's signature. */
  descriptorParameters(module: Module): { name: string; type: string }[] {
    const type = this.descriptors === "none" ? "" : module.supportType("Descriptor");
    if (this.descriptors === "one") return [{ name: "descriptor", type }];
    if (this.descriptors === "optional") return [{ name: "descriptor", type: `${type} | undefined` }];
    if (this.descriptors === "many") return [{ name: "descriptors", type: `readonly ${type}[]` }];
    return [];
  }
}

/** A reply is only decoded or encoded when it is due; with one possible payload there is then nothing left to choose. */
function replyPayload(model: Model, module: Module, { reply }: Message): Payload {
  if (reply.kind === "always") return new Payload(model, module, reply.payload);
  if (reply.kind === "none") return new Payload(model, module, null);
  const [first] = reply.when;
  return reply.when.length === 1 && first
    ? new Payload(model, module, first.payload)
    : new Payload(model, module, null, reply.when);
}

function countedArray(model: Model, { request, requestDescriptors }: Message): string | null {
  if (requestDescriptors?.countFrom == null) return null;
  const struct = lookup(model).structs.get(request.payload ?? "");
  const counter = struct?.fields.find((field) => field.name === requestDescriptors.countFrom);
  return camelCase(counter?.counts ?? requestDescriptors.countFrom);
}

function descriptorParameter({ requestDescriptors }: Message): DescriptorParameter {
  if (requestDescriptors === null || requestDescriptors.ignored) return "none";
  if (requestDescriptors.maximum > 1 || requestDescriptors.countFrom !== null) return "many";
  return requestDescriptors.minimum === 1 ? "one" : "optional";
}
