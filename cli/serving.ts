import type { PeerName } from "../generated/typescript/index.js";
import type { ServerAddress, ServerEvent, VhostUserDevice } from "../runtime/index.js";
import { type CommandOption, type CommandValues, UsageError } from "./command.js";
import { peerOption } from "./peer.js";
import { parseNumber } from "./size.js";

/** Options of every command that serves a device, after the conventions for vhost-user back-end programs. */
export const ADDRESS_OPTIONS: Readonly<Record<string, CommandOption>> = {
  "socket-path": { type: "string", value: "PATH", help: "listen here; front-ends are served one after the other" },
  client: {
    type: "boolean",
    help: "connect to a front-end that listens at --socket-path, and again when it is gone, in place of listening",
  },
  fd: { type: "string", value: "N", help: "use this open socket: one that listens, or one that is connected" },
};

export const SERVING_OPTIONS: Readonly<Record<string, CommandOption>> = {
  peer: peerOption("front-end"),
  verbose: { type: "boolean", help: "tell of front-ends that come and go" },
};

const LARGEST_DESCRIPTOR = 2 ** 31 - 1;

/** @throws UsageError unless exactly one address was given */
export function addressOf(values: CommandValues): ServerAddress {
  const path = values["socket-path"] as string | undefined;
  const fd = values.fd as string | undefined;
  if ((path === undefined) === (fd === undefined))
    throw new UsageError("exactly one of --socket-path and --fd is needed");
  if (values.client === true && path === undefined) throw new UsageError("--client needs --socket-path");
  if (path === undefined) return { fd: parseNumber(fd as string, "fd", 0, LARGEST_DESCRIPTOR) };
  return values.client === true ? { connect: path } : { path };
}

/** An address in words. */
export const placeOf = (address: ServerAddress): string =>
  address.path ?? address.connect ?? `descriptor ${address.fd}`;

/** What is told of devices while they are served. */
export interface ServingOptions {
  /** Name of the program in front of its messages. */
  readonly program: string;
  /** What is served, for the line that says that it is ready; none without it. */
  readonly text?: string | undefined;
  readonly verbose: boolean;
  readonly peer: PeerName | undefined;
}

/** Serves a device until SIGTERM or SIGINT, or the end of the only connection that was given. */
export function serveUntilStopped(
  device: VhostUserDevice,
  address: ServerAddress,
  options: ServingOptions,
): Promise<void> {
  return serveAllUntilStopped([[device, address]], options);
}

/** Serves devices, each at its address, until SIGTERM or SIGINT, or the end of the only connections that were given. */
export async function serveAllUntilStopped(
  devices: readonly (readonly [VhostUserDevice, ServerAddress])[],
  { program, text, verbose, peer }: ServingOptions,
): Promise<void> {
  const { serve } = await import("../runtime/index.js");
  const stopped = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopped.abort());
  const servers: Awaited<ReturnType<typeof serve>>[] = [];
  const stop = () => Promise.all(servers.map((server) => server.stop()));
  try {
    for (const [device, address] of devices) {
      servers.push(await serve(device, address, { peer, onEvent: (event) => report(program, event, verbose) }));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  if (text !== undefined) process.stdout.write(`serving ${text}\n`);
  if (stopped.signal.aborted) await stop();
  else stopped.signal.addEventListener("abort", () => void stop(), { once: true });
  await Promise.all(servers.map(({ closed }) => closed));
}

function report(program: string, event: ServerEvent, verbose: boolean): void {
  const say = (text: string) => process.stderr.write(`${program}: ${text}\n`);
  if (event.kind === "refused") say(`refused: ${event.error.message}`);
  else if (event.kind === "ring-broken") say(`queue ${event.index} is broken: ${event.error.message}`);
  else if (verbose && event.kind === "unreachable")
    say(`no front-end: ${event.error.message}; trying again in ${event.pause} ms`);
  else if (verbose && event.kind === "connected") say("a front-end has come");
  else if (verbose && event.kind === "disconnected") say(`the front-end has left: ${event.reason.message}`);
}
