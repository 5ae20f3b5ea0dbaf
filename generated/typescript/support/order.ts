// Generated from generator/emit/typescript/support/order.ts. Do not edit: change that, then run `vhost-user generate`.

import { detailsOf } from "./channel-rules.js";
import { VhostUserError } from "./error.js";
import type { MessageDefinition } from "./message.js";
import type { Negotiation } from "./negotiation.js";

/**
 * Checks that a request may come now.
 * @param queue index of the queue that it is about, if it is about one
 * @throws VhostUserError ERR_VU_ORDER
 */
export function checkOrder(definition: MessageDefinition, negotiation: Negotiation, queue?: number): void {
  const { order } = definition;
  const own = queue === undefined ? undefined : negotiation.queues.get(queue);
  const refuse = (text: string): never => {
    throw new VhostUserError("ERR_VU_ORDER", text, detailsOf(definition));
  };
  for (const { name, scope } of order.after) {
    const here = scope === "vring" && queue !== undefined;
    if (!(here ? own?.passed : negotiation.passed)?.has(name))
      refuse(here ? `it must come after ${name} of queue ${queue}` : `it must come after ${name}`);
  }
  if (order.queue === "stopped" && own?.started) refuse(`queue ${queue} is started; it must be stopped first`);
  if (order.queues === "any") return;
  for (const [index, { started }] of negotiation.queues) {
    if (started) refuse(`queue ${index} is started; all must be stopped first`);
  }
}

/** Remembers that a request has succeeded, for those that must come after it. */
export function recordPassed(definition: MessageDefinition, negotiation: Negotiation, queue?: number): void {
  negotiation.passed.add(definition.name);
  if (queue !== undefined) negotiation.queue(queue).passed.add(definition.name);
}
