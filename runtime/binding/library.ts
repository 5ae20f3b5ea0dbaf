import type { BlockEngine } from "./block-engine.js";
import type { BlockLoad } from "./block-load.js";
import type {
  CreateEvent,
  CreateMemory,
  CreateUserfault,
  Descriptor,
  DrainEvent,
  FillPages,
  SignalEvent,
  TakeFaults,
} from "./descriptor.js";
import type { DeviceQueue } from "./device-queue.js";
import type { DirtyLog } from "./dirty-log.js";
import type { DriverQueue } from "./driver-queue.js";
import type { InflightRegion } from "./inflight-region.js";
import type { Iotlb } from "./iotlb.js";
import type { GuestMemory } from "./memory.js";
import type { PacketListener, PacketSocket } from "./packet-socket.js";
import type { SocketListener, StreamSocket } from "./socket.js";
import type { SwitchEngine } from "./switch-engine.js";
import type { Watch } from "./watch.js";

/** The shape this TypeScript was written for. A native library says which one it has by `abiVersion()`. */
export const ABI_VERSION = 8;

/** What the native library exports. */
export interface NativeLibrary {
  abiVersion(): number;
  readonly Descriptor: typeof Descriptor;
  readonly createEvent: CreateEvent;
  readonly signalEvent: SignalEvent;
  readonly drainEvent: DrainEvent;
  readonly createMemory: CreateMemory;
  readonly createUserfault: CreateUserfault;
  readonly takeFaults: TakeFaults;
  readonly fillPages: FillPages;
  readonly StreamSocket: typeof StreamSocket;
  readonly SocketListener: typeof SocketListener;
  readonly PacketSocket: typeof PacketSocket;
  readonly PacketListener: typeof PacketListener;
  readonly Watch: typeof Watch;
  readonly GuestMemory: typeof GuestMemory;
  readonly DirtyLog: typeof DirtyLog;
  readonly Iotlb: typeof Iotlb;
  readonly InflightRegion: typeof InflightRegion;
  readonly DeviceQueue: typeof DeviceQueue;
  readonly DriverQueue: typeof DriverQueue;
  readonly BlockEngine: typeof BlockEngine;
  readonly BlockLoad: typeof BlockLoad;
  readonly SwitchEngine: typeof SwitchEngine;
}
