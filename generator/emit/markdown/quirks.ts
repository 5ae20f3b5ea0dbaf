import { lookup } from "../../ir/lookup.js";
import type { MessageReference, Model, Quirk } from "../../ir/model.js";
import { upperSnakeCase } from "../../passes/identifiers.js";
import { contractText, payloadText, replyText } from "./messages.js";

/** What a runtime does about a quirk, in words; empty where there is nothing to do. */
export function effectText(model: Model, { effect }: Quirk): string {
  switch (effect.kind) {
    case "message": {
      const parts = effect.differs.map((part) => {
        if (part === "request") return `request ${payloadText(effect.request.payload) || "empty"}`;
        if (part === "reply") return `reply ${replyText(effect)}`;
        const contracts = [effect.requestDescriptors, effect.replyDescriptors];
        const texts = contracts.map(
          (contract, index) => contract && `${contractText(contract)} with the ${index === 0 ? "request" : "reply"}`,
        );
        return `descriptors: ${texts.filter(Boolean).join(", ") || "none"}`;
      });
      return `${nameOf(model, effect)}: ${parts.join("; ")}`;
    }
    case "refuses":
      return `not sent: ${effect.messages.map((message) => nameOf(model, message)).join(", ")}`;
    case "feature-bit":
      return `\`${upperSnakeCase(effect.feature.feature)}\` is bit ${effect.bit}`;
    case "enum-values":
      return effect.values.map((value) => `\`${upperSnakeCase(value.entry)}\` is ${value.peer}`).join(", ");
    case "limit":
      return `${effect.limit}: ${effect.value}`;
    case "behaviour":
      return `\`${effect.behaviour}\``;
    case "described":
      return "";
  }
}

function nameOf(model: Model, reference: MessageReference): string {
  const channel = lookup(model).channels.get(reference.channel);
  return `\`${channel?.prefix ?? ""}${upperSnakeCase(reference.message)}\``;
}
