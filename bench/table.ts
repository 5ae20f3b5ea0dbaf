import { median, type Series, spread } from "./rounds.js";

/** A comparison of ours with a peer, measured in the same rounds. */
export interface Comparison {
  /** What is compared, such as `random read 4 KiB, depth 32`. */
  readonly what: string;
  readonly ours: { readonly name: string; readonly series: Series };
  readonly peer: { readonly name: string; readonly series: Series };
  readonly unit: string;
  /** Whether a larger ratio of ours to the peer is better (rates) or a smaller one (times). */
  readonly better: "larger" | "smaller";
  /** The ratio aimed at: at least that for rates, at most that for times; absent where there is none. */
  readonly target?: number;
}

/** A comparison's numbers as they are printed. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly unit: string;
  readonly oursMedian: number;
  readonly peerMedian: number;
  /** Ours divided by the peer: the median of the rounds' ratios. */
  readonly ratio: number;
  /** How much the rounds' ratios differ. */
  readonly spread: number;
  readonly target: string;
  /** Whether the target is met; undefined without one. */
  readonly met: boolean | undefined;
}

/** Rows that belong together. */
export interface Section {
  readonly title: string;
  /** What a reader should know of them, if anything. */
  readonly note?: string | undefined;
  readonly rows: readonly Row[];
}

export function rowOf({ what, ours, peer, unit, better, target }: Comparison): Row {
  const ratios = ours.series.map((value, round) => value / (peer.series[round] ?? Number.NaN));
  const ratio = median(ratios);
  const met = target === undefined ? undefined : better === "larger" ? ratio >= target : ratio <= target;
  const sign = better === "larger" ? ">=" : "<=";
  return {
    what,
    ours: ours.name,
    peer: peer.name,
    unit,
    oursMedian: median(ours.series),
    peerMedian: median(peer.series),
    ratio,
    spread: spread(ratios),
    target: target === undefined ? "" : `${sign} ${target}`,
    met,
  };
}

export const HEADINGS = ["what", "ours", "", "peer", "", "unit", "ratio", "spread", "target", ""];

/** A row as texts, one below each of {@link HEADINGS}. */
export function cellsOf(row: Row): string[] {
  return [
    row.what,
    row.ours,
    number(row.oursMedian),
    row.peer,
    number(row.peerMedian),
    row.unit,
    `${number(row.ratio)} x`,
    `${Math.round(row.spread * 100)} %`,
    row.target,
    row.met === undefined ? "" : row.met ? "met" : "MISSED",
  ];
}

/** All rows as one table of text, columns aligned, numbers to the right. */
export function renderTable(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf);
  const numeric = new Set([2, 4, 6, 7]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((text, column) =>
        numeric.has(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [line(HEADINGS), ...cells.map(line)].join("\n");
}

/** A number with as many digits as it deserves. */
export function number(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString("en-US");
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
