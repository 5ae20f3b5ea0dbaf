import type { BackendClient } from "../../generated/typescript/index.js";
import { drainEvent, Watch } from "../binding/index.js";
import type { DriverRing } from "./driver-ring.js";

/**
 * Sends the kicks of rings by message, for a back-end that has no kick events. The driver signals its events as ever.
 * @returns ends that
 */
export function sendKicks(client: BackendClient, rings: readonly DriverRing[]): () => void {
  const watches = rings.map(({ index, kick }) => {
    const watch = new Watch(kick.fd, "read", () => {
      drainEvent(kick);
      // A connection that is lost tells so itself.
      client.vringKick({ index, num: 0 }).catch(() => undefined);
    });
    watch.unref();
    return watch;
  });
  return () => {
    for (const watch of watches) watch.close();
  };
}
