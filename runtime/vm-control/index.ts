export { controlVm, VmController, type VmControlOptions } from "./connect.js";
export { ControlChannel, type ControlChannelOptions } from "./control-channel.js";
export { EventSender } from "./event-sender.js";
export { type EventListenerOptions, registeredEvents } from "./events.js";
export { ControlServer, type ControlServerOptions, type PacketDispatch, serveVmControl } from "./server.js";
