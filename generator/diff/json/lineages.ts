import type { Lineage, Profile } from "../../ir/service-model.js";
import type { Site } from "../change.js";
import type { Comparison } from "../comparison.js";

type Named = { readonly name: string };

/** Compares the revisions, build features and profiles that programs can name. */
export function compareLineage(comparison: Comparison, was: Lineage, now: Lineage): void {
  const site: Site = { item: now.name, was, now, flows: [] };
  const compare = (noun: string, key: string, before: readonly Named[], after: readonly Named[]): void => {
    const lacks = (list: readonly Named[]) => (named: Named) => !list.some(({ name }) => name === named.name);
    for (const { name } of before.filter(lacks(after)))
      comparison.add("lineage-shortened", site, `'${now.name}' has no ${noun} '${name}' any more`, [key]);
    for (const { name } of after.filter(lacks(before)))
      comparison.add("lineage-extended", site, `'${now.name}' has the ${noun} '${name}'`, [key]);
  };
  compare("revision", "revisions", was.revisions, now.revisions);
  compare("build feature", "features", was.features, now.features);
  compare("profile", "profiles", was.profiles, now.profiles);
  for (const profile of now.profiles) {
    const before = was.profiles.find(({ name }) => name === profile.name);
    if (before && contentOf(before) !== contentOf(profile)) {
      const text = `profile '${profile.name}' is ${contentOf(profile)}; before: ${contentOf(before)}`;
      comparison.add("profile-changed", site, text, ["profiles", now.profiles.indexOf(profile)]);
    }
  }
}

function contentOf({ revision, features }: Profile): string {
  return `${revision} with ${features.join(", ") || "nothing"}`;
}
