import assert from "node:assert/strict";
import type { BlockDriver } from "../../runtime/index.js";
import { eventually } from "./wait.js";

const WRITERS = 64;
const BLOCK = 4096;

/** Bytes of the disk that a load needs. */
export const DISK_SIZE = WRITERS * BLOCK;

/** Programs that write to a disk and read back what they wrote, each one block of its own, without end. */
export class VerifyingLoad {
  readonly #driver: BlockDriver;
  readonly #writers: Promise<void>[];
  #over = false;
  /** Requests that were answered. */
  answered = 0;

  constructor(driver: BlockDriver) {
    this.#driver = driver;
    this.#writers = Array.from({ length: WRITERS }, (_, writer) => this.#write(writer));
  }

  /** Waits until some more requests were answered. @throws what a writer found wrong */
  async progress(): Promise<void> {
    const goal = this.answered + 2 * WRITERS;
    const progress = eventually(20_000, "further answers", () => this.answered >= goal);
    await Promise.race([progress, Promise.all(this.#writers)]);
  }

  /** @throws what a writer found wrong */
  async end(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#writers);
  }

  /** Checks that the rings have seen each request once, and each answer. */
  checkCounts(): void {
    const counts = this.#driver.frontend.rings.map(({ queue }) => queue.counters());
    const sum = (name: "requests" | "completed"): number => counts.reduce((total, count) => total + count[name], 0);
    assert.deepEqual([sum("requests"), sum("completed")], [this.answered, this.answered]);
  }

  async #write(writer: number): Promise<void> {
    for (let version = 1; !this.#over; version += 2) {
      // A first write that was carried out once more would undo the second.
      for (const content of [version, version + 1]) {
        await this.#driver.write(writer * BLOCK, block(writer, content));
        this.answered++;
      }
      const read = await this.#driver.read(writer * BLOCK, BLOCK);
      this.answered++;
      assert.deepEqual(read, block(writer, version + 1), `block ${writer}`);
    }
  }
}

function block(writer: number, version: number): Uint8Array {
  return new Uint8Array(new Uint32Array(BLOCK / 4).fill(version * WRITERS + writer).buffer);
}
