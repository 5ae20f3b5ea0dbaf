/**
 * The native core, as the rest of the runtime sees it. Importing this module loads the native library; if that fails the import
 * fails with a `VhostUserError` of code `ERR_VU_NATIVE_BINDING` that says what was tried.
 *
 * Every error thrown by these classes has a stable `code` and a sentence with the values.
 *
 * @module
 */
import type * as blockEngine from "./block-engine.js";
import type * as blockLoad from "./block-load.js";
import type * as descriptor from "./descriptor.js";
import type * as deviceQueue from "./device-queue.js";
import type * as dirtyLog from "./dirty-log.js";
import type * as driverQueue from "./driver-queue.js";
import type * as inflightRegion from "./inflight-region.js";
import type * as iotlb from "./iotlb.js";
import { loadNativeLibrary } from "./load.js";
import type * as memory from "./memory.js";
import type * as packetSocket from "./packet-socket.js";
import type * as socket from "./socket.js";
import type * as switchEngine from "./switch-engine.js";
import type * as watch from "./watch.js";

export type { BlockEngineCounters, BlockEngineOptions, BlockStore } from "./block-engine.js";
export type { BlockLoadOptions, BlockLoadPattern, BlockLoadResult } from "./block-load.js";
export type { DeviceQueueCounters, DeviceQueueOptions, Failure } from "./device-queue.js";
export type { DriverQueueCounters, DriverQueueLayout, DriverQueueOptions } from "./driver-queue.js";
export type { InflightPlace, InflightShape } from "./inflight-region.js";
export type { IotlbEntry, IotlbMiss } from "./iotlb.js";
export type { Address, MappedRegion, MemoryRegion } from "./memory.js";
export type { ReceivedPacket } from "./packet-socket.js";
export type {
  SwitchEngineOptions,
  SwitchFrameLayout,
  SwitchPortCounters,
  SwitchQueueFailure,
  SwitchQueueRole,
} from "./switch-engine.js";
export type { WatchEvents } from "./watch.js";

const native = loadNativeLibrary();

export type Descriptor = descriptor.Descriptor;
export const Descriptor: typeof descriptor.Descriptor = native.Descriptor;
export const createEvent: descriptor.CreateEvent = native.createEvent;
export const signalEvent: descriptor.SignalEvent = native.signalEvent;
export const drainEvent: descriptor.DrainEvent = native.drainEvent;
export const createMemory: descriptor.CreateMemory = native.createMemory;
export const createUserfault: descriptor.CreateUserfault = native.createUserfault;
export const takeFaults: descriptor.TakeFaults = native.takeFaults;
export const fillPages: descriptor.FillPages = native.fillPages;

export type StreamSocket = socket.StreamSocket;
export const StreamSocket: typeof socket.StreamSocket = native.StreamSocket;
export type SocketListener = socket.SocketListener;
export const SocketListener: typeof socket.SocketListener = native.SocketListener;

export type PacketSocket = packetSocket.PacketSocket;
export const PacketSocket: typeof packetSocket.PacketSocket = native.PacketSocket;
export type PacketListener = packetSocket.PacketListener;
export const PacketListener: typeof packetSocket.PacketListener = native.PacketListener;

export type Watch = watch.Watch;
export const Watch: typeof watch.Watch = native.Watch;

export type GuestMemory = memory.GuestMemory;
export const GuestMemory: typeof memory.GuestMemory = native.GuestMemory;
export type DirtyLog = dirtyLog.DirtyLog;
export const DirtyLog: typeof dirtyLog.DirtyLog = native.DirtyLog;
export type Iotlb = iotlb.Iotlb;
export const Iotlb: typeof iotlb.Iotlb = native.Iotlb;
export type InflightRegion = inflightRegion.InflightRegion;
export const InflightRegion: typeof inflightRegion.InflightRegion = native.InflightRegion;

export type DeviceQueue = deviceQueue.DeviceQueue;
export const DeviceQueue: typeof deviceQueue.DeviceQueue = native.DeviceQueue;
export type DriverQueue = driverQueue.DriverQueue;
export const DriverQueue: typeof driverQueue.DriverQueue = native.DriverQueue;

export type BlockEngine = blockEngine.BlockEngine;
export const BlockEngine: typeof blockEngine.BlockEngine = native.BlockEngine;
export type BlockLoad = blockLoad.BlockLoad;
export const BlockLoad: typeof blockLoad.BlockLoad = native.BlockLoad;

export type SwitchEngine = switchEngine.SwitchEngine;
export const SwitchEngine: typeof switchEngine.SwitchEngine = native.SwitchEngine;
