import {
  VhostUserError,
  VirtioBlkOutHeader,
  VirtioBlkRequestStatus,
  VirtioBlkRequestType,
  VirtioBlkStatus,
} from "../../generated/typescript/index.js";
import { drainEvent, type GuestMemory, Watch } from "../binding/index.js";
import { reasonOf } from "../connection/message-connection.js";
import type { DriverRing } from "./driver-rings.js";

/** One request to a block device, small enough for a slot. */
export interface BlockRequest {
  readonly type: VirtioBlkRequestType;
  readonly sector: bigint;
  /** What the device reads. */
  readonly output?: Uint8Array;
  /** What the device fills. */
  readonly input?: Uint8Array;
}

interface PendingRequest {
  readonly request: BlockRequest;
  resolve(): void;
  reject(reason: unknown): void;
}

/** Buffers of a request: header, data and status. */
export const REQUEST_SEGMENTS = 3;

/** Bytes of a slot before its data: the header, then the status, kept apart from each other. */
const PREFIX = 2 * VirtioBlkOutHeader.SIZE;
const STATUS_OFFSET = VirtioBlkOutHeader.SIZE;

/** Finished requests taken from the ring at once. */
const REAP_BATCH = 64;

/** Bytes of buffers that `slots` requests of at most `dataSize` bytes need. */
export function slotBufferSize(slots: number, dataSize: number): number {
  return slots * (PREFIX + dataSize);
}

/** One queue of a block device: requests in flight occupy slots of shared memory, further ones wait for a free slot. */
export class BlockQueue {
  readonly #ring: DriverRing;
  readonly #memory: GuestMemory;
  readonly #slotSize: number;
  readonly #freeSlots: number[];
  readonly #inFlight = new Map<number, PendingRequest & { readonly slot: number }>();
  readonly #waiting: PendingRequest[] = [];
  readonly #watch: Watch;
  readonly #errorWatch: Watch;
  readonly #header = new Uint8Array(VirtioBlkOutHeader.SIZE);
  readonly #status = new Uint8Array(VirtioBlkRequestStatus.SIZE);
  readonly #used = new Uint32Array(REAP_BATCH * 2);
  readonly #watchdog: NodeJS.Timeout;
  #publishDue = false;
  /** Whether nothing was answered since the watchdog last looked, though something was pending then. */
  #stalled = false;
  #failure: unknown;

  /**
   * @param slots requests in flight at most
   * @param dataSize bytes of a request at most
   * @param patience milliseconds without any answer, while requests are pending, after which the queue fails (at most twice as long)
   */
  constructor(ring: DriverRing, memory: GuestMemory, slots: number, dataSize: number, patience: number) {
    this.#ring = ring;
    this.#memory = memory;
    this.#slotSize = PREFIX + dataSize;
    this.#freeSlots = Array.from({ length: slots }, (_, index) => slots - 1 - index);
    this.#watch = new Watch(ring.call.fd, "read", () => {
      drainEvent(ring.call);
      this.reap();
    });
    this.#watch.unref();
    this.#errorWatch = new Watch(ring.error.fd, "read", () => {
      this.fail(new VhostUserError("ERR_VU_STATE", "the back-end has signalled that the queue is broken"));
    });
    this.#errorWatch.unref();
    this.#watchdog = setInterval(() => this.#checkProgress(patience), patience);
    this.#watchdog.unref();
  }

  /** Requests that are not answered yet. */
  get pending(): number {
    return this.#inFlight.size + this.#waiting.length;
  }

  /** Sends a request; resolves when the device has answered it with success. @throws VhostUserError ERR_VU_NACK with the status, or why the queue failed */
  submit(request: BlockRequest): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      if (this.pending === 0) this.#watch.ref();
      this.#waiting.push({ request, resolve, reject });
      this.#fill();
    });
  }

  /** Takes finished requests from the ring. */
  reap(): void {
    if (this.#failure !== undefined) return;
    try {
      do {
        for (let count = this.#ring.queue.reap(this.#used); count > 0; count = this.#ring.queue.reap(this.#used)) {
          for (let place = 0; place < count; place++) this.#finish(this.#used[place * 2] as number);
        }
      } while (this.#ring.queue.enableCalls());
      this.#fill();
    } catch (error) {
      this.fail(reasonOf(error));
    }
    if (this.pending === 0) this.#watch.unref();
  }

  /** Rejects all requests, now and later. */
  fail(reason: unknown): void {
    if (this.#failure !== undefined) return;
    this.#failure = reason;
    this.#watch.close();
    this.#errorWatch.close();
    clearInterval(this.#watchdog);
    for (const { reject } of [...this.#inFlight.values(), ...this.#waiting]) reject(reason);
    this.#inFlight.clear();
    this.#waiting.length = 0;
  }

  #checkProgress(patience: number): void {
    if (this.#stalled) {
      this.fail(new VhostUserError("ERR_VU_REPLY_TIMEOUT", `the device answered no request for ${patience / 1000} s`));
    }
    this.#stalled = this.#inFlight.size > 0;
  }

  #fill(): void {
    while (this.#waiting.length > 0 && this.#freeSlots.length > 0) {
      const slot = this.#freeSlots.pop() as number;
      const pending = this.#waiting[0] as PendingRequest;
      const head = this.#add(slot, pending.request);
      if (head < 0) {
        this.#freeSlots.push(slot);
        break;
      }
      this.#waiting.shift();
      this.#inFlight.set(head, { ...pending, slot });
    }
    this.#publishSoon();
  }

  /** Requests of one turn are published together, with one kick. */
  #publishSoon(): void {
    if (this.#publishDue) return;
    this.#publishDue = true;
    queueMicrotask(() => {
      this.#publishDue = false;
      if (this.#failure === undefined) this.#ring.queue.publish();
    });
  }

  #add(slot: number, { type, sector, output, input }: BlockRequest): number {
    const address = this.#ring.buffers + slot * this.#slotSize;
    VirtioBlkOutHeader.encodeInto({ type, ioprio: 0, sector }, new DataView(this.#header.buffer), 0);
    this.#memory.write(address, this.#header);
    if (output) this.#memory.write(address + PREFIX, output);
    const segments = [address, this.#header.length, 0];
    if (output) segments.push(address + PREFIX, output.length, 0);
    if (input) segments.push(address + PREFIX, input.length, 1);
    segments.push(address + STATUS_OFFSET, this.#status.length, 1);
    return this.#ring.queue.add(Float64Array.from(segments));
  }

  #finish(head: number): void {
    const pending = this.#inFlight.get(head);
    if (!pending) return;
    this.#inFlight.delete(head);
    this.#stalled = false;
    this.#freeSlots.push(pending.slot);
    const { request, resolve, reject } = pending;
    const address = this.#ring.buffers + pending.slot * this.#slotSize;
    this.#memory.read(address + STATUS_OFFSET, this.#status);
    const status = this.#status[0] as number;
    if (status !== VirtioBlkStatus.OK) {
      reject(
        new VhostUserError(
          "ERR_VU_NACK",
          `${nameOf(VirtioBlkRequestType, request.type)} at sector ${request.sector}: the device answered ${nameOf(VirtioBlkStatus, status)}`,
        ),
      );
      return;
    }
    if (request.input) this.#memory.read(address + PREFIX, request.input);
    resolve();
  }
}

function nameOf(values: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(values).find((name) => values[name] === value) ?? String(value);
}
