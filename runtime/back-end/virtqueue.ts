import type { VhostUserError } from "../../generated/typescript/index.js";
import type { Descriptor, DeviceQueue } from "../binding/index.js";

/** A queue as a device is given it. */
export interface Virtqueue {
  readonly index: number;
  readonly ring: DeviceQueue;
  /** Signalled by the driver when requests were added. Borrowed. Undefined: nobody signals, the ring must be polled. */
  readonly kick: Descriptor | undefined;
  /** Tells the framework that the ring broke and is no longer served. */
  report(failure: VhostUserError): void;
}
