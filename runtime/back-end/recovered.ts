import type { DeviceQueue } from "../binding/index.js";
import { CHAIN_WORDS } from "./queue-runner.js";

const NO_HEADERS = new Uint8Array();

/**
 * Gives the buffers back empty that an earlier back-end had taken from a ring on which the driver receives, and that are still not used: they count as
 * taken, so nobody else would.
 */
export function returnRecovered(ring: DeviceQueue): void {
  const chain = new Uint32Array(CHAIN_WORDS);
  while (ring.recovered > 0 && ring.pop(chain, NO_HEADERS, 0) > 0) {
    ring.complete(Uint32Array.of(chain[0] as number, 0), 1);
  }
}
