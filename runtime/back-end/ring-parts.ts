import {
  AVAILABLE_RING_ALIGNMENT,
  AvailableRingHeader,
  DESCRIPTOR_TABLE_ALIGNMENT,
  RING_EVENT_SIZE,
  SplitDescriptor,
  USED_RING_ALIGNMENT,
  UsedElement,
  UsedRingHeader,
  VhostUserError,
  type VringAddr,
} from "../../generated/typescript/index.js";
import type { GuestMemory } from "../binding/index.js";

/** Guest addresses of the three parts of a split ring. */
export interface RingParts {
  readonly descriptorTable: bigint;
  readonly availableRing: bigint;
  readonly usedRing: bigint;
}

/** @throws VhostUserError ERR_VU_ADDRESS when a part of the ring is not aligned as the virtio specification demands */
export function checkAlignment(addresses: VringAddr): void {
  checkAligned("descriptor table", addresses.descriptor, DESCRIPTOR_TABLE_ALIGNMENT);
  checkAligned("available ring", addresses.available, AVAILABLE_RING_ALIGNMENT);
  checkAligned("used ring", addresses.used, USED_RING_ALIGNMENT);
}

function checkAligned(part: string, address: bigint, alignment: number): void {
  if (address % BigInt(alignment) === 0n) return;
  const text = `${part} at 0x${address.toString(16)}, which is not a multiple of ${alignment}`;
  throw new VhostUserError("ERR_VU_ADDRESS", text, { messageName: "SET_VRING_ADDR" });
}

/**
 * Finds the parts of a ring of `size` descriptors in guest memory.
 * @throws VhostUserError ERR_VU_ADDRESS naming the part that is not wholly inside one region
 */
export function locateRing(memory: GuestMemory, addresses: VringAddr, size: number, eventIdx: boolean): RingParts {
  const event = eventIdx ? RING_EVENT_SIZE : 0;
  const tableBytes = size * SplitDescriptor.SIZE;
  const availableBytes = AvailableRingHeader.SIZE + size * Uint16Array.BYTES_PER_ELEMENT + event;
  const usedBytes = UsedRingHeader.SIZE + size * UsedElement.SIZE + event;
  return {
    descriptorTable: translate(memory, "descriptor table", addresses.descriptor, tableBytes),
    availableRing: translate(memory, "available ring", addresses.available, availableBytes),
    usedRing: translate(memory, "used ring", addresses.used, usedBytes),
  };
}

function translate(memory: GuestMemory, part: string, address: bigint, length: number): bigint {
  try {
    return memory.translateUser(address, length);
  } catch (cause) {
    const text = `${part} at front-end address 0x${address.toString(16)} (${length} bytes) is not inside one memory region`;
    throw new VhostUserError("ERR_VU_ADDRESS", text, { messageName: "SET_VRING_ADDR", cause });
  }
}
