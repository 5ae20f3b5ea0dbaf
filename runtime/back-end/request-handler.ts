import {
  type Backend,
  type Config,
  MAX_CONFIG_SIZE,
  MAX_MEMORY_SLOTS,
  MAX_SPLIT_RING_SIZE,
  type MemTable,
  ProtocolFeatures,
  type SingleMemRegion,
  SplitVringBase,
  VhostUserError,
  VirtioFeature,
  VirtioFeatures,
  type VringAddr,
  VringEnableState,
  type VringFd,
  type VringState,
} from "../../generated/typescript/index.js";
import { type Descriptor, GuestMemory } from "../binding/index.js";
import type { VhostUserDevice } from "./device.js";
import { MemoryTable } from "./memory-table.js";
import { offeredFeatures, offeredProtocolFeatures } from "./offered-features.js";
import { checkAlignment } from "./ring-parts.js";
import { type RingFailureListener, RingSet } from "./ring-set.js";
import type { Vring } from "./vring.js";

/**
 * Serves the front-end's requests for a device: negotiation, guest memory, and the state of each ring.
 *
 * A ring is started by SET_VRING_KICK and stopped by GET_VRING_BASE; independently of that it is enabled by SET_VRING_ENABLE, or by SET_FEATURES without
 * PROTOCOL_FEATURES. The device is given a ring while it is both.
 */
export class RequestHandler implements Partial<Backend> {
  readonly #device: VhostUserDevice;
  readonly #memory = new GuestMemory();
  readonly #table = new MemoryTable(this.#memory);
  readonly #rings: RingSet;

  constructor(device: VhostUserDevice, onRingFailure: RingFailureListener) {
    this.#device = device;
    this.#rings = new RingSet(device, this.#memory, onRingFailure);
  }

