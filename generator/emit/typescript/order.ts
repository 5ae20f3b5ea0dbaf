import type { Channel, Message } from "../../ir/model.js";
import { definitionsName } from "./definitions.js";
import type { Module } from "./module.js";

/**
 * What a handler does about the order of requests: before it calls the method, and when that has succeeded. A request that has a reply
 * of its own tells of failure in a form of its own, so its method checks the order.
 * @param awaited names of the messages that others come after
 */
export function orderSteps(
  channel: Channel,
  message: Message,
  awaited: ReadonlySet<string>,
  module: Module,
): { check: string[]; record: string[] } {
  const { after, queue, queues } = message.order;
  const ruled = message.reply.kind === "none" && (after.length > 0 || queue === "stopped" || queues === "stopped");
  const step = (rule: string): string => {
    const definition = `${module.use(definitionsName(channel))}.${message.method}`;
    return `${module.support(rule)}(${definition}, negotiation${message.scope === "vring" ? ", payload.index" : ""});`;
  };
  return { check: ruled ? [step("checkOrder")] : [], record: awaited.has(message.name) ? [step("recordPassed")] : [] };
}
