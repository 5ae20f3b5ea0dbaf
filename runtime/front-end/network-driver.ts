import { VhostUserError } from "../../generated/typescript/index.js";
import { Watch } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";
import { checkFrame, frameLayout, maximumFrameSize } from "../network/frame.js";
import type { BackendTarget } from "./connect-backend.js";
import type { DriverRing } from "./driver-ring.js";
import {
  NETWORK_FEATURES,
  type NetworkAddress,
  type NetworkDriverOptions,
  readNetworkAddress,
} from "./network-options.js";
import { NetworkReceiver } from "./network-receiver.js";
import { NetworkSender } from "./network-sender.js";
import { SlotRing } from "./slot-ring.js";
import { VhostUserFrontend } from "./vhost-user-frontend.js";

/** What a driver has done since it was opened, in frames. */
export interface NetworkDriverCounters {
  /** Given to the device. */
  readonly sent: number;
  /** Received and handed to the program. */
  readonly received: number;
  /** Received and dropped: too short, too long, or with a header that tells of what was not negotiated. */
  readonly malformed: number;
}

const DEFAULT_MTU = 1500;
const DEFAULT_QUEUE_SIZE = 256;
const DEFAULT_PATIENCE = 30_000;

/**
 * A driver for a network device behind any vhost-user back-end: a network card for programs, with no machine in between. It keeps the process
 * alive until it is closed.
 */
export class NetworkDriver {
  /** The device behind the card, for what this class does not cover. */
  readonly frontend: VhostUserFrontend;
  /** The address that the device gives to its driver; undefined when it gives none. */
  readonly mac: string | undefined;
  /** Bytes of a frame at most, without its Ethernet header. */
  readonly mtu: number;
  readonly #options: NetworkDriverOptions;
  readonly #receivers: readonly NetworkReceiver[];
  readonly #senders: readonly NetworkSender[];
  readonly #errorWatches: readonly Watch[];
  readonly #counters = { sent: 0, received: 0, malformed: 0 };

  private constructor(
    frontend: VhostUserFrontend,
    { mac, mtu }: NetworkAddress,
    slots: SlotSizes,
    options: NetworkDriverOptions,
  ) {
    this.frontend = frontend;
    this.mac = mac;
    this.mtu = mtu ?? options.mtu ?? DEFAULT_MTU;
    this.#options = options;
    const layout = frameLayout(frontend.features);
    const slotRings = (parity: number, slotSize: number): SlotRing[] =>
      frontend.rings
        .filter(({ index }) => index % 2 === parity)
        .map((ring) => new SlotRing(ring, frontend.memory.memory, slotSize));
    this.#receivers = slotRings(0, slots.receive).map(
      (ring, pair) =>
        new NetworkReceiver(ring, layout, maximumFrameSize(this.mtu), {
          received: (frames, malformed) => this.#receive(frames, malformed, pair),
          failed: (reason) => options.onError?.(reasonOf(reason)),
        }),
    );
    this.#senders = slotRings(1, slots.send).map(
      (ring) => new NetworkSender(ring, layout, options.patience ?? DEFAULT_PATIENCE),
    );
    this.#errorWatches = frontend.rings.map((ring) => this.#watchForErrors(ring));
    frontend.closed.then((reason) => this.#end(reason));
  }

  /**
   * Connects to a back-end and starts its queues.
   * @throws VhostUserError as {@link VhostUserFrontend.open}; ERR_VU_ARGUMENT for more queues than there are
   */
  static async open(target: BackendTarget, options: NetworkDriverOptions): Promise<NetworkDriver> {
    const frontend = await VhostUserFrontend.open(target, { features: NETWORK_FEATURES, ...options });
    try {
      const address = await readNetworkAddress(frontend);
      const { mergeable, headerSize } = frameLayout(frontend.features);
      const packet = headerSize + maximumFrameSize(address.mtu ?? options.mtu ?? DEFAULT_MTU);
      const slots = { receive: mergeable ? (options.bufferSize ?? packet) : packet, send: packet };
      const queueSize = options.queueSize ?? DEFAULT_QUEUE_SIZE;
      const bufferSize = queueSize * Math.max(slots.receive, slots.send);
      await frontend.start({ queues: 2 * (options.queuePairs ?? 1), queueSize, segments: 1, bufferSize });
      return new NetworkDriver(frontend, address, slots, options);
    } catch (error) {
      await frontend.close();
      throw error;
    }
  }

  /** The virtio features in use. */
  get features(): bigint {
    return this.frontend.features;
  }

  /** What the driver has done so far. */
  counters(): NetworkDriverCounters {
    return { ...this.#counters };
  }

  /**
   * Gives a frame to the device. It is copied.
   *
   * @param pair the queue pair to use
   * @returns false when the device has as many frames as it can have: wait for {@link NetworkDriver.drained}, or do without
   * @throws VhostUserError ERR_VU_ARGUMENT when it is shorter than an Ethernet header or longer than the MTU allows, or when there is no such
   *   pair; otherwise why the queue failed
   */
  send(frame: Uint8Array, pair = 0): boolean {
    checkFrame(frame, this.mtu);
    const sender = this.#senders[pair];
    if (!sender) throw new VhostUserError("ERR_VU_ARGUMENT", `queue pair ${pair} of ${this.#senders.length}`);
    const sent = sender.send(frame);
    if (sent) this.#counters.sent++;
    return sent;
  }

  /** Resolves when the device has taken every frame. @throws VhostUserError ERR_VU_REPLY_TIMEOUT, or why a queue failed */
  async drained(): Promise<void> {
    await Promise.all(this.#senders.map((sender) => sender.drained()));
  }

  /** Stops the queues and closes the connection. A back-end that is gone already is no error. */
  close(): Promise<void> {
    return this.frontend.close();
  }

  #receive(frames: readonly Uint8Array[], malformed: number, pair: number): void {
    this.#counters.received += frames.length;
    this.#counters.malformed += malformed;
    if (frames.length === 0) return;
    try {
      this.#options.onFrames(frames, pair);
    } catch (error) {
      this.#options.onError?.(reasonOf(error));
    }
  }

  #watchForErrors({ index, error }: DriverRing): Watch {
    const watch = new Watch(error.fd, "read", () => {
      watch.close();
      const failure = new VhostUserError("ERR_VU_STATE", `the back-end has signalled that queue ${index} is broken`);
      if (index % 2 === 0) this.#receivers[index / 2]?.close();
      else this.#senders[(index - 1) / 2]?.fail(failure);
      this.#options.onError?.(failure);
    });
    watch.unref();
    return watch;
  }

  #end(reason: VhostUserError): void {
    for (const watch of this.#errorWatches) watch.close();
    for (const receiver of this.#receivers) receiver.close();
    for (const sender of this.#senders) sender.fail(reason);
  }
}

/** Bytes of the slots of a ring: for the longest packet, or for one of several buffers that hold it. */
interface SlotSizes {
  readonly receive: number;
  readonly send: number;
}
