export { meaningfulBlockConfig, readBlockConfig } from "./block-configuration.js";
export { BlockDriver, type BlockDriverOptions, DRIVER_FEATURES } from "./block-driver.js";
export { type BlockMeasurement, type BlockMeasurementOptions, measureBlockDevice } from "./block-load.js";
export {
  BackendSession,
  type BackendTarget,
  type ConnectOptions,
  connectBackend,
  type RingSetUp,
} from "./connect-backend.js";
export { type DriverRing, type DriverRingOptions, DriverRings } from "./driver-rings.js";
export { SharedMemory } from "./shared-memory.js";
