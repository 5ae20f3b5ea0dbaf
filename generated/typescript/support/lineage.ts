// Generated from generator/emit/typescript/support/lineage.ts. Do not edit: change that, then run `vhost-user generate`.

import { VhostUserError } from "./error.js";

/** A revision of an implementation, and what it was built with. */
export interface Profile {
  /** Place of the revision in its lineage. */
  readonly revision: number;
  /** Build features. */
  readonly features: ReadonlySet<string>;
}

/** The profile of what has no lineage. */
export const NO_PROFILE: Profile = { revision: 0, features: new Set() };

/** In which profiles something exists: from revision `since` to before revision `until`, where the build feature is there. */
export interface Availability {
  readonly since?: number;
  readonly until?: number;
  readonly feature?: { readonly name: string; readonly until?: number };
}

/** Whether a profile has something. */
export function isAvailable({ revision, features }: Profile, { since, until, feature }: Availability): boolean {
  if (since !== undefined && revision < since) return false;
  if (until !== undefined && revision >= until) return false;
  if (feature === undefined || features.has(feature.name)) return true;
  return feature.until !== undefined && revision >= feature.until;
}

/** The profile of a revision with build features. @throws VhostUserError ERR_VU_PROFILE for names that the lineage does not have */
export function makeProfile(
  lineage: { readonly revisions: readonly string[]; readonly features: readonly string[] },
  revision: string,
  features: readonly string[],
): Profile {
  const place = lineage.revisions.indexOf(revision);
  const unknown = features.find((feature) => !lineage.features.includes(feature));
  if (place < 0) {
    throw new VhostUserError("ERR_VU_PROFILE", `no revision ${revision}; there are ${lineage.revisions.join(", ")}`);
  }
  if (unknown !== undefined) {
    const known = lineage.features.join(", ");
    throw new VhostUserError("ERR_VU_PROFILE", `no build feature ${unknown}; there are ${known}`);
  }
  return { revision: place, features: new Set(features) };
}
