/** Bits, and what they are called. */
export interface NamedBits {
  readonly mask: string;
  readonly names: readonly string[];
}

/** What a probe found out; the form of `--json`. What the back-end does not tell is null. */
export interface ProbeReport {
  readonly path: string;
  readonly features: NamedBits;
  readonly protocolFeatures: NamedBits;
  readonly queues: number | null;
  readonly memorySlots: number | null;
  /** Bytes in which the back-end records the requests in flight of one queue of 128 descriptors. */
  readonly inflightBytes: number | null;
  readonly status: NamedBits | null;
  /** Bytes of each region, by its id. */
  readonly sharedMemory: Readonly<Record<string, number>> | null;
  /** The fields of the configuration space that the features give a meaning. */
  readonly configuration: Readonly<Record<string, unknown>> | null;
  /** What the back-end refused to tell, and why. */
  readonly refusals: readonly string[];
}

const TITLE_WIDTH = 20;
const VALUE_WIDTH = 28;
const INDENT = " ".repeat(TITLE_WIDTH + 2);

/** A report for people. */
export function reportText(report: ProbeReport): string {
  const lines = [
    line("back-end", report.path),
    ...bits("features", report.features),
    ...bits("protocol features", report.protocolFeatures),
    line("queues", report.queues ?? "not told (MQ is not offered)"),
    line("memory slots", report.memorySlots ?? "not told (CONFIGURE_MEM_SLOTS is not offered)"),
    ...told(report.inflightBytes, (bytes) => [line("inflight", `${bytes} bytes for a queue of 128`)]),
    ...told(report.status, (status) => bits("status", status)),
    ...told(report.sharedMemory, (regions) => table("shared memory", regions)),
    ...told(report.configuration, (fields) => table("configuration", fields)),
    ...report.refusals.map((refusal) => line("refused", refusal)),
  ];
  return `${lines.join("\n")}\n`;
}

function line(title: string, value: string | number): string {
  return `${title.padEnd(TITLE_WIDTH)}${value}`;
}

function bits(title: string, { mask, names }: NamedBits): string[] {
  return [line(title, mask), ...names.map((name) => INDENT + name)];
}

function table(title: string, values: Readonly<Record<string, unknown>>): string[] {
  const rows = Object.entries(values).map(([name, value]) => INDENT + name.padEnd(VALUE_WIDTH) + textOf(value));
  return [title, ...rows];
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function told<Value>(value: Value | null, lines: (value: Value) => string[]): string[] {
  return value === null ? [] : lines(value);
}
