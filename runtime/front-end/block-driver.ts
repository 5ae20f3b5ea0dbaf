import {
  BlockDevice,
  VhostUserError,
  VIRTIO_BLK_ID_SIZE,
  VIRTIO_BLK_SECTOR_SIZE,
  type VirtioBlkConfig,
  VirtioBlkDiscardWriteZeroes,
  VirtioBlkFeature,
  VirtioBlkRequestType,
  VirtioBlkWriteZeroesFlags,
} from "../../generated/typescript/index.js";
import { BLOCK_REQUEST_SEGMENTS, type BlockRequest, blockBufferSize, submitBlockRequest } from "./block-request.js";
import type { BackendTarget } from "./connect-backend.js";
import { readConfiguration } from "./device-configuration.js";
import { type FrontendOptions, RING_FEATURES } from "./frontend-options.js";
import type { RequestQueue } from "./request-queue.js";
import { VhostUserFrontend } from "./vhost-user-frontend.js";

/** How a driver uses a block device. */
export interface BlockDriverOptions extends FrontendOptions {
  /** Virtio features to accept where they are offered; {@link BLOCK_FEATURES} by default. */
  readonly features?: bigint | undefined;
  /** Number of queues; 1 by default. */
  readonly queues?: number;
  /** Descriptors a queue: a power of two; 128 by default. */
  readonly queueSize?: number;
  /** Requests in flight a queue at most; 32 by default. */
  readonly queueDepth?: number;
  /** Bytes of a request at most; 64 KiB by default. Longer reads and writes are cut. */
  readonly requestSize?: number;
  /** Milliseconds without any answer from the device after which requests reject with ERR_VU_REPLY_TIMEOUT; 30,000 by default. */
  readonly patience?: number;
}

/** Features that the block driver makes use of. */
export const BLOCK_FEATURES: bigint =
  RING_FEATURES |
  VirtioBlkFeature.SIZE_MAX |
  VirtioBlkFeature.SEG_MAX |
  VirtioBlkFeature.RO |
  VirtioBlkFeature.BLK_SIZE |
  VirtioBlkFeature.FLUSH |
  VirtioBlkFeature.MQ |
  VirtioBlkFeature.DISCARD |
  VirtioBlkFeature.WRITE_ZEROES;

const SECTOR = VIRTIO_BLK_SECTOR_SIZE;
const DEFAULT_QUEUE_DEPTH = 32;
const DEFAULT_REQUEST_SIZE = 1 << 16;

/** A driver for a block device behind any vhost-user back-end: a disk for programs, with no machine in between. Offsets and lengths are in bytes. */
export class BlockDriver {
  /** The device behind the disk, for what this class does not cover. */
  readonly frontend: VhostUserFrontend;
  /** The configuration space, read when the driver was opened. */
  readonly configuration: VirtioBlkConfig;
  /** Bytes of the disk. */
  readonly capacity: bigint;
  readonly #queues: readonly RequestQueue[];
  readonly #requestSize: number;
  #turn = 0;

  private constructor(
    frontend: VhostUserFrontend,
    configuration: VirtioBlkConfig,
    queues: readonly RequestQueue[],
    requestSize: number,
  ) {
    this.frontend = frontend;
    this.configuration = configuration;
    this.capacity = configuration.capacity * BigInt(SECTOR);
    this.#requestSize = requestSize;
    this.#queues = queues;
  }

  /**
   * Connects to a back-end and starts its queues.
   * @throws VhostUserError as {@link VhostUserFrontend.open}; ERR_VU_ARGUMENT for more queues than there are
   */
  static async open(target: BackendTarget, options: BlockDriverOptions = {}): Promise<BlockDriver> {
    const frontend = await VhostUserFrontend.open(target, { features: BLOCK_FEATURES, ...options });
    try {
      const configuration = await readConfiguration(frontend.session, BlockDevice);
      const dataSize = largestData(options.requestSize ?? DEFAULT_REQUEST_SIZE, configuration, frontend.features);
      const requestSize = blockBufferSize(1, dataSize);
      await frontend.start({
        queues: options.queues,
        queueSize: options.queueSize,
        segments: BLOCK_REQUEST_SEGMENTS,
        bufferSize: (options.queueDepth ?? DEFAULT_QUEUE_DEPTH) * requestSize,
      });
      const { patience } = options;
      const queues = frontend.rings.map(({ index }) => frontend.requestQueue(index, { requestSize, patience }));
      return new BlockDriver(frontend, configuration, queues, dataSize);
    } catch (error) {
      await frontend.close();
      throw error;
    }
  }

