import {
  VhostUserError,
  VIRTIO_BLK_SECTOR_SIZE,
  VirtioBlkConfig,
  VirtioBlkConfigFields,
  VirtioBlkFeature,
  VirtioBlkZoneModel,
  VirtioFeature,
} from "../../../generated/typescript/index.js";
import { LOGICAL_BLOCK_SIZE, MAXIMUM_RANGE_SECTORS, MAXIMUM_RANGES, MAXIMUM_SEGMENTS } from "./limits.js";

const WRITEBACK_FIELD = VirtioBlkConfigFields.find((field) => field.name === "writeback");

/** The configuration space of a block device. */
export class BlockConfiguration {
  readonly #bytes = new Uint8Array(VirtioBlkConfig.SIZE);
  #writeback = true;
  readonly #capacity: bigint;
  readonly #queues: number;

  /** @param capacity bytes @param queues number of request queues */
  constructor(capacity: bigint, queues: number) {
    this.#capacity = capacity;
    this.#queues = queues;
    this.#encode();
  }

  /** False once the driver has chosen write-through. */
  get writeback(): boolean {
    return this.#writeback;
  }

  /** Copies bytes from `offset` on; those beyond the end are left as they are. */
  read(offset: number, into: Uint8Array): void {
    into.set(this.#bytes.subarray(offset, offset + into.length));
  }

  /**
   * Takes a write of the driver.
   * @throws VhostUserError ERR_VU_VALUE for anything but 0 or 1 in the one field that the driver may write
   */
  write(offset: number, data: Uint8Array): void {
    const value = data[0];
    if (
      offset !== WRITEBACK_FIELD?.offset ||
      data.length !== WRITEBACK_FIELD.size ||
      value === undefined ||
      value > 1
    ) {
      const text = `${data.length} bytes at ${offset}: only the field writeback can be written, with 0 or 1`;
      throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "SET_CONFIG" });
    }
    this.restore(value === 1);
  }

  reset(): void {
    this.restore(true);
  }

  /** Sets what the driver can choose. */
  restore(writeback: boolean): void {
    this.#writeback = writeback;
    this.#encode();
  }

  #encode(): void {
    VirtioBlkConfig.encodeInto(
      {
        capacity: this.#capacity / BigInt(VIRTIO_BLK_SECTOR_SIZE),
        sizeMax: 0,
        segMax: MAXIMUM_SEGMENTS,
        geometry: { cylinders: 0, heads: 0, sectors: 0 },
        blkSize: LOGICAL_BLOCK_SIZE,
        physicalBlockExp: 0,
        alignmentOffset: 0,
        minIoSize: 0,
        optIoSize: 0,
        writeback: this.#writeback ? 1 : 0,
        numQueues: this.#queues,
        maxDiscardSectors: MAXIMUM_RANGE_SECTORS,
        maxDiscardSeg: MAXIMUM_RANGES,
        discardSectorAlignment: 1,
        maxWriteZeroesSectors: MAXIMUM_RANGE_SECTORS,
        maxWriteZeroesSeg: MAXIMUM_RANGES,
        writeZeroesMayUnmap: 1,
        maxSecureEraseSectors: 0,
        maxSecureEraseSeg: 0,
        secureEraseSectorAlignment: 0,
        zoned: {
          zoneSectors: 0,
          maxOpenZones: 0,
          maxActiveZones: 0,
          maxAppendSectors: 0,
          writeGranularity: 0,
          model: VirtioBlkZoneModel.NONE,
        },
      },
      new DataView(this.#bytes.buffer),
      0,
    );
  }
}

/** The features of a block device with a configuration space as above. */
export function blockFeatures(readOnly: boolean): bigint {
  const always =
    VirtioBlkFeature.SEG_MAX |
    VirtioBlkFeature.BLK_SIZE |
    VirtioBlkFeature.FLUSH |
    VirtioBlkFeature.CONFIG_WCE |
    VirtioBlkFeature.MQ |
    VirtioFeature.ACCESS_PLATFORM;
  return always | (readOnly ? VirtioBlkFeature.RO : VirtioBlkFeature.DISCARD | VirtioBlkFeature.WRITE_ZEROES);
}
