export { BlockDevice, type BlockDeviceOptions, type BlockEngineName } from "./block-device.js";
export { type BlockStore, createMemoryStore, createNullStore, openFileStore } from "./store.js";
