import type { BackendClient, Inflight } from "../../generated/typescript/index.js";
import type { Descriptor } from "../binding/index.js";
import type { DriverRing } from "./driver-ring.js";

/**
 * Memory in which a back-end records requests in flight. The front-end keeps it, so that it outlives the back-end; only another run of the
 * same program can be expected to understand it.
 */
export interface InflightMemory {
  readonly payload: Inflight;
  readonly descriptor: Descriptor;
}

/** Asks the back-end for such memory; undefined when it needs none. */
export async function fetchInflightMemory(
  client: BackendClient,
  rings: readonly DriverRing[],
): Promise<InflightMemory | undefined> {
  const wanted = { mmapSize: 0n, mmapOffset: 0n, numQueues: rings.length, queueSize: rings[0]?.size ?? 0 };
  const { payload, descriptors } = await client.getInflightFd(wanted);
  const descriptor = descriptors[0] as Descriptor | undefined;
  if (descriptor && payload.mmapSize > 0n) return { payload, descriptor };
  descriptor?.close();
  return undefined;
}
