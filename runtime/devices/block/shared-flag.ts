/** A flag that one thread sets and another reads. Its cell goes to the other thread, and makes the same flag there. */
export class SharedFlag {
  readonly cell: Int32Array;

  /** @param from the value of a new flag, or the cell of one that there is */
  constructor(from: boolean | Int32Array) {
    this.cell = typeof from === "boolean" ? new Int32Array(new SharedArrayBuffer(4)) : from;
    if (typeof from === "boolean") this.set(from);
  }

  get isSet(): boolean {
    return Atomics.load(this.cell, 0) !== 0;
  }

  set(value: boolean): void {
    Atomics.store(this.cell, 0, value ? 1 : 0);
  }
}
