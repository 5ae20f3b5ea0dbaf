import { lookup } from "../../ir/lookup.js";
import type { Area, BitField, Channel, Item, Message, Model } from "../../ir/model.js";
import { snakeCase } from "../../passes/identifiers.js";
import { payloadsOf } from "../payloads.js";
import { deviceName } from "./asserts.js";
import { comment } from "./comment.js";
import { constantName, entryName, messageName, otherName, typeName } from "./names.js";

/** A number with a name. */
export interface Line {
  readonly name: string;
  readonly value: string;
  readonly doc: string;
}

/** Numbers that belong together. */
export interface Group {
  readonly doc: string;
  /** Name of the enum; null: macros. */
  readonly name: string | null;
  readonly lines: readonly Line[];
}

/** Largest value of an enumerator that every compiler takes. */
const LARGEST_ENUMERATOR = 0x7fff_ffff;

/** All numbers of a file. */
export function groupsOf(model: Model, area: Area): Group[] {
  const macros = (doc: string, lines: Line[]): Group[] => (lines.length > 0 ? [{ doc, name: null, lines }] : []);
  return [
    ...macros(
      area.doc,
      area.constants.map((item) => {
        const unit = item.unit ? ` Unit: ${item.unit}.` : "";
        return line(constantName(area, item), number(item.value), item, unit);
      }),
    ),
    ...area.enums.map((item) =>
      enumeration(
        item.doc,
        typeName(area, item),
        item.entries.map((entry) => line(entryName(area, item, entry), number(entry.value), entry)),
        item.entries.every((entry) => entry.value <= LARGEST_ENUMERATOR),
      ),
    ),
    ...area.flags.flatMap((item) =>
      macros(
        item.doc,
        item.entries.map((entry) => line(entryName(area, item, entry), bit(item.bits, entry.bit), entry)),
      ),
    ),
    ...area.bitStructs.flatMap((item) =>
      macros(
        `${item.doc} An integer of ${item.bits} bits.`,
        item.fields.flatMap((field) => bitFieldLines(entryName(area, item, field), item.bits, field)),
      ),
    ),
    ...area.features.flatMap((set) =>
      macros(
        `${set.doc} The numbers are those of the bits.`,
        set.bits.map((item) => line(entryName(area, set, item), String(item.bit), item)),
      ),
    ),
    ...macros(
      "Device ids.",
      area.devices.map((device) => line(deviceName(device), String(device.virtioId), device)),
    ),
    ...area.channels.map((channel) => channelGroup(model, area, channel)),
  ];
}

/** Bits of feature sets outside these files without which messages in them must not be sent. */
export function foreignBits(model: Model, areas: readonly Area[]): Group[] {
  const conditions = areas
    .flatMap((area) => area.channels)
    .flatMap((channel) => channel.messages.flatMap((message) => message.requires));
  const gates = new Set(
    conditions.map((gate) => (gate.kind === "feature" ? `${gate.feature.set}.${gate.feature.feature}` : "")),
  );
  const lines = model.areas
    .filter((area) => !areas.includes(area))
    .flatMap((area) =>
      area.features.flatMap((set) =>
        set.bits
          .filter((item) => gates.has(`${set.name}.${item.name}`))
          .map((item) => line(entryName(area, set, item), String(item.bit), item)),
      ),
    );
  return lines.length > 0 ? [{ doc: "Bits of other feature sets that messages here need.", name: null, lines }] : [];
}

function channelGroup(model: Model, area: Area, channel: Channel): Group {
  return enumeration(
    channel.doc,
    typeName(area, channel),
    channel.messages.map((message) =>
      line(messageName(area, channel, message), number(message.id), message, carried(model, message)),
    ),
    channel.messages.every((message) => message.id <= LARGEST_ENUMERATOR),
  );
}

/** The payloads of a message, for its comment. */
function carried(model: Model, message: Message): string {
  const names = payloadsOf(message).map((name) => {
    const area = lookup(model).homes.get(name);
    const item = lookup(model).layout(name);
    return area && item ? typeName(area, item) : name;
  });
  return names.length > 0 ? ` Payload: ${names.join(", ")}.` : "";
}

function enumeration(doc: string, name: string, lines: readonly Line[], small: boolean): Group {
  return { doc, name: small ? name : null, lines };
}

function line(name: string, value: string, item: Item, more = ""): Line {
  const other = otherName(item, name);
  const aliases =
    item.aliases.length > 0
      ? ` Also known as ${item.aliases.map((alias) => snakeCase(alias).toUpperCase()).join(", ")}.`
      : "";
  const deprecated = item.deprecated ? ` Deprecated: ${item.deprecated}.` : "";
  return {
    name,
    value,
    doc: comment(`${item.doc}${more}${other ? ` Elsewhere: ${other}.` : ""}${aliases}${deprecated}`),
  };
}

function bitFieldLines(name: string, bits: number, field: BitField): Line[] {
  if (field.boolean) return [line(name, bit(bits, field.first), field)];
  const mask = (1n << BigInt(field.last - field.first + 1)) - 1n;
  const suffix = bits === 64 ? "ull" : "u";
  return [
    line(`${name}_MASK`, `0x${(mask << BigInt(field.first)).toString(16)}${suffix}`, field),
    { name: `${name}_SHIFT`, value: String(field.first), doc: "Its lowest bit." },
  ];
}

const bit = (bits: number, index: number): string => `(1${bits === 64 ? "ull" : "u"} << ${index})`;

const number = (value: number): string =>
  value > 0xffff_ffff
    ? `${value}ull`
    : value > LARGEST_ENUMERATOR
      ? `${value}u`
      : value < 0
        ? `(${value})`
        : String(value);
