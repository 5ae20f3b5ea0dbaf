import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  createEvent,
  createMemory,
  type Descriptor,
  DeviceQueue,
  DriverQueue,
  GuestMemory,
} from "../../runtime/binding/index.js";

/** Bytes of guest memory in these tests, and where their buffers begin behind the rings. */
export const MEMORY_SIZE = 1 << 20;
export const BUFFERS = 1 << 19;

/** A guest with a queue, both of whose sides are in this process. */
export interface Guest {
  readonly memory: GuestMemory;
  readonly file: Descriptor;
  readonly driver: DriverQueue;
  readonly device: DeviceQueue;
  readonly kick: Descriptor;
  readonly call: Descriptor;
  readonly error: Descriptor;
}

/** What a guest's queue is like: by default a split ring of 16 descriptors with event indices. */
export interface GuestOptions {
  readonly size?: number;
  readonly packed?: boolean;
  readonly inOrder?: boolean;
  readonly eventIdx?: boolean;
}

export function createGuest(options: GuestOptions = {}): Guest {
  const { size = 16, packed = false, inOrder = false, eventIdx = true } = options;
  const memory = new GuestMemory();
  const file = createMemory("guest", BigInt(MEMORY_SIZE));
  memory.addRegion({ guestAddress: 0n, size: BigInt(MEMORY_SIZE), userAddress: 0x7000_0000n, mmapOffset: 0n }, file);
  const { descriptorTable, availableRing, usedRing, indirectTables } = DriverQueue.layout(size, 4, packed);
  const rings = { size, descriptorTable, availableRing, usedRing, packed, inOrder, eventIdx };
  const [kick, call, error] = [createEvent(), createEvent(), createEvent()];
  const driver = new DriverQueue(memory, { ...rings, indirect: { tables: indirectTables, entries: 4 }, kick });
  const device = new DeviceQueue(memory, { ...rings, indirect: true, call, error });
  return { memory, file, driver, device, kick, call, error };
}

/** Closes everything of a guest that has a close. */
export function closeGuest({ memory, file, kick, call, error }: Guest): void {
  for (const closable of [memory, file, kick, call, error]) closable.close();
}

/** Runs the garbage collector, which Node only hands out to those who ask its engine. */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/** Waits until a condition holds, at most five seconds. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 5000) throw new Error(`waited in vain for: ${what}`);
    await sleep(5);
  }
}

/** How a child process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs a fixture in a process of its own, killed after ten seconds. */
export async function runFixture(name: string, ...args: string[]): Promise<Ended> {
  const path = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", path, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  return await new Promise((resolve) =>
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, output });
    }),
  );
}
