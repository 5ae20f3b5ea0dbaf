import {
  AVAILABLE_RING_ALIGNMENT,
  AvailableRingHeader,
  DESCRIPTOR_TABLE_ALIGNMENT,
  PACKED_DESCRIPTOR_RING_ALIGNMENT,
  PACKED_EVENT_ALIGNMENT,
  PackedDescriptor,
  PackedEvent,
  RING_EVENT_SIZE,
  SplitDescriptor,
  USED_RING_ALIGNMENT,
  UsedElement,
  UsedRingHeader,
  VhostUserError,
  type VringAddr,
} from "../../generated/typescript/index.js";
import type { GuestMemory, MemoryRegion } from "../binding/index.js";

/** Guest addresses of the three parts of a ring: descriptor table, available and used ring of a split one, in a packed one descriptor ring, driver's and device's event area. */
export interface RingParts {
  readonly descriptorTable: bigint;
  readonly availableRing: bigint;
  readonly usedRing: bigint;
}

/** What the form of a ring depends on. */
export interface RingFormat {
  readonly packed: boolean;
  readonly eventIdx: boolean;
}

/** A part of a ring as it must lie in memory. */
interface PartForm {
  readonly name: string;
  /** Bytes. */
  readonly alignment: number;
  /** Bytes. */
  readonly length: number;
}

function formOf(size: number, { packed, eventIdx }: RingFormat): Record<keyof RingParts, PartForm> {
  if (packed) {
    const event = { alignment: PACKED_EVENT_ALIGNMENT, length: PackedEvent.SIZE };
    return {
      descriptorTable: {
        name: "descriptor ring",
        alignment: PACKED_DESCRIPTOR_RING_ALIGNMENT,
        length: size * PackedDescriptor.SIZE,
      },
      availableRing: { name: "driver event area", ...event },
      usedRing: { name: "device event area", ...event },
    };
  }
  const event = eventIdx ? RING_EVENT_SIZE : 0;
  return {
    descriptorTable: {
      name: "descriptor table",
      alignment: DESCRIPTOR_TABLE_ALIGNMENT,
      length: size * SplitDescriptor.SIZE,
    },
    availableRing: {
      name: "available ring",
      alignment: AVAILABLE_RING_ALIGNMENT,
      length: AvailableRingHeader.SIZE + size * Uint16Array.BYTES_PER_ELEMENT + event,
    },
    usedRing: {
      name: "used ring",
      alignment: USED_RING_ALIGNMENT,
      length: UsedRingHeader.SIZE + size * UsedElement.SIZE + event,
    },
  };
}

/**
 * Finds the parts of a ring of `size` descriptors in guest memory.
 * @throws VhostUserError ERR_VU_ADDRESS naming the part that is not aligned, or not wholly inside one region
 */
export function locateRing(memory: UserAddresses, addresses: VringAddr, size: number, format: RingFormat): RingParts {
  const form = formOf(size, format);
  return {
    descriptorTable: locate(memory, form.descriptorTable, addresses.descriptor),
    availableRing: locate(memory, form.availableRing, addresses.available),
    usedRing: locate(memory, form.usedRing, addresses.used),
  };
}

/** Whether the parts of one ring are where those of another are. */
export function areAtSamePlace(one: RingParts, other: RingParts): boolean {
  return (
    one.descriptorTable === other.descriptorTable &&
    one.availableRing === other.availableRing &&
    one.usedRing === other.usedRing
  );
}

/** The guest addresses of front-end addresses, in memory that is there or will be. */
export type UserAddresses = Pick<GuestMemory, "translateUser">;

/** Memory of these regions, before it is there. Nothing is checked of them: what is wrong is found when it is mapped. */
export function plannedMemory(regions: readonly MemoryRegion[]): UserAddresses {
  return {
    translateUser(address, length) {
      const [start, end] = [BigInt(address), BigInt(address) + BigInt(length)];
      const region = regions.find(
        ({ userAddress, size }) => start >= userAddress && start < userAddress + size && end <= userAddress + size,
      );
      if (region) return region.guestAddress + (start - region.userAddress);
      throw new VhostUserError(
        "ERR_VU_ADDRESS",
        `${length} bytes at 0x${start.toString(16)} are not inside one region`,
      );
    },
  };
}

function locate(memory: UserAddresses, { name, alignment, length }: PartForm, address: bigint): bigint {
  const hexadecimal = `0x${address.toString(16)}`;
  if (address % BigInt(alignment) !== 0n) {
    const text = `${name} at ${hexadecimal}, which is not a multiple of ${alignment}`;
    throw new VhostUserError("ERR_VU_ADDRESS", text, { messageName: "SET_VRING_ADDR" });
  }
  try {
    return memory.translateUser(address, length);
  } catch (cause) {
    const text = `${name} at front-end address ${hexadecimal} (${length} bytes) is not inside one memory region`;
    throw new VhostUserError("ERR_VU_ADDRESS", text, { messageName: "SET_VRING_ADDR", cause });
  }
}
