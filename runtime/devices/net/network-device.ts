import {
  ProtocolFeature,
  VhostUserError,
  VIRTIO_NET_MIN_MTU,
  VirtioNetFeature,
} from "../../../generated/typescript/index.js";
import type { VhostUserDevice } from "../../back-end/device.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import { reasonOf } from "../../connection/reason-of.js";
import { checkFrame, frameLayout, maximumFrameSize } from "../../network/frame.js";
import { formatMac, parseMac, randomMac } from "../../network/mac-address.js";
import { NetworkConfiguration, networkFeatures } from "./configuration.js";
import { ControlQueue } from "./control-queue.js";
import type { NetworkCounters, RunningCounters } from "./counters.js";
import { rarpFrame } from "./rarp.js";
import { ReceiveQueue } from "./receive-queue.js";
import { TransmitQueue } from "./transmit-queue.js";

/** How a network device is made. */
export interface NetworkDeviceOptions {
  /**
   * Takes the frames that the driver sends, a batch at a time: Ethernet, without checksum at the end. They are valid until it returns: copy what is
   * to be kept. {@link NetworkDevice.send} copies.
   *
   * @param pair the queue pair that they came on; answers belong there
   */
  readonly onFrames: (frames: readonly Uint8Array[], pair: number) => void;
  /** Such as `52:54:00:12:34:56`; a random one by default. */
  readonly mac?: string;
  /** Bytes of a frame at most, without its Ethernet header; 1500 by default. */
  readonly mtu?: number;
  /** 1 by default. */
  readonly queuePairs?: number;
  /** Frames at most that wait, for each queue pair, until the driver has buffers for them; 256 by default. */
  readonly queueLimit?: number;
  /** Is told when `onFrames` throws. The batch is lost then, and the device goes on. */
  readonly onError?: (error: VhostUserError) => void;
}

const DEFAULT_MTU = 1500;
const DEFAULT_QUEUE_LIMIT = 256;

/** Serves one queue. */
interface QueueServer {
  stop(): Virtqueue | Promise<Virtqueue>;
}

/**
 * A virtio-net device: what is at the other end of its cable is up to a program.
 *
 * It offers mergeable buffers and several queue pairs, and no offloads: frames are complete, with checksums, both ways.
 */
export class NetworkDevice implements VhostUserDevice {
  readonly #options: NetworkDeviceOptions;
  readonly #configuration: NetworkConfiguration;
  readonly #maximumMtu: number;
  readonly #servers = new Map<number, QueueServer>();
  /** By queue pair, while it is served. */
  readonly #receiveQueues = new Map<number, ReceiveQueue>();
  readonly #counters: RunningCounters = { fromDriver: 0, toDriver: 0, dropped: 0, malformed: 0 };
  #accepted = 0n;

  /** @throws VhostUserError ERR_VU_ARGUMENT for an address, an MTU or a number of queue pairs that cannot be */
  constructor(options: NetworkDeviceOptions) {
    const mac = options.mac === undefined ? randomMac() : parseMac(options.mac);
    this.#options = options;
    this.#maximumMtu = options.mtu ?? DEFAULT_MTU;
    this.#configuration = new NetworkConfiguration(mac, options.queuePairs ?? 1, this.#maximumMtu);
  }

