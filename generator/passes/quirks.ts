import type { Quirk } from "../ir/model.js";
import type { QuirkSpec } from "../schema/spec-types.js";
import { suggestion } from "../source/suggest.js";
import { type AreaInput, type Compilation, itemOf, problem, sourceOf } from "./compilation.js";
import { MessageResolver } from "./messages.js";

/** Resolves a quirk: the message it differs from, and the parts that it replaces. */
export function resolveQuirk(compilation: Compilation, area: AreaInput, spec: QuirkSpec): Quirk | null {
  const [channelName, messageName] = spec.message.split(".") as [string, string];
  const channel = compilation.symbols.channels.get(channelName);
  const message = channel?.messages.find((candidate) => candidate.spec.name === messageName);
  if (!channel || !message) {
    const known = channel
      ? channel.messages.map((candidate) => `${channelName}.${candidate.spec.name}`)
      : [...compilation.symbols.channels.keys()];
    problem(
      compilation,
      area,
      spec,
      "message",
      "VU5003",
      `there is no message '${spec.message}'`,
      suggestion(spec.message, known),
    );
    return null;
  }
  const resolver = new MessageResolver(compilation, channel);
  const request = spec.request ? resolver.request(area, spec.request) : null;
  const reply = spec.reply ? resolver.reply(area, spec, spec.reply) : null;
  const standard = resolver.message(message.area, message.spec);
  return {
    ...itemOf(area, spec, sourceOf(area.spec.source)),
    implementation: area.spec.overlay?.implementation ?? "",
    channel: channelName,
    message: messageName,
    request,
    reply,
    ...resolver.descriptors(area, spec.fds, request ?? standard.request, reply ?? standard.reply),
  };
}
