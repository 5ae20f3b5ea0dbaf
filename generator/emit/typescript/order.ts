import type { Channel, Message } from "../../ir/model.js";
import { definitionsName } from "./definitions.js";
import type { Module } from "./module.js";

/**
 * What a handler does about the order of requests: before it calls the method, and when that has succeeded. A request that has a reply
 * of its own tells of failure in a form of its own, so its method checks the order.
 */
export function orderSteps(channel: Channel, message: Message, module: Module): { check: string[]; record: string[] } {
  const { after, queue, queues } = message.order;
  const ruled = message.reply.kind === "none" && (after.length > 0 || queue === "stopped" || queues === "stopped");
  const awaited = channel.messages.some((other) => other.order.after.includes(message.name));
  const step = (rule: string): string => {
    const definition = `${module.use(definitionsName(channel))}.${message.method}`;
    return `${module.support(rule)}(${definition}, negotiation${message.scope === "vring" ? ", payload.index" : ""});`;
  };
  return { check: ruled ? [step("checkOrder")] : [], record: awaited ? [step("recordPassed")] : [] };
}
