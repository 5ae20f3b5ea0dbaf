import { fdatasync } from "node:fs";
import {
  VIRTIO_BLK_ID_SIZE,
  VIRTIO_BLK_SECTOR_SIZE,
  VirtioBlkDiscardWriteZeroes,
  VirtioBlkOutHeader,
  VirtioBlkRequestStatus,
  VirtioBlkRequestType,
  VirtioBlkStatus,
  VirtioBlkWriteZeroesFlags,
} from "../../../generated/typescript/virtio/block.js";
import type { StopOptions } from "../../back-end/device.js";
import { CHAIN_WORDS, QueueRunner } from "../../back-end/queue-runner.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import type { BlockEngineSettings, QueueEngine } from "./engine.js";
import { FileTransfers, type MoveBatch } from "./file-transfers.js";
import { MAXIMUM_RANGE_SECTORS, MAXIMUM_RANGES } from "./limits.js";
import { SharedFlag } from "./shared-flag.js";
import type { BlockStore } from "./store.js";
import { type SectorRange, writeZeroes } from "./write-zeroes.js";

const HEADER = VirtioBlkOutHeader.SIZE;
const STATUS = VirtioBlkRequestStatus.SIZE;
const SECTOR = VIRTIO_BLK_SECTOR_SIZE;

/** Where type and sector stand in a header. They are read as numbers: a bigint a request costs more than all else that is done to serve it. */
const TYPE = placeInHeader({ type: 1 });
const FIRST_SECTOR = placeInHeader({ sector: 1n });

/** A request that asks for something impossible: the status that answers it. */
class Refusal extends Error {
  readonly status: VirtioBlkStatus;

  constructor(status: VirtioBlkStatus) {
    super(`answered with status ${status}`);
    this.status = status;
  }
}

/** What an engine in TypeScript needs to know to serve a queue. */
export interface ScriptEngineSettings extends Omit<BlockEngineSettings, "store" | "writeback"> {
  readonly store: ScriptStore;
  readonly writeback: SharedFlag;
}

/** What such an engine uses of a store. */
export interface ScriptStore extends Pick<BlockStore, "file" | "capacity" | "readOnly"> {
  readonly kind: BlockStore["native"]["kind"];
}

/**
 * Serves a queue in TypeScript, in batches on Node's event loop.
 *
 * The reads and writes of a batch are done at once, between file and guest memory without a copy, and cost neither a promise nor a closure.
 * Flushes wait on Node's thread pool; other requests go on meanwhile.
 */
export class ScriptEngine implements QueueEngine {
  readonly #runner: QueueRunner;
  readonly #settings: ScriptEngineSettings;
  readonly #headers: DataView;
  readonly #capacitySectors: number;
  readonly #identifier: Uint8Array;
  readonly #reads: FileTransfers;
  readonly #writes: FileTransfers;
  readonly #moveReads: MoveBatch;
  readonly #moveWrites: MoveBatch;
  /** Requests that change the file by and by. */
  readonly #zeroing = new Set<Promise<void>>();

