export type { SharedMemoryRegion, StopOptions, VhostUserDevice } from "./device.js";
export type { ReconnectPauses } from "./dialer.js";
export { CHAIN_WORDS, QueueRunner, type QueueRunnerOptions } from "./queue-runner.js";
export {
  type DeviceRequest,
  type DeviceRequestHandler,
  RequestDevice,
  type RequestDeviceOptions,
} from "./request-device.js";
export { serveRequests } from "./serve-requests.js";
export { BackendServer, type ServerAddress, type ServerEvent, type ServerOptions, serve } from "./server.js";
export { type RequestExtension, Session, type SessionEvent, type SessionOptions } from "./session.js";
export type { Virtqueue } from "./virtqueue.js";
