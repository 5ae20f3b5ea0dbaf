import {
  DeviceStatus,
  type DeviceType,
  isVhostUserError,
  ProtocolFeature,
  ProtocolFeatures,
  VirtioFeatures,
} from "../../generated/typescript/index.js";
import type { BackendSession, ConfigurableType } from "../../runtime/index.js";
import { type Command, UsageError } from "../command.js";
import { deviceTypeNamed, deviceTypeNames } from "../device-type.js";
import { peerOf, peerOption } from "../peer.js";
import { type NamedBits, type ProbeReport, reportText } from "../probe-report.js";

/** For how large a queue the back-end is asked for inflight memory. */
const QUEUE_SIZE = 128;

/** What questions need. */
const ASKED = ProtocolFeatures.maskOf(
  ...["MQ", "REPLY_ACK", "CONFIG", "CONFIGURE_MEM_SLOTS", "STATUS", "INFLIGHT_SHMFD", "BACKEND_REQ", "SHMEM"],
);

/** `vhost-user probe`: what a back-end offers, by name. It is asked only what changes nothing. */
export const command: Command = {
  name: "probe",
  summary: "show what a back-end offers: features, queues, memory slots, status, shared memory, configuration",
  usage: "probe PATH [--device=TYPE] [--peer=NAME] [--json]",
  options: {
    device: {
      type: "string",
      value: "TYPE",
      help: `names the type's own features and reads its configuration, which the protocol alone does not tell: ${deviceTypeNames()}`,
    },
    peer: peerOption("back-end"),
    json: { type: "boolean", help: "print JSON" },
  },
  async run(values, [path, ...rest]) {
    if (path === undefined || rest.length > 0) throw new UsageError("one PATH of a listening socket is needed");
    const type = values.device === undefined ? undefined : deviceTypeNamed(values.device as string);
    const { connectBackend } = await import("../../runtime/index.js");
    const session = await connectBackend(path, { protocolFeatures: ASKED, peer: peerOf(values) });
    try {
      const report = await examine(path, session, type);
      process.stdout.write(values.json ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(report));
      return 0;
    } finally {
      session.close();
    }
  },
};

async function examine(path: string, session: BackendSession, type: DeviceType | undefined): Promise<ProbeReport> {
  const { meaningfulConfiguration, readConfiguration } = await import("../../runtime/index.js");
  const refusals: string[] = [];
  /** Asks if the feature is negotiated; a refusal is part of the report. */
  const ask = async <Answer>(feature: bigint, question: () => Promise<Answer>): Promise<Answer | null> => {
    if (!session.has(feature)) return null;
    try {
      return await question();
    } catch (error) {
      if (!isVhostUserError(error) || error.code !== "ERR_VU_NACK") throw error;
      refusals.push(error.message);
      return null;
    }
  };
  const names = type?.features ? VirtioFeatures.with(type.features) : VirtioFeatures;
  return {
    path,
    features: named(session.features, names.namesOf(session.features)),
    protocolFeatures: named(session.offeredProtocolFeatures, ProtocolFeatures.namesOf(session.offeredProtocolFeatures)),
    queues: session.queueCount ?? null,
    memorySlots: session.memorySlots ?? null,
    inflightBytes: await ask(ProtocolFeature.INFLIGHT_SHMFD, () => inflightSize(session)),
    status: await ask(ProtocolFeature.STATUS, async () => {
      const status = await session.client.getStatus();
      const known = Object.entries(DeviceStatus).filter(([, bit]) => (status & BigInt(bit)) !== 0n);
      return named(
        status,
        known.map(([name]) => name),
      );
    }),
    sharedMemory: await ask(ProtocolFeature.SHMEM, () => sharedMemorySizes(session)),
    configuration: isConfigurable(type)
      ? await ask(ProtocolFeature.CONFIG, async () => {
          const values = await readConfiguration(session, type);
          return plain(meaningfulConfiguration(values, type, session.features));
        })
      : null,
    refusals,
  };
}

async function inflightSize({ client }: BackendSession): Promise<number> {
  const wanted = { mmapSize: 0n, mmapOffset: 0n, numQueues: 1, queueSize: QUEUE_SIZE };
  const { payload, descriptors } = await client.getInflightFd(wanted);
  for (const descriptor of descriptors) descriptor.close();
  return Number(payload.mmapSize);
}

async function sharedMemorySizes({ client }: BackendSession): Promise<Record<string, number>> {
  const { sizes } = await client.getShmemConfig();
  return Object.fromEntries(
    sizes.map((size, id) => [String(id), Number(size)] as const).filter(([, size]) => size > 0),
  );
}

function isConfigurable(type: DeviceType | undefined): type is DeviceType & ConfigurableType<object> {
  return type?.config !== undefined && "SIZE" in type.config;
}

function named(mask: bigint, names: string[]): NamedBits {
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