  constructor(queue: Virtqueue, settings: ScriptEngineSettings) {
    this.#settings = settings;
    this.#capacitySectors = Number(settings.store.capacity / BigInt(SECTOR));
    this.#identifier = new Uint8Array(VIRTIO_BLK_ID_SIZE);
    new TextEncoder().encodeInto(settings.id, this.#identifier);
    const { pollMicroseconds } = settings;
    const options = { headerSize: HEADER, trailerSize: 1, pollMicroseconds } as const;
    this.#runner = new QueueRunner(queue, options, (count) => this.#serve(count));
    this.#headers = new DataView(this.#runner.headers.buffer);
    const most = this.#runner.chains.length / CHAIN_WORDS;
    [this.#reads, this.#writes] = [new FileTransfers(most), new FileTransfers(most)];
    this.#moveReads = (...batch) => queue.ring.readBatchFromFile(...batch);
    this.#moveWrites = (...batch) => queue.ring.writeBatchToFile(...batch);
    this.#runner.start();
  }

  /** A flush may be left, and is done again by whoever serves the queue next; zeroes written late would overwrite what came after. */
  async stop(options?: StopOptions): Promise<Virtqueue> {
    if (options?.leaveInFlight) await Promise.all(this.#zeroing);
    await this.#runner.stop(options);
    return this.#runner.queue;
  }

  setWriteback(writeback: boolean): void {
    this.#settings.writeback.set(writeback);
  }

  #serve(count: number): void {
    const { chains } = this.#runner;
    for (let place = 0; place < count; place++) {
      const head = chains[place * CHAIN_WORDS] as number;
      const readable = (chains[place * CHAIN_WORDS + 1] as number) - HEADER;
      const writable = (chains[place * CHAIN_WORDS + 2] as number) - STATUS;
      if (readable < 0 || writable < 0) {
        this.#complete(head, 0, VirtioBlkStatus.IOERR, writable);
        continue;
      }
      const header = place * HEADER;
      const type = this.#headers.getUint32(header + TYPE, true);
      const sector =
        this.#headers.getUint32(header + FIRST_SECTOR, true) +
        this.#headers.getUint32(header + FIRST_SECTOR + 4, true) * 2 ** 32;
      try {
        this.#dispatch(head, type, sector, readable, writable);
      } catch (error) {
        if (error instanceof Refusal) this.#complete(head, 0, error.status, writable);
        else if (isSystemError(error)) this.#complete(head, 0, VirtioBlkStatus.IOERR, writable);
        else throw error;
      }
    }
    this.#moveFiles();
  }

  #moveFiles(): void {
    const { file } = this.#settings.store;
    if (!file) return;
    this.#reads.carryOut(this.#moveReads, file, this.#wasRead);
    this.#writes.carryOut(this.#moveWrites, file, this.#wasWritten);
  }

  #dispatch(head: number, type: number, sector: number, readable: number, writable: number): void {
    switch (type) {
      case VirtioBlkRequestType.IN:
        this.#read(head, sector, writable);
        break;
      case VirtioBlkRequestType.OUT:
        this.#write(head, sector, readable);
        break;
      case VirtioBlkRequestType.FLUSH:
        this.#flush(head, writable);
        break;
      case VirtioBlkRequestType.GET_ID:
        this.#identify(head, writable);
        break;
      case VirtioBlkRequestType.DISCARD:
        this.#discard(head, readable, writable);
        break;
      case VirtioBlkRequestType.WRITE_ZEROES:
        this.#writeZeroes(head, readable, writable);
        break;
      default:
        throw new Refusal(VirtioBlkStatus.UNSUPP);
    }
  }

