import type { Descriptor } from "../../binding/index.js";

/** Numbers of a transfer: head, offset in its part, length, position in the file, result; see {@link DeviceQueue.readBatchFromFile}. */
const TRANSFER_NUMBERS = 5;

/** Moves what the first `count` transfers of a table name. */
export type MoveBatch = (transfers: Float64Array, count: number, file: Descriptor) => void;

/** The reads, or the writes, of a batch of requests: they are carried out together, in one native call. */
export class FileTransfers {
  readonly #table: Float64Array;
  #count = 0;

  /** @param most transfers of a batch */
  constructor(most: number) {
    this.#table = new Float64Array(most * TRANSFER_NUMBERS);
  }

  /** Remembers to move `length` bytes between a request's part, from `offset` on, and the file. */
  add(head: number, offset: number, length: number, position: number): void {
    const row = this.#count++ * TRANSFER_NUMBERS;
    this.#table[row] = head;
    this.#table[row + 1] = offset;
    this.#table[row + 2] = length;
    this.#table[row + 3] = position;
  }

  /** Carries everything out. @param moved is told of each transfer: of how many bytes, and whether all were moved */
  carryOut(move: MoveBatch, file: Descriptor, moved: (head: number, length: number, whole: boolean) => void): void {
    const count = this.#count;
    if (count === 0) return;
    this.#count = 0;
    const table = this.#table;
    move(table, count, file);
    for (let row = 0; row < count * TRANSFER_NUMBERS; row += TRANSFER_NUMBERS) {
      const length = table[row + 2] as number;
      moved(table[row] as number, length, table[row + 4] === length);
    }
  }
}
