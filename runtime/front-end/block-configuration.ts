import { VirtioBlkConfig, VirtioBlkConfigFields } from "../../generated/typescript/index.js";
import type { BackendSession } from "./backend-session.js";
import { meaningfulFields, readConfiguration } from "./device-configuration.js";

/** The fields of a configuration space that the offered features give a meaning, by name. */
export type MeaningfulBlockConfig = Partial<VirtioBlkConfig>;

/**
 * Reads the configuration space of a block device: as many bytes as its features give a meaning, because some back-ends refuse to be asked for
 * more. What was not read is zero.
 */
export function readBlockConfig(session: BackendSession): Promise<VirtioBlkConfig> {
  return readConfiguration(session, VirtioBlkConfig, VirtioBlkConfigFields);
}

/** Leaves out the fields that `features` give no meaning. */
export function meaningfulBlockConfig(config: VirtioBlkConfig, features: bigint): MeaningfulBlockConfig {
  const names = new Set(meaningfulFields(VirtioBlkConfigFields, features).map((field) => field.name));
  return Object.fromEntries(Object.entries(config).filter(([name]) => names.has(name)));
}
