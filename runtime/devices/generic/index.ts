export { GenericDevice, type GenericDeviceOptions } from "./generic-device.js";
