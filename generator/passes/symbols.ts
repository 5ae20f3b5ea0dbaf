import type { LineageSpec, ProtobufMessageSpec, RecordSpec, UnionSpec } from "../schema/service-types.js";
import type {
  BitStructSpec,
  ChannelSpec,
  ConstantSpec,
  EnumSpec,
  FeatureBitSpec,
  FeatureSetSpec,
  FlagsSpec,
  MessageSpec,
  StructSpec,
} from "../schema/spec-types.js";
import type { Report } from "../source/report.js";
import { type AreaInput, problem } from "./compilation.js";
import { pascalCase } from "./identifiers.js";
import { reservedNames } from "./reserved-names.js";

/** A definition and the file in which it stands. */
export interface Definition<Spec> {
  readonly area: AreaInput;
  readonly spec: Spec;
}

export type TypeDefinition =
  | (Definition<FlagsSpec> & { readonly kind: "flags" })
  | (Definition<EnumSpec> & { readonly kind: "enum" })
  | (Definition<BitStructSpec> & { readonly kind: "bit-struct" })
  | (Definition<StructSpec> & { readonly kind: "struct" });

export type JsonDefinition =
  | (Definition<RecordSpec> & { readonly kind: "record" })
  | (Definition<UnionSpec> & { readonly kind: "union" });

/** A feature set with the bits that overlays add to it. */
export type FeatureSetDefinition = Definition<FeatureSetSpec> & { readonly bits: Definition<FeatureBitSpec>[] };

/** A channel with the messages that overlays add to it. */
export type ChannelDefinition = Definition<ChannelSpec> & { readonly messages: Definition<MessageSpec>[] };

/** Everything that can be referred to, by name. */
export class Symbols {
  readonly types = new Map<string, TypeDefinition>();
  readonly constants = new Map<string, Definition<ConstantSpec>>();
  readonly featureSets = new Map<string, FeatureSetDefinition>();
  readonly channels = new Map<string, ChannelDefinition>();
  /** Records and unions. */
  readonly jsonTypes = new Map<string, JsonDefinition>();
  readonly lineages = new Map<string, Definition<LineageSpec>>();
  readonly protobufMessages = new Map<string, Definition<ProtobufMessageSpec>>();
}

/** First pass: collects all names, merges overlays into what they extend, and reports names that collide. */
export function collectSymbols(areas: readonly AreaInput[], report: Report): Symbols {
  const symbols = new Symbols();
  const taken = new Map<string, { name: string; place: string }>();

  const define = (area: AreaInput, owner: object, name: string, key = "name"): void => {
    const identifier = pascalCase(name);
    if (reservedNames.has(identifier)) {
      problem(
        { report },
        area,
        owner,
        key,
        "VU3006",
        `'${name}' becomes ${identifier}, which generated code needs for itself`,
        "choose another name",
      );
      return;
    }
    const other = taken.get(identifier);
    if (other) {
      const same = other.name === name;
      const message = same ? `'${name}' is already defined` : `'${name}' and '${other.name}' both become ${identifier}`;
      problem(
        { report },
        area,
        owner,
        key,
        same ? "VU2002" : "VU3006",
        message,
        `choose another name; the first is at ${other.place}`,
      );
      return;
    }
    const { file, line } = area.source.positionOf(owner, key);
    taken.set(identifier, { name, place: `${file}:${line}` });
  };

  for (const area of areas) {
    const { spec } = area;
    for (const item of spec.constants ?? []) {
      define(area, item, item.name);
      symbols.constants.set(item.name, { area, spec: item });
    }
    const addType = (definition: TypeDefinition): void => {
      define(area, definition.spec, definition.spec.name);
      if (!symbols.types.has(definition.spec.name)) symbols.types.set(definition.spec.name, definition);
    };
    for (const item of spec.flags ?? []) addType({ kind: "flags", area, spec: item });
    for (const item of spec.enums ?? []) addType({ kind: "enum", area, spec: item });
    for (const item of spec["bit-structs"] ?? []) addType({ kind: "bit-struct", area, spec: item });
    for (const item of spec.structs ?? []) addType({ kind: "struct", area, spec: item });
    for (const item of spec.features ?? []) {
      define(area, item, item.name);
      symbols.featureSets.set(item.name, { area, spec: item, bits: item.bits.map((bit) => ({ area, spec: bit })) });
    }
    for (const item of spec.lineages ?? []) {
      define(area, item, item.name);
      symbols.lineages.set(item.name, { area, spec: item });
    }
    for (const item of spec.records ?? []) {
      define(area, item, item.name);
      symbols.jsonTypes.set(item.name, { kind: "record", area, spec: item });
    }
    for (const item of spec.unions ?? []) {
      define(area, item, item.name);
      symbols.jsonTypes.set(item.name, { kind: "union", area, spec: item });
    }
    for (const item of spec["protobuf-messages"] ?? []) {
      define(area, item, item.name);
      symbols.protobufMessages.set(item.name, { area, spec: item });
    }
    for (const item of spec.services ?? []) {
      define(area, item, item.client, "client");
      define(area, item, item.server, "server");
    }
    for (const channel of spec.channels ?? []) {
      if ("extend" in channel) continue;
      define(area, channel, channel.name);
      define(area, channel, channel.client, "client");
      define(area, channel, channel.server, "server");
      symbols.channels.set(channel.name, {
        area,
        spec: channel,
        messages: channel.messages.map((message) => ({ area, spec: message })),
      });
    }
  }
  mergeOverlays(areas, symbols, report);
  return symbols;
}

function mergeOverlays(areas: readonly AreaInput[], symbols: Symbols, report: Report): void {
  const lost = (area: AreaInput, owner: object, key: string, what: string, name: string, known: string[]): void =>
    problem(
      { report },
      area,
      owner,
      key,
      "VU7001",
      `there is no ${what} '${name}' to extend`,
      `known here: ${known.join(", ")}`,
    );
  for (const area of areas) {
    for (const channel of area.spec.channels ?? []) {
      if (!("extend" in channel)) continue;
      const base = symbols.channels.get(channel.extend);
      if (base) base.messages.push(...channel.messages.map((message) => ({ area, spec: message })));
      else lost(area, channel, "extend", "channel", channel.extend, [...symbols.channels.keys()]);
    }
    for (const addition of area.spec["feature-additions"] ?? []) {
      const base = symbols.featureSets.get(addition.features);
      if (base) base.bits.push(...addition.bits.map((bit) => ({ area, spec: bit })));
      else lost(area, addition, "features", "feature set", addition.features, [...symbols.featureSets.keys()]);
    }
  }
}
