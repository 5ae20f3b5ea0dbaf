import type { Availability, Lineage } from "../../ir/service-model.js";
import type { Site } from "../change.js";
import type { Comparison } from "../comparison.js";

/** In which builds of a revision something is there: in none, in those with a feature, in all. */
type Builds = "none" | "all" | { readonly feature: string };

/** The revisions by which both specifications limit what they describe. */
export class Revisions {
  readonly #before: Lineage | undefined;
  readonly #now: Lineage | undefined;

  constructor(before: Lineage | undefined, now: Lineage | undefined) {
    this.#before = before;
    this.#now = now;
  }

  /** Compares in which revisions something is there. What only revisions have that are new breaks nobody. */
  compare(comparison: Comparison, site: Site, was: Availability, now: Availability): void {
    const differs = (rule: "availability-narrowed" | "availability-widened" | "availability-changed"): void =>
      comparison.differs(rule, site, "is there", text(was, this.#before), text(now, this.#now), ["since"]);
    const known = this.#known();
    const narrowed = known.some(([old, place]) => !covers(buildsOf(now, place), buildsOf(was, old)));
    const widened = known.some(([old, place]) => !covers(buildsOf(was, old), buildsOf(now, place)));
    if (narrowed) differs("availability-narrowed");
    if (widened) differs("availability-widened");
    if (!narrowed && !widened && text(was, this.#before) !== text(now, this.#now)) differs("availability-changed");
  }

  /** Whether something new is there in a revision that was known before. */
  inKnown(availability: Availability): boolean {
    return this.#known().some(([, place]) => buildsOf(availability, place) !== "none");
  }

  /** Old and new places of the revisions that both specifications have; where there are none, all is of one revision. */
  #known(): (readonly [number, number])[] {
    const places = (this.#before?.revisions ?? []).map(({ name }, old) => {
      return [old, this.#now?.revisions.findIndex((revision) => revision.name === name) ?? -1] as const;
    });
    const known = places.filter(([, place]) => place >= 0);
    return known.length > 0 ? known : [[0, 0]];
  }

  /** The name of an old revision. */
  nameBefore(place: number | null): string | null {
    return place === null ? null : nameOf(this.#before, place);
  }

  /** The name of a revision of the new specification. */
  nameNow(place: number | null): string | null {
    return place === null ? null : nameOf(this.#now, place);
  }
}

function nameOf(lineage: Lineage | undefined, place: number): string {
  return lineage?.revisions[place]?.name ?? String(place);
}

function buildsOf({ since, until, feature }: Availability, place: number): Builds {
  if (since !== null && place < since) return "none";
  if (until !== null && place >= until) return "none";
  if (feature === null || (feature.until !== null && place >= feature.until)) return "all";
  return { feature: feature.name };
}

/** Whether everything of `inner` is in `outer`. */
function covers(outer: Builds, inner: Builds): boolean {
  if (outer === "all" || inner === "none") return true;
  return typeof outer === "object" && typeof inner === "object" && outer.feature === inner.feature;
}

function text({ since, until, feature }: Availability, lineage: Lineage | undefined): string {
  const parts: string[] = [];
  if (since !== null) parts.push(`since ${nameOf(lineage, since)}`);
  if (until !== null) parts.push(`until ${nameOf(lineage, until)}`);
  if (feature) {
    const end = feature.until === null ? "" : ` until ${nameOf(lineage, feature.until)}`;
    parts.push(`with ${feature.name}${end}`);
  }
  return parts.join(", ") || "always";
}
