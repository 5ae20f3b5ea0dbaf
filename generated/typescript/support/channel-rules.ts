// Generated from generator/emit/typescript/support/channel-rules.ts. Do not edit: change that, then run `vhost-user generate`.

import { VhostUserError } from "./error.js";
import type { Descriptor, DescriptorKind, DescriptorRule, IncomingMessage, MessageDefinition } from "./message.js";
import type { Negotiation } from "./negotiation.js";

/** Whether a request is answered with a payload of its own in the present state of the negotiation. */
export function replyIsDue(definition: MessageDefinition, negotiation: Negotiation): boolean {
  if (definition.reply.kind === "when")
    return definition.reply.conditions.some((condition) => negotiation.holds(condition));
  return definition.reply.kind === "always";
}

/** @throws VhostUserError ERR_VU_GATE unless every feature that the message needs is negotiated */
export function checkGates(definition: MessageDefinition, negotiation: Negotiation): void {
  for (const gate of definition.gates) {
    if (negotiation.holds(gate)) continue;
    throw new VhostUserError(
      "ERR_VU_GATE",
      `needs ${gate.name}, which is not ${gateWord(gate)}`,
      detailsOf(definition),
    );
  }
}

function gateWord(gate: MessageDefinition["gates"][number]): string {
  if (gate.kind === "state") return "the present state";
  return gate.step === "offer" ? "offered" : "negotiated";
}

/** What errors about a message carry. */
export function detailsOf(definition: MessageDefinition): { messageName: string; section: string } {
  return { messageName: definition.name, section: definition.section };
}

/**
 * Checks what can be checked before a request is decoded: gates, payload size, number and kind of descriptors.
 * @throws VhostUserError ERR_VU_GATE, ERR_VU_SIZE, ERR_VU_DESCRIPTOR_COUNT, ERR_VU_DESCRIPTOR_KIND
 */
export function checkRequest(definition: MessageDefinition, message: IncomingMessage, negotiation: Negotiation): void {
  checkGates(definition, negotiation);
  const size = message.end - message.offset;
  if (size < definition.minimumSize || size > definition.maximumSize) {
    throw new VhostUserError(
      "ERR_VU_SIZE",
      `payload of ${size} bytes, not ${rangeText(definition.minimumSize, definition.maximumSize)}`,
      detailsOf(definition),
    );
  }
  checkDescriptors(definition, definition.requestDescriptors, message.descriptors);
}

/** @throws VhostUserError ERR_VU_UNKNOWN_REQUEST unless `server` has a method for the message */
export function checkServed(definition: MessageDefinition, server: object): void {
  if (typeof (server as Record<string, unknown>)[definition.method] === "function") return;
  throw new VhostUserError("ERR_VU_UNKNOWN_REQUEST", "it is not served here", detailsOf(definition));
}

/** @throws VhostUserError ERR_VU_DESCRIPTOR_COUNT, ERR_VU_DESCRIPTOR_KIND */
export function checkDescriptors(
  definition: MessageDefinition,
  rule: DescriptorRule | null,
  descriptors: readonly Descriptor[],
): void {
  const minimum = rule?.minimum ?? 0;
  const maximum = rule?.maximum ?? 0;
  if (descriptors.length < minimum || descriptors.length > maximum) {
    throw new VhostUserError(
      "ERR_VU_DESCRIPTOR_COUNT",
      `${descriptors.length} descriptors, not ${rangeText(minimum, maximum)}`,
      detailsOf(definition),
    );
  }
  if (rule === null || rule.ignored) return;
  for (const descriptor of descriptors) {
    const kind = descriptor.kind();
    if (!isOfKind(kind, rule.kind)) {
      throw new VhostUserError(
        "ERR_VU_DESCRIPTOR_KIND",
        `descriptor is of kind ${kind}, not ${rule.kind}`,
        detailsOf(definition),
      );
    }
  }
}

/** Event descriptors may be pipes: the specification names them as the fallback where eventfd is missing. */
function isOfKind(kind: DescriptorKind, wanted: string): boolean {
  if (wanted === "eventfd") return kind === "eventfd" || kind === "pipe";
  return kind === wanted || !["memory", "socket", "pipe"].includes(wanted);
}

/** @throws VhostUserError ERR_VU_DESCRIPTOR_COUNT unless exactly `count` descriptors came */
export function checkDescriptorCount(
  definition: MessageDefinition,
  descriptors: readonly Descriptor[],
  count: number,
): void {
  if (descriptors.length === count) return;
  throw new VhostUserError(
    "ERR_VU_DESCRIPTOR_COUNT",
    `${descriptors.length} descriptors, but the payload speaks of ${count}`,
    detailsOf(definition),
  );
}

function rangeText(minimum: number, maximum: number): string {
  return minimum === maximum ? String(minimum) : `${minimum} to ${maximum}`;
}

/** Closes descriptors that nobody takes. */
export function closeAll(descriptors: readonly Descriptor[]): void {
  for (const descriptor of descriptors) descriptor.close();
}
