import type { StatementStructures } from "ts-morph";
import { lookup } from "../../ir/lookup.js";
import type { Condition, Device, FeatureSet, Model } from "../../ir/model.js";
import { camelCase, pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { constant } from "./bits.js";
import { docs, memberDoc } from "./documentation.js";
import type { Module } from "./module.js";
import { fieldTableName, hasFieldTable } from "./struct.js";

export const maskText = (bit: number): string => `0x${(1n << BigInt(bit)).toString(16)}n`;

/** The masks of a feature set by name, and the set itself for names and dependencies. */
export function emitFeatureSet(set: FeatureSet, module: Module): StatementStructures[] {
  const name = pascalCase(set.name);
  const masks = set.bits.map((bit) => `${memberDoc(bit)}\n${upperSnakeCase(bit.name)}: ${maskText(bit.bit)},`);
  const rows = set.bits.map(
    (bit) =>
      `{ name: "${upperSnakeCase(bit.name)}", mask: ${maskText(bit.bit)}, requires: [${bit.requires.map((other) => `"${upperSnakeCase(other)}"`).join(", ")}] },`,
  );
  return [
    constant(name, `{\n${masks.join("\n")}\n} as const`, docs(set)),
    constant(`${name}s`, `new ${module.support("FeatureSet")}([\n${rows.join("\n")}\n])`, [
      `Names and dependencies of the bits of ${name}.`,
    ]),
  ];
}

/** A condition as the runtime's `Condition`. */
export function conditionText(condition: Condition, model: Model): string {
  if (condition.kind === "state") return `{ kind: "state", state: "${condition.state}", name: "${condition.state}" }`;
  const { feature, step } = condition;
  const bit = lookup(model)
    .features.get(feature.set)
    ?.bits.find((candidate) => candidate.name === feature.feature);
  return `{ kind: "feature", space: "${feature.space}", mask: ${maskText(feature.bit)}, step: "${step}", name: "${bit?.cName ?? upperSnakeCase(feature.feature)}" }`;
}

/** The name of a device type's description. */
export const deviceName = (device: Device): string => `${pascalCase(device.name)}Device`;

/** A device type: its id, its own feature bits and its configuration space. */
export function emitDevice(device: Device, model: Model, module: Module): StatementStructures[] {
  const aliases = device.aliases.map((alias) => `"${alias}"`).join(", ");
  const lines = [`name: "${device.name}",`, `aliases: [${aliases}],`, `virtioId: ${device.virtioId},`];
  if (device.features) lines.push(`features: ${module.use(`${pascalCase(device.features)}s`)},`);
  if (device.config) lines.push(`config: ${module.use(pascalCase(device.config))},`);
  const struct = lookup(model).structs.get(device.config ?? "");
  if (struct && hasFieldTable(struct)) lines.push(`configFields: ${module.use(fieldTableName(struct))},`);
  const queues = device.queues.map(
    (queue) =>
      `/** ${queue.doc} */\n${camelCase(queue.name)}: { first: ${queue.first}, last: ${queue.last ?? "Number.POSITIVE_INFINITY"} },`,
  );
  lines.push(`queues: {\n${queues.join("\n")}\n},`);
  return [constant(deviceName(device), `{\n${lines.join("\n")}\n} as const`, docs(device))];
}

/** The list of all device types. */
export function emitDeviceTypes(model: Model, module: Module): StatementStructures {
  const devices = model.areas.flatMap((area) => area.devices);
  const names = devices.map((device) => `${module.use(deviceName(device))},`);
  const text = "Every device type of the specification.";
  return constant("deviceTypes", `[\n${names.join("\n")}\n]`, [text], `readonly ${module.supportType("DeviceType")}[]`);
}
