import {
  ProtocolFeature,
  VhostUserError,
  VIRTIO_NET_MIN_MTU,
  VirtioFeature,
  VirtioNetFeature,
} from "../../../generated/typescript/index.js";
import type { VhostUserDevice } from "../../back-end/device.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import type { SwitchEngine, SwitchQueueRole } from "../../binding/index.js";
import { formatMac } from "../../network/mac-address.js";
import { type NetworkConfiguration, networkFeatures } from "../net/configuration.js";
import { rarpFrame } from "../net/rarp.js";

/** What the queues of a port are for, by index. */
const ROLES: readonly SwitchQueueRole[] = ["receive", "transmit"];

/** Features that a control queue would be needed for. */
const CONTROLLED = VirtioNetFeature.CTRL_VQ | VirtioNetFeature.CTRL_MAC_ADDR;

/** A port of a switch, as the virtio-net device of the guest that is plugged in. Made by `NetworkSwitch`. */
export class SwitchPort implements VhostUserDevice {
  /** Its place among the ports, from 0. */
  readonly number: number;
  readonly #engine: SwitchEngine;
  readonly #configuration: NetworkConfiguration;
  readonly #maximumMtu: number;
  readonly #queues = new Map<SwitchQueueRole, Virtqueue>();
  #accepted = 0n;

  constructor(engine: SwitchEngine, number: number, configuration: NetworkConfiguration) {
    this.number = number;
    this.#engine = engine;
    this.#configuration = configuration;
    this.#maximumMtu = configuration.state.mtu;
  }

  /** The address that a driver without one of its own may use. */
  get mac(): string {
    return formatMac(this.#configuration.state.mac);
  }

  /** Bytes; that of the switch, or less if the front-end said so. */
  get mtu(): number {
    return this.#configuration.state.mtu;
  }

  maxQueueNum(): number {
    return ROLES.length;
  }

  /** Announcements are the guest's own; the control queue that they need belongs to the front-end. */
  features(): bigint {
    return networkFeatures(1) & ~CONTROLLED;
  }

  ackFeatures(value: bigint): void {
    this.#accepted = value;
  }

  protocolFeatures(): bigint {
    return ProtocolFeature.CONFIG | ProtocolFeature.NET_MTU | ProtocolFeature.RARP;
  }

  /** One thread serves all ports, so that no guest may let it wait for a page; and no frame needs a second try. */
  declinedProtocolFeatures(): bigint {
    return ProtocolFeature.PAGEFAULT | ProtocolFeature.INFLIGHT_SHMFD;
  }

  readConfig(offset: number, into: Uint8Array): void {
    this.#configuration.read(offset, into);
  }

  /** @throws VhostUserError ERR_VU_VALUE for more than that of the switch */
  setMtu(mtu: number): void {
    if (!this.#configuration.setMtu(mtu)) {
      const text = `an MTU of ${mtu} bytes, not ${VIRTIO_NET_MIN_MTU} to the ${this.#maximumMtu} of the switch`;
      throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "NET_SET_MTU" });
    }
    this.#engine.setMtu(this.number, mtu);
  }

  /** Makes the guest's new place known: here, and to all other ports. */
  sendRarp(mac: Uint8Array): void {
    this.#engine.inject(this.number, rarpFrame(mac));
  }

  startQueue(index: number, queue: Virtqueue): void {
    const role = roleOf(index);
    const layout = {
      mergeable: (this.#accepted & VirtioNetFeature.MRG_RXBUF) !== 0n,
      modern: (this.#accepted & VirtioFeature.VERSION_1) !== 0n,
    };
    this.#engine.attach(this.number, role, queue.ring, layout, queue.kick);
    this.#queues.set(role, queue);
  }

  stopQueue(index: number): Virtqueue {
    const role = roleOf(index);
    const queue = this.#queues.get(role);
    if (!queue) throw new VhostUserError("ERR_VU_STATE", `queue ${index} was not started`);
    this.#queues.delete(role);
    return { ...queue, ring: this.#engine.detach(this.number, role) };
  }

  /** Tells the front-end that a queue broke; the switch does. */
  fail(role: SwitchQueueRole, failure: VhostUserError): void {
    this.#queues.get(role)?.report(failure);
  }

  reset(): void {
    this.#accepted = 0n;
    this.#configuration.reset();
    this.#engine.setMtu(this.number, this.mtu);
  }

  enterSuspendedState(): void {
    // The switch has given the queues back, and through them alone it touches guest memory.
  }

  /** The MTU that the front-end has set. */
  snapshot(): { readonly mtu: number } {
    return { mtu: this.mtu };
  }

  restore(data: unknown): void {
    const { mtu } = (data ?? {}) as { mtu?: unknown };
    if (!this.#configuration.setMtu(Number(mtu)))
      throw new VhostUserError("ERR_VU_ARGUMENT", "not a snapshot of a port like this one");
    this.#engine.setMtu(this.number, this.mtu);
  }
}

function roleOf(index: number): SwitchQueueRole {
  const role = ROLES[index];
  if (role === undefined) throw new VhostUserError("ERR_VU_QUEUE_INDEX", `queue ${index} of a port of 2`);
  return role;
}
