import { RequestDevice, type RequestDeviceOptions } from "./request-device.js";
import { type BackendServer, type ServerAddress, type ServerOptions, serve } from "./server.js";

/**
 * A whole back-end from one function: serves requests of the driver with what `handler` returns for each, or with a worker thread a queue.
 *
 * @example
 * await serveRequests({ path: "/run/echo.sock", handler: (request) => request.readable });
 * await serveRequests({ path: "/run/hash.sock", queues: 4, worker: new URL("./handler.js", import.meta.url) });
 *
 * @throws VhostUserError as {@link serve}
 */
export function serveRequests(options: RequestDeviceOptions & ServerAddress & ServerOptions): Promise<BackendServer> {
  return serve(new RequestDevice(options), options, options);
}
