export { MessageConnection } from "./message-connection.js";
export type { MessageObserver, ObservedMessage } from "./observer.js";
export { DEFAULT_REPLY_TIMEOUT, SocketChannel, type SocketChannelOptions } from "./request-channel.js";
export { RequestServer, type RequestServerOptions } from "./request-server.js";
