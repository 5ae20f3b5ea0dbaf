import { MAX_ADDRESSABLE_VRINGS, VIRTIO_BLK_SECTOR_SIZE } from "../../generated/typescript/index.js";
import type { BlockMeasurement } from "../../runtime/index.js";
import { type Command, UsageError } from "../command.js";
import { pollingOf } from "../polling.js";
import { parseNumber, parseSize } from "../size.js";

const PATTERNS = ["randread", "randwrite", "read", "write"] as const;
type Pattern = (typeof PATTERNS)[number];

const MAX_DEPTH = 1024;
const MAX_BLOCK_SIZE = 1 << 26;

/** `vhost-user bench blk`: how fast a block device is, without a virtual machine. */
export const command: Command = {
  name: "bench blk",
  summary: "measure a block device with a native load generator",
  usage:
    "bench blk PATH [--rw=randread|randwrite|read|write] [--bs=N] [--qd=N] [--num-queues=N] [--packed] [--poll-us=N] [--runtime=S] [--json]",
  options: {
    rw: {
      type: "string",
      value: "PATTERN",
      help: `${PATTERNS.join(", ")} (default: randread); writes destroy what is on the disk`,
    },
    bs: { type: "string", value: "N", help: "bytes a request (default: 4K)" },
    qd: { type: "string", value: "N", help: "requests in flight a queue (default: 32)" },
    "num-queues": { type: "string", value: "N", help: "number of queues, each with a thread of its own (default: 1)" },
    packed: { type: "boolean", help: "use packed rings where the back-end can" },
    "poll-us": {
      type: "string",
      value: "N",
      help: "longest time to poll for answers before sleeping until a call, in microseconds (default: 200; 0: never)",
    },
    runtime: { type: "string", value: "S", help: "seconds (default: 5)" },
    json: { type: "boolean", help: "print JSON; latencies are then in nanoseconds" },
  },
  async run(values, [path, ...rest]) {
    if (path === undefined || rest.length > 0) throw new UsageError("one PATH of a listening socket is needed");
    const text = (name: string, otherwise: string): string => (values[name] as string | undefined) ?? otherwise;
    const rw = text("rw", "randread") as Pattern;
    if (!PATTERNS.includes(rw)) throw new UsageError(`--rw: '${rw}' is not one of ${PATTERNS.join(", ")}`);
    const blockSize = Number(parseSize(text("bs", "4K"), "bs"));
    if (blockSize === 0 || blockSize % VIRTIO_BLK_SECTOR_SIZE !== 0 || blockSize > MAX_BLOCK_SIZE)
      throw new UsageError(`--bs: ${blockSize} is not a multiple of ${VIRTIO_BLK_SECTOR_SIZE} up to ${MAX_BLOCK_SIZE}`);
    const queueDepth = parseNumber(text("qd", "32"), "qd", 1, MAX_DEPTH);
    const queues = parseNumber(text("num-queues", "1"), "num-queues", 1, MAX_ADDRESSABLE_VRINGS);
    const seconds = Number(text("runtime", "5"));
    if (!(seconds > 0 && seconds <= 86_400))
      throw new UsageError(`--runtime: '${text("runtime", "5")}' is not a number of seconds`);
    const { measureBlockDevice } = await import("../../runtime/index.js");
    const result = await measureBlockDevice(path, {
      ...{ rw, blockSize, queueDepth, queues, packed: values.packed === true, ...pollingOf(values) },
      runtime: seconds * 1000,
    });
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ path, rw, blockSize, queueDepth, queues, ...result }, undefined, 2)}\n`
        : measurementText(result),
    );
    return result.errors === 0 ? 0 : 1;
  },
};

/** A measurement in a few lines. */
export function measurementText(result: BlockMeasurement): string {
  const microseconds = (nanoseconds: number): string => `${(nanoseconds / 1000).toFixed(1)} us`;
  const { latency } = result;
  return `${[
    `IOPS       ${Math.round(result.requestsPerSecond)}`,
    `MB/s       ${(result.bytesPerSecond / 1e6).toFixed(1)}`,
    `latency    p50 ${microseconds(latency.p50)}, p99 ${microseconds(latency.p99)}, p99.9 ${microseconds(latency.p999)}, mean ${microseconds(latency.mean)}`,
    `a request  ${result.kicksPerRequest.toFixed(3)} kicks, ${result.callsPerRequest.toFixed(3)} calls`,
    `requests   ${result.requests} in ${result.seconds.toFixed(2)} s, ${result.errors} failed`,
  ].join("\n")}\n`;
}
