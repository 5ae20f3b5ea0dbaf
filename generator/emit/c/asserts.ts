import type { Area, Item, Struct } from "../../ir/model.js";
import { snakeCase } from "../../passes/identifiers.js";
import { constantName, entryName, fieldName, messageName, typeName } from "./names.js";

/** Something that must hold when the check is compiled. */
export interface Assert {
  readonly condition: string;
  /** Where the specification says so. */
  readonly origin: string;
  /** The item and what it stands in, innermost first: each may say which revision of Linux has it. */
  readonly items: readonly Item[];
}

/** What must hold of a file's definitions under their C names. */
export function assertsOf(area: Area): Assert[] {
  return [
    ...area.constants.map((item) => equal(constantName(area, item), integer(item.value), [item])),
    ...area.enums.flatMap((owner) =>
      owner.entries.map((entry) => equal(entryName(area, owner, entry), integer(entry.value), [entry, owner])),
    ),
    ...area.flags.flatMap((owner) =>
      owner.entries.map((entry) => equal(entryName(area, owner, entry), mask(entry.bit, entry.bit), [entry, owner])),
    ),
    ...area.bitStructs.flatMap((owner) =>
      owner.fields.map((field) => {
        const name = `${entryName(area, owner, field)}${field.boolean ? "" : "_MASK"}`;
        return equal(name, mask(field.first, field.last), [field, owner]);
      }),
    ),
    ...area.features.flatMap((owner) =>
      owner.bits.map((bit) => equal(entryName(area, owner, bit), String(bit.bit), [bit, owner])),
    ),
    ...area.devices.map((device) => equal(deviceName(device), String(device.virtioId), [device])),
    ...area.channels.flatMap((channel) =>
      channel.messages.map((message) => equal(messageName(area, channel, message), integer(message.id), [message])),
    ),
    ...area.structs.flatMap((struct) => structAsserts(area, struct)),
  ];
}

/** The name of a device's number. */
export const deviceName = (device: Item): string => device.cName ?? `VIRTIO_ID_${snakeCase(device.name).toUpperCase()}`;

function structAsserts(area: Area, struct: Struct): Assert[] {
  const name = `struct ${typeName(area, struct)}`;
  const fields = struct.fields.filter((field) => field.type.kind !== "padding");
  if (struct.variable && fields.length === 1) return [];
  // C rounds the size of a struct with a flexible array up to its alignment, so that its size says nothing.
  const whole = struct.variable
    ? []
    : [equal(`sizeof(${name})`, String(struct.size), [...fields, struct], struct.origin)];
  const parts = fields.flatMap((field) => {
    const member = fieldName(area, field);
    const length = field.array?.kind === "fixed" ? field.array.length : 1;
    const size = `sizeof(((${name} *)0)->${member})`;
    return [
      equal(`offsetof(${name}, ${member})`, String(field.offset), [field, struct]),
      ...(field.array?.kind === "counted" ? [] : [equal(size, String(field.elementSize * length), [field, struct])]),
    ];
  });
  return [...whole, ...parts];
}

function equal(name: string, value: string, items: readonly Item[], origin = (items[0] as Item).origin): Assert {
  return { condition: `${name} == ${value}`, origin, items };
}

const integer = (value: number): string =>
  value > 0x7fff_ffff ? `${value}u${value > 0xffff_ffff ? "ll" : ""}` : String(value);

const mask = (first: number, last: number): string =>
  `0x${(((1n << BigInt(last - first + 1)) - 1n) << BigInt(first)).toString(16)}ull`;
