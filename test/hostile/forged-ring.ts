import {
  AvailableRingHeader,
  DescriptorFlags,
  PackedDescriptor,
  PackedDescriptorFlags,
  SplitDescriptor,
  UsedElement,
  UsedRingHeader,
  VirtioBlkOutHeader,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import {
  type BackendSession,
  type ConnectOptions,
  connectBackend,
  createEvent,
  type Descriptor,
  drainEvent,
  SharedMemory,
  signalEvent,
} from "../../runtime/index.js";
import { eventually } from "../support/wait.js";

/** A descriptor as a test gives it; what is left out is 0. */
export type ForgedDescriptor = Partial<SplitDescriptor>;

/** The same for a packed ring. */
export type ForgedPackedDescriptor = Partial<PackedDescriptor>;

const MEMORY_SIZE = 2 << 20;
const PAGE = 4096;

export const { NEXT, WRITE, INDIRECT } = DescriptorFlags;

/** How a ring is started otherwise. */
export interface ForgedRingOptions extends ConnectOptions {
  /** Done when features are accepted, before there is memory. */
  prepare?(session: BackendSession): Promise<void>;
}

/** A started ring whose every byte is written by the test. */
export class ForgedRing {
  readonly session: BackendSession;
  readonly size: number;
  readonly #shared: SharedMemory;
  readonly #table: number;
  readonly #available: number;
  readonly #used: number;
  readonly #events: { readonly kick: Descriptor; readonly call: Descriptor; readonly error: Descriptor };
  /** Guest address of memory that belongs to the test. */
  readonly buffer: number;
  /** The last guest address of the memory, plus one. */
  readonly end: number;

  private constructor(session: BackendSession, shared: SharedMemory, size: number) {
    this.session = session;
    this.size = size;
    this.#shared = shared;
    this.#table = shared.allocate(size * SplitDescriptor.SIZE, PAGE);
    this.#available = shared.allocate(AvailableRingHeader.SIZE + size * 2 + 2, PAGE);
    this.#used = shared.allocate(UsedRingHeader.SIZE + size * UsedElement.SIZE + 2, PAGE);
    this.buffer = shared.allocate(PAGE, PAGE);
    this.end = shared.end;
    this.#events = { kick: createEvent(), call: createEvent(), error: createEvent() };
  }

  /** Connects to the back-end at `path` and starts ring 0 with these virtio features. */
  static async start(path: string, features: bigint, size = 16, options: ForgedRingOptions = {}): Promise<ForgedRing> {
    const session = await connectBackend(path, options);
    const ring = new ForgedRing(session, new SharedMemory(MEMORY_SIZE), size);
    try {
      await session.acceptFeatures(features);
      await options.prepare?.(session);
      await session.shareMemory(ring.#shared);
      const packed = (features & VirtioFeature.RING_PACKED) !== 0n;
      await session.startRing(0, {
        size,
        base: packed ? 0x8000_8000 : 0,
        descriptorTable: ring.#shared.userAddress(ring.#table),
        availableRing: ring.#shared.userAddress(ring.#available),
        usedRing: ring.#shared.userAddress(ring.#used),
        ...ring.#events,
      });
    } catch (error) {
      ring.close();
      throw error;
    }
    return ring;
  }

  /** Writes descriptors into the ring's table. */
  describe(descriptors: Readonly<Record<number, ForgedDescriptor>>): void {
    for (const [index, descriptor] of Object.entries(descriptors)) {
      this.#shared.memory.write(this.#table + Number(index) * SplitDescriptor.SIZE, bytesOf(descriptor));
    }
  }

  /** Writes descriptors of a packed ring from its start on, available in the first round, and kicks. */
  offerPacked(descriptors: readonly ForgedPackedDescriptor[]): void {
    // The first comes last, as a driver does it: the device looks at that one while the others are written.
    for (const [index, { flags = 0, ...descriptor }] of [...descriptors.entries()].reverse()) {
      const available = { ...descriptor, flags: flags | PackedDescriptorFlags.AVAIL };
      this.#shared.memory.write(this.#table + index * PackedDescriptor.SIZE, packedBytesOf(available));
    }
    signalEvent(this.#events.kick);
  }

  /** Writes an indirect table of a packed ring at an address. */
  describePackedAt(address: number, descriptors: readonly ForgedPackedDescriptor[]): void {
    for (const [index, descriptor] of descriptors.entries()) {
      this.#shared.memory.write(address + index * PackedDescriptor.SIZE, packedBytesOf(descriptor));
    }
  }

  /** Writes an indirect table at an address. */
  describeAt(address: number, descriptors: readonly ForgedDescriptor[]): void {
    for (const [index, descriptor] of descriptors.entries()) {
      this.#shared.memory.write(address + index * SplitDescriptor.SIZE, bytesOf(descriptor));
    }
  }

  /** Writes bytes anywhere in memory. */
  write(address: number, bytes: Uint8Array): void {
    this.#shared.memory.write(address, bytes);
  }

  /** Writes the head of a block request. */
  writeHeader(address: number, header: VirtioBlkOutHeader): void {
    const bytes = new Uint8Array(VirtioBlkOutHeader.SIZE);
    VirtioBlkOutHeader.encodeInto(header, new DataView(bytes.buffer), 0);
    this.write(address, bytes);
  }

  /** Makes chains available, claims `index` (the number of heads by default) and kicks. */
  offer(heads: readonly number[], index = heads.length): void {
    const bytes = new Uint8Array(AvailableRingHeader.SIZE + heads.length * 2);
    const view = new DataView(bytes.buffer);
    AvailableRingHeader.encodeInto({ flags: 0, index }, view, 0);
    for (const [place, head] of heads.entries()) view.setUint16(AvailableRingHeader.SIZE + place * 2, head, true);
    this.write(this.#available, bytes);
    signalEvent(this.#events.kick);
  }

  /** Waits until the device has put `count` chains on the used ring, and returns them. */
  async used(count: number): Promise<UsedElement[]> {
    const bytes = new Uint8Array(UsedRingHeader.SIZE + count * UsedElement.SIZE);
    const view = new DataView(bytes.buffer);
    await eventually(3000, `${count} used chains`, () => {
      this.#shared.memory.read(this.#used, bytes);
      return UsedRingHeader.decodeFrom(view, 0).index === count;
    });
    return Array.from({ length: count }, (_, place) =>
      UsedElement.decodeFrom(view, UsedRingHeader.SIZE + place * UsedElement.SIZE),
    );
  }

  /** The byte at an address. */
  byteAt(address: number): number {
    const byte = new Uint8Array(1);
    this.#shared.memory.read(address, byte);
    return byte[0] as number;
  }

  /** Waits until the device has signalled the error descriptor. */
  async errorSignalled(): Promise<void> {
    await eventually(3000, "the error descriptor to be signalled", () => drainEvent(this.#events.error));
  }

  close(): void {
    this.session.close();
    this.#shared.close();
    for (const event of Object.values(this.#events)) event.close();
  }
}

function packedBytesOf(descriptor: ForgedPackedDescriptor): Uint8Array {
  const bytes = new Uint8Array(PackedDescriptor.SIZE);
  PackedDescriptor.encodeInto(
    { address: 0n, length: 0, id: 0, flags: 0, ...descriptor },
    new DataView(bytes.buffer),
    0,
  );
  return bytes;
}

function bytesOf(descriptor: ForgedDescriptor): Uint8Array {
  const bytes = new Uint8Array(SplitDescriptor.SIZE);
  SplitDescriptor.encodeInto(
    { address: 0n, length: 0, flags: 0, next: 0, ...descriptor },
    new DataView(bytes.buffer),
    0,
  );
  return bytes;
}
