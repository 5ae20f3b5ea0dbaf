import type { Area, Constant, Item, Model } from "../ir/model.js";
import { compareAreas } from "./areas.js";
import type { Change } from "./change.js";
import { compareChannel } from "./channels.js";
import { Comparison } from "./comparison.js";
import { compareDevice } from "./devices.js";
import { compareFeatureSet } from "./features.js";
import { compareRecord, compareUnion } from "./json/definitions.js";
import { compareLineage } from "./json/lineages.js";
import { compareProtobufMessage } from "./json/protobuf.js";
import { compareService } from "./json/services.js";
import { compareBitStruct, compareEnum, compareFlags } from "./numbers.js";
import { pair } from "./pairing.js";
import type { DiffRuleName } from "./rules/index.js";
import { compareStruct, layoutOf } from "./structs.js";
import { Usage } from "./usage.js";

/** How the definitions of one kind are compared. */
interface Kind<T extends Item> {
  list(area: Area): readonly T[];
  /** How one is recognised that has a new name and no alias; null: not at all. */
  likeness(definition: T): string | null;
  compare(comparison: Comparison, was: T, now: T): void;
  readonly removed?: DiffRuleName;
}

/** What changed from one resolved specification to another, judged by rule and by direction. */
export function compareModels(before: Model, now: Model): readonly Change[] {
  const comparison = new Comparison(new Usage(before), new Usage(now));
  const kind = <T extends Item>(of: Kind<T>): (() => void) => pairKind(comparison, before, now, of);
  const steps = [
    kind({ list: (area) => area.constants, likeness: () => null, compare: compareConstant }),
    kind({ list: (area) => area.flags, likeness: ({ entries }) => numbered(entries, "bit"), compare: compareFlags }),
    kind({ list: (area) => area.enums, likeness: ({ entries }) => numbered(entries, "value"), compare: compareEnum }),
    kind({
      list: (area) => area.bitStructs,
      likeness: ({ fields }) => numbered(fields, "first"),
      compare: compareBitStruct,
    }),
    // Structs and channels refer to features, so these come first.
    kind({ list: (area) => area.features, likeness: ({ bits }) => numbered(bits, "bit"), compare: compareFeatureSet }),
    kind({ list: (area) => area.structs, likeness: layoutOf, compare: compareStruct }),
    kind({
      list: (area) => area.channels,
      likeness: ({ messages }) => numbered(messages, "id"),
      compare: compareChannel,
      removed: "channel-removed",
    }),
    kind({ list: (area) => area.lineages, likeness: () => null, compare: compareLineage }),
    kind({ list: (area) => area.records, likeness: ({ fields }) => membersOf(fields), compare: compareRecord }),
    // Services refer to variants, so these come first.
    kind({ list: (area) => area.unions, likeness: ({ variants }) => membersOf(variants), compare: compareUnion }),
    kind({
      list: (area) => area.protobufMessages,
      likeness: ({ fields }) => numbered(fields, "number"),
      compare: compareProtobufMessage,
    }),
    kind({
      list: (area) => area.services,
      likeness: ({ request, response }) => `${request} ${response}`,
      compare: compareService,
      removed: "service-removed",
    }),
    kind({ list: (area) => area.devices, likeness: ({ virtioId }) => String(virtioId), compare: compareDevice }),
  ];
  for (const step of steps) step();
  compareAreas(comparison, before, now);
  return comparison.changes.all;
}

/** Finds which definitions are the same, so that all their names are known, and leaves the comparing for later. */
function pairKind<T extends Item>(comparison: Comparison, before: Model, now: Model, kind: Kind<T>): () => void {
  const of = (model: Model): T[] => model.areas.flatMap((area) => kind.list(area));
  const pairing = pair<T>(of(before), of(now), (definition) => kind.likeness(definition));
  comparison.remember("definitions", pairing);
  const [areaBefore, areaNow] = [before, now].map((model) => (definition: T): string => {
    return model.areas.find((area) => kind.list(area).includes(definition))?.name ?? "";
  }) as [(definition: T) => string, (definition: T) => string];
  return () => {
    for (const found of pairing.pairs) {
      const { was, now } = found;
      const site = { item: now.name, was, now, flows: [] };
      comparison.names(found, site, "definition-renamed", "definition-renamed-without-alias");
      if (areaBefore(was) !== areaNow(now))
        comparison.differs("definition-moved", site, "stands in", areaBefore(was), areaNow(now));
      kind.compare(comparison, was, now);
    }
    for (const was of pairing.removed) {
      const site = { item: was.name, was, now: null, flows: comparison.before.flowsOf(was.name) };
      comparison.add(kind.removed ?? "definition-removed", site, `'${was.name}' is gone`);
    }
    for (const added of pairing.added) {
      const site = { item: added.name, was: null, now: added, flows: [] };
      comparison.add("definition-added", site, `'${added.name}' is new`);
    }
  };
}

/** Names and numbers of the members of a definition: two definitions with the same ones are one. */
function numbered<Key extends string>(
  members: readonly (Item & { readonly [key in Key]: number })[],
  key: Key,
): string {
  return members.map((member) => `${member.name} ${member[key]}`).join();
}

/** Names of the members of a definition in JSON, likewise. */
function membersOf(members: readonly { readonly wire: string }[]): string {
  return members.map(({ wire }) => wire).join();
}

function compareConstant(comparison: Comparison, was: Constant, now: Constant): void {
  if (was.value === now.value) return;
  const site = { item: now.name, was, now, flows: comparison.flowsOf(was.name, now.name) };
  comparison.differs("constant-changed", site, "is", was.value, now.value, ["value"]);
}
