import { type DeviceType, deviceTypes } from "../generated/typescript/index.js";
import { UsageError } from "./command.js";

/** The names of all device types, for messages. */
export const deviceTypeNames = (): string => deviceTypes.map(({ name }) => name).join(", ");

/** The device type with this name or alias. @throws UsageError when there is none */
export function deviceTypeNamed(name: string): DeviceType {
  const type = deviceTypes.find((candidate) => candidate.name === name || candidate.aliases.includes(name));
  if (type === undefined) throw new UsageError(`no device type '${name}'; known: ${deviceTypeNames()}`);
  return type;
}
