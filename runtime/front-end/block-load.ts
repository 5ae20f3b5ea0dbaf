import {
  BlockDevice,
  VhostUserError,
  VIRTIO_BLK_SECTOR_SIZE,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { BlockLoad, type BlockLoadPattern, type BlockLoadResult, Watch } from "../binding/index.js";
import { BLOCK_FEATURES } from "./block-driver.js";
import { BLOCK_REQUEST_SEGMENTS } from "./block-request.js";
import type { BackendTarget } from "./connect-backend.js";
import { SESSION_FEATURES } from "./connect-backend.js";
import { readConfiguration } from "./device-configuration.js";
import type { DriverRing } from "./driver-ring.js";
import type { FrontendOptions } from "./frontend-options.js";
import { VhostUserFrontend } from "./vhost-user-frontend.js";

/** What a measurement does. */
export interface BlockMeasurementOptions extends FrontendOptions {
  readonly rw: BlockLoadPattern;
  /** Bytes a request: a multiple of 512. */
  readonly blockSize: number;
  /** Requests in flight a queue. */
  readonly queueDepth: number;
  readonly queues: number;
  /** Milliseconds. */
  readonly runtime: number;
  /** Longest time in microseconds that a queue's thread polls for answers before it sleeps until a call, 0 to 1000; 200 by default. */
  readonly pollMicroseconds?: number;
}

/** What came of it: sums over all queues; latencies in nanoseconds, for percentiles those of the worst queue. */
export interface BlockMeasurement {
  readonly requests: number;
  readonly errors: number;
  readonly seconds: number;
  readonly requestsPerSecond: number;
  readonly bytesPerSecond: number;
  readonly latency: BlockLoadResult["latency"];
  readonly kicksPerRequest: number;
  readonly callsPerRequest: number;
}

/** Smallest ring: what virtual machines use. */
const SMALLEST_RING = 128;

/**
 * Loads a block device with a native driver, one thread a queue, and measures it.
 * @throws VhostUserError as {@link VhostUserFrontend.open}; ERR_VU_ARGUMENT for options that make no sense, ERR_VU_REPLY_TIMEOUT when the device stops answering
 */
export async function measureBlockDevice(
  target: BackendTarget,
  options: BlockMeasurementOptions,
): Promise<BlockMeasurement> {
  const frontend = await VhostUserFrontend.open(target, {
    features: BLOCK_FEATURES,
    // Nothing is recorded of requests in flight: nobody would take them up.
    protocolFeatures: SESSION_FEATURES,
    ...options,
  });
  try {
    const configuration = await readConfiguration(frontend.session, BlockDevice);
    const span = configuration.capacity * BigInt(VIRTIO_BLK_SECTOR_SIZE);
    if (span < BigInt(options.blockSize)) {
      throw new VhostUserError(
        "ERR_VU_ARGUMENT",
        `the disk has ${span} bytes, less than one request of ${options.blockSize}`,
      );
    }
    const indirect = (frontend.features & VirtioFeature.RING_INDIRECT_DESC) !== 0n;
    await frontend.start({
      queues: options.queues,
      queueSize: ringSize(options.queueDepth * (indirect ? 1 : BLOCK_REQUEST_SEGMENTS)),
      segments: BLOCK_REQUEST_SEGMENTS,
      bufferSize: BlockLoad.bufferSize(options.queueDepth, options.blockSize),
    });
    const loads = frontend.rings.map((ring) => startLoad(ring, span, options));
    await Promise.all(loads.map(over));
    return summary(loads.map(resultOf));
  } finally {
    await frontend.close();
  }
}

function startLoad(ring: DriverRing, span: bigint, options: BlockMeasurementOptions): BlockLoad {
  const { rw, blockSize, queueDepth, pollMicroseconds } = options;
  return BlockLoad.start(ring.queue, ring.call, {
    ...{ rw, blockSize, queueDepth },
    ...(pollMicroseconds === undefined ? {} : { pollMicroseconds }),
    runtimeMs: options.runtime,
    span,
    bufferAddress: ring.buffers,
    seed: ring.index + 1,
  });
}

function over(load: BlockLoad): Promise<void> {
  return new Promise((resolve) => {
    const watch = new Watch(load.done.fd, "read", () => {
      watch.close();
      resolve();
    });
  });
}

function resultOf(load: BlockLoad): BlockLoadResult {
  const result = load.result();
  load.done.close();
  return result;
}

function ringSize(descriptors: number): number {
  return Math.max(SMALLEST_RING, 2 ** Math.ceil(Math.log2(descriptors)));
}

function summary(results: readonly BlockLoadResult[]): BlockMeasurement {
  const sum = (value: (result: BlockLoadResult) => number): number =>
    results.reduce((total, result) => total + value(result), 0);
  const worst = (name: keyof BlockLoadResult["latency"]): number =>
    Math.max(...results.map((result) => result.latency[name]));
  const requests = sum((result) => result.requests);
  return {
    requests,
    errors: sum((result) => result.errors),
    seconds: Math.max(...results.map((result) => result.seconds)),
    requestsPerSecond: sum((result) => result.requests / result.seconds),
    bytesPerSecond: sum((result) => result.bytes / result.seconds),
    latency: {
      minimum: Math.min(...results.map((result) => result.latency.minimum)),
      mean: sum((result) => result.latency.mean * result.requests) / requests,
      p50: worst("p50"),
      p90: worst("p90"),
      p99: worst("p99"),
      p999: worst("p999"),
      maximum: worst("maximum"),
    },
    kicksPerRequest: sum((result) => result.kicks) / requests,
    callsPerRequest: sum((result) => result.calls) / requests,
  };
}
