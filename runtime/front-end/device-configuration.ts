import type { Codec, ConfigurationField } from "../../generated/typescript/index.js";
import type { BackendSession } from "./backend-session.js";

/** The fields that `features` give a meaning. */
export function meaningfulFields(
  fields: readonly ConfigurationField[],
  features: bigint,
): readonly ConfigurationField[] {
  return fields.filter(({ requires }) => requires === undefined || (features & requires.mask) !== 0n);
}

/**
 * Reads a device's configuration space up to the last of `fields` that its features give a meaning: some back-ends refuse to be asked for more.
 * What was not read is zero.
 *
 * @throws VhostUserError ERR_VU_GATE when the back-end has no configuration space; ERR_VU_SIZE for a short answer
 */
export async function readConfiguration<Configuration>(
  session: BackendSession,
  codec: Codec<Configuration>,
  fields: readonly ConfigurationField[],
): Promise<Configuration> {
  const size = Math.max(0, ...meaningfulFields(fields, session.features).map((field) => field.offset + field.size));
  const bytes = new Uint8Array(codec.SIZE);
  if (size > 0) bytes.set(await session.readConfig(size));
  return codec.decodeFrom(new DataView(bytes.buffer), 0);
}
