import { lookup } from "../../ir/lookup.js";
import type { BitStruct, Channel, Field, Item, Message, Model, PayloadChoice, Struct } from "../../ir/model.js";
import { pascalCase, snakeCase, upperSnakeCase } from "../../passes/identifiers.js";
import { payloadsOf } from "../payloads.js";
import type { LuaValue } from "./lua.js";

/** What a packet analyser shows of each channel: its messages by id, with the structs that they can carry. */
export function channelTables(model: Model): LuaValue {
  return model.areas
    .flatMap((area) => area.channels)
    .map((channel) => ({
      name: `vhost_user_${snakeCase(channel.name)}`,
      title: `vhost-user, ${pascalCase(channel.name)}s`,
      header: snakeCase(channel.header),
      ack: channel.ack ? snakeCase(channel.ack.payload) : undefined,
      messages: Object.fromEntries(
        channel.messages.map((message) => [message.id, messageTable(model, channel, message)]),
      ),
    }));
}

function messageTable(model: Model, channel: Channel, message: Message): LuaValue {
  const { request, reply, negotiates } = message;
  return {
    name: `${channel.prefix}${upperSnakeCase(message.name)}`,
    request: payloads(request.payload, request.when),
    reply: reply.kind === "none" ? undefined : payloads(...replyOf(reply)),
    features: negotiates ? featureNames(model, negotiates.space) : undefined,
  };
}

function replyOf(reply: Exclude<Message["reply"], { kind: "none" }>): [string | null, readonly PayloadChoice[]] {
  return reply.kind === "always" ? [reply.payload, []] : [null, reply.when];
}

/** Structs that may follow the header. */
function payloads(always: string | null, choices: readonly PayloadChoice[]): LuaValue {
  const names = [always, ...choices.map(({ payload }) => payload)];
  return names.flatMap((name) => (name === null ? [] : [snakeCase(name)]));
}

/** Names of the bits of a mask that mean the same for every type of device. */
function featureNames(model: Model, space: string): LuaValue {
  const ofDevices = new Set(model.areas.flatMap((area) => area.devices.map((device) => device.features)));
  const sets = model.areas.flatMap((area) => area.features);
  const bits = sets.filter((set) => set.space === space && !ofDevices.has(set.name)).flatMap((set) => set.bits);
  return Object.fromEntries(bits.map(({ bit, name }) => [bit, upperSnakeCase(name)]));
}

/** The layouts of all structs that messages carry, and of what these are made of. */
export function layoutTables(model: Model): LuaValue {
  const { structs } = lookup(model);
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    for (const { type } of structs.get(name)?.fields ?? []) if (type.kind === "struct") use(type.name);
  };
  for (const { header, ack, messages } of model.areas.flatMap((area) => area.channels)) {
    for (const name of [header, ...(ack ? [ack.payload] : []), ...messages.flatMap(payloadsOf)]) use(name);
  }
  const isUsed = ({ name }: Item): boolean => used.has(name);
  return Object.fromEntries(
    model.areas.flatMap((area) => [
      ...area.structs.filter(isUsed).map((struct) => [snakeCase(struct.name), layoutOf(model, struct)]),
      ...area.bitStructs.filter(isUsed).map((item) => [snakeCase(item.name), wordOf(model, item)]),
    ]),
  );
}

/** A payload that is one word. */
function wordOf(model: Model, { name, bits, byteOrder }: BitStruct): LuaValue {
  const size = bits / 8;
  const fields = [{ name: "word", at: 0, size, parts: partsOf(model, name) }];
  return { size, big: byteOrder === "big" ? true : undefined, fields };
}

function layoutOf(model: Model, struct: Struct): LuaValue {
  const fields = struct.fields.filter(({ type }) => type.kind !== "padding");
  return {
    size: struct.size,
    big: struct.byteOrder === "big" ? true : undefined,
    fields: fields.map((field) => ({
      name: snakeCase(field.name),
      at: field.offset,
      size: field.elementSize,
      ...kindOf(model, field),
    })),
  };
}

function kindOf(model: Model, { type, array }: Field): { readonly [key: string]: LuaValue } {
  const counted = array?.kind === "counted";
  const many = {
    count: array?.kind === "fixed" ? array.length : undefined,
    count_by: counted && array.by !== null ? snakeCase(array.by) : undefined,
    rest: counted && array.by === null ? true : undefined,
  };
  switch (type.kind) {
    case "struct":
      return { struct: snakeCase(type.name), ...many };
    case "enum":
      return { values: valuesOf(model, type.name), ...many };
    case "flags":
      return { flags: flagsOf(model, type.name), ...many };
    case "bit-struct":
      return { parts: partsOf(model, type.name), ...many };
    default:
      return { signed: type.kind === "integer" && type.signed ? true : undefined, ...many };
  }
}

function valuesOf(model: Model, name: string): LuaValue {
  const entries = lookup(model).enums.get(name)?.entries ?? [];
  return Object.fromEntries(entries.map((entry) => [entry.value, upperSnakeCase(entry.name)]));
}

function flagsOf(model: Model, name: string): LuaValue {
  const entries = lookup(model).flags.get(name)?.entries ?? [];
  return Object.fromEntries(entries.map((entry) => [entry.bit, upperSnakeCase(entry.name)]));
}

function partsOf(model: Model, name: string): LuaValue {
  const fields = lookup(model).bitStructs.get(name)?.fields ?? [];
  return fields.map((field) => ({
    name: snakeCase(field.name),
    first: field.first,
    width: field.last - field.first + 1,
  }));
}
