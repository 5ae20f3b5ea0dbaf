import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type BlockPoint, DEPTHS, STORES } from "./block.js";
import { type Plot, renderPlots } from "./plot.js";
import { median } from "./rounds.js";
import { cellsOf, HEADINGS, number, type Section } from "./table.js";

const PAGE = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url));
const PICTURES = fileURLToPath(new URL("../docs/benchmarks/", import.meta.url));

/** Writes the page of the documentation that shows what was measured, and its plots. */
export async function writeReport(
  sections: readonly Section[],
  points: readonly BlockPoint[],
  machine: string,
): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  for (const store of STORES) await writeFile(`${PICTURES}${store}.svg`, renderPlots(plotsOf(points, store)));
  await writeFile(PAGE, page(sections, points, machine));
}

function plotsOf(points: readonly BlockPoint[], store: string): Plot[] {
  const ofStore = points.filter((point) => point.store === store);
  const servers = [...new Set(ofStore.map((point) => point.server))];
  const horizontal = { name: "requests in flight", places: DEPTHS };
  const lines = (pick: "requestsPerSecond" | "p99", unit: number) =>
    servers.map((server) => ({
      name: server,
      values: ofStore
        .filter((point) => point.server === server)
        .map(({ samples }) => median(samples.map((sample) => sample[pick])) / unit),
    }));
  return [
    { title: `${store}: requests/s`, horizontal, vertical: "requests/s", lines: lines("requestsPerSecond", 1) },
    { title: `${store}: p99`, horizontal, vertical: "us", lines: lines("p99", 1000) },
  ];
}

function page(sections: readonly Section[], points: readonly BlockPoint[], machine: string): string {
  return `# Benchmarks

Made by \`npm run bench -- --write\` (${machine}). Ours and the peer are measured in turn, round by round; the ratio is the median of the
rounds' ratios, the spread half the distance between the smallest and the largest. On another machine the numbers differ, and the ratios
less so: run it yourself.

The peer is qemu-storage-daemon with a thread of its own, polling by its own rules, on io_uring or threads, whichever was faster. The ceiling is
[a back-end](../bench/ceiling/ceiling.c) that completes every request without looking at it. The load is the native generator of
\`vhost-user bench blk\`: its own ceiling is what the ceiling reaches. It asks for calls as a guest's driver does, and waits for them as a guest's processor
does under KVM, which polls a moment for one that halts before it lets it sleep (\`halt_poll_ns\`): at most 200 us here, as there. Without that
(\`--poll-us=0\`, the rows with drivers that sleep) it is mostly measured how long the machine takes to wake a processor, which is 5 us on some and 40 us on others.

${sections.map(chapter).join("\n\n")}

## Over the depth

${STORES.map((store) => `![requests a second and p99 over the depth, ${store}](benchmarks/${store}.svg)`).join("\n\n")}

## What a request takes

Medians. Kicks and calls are those that were signalled; processor seconds are for a million requests; a byte is copied once, by the
processor or the kernel, between the page cache and the guest's buffer.

${markdownTable(
  [
    "store",
    "depth",
    "server",
    "requests/s",
    "p50 us",
    "p99 us",
    "kicks",
    "calls",
    "back-end s/M",
    "driver s/M",
    "bytes copied",
  ],
  points.map(({ store, depth, server, samples }) => {
    const of = (pick: (sample: (typeof samples)[number]) => number) => median(samples.map(pick));
    return [
      store,
      `${depth}`,
      server,
      number(of((sample) => sample.requestsPerSecond)),
      number(of((sample) => sample.p50 / 1000)),
      number(of((sample) => sample.p99 / 1000)),
      of((sample) => sample.kicksPerRequest).toFixed(3),
      of((sample) => sample.callsPerRequest).toFixed(3),
      number(of((sample) => sample.backEndSeconds)),
      number(of((sample) => sample.driverSeconds)),
      store === "null" ? "0" : "4096",
    ];
  }),
)}
`;
}

function chapter({ title, note, rows }: Section): string {
  return [`## ${title}`, ...(note ? [note] : []), markdownTable(HEADINGS, rows.map(cellsOf))].join("\n\n");
}

function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}
