// npm run bench [-- --rounds=N] [--section=NAME,...] [--json] [--write]: ours beside its peers, measured in turn in one run, as one table.
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { findProgram } from "../test/support/peers.js";
import { Scope } from "../test/support/scope.js";
import { BackEnds } from "./back-ends.js";
import { type BlockPoint, compareBlockDevices, measureBlockDevices } from "./block.js";
import { compareCodecs } from "./codec/compare.js";
import { compareForms } from "./forms.js";
import { compareGenerator } from "./generator.js";
import { compareMemory } from "./memory.js";
import { compareMemoryTables } from "./memory-table.js";
import { compareMessages } from "./messages.js";
import { compareNetwork } from "./network.js";
import { writeReport } from "./report.js";
import { compareRings } from "./rings.js";
import { compareScaling } from "./scaling.js";
import { type Comparison, renderTable, rowOf, type Section } from "./table.js";

const points: BlockPoint[] = [];
/** What can be measured: its name, its title, and the program of a peer that it needs. */
const SECTIONS: readonly {
  name: string;
  title: string;
  note?: string;
  needs?: string;
  measure(rounds: number, backEnds: BackEnds): Promise<Comparison[]>;
}[] = [
  {
    name: "codec",
    title: "Encoding and decoding",
    note: "The code written by hand checks nothing. Of bytes protobuf-es hands out views of the message; ours copies them, because a peer may change what it shares after it was checked. So a struct that is mostly bytes is not ten times as fast, nor is one of many numbers or of 64-bit integers, where what either side makes is most of the time.",
    measure: (rounds) => compareCodecs(rounds),
  },
  {
    name: "messages",
    title: "Messages",
    needs: "qemu-storage-daemon",
    measure: (rounds, backEnds) => compareMessages(backEnds, rounds),
  },
  {
    name: "memory-table",
    title: "Memory tables",
    measure: (rounds, backEnds) => compareMemoryTables(backEnds, rounds),
  },
  {
    name: "block",
    title: "Block device",
    needs: "qemu-storage-daemon",
    async measure(rounds, backEnds) {
      points.push(...(await measureBlockDevices(backEnds, rounds)));
      return compareBlockDevices(points);
    },
  },
  {
    name: "rings",
    title: "Packed rings and several queues",
    note: "Drivers that sleep leave the processors to the devices. One that polls keeps a processor busy for its queue alone: where there are two, more queues have little to gain.",
    measure: (rounds, backEnds) => compareRings(backEnds, rounds),
  },
  { name: "forms", title: "The forms of a script device", measure: (rounds) => compareForms(rounds) },
  {
    name: "memory",
    title: "Memory of the process",
    needs: "qemu-storage-daemon",
    measure: (rounds, backEnds) => compareMemory(backEnds, rounds),
  },
  { name: "scaling", title: "Regions, queue size, memory", measure: (rounds) => compareScaling(rounds) },
  { name: "network", title: "Switch", needs: "dpdk-testpmd", measure: (rounds) => compareNetwork(rounds) },
  // Last, because it leaves a large heap behind.
  { name: "generator", title: "Generator", measure: () => compareGenerator() },
];

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    section: { type: "string", default: SECTIONS.map(({ name }) => name).join() },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 3) usage(`--rounds: '${values.rounds}' is not a whole number from 3`);
const wanted = values.section.split(",");
const unknown = wanted.filter((name) => !SECTIONS.some((section) => section.name === name));
if (unknown.length > 0)
  usage(`--section: '${unknown[0]}' is not one of ${SECTIONS.map(({ name }) => name).join(", ")}`);

const sections: Section[] = [];
const scope = new Scope();
try {
  const backEnds = await BackEnds.open(scope);
  for (const { name, title, note, needs, measure } of SECTIONS.filter((section) => wanted.includes(section.name))) {
    if (needs !== undefined && findProgram(needs) === undefined) {
      process.stderr.write(`${name}: ${needs} is not installed, so there is nothing to compare with\n`);
      continue;
    }
    process.stderr.write(`${name} ...\n`);
    try {
      sections.push({ title, note, rows: (await measure(rounds, backEnds)).map(rowOf) });
    } catch (error) {
      // What the other sections measured, in minutes, is not to be lost.
      process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
    }
  }
} finally {
  await scope.close();
}

const rows = sections.flatMap((section) => section.rows);
const processors = cpus();
const machine = `medians of at least ${rounds} alternating rounds on ${processors.length} x ${processors[0]?.model.trim()}, Node.js ${process.version}`;
if (values.json) process.stdout.write(`${JSON.stringify({ machine, rows, points }, null, 2)}\n`);
else {
  const meaning = "The ratio is ours divided by the peer's: for rates more is better, for times less.";
  process.stdout.write(`${renderTable(rows)}\n\n${machine}. ${meaning}\n`);
}
if (values.write) await writeReport(sections, points, machine);

function usage(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}
