export type { SwitchPortCounters } from "../../binding/index.js";
export { NetworkSwitch, type NetworkSwitchOptions } from "./network-switch.js";
export { SwitchPort } from "./port.js";
