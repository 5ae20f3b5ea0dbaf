// Generated from generator/emit/typescript/support/service.ts. Do not edit: change that, then run `vhost-user generate`.

import { VhostUserError } from "./error.js";
import { parseJson } from "./json-text.js";
import type { JsonType } from "./json-types.js";
import type { Profile } from "./lineage.js";
import type { CallOptions, Descriptor } from "./message.js";

/** A packet: a JSON text in UTF-8, and the descriptors that it names by their place. */
export interface ServicePacket {
  readonly payload: Uint8Array;
  readonly descriptors: readonly Descriptor[];
}

/** Carries requests of a service to the peer: one at a time, because answers carry no number that would tell them apart. */
export interface ServiceChannel {
  /** Sends a request; its descriptors stay the caller's. Resolves with the answer, whose descriptors are the caller's, or at once when none is due. */
  call(request: ServicePacket, expectsReply: boolean, options?: CallOptions): Promise<ServicePacket | undefined>;
}

/** What the specification says of one request of a service. */
export interface CallDefinition<Response> {
  /** Name of the method that sends or serves it. */
  readonly method: string;
  /** As JSON names it, such as `DiskCommand.Resize`. */
  readonly name: string;
  /** Document and section. */
  readonly section: string;
  /** Whether it is answered. */
  readonly answered: boolean;
  /** For an answer that holds a union: the kind of the answer and the member that holds it. */
  readonly nested: { readonly kind: string; readonly member: string } | null;
  /** What is answered where nothing serves it. */
  readonly absent: Response | undefined;
}

/** An answer that means failure: its kind, the member that says why, and the names of error numbers if it is one. */
export interface ErrorArm {
  readonly kind: string;
  readonly member: string;
  readonly errnoNames: Readonly<Record<string, number>> | null;
}

/** What the specification says of a service. */
export interface ServiceDefinition<Request, Response> {
  readonly name: string;
  readonly request: JsonType<Request>;
  readonly response: JsonType<Response>;
  readonly errors: readonly ErrorArm[];
  /** Descriptors of a packet at most. */
  readonly maximumDescriptors: number;
  /** What a server does with a packet that is no request. */
  readonly malformed: "silence" | "close";
}

/** What a {@link ServiceError} may know. */
export interface ServiceErrorDetails {
  readonly messageName?: string;
  readonly section?: string;
  readonly errno?: number;
  readonly errnoName?: string;
  readonly result?: unknown;
  readonly cause?: unknown;
}

/** The peer's answer that it could not. A handler throws one to answer so: with an error number, a result, or in words. */
export class ServiceError extends VhostUserError {
  /** The error number, if the peer told one. */
  readonly errno: number | undefined;
  /** Its name, such as `ENODEV`. */
  readonly errnoName: string | undefined;
  /** The result that is not success, such as `{ kind: "noSuchPort" }`. */
  readonly result: unknown;
  /** What it says, without code and name. */
  readonly text: string;

  constructor(text: string, details: ServiceErrorDetails = {}) {
    super(details.errno === undefined ? "ERR_VU_REFUSED" : "ERR_VU_ERRNO", text, details);
    this.text = text;
    this.errno = details.errno;
    this.errnoName = details.errnoName;
    this.result = details.result;
  }
}

/** Writes a value as a packet. @throws VhostUserError ERR_VU_VALUE, ERR_VU_PROFILE, ERR_VU_DESCRIPTOR_COUNT */
export function encodePacket<T>(
  type: JsonType<T>,
  value: T,
  profile: Profile,
  most: number,
  name: string,
): ServicePacket {
  const descriptors: Descriptor[] = [];
  const text = type.write(value, { profile, descriptors }, name);
  if (descriptors.length > most) {
    throw new VhostUserError(
      "ERR_VU_DESCRIPTOR_COUNT",
      `${descriptors.length} descriptors, but at most ${most} travel`,
    );
  }
  return { payload: new TextEncoder().encode(text), descriptors };
}

/**
 * Reads a packet; gives also the descriptors that the text does not name.
 * @throws VhostUserError ERR_VU_JSON; the descriptors stay the caller's then
 */
export function decodePacket<T>(
  type: JsonType<T>,
  packet: ServicePacket,
  profile: Profile,
  name: string,
): { value: T; unnamed: readonly Descriptor[] } {
  const taken = new Set<number>();
  const value = type.read(
    parseJson(decodeText(packet.payload)),
    { profile, descriptors: packet.descriptors, taken },
    name,
  );
  return { value, unnamed: packet.descriptors.filter((_, place) => !taken.has(place)) };
}

function decodeText(payload: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(payload);
  } catch (cause) {
    throw new VhostUserError("ERR_VU_JSON", "the text is not UTF-8", { cause });
  }
}

/** Where a client sends its requests, and to whom. */
export interface ServiceClient {
  readonly channel: ServiceChannel;
  readonly profile: Profile;
}

/**
 * Sends a request and waits for its answer.
 *
 * @param take gives the reply out of the answer that means success, and nothing for any other
 * @throws ServiceError (by rejection) when the peer could not; VhostUserError ERR_VU_PROFILE and ERR_VU_VALUE before anything is sent,
 *   ERR_VU_JSON and ERR_VU_REPLY_MISMATCH for an answer that does not fit, and what the channel finds
 */
export async function callService<Request, Response, Reply>(
  service: ServiceDefinition<Request, Response>,
  client: ServiceClient,
  call: CallDefinition<Response>,
  request: Request,
  options: CallOptions | undefined,
  take: (response: Response) => { readonly reply: Reply } | undefined,
): Promise<Reply> {
  const { channel, profile } = client;
  const packet = encodePacket(service.request, request, profile, service.maximumDescriptors, service.name);
  const answer = await channel.call(packet, call.answered, options);
  if (answer === undefined) return undefined as Reply;
  let taken: { readonly reply: Reply } | undefined;
  try {
    const { value, unnamed } = decodePacket(service.response, answer, profile, call.name);
    for (const descriptor of unnamed) descriptor.close();
    taken = take(value);
    if (!taken) throw refusal(service, call, value);
    return taken.reply;
  } finally {
    if (!taken) for (const descriptor of answer.descriptors) descriptor.close();
  }
}

function refusal<Request, Response>(
  service: ServiceDefinition<Request, Response>,
  call: CallDefinition<Response>,
  response: Response,
): VhostUserError {
  const answer = response as Record<string, unknown> & { kind: string };
  const details = { messageName: call.name, section: call.section };
  const arm = service.errors.find(({ kind }) => kind === answer.kind);
  if (arm?.errnoNames) {
    const errno = answer[arm.member] as number;
    const errnoName = Object.keys(arm.errnoNames).find((name) => arm.errnoNames?.[name] === errno);
    return new ServiceError(errnoName ?? `error number ${errno}`, {
      ...details,
      errno,
      ...(errnoName && { errnoName }),
    });
  }
  if (arm) return new ServiceError(String(answer[arm.member]), details);
  if (call.nested?.kind === answer.kind) {
    const result = answer[call.nested.member] as string | { readonly kind: string };
    return new ServiceError(describeResult(result), { ...details, result });
  }
  return new VhostUserError("ERR_VU_REPLY_MISMATCH", `answered by '${answer.kind}'`, details);
}

/** A result in words: `noSuchDisplay, displayId 3`. */
function describeResult(result: string | { readonly kind: string }): string {
  if (typeof result === "string") return result;
  const { kind, ...members } = result;
  return [kind, ...Object.entries(members).map(([name, value]) => `${name} ${String(value)}`)].join(", ");
}
