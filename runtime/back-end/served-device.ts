import { Negotiation, type Quirks, type VhostUserError, VirtioFeature } from "../../generated/typescript/index.js";
import { GuestMemory } from "../binding/index.js";
import type { MessageObserver } from "../connection/observer.js";
import type { VhostUserDevice } from "./device.js";
import { DeviceStatus } from "./device-status.js";
import { DirtyLogging } from "./dirty-logging.js";
import { FrontendChannel } from "./frontend-channel.js";
import { InBandNotifications } from "./in-band-notifications.js";
import { IotlbMisses } from "./iotlb-misses.js";
import { MemoryTable } from "./memory-table.js";
import { offeredFeatures, offeredProtocolFeatures } from "./offered-features.js";
import { Postcopy } from "./postcopy.js";
import { RingSet } from "./ring-set.js";
import type { StateTransfer } from "./state-transfer.js";

/** Who is told of what happens while a device is served. */
export interface ServedDeviceOptions {
  readonly observer?: MessageObserver | undefined;
  /** What is different about the front-end. */
  readonly quirks: Quirks;
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
  readonly logging: DirtyLogging;
  readonly postcopy: Postcopy;
  readonly rings: RingSet;
  readonly status = new DeviceStatus();
  /** The way to ask the front-end something. */
  readonly frontend: FrontendChannel;
  /** Kicks, calls and errors that travel as messages. */
  readonly notifications: InBandNotifications;
  /** The transfer of the device's state that is under way, or whose outcome the front-end has not asked for. */
  transfer: StateTransfer | undefined;
  readonly #options: ServedDeviceOptions;
  readonly #guestMemory = new GuestMemory();
  readonly #misses: IotlbMisses;

  constructor(device: VhostUserDevice, options: ServedDeviceOptions) {
    this.device = device;
    this.#options = options;
    this.negotiation.space("virtio").offered = offeredFeatures(device);
    this.memory = new MemoryTable(this.#guestMemory, this.negotiation);
    this.logging = new DirtyLogging(this.#guestMemory);
    this.postcopy = new Postcopy(this.#guestMemory);
    const { negotiation } = this;
    this.frontend = new FrontendChannel({
      negotiation,
      quirks: options.quirks,
      observer: options.observer,
      suspended: () => this.rings.stopped,
    });
    this.notifications = new InBandNotifications(this.frontend, negotiation, (error) => options.refused(error));
    this.rings = new RingSet(device, this.#guestMemory, {
      negotiation,
      inBandEvents: (index) => this.notifications.eventsOf(index),
      broken: (index, error) => options.ringBroken(index, error),
    });
    this.#misses = new IotlbMisses(this.rings, this.frontend, (error) => options.refused(error));
  }

  /** The protocol features that the front-end is offered. */
  get protocolFeatures(): bigint {
    return offeredProtocolFeatures(this.device) | (this.#options.protocolFeatures ?? 0n);
  }

  /** Tells of a failure that the protocol has no place for. */
  refused(error: VhostUserError): void {
    this.#options.refused(error);
  }

  /** Sets the virtio features in force, as far as the framework has a part in them. */
  async setFeatures(features: bigint): Promise<void> {
    this.#guestMemory.setLogging((features & VirtioFeature.LOG_ALL) !== 0n);
    await this.rings.setFeatures(features);
  }

  /** The front-end has learned where memory lies here: from now on it fills each page that somebody waits for. */
  async beginPostcopy(): Promise<void> {
    this.postcopy.begin();
    await this.rings.release();
  }

  /** Stops all rings and brings the device into its first state; memory, channels and what was agreed on stay. */
  async reset(): Promise<void> {
    await this.rings.rewind();
    this.#guestMemory.setLogging(false);
    this.status.reset();
    await this.device.reset();
  }

  /** Ends what a method of the device may be waiting for: the front-end has left. */
  interrupt(): void {
    this.frontend.close();
    this.transfer?.abort();
    this.postcopy.close();
  }

  /** Stops all rings, lets go of the guest's memory and of every descriptor, and resets the device. */
  async close(): Promise<void> {
    this.interrupt();
    try {
      this.#misses.close();
      await this.rings.close();
    } finally {
      this.notifications.close();
      this.#guestMemory.close();
      this.logging.close();
      await this.device.reset();
    }
  }
}
