import type { Codec, ConfigurationField, DeviceType } from "../../generated/typescript/index.js";
import type { BackendSession } from "./backend-session.js";

/** A device type whose configuration space has a fixed size. */
export interface ConfigurableType<Config extends object> extends Pick<DeviceType, "configFields"> {
  readonly config: Pick<Codec<Config>, "SIZE" | "decodeFrom">;
}

/**
 * Reads the configuration space of a device: as many bytes as the features that are offered give a meaning, because some back-ends refuse to be asked for
 * more. What was not read is zero.
 *
 * @throws VhostUserError ERR_VU_GATE when the back-end has no configuration space, and as {@link BackendSession.readConfig}
 */
export async function readConfiguration<Config extends object>(
  session: BackendSession,
  { config, configFields }: ConfigurableType<Config>,
): Promise<Config> {
  const ends = configFields && meaningful(configFields, session.features).map((field) => field.offset + field.size);
  const size = ends ? Math.max(0, ...ends) : config.SIZE;
  const bytes = new Uint8Array(config.SIZE);
  if (size > 0) bytes.set(await session.readConfig(size));
  return config.decodeFrom(new DataView(bytes.buffer), 0);
}

/** Leaves out the fields that `features` give no meaning. */
export function meaningfulConfiguration<Config extends object>(
  values: Config,
  { configFields }: ConfigurableType<Config>,
  features: bigint,
): Partial<Config> {
  if (!configFields) return values;
  const names = new Set(meaningful(configFields, features).map((field) => field.name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name))) as Partial<Config>;
}

function meaningful(fields: readonly ConfigurationField[], features: bigint): readonly ConfigurationField[] {
  return fields.filter(({ requires }) => requires === undefined || (features & requires.mask) !== 0n);
}