  /** The virtio features in use. */
  get features(): bigint {
    return this.frontend.features;
  }

  /** Reads `length` bytes. @throws VhostUserError ERR_VU_ARGUMENT for anything but whole sectors, ERR_VU_NACK when the device refuses */
  async read(offset: number | bigint, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    await this.#transfer(offset, bytes, (sector, input) => ({ type: VirtioBlkRequestType.IN, sector, input }));
    return bytes;
  }

  /** Writes whole sectors. @throws VhostUserError ERR_VU_ARGUMENT, ERR_VU_NACK */
  async write(offset: number | bigint, bytes: Uint8Array): Promise<void> {
    await this.#transfer(offset, bytes, (sector, output) => ({ type: VirtioBlkRequestType.OUT, sector, output }));
  }

  /** Waits until everything that was written is safe. @throws VhostUserError ERR_VU_NACK */
  flush(): Promise<void> {
    return this.#submit({ type: VirtioBlkRequestType.FLUSH, sector: 0n });
  }

  /** Tells the device that a range is not needed any more; what it reads as afterwards is not defined. @throws VhostUserError ERR_VU_ARGUMENT, ERR_VU_NACK */
  discard(offset: number | bigint, length: number): Promise<void> {
    return this.#range(VirtioBlkRequestType.DISCARD, offset, length, 0);
  }

  /** Fills a range with zeroes; with `unmap` the device may deallocate it. @throws VhostUserError ERR_VU_ARGUMENT, ERR_VU_NACK */
  writeZeroes(offset: number | bigint, length: number, options: { readonly unmap?: boolean } = {}): Promise<void> {
    return this.#range(
      VirtioBlkRequestType.WRITE_ZEROES,
      offset,
      length,
      options.unmap ? VirtioBlkWriteZeroesFlags.UNMAP : 0,
    );
  }

  /** The device's identifier, such as a serial number. @throws VhostUserError ERR_VU_NACK */
  async getId(): Promise<string> {
    const input = new Uint8Array(VIRTIO_BLK_ID_SIZE);
    await this.#submit({ type: VirtioBlkRequestType.GET_ID, sector: 0n, input });
    const end = input.indexOf(0);
    return new TextDecoder().decode(end < 0 ? input : input.subarray(0, end));
  }

  /** Completes what is in flight and closes the connection. A back-end that is gone already is no error. */
  close(): Promise<void> {
    return this.frontend.close();
  }

  #submit(request: BlockRequest): Promise<void> {
    const queue = this.#queues[this.#turn++ % this.#queues.length] as RequestQueue;
    return submitBlockRequest(queue, request);
  }

  /** Cuts a transfer into requests, which are then all under way at once, spread over the queues. */
  async #transfer(
    offset: number | bigint,
    bytes: Uint8Array,
    request: (sector: bigint, piece: Uint8Array) => BlockRequest,
  ): Promise<void> {
    const first = sectorOf(offset, bytes.length);
    const pieces: Promise<void>[] = [];
    for (let start = 0; start < bytes.length; start += this.#requestSize) {
      const piece = bytes.subarray(start, start + this.#requestSize);
      pieces.push(this.#submit(request(first + BigInt(start / SECTOR), piece)));
    }
    await Promise.all(pieces);
  }

  async #range(type: VirtioBlkRequestType, offset: number | bigint, length: number, flags: number): Promise<void> {
    const output = new Uint8Array(VirtioBlkDiscardWriteZeroes.SIZE);
    const range = { sector: sectorOf(offset, length), numSectors: length / SECTOR, flags };
    VirtioBlkDiscardWriteZeroes.encodeInto(range, new DataView(output.buffer), 0);
    await this.#submit({ type, sector: 0n, output });
  }
}

function sectorOf(offset: number | bigint, length: number): bigint {
  if (BigInt(offset) % BigInt(SECTOR) === 0n && length % SECTOR === 0) return BigInt(offset) / BigInt(SECTOR);
  throw new VhostUserError("ERR_VU_ARGUMENT", `${length} bytes at ${offset} are not whole sectors of ${SECTOR} bytes`);
}

/** A request has one buffer of data, which the device may bound. */
function largestData(wanted: number, configuration: VirtioBlkConfig, features: bigint): number {
  const bounded = (features & VirtioBlkFeature.SIZE_MAX) !== 0n && configuration.sizeMax > 0;
  const size = bounded ? Math.min(wanted, configuration.sizeMax) : wanted;
  return Math.max(SECTOR, size - (size % SECTOR));
}
