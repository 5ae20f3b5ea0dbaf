import type { Message } from "../ir/model.js";

/** The structs that a message can carry, in its request or its reply. */
export function payloadsOf({ request, reply }: Pick<Message, "request" | "reply">): string[] {
  const choices = [...request.when, ...(reply.kind === "when" ? reply.when : [])].map((choice) => choice.payload);
  const names = [request.payload, ...choices, reply.kind === "always" ? reply.payload : null];
  return [...new Set(names.filter((name) => name !== null))];
}
