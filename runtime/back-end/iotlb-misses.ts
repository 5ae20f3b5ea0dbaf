import { IotlbType, type VhostUserError } from "../../generated/typescript/index.js";
import { type Iotlb, Watch } from "../binding/index.js";
import { reasonOf } from "../connection/message-connection.js";
import type { FrontendChannel } from "./frontend-channel.js";

/** Asks the front-end for the translations that rings lack. */
export class IotlbMisses {
  readonly #watch: Watch;

  /** @param failed is told when the front-end could not be asked, or did not answer */
  constructor(iotlb: Iotlb, frontend: FrontendChannel, failed: (error: VhostUserError) => void) {
    this.#watch = new Watch(iotlb.missed.fd, "read", () => {
      // Without a channel nobody can be asked: the front-end sends what it thinks is needed.
      for (const { iova, permission } of iotlb.takeMisses()) {
        const miss = { type: IotlbType.MISS, iova, permission, size: 0n, userAddr: 0n };
        frontend.client?.iotlbMsg(miss).catch((error: unknown) => failed(reasonOf(error)));
      }
    });
    this.#watch.unref();
  }

  close(): void {
    this.#watch.close();
  }
}
