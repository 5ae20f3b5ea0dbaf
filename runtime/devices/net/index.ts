export type { NetworkCounters } from "./counters.js";
export { NetworkDevice, type NetworkDeviceOptions } from "./network-device.js";