  getFeatures(): bigint {
    return offeredFeatures(this.#device);
  }

  async setFeatures(features: bigint): Promise<void> {
    const unoffered = features & ~offeredFeatures(this.#device);
    if (unoffered !== 0n) throw notOffered("SET_FEATURES", VirtioFeatures.namesOf(unoffered));
    const ringFeatures = VirtioFeature.RING_EVENT_IDX | VirtioFeature.RING_INDIRECT_DESC;
    if (((features ^ this.#rings.features) & ringFeatures) !== 0n) {
      await this.#rings.change(() => {
        this.#rings.features = features;
      });
    }
    this.#rings.features = features;
    await this.#device.ackFeatures?.(features & this.#device.features());
    if ((features & VirtioFeature.PROTOCOL_FEATURES) === 0n) await this.#rings.enableAll();
  }

  setOwner(): void {
    // A connection is a session: there is nobody else who could own the device.
  }

  resetOwner(): void {
    // Deprecated, and allowed to do nothing: no two front-ends agreed on what it does.
  }

  getProtocolFeatures(): bigint {
    return offeredProtocolFeatures(this.#device);
  }

  setProtocolFeatures(features: bigint): void {
    const unoffered = features & ~offeredProtocolFeatures(this.#device);
    if (unoffered !== 0n) throw notOffered("SET_PROTOCOL_FEATURES", ProtocolFeatures.namesOf(unoffered));
  }

  getQueueNum(): bigint {
    return BigInt(this.#device.maxQueueNum());
  }

  getMaxMemSlots(): bigint {
    return BigInt(MAX_MEMORY_SLOTS);
  }

  async setMemTable(table: MemTable, memory: readonly Descriptor[]): Promise<undefined> {
    await this.#rings.change(() => this.#table.replace(table.regions, memory));
  }

  async addMemRegion({ region }: SingleMemRegion, memory: Descriptor): Promise<undefined> {
    await this.#rings.change(() => this.#table.add(region, memory));
  }

  async removeMemRegion({ region }: SingleMemRegion): Promise<void> {
    await this.#rings.change(() => this.#table.remove(region));
  }

  setVringNum({ index, num }: VringState): void {
    const ring = this.#rings.at(index, "SET_VRING_NUM");
    ring.checkStopped("SET_VRING_NUM");
    if (num === 0 || num > MAX_SPLIT_RING_SIZE || (num & (num - 1)) !== 0) {
      const text = `ring ${index}: size ${num} is not a power of two from 1 to ${MAX_SPLIT_RING_SIZE}`;
      throw new VhostUserError("ERR_VU_QUEUE_SIZE", text, { messageName: "SET_VRING_NUM" });
    }
    ring.size = num;
  }

  async setVringAddr(addresses: VringAddr): Promise<void> {
    const ring = this.#rings.at(addresses.index, "SET_VRING_ADDR");
    checkAlignment(addresses);
    const previous = ring.addresses;
    ring.addresses = addresses;
    try {
      this.#rings.checkAddresses(ring);
    } catch (error) {
      ring.addresses = previous;
      throw error;
    }
    await this.#rings.stop(ring);
    await this.#rings.update(ring);
  }

  setVringBase({ index, num }: VringState): void {
    const ring = this.#rings.at(index, "SET_VRING_BASE");
    ring.checkStopped("SET_VRING_BASE");
    ring.base = decodeBase(num);
  }

  async getVringBase({ index }: VringState): Promise<VringState> {
    const ring = this.#rings.at(index, "GET_VRING_BASE");
    ring.started = false;
    await this.#rings.stop(ring);
    ring.kick?.close();
    ring.kick = undefined;
    return { index, num: encodeBase(ring.base) };
  }

  async setVringKick({ index }: VringFd, kick: Descriptor | undefined): Promise<void> {
    const ring = this.#ownerOf(index, "SET_VRING_KICK", kick);
    try {
      ring.checkSetUp("SET_VRING_KICK");
      this.#rings.checkAddresses(ring);
    } catch (error) {
      kick?.close();
      throw error;
    }
    await this.#rings.stop(ring);
    ring.kick?.close();
    ring.kick = kick;
    ring.started = true;
    await this.#rings.update(ring);
  }

  setVringCall({ index }: VringFd, call: Descriptor | undefined): void {
    const ring = this.#ownerOf(index, "SET_VRING_CALL", call);
    ring.running?.ring.setCall(call);
    ring.call?.close();
    ring.call = call;
  }

  setVringErr({ index }: VringFd, error: Descriptor | undefined): void {
    const ring = this.#ownerOf(index, "SET_VRING_ERR", error);
    ring.running?.ring.setError(error);
    ring.error?.close();
    ring.error = error;
  }

  async setVringEnable({ index, num }: VringState): Promise<void> {
    const ring = this.#rings.at(index, "SET_VRING_ENABLE");
    ring.enabled = num === VringEnableState.ENABLED;
    await this.#rings.update(ring);
  }

  getConfig({ offset, flags, payload }: Config): Config {
    checkConfigRange("GET_CONFIG", offset, payload.length);
    const bytes = new Uint8Array(payload.length);
    this.#device.readConfig(offset, bytes);
    return { offset, flags, payload: bytes };
  }

  setConfig({ offset, payload }: Config): void {
    checkConfigRange("SET_CONFIG", offset, payload.length);
    if (!this.#device.writeConfig) {
      const text = "the device has nothing to write in its configuration space";
      throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "SET_CONFIG" });
    }
    this.#device.writeConfig(offset, payload);
  }

  /** Stops all rings, lets go of the guest's memory and of every descriptor, and resets the device. */
  async close(): Promise<void> {
    try {
      await this.#rings.reset();
    } finally {
      this.#memory.close();
      await this.#device.reset();
    }
  }

  /** The ring that takes a descriptor; the descriptor is closed when there is no such ring. */
  #ownerOf(index: number, messageName: string, descriptor: Descriptor | undefined): Vring {
    try {
      return this.#rings.at(index, messageName);
    } catch (error) {
      descriptor?.close();
      throw error;
    }
  }
}

function notOffered(messageName: string, names: string[]): VhostUserError {
  return new VhostUserError("ERR_VU_VALUE", `features that were not offered: ${names.join(", ")}`, { messageName });
}

const baseView = new DataView(new ArrayBuffer(SplitVringBase.SIZE));
const NATIVE_WORD = new Uint32Array(baseView.buffer);

/** @throws VhostUserError ERR_VU_VALUE when reserved bits are set */
function decodeBase(num: number): number {
  NATIVE_WORD[0] = num;
  return SplitVringBase.decodeFrom(baseView, 0).available;
}

function encodeBase(available: number): number {
  SplitVringBase.encodeInto({ available }, baseView, 0);
  return NATIVE_WORD[0] as number;
}

function checkConfigRange(messageName: string, offset: number, size: number): void {
  if (size > 0 && offset + size <= MAX_CONFIG_SIZE) return;
  const text = `${size} bytes at ${offset} are not inside the ${MAX_CONFIG_SIZE} bytes of a configuration space`;
  throw new VhostUserError("ERR_VU_VALUE", text, { messageName });
}
