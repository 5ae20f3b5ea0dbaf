import { type Iotlb, IotlbPermission, IotlbType, VhostUserError } from "../../generated/typescript/index.js";
import type { BackendSession } from "./backend-session.js";
import { isLoss } from "./reconnect.js";
import type { SharedMemory, SharedRegion } from "./shared-memory.js";

/** A range of I/O virtual addresses and the memory behind it. */
export interface IommuMapping {
  /** First I/O virtual address. */
  readonly iova: number;
  /** Bytes. */
  readonly size: number;
  /** Guest address behind it, inside one region. */
  readonly guestAddress: number;
  readonly permission: IotlbPermission;
}

/**
 * What stands between a device and memory where ACCESS_PLATFORM is negotiated: the back-end asks for a translation when it misses one, is
 * told of the mapping, and keeps that until it is taken back.
 */
export class Iommu {
  readonly #memory: SharedMemory;
  readonly #mappings: IommuMapping[] = [];
  #session: BackendSession | undefined;

  constructor(memory: SharedMemory) {
    this.#memory = memory;
  }

  /** Answers the misses of this connection from now on. */
  attach(session: BackendSession): void {
    this.#session = session;
  }

  /** Lets the device reach memory. @throws VhostUserError ERR_VU_ARGUMENT for addresses that are mapped already */
  map(mapping: IommuMapping): void {
    const other = this.#mappings.find(
      ({ iova, size }) => iova < mapping.iova + mapping.size && mapping.iova < iova + size,
    );
    if (other) {
      const text = `${mapping.size} bytes at ${mapping.iova} overlap the mapping of ${other.size} bytes at ${other.iova}`;
      throw new VhostUserError("ERR_VU_ARGUMENT", text);
    }
    this.#mappings.push(mapping);
  }

  /** Lets the device reach a whole region under its own addresses, to read and write. */
  mapRegion({ guestAddr, size }: SharedRegion): void {
    const address = Number(guestAddr);
    const permission = IotlbPermission.READ_WRITE;
    this.map({ iova: address, size: Number(size), guestAddress: address, permission });
  }

  /**
   * Takes a whole mapping back; when this resolves the back-end does not use it any more.
   * @throws VhostUserError ERR_VU_ARGUMENT when there is none that starts there, and as the request
   */
  async unmap(iova: number): Promise<void> {
    const mapping = this.forget(iova);
    if (!mapping) throw new VhostUserError("ERR_VU_ARGUMENT", `no mapping starts at ${iova}`);
    const entry = { iova: BigInt(iova), size: BigInt(mapping.size), userAddr: 0n };
    try {
      await this.#session?.client.iotlbMsg({ ...entry, permission: IotlbPermission.NONE, type: IotlbType.INVALIDATE });
    } catch (error) {
      // A back-end that is gone uses nothing any more.
      if (!isLoss(error)) throw error;
    }
  }

  /** Takes a mapping back without telling the back-end, which is gone or has been reset. */
  forget(iova: number): IommuMapping | undefined {
    const place = this.#mappings.findIndex((mapping) => mapping.iova === iova);
    return place < 0 ? undefined : this.#mappings.splice(place, 1)[0];
  }

  /**
   * Serves a request of the back-end: sends the mapping that it misses. The request is answered when that is on its way; its own answer
   * may come later, because the back-end may serve nobody meanwhile.
   *
   * @throws VhostUserError ERR_VU_ADDRESS when there is no such mapping, or it does not permit the access
   */
  answer({ iova, permission, type }: Iotlb): void {
    const mapping = this.#mappings.find((candidate) => covers(candidate, iova) && permits(candidate, permission));
    if (type !== IotlbType.MISS || !mapping) {
      const text = `no mapping for an access of kind ${permission} at I/O virtual address ${iova}`;
      throw new VhostUserError("ERR_VU_ADDRESS", text, { messageName: "IOTLB_MSG" });
    }
    const entry = {
      iova: BigInt(mapping.iova),
      size: BigInt(mapping.size),
      userAddr: this.#session?.userAddress(this.#memory, mapping.guestAddress) ?? 0n,
    };
    this.#session?.client
      .iotlbMsg({ ...entry, permission: mapping.permission, type: IotlbType.UPDATE })
      .catch(() => undefined);
  }
}

function covers({ iova, size }: IommuMapping, address: bigint): boolean {
  return address >= BigInt(iova) && address < BigInt(iova + size);
}

function permits(mapping: IommuMapping, permission: number): boolean {
  return (mapping.permission & permission) === permission;
}
