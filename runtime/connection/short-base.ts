import { PackedVringBase } from "../../generated/typescript/index.js";

const word = new Uint32Array(1);
const view = new DataView(word.buffer);

/** The index word of a packed ring for a peer that knows its lower half only: the available index. */
export function shortBaseOf(base: number): number {
  return changed(base, () => ({ used: 0, usedWrap: false }));
}

/** The whole index word of a packed ring of which a peer gave the lower half: what was taken is completed. */
export function baseOfShort(base: number): number {
  return changed(base, ({ available, availableWrap }) => ({ used: available, usedWrap: availableWrap }));
}

function changed(base: number, change: (base: PackedVringBase) => Partial<PackedVringBase>): number {
  word[0] = base;
  const parts = PackedVringBase.decodeFrom(view, 0);
  PackedVringBase.encodeInto({ ...parts, ...change(parts) }, view, 0);
  return word[0] as number;
}
