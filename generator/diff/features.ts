import type { FeatureBit, FeatureSet } from "../ir/model.js";
import type { Flow, Site } from "./change.js";
import type { Comparison } from "./comparison.js";
import { compareNumbered, SINGLE_BITS } from "./numbers.js";

/** The front-end (and the guest's driver behind it) accepts features, so what they require binds it. */
const ACCEPTS: readonly Flow[] = [{ sender: "front-end", receiver: "back-end" }];

export function compareFeatureSet(comparison: Comparison, was: FeatureSet, now: FeatureSet): void {
  const site: Site = { item: now.name, was, now, flows: comparison.flowsOf(was.name, now.name) };
  if (was.space !== now.space)
    comparison.differs("feature-space-changed", site, "stands in the mask", was.space, now.space, ["space"]);
  compareNumbered<FeatureBit>(
    comparison,
    site,
    was.bits,
    now.bits,
    SINGLE_BITS,
    (added) => comparison.add("bit-added", added, `'${added.item}' is new`),
    (bit, before, after) => compareRequirements(comparison, bit, was.name, before, after),
  );
}

function compareRequirements(comparison: Comparison, site: Site, set: string, was: FeatureBit, now: FeatureBit): void {
  const before = was.requires.map((name) => comparison.nameNow(set, name));
  const bit = { ...site, flows: ACCEPTS };
  for (const name of now.requires) {
    if (!before.includes(name))
      comparison.add("feature-requirement-added", bit, `'${site.item}' requires '${name}' now`, ["requires"]);
  }
  for (const name of before) {
    if (!now.requires.includes(name))
      comparison.add("feature-requirement-removed", bit, `'${site.item}' no longer requires '${name}'`, ["requires"]);
  }
}
