// npm run bench [-- --rounds=N] [--json]: ours beside its peers, measured in turn in one run, as one table.
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { findProgram } from "../test/support/peers.js";
import { Scope } from "../test/support/scope.js";
import { startBackEnds } from "./back-ends.js";
import { compareBlockDevices } from "./block.js";
import { compareCodecs } from "./codec.js";
import { compareMessages } from "./messages.js";
import { type Comparison, renderTable, rowOf } from "./table.js";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, json: { type: "boolean", default: false } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 3) {
  process.stderr.write(`--rounds: '${values.rounds}' is not a whole number from 3\n`);
  process.exit(2);
}

const comparisons: Comparison[] = [];
const scope = new Scope();
try {
  progress("codec");
  comparisons.push(...(await compareCodecs(rounds)));
  if (findProgram("qemu-storage-daemon") === undefined) {
    progress("qemu-storage-daemon is not installed (Debian: qemu-system-common); nothing to compare devices with");
  } else {
    const backEnds = await startBackEnds(scope);
    progress("messages");
    comparisons.push(...(await compareMessages(backEnds, rounds)));
    progress("block devices");
    comparisons.push(...(await compareBlockDevices(backEnds, rounds)));
  }
} finally {
  await scope.close();
}

const rows = comparisons.map(rowOf);
if (values.json) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} else {
  const processors = cpus();
  process.stdout.write(
    `${renderTable(rows)}\n\n` +
      `Medians of ${rounds} alternating rounds on ${processors.length} x ${processors[0]?.model.trim()}, ` +
      `Node.js ${process.version}. The ratio is ours divided by the peer's: for IOPS more is better, for times less.\n`,
  );
}

function progress(text: string): void {
  process.stderr.write(`${text} ...\n`);
}
