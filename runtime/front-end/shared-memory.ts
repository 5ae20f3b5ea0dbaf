import { type MemRegion, VhostUserError } from "../../generated/typescript/index.js";
import { createMemory, type Descriptor, GuestMemory } from "../binding/index.js";

/** Where the region starts for the device: away from 0, which careless programs take for "none". */
const GUEST_BASE = 0x1_0000_0000;

/** Where the region starts in the address space that ring addresses are given in: unlike the guest's, so that a mix-up shows. */
const USER_BASE = 0x7e00_0000_0000;

/** One region of memory that a driver shares with a back-end, handed out piece by piece. Addresses are guest addresses. */
export class SharedMemory {
  /** For queues and copies. */
  readonly memory = new GuestMemory();
  /** The file behind the region. */
  readonly descriptor: Descriptor;
  /** The region as messages describe it. */
  readonly region: MemRegion;
  #next = GUEST_BASE;

  /** @param size bytes @throws VhostUserError ERR_VU_SYSTEM when there is not enough memory */
  constructor(size: number) {
    this.descriptor = createMemory("vhost-user-driver", BigInt(size));
    this.region = { guestAddr: BigInt(GUEST_BASE), size: BigInt(size), userAddr: BigInt(USER_BASE), mmapOffset: 0n };
    this.memory.addRegion(
      {
        guestAddress: this.region.guestAddr,
        size: this.region.size,
        userAddress: this.region.userAddr,
        mmapOffset: 0n,
      },
      this.descriptor,
    );
  }

  /**
   * The guest address of `size` bytes that nobody else has.
   * @throws VhostUserError ERR_VU_ARGUMENT when the region is used up
   */
  allocate(size: number, alignment: number): number {
    const address = Math.ceil(this.#next / alignment) * alignment;
    if (address + size > GUEST_BASE + Number(this.region.size)) {
      throw new VhostUserError(
        "ERR_VU_ARGUMENT",
        `${size} bytes do not fit into what is left of ${this.region.size} bytes`,
      );
    }
    this.#next = address + size;
    return address;
  }

  /** The address of the same byte in the address space that ring addresses are given in. */
  userAddress(guestAddress: number): bigint {
    return BigInt(guestAddress - GUEST_BASE + USER_BASE);
  }

  close(): void {
    this.memory.close();
    this.descriptor.close();
  }
}
