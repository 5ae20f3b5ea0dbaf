import { join } from "node:path";
import {
  NetworkDevice,
  type NetworkDeviceOptions,
  NetworkDriver,
  type NetworkDriverOptions,
  serve,
} from "../../runtime/index.js";
import type { Scope } from "./scope.js";
import { temporaryDirectory } from "./temporary-directory.js";
import { Traffic } from "./traffic.js";
import { eventually } from "./wait.js";

/** Ethernet type for local experiments. */
const EXPERIMENTAL_TYPE = [0x88, 0xb5];

const LONGEST = 0xffff;

/** Bytes that tell their places modulo 256. */
const PATTERN = Uint8Array.from({ length: LONGEST + 256 }, (_, index) => index * 7);

/** A frame whose every byte follows from its number. */
export function numberedFrame(number: number, size = 64): Uint8Array {
  const start = number % 256;
  const frame = PATTERN.slice(start, start + size);
  frame.set([0x52, 0x54, 0, 0, 0, 1, 0x52, 0x54, 0, 0, 0, 2, ...EXPERIMENTAL_TYPE]);
  new DataView(frame.buffer).setUint32(14, number);
  return frame;
}

/** Frames as they came, copied. */
export class FrameLog {
  readonly frames: Uint8Array[] = [];
  readonly pairs: number[] = [];

  readonly take = (frames: readonly Uint8Array[], pair: number): void => {
    for (const frame of frames) {
      this.frames.push(new Uint8Array(frame));
      this.pairs.push(pair);
    }
  };

  /** Waits until `count` frames have come. */
  async count(count: number): Promise<void> {
    await eventually(10_000, `${count} frames`, () => this.frames.length >= count);
  }
}

/** A device that logs what its driver sends, served until `scope` closes. */
export async function servedNetwork(scope: Scope, options: Partial<NetworkDeviceOptions> = {}) {
  const path = join(await temporaryDirectory(scope), "net.sock");
  const fromDriver = new FrameLog();
  const device = new NetworkDevice({ onFrames: fromDriver.take, ...options });
  const traffic = new Traffic();
  const server = await serve(device, { path }, traffic);
  scope.defer(() => server.stop());
  return { device, fromDriver, path, traffic, server };
}

/** Such a device with a driver that logs what it receives. */
export async function network(
  scope: Scope,
  deviceOptions: Partial<NetworkDeviceOptions> = {},
  driverOptions: Partial<NetworkDriverOptions> = {},
) {
  const served = await servedNetwork(scope, deviceOptions);
  const toDriver = new FrameLog();
  const driver = await NetworkDriver.open(served.path, { onFrames: toDriver.take, ...driverOptions });
  scope.defer(() => driver.close());
  return { ...served, driver, toDriver };
}
