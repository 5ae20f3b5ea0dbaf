// Generated from generator/emit/typescript/support/index.ts. Do not edit: change that, then run `vhost-user generate`.

export * from "./channel-rules.js";
export * from "./codec.js";
export * from "./device-type.js";
export * from "./error.js";
export * from "./features.js";
export * from "./integers.js";
export * from "./json-records.js";
export * from "./json-text.js";
export * from "./json-types.js";
export * from "./lineage.js";
export * from "./message.js";
export * from "./negotiation.js";
export * from "./order.js";
export * from "./peer.js";
export * from "./protobuf.js";
export * from "./service.js";
export * from "./service-server.js";
