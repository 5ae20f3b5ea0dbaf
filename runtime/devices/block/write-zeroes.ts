import { write } from "node:fs";
import { promisify } from "node:util";
import { VIRTIO_BLK_SECTOR_SIZE } from "../../../generated/typescript/virtio/block.js";
import type { Descriptor } from "../../binding/index.js";

/** A run of sectors. */
export interface SectorRange {
  readonly first: number;
  readonly count: number;
  /** The space may be given back: the range then reads as zeroes without being stored. */
  readonly unmap: boolean;
}

const writeAt = promisify(write);

/** Zeroes that are written at once; read-only by convention, so that all writes can share them. */
const ZEROES = new Uint8Array(1 << 20);

/** Makes ranges of a file read as zeroes: gives their space back where that is allowed and possible, otherwise writes, on Node's thread pool. Rejects with the system's error. */
export async function writeZeroes(file: Descriptor, ranges: readonly SectorRange[]): Promise<void> {
  for (const { first, count, unmap } of ranges) {
    if (count === 0) continue;
    if (unmap && file.deallocate(first * VIRTIO_BLK_SECTOR_SIZE, count * VIRTIO_BLK_SECTOR_SIZE)) continue;
    let position = first * VIRTIO_BLK_SECTOR_SIZE;
    const end = (first + count) * VIRTIO_BLK_SECTOR_SIZE;
    while (position < end) {
      const { bytesWritten } = await writeAt(file.fd, ZEROES, 0, Math.min(ZEROES.length, end - position), position);
      position += bytesWritten;
    }
  }
}
