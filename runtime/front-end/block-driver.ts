import {
  isVhostUserError,
  VhostUserError,
  VIRTIO_BLK_ID_SIZE,
  VIRTIO_BLK_SECTOR_SIZE,
  type VirtioBlkConfig,
  VirtioBlkDiscardWriteZeroes,
  VirtioBlkFeature,
  VirtioBlkRequestType,
  VirtioBlkWriteZeroesFlags,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { readBlockConfig } from "./block-configuration.js";
import { BlockQueue, type BlockRequest, REQUEST_SEGMENTS, slotBufferSize } from "./block-queue.js";
import { type BackendSession, type BackendTarget, type ConnectOptions, connectBackend } from "./connect-backend.js";
import { DriverRings } from "./driver-rings.js";

/** How a driver uses a block device. */
export interface BlockDriverOptions extends ConnectOptions {
  /** Number of queues; 1 by default. */
  readonly queues?: number;
  /** Virtio features to accept where they are offered; {@link DRIVER_FEATURES} by default. */
  readonly features?: bigint;
  /** Descriptors a queue: a power of two; 128 by default. */
  readonly queueSize?: number;
  /** Requests in flight a queue at most; 32 by default. */
  readonly queueDepth?: number;
  /** Bytes of a request at most; 64 KiB by default. Longer reads and writes are cut. */
  readonly requestSize?: number;
  /** Milliseconds without any answer from the device after which requests reject with ERR_VU_REPLY_TIMEOUT; 30,000 by default. */
  readonly patience?: number;
}

/** Features that a driver of this package makes use of. */
export const DRIVER_FEATURES =
  VirtioFeature.VERSION_1 |
  VirtioFeature.RING_INDIRECT_DESC |
  VirtioFeature.RING_EVENT_IDX |
  VirtioBlkFeature.SIZE_MAX |
  VirtioBlkFeature.SEG_MAX |
  VirtioBlkFeature.RO |
  VirtioBlkFeature.BLK_SIZE |
  VirtioBlkFeature.FLUSH |
  VirtioBlkFeature.MQ |
  VirtioBlkFeature.DISCARD |
  VirtioBlkFeature.WRITE_ZEROES;

const SECTOR = VIRTIO_BLK_SECTOR_SIZE;
const DEFAULT_QUEUE_SIZE = 128;
const DEFAULT_QUEUE_DEPTH = 32;
const DEFAULT_REQUEST_SIZE = 1 << 16;
const DEFAULT_PATIENCE = 30_000;

/** A driver for a block device behind any vhost-user back-end: a disk for programs, with no machine in between. Offsets and lengths are in bytes. */
export class BlockDriver {
  /** The connection, for what this class does not cover. */
  readonly session: BackendSession;
  /** The virtio features in use. */
  readonly features: bigint;
  /** The configuration space, read when the driver was opened. */
  readonly configuration: VirtioBlkConfig;
  /** Bytes of the disk. */
  readonly capacity: bigint;
  readonly #rings: DriverRings;
  readonly #queues: readonly BlockQueue[];
  readonly #requestSize: number;
  #turn = 0;
  #closed = false;

  private constructor(
    session: BackendSession,
    configuration: VirtioBlkConfig,
    features: bigint,
    rings: DriverRings,
    queues: readonly BlockQueue[],
    requestSize: number,
  ) {
    this.session = session;
    this.configuration = configuration;
    this.features = features;
    this.capacity = configuration.capacity * BigInt(SECTOR);
    this.#rings = rings;
    this.#requestSize = requestSize;
    this.#queues = queues;
    session.closed.then((reason) => {
      for (const queue of this.#queues) queue.fail(reason);
    });
  }

  /**
   * Connects to a back-end and starts its queues.
   * @throws VhostUserError as {@link connectBackend}; ERR_VU_ARGUMENT for more queues than there are
   */
  static async open(target: BackendTarget, options: BlockDriverOptions = {}): Promise<BlockDriver> {
    const session = await connectBackend(target, options);
    try {
      const configuration = await readBlockConfig(session);
      const features = session.features & (options.features ?? DRIVER_FEATURES);
      await session.acceptFeatures(features);
      const depth = options.queueDepth ?? DEFAULT_QUEUE_DEPTH;
      const requestSize = largestRequest(options.requestSize ?? DEFAULT_REQUEST_SIZE, configuration, features);
      const rings = await DriverRings.open(session, {
        queues: options.queues ?? 1,
        queueSize: options.queueSize ?? DEFAULT_QUEUE_SIZE,
        segments: REQUEST_SEGMENTS,
        bufferSize: slotBufferSize(depth, requestSize),
        features,
      });
      const patience = options.patience ?? DEFAULT_PATIENCE;
      const { memory } = rings.memory;
      const queues = rings.rings.map((ring) => new BlockQueue(ring, memory, depth, requestSize, patience));
      return new BlockDriver(session, configuration, features, rings, queues, requestSize);
    } catch (error) {
      session.close();
      throw error;
    }
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

  /** Stops the rings, completing what is in flight, and closes the connection. A back-end that is gone already is no error. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    try {
      await this.#rings.stop();
      for (const queue of this.#queues) queue.reap();
    } catch (error) {
      if (!isVhostUserError(error) || error.code !== "ERR_VU_CLOSED") throw error;
    } finally {
      for (const queue of this.#queues) queue.fail(new VhostUserError("ERR_VU_CLOSED", "the driver was closed"));
      this.session.close();
      this.#rings.close();
    }
  }

  #submit(request: BlockRequest): Promise<void> {
    const queue = this.#queues[this.#turn++ % this.#queues.length] as BlockQueue;
    return queue.submit(request);
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

/** A request has one data buffer, which the device may bound. */
function largestRequest(wanted: number, configuration: VirtioBlkConfig, features: bigint): number {
  const bounded = (features & VirtioBlkFeature.SIZE_MAX) !== 0n && configuration.sizeMax > 0;
  const size = bounded ? Math.min(wanted, configuration.sizeMax) : wanted;
  return Math.max(SECTOR, size - (size % SECTOR));
}
