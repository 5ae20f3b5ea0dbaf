// Generated from spec/vm-control/fs-allowlist.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type CallDefinition, type JsonType, type ServiceDefinition, jsonList, jsonString, jsonUnion } from "../support/index.js";

/**
 * A request to a file system device.
 * @since 7858b7c6b
 * @see crosvm devices/src/virtio/vhost_user_backend/fs, FsAllowlistCommand (spec/vm-control/fs-allowlist.yaml:7)
 */
export type FsAllowlistCommand =
| {
  /** Allow paths. */
  readonly kind: "addPaths";
  /** The paths. */
  readonly paths: readonly string[];
}
| {
  /** Allow paths no more. */
  readonly kind: "removePaths";
  /** The paths. */
  readonly paths: readonly string[];
};

/** Writes and reads FsAllowlistCommand as JSON. */
export const FsAllowlistCommand: JsonType<FsAllowlistCommand> = jsonUnion({
  addPaths: { shape: "fields", name: "AddPaths", fields: {
    paths: { name: "paths", type: jsonList(jsonString) },
  } },
  removePaths: { shape: "fields", name: "RemovePaths", fields: {
    paths: { name: "paths", type: jsonList(jsonString) },
  } },
});

/**
 * The answer of a file system device.
 * @since 7858b7c6b
 * @see crosvm devices/src/virtio/vhost_user_backend/fs, FsAllowlistCommand (spec/vm-control/fs-allowlist.yaml:19)
 */
export type FsAllowlistResponse =
| {
  /** It was done. */
  readonly kind: "ok";
}
| {
  /** It failed, in words. */
  readonly kind: "err";
  /** What went wrong. */
  readonly text: string;
};

/** Writes and reads FsAllowlistResponse as JSON. */
export const FsAllowlistResponse: JsonType<FsAllowlistResponse> = jsonUnion({
  ok: { shape: "unit", name: "Ok" },
  err: { shape: "value", name: "Err", fields: {
    text: { name: "text", type: jsonString },
  } },
});

/**
 * Control of the paths that a file system device serves.
 * @see crosvm devices/src/virtio/vhost_user_backend/fs, FsAllowlistCommand (spec/vm-control/fs-allowlist.yaml:27)
 */
export const fsAllowlistService: ServiceDefinition<FsAllowlistCommand, FsAllowlistResponse> = {
  name: "fs-allowlist",
  request: FsAllowlistCommand,
  response: FsAllowlistResponse,
  errors: [
    { kind: "err", member: "text", errnoNames: null },
  ],
  maximumDescriptors: 32,
  malformed: "close",
};

/** What the specification says of each request. */
export const fsAllowlistCalls = {
  addPaths: {
    method: "addPaths",
    name: "AddPaths",
    section: "crosvm devices/src/virtio/vhost_user_backend/fs, FsAllowlistCommand",
    answered: true,
    nested: null,
    absent: { kind: "err", text: "there is no list of allowed paths" },
  },
  removePaths: {
    method: "removePaths",
    name: "RemovePaths",
    section: "crosvm devices/src/virtio/vhost_user_backend/fs, FsAllowlistCommand",
    answered: true,
    nested: null,
    absent: { kind: "err", text: "there is no list of allowed paths" },
  },
} satisfies Record<string, CallDefinition<FsAllowlistResponse>>;

/** What AddPaths asks for. */
export type FsAllowlistAddPathsRequest = {
  /** The paths. */
  readonly paths: readonly string[];
};

/** What RemovePaths asks for. */
export type FsAllowlistRemovePathsRequest = {
  /** The paths. */
  readonly paths: readonly string[];
};
