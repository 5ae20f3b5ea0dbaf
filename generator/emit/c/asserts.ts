import type { Area, Item, Struct } from "../../ir/model.js";
import { snakeCase } from "../../passes/identifiers.js";
import { constantName, entryName, fieldName, messageName, typeName } from "./names.js";

/** Something of C that has one value: a number with a name, or a measure of a struct. */
export type Subject =
  | { readonly kind: "number"; readonly name: string }
  | { readonly kind: "size"; readonly struct: string }
  | { readonly kind: "offset" | "member-size"; readonly struct: string; readonly member: string };

/** What must hold when a check is compiled. */
export interface Assert {
  readonly subject: Subject;
  readonly value: bigint;
  /** Where the specification says so. */
  readonly origin: string;
  /** The items that it depends on, innermost first: each may say which revision of Linux has it. */
  readonly items: readonly Item[];
}

/** What must hold of a file's definitions under their C names. */
export function assertsOf(area: Area): Assert[] {
  return [
    ...area.constants.map((item) => number(constantName(area, item), BigInt(item.value), [item])),
    ...area.enums.flatMap((owner) =>
      owner.entries.map((entry) => number(entryName(area, owner, entry), BigInt(entry.value), [entry, owner])),
    ),
    ...area.flags.flatMap((owner) =>
      owner.entries.map((entry) => number(entryName(area, owner, entry), mask(entry.bit, entry.bit), [entry, owner])),
    ),
    ...area.bitStructs.flatMap((owner) =>
      owner.fields.map((field) => {
        const name = `${entryName(area, owner, field)}${field.boolean ? "" : "_MASK"}`;
        return number(name, mask(field.first, field.last), [field, owner]);
      }),
    ),
    ...area.features.flatMap((owner) =>
      owner.bits.map((bit) => number(entryName(area, owner, bit), BigInt(bit.bit), [bit, owner])),
    ),
    ...area.devices.map((device) => number(deviceName(device), BigInt(device.virtioId), [device])),
    ...area.channels.flatMap((channel) =>
      channel.messages.map((message) => number(messageName(area, channel, message), BigInt(message.id), [message])),
    ),
    ...area.structs.flatMap((struct) => structAsserts(area, struct)),
  ];
}

/** The name of a device's number. */
export const deviceName = (device: Item): string => device.cName ?? `VIRTIO_ID_${snakeCase(device.name).toUpperCase()}`;

function structAsserts(area: Area, struct: Struct): Assert[] {
  const name = typeName(area, struct);
  const fields = struct.fields.filter((field) => field.type.kind !== "padding");
  if (struct.variable && fields.length === 1) return [];
  const size: Assert = {
    subject: { kind: "size", struct: name },
    value: BigInt(struct.size),
    origin: struct.origin,
    items: [...fields, struct],
  };
  const members = fields.flatMap((field): Assert[] => {
    const member = fieldName(area, field);
    const length = field.array?.kind === "fixed" ? field.array.length : 1;
    const common = { origin: field.origin, items: [field, struct] };
    const offset = {
      subject: { kind: "offset", struct: name, member },
      value: BigInt(field.offset),
      ...common,
    } as const;
    if (field.array?.kind === "counted") return [offset];
    const bytes = BigInt(field.elementSize * length);
    return [offset, { subject: { kind: "member-size", struct: name, member }, value: bytes, ...common }];
  });
  // C rounds the size of a struct with a flexible array up to its alignment, so that its size says nothing.
  return struct.variable ? members : [size, ...members];
}

function number(name: string, value: bigint, items: readonly [Item, ...Item[]]): Assert {
  return { subject: { kind: "number", name }, value, origin: items[0].origin, items };
}

const mask = (first: number, last: number): bigint => ((1n << BigInt(last - first + 1)) - 1n) << BigInt(first);
