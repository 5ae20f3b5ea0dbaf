import { isVhostUserError, VhostUserError } from "./error.js";
import type { Profile } from "./lineage.js";
import {
  type CallDefinition,
  decodePacket,
  encodePacket,
  type ServiceDefinition,
  ServiceError,
  type ServicePacket,
} from "./service.js";

/** How a dispatcher serves. */
export interface ServeOptions {
  /** What is served; by default all that the specification has. */
  readonly profile?: Profile;
  /** Answers a malformed request in words, and refuses descriptors that the text does not name. By default it does as the original does. */
  readonly strict?: boolean;
  /** Is told of every request that is refused or fails, answered or not. */
  readonly onError?: (error: VhostUserError) => void;
}

/** A request that was understood, and what serves it; nothing does where the method is missing. */
export interface Route<Response> {
  readonly call: CallDefinition<Response>;
  readonly serve: (() => Promise<Response | undefined>) | undefined;
}

/** Names what serves a request. */
export function routed<Method, Response>(
  call: CallDefinition<NoInfer<Response>>,
  method: Method | undefined,
  run: (method: Method) => Promise<NoInfer<Response> | undefined>,
): Route<Response> {
  return { call, serve: method && (() => run(method)) };
}

/**
 * Serves one packet: reads it, calls what serves it, and gives back the packet to send, or nothing where nothing is answered.
 *
 * The descriptors of `packet` are taken: the ones that the method is not given are closed. Those of the answer are to be closed when it is sent.
 * @throws VhostUserError ERR_VU_JSON when the connection is to be closed because of a malformed request
 */
export async function serveService<Request, Response>(
  service: ServiceDefinition<Request, Response>,
  packet: ServicePacket,
  profile: Profile,
  options: ServeOptions,
  route: (request: Request) => Route<Response>,
): Promise<ServicePacket | undefined> {
  const encode = (response: Response): ServicePacket =>
    encodePacket(service.response, response, profile, service.maximumDescriptors, service.name);
  let chosen: Route<Response>;
  try {
    chosen = read(service, packet, profile, options, route);
  } catch (error) {
    for (const descriptor of packet.descriptors) descriptor.close();
    const reason = reasonOf(error);
    options.onError?.(reason);
    if (options.strict) return encode(failure(service, undefined, reason));
    if (service.malformed === "close") throw reason;
    return undefined;
  }
  const { call, serve } = chosen;
  if (!serve) {
    for (const descriptor of packet.descriptors) descriptor.close();
    return call.absent === undefined ? undefined : encode(call.absent);
  }
  try {
    const response = await serve();
    return call.answered && response !== undefined ? encode(response) : undefined;
  } catch (error) {
    const reason = reasonOf(error);
    options.onError?.(reason);
    return call.answered ? encode(failure(service, call, reason)) : undefined;
  }
}

function read<Request, Response>(
  service: ServiceDefinition<Request, Response>,
  packet: ServicePacket,
  profile: Profile,
  options: ServeOptions,
  route: (request: Request) => Route<Response>,
): Route<Response> {
  const named = packet.descriptors.slice(0, service.maximumDescriptors);
  const { value, unnamed } = decodePacket(service.request, { ...packet, descriptors: named }, profile, service.name);
  const stray = [...unnamed, ...packet.descriptors.slice(named.length)];
  if (stray.length > 0 && options.strict) {
    const text = `${stray.length} descriptors that the text does not name, or more than ${service.maximumDescriptors}`;
    throw new VhostUserError("ERR_VU_DESCRIPTOR_COUNT", text);
  }
  for (const descriptor of stray) descriptor.close();
  return route(value);
}

/** The answer that tells of a failure: by the result that was thrown, by its error number, or in words. */
function failure<Request, Response>(
  service: ServiceDefinition<Request, Response>,
  call: CallDefinition<Response> | undefined,
  error: VhostUserError,
): Response {
  const { errno, result, text } =
    error instanceof ServiceError ? error : { errno: undefined, result: undefined, text: error.message };
  if (call?.nested && result !== undefined) {
    return { kind: call.nested.kind, [call.nested.member]: result } as Response;
  }
  const byErrno = service.errors.find((arm) => arm.errnoNames !== null);
  const byText = service.errors.find((arm) => arm.errnoNames === null);
  if (byErrno && (errno !== undefined || !byText)) {
    return { kind: byErrno.kind, [byErrno.member]: errno ?? byErrno.errnoNames?.EIO } as Response;
  }
  if (!byText) throw error;
  return { kind: byText.kind, [byText.member]: text } as Response;
}

function reasonOf(error: unknown): VhostUserError {
  if (error instanceof VhostUserError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return isVhostUserError(error)
    ? new VhostUserError(error.code, text, { cause: error })
    : new ServiceError(text, { cause: error });
}
