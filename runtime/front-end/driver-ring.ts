import { DESCRIPTOR_TABLE_ALIGNMENT, VirtioFeature } from "../../generated/typescript/index.js";
import { createEvent, type Descriptor, DriverQueue, type DriverQueueLayout } from "../binding/index.js";
import { PAGE_SIZE, roundUp, type SharedMemory } from "./shared-memory.js";

/** What rings a driver wants. */
export interface RingOptions {
  /** Number of rings; 1 by default. */
  readonly queues?: number | undefined;
  /** Descriptors a ring, 128 by default: a power of two. */
  readonly queueSize?: number | undefined;
  /** Buffers of the longest request, for indirect tables; 4 by default. */
  readonly segments?: number | undefined;
  /** Bytes of shared memory for the buffers of each queue; 1 MiB by default. */
  readonly bufferSize?: number | undefined;
}

/** Every option has a value, and the rings' features are known. */
export interface RingPlan extends Required<{ [Name in keyof RingOptions]: number }> {
  /** The virtio features that were accepted. */
  readonly features: bigint;
}

const DEFAULTS = { queues: 1, queueSize: 128, segments: 4, bufferSize: 1 << 20 };

export function planRings(options: RingOptions, features: bigint): RingPlan {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return { ...DEFAULTS, ...given, features };
}

/** Bytes of memory that all rings and buffers of a plan take. */
export function ringMemorySize(plan: RingPlan): number {
  return plan.queues * (roundUp(layoutOf(plan).size, PAGE_SIZE) + roundUp(plan.bufferSize, PAGE_SIZE));
}

/** A ring in shared memory, the driver's side of it, and its events. */
export class DriverRing {
  readonly index: number;
  /** Descriptors. */
  readonly size: number;
  readonly queue: DriverQueue;
  readonly kick: Descriptor;
  readonly call: Descriptor;
  readonly error: Descriptor;
  /** Guest address of the queue's buffers. */
  readonly buffers: number;
  /** Bytes of them. */
  readonly bufferSize: number;
  /** Guest addresses of the ring's parts. */
  readonly descriptorTable: number;
  readonly availableRing: number;
  readonly usedRing: number;

  /** Makes an empty ring. @throws VhostUserError ERR_VU_ARGUMENT when memory is used up, ERR_VU_QUEUE_SIZE */
  constructor(memory: SharedMemory, index: number, plan: RingPlan) {
    const layout = layoutOf(plan);
    const has = (feature: bigint): boolean => (plan.features & feature) !== 0n;
    const base = memory.allocate(roundUp(layout.size, PAGE_SIZE), Math.max(PAGE_SIZE, DESCRIPTOR_TABLE_ALIGNMENT));
    this.index = index;
    this.size = plan.queueSize;
    this.descriptorTable = base + layout.descriptorTable;
    this.availableRing = base + layout.availableRing;
    this.usedRing = base + layout.usedRing;
    this.bufferSize = roundUp(plan.bufferSize, PAGE_SIZE);
    this.buffers = memory.allocate(this.bufferSize, PAGE_SIZE);
    this.kick = createEvent();
    this.call = createEvent();
    this.error = createEvent();
    this.queue = new DriverQueue(memory.memory, {
      size: this.size,
      packed: has(VirtioFeature.RING_PACKED),
      inOrder: has(VirtioFeature.IN_ORDER),
      descriptorTable: this.descriptorTable,
      availableRing: this.availableRing,
      usedRing: this.usedRing,
      eventIdx: has(VirtioFeature.RING_EVENT_IDX),
      ...(has(VirtioFeature.RING_INDIRECT_DESC)
        ? { indirect: { tables: base + layout.indirectTables, entries: plan.segments } }
        : {}),
      kick: this.kick,
    });
  }

  /** Lets go of memory and descriptors. The back-end must have stopped, or be gone. */
  close(): void {
    this.queue.close();
    for (const event of [this.kick, this.call, this.error]) event.close();
  }
}

function layoutOf({ queueSize, segments, features }: RingPlan): DriverQueueLayout {
  const entries = (features & VirtioFeature.RING_INDIRECT_DESC) === 0n ? 0 : segments;
  return DriverQueue.layout(queueSize, entries, (features & VirtioFeature.RING_PACKED) !== 0n);
}
