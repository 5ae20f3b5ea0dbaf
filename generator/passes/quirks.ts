import type { EnumValue, MessageEffect, MessageReference, Quirk, QuirkEffect } from "../ir/model.js";
import type { MessageSpec, QuirkSpec } from "../schema/spec-types.js";
import { Report } from "../source/report.js";
import { suggestion } from "../source/suggest.js";
import { type AreaInput, type Compilation, implementationOf, itemOf, problem, sourceOf } from "./compilation.js";
import { featureReference } from "./features.js";
import { MessageResolver } from "./messages.js";
import type { ChannelDefinition, Definition } from "./symbols.js";

/** Keys of a quirk, each of which is an effect of its own. */
const EFFECTS = ["message", "refuses", "feature-bit", "enum-values", "limit", "behaviour"] as const;

/** Resolves the quirks of a file: those of the peer that its own is like, then its own. */
export function resolveQuirks(compilation: Compilation, area: AreaInput): Quirk[] {
  return [...inheritedQuirks(compilation, area), ...ownQuirks(compilation, area)];
}

function inheritedQuirks(compilation: Compilation, area: AreaInput): Quirk[] {
  const { peer } = area.spec;
  if (peer?.like === undefined) return [];
  const peers = compilation.areas.filter((candidate) => candidate.spec.peer && candidate.spec.peer.like === undefined);
  const model = peers.find((candidate) => candidate.spec.peer?.name === peer.like);
  if (model) {
    // What is wrong with these is reported where they stand.
    const quirks = ownQuirks({ ...compilation, report: new Report() }, model);
    return quirks.map((quirk) => ({ ...quirk, implementation: peer.name }));
  }
  const known = peers.map((candidate) => candidate.spec.peer?.name ?? "");
  problem(
    compilation,
    area,
    peer,
    "like",
    "VU7001",
    `there is no peer '${peer.like}' that stands for itself`,
    suggestion(peer.like, known),
  );
  return [];
}

function ownQuirks(compilation: Compilation, area: AreaInput): Quirk[] {
  const quirks = area.spec.quirks ?? [];
  const implementation = implementationOf(area);
  if (implementation === null) {
    for (const spec of quirks) {
      problem(
        compilation,
        area,
        spec,
        "name",
        "VU7002",
        `the file does not say whose quirk '${spec.name}' is`,
        "add peer: { name: NAME } to the file, or move the quirk into an overlay",
      );
    }
    return [];
  }
  return quirks.flatMap((spec) => {
    const effect = resolveEffect(compilation, area, spec);
    if (effect === null) return [];
    return [{ ...itemOf(area, spec, sourceOf(area.spec.source)), implementation, role: spec.role ?? null, effect }];
  });
}

function resolveEffect(compilation: Compilation, area: AreaInput, spec: QuirkSpec): QuirkEffect | null {
  const effects = EFFECTS.filter((key) => spec[key] !== undefined);
  if (effects.length > 1) {
    problem(
      compilation,
      area,
      spec,
      effects[1],
      "VU5005",
      `'${spec.name}' has two effects, ${effects[0]} and ${effects[1]}`,
      "make two quirks of it",
    );
    return null;
  }
  const replaced = (["request", "reply", "fds"] as const).find((key) => spec[key] !== undefined);
  if ((replaced === undefined) !== (spec.message === undefined)) {
    problem(
      compilation,
      area,
      spec,
      replaced ?? "message",
      "VU5005",
      replaced ? `'${spec.name}' does not say of which message` : `'${spec.name}' does not say what differs`,
      replaced ? "add message: CHANNEL.MESSAGE" : "add request, reply or fds; or drop 'message'",
    );
    return null;
  }
  if (spec.message !== undefined) return messageEffect(compilation, area, spec, spec.message);
  if (spec.refuses) return refusesEffect(compilation, area, spec.refuses);
  if (spec["feature-bit"]) return featureBitEffect(compilation, area, spec["feature-bit"]);
  if (spec["enum-values"]) return enumValuesEffect(compilation, area, spec["enum-values"]);
  if (spec.limit) return { kind: "limit", limit: spec.limit.of, value: spec.limit.is };
  if (spec.behaviour !== undefined) return { kind: "behaviour", behaviour: spec.behaviour };
  return { kind: "described" };
}

