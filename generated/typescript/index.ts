// Generated from spec/. Do not edit: change that, then run `vhost-user generate`.

export * from "./support/index.js";
export * from "./vhost-user/backend-requests.js";
export * from "./vhost-user/frontend-client.js";
export * from "./vhost-user/frontend.js";
export * from "./vhost-user/features.js";
export * from "./vhost-user/frontend-requests.js";
export * from "./vhost-user/backend-client.js";
export * from "./vhost-user/backend.js";
export * from "./vhost-user/gpu-requests.js";
export * from "./vhost-user/gpu-client.js";
export * from "./vhost-user/gpu.js";
export * from "./vhost-user/header.js";
export * from "./vhost-user/payloads.js";
export * from "./virtio/block.js";
export * from "./virtio/features.js";
export * from "./virtio/split-ring.js";