  /** The driver's address; it can change it. */
  get mac(): string {
    return formatMac(this.#configuration.state.mac);
  }

  /** Bytes; what the device was made with, or less if the front-end said so. */
  get mtu(): number {
    return this.#configuration.state.mtu;
  }

  /** What the device has done so far. */
  counters(): NetworkCounters {
    return { ...this.#counters };
  }

  /**
   * Sends a frame to the driver, or leaves it waiting for a buffer. It is copied.
   *
   * @param pair the queue pair to use
   * @returns false when it was dropped: the pair is not in use, too many frames wait, or the driver's buffers are too small
   * @throws VhostUserError ERR_VU_ARGUMENT when it is shorter than an Ethernet header or longer than the MTU allows
   */
  send(frame: Uint8Array, pair = 0): boolean {
    checkFrame(frame, this.#maximumMtu);
    const queue = pair < this.#configuration.state.activePairs ? this.#receiveQueues.get(pair) : undefined;
    if (queue) return queue.send(frame);
    this.#counters.dropped++;
    return false;
  }

  maxQueueNum(): number {
    return 2 * this.#configuration.queuePairs + 1;
  }

  features(): bigint {
    return networkFeatures(this.#configuration.queuePairs);
  }

  ackFeatures(value: bigint): void {
    this.#accepted = value;
  }

  protocolFeatures(): bigint {
    return ProtocolFeature.CONFIG | ProtocolFeature.NET_MTU | ProtocolFeature.RARP;
  }

  readConfig(offset: number, into: Uint8Array): void {
    this.#configuration.read(offset, into);
  }

  /** @throws VhostUserError ERR_VU_VALUE for more than the device was made with */
  setMtu(mtu: number): void {
    if (this.#configuration.setMtu(mtu)) return;
    const text = `an MTU of ${mtu} bytes, not ${VIRTIO_NET_MIN_MTU} to the ${this.#maximumMtu} of the device`;
    throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "NET_SET_MTU" });
  }

  /** Makes the guest's new place known, with a frame that the guest might have sent itself. */
  sendRarp(mac: Uint8Array): void {
    this.#deliver([rarpFrame(mac)], 0);
  }

  startQueue(index: number, queue: Virtqueue): void {
    const layout = frameLayout(this.#accepted);
    const frameSize = maximumFrameSize(this.#maximumMtu);
    const pair = Math.floor(index / 2);
    if (index === this.#controlIndex) this.#servers.set(index, new ControlQueue(queue, this.#configuration));
    else if (index % 2 === 0) {
      const limit = this.#options.queueLimit ?? DEFAULT_QUEUE_LIMIT;
      const receive = new ReceiveQueue(queue, layout, frameSize, limit, this.#counters);
      this.#receiveQueues.set(pair, receive);
      this.#servers.set(index, receive);
    } else {
      const deliver = (frames: readonly Uint8Array[]): void => this.#deliver(frames, pair);
      this.#servers.set(index, new TransmitQueue(queue, layout, frameSize, this.#counters, deliver));
    }
  }

  async stopQueue(index: number): Promise<Virtqueue> {
    const server = this.#servers.get(index);
    if (!server) throw new VhostUserError("ERR_VU_STATE", `queue ${index} was not started`);
    this.#servers.delete(index);
    if (server instanceof ReceiveQueue) this.#receiveQueues.delete(Math.floor(index / 2));
    return server.stop();
  }

  reset(): void {
    this.#accepted = 0n;
    this.#configuration.reset();
  }

  enterSuspendedState(): void {
    // Only the queues touch guest memory, and they are stopped.
  }

  /** What the driver and the front-end have changed: address, MTU, queue pairs in use. */
  snapshot(): { readonly mac: string; readonly mtu: number; readonly activePairs: number } {
    const { mtu, activePairs } = this.#configuration.state;
    return { mac: this.mac, mtu, activePairs };
  }

  restore(data: unknown): void {
    const { mac, mtu, activePairs } = (data ?? {}) as Partial<ReturnType<NetworkDevice["snapshot"]>>;
    const taken =
      this.#configuration.setMac(parseMac(String(mac))) &&
      this.#configuration.setMtu(Number(mtu)) &&
      this.#configuration.setActivePairs(Number(activePairs));
    if (!taken) throw new VhostUserError("ERR_VU_ARGUMENT", "not a snapshot of a network device like this one");
  }

  /** Commands come behind the pairs that the driver can use, which is one unless it has accepted MQ. */
  get #controlIndex(): number | undefined {
    if ((this.#accepted & VirtioNetFeature.CTRL_VQ) === 0n) return undefined;
    return (this.#accepted & VirtioNetFeature.MQ) === 0n ? 2 : 2 * this.#configuration.queuePairs;
  }

  #deliver(frames: readonly Uint8Array[], pair: number): void {
    try {
      this.#options.onFrames(frames, pair);
    } catch (error) {
      this.#options.onError?.(reasonOf(error));
    }
  }
}
