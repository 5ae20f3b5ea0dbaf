/** A line of a plot. */
export interface Line {
  readonly name: string;
  /** One a place on the horizontal axis. */
  readonly values: readonly number[];
}

/** A plot of lines over a few places, both axes logarithmic. */
export interface Plot {
  readonly title: string;
  readonly horizontal: { readonly name: string; readonly places: readonly number[] };
  readonly vertical: string;
  readonly lines: readonly Line[];
}

const WIDTH = 480;
const HEIGHT = 320;
const LEFT = 70;
const RIGHT = 16;
const TOP = 34;
const BOTTOM = 46;
/** Told apart by those who see colours differently, too (Okabe and Ito). */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00"];

/** The plots side by side as one SVG picture, readable on light and dark pages. */
export function renderPlots(plots: readonly Plot[]): string {
  const width = plots.length * WIDTH;
  const panels = plots.map((plot, place) => `<g transform="translate(${place * WIDTH} 0)">${panel(plot)}</g>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}"`,
    ` font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...panels,
    "</svg>\n",
  ].join("\n");
}

function panel({ title, horizontal, vertical, lines }: Plot): string {
  const values = lines.flatMap((line) => line.values);
  const [low, high] = decades(values);
  const x = scale(horizontal.places[0] ?? 1, horizontal.places.at(-1) ?? 1, LEFT, WIDTH - RIGHT);
  const y = scale(low, high, HEIGHT - BOTTOM, TOP);
  const ticks = horizontal.places.map((place) => text(x(place), HEIGHT - BOTTOM + 18, `${place}`, "middle"));
  return [
    text(LEFT, 18, title, "start", ' font-weight="bold"'),
    ...grid(low, high).map(
      (value) =>
        `<path d="M${LEFT} ${round(y(value))}H${WIDTH - RIGHT}" stroke="#ddd"/>` +
        text(LEFT - 6, y(value) + 4, short(value), "end"),
    ),
    ...ticks,
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, horizontal.name, "middle"),
    `<g transform="translate(14 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)">${text(0, 0, vertical, "middle")}</g>`,
    ...lines.map((line, place) =>
      drawn(line, COLOURS[place % COLOURS.length] ?? "#000", horizontal.places, x, y, place),
    ),
  ].join("\n");
}

function drawn(
  { name, values }: Line,
  colour: string,
  places: readonly number[],
  x: (value: number) => number,
  y: (value: number) => number,
  place: number,
): string {
  const points = values.map((value, index) => [round(x(places[index] ?? 1)), round(y(value))] as const);
  const legend = TOP + 12 + place * 16;
  return [
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((point) => point.join(",")).join(" ")}"/>`,
    ...points.map(([left, top]) => `<circle cx="${left}" cy="${top}" r="3" fill="${colour}"/>`),
    `<path d="M${LEFT + 10} ${legend - 4}h18" stroke="${colour}" stroke-width="2"/>`,
    text(LEFT + 33, legend, name, "start"),
  ].join("\n");
}

/** A logarithmic axis from `low` at `from` to `high` at `to`. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = Math.log(high / low) || 1;
  return (value) => from + (Math.log(value / low) / span) * (to - from);
}

/** The powers of ten around all values. */
function decades(values: readonly number[]): [low: number, high: number] {
  return [10 ** Math.floor(Math.log10(Math.min(...values))), 10 ** Math.ceil(Math.log10(Math.max(...values)))];
}

function grid(low: number, high: number): number[] {
  const lines: number[] = [];
  for (let decade = low; decade <= high; decade *= 10) {
    lines.push(...[1, 2, 5].map((factor) => factor * decade).filter((value) => value <= high));
  }
  return lines;
}

function text(x: number, y: number, words: string, anchor: string, more = ""): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="#222"${more}>${words}</text>`;
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`;
  return value >= 1e3 ? `${value / 1e3} k` : `${value}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
