import { VhostUserError, type VringAddr, VringAddrFlags } from "../../generated/typescript/index.js";
import type { Descriptor } from "../binding/index.js";
import type { Virtqueue } from "./virtqueue.js";

/** What the front-end has said about one ring, and whether it runs. */
export class Vring {
  readonly index: number;
  /** Number of descriptors; 0 until SET_VRING_NUM. */
  size = 0;
  /** Where the ring goes on, as SET_VRING_BASE carries it, while it does not run; undefined for a ring never used. */
  base: number | undefined;
  /** Front-end addresses, undefined until SET_VRING_ADDR. */
  addresses: VringAddr | undefined;
  kick: Descriptor | undefined;
  call: Descriptor | undefined;
  error: Descriptor | undefined;
  /** Between SET_VRING_KICK and GET_VRING_BASE. */
  started = false;
  /** Independent of `started`. */
  enabled = false;
  /** What the device serves now. A ring runs while it is started, enabled and its memory is there. */
  running: Virtqueue | undefined;

  constructor(index: number) {
    this.index = index;
  }

  /** Guest address at which writes to the used ring are logged, if they are. */
  get usedLog(): bigint | undefined {
    if (!this.addresses || (this.addresses.flags & VringAddrFlags.LOG) === 0) return undefined;
    return this.addresses.log;
  }

  /** @throws VhostUserError ERR_VU_ORDER unless size and addresses are known, without which the ring cannot start */
  checkSetUp(messageName: string): void {
    if (this.size === 0) this.#missing(messageName, "size (SET_VRING_NUM)");
    if (this.addresses === undefined) this.#missing(messageName, "addresses (SET_VRING_ADDR)");
  }

  /** @throws VhostUserError ERR_VU_ORDER while the ring is started */
  checkStopped(messageName: string): void {
    if (!this.started) return;
    const text = `ring ${this.index} is started; stop it with GET_VRING_BASE first`;
    throw new VhostUserError("ERR_VU_ORDER", text, { messageName });
  }

  /** Back to the state after creation; the ring must not run. */
  reset(): void {
    this.rewind();
    for (const descriptor of [this.call, this.error]) descriptor?.close();
    this.call = undefined;
    this.error = undefined;
  }

  /** As {@link Vring.reset}, but for the descriptors that a front-end gives once. */
  rewind(): void {
    this.kick?.close();
    this.kick = undefined;
    this.size = 0;
    this.base = undefined;
    this.addresses = undefined;
    this.started = false;
    this.enabled = false;
  }

  #missing(messageName: string, what: string): never {
    throw new VhostUserError("ERR_VU_ORDER", `ring ${this.index} has no ${what} yet`, { messageName });
  }
}
