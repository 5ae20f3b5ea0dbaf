/** A negotiated bit: its name, its mask, and the bits of the same set without which it is meaningless. */
export interface Feature {
  readonly name: string;
  readonly mask: bigint;
  readonly requires: readonly string[];
}

/** Names and dependencies of the bits of a mask. */
export class FeatureSet {
  readonly features: readonly Feature[];

  constructor(features: readonly Feature[]) {
    this.features = features;
  }

  /** The names of the bits that are set, lowest first; bits that are not known here as `bit N`. */
  namesOf(mask: bigint): string[] {
    const names: string[] = [];
    for (let bit = 0n; mask >> bit !== 0n; bit++) {
      if (((mask >> bit) & 1n) === 0n) continue;
      names.push(this.features.find((feature) => feature.mask === 1n << bit)?.name ?? `bit ${bit}`);
    }
    return names;
  }

  /** The mask of the named bits. @throws TypeError for a name that is not in the set */
  maskOf(...names: string[]): bigint {
    return names.reduce((mask, name) => {
      const feature = this.features.find((candidate) => candidate.name === name);
      if (!feature)
        throw new TypeError(
          `no feature ${name}; known: ${this.features.map((candidate) => candidate.name).join(", ")}`,
        );
      return mask | feature.mask;
    }, 0n);
  }

  /** Features that are set without one that they require. */
  unmet(mask: bigint): { feature: string; requires: string }[] {
    return this.features
      .filter((feature) => (mask & feature.mask) !== 0n)
      .flatMap((feature) =>
        feature.requires
          .filter((name) => (mask & this.maskOf(name)) === 0n)
          .map((requires) => ({ feature: feature.name, requires })),
      );
  }

  /** This set and a device's own bits together; they share one mask. */
  with(other: FeatureSet): FeatureSet {
    return new FeatureSet([...this.features, ...other.features]);
  }
}
