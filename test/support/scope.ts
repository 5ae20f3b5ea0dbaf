import type { TestContext } from "node:test";

/** Something to undo when a test or a suite is over. */
export type Release = () => void | Promise<void>;

/**
 * What a test has started and must end: released in reverse order, every release run though an earlier one failed.
 *
 * `TestContext.after` runs first-in first-out, which would remove a directory before the process that writes into it
 * has ended; hence this.
 */
export class Scope {
  readonly #releases: Release[] = [];

  /** A scope that closes itself when `context`'s test ends. */
  static of(context: TestContext): Scope {
    const scope = new Scope();
    context.after(() => scope.close());
    return scope;
  }

  /** Registers `release` to run before everything registered earlier. */
  defer(release: Release): void {
    this.#releases.push(release);
  }

  /**
   * Runs all releases, the newest first.
   * @throws AggregateError of what failed, after all have run
   */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let release = this.#releases.pop(); release !== undefined; release = this.#releases.pop()) {
      try {
        await release();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, "not everything a test started could be ended");
  }
}
