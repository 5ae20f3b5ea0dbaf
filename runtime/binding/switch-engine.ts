import type { Descriptor } from "./descriptor.js";
import type { DeviceQueue, Failure } from "./device-queue.js";

/** How a switch works. */
export interface SwitchEngineOptions {
  /** Number of ports, numbered from 0. */
  readonly ports: number;
  /** Largest MTU of any port, in bytes. */
  readonly mtu: number;
  /** Seconds after which an address that sends nothing is forgotten. Default 300. */
  readonly ageingSeconds?: number | undefined;
  /** Longest time in microseconds to poll for new frames before sleeping; it adapts, down to none. Default 10, at most 1000000; 0 never polls. */
  readonly pollMicroseconds?: number | undefined;
}

/** What a queue of a port is for, as its driver calls it. */
export type SwitchQueueRole = "receive" | "transmit";

/** How frames stand in the buffers of a port, which depends on the features that its driver accepted. */
export interface SwitchFrameLayout {
  /** VIRTIO_NET_F_MRG_RXBUF. */
  readonly mergeable: boolean;
  /** VIRTIO_F_VERSION_1. */
  readonly modern: boolean;
}

/** What a port has done since the switch was started. "In" is what its driver sends, "out" what it receives. */
export interface SwitchPortCounters {
  /** Frames taken from the driver, dropped ones included. */
  readonly framesIn: number;
  /** Bytes of frames forwarded or dropped as filtered, without virtio's headers. */
  readonly bytesIn: number;
  /** Frames put into the driver's buffers. */
  readonly framesOut: number;
  /** Bytes of those frames, without virtio's headers. */
  readonly bytesOut: number;
  /** Frames from the driver that went to all other ports, being for many stations or for an unknown one. */
  readonly flooded: number;
  /** Addresses known to be behind the port now. */
  readonly learned: number;
  /** Times the driver's kick woke the switch. */
  readonly kicks: number;
  /** Calls signalled to the driver. */
  readonly calls: number;
  /** Frames lost at this port, by reason. */
  readonly dropped: {
    /** From the driver: no frame at all, or a header that asks for what was not negotiated. */
    readonly malformed: number;
    /** From the driver: longer than the MTU allows. */
    readonly oversized: number;
    /** From the driver: for a station behind the same port, or not to be forwarded beyond a link. */
    readonly filtered: number;
    /** To the driver: it had no free buffers. */
    readonly noBuffers: number;
    /** To the driver: longer than its buffers, or than its MTU allows. */
    readonly tooLong: number;
    /** To the driver: it does not receive, or does no more because its ring is broken. */
    readonly notReceiving: number;
  };
}

/** A queue that its driver has broken. */
export interface SwitchQueueFailure {
  readonly port: number;
  readonly role: SwitchQueueRole;
  readonly failure: Failure;
}

/**
 * A learning Ethernet switch on one thread for all ports: frames are copied once, from the memory of one guest to that of another.
 *
 * A malformed ring ends the service of that queue ({@link SwitchEngine.failed}); everything else goes on. A driver that has no
 * buffers loses frames, and holds up nobody.
 */
export declare class SwitchEngine {
  private constructor();

  /** @throws `ERR_VU_ARGUMENT` for options that make no sense. */
  static start(options: SwitchEngineOptions): SwitchEngine;

  /**
   * Serves a queue of a port. It is taken until {@link SwitchEngine.detach} gives it back.
   *
   * @param kick the descriptor the driver signals; duplicated. Undefined: a queue to transmit is looked at every millisecond.
   * @throws `ERR_VU_ARGUMENT` for a port that does not exist, `ERR_VU_STATE` when the port has such a queue or the queue is taken already.
   */
  attach(
    port: number,
    role: SwitchQueueRole,
    queue: DeviceQueue,
    layout: SwitchFrameLayout,
    kick: Descriptor | undefined,
  ): void;

  /**
   * Gives a queue back, with nothing outstanding. With the queue to transmit go the addresses that were learned behind the port.
   * @throws `ERR_VU_STATE` when the port has no such queue.
   */
  detach(port: number, role: SwitchQueueRole): DeviceQueue;

  /** Changes the MTU of a port, in bytes. */
  setMtu(port: number, mtu: number): void;

  /** Forwards a frame as if the driver of a port had sent it. @throws `ERR_VU_ARGUMENT` for less than an Ethernet header */
  inject(port: number, frame: Uint8Array): void;

  counters(port: number): SwitchPortCounters;

  /** An event descriptor that is signalled when queues broke: drain it, then see {@link SwitchEngine.takeFailures}. */
  readonly failed: Descriptor;

  /** The queues that broke since the last call. They are still to be detached. */
  takeFailures(): SwitchQueueFailure[];

  /** Ends the thread. Queues are still to be detached. @throws `ERR_VU_SYSTEM` why it had ended by itself, `ERR_VU_STATE` the second time */
  stop(): void;
}
