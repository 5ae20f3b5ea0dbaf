import { VirtioBlkConfig, VirtioBlkConfigFields } from "../../generated/typescript/index.js";
import type { BackendSession } from "./backend-session.js";

/** The fields of a configuration space that the offered features give a meaning, by name. */
export type MeaningfulBlockConfig = Partial<VirtioBlkConfig>;

/**
 * Reads the configuration space of a block device: as many bytes as its features give a meaning, because some back-ends refuse to be asked for
 * more. What was not read is zero.
 */
export async function readBlockConfig(session: BackendSession): Promise<VirtioBlkConfig> {
  const size = Math.max(...meaningfulFields(session.features).map((field) => field.offset + field.size));
  const bytes = new Uint8Array(VirtioBlkConfig.SIZE);
  bytes.set(await session.readConfig(size));
  return VirtioBlkConfig.decodeFrom(new DataView(bytes.buffer), 0);
}

/** Leaves out the fields that `features` give no meaning. */
export function meaningfulBlockConfig(config: VirtioBlkConfig, features: bigint): MeaningfulBlockConfig {
  const names = new Set(meaningfulFields(features).map((field) => field.name));
  return Object.fromEntries(Object.entries(config).filter(([name]) => names.has(name)));
}

function meaningfulFields(features: bigint): typeof VirtioBlkConfigFields {
  return VirtioBlkConfigFields.filter(({ requires }) => requires === undefined || (features & requires.mask) !== 0n);
}
