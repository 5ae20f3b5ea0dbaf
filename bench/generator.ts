import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plan } from "../generator/index.js";
import { alternate } from "./rounds.js";
import { type Comparison, number } from "./table.js";

/** Messages of the specification with which the larger ones are compared. */
const SMALL = 1000;
const LARGE = [2500, 10_000];
/** The time of a message in a large specification, divided by that in a small one, at most: what else would not be linear. */
const LINEAR = 1.25;
/** A round takes half a minute, and what is not linear shows in one. */
const ROUNDS = 1;

/** Milliseconds a message that the generator takes for all targets, for specifications of so many messages. */
export async function compareGenerator(): Promise<Comparison[]> {
  const spec = mkdtempSync(join(tmpdir(), "vhost-user-generator-"));
  try {
    // The first run pays for what the engine compiles; of another size, because what did not change is not made again.
    generate(spec, SMALL / 2);
    const candidates = [SMALL, ...LARGE].map((count) => ({ name: `${count}`, measure: () => generate(spec, count) }));
    const series = await alternate(candidates, ROUNDS);
    const of = (count: number) => ({ name: `${number(count)} messages`, series: series.get(`${count}`) ?? [] });
    return LARGE.map((count) => ({
      ...{ what: "generator, all targets: time a message, one round", unit: "ms", better: "smaller", target: LINEAR },
      ...{ ours: of(count), peer: of(SMALL) },
    }));
  } finally {
    rmSync(spec, { recursive: true });
  }
}

/** @returns milliseconds a message */
function generate(spec: string, count: number): number {
  writeFileSync(join(spec, "messages.yaml"), specification(count));
  const begin = performance.now();
  const { report } = plan({ spec, overlays: [], out: join(spec, "out"), targets: [] });
  const milliseconds = performance.now() - begin;
  const [problem] = report.problems;
  if (problem) throw new Error(`the specification of ${count} messages: ${problem.message}`);
  return milliseconds / count;
}

/** A channel with so many requests, each with a payload struct of its own, and every second with a reply. */
function specification(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return `area: bench/messages
doc: Messages for measuring the generator.
source: { document: bench, section: Messages }
byte-order: little
structs:
  - name: header
    size: 12
    doc: What every message starts with.
    fields:
      - { name: request, type: u32, offset: 0, doc: "Id of the request." }
      - { name: flags, type: u32, offset: 4, doc: "Flags." }
      - { name: size, type: u32, offset: 8, doc: "Bytes that follow." }
${numbers
  .map(
    (number) => `  - name: payload-${number}
    size: 16
    doc: The payload of request ${number}.
    fields:
      - { name: index, type: u32, offset: 0, doc: "An index." }
      - { name: flags, type: u32, offset: 4, doc: "Some flags." }
      - { name: address, type: u64, offset: 8, doc: "An address." }`,
  )
  .join("\n")}
channels:
  - name: bench-request
    prefix: BENCH_
    doc: Requests of the front-end.
    sender: front-end
    receiver: back-end
    header: header
    client: bench-client
    server: bench
    messages:
${numbers
  .map(
    (number) =>
      `      - { name: request-${number}, id: ${number}, doc: "Request ${number}.", request: { payload: payload-${number} }, reply: ${number % 2 === 0 ? `{ always: payload-${number} }` : "none"} }`,
  )
  .join("\n")}
`;
}
