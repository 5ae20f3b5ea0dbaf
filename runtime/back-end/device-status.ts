import { DeviceStatus as Bits, VhostUserError } from "../../generated/typescript/index.js";

const LARGEST_STATUS = 0xffn;

/** The virtio device status, as far as the front-end passes it on. */
export class DeviceStatus {
  #value = 0;
  /** Whether the last SET_FEATURES was accepted: if not, FEATURES_OK cannot be set. */
  #featuresAccepted = true;

  set featuresAccepted(accepted: boolean) {
    this.#featuresAccepted = accepted;
    if (!accepted) this.#value &= ~Bits.FEATURES_OK;
  }

  get value(): number {
    return this.#value;
  }

  /** @throws VhostUserError ERR_VU_VALUE for more than the byte that a status is */
  set(value: bigint): void {
    if (value > LARGEST_STATUS) {
      const text = `status 0x${value.toString(16)}, which is no byte`;
      throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "SET_STATUS" });
    }
    this.#value = Number(value) & (this.#featuresAccepted ? ~0 : ~Bits.FEATURES_OK);
  }

  reset(): void {
    this.#value = 0;
    this.#featuresAccepted = true;
  }
}
