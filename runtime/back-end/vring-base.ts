import { PackedVringBase, SplitVringBase } from "../../generated/typescript/index.js";

const word = new Uint32Array(1);
const view = new DataView(word.buffer);

/** Where a ring goes on that was never used: the word of SET_VRING_BASE. */
export function firstBase(packed: boolean): number {
  if (packed) PackedVringBase.encodeInto({ available: 0, availableWrap: true, used: 0, usedWrap: true }, view, 0);
  else SplitVringBase.encodeInto({ available: 0 }, view, 0);
  return word[0] as number;
}

/** @throws VhostUserError ERR_VU_VALUE when bits are set that are reserved in this format */
export function checkBase(base: number, packed: boolean): void {
  word[0] = base;
  (packed ? PackedVringBase : SplitVringBase).decodeFrom(view, 0);
}

/**
 * The base of a packed ring whose requests in flight nobody recorded.
 *
 * A word that says that the whole ring is in flight cannot be meant, since nothing could ever become available again: DPDK's
 * front-end names the available index alone, and means that the used index is the same.
 */
export function usableBase(base: number): number {
  word[0] = base;
  const { available, availableWrap, used, usedWrap } = PackedVringBase.decodeFrom(view, 0);
  if (available !== used || availableWrap === usedWrap) return base;
  PackedVringBase.encodeInto({ available, availableWrap, used: available, usedWrap: availableWrap }, view, 0);
  return word[0] as number;
}
