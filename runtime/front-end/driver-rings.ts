import { DESCRIPTOR_TABLE_ALIGNMENT, VhostUserError, VirtioFeature } from "../../generated/typescript/index.js";
import { createEvent, type Descriptor, DriverQueue } from "../binding/index.js";
import type { BackendSession } from "./connect-backend.js";
import { SharedMemory } from "./shared-memory.js";

/** What rings a driver wants. */
export interface DriverRingOptions {
  readonly queues: number;
  /** Descriptors a ring: a power of two. */
  readonly queueSize: number;
  /** Buffers of the longest request, for indirect tables. */
  readonly segments: number;
  /** Bytes of shared memory for the buffers of each queue. */
  readonly bufferSize: number;
  /** The virtio features that were accepted. */
  readonly features: bigint;
}

/** A ring that the back-end serves. */
export interface DriverRing {
  readonly queue: DriverQueue;
  readonly kick: Descriptor;
  readonly call: Descriptor;
  readonly error: Descriptor;
  /** Guest address of the queue's buffers. */
  readonly buffers: number;
}

/** Guest pages; buffers start at one, as a kernel's would. */
const PAGE_SIZE = 4096;

/** The rings of a driver and the memory that they and their buffers lie in. */
export class DriverRings {
  readonly #session: BackendSession;
  readonly memory: SharedMemory;
  readonly rings: readonly DriverRing[];

  private constructor(session: BackendSession, memory: SharedMemory, rings: readonly DriverRing[]) {
    this.#session = session;
    this.memory = memory;
    this.rings = rings;
  }

  /**
   * Shares memory with the back-end and starts the rings.
   * @throws VhostUserError ERR_VU_ARGUMENT for more queues than the back-end has, and as every request
   */
  static async open(session: BackendSession, options: DriverRingOptions): Promise<DriverRings> {
    if (options.queues > (session.queueCount ?? 1)) {
      const text = `${options.queues} queues wanted, but the back-end has ${session.queueCount ?? "not said that it has more than 1"}`;
      throw new VhostUserError("ERR_VU_ARGUMENT", text);
    }
    const indirect = (options.features & VirtioFeature.RING_INDIRECT_DESC) !== 0n;
    const layout = DriverQueue.layout(options.queueSize, indirect ? options.segments : 0);
    const memory = new SharedMemory(options.queues * (roundUp(layout.size) + roundUp(options.bufferSize)));
    const rings: DriverRing[] = [];
    try {
      await session.shareMemory(memory);
      for (let index = 0; index < options.queues; index++) {
        const base = memory.allocate(roundUp(layout.size), Math.max(PAGE_SIZE, DESCRIPTOR_TABLE_ALIGNMENT));
        const events = { kick: createEvent(), call: createEvent(), error: createEvent() };
        const parts = {
          descriptorTable: base + layout.descriptorTable,
          availableRing: base + layout.availableRing,
          usedRing: base + layout.usedRing,
        };
        const queue = new DriverQueue(memory.memory, {
          size: options.queueSize,
          ...parts,
          eventIdx: (options.features & VirtioFeature.RING_EVENT_IDX) !== 0n,
          ...(indirect ? { indirect: { tables: base + layout.indirectTables, entries: options.segments } } : {}),
          kick: events.kick,
        });
        rings.push({ queue, ...events, buffers: memory.allocate(roundUp(options.bufferSize), PAGE_SIZE) });
        await session.startRing(index, {
          size: options.queueSize,
          descriptorTable: memory.userAddress(parts.descriptorTable),
          availableRing: memory.userAddress(parts.availableRing),
          usedRing: memory.userAddress(parts.usedRing),
          ...events,
        });
      }
      return new DriverRings(session, memory, rings);
    } catch (error) {
      release(memory, rings);
      throw error;
    }
  }

  /** Stops the rings; when this resolves the back-end has completed what it took. */
  async stop(): Promise<void> {
    for (const index of this.rings.keys()) await this.#session.stopRing(index);
  }

  /** Lets go of memory and descriptors. The back-end must have stopped, or be gone. */
  close(): void {
    release(this.memory, this.rings);
  }
}

function release(memory: SharedMemory, rings: readonly DriverRing[]): void {
  memory.close();
  for (const { queue, kick, call, error } of rings) {
    queue.close();
    for (const event of [kick, call, error]) event.close();
  }
}

function roundUp(size: number): number {
  return Math.ceil(size / PAGE_SIZE) * PAGE_SIZE;
}
