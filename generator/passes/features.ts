import type { FeatureBit, FeatureReference, FeatureSet, Source } from "../ir/model.js";
import type { FeatureBitSpec, FeatureSetSpec } from "../schema/spec-types.js";
import { suggestion } from "../source/suggest.js";
import { withCName } from "./bits.js";
import { type AreaInput, type Compilation, itemOf, problem } from "./compilation.js";
import { upperSnakeCase } from "./identifiers.js";
import type { Definition, FeatureSetDefinition } from "./symbols.js";

/** Resolves a feature set with the bits that overlays added, and checks bits, names and dependencies. */
export function resolveFeatureSet(
  compilation: Compilation,
  area: AreaInput,
  spec: FeatureSetSpec,
  source: Source,
): FeatureSet {
  const definition = compilation.symbols.featureSets.get(spec.name) as FeatureSetDefinition;
  const item = itemOf(area, spec, source);
  const names = new Set(definition.bits.map((bit) => bit.spec.name));
  const seen = new Set<string>();
  const bits = definition.bits.map((bit): FeatureBit => {
    if (seen.has(bit.spec.name)) {
      problem(
        compilation,
        bit.area,
        bit.spec,
        "name",
        "VU3005",
        `there are two features '${bit.spec.name}' in '${spec.name}'`,
        "rename one of them",
      );
    }
    seen.add(bit.spec.name);
    for (const [index, required] of (bit.spec.requires ?? []).entries()) {
      if (!names.has(required)) {
        problem(
          compilation,
          bit.area,
          bit.spec.requires as string[],
          index,
          "VU4001",
          `feature '${required}' is not defined in '${spec.name}'`,
          suggestion(required, [...names]),
        );
      }
    }
    reportCircle(compilation, definition, bit);
    return {
      ...withCName(itemOf(bit.area, bit.spec, item.source), spec.prefix),
      bit: bit.spec.bit,
      requires: bit.spec.requires ?? [],
    };
  });
  return { ...item, prefix: spec.prefix ?? "", space: spaceOf(spec), bits };
}

/** Checks that no two features of a space share a bit, whichever files they stand in. */
export function reportSharedBits(compilation: Compilation): void {
  const deviceSets = new Map<string, Map<number, Definition<FeatureBitSpec>>>();
  const sets = [...compilation.symbols.featureSets.values()];
  for (const set of sets) {
    const own = deviceSets.get(set.spec.name) ?? new Map<number, Definition<FeatureBitSpec>>();
    deviceSets.set(set.spec.name, own);
    for (const bit of set.bits) {
      const other = own.get(bit.spec.bit);
      if (other) reportShared(bit, other);
      else own.set(bit.spec.bit, bit);
    }
  }
  // Device types reuse each other's bits; only the device-independent set shares its space with each of them.
  for (const set of sets) {
    if (set.spec.space === undefined || isDeviceSet(compilation, set.spec.name)) continue;
    const base = deviceSets.get(set.spec.name);
    for (const device of sets) {
      if (device === set || device.spec.space !== set.spec.space) continue;
      for (const bit of device.bits) {
        const other = base?.get(bit.spec.bit);
        if (other && bit.spec.overlaps !== other.spec.name) reportShared(bit, other);
      }
    }
  }

  function reportShared(bit: Definition<FeatureBitSpec>, other: Definition<FeatureBitSpec>): void {
    const { file, line } = other.area.source.positionOf(other.spec);
    problem(
      compilation,
      bit.area,
      bit.spec,
      "bit",
      "VU3003",
      `'${bit.spec.name}' has bit ${bit.spec.bit}, which is '${other.spec.name}'`,
      `choose a free bit; the first is at ${file}:${line}`,
    );
  }
}

function isDeviceSet(compilation: Compilation, set: string): boolean {
  return compilation.areas.some((area) => area.spec.devices?.some((device) => device.features === set));
}

/** Looks up a feature by set (`protocol-feature`, or any feature set) and name; reports when it is not there. */
export function featureReference(
  compilation: Compilation,
  area: AreaInput,
  owner: object,
  set: string,
  feature: string,
): FeatureReference | null {
  const definition = compilation.symbols.featureSets.get(set);
  if (!definition) {
    problem(
      compilation,
      area,
      owner,
      set,
      "VU4001",
      `feature set '${set}' is not defined`,
      suggestion(set, [...compilation.symbols.featureSets.keys()]),
    );
    return null;
  }
  const bit = definition.bits.find((candidate) => candidate.spec.name === feature);
  if (!bit) {
    problem(
      compilation,
      area,
      owner,
      set,
      "VU4001",
      `feature '${feature}' is not defined in '${set}'`,
      suggestion(
        feature,
        definition.bits.map((candidate) => candidate.spec.name),
      ),
    );
    return null;
  }
  return { set, feature, space: spaceOf(definition.spec), bit: bit.spec.bit };
}

/** The space of a set: the written one, or the first word of its name (`protocol-feature`: protocol). */
function spaceOf(spec: FeatureSetSpec): string {
  return spec.space ?? spec.name.replace(/-features?$/, "");
}

function reportCircle(compilation: Compilation, set: FeatureSetDefinition, start: Definition<FeatureBitSpec>): void {
  const byName = new Map(set.bits.map((bit) => [bit.spec.name, bit.spec]));
  const path: string[] = [];
  const visited = new Set<string>();
  const leadsBack = (name: string): boolean => {
    if (name === start.spec.name && path.length > 0) return true;
    if (visited.has(name)) return false;
    visited.add(name);
    path.push(name);
    if ((byName.get(name)?.requires ?? []).some(leadsBack)) return true;
    path.pop();
    return false;
  };
  if (leadsBack(start.spec.name)) {
    const circle = [...path, start.spec.name].map(upperSnakeCase).join(" > ");
    problem(
      compilation,
      start.area,
      start.spec,
      "requires",
      "VU4002",
      `feature '${start.spec.name}' requires itself: ${circle}`,
      "break the circle",
    );
  }
}
