import { measureBlockDevice } from "../runtime/index.js";
import type { BackEnd } from "./back-ends.js";
import { processorSeconds } from "./usage.js";

/** What one measurement of a block device came to. */
export interface BlockSample {
  readonly requestsPerSecond: number;
  /** Nanoseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly kicksPerRequest: number;
  readonly callsPerRequest: number;
  /** Processor seconds a million requests: of the back-end, and of the driver, which is this process. */
  readonly backEndSeconds: number;
  readonly driverSeconds: number;
}

/** How a block device is loaded. */
export interface BlockSetting {
  readonly depth: number;
  readonly queues?: number;
  readonly packed?: boolean;
  /** Milliseconds; 300 by default. */
  readonly runtime?: number;
  /** Microseconds that the driver polls before it sleeps; the load generator's own default if none. */
  readonly pollMicroseconds?: number;
}

const BLOCK_SIZE = 4096;
const RUNTIME = 300;

/** Loads a back-end with random reads of 4 KiB. */
export async function sampleBlockDevice(backEnd: BackEnd, setting: BlockSetting): Promise<BlockSample> {
  const { depth, queues = 1, packed = false, runtime = RUNTIME, ...polling } = setting;
  const load = {
    rw: "randread",
    blockSize: BLOCK_SIZE,
    queueDepth: depth,
    queues,
    packed,
    runtime,
    ...polling,
  } as const;
  const backEndBefore = processorSeconds(backEnd.process.pid);
  const driverBefore = processorSeconds(process.pid);
  const result = await measureBlockDevice(backEnd.path, load);
  if (result.errors > 0) throw new Error(`${backEnd.path}, depth ${depth}: ${result.errors} requests failed`);
  const perMillion = 1e6 / result.requests;
  return {
    requestsPerSecond: result.requestsPerSecond,
    p50: result.latency.p50,
    p99: result.latency.p99,
    kicksPerRequest: result.kicksPerRequest,
    callsPerRequest: result.callsPerRequest,
    backEndSeconds: (processorSeconds(backEnd.process.pid) - backEndBefore) * perMillion,
    driverSeconds: (processorSeconds(process.pid) - driverBefore) * perMillion,
  };
}
