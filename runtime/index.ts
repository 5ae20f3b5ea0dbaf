/**
 * vhost-user for Node.js: write a device in TypeScript and attach it to a virtual machine, or drive any back-end from a script.
 *
 * - A device: {@link serveRequests} (one function), {@link serve} with a {@link VhostUserDevice}, or the ready {@link BlockDevice} and
 *   {@link NetworkDevice}.
 * - A client: {@link VhostUserFrontend} (the life of a device), {@link BlockDriver} (a disk), {@link NetworkDriver} (a network card), or
 *   {@link connectBackend} (every request of the protocol).
 * - Below: {@link SocketChannel}, queues, guest memory and descriptors.
 *
 * Every error is a `VhostUserError`, or carries the same stable `code`. Linux only; the codec alone, `vhost-user/codec`, runs anywhere.
 *
 * @module
 */
export {
  BackendClient,
  type CryptoSession,
  type DeviceType,
  deviceTypes,
  type ErrorCode,
  FrontendClient,
  isVhostUserError,
  ProtocolFeature,
  ProtocolFeatures,
  VhostUserError,
  VirtioBlkFeature,
  VirtioBlkFeatures,
  VirtioFeature,
  VirtioFeatures,
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
export * from "./front-end/index.js";
