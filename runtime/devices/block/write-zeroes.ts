import { write } from "node:fs";
import { promisify } from "node:util";
import { VIRTIO_BLK_SECTOR_SIZE } from "../../../generated/typescript/index.js";

/** A run of sectors. */
export interface SectorRange {
  readonly first: number;
  readonly count: number;
}

const writeAt = promisify(write);

/** Zeroes that are written at once; read-only by convention, so that all writes can share them. */
const ZEROES = new Uint8Array(1 << 20);

/** Fills ranges of a file with zeroes, on Node's thread pool. Rejects with the system's error. */
export async function writeZeroes(fd: number, ranges: readonly SectorRange[]): Promise<void> {
  for (const { first, count } of ranges) {
    let position = first * VIRTIO_BLK_SECTOR_SIZE;
    const end = (first + count) * VIRTIO_BLK_SECTOR_SIZE;
    while (position < end) {
      const { bytesWritten } = await writeAt(fd, ZEROES, 0, Math.min(ZEROES.length, end - position), position);
      position += bytesWritten;
    }
  }
}
