// Generated from spec/vm-control/fs-allowlist.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Awaitable, type Route, type ServeOptions, type ServicePacket, routed, serveService } from "../support/index.js";
import { type FsAllowlistAddPathsRequest, type FsAllowlistCommand, type FsAllowlistRemovePathsRequest, type FsAllowlistResponse, fsAllowlistCalls, fsAllowlistService } from "./fs-allowlist.js";
import { crosvmProfiles } from "./service.js";

/**
 * Control of the paths that a file system device serves. One method a request; the dispatcher has checked the request before it calls.
 * A method owns the descriptors that it is given, also when it throws. It throws a ServiceError to answer that it could not.
 */
export interface FsAllowlist {
  /**
   * Allows paths.
   * @see crosvm devices/src/virtio/vhost_user_backend/fs, FsAllowlistCommand (spec/vm-control/fs-allowlist.yaml:39)
   */
  addPaths(request: FsAllowlistAddPathsRequest): Awaitable<void>;
  /**
   * Allows paths no more.
   * @see crosvm devices/src/virtio/vhost_user_backend/fs, FsAllowlistCommand (spec/vm-control/fs-allowlist.yaml:40)
   */
  removePaths(request: FsAllowlistRemovePathsRequest): Awaitable<void>;
}

/**
 * Serves one packet: calls the method of `served` that it asks for. A method that is missing answers as the original does where nothing serves the request.
 * The descriptors of the packet are taken; those of the answer are to be closed when it is sent.
 * @returns the packet to send, or undefined where nothing is answered
 * @throws VhostUserError when the connection is to be closed
 */
export function dispatchFsAllowlist(served: Partial<FsAllowlist>, packet: ServicePacket, options: ServeOptions = {}): Promise<ServicePacket | undefined> {
  const profile = options.profile ?? crosvmProfiles.head;
  return serveService(fsAllowlistService, packet, profile, options, (request) => routeFsAllowlist(served, request));
}

function routeFsAllowlist(served: Partial<FsAllowlist>, request: FsAllowlistCommand): Route<FsAllowlistResponse> {
  switch (request.kind) {
    case "addPaths": {
      return routed(fsAllowlistCalls.addPaths, served.addPaths, async (addPaths) => {
        await addPaths.call(served, { paths: request.paths });
        return { kind: "ok" };
      });
    }
    case "removePaths": {
      return routed(fsAllowlistCalls.removePaths, served.removePaths, async (removePaths) => {
        await removePaths.call(served, { paths: request.paths });
        return { kind: "ok" };
      });
    }
  }
}
