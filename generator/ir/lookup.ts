import type {
  Area,
  BitStruct,
  Channel,
  Constant,
  Enum,
  FeatureSet,
  Flags,
  Item,
  Message,
  Model,
  Struct,
} from "./model.js";
import type { Lineage, Union } from "./service-model.js";

/** Items by name. */
type Named<Found> = ReadonlyMap<string, Found>;

/** The definitions of a model by name: to find one takes no longer in a large specification than in a small one. */
export class Lookup {
  readonly constants: Named<Constant>;
  readonly flags: Named<Flags>;
  readonly enums: Named<Enum>;
  readonly bitStructs: Named<BitStruct>;
  readonly structs: Named<Struct>;
  readonly features: Named<FeatureSet>;
  readonly channels: Named<Channel>;
  /** By channel and name. */
  readonly messages: Named<Named<Message>>;
  readonly lineages: Named<Lineage>;
  readonly unions: Named<Union>;
  /** The file in which each type stands: those of fields and payloads, and those of JSON and protobuf. */
  readonly homes: Named<Area>;

  constructor({ areas }: Model) {
    this.constants = byName(areas.flatMap((area) => area.constants));
    this.flags = byName(areas.flatMap((area) => area.flags));
    this.enums = byName(areas.flatMap((area) => area.enums));
    this.bitStructs = byName(areas.flatMap((area) => area.bitStructs));
    this.structs = byName(areas.flatMap((area) => area.structs));
    this.features = byName(areas.flatMap((area) => area.features));
    this.channels = byName(areas.flatMap((area) => area.channels));
    this.messages = new Map([...this.channels].map(([name, { messages }]) => [name, byName(messages)]));
    this.lineages = byName(areas.flatMap((area) => area.lineages));
    this.unions = byName(areas.flatMap((area) => area.unions));
    this.homes = new Map(areas.flatMap((area) => typesOf(area).map(({ name }) => [name, area] as const)));
  }

  /** What a payload is laid out as. */
  layout(name: string): Struct | BitStruct | undefined {
    return this.structs.get(name) ?? this.bitStructs.get(name);
  }
}

function byName<Found extends Item>(items: readonly Found[]): Named<Found> {
  return new Map(items.map((item) => [item.name, item]));
}

function typesOf(area: Area): readonly Item[] {
  const { structs, bitStructs, enums, flags, records, unions, protobufMessages } = area;
  return [...structs, ...bitStructs, ...enums, ...flags, ...records, ...unions, ...protobufMessages];
}

const lookups = new WeakMap<Model, Lookup>();

/** The definitions of a model by name, collected once. */
export function lookup(model: Model): Lookup {
  const known = lookups.get(model) ?? new Lookup(model);
  lookups.set(model, known);
  return known;
}