  #complete(head: number, data: number, status: VirtioBlkStatus, writable: number): void {
    this.#runner.complete(head, writable < 0 ? 0 : data + STATUS, status);
  }

  #read(head: number, sector: number, length: number): void {
    this.#checkRange(sector, length);
    if (this.#settings.store.file) this.#reads.add(head, 0, length, sector * SECTOR);
    else this.#complete(head, length, VirtioBlkStatus.OK, 0);
  }

  #write(head: number, sector: number, length: number): void {
    this.#checkWritable();
    this.#checkRange(sector, length);
    if (this.#settings.store.file) this.#writes.add(head, HEADER, length, sector * SECTOR);
    else this.#wasWritten(head, length, true);
  }

  readonly #wasRead = (head: number, length: number, whole: boolean): void => {
    this.#complete(head, whole ? length : 0, whole ? VirtioBlkStatus.OK : VirtioBlkStatus.IOERR, 0);
  };

  readonly #wasWritten = (head: number, _: number, whole: boolean): void => {
    if (!whole) this.#complete(head, 0, VirtioBlkStatus.IOERR, 0);
    else if (this.#settings.writeback.isSet) this.#complete(head, 0, VirtioBlkStatus.OK, 0);
    else this.#flush(head, 0);
  };

  #flush(head: number, writable: number): void {
    const { store } = this.#settings;
    if (!store.file || store.kind === "memory") {
      this.#complete(head, 0, VirtioBlkStatus.OK, writable);
      return;
    }
    fdatasync(store.file.fd, (error) =>
      this.#complete(head, 0, error ? VirtioBlkStatus.IOERR : VirtioBlkStatus.OK, writable),
    );
  }

  #identify(head: number, writable: number): void {
    const bytes = this.#identifier.subarray(0, writable);
    this.#runner.queue.ring.write(head, 0, bytes);
    this.#complete(head, bytes.length, VirtioBlkStatus.OK, writable);
  }

  /** A hint: where the file system cannot give the space back, the data stays. */
  #discard(head: number, readable: number, writable: number): void {
    if (!this.#settings.discard) throw new Refusal(VirtioBlkStatus.UNSUPP);
    for (const { first, count } of this.#ranges(head, readable, 0)) {
      if (count > 0) this.#settings.store.file?.deallocate(first * SECTOR, count * SECTOR);
    }
    this.#complete(head, 0, VirtioBlkStatus.OK, writable);
  }

  #writeZeroes(head: number, readable: number, writable: number): void {
    if (!this.#settings.writeZeroes) throw new Refusal(VirtioBlkStatus.UNSUPP);
    const { file } = this.#settings.store;
    const ranges = this.#ranges(head, readable, VirtioBlkWriteZeroesFlags.UNMAP);
    if (!file) {
      this.#complete(head, 0, VirtioBlkStatus.OK, writable);
      return;
    }
    const zeroing = writeZeroes(file, ranges).then(
      () =>
        this.#settings.writeback.isSet
          ? this.#complete(head, 0, VirtioBlkStatus.OK, writable)
          : this.#flush(head, writable),
      () => this.#complete(head, 0, VirtioBlkStatus.IOERR, writable),
    );
    this.#zeroing.add(zeroing);
    void zeroing.finally(() => this.#zeroing.delete(zeroing));
  }

  /** The ranges of a discard or write-zeroes request, all of them checked before anything is done. */
  #ranges(head: number, length: number, allowedFlags: number): SectorRange[] {
    this.#checkWritable();
    const size = VirtioBlkDiscardWriteZeroes.SIZE;
    if (length === 0 || length % size !== 0 || length > MAXIMUM_RANGES * size) throw new Refusal(VirtioBlkStatus.IOERR);
    const bytes = new Uint8Array(length);
    this.#runner.queue.ring.read(head, HEADER, bytes);
    const view = new DataView(bytes.buffer);
    const ranges: SectorRange[] = [];
    for (let offset = 0; offset < length; offset += size) {
      const range = VirtioBlkDiscardWriteZeroes.decodeFrom(view, offset);
      if ((range.flags & ~allowedFlags) !== 0) throw new Refusal(VirtioBlkStatus.UNSUPP);
      if (range.numSectors > MAXIMUM_RANGE_SECTORS) throw new Refusal(VirtioBlkStatus.IOERR);
      this.#checkRange(Number(range.sector), range.numSectors * SECTOR);
      const unmap = (range.flags & VirtioBlkWriteZeroesFlags.UNMAP) !== 0;
      ranges.push({ first: Number(range.sector), count: range.numSectors, unmap });
    }
    return ranges;
  }

  #checkWritable(): void {
    if (this.#settings.store.readOnly) throw new Refusal(VirtioBlkStatus.IOERR);
  }

  #checkRange(sector: number, length: number): void {
    if (length % SECTOR !== 0 || sector + length / SECTOR > this.#capacitySectors)
      throw new Refusal(VirtioBlkStatus.IOERR);
  }
}

/** Whether the file refused, as opposed to the ring being broken. */
function isSystemError(error: unknown): boolean {
  return (error as { code?: unknown }).code === "ERR_VU_SYSTEM";
}

/** Starts serving a queue in TypeScript. */
export function startScriptEngine(queue: Virtqueue, settings: BlockEngineSettings): QueueEngine {
  const { native, file, capacity, readOnly } = settings.store;
  const store = { kind: native.kind, file, capacity, readOnly };
  return new ScriptEngine(queue, { ...settings, store, writeback: new SharedFlag(settings.writeback) });
}

/** The place of the only field that is 1, by the codec. */
function placeInHeader(field: Partial<VirtioBlkOutHeader>): number {
  const bytes = new Uint8Array(HEADER);
  VirtioBlkOutHeader.encodeInto({ type: 0, ioprio: 0, sector: 0n, ...field }, new DataView(bytes.buffer), 0);
  return bytes.indexOf(1);
}
