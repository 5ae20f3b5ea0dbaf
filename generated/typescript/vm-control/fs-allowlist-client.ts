// Generated from spec/vm-control/fs-allowlist.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type CallOptions, type Profile, type ServiceChannel, type ServiceClient, callService } from "../support/index.js";
import { type FsAllowlistAddPathsRequest, type FsAllowlistRemovePathsRequest, fsAllowlistCalls, fsAllowlistService } from "./fs-allowlist.js";
import { crosvmProfiles } from "./service.js";

/**
 * Control of the paths that a file system device serves. One method a request, which resolves with what the answer tells.
 * Every method rejects with ERR_VU_PROFILE, before anything is sent, when the chosen profile lacks the request; with a ServiceError when the peer could not.
 */
export class FsAllowlistClient implements ServiceClient {
  readonly channel: ServiceChannel;
  /** What the peer is taken to understand. */
  readonly profile: Profile;

  constructor(channel: ServiceChannel, profile: Profile = crosvmProfiles.head) {
    this.channel = channel;
    this.profile = profile;
  }

  /**
   * Allows paths.
   * @see crosvm devices/src/virtio/vhost_user_backend/fs, FsAllowlistCommand (spec/vm-control/fs-allowlist.yaml:39)
   */
  addPaths(request: FsAllowlistAddPathsRequest, options?: CallOptions): Promise<void> {
    return callService(
      fsAllowlistService,
      this,
      fsAllowlistCalls.addPaths,
      { kind: "addPaths", paths: request.paths },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Allows paths no more.
   * @see crosvm devices/src/virtio/vhost_user_backend/fs, FsAllowlistCommand (spec/vm-control/fs-allowlist.yaml:40)
   */
  removePaths(request: FsAllowlistRemovePathsRequest, options?: CallOptions): Promise<void> {
    return callService(
      fsAllowlistService,
      this,
      fsAllowlistCalls.removePaths,
      { kind: "removePaths", paths: request.paths },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }
}
