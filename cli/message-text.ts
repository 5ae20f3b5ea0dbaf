import { readFileSync } from "node:fs";
import * as protocol from "../generated/typescript/index.js";
import { packagePath } from "../generator/package-path.js";
import type { ObservedMessage } from "../runtime/index.js";

/** The part of the metamodel that tells what payload a message has. */
interface Metamodel {
  readonly areas: readonly { readonly channels: readonly ChannelModel[] }[];
}

interface ChannelModel {
  readonly name: string;
  readonly messages: readonly MessageModel[];
}

interface MessageModel {
  readonly id: number;
  readonly request: { readonly payload: string | null };
  readonly reply: { readonly kind: string; readonly payload?: string };
  readonly negotiates: { readonly space: string } | null;
}

interface Decoder {
  decodeFrom(view: DataView, offset: number, end: number): unknown;
}

/** The channel whose messages are written; each has ids of its own. */
const CHANNEL = "frontend-request";

/** Writes messages as text: what `decodeFrom` of the payload's struct finds, feature masks by name. Knows from the metamodel which struct that is. */
export class MessageText {
  readonly #messages: ReadonlyMap<number, MessageModel>;
  readonly #featureNames: Readonly<Record<string, protocol.FeatureSet>>;

  /** @param deviceFeatures names of the device's own feature bits */
  constructor(deviceFeatures: protocol.FeatureSet) {
    const metamodel = JSON.parse(readFileSync(packagePath("generated/metamodel.json"), "utf8")) as Metamodel;
    const channels = metamodel.areas.flatMap((area) => area.channels);
    const messages = channels.find((channel) => channel.name === CHANNEL)?.messages ?? [];
    this.#messages = new Map(messages.map((message) => [message.id, message]));
    this.#featureNames = {
      virtio: protocol.VirtioFeatures.with(deviceFeatures),
      protocol: protocol.ProtocolFeatures,
    };
  }

  /** One line for a message that this process sent or received as a front-end. */
  line(message: ObservedMessage): string {
    const arrow = message.direction === "sent" ? "->" : "<-";
    const descriptors =
      message.descriptors === 0 ? "" : ` +${message.descriptors} descriptor${message.descriptors === 1 ? "" : "s"}`;
    return `${arrow} ${message.name}${this.#payload(message)}${descriptors}`;
  }

  #payload({ id, flags, payload }: ObservedMessage): string {
    if (payload.length === 0) return "";
    const model = this.#messages.get(id);
    const own = flags.reply ? model?.reply.payload : model?.request.payload;
    const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
    if (flags.reply && model?.reply.kind !== "always")
      return protocol.U64.decodeFrom(view, 0) === BigInt(protocol.ACK_SUCCESS) ? " acknowledged" : " refused";
    const value = own ? decoderOf(own)?.decodeFrom(view, 0, payload.length) : undefined;
    if (typeof value === "bigint" && model?.negotiates)
      return ` ${this.#featureNames[model.negotiates.space]?.namesOf(value).join(" ")}`;
    return ` ${textOf(value)}`;
  }
}

function decoderOf(struct: string): Decoder | undefined {
  const name = struct.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());
  return (protocol as unknown as Record<string, Decoder | undefined>)[name];
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (typeof value === "bigint") return value < 65_536n ? String(value) : `0x${value.toString(16)}`;
  if (Array.isArray(value)) return `[${value.map(textOf).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([name, member]) => `${name}=${textOf(member)}`)
      .join(" ");
  }
  return String(value);
}
