import type { Message, PayloadChoice, Reply, Request } from "../ir/model.js";
import type { Site } from "./change.js";
import { type Comparison, conditionText } from "./comparison.js";
import { compareDescriptors } from "./descriptors.js";
import type { Pair } from "./pairing.js";
import { compareValues } from "./values.js";
import { NEW_WORDING, oldWording, type Wording } from "./wording.js";

/** Compares two messages that are the same one. `channel` is the old name of theirs. */
export function compareMessage(comparison: Comparison, found: Pair<Message>, site: Site, channel: string): void {
  const { was, now } = found;
  const old = oldWording(comparison, channel);
  comparison.names(found, site, "message-renamed", "message-renamed-without-alias");
  if (was.id !== now.id) comparison.differs("message-id-changed", site, "has the id", was.id, now.id, ["id"]);
  if (was.method !== now.method && found.renamed === null)
    comparison.differs("method-renamed", site, "has the method", was.method, now.method, ["method"]);
  if (was.scope !== now.scope)
    comparison.differs("scope-changed", site, "has the scope", was.scope, now.scope, ["scope"]);
  if (was.ack !== now.ack) {
    const rule = now.ack === "required" ? "acknowledgement-required" : "acknowledgement-optional";
    comparison.add(rule, site, `the acknowledgement of '${site.item}' is ${now.ack} now`, ["ack"]);
  }
  compareGates(comparison, site, was.requires.map(old.condition), now.requires.map(conditionText));
  compareText(
    comparison,
    "request-changed",
    site,
    "is requested with",
    requestText(was.request, old),
    requestText(now.request, NEW_WORDING),
    "request",
  );
  compareText(
    comparison,
    "reply-changed",
    site,
    "is answered with",
    replyText(was.reply, old),
    replyText(now.reply, NEW_WORDING),
    "reply",
  );
  compareValues(comparison, site, was.request, now.request);
  compareDescriptors(comparison, site, "request", was, now, old);
  compareDescriptors(comparison, site, "reply", was, now, old);
  compareText(
    comparison,
    "effect-changed",
    site,
    "has the effect",
    effectText(was, old),
    effectText(now, NEW_WORDING),
    "negotiates",
  );
  compareOrder(comparison, site, was, now, old);
}

function compareText(
  comparison: Comparison,
  rule: "request-changed" | "reply-changed" | "effect-changed",
  site: Site,
  verb: string,
  was: string,
  now: string,
  key: string,
): void {
  if (was !== now) comparison.differs(rule, site, verb, was, now, [key]);
}

function compareGates(comparison: Comparison, site: Site, was: readonly string[], now: readonly string[]): void {
  for (const gate of now) {
    if (!was.includes(gate)) comparison.add("gate-added", site, `'${site.item}' requires ${gate} now`, ["requires"]);
  }
  for (const gate of was) {
    if (!now.includes(gate))
      comparison.add("gate-removed", site, `'${site.item}' no longer requires ${gate}`, ["requires"]);
  }
}

function payloadText(payload: string | null, wording: Wording): string {
  return payload === null ? "an empty payload" : wording.definition(payload);
}

function choicesText(choices: readonly PayloadChoice[], wording: Wording): string[] {
  return choices.map((choice) => `${payloadText(choice.payload, wording)} if ${wording.condition(choice.if)}`);
}

function requestText({ payload, when }: Request, wording: Wording): string {
  return [...choicesText(when, wording), payloadText(payload, wording)].join(", else ");
}

function replyText(reply: Reply, wording: Wording): string {
  if (reply.kind === "none") return "nothing";
  if (reply.kind === "when") return [...choicesText(reply.when, wording), "nothing"].join(", else ");
  const failure = reply.failure === null ? "" : ` (${reply.failure} on failure)`;
  return `${payloadText(reply.payload, wording)}${failure}`;
}

function effectText({ negotiates, enters, leaves }: Message, wording: Wording): string {
  const effects = [
    ...(negotiates ? [`${negotiates.step}s ${negotiates.space} features`] : []),
    ...enters.map((state) => `enters ${wording.state(state)}`),
    ...leaves.map((state) => `leaves ${wording.state(state)}`),
  ];
  return effects.join(", ");
}

/** Each rule of order is a restriction of its own. */
function compareOrder(comparison: Comparison, site: Site, was: Message, now: Message, old: Wording): void {
  const [before, after] = [orderOf(was, old), orderOf(now, NEW_WORDING)];
  for (const restriction of after) {
    if (!before.includes(restriction))
      comparison.add("order-added", site, `'${site.item}' must come ${restriction} now`, ["order"]);
  }
  for (const restriction of before) {
    if (!after.includes(restriction))
      comparison.add("order-removed", site, `'${site.item}' need not come ${restriction} any more`, ["order"]);
  }
}

function orderOf({ order }: Message, wording: Wording): string[] {
  return [
    ...order.after.map((message) => `after ${wording.message(message)}`),
    ...(order.queue === "stopped" ? ["while its queue is stopped"] : []),
    ...(order.queues === "stopped" ? ["while all queues are stopped"] : []),
  ];
}
