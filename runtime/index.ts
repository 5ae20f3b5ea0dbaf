/**
 * vhost-user for Node.js: write a device in TypeScript and attach it to a virtual machine, or drive any back-end from a script.
 *
 * - A device: {@link serveRequests} (one function), {@link serve} with a {@link VhostUserDevice}, or the ready {@link BlockDevice} and
 *   {@link NetworkDevice}; a switch between several guests: {@link NetworkSwitch}.
 * - A client: {@link VhostUserFrontend} (the life of a device), {@link BlockDriver} (a disk), {@link NetworkDriver} (a network card), or
 *   {@link connectBackend} (every request of the protocol).
 * - A virtual machine: {@link controlVm} (control a running crosvm), {@link serveVmControl} (offer the same control).
 * - Below: {@link SocketChannel}, queues, guest memory and descriptors.
 *
 * Every error is a `VhostUserError`, or carries the same stable `code`. Linux only; the codec alone, `vhost-user/codec`, runs anywhere.
 *
 * @module
 */
export {
  BackendClient,
  type CallOptions,
  type CryptoSession,
  crosvmProfile,
  crosvmProfiles,
  type DeviceType,
  deviceTypes,
  type ErrorCode,
  FrontendClient,
  isVhostUserError,
  type PeerName,
  type Profile,
  ProtocolFeature,
  ProtocolFeatures,
  type RegisteredEventMessage,
  ServiceError,
  VhostUserError,
  VirtioBlkFeature,
  VirtioBlkFeatures,
  VirtioFeature,
  VirtioFeatures,
  type VmControl,
  VmControlClient,
} from "../generated/typescript/index.js";
export * from "./back-end/index.js";
export {
  type Address,
  createEvent,
  createMemory,
  Descriptor,
  DeviceQueue,
  DriverQueue,
  drainEvent,
  GuestMemory,
  SocketListener,
  StreamSocket,
  signalEvent,
  Watch,
} from "./binding/index.js";
export * from "./connection/index.js";
export * from "./devices/block/index.js";
export * from "./devices/generic/index.js";
export * from "./devices/net/index.js";
export * from "./devices/switch/index.js";
export * from "./front-end/index.js";
export * from "./vm-bridge/index.js";
export * from "./vm-control/index.js";
