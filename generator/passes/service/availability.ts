import type { Availability, Lineage } from "../../ir/service-model.js";
import type { LineageSpec } from "../../schema/service-types.js";
import { suggestion } from "../../source/suggest.js";
import { type AreaInput, type Compilation, itemOf, problem, sourceOf } from "../compilation.js";

export function resolveLineage(compilation: Compilation, area: AreaInput, spec: LineageSpec): Lineage {
  const features = spec.features ?? [];
  const names = features.map((feature) => feature.name);
  return {
    ...itemOf(area, spec, sourceOf(area.spec.source)),
    revisions: spec.revisions,
    features,
    profiles: (spec.profiles ?? []).map((profile) => {
      placeOf(compilation, area, profile, "revision", spec, profile.revision);
      if (profile.features === "all") return { ...profile, features: names };
      for (const feature of profile.features) checkFeature(compilation, area, profile, "features", spec, feature);
      return { ...profile, features: profile.features };
    }),
  };
}

/** The lineage that an area's revisions belong to. */
export function lineageOf(compilation: Compilation, area: AreaInput): LineageSpec | undefined {
  const { lineage } = area.spec;
  if (lineage === undefined) return undefined;
  const found = compilation.symbols.lineages.get(lineage);
  if (!found) {
    const known = [...compilation.symbols.lineages.keys()];
    const message = `lineage '${lineage}' is not defined`;
    problem(compilation, area, area.spec, "lineage", "VU8001", message, suggestion(lineage, known));
  }
  return found?.spec;
}

interface Limited {
  since?: string;
  until?: string;
  feature?: string | { name: string; until: string };
}

/** In which profiles `spec` exists; its `since` and `until` name revisions. */
export function availabilityOf(compilation: Compilation, area: AreaInput, spec: Limited): Availability {
  const lineage = lineageOf(compilation, area);
  const place = (owner: object, key: string, revision: string | undefined): number | null =>
    revision === undefined ? null : placeOf(compilation, area, owner, key, lineage, revision);
  const since = place(spec, "since", spec.since);
  const until = place(spec, "until", spec.until);
  const { feature } = spec;
  if (feature === undefined) return { since, until, feature: null };
  const named = typeof feature === "string" ? { name: feature } : feature;
  checkFeature(compilation, area, spec, "feature", lineage, named.name);
  const featureUntil = "until" in named ? place(named, "until", named.until) : null;
  return { since, until, feature: { name: named.name, until: featureUntil } };
}

/** The place of a revision in its lineage; null, and a problem, when it is not there. */
export function placeOf(
  compilation: Compilation,
  area: AreaInput,
  owner: object,
  key: string,
  lineage: LineageSpec | undefined,
  revision: string,
): number | null {
  const names = lineage?.revisions.map((known) => known.name) ?? [];
  const place = names.indexOf(revision);
  if (place >= 0) return place;
  const advice = lineage ? suggestion(revision, names) : "say whose revisions they are: 'lineage: NAME' in this file";
  problem(compilation, area, owner, key, "VU8001", `revision '${revision}' is not defined`, advice);
  return null;
}

function checkFeature(
  compilation: Compilation,
  area: AreaInput,
  owner: object,
  key: string,
  lineage: LineageSpec | undefined,
  feature: string,
): void {
  const names = lineage?.features?.map((known) => known.name) ?? [];
  if (names.includes(feature)) return;
  const message = `build feature '${feature}' is not defined`;
  problem(compilation, area, owner, key, "VU8001", message, suggestion(feature, names));
}
