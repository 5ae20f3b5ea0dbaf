import type { SwitchPortCounters } from "../runtime/index.js";

/** What a switch does, in one line of text that takes the place of the one before. */
export class StatusLine {
  readonly #names: readonly string[];
  #before: readonly SwitchPortCounters[] = [];
  #time: number;

  /** @param names of the ports */
  constructor(names: readonly string[], now = performance.now()) {
    this.#names = names;
    this.#time = now;
  }

  /** The line, of at most `width` characters, for the rates since the last time. */
  text(counters: readonly SwitchPortCounters[], width: number, now = performance.now()): string {
    const seconds = Math.max((now - this.#time) / 1000, 0.001);
    const parts = counters.map((port, place) => {
      const before = this.#before[place];
      const rate = (name: "framesIn" | "framesOut") => short((port[name] - (before?.[name] ?? 0)) / seconds);
      return `${this.#names[place]} in ${rate("framesIn")}/s out ${rate("framesOut")}/s lost ${short(lost(port))} addresses ${port.learned}`;
    });
    this.#before = counters;
    this.#time = now;
    return parts
      .join(" | ")
      .slice(0, width - 1)
      .padEnd(width - 1);
  }
}

function lost({ dropped }: SwitchPortCounters): number {
  return Object.values(dropped).reduce((sum, count) => sum + count, 0);
}

/** Such as 950, 1.2k or 31M. */
function short(count: number): string {
  const [divisor, unit] = count >= 1e6 ? [1e6, "M"] : count >= 1e3 ? [1e3, "k"] : [1, ""];
  const scaled = count / divisor;
  return `${unit !== "" && scaled < 10 ? scaled.toFixed(1) : Math.round(scaled)}${unit}`;
}
