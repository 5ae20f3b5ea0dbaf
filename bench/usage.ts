import { readFileSync } from "node:fs";

/** The kernel's clock ticks a second, as /proc counts them: 100 on every Linux. */
const TICKS = 100;

/** Processor seconds that a process has taken, in user and kernel mode, all its threads. */
export function processorSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name, in parentheses, may hold anything; what follows are numbers and single letters.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Clock ticks of all processors since the machine was started. */
export interface ProcessorTimes {
  readonly all: number;
  /** Taken away by the host of a virtual machine. */
  readonly stolen: number;
}

export function processorTimes(): ProcessorTimes {
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  // user, nice, system, idle, iowait, irq, softirq, steal; what follows is part of the first two.
  const ticks = line.split(/\s+/).slice(1, 9).map(Number);
  return { all: ticks.reduce((sum, count) => sum + count, 0), stolen: ticks[7] ?? 0 };
}

/** Bytes of memory that a process holds, what it shares with the guest not counted. */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kibibytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]);
  return (kibibytes("VmRSS") - kibibytes("RssShmem")) * 1024;
}