interface FoundMessage extends MessageReference {
  readonly definition: ChannelDefinition;
  readonly standard: Definition<MessageSpec>;
}

/** The message that `channel.message` names; reports when there is none. */
function findMessage(
  compilation: Compilation,
  area: AreaInput,
  owner: object,
  key: string | number,
  path: string,
): FoundMessage | null {
  const [channel, message] = path.split(".") as [string, string];
  const definition = compilation.symbols.channels.get(channel);
  const standard = definition?.messages.find((candidate) => candidate.spec.name === message);
  if (definition && standard) return { channel, message, definition, standard };
  const known = definition
    ? definition.messages.map((candidate) => `${channel}.${candidate.spec.name}`)
    : [...compilation.symbols.channels.keys()];
  problem(compilation, area, owner, key, "VU5003", `there is no message '${path}'`, suggestion(path, known));
  return null;
}

function messageEffect(compilation: Compilation, area: AreaInput, spec: QuirkSpec, path: string): MessageEffect | null {
  const found = findMessage(compilation, area, spec, "message", path);
  if (!found) return null;
  const resolver = new MessageResolver(compilation, found.definition);
  const standard = resolver.message(found.standard.area, found.standard.spec);
  const request = spec.request ? resolver.request(area, spec.request) : standard.request;
  const reply = spec.reply ? resolver.reply(area, spec, spec.reply) : standard.reply;
  const { requestDescriptors, replyDescriptors } = spec.fds
    ? resolver.descriptors(area, spec.fds, request, reply)
    : standard;
  return {
    kind: "message",
    channel: found.channel,
    message: found.message,
    differs: [
      ...(spec.request ? (["request"] as const) : []),
      ...(spec.reply ? (["reply"] as const) : []),
      ...(spec.fds ? (["descriptors"] as const) : []),
    ],
    request,
    reply,
    requestDescriptors,
    replyDescriptors: reply.kind === "none" ? null : replyDescriptors,
  };
}

function refusesEffect(compilation: Compilation, area: AreaInput, paths: readonly string[]): QuirkEffect {
  const messages = paths.flatMap((path, index): MessageReference[] => {
    const found = findMessage(compilation, area, paths, index, path);
    return found ? [{ channel: found.channel, message: found.message }] : [];
  });
  return { kind: "refuses", messages };
}

function featureBitEffect(
  compilation: Compilation,
  area: AreaInput,
  spec: NonNullable<QuirkSpec["feature-bit"]>,
): QuirkEffect | null {
  const [set, name] = spec.feature.split(".") as [string, string];
  const feature = featureReference(compilation, area, spec, set, name);
  return feature && { kind: "feature-bit", feature, bit: spec.bit };
}

function enumValuesEffect(
  compilation: Compilation,
  area: AreaInput,
  spec: NonNullable<QuirkSpec["enum-values"]>,
): QuirkEffect | null {
  const definition = compilation.symbols.types.get(spec.enum);
  if (definition?.kind !== "enum") {
    const known = [...compilation.symbols.types.values()].filter((type) => type.kind === "enum");
    problem(
      compilation,
      area,
      spec,
      "enum",
      "VU2001",
      `enum '${spec.enum}' is not defined`,
      suggestion(
        spec.enum,
        known.map((type) => type.spec.name),
      ),
    );
    return null;
  }
  const values = Object.entries(spec.entries).flatMap(([name, peer]): EnumValue[] => {
    const entry = definition.spec.entries.find((candidate) => candidate.name === name);
    if (entry) return [{ entry: name, standard: entry.value, peer }];
    problem(
      compilation,
      area,
      spec.entries,
      name,
      "VU5003",
      `enum '${spec.enum}' has no entry '${name}'`,
      suggestion(
        name,
        definition.spec.entries.map((candidate) => candidate.name),
      ),
    );
    return [];
  });
  return { kind: "enum-values", enum: spec.enum, values };
}
