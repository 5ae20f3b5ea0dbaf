import { IotlbType, type VhostUserError } from "../../generated/typescript/index.js";
import { drainEvent, type IotlbMiss, Watch } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";
import type { FrontendChannel } from "./frontend-channel.js";
import type { RingSet } from "./ring-set.js";

/** Asks the front-end for the translations that rings lack. A ring for which it has none is broken, as by any address that is none. */
export class IotlbMisses {
  readonly #rings: RingSet;
  readonly #frontend: FrontendChannel;
  readonly #failed: (error: VhostUserError) => void;
  readonly #watch: Watch;
  #asking = false;

  /** @param failed is told when the front-end could not be asked, or did not answer */
  constructor(rings: RingSet, frontend: FrontendChannel, failed: (error: VhostUserError) => void) {
    this.#rings = rings;
    this.#frontend = frontend;
    this.#failed = failed;
    this.#watch = new Watch(rings.iotlb.missed.fd, "read", () => {
      if (this.#asking) drainEvent(rings.iotlb.missed);
      else void this.#ask(rings.iotlb.takeMisses());
    });
    this.#watch.unref();
  }

  close(): void {
    this.#watch.close();
  }

  /** A ring that polls misses the same again and again: one batch is asked for at a time, and what was answered meanwhile is not asked for. */
  async #ask(misses: readonly IotlbMiss[]): Promise<void> {
    this.#asking = true;
    for (let wanted = misses; wanted.length > 0; wanted = this.#frontend.client ? this.#rings.iotlb.takeMisses() : []) {
      await Promise.all(wanted.map((miss) => this.#askFor(miss)));
    }
    this.#asking = false;
  }

  async #askFor(miss: IotlbMiss): Promise<void> {
    try {
      // Without a channel nobody can be asked: the front-end sends what it thinks is needed.
      await this.#frontend.client?.iotlbMsg({ ...miss, type: IotlbType.MISS, size: 0n, userAddr: 0n });
    } catch (error) {
      const reason = reasonOf(error);
      if (reason.code === "ERR_VU_NACK" && this.#frontend.client) this.#rings.refuseTranslation(miss);
      this.#failed(reason);
    }
  }
}
