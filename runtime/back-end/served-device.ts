import { Negotiation, type VhostUserError } from "../../generated/typescript/index.js";
import { GuestMemory } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import type { VhostUserDevice } from "./device.js";
import { DeviceStatus } from "./device-status.js";
import { FrontendChannel } from "./frontend-channel.js";
import { MemoryTable } from "./memory-table.js";
import { offeredFeatures, offeredProtocolFeatures } from "./offered-features.js";
import { RingSet } from "./ring-set.js";

/** Who is told of what happens while a device is served. */
export interface ServedDeviceOptions {
  readonly observer?: MessageObserver | undefined;
  /** Protocol features to offer beside those that the framework serves for the device. */
  readonly protocolFeatures?: bigint | undefined;
  /** A request failed, though its sender may not be told so. */
  refused(error: VhostUserError): void;
  /** A ring is no longer served. */
  ringBroken(index: number, error: VhostUserError): void;
}

/** A device while it is served to one front-end: what the requests of that front-end work on. */
export class ServedDevice {
  readonly device: VhostUserDevice;
  /** What the two sides have agreed on. */
  readonly negotiation = new Negotiation();
  readonly memory: MemoryTable;
  readonly rings: RingSet;
  readonly status = new DeviceStatus();
  /** The way to ask the front-end something. */
  readonly frontend: FrontendChannel;
  readonly #options: ServedDeviceOptions;
  readonly #guestMemory = new GuestMemory();

  constructor(device: VhostUserDevice, options: ServedDeviceOptions) {
    this.device = device;
    this.#options = options;
    this.negotiation.space("virtio").offered = offeredFeatures(device);
    this.memory = new MemoryTable(this.#guestMemory);
    this.rings = new RingSet(device, this.#guestMemory, (index, error) => options.ringBroken(index, error));
    this.frontend = new FrontendChannel({
      negotiation: this.negotiation,
      observer: options.observer,
      suspended: () => this.rings.stopped,
    });
  }

  /** The protocol features that the front-end is offered. */
  get protocolFeatures(): bigint {
    return offeredProtocolFeatures(this.device) | (this.#options.protocolFeatures ?? 0n);
  }

  /** Tells of a failure that the protocol has no place for. */
  refused(error: VhostUserError): void {
    this.#options.refused(error);
  }

  /** Stops all rings and brings the device into its first state; memory, channels and what was agreed on stay. */
  async reset(): Promise<void> {
    await this.rings.rewind();
    this.status.reset();
    await this.device.reset();
  }

  /** Ends what a method of the device may be waiting for: the front-end has left. */
  interrupt(): void {
    this.frontend.close();
  }

  /** Stops all rings, lets go of the guest's memory and of every descriptor, and resets the device. */
  async close(): Promise<void> {
    this.interrupt();
    try {
      await this.rings.reset();
    } finally {
      this.#guestMemory.close();
      await this.device.reset();
    }
  }
}
