import type { BackendSession } from "../../runtime/index.js";
import { type Command, UsageError } from "../command.js";

interface FeatureReport {
  readonly mask: string;
  readonly names: readonly string[];
}

/** What a probe found out; the form of `--json`. */
interface ProbeReport {
  readonly path: string;
  readonly features: FeatureReport;
  readonly protocolFeatures: FeatureReport;
  readonly queues: number | null;
  readonly memorySlots: number | null;
  /** The fields of the configuration space that the features give a meaning; null when there is none, or it cannot be read. */
  readonly configuration: Readonly<Record<string, unknown>> | null;
}

/** `vhost-user probe`: what a back-end offers, by name. */
export const command: Command = {
  name: "probe",
  summary: "show what a back-end offers: features, queues, memory slots, configuration",
  usage: "probe PATH [--device=block|unknown] [--json]",
  options: {
    device: {
      type: "string",
      value: "KIND",
      help: "how to read the device's feature bits and configuration: block (default) or unknown; the protocol does not tell",
    },
    json: { type: "boolean", help: "print JSON" },
  },
  async run(values, [path, ...rest]) {
    if (path === undefined || rest.length > 0) throw new UsageError("one PATH of a listening socket is needed");
    const kind = (values.device as string | undefined) ?? "block";
    if (kind !== "block" && kind !== "unknown")
      throw new UsageError(`--device: '${kind}' is neither block nor unknown`);
    const { connectBackend } = await import("../../runtime/index.js");
    const session = await connectBackend(path);
    try {
      const found = await examine(path, session, kind === "block");
      process.stdout.write(values.json ? `${JSON.stringify(found, undefined, 2)}\n` : textOf(found));
      return 0;
    } finally {
      session.close();
    }
  },
};

async function examine(path: string, session: BackendSession, block: boolean): Promise<ProbeReport> {
  const {
    ProtocolFeature,
    ProtocolFeatures,
    VirtioBlkFeatures,
    VirtioFeatures,
    meaningfulBlockConfig,
    readBlockConfig,
  } = await import("../../runtime/index.js");
  const offered = session.client.channel.negotiation.space("protocol").offered;
  const readable = block && (session.protocolFeatures & ProtocolFeature.CONFIG) !== 0n;
  return {
    path,
    features: reportOf(
      session.features,
      (block ? VirtioFeatures.with(VirtioBlkFeatures) : VirtioFeatures).namesOf(session.features),
    ),
    protocolFeatures: reportOf(offered, ProtocolFeatures.namesOf(offered)),
    queues: session.queueCount ?? null,
    memorySlots: session.memorySlots ?? null,
    configuration: readable ? plain(meaningfulBlockConfig(await readBlockConfig(session), session.features)) : null,
  };
}

function reportOf(mask: bigint, names: string[]): FeatureReport {
  return { mask: `0x${mask.toString(16)}`, names };
}

/** JSON has no bigint: numbers where they are exact, decimal text otherwise. */
function plain(values: object): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(values, (_, value) =>
      typeof value === "bigint" ? (value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : String(value)) : value,
    ),
  );
}

function textOf(report: ProbeReport): string {
  const lines = [
    `back-end            ${report.path}`,
    `features            ${report.features.mask}`,
    ...report.features.names.map((name) => `                      ${name}`),
    `protocol features   ${report.protocolFeatures.mask}`,
    ...report.protocolFeatures.names.map((name) => `                      ${name}`),
    `queues              ${report.queues ?? "not told (MQ is not offered)"}`,
    `memory slots        ${report.memorySlots ?? "not told (CONFIGURE_MEM_SLOTS is not offered)"}`,
  ];
  if (report.configuration === null) lines.push("configuration       not readable");
  else {
    lines.push("configuration");
    for (const [name, value] of Object.entries(report.configuration)) {
      lines.push(
        `                      ${name.padEnd(28)}${typeof value === "object" ? JSON.stringify(value) : value}`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}
