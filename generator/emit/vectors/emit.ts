import { lookup } from "../../ir/lookup.js";
import type { Channel, DescriptorContract, Message, Model } from "../../ir/model.js";
import { type Output, REGENERATE } from "../output.js";
import { CASES, type Case, hex, VectorMaker } from "./values.js";

/** The vectors target: every struct and message as a value and as bytes, for whoever writes another codec. */
export function emitVectors(model: Model): Output[] {
  const maker = new VectorMaker(model);
  const structs = model.areas.flatMap((area) => [...area.bitStructs, ...area.structs]);
  const structLines = structs.flatMap(({ name }) =>
    CASES.map((kind) => {
      const { value, bytes } = maker.make(name, kind);
      return { struct: name, case: kind, value, bytes: hex(bytes) };
    }),
  );
  const messageLines = model.areas.flatMap((area) =>
    area.channels.flatMap((channel) =>
      channel.messages.flatMap((message) => messageVectors(model, maker, channel, message)),
    ),
  );
  const list = (lines: readonly object[]): string => lines.map((line) => `  ${JSON.stringify(line)}`).join(",\n");
  const about = `Generated from spec/. Do not edit: change that, then run \`${REGENERATE}\`. Integers beyond 32 bits are decimal strings, bytes are 'hex:' and their digits. Native byte order is little-endian.`;
  return [
    {
      path: "vectors.json",
      text: `{"about": ${JSON.stringify(about)},\n"structs": [\n${list(structLines)}\n],\n"messages": [\n${list(messageLines)}\n]}\n`,
    },
  ];
}

function messageVectors(model: Model, maker: VectorMaker, channel: Channel, message: Message): object[] {
  const requests = [message.request.payload, ...message.request.when.map((choice) => choice.payload)];
  const { reply } = message;
  const replies =
    reply.kind === "none" ? [] : reply.kind === "always" ? [reply.payload] : reply.when.map((choice) => choice.payload);
  const vectors = (
    direction: "request" | "reply",
    payload: string | null,
    contract: DescriptorContract | null,
  ): object[] =>
    (payload === null ? CASES.slice(0, 1) : CASES).map((kind) => ({
      channel: channel.name,
      message: message.name,
      direction,
      payload,
      case: kind,
      descriptors: { minimum: contract?.minimum ?? 0, maximum: contract?.maximum ?? 0 },
      bytes: messageBytes(model, maker, channel, message, direction, payload, kind),
    }));
  return [
    ...[...new Set(requests)].flatMap((payload) => vectors("request", payload, message.requestDescriptors)),
    ...[...new Set(replies)].flatMap((payload) => vectors("reply", payload, message.replyDescriptors)),
  ];
}

/** Header and payload, as hexadecimal digits. */
function messageBytes(
  model: Model,
  maker: VectorMaker,
  channel: Channel,
  message: Message,
  direction: "request" | "reply",
  payload: string | null,
  kind: Case,
): string {
  const body = payload === null ? new Uint8Array() : maker.make(payload, kind).bytes;
  const { structs, bitStructs, constants } = lookup(model);
  const header = structs.get(channel.header);
  const words = (header?.fields ?? []).map((field) => {
    if (field.name !== "flags") return field.name === "size" ? body.length : message.id;
    const { type } = field;
    const flags = type.kind === "bit-struct" ? bitStructs.get(type.name) : undefined;
    const version = constants.get("protocol-version")?.value ?? 0;
    return (flags?.fields ?? []).reduce((word, part) => {
      const value = part.name === "version" ? version : part.name === "reply" && direction === "reply" ? 1 : 0;
      return word | (value << part.first);
    }, 0);
  });
  return hex(new Uint8Array(Uint32Array.from(words).buffer)) + hex(body);
}
