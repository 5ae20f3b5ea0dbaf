import type { Channel, Source } from "../ir/model.js";
import type { ChannelSpec } from "../schema/spec-types.js";
import { type AreaInput, type Compilation, itemOf, problem } from "./compilation.js";
import { featureReference } from "./features.js";
import { camelCase } from "./identifiers.js";
import { MessageResolver, structNamed } from "./messages.js";
import type { ChannelDefinition } from "./symbols.js";

/** Resolves the channels: every message's payloads, gates, reply rule, descriptors and order. */
export function resolveChannel(compilation: Compilation, area: AreaInput, spec: ChannelSpec, source: Source): Channel {
  const definition = compilation.symbols.channels.get(spec.name) as ChannelDefinition;
  const item = itemOf(area, spec, source);
  structNamed(compilation, area, spec, "header", spec.header);
  const resolver = new MessageResolver(compilation, definition);
  reportTwins(compilation, definition);
  return {
    ...item,
    prefix: spec.prefix ?? "",
    sender: spec.sender,
    receiver: spec.receiver,
    header: spec.header,
    ack: spec.ack ? resolveAck(compilation, area, spec.ack) : null,
    client: spec.client,
    server: spec.server,
    states: (spec.states ?? []).map((state) => itemOf(area, state, item.source)),
    messages: definition.messages.map((message) => resolver.message(message.area, message.spec)),
  };
}

function resolveAck(
  compilation: Compilation,
  area: AreaInput,
  ack: { payload: string; feature: string },
): Channel["ack"] {
  structNamed(compilation, area, ack, "payload", ack.payload);
  const [set, feature] = ack.feature.split(".") as [string, string];
  const gate: Record<string, string> = { [set]: feature };
  const reference = featureReference(compilation, area, gate, set, feature);
  return reference ? { payload: ack.payload, feature: reference } : null;
}

function reportTwins(compilation: Compilation, channel: ChannelDefinition): void {
  const ids = new Map<number, string>();
  const names = new Map<string, string>();
  for (const { area, spec } of channel.messages) {
    const twin = ids.get(spec.id);
    if (twin) {
      problem(
        compilation,
        area,
        spec,
        "id",
        "VU3001",
        `message '${spec.name}' has the id ${spec.id} of '${twin}'`,
        `choose a free id in channel '${channel.spec.name}'`,
      );
    } else ids.set(spec.id, spec.name);
    for (const name of new Set([camelCase(spec.name), camelCase(spec.method ?? spec.name)])) {
      const other = names.get(name);
      if (other !== undefined && other !== spec.name) {
        problem(
          compilation,
          area,
          spec,
          "name",
          "VU3002",
          `'${spec.name}' and '${other}' both become ${name}`,
          "rename one of them, or give it a method name",
        );
      } else if (other === spec.name && name === camelCase(spec.name)) {
        problem(
          compilation,
          area,
          spec,
          "name",
          "VU3002",
          `there are two messages '${spec.name}'`,
          "rename one of them",
        );
      }
      names.set(name, spec.name);
    }
  }
}
