export { bridgeToQemu, controlOfQemu, type VmBridge } from "./bridge.js";
export { QmpClient, QmpError, type QmpEvent } from "./qmp-client.js";
export type { QmpCommands } from "./qmp-commands.js";
