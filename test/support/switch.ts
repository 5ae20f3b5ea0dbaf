import { join } from "node:path";
import {
  NetworkDriver,
  type NetworkDriverOptions,
  NetworkSwitch,
  type NetworkSwitchOptions,
  type SwitchPortCounters,
  serve,
} from "../../runtime/index.js";
import { FrameLog, numberedFrame } from "./network.js";
import type { Scope } from "./scope.js";
import { temporaryDirectory } from "./temporary-directory.js";
import { Traffic } from "./traffic.js";
import { eventually } from "./wait.js";

/** Frames on their way at most: less than any ring on it has room for, so that none is dropped. */
const WINDOW = 32;

export const BROADCAST: readonly number[] = Array(6).fill(0xff);

/** The address of a station of the tests. */
export const station = (number: number): number[] => [0x52, 0x54, 0, 0, 1, number];

/** A frame from one address to another. */
export function frameBetween(source: readonly number[], destination: readonly number[], number = 0, size = 64) {
  const frame = numberedFrame(number, size);
  frame.set([...destination, ...source]);
  return frame;
}

/** A switch whose ports are served at sockets until `scope` closes. */
export async function servedSwitch(scope: Scope, options: Partial<NetworkSwitchOptions> = {}) {
  const directory = await temporaryDirectory(scope);
  const network = new NetworkSwitch({ ports: 3, ...options });
  scope.defer(() => network.close());
  const paths = network.ports.map(({ number }) => join(directory, `${number}.sock`));
  const traffic = network.ports.map(() => new Traffic());
  for (const [number, port] of network.ports.entries()) {
    const server = await serve(port, { path: paths[number] as string }, traffic[number]);
    scope.defer(() => server.stop());
  }
  const counters = (port: number): SwitchPortCounters => network.counters()[port] as SwitchPortCounters;
  /** Waits until the switch has taken so many frames of a port; it has forwarded them then. */
  const taken = (port: number, frames: number) =>
    eventually(5000, `${frames} frames of port ${port} to be taken`, () => counters(port).framesIn >= frames);
  return { network, paths, traffic, counters, taken };
}

/** A driver in a port, and what it has received. */
export async function plugIn(scope: Scope, path: string, options: Partial<NetworkDriverOptions> = {}) {
  const received = new FrameLog();
  const driver = await NetworkDriver.open(path, { onFrames: received.take, ...options });
  scope.defer(() => driver.close());
  return { driver, received };
}

/** Such a switch with a driver in each port. */
export async function pluggedSwitch(
  scope: Scope,
  options: Partial<NetworkSwitchOptions> = {},
  driverOptions: Partial<NetworkDriverOptions> = {},
) {
  const served = await servedSwitch(scope, options);
  const guests = await Promise.all(served.paths.map((path) => plugIn(scope, path, driverOptions)));
  const guest = (port: number) => guests[port] as Awaited<ReturnType<typeof plugIn>>;
  /** Sends a frame from a port and waits until it was forwarded. */
  const send = async (port: number, frame: Uint8Array): Promise<void> => {
    const before = served.counters(port).framesIn;
    guest(port).driver.send(frame);
    await served.taken(port, before + 1);
  };
  return { ...served, guest, send };
}

/** Sends frames from one guest to another, a few at a time, and waits until all have come. */
export async function exchange(
  from: Awaited<ReturnType<typeof plugIn>>,
  to: Awaited<ReturnType<typeof plugIn>>,
  frames: readonly Uint8Array[],
  window = WINDOW,
): Promise<void> {
  const before = to.received.frames.length;
  for (let start = 0; start < frames.length; start += window) {
    const batch = frames.slice(start, start + window);
    for (const frame of batch) from.driver.send(frame);
    await to.received.count(before + start + batch.length);
    await from.driver.drained();
  }
}
