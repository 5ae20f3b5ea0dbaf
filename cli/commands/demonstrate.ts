import { createHash, randomBytes } from "node:crypto";
import { accessSync, constants, createReadStream } from "node:fs";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { VIRTIO_BLK_SECTOR_SIZE } from "../../generated/typescript/index.js";
import type { BlockDriver, BlockMeasurement } from "../../runtime/index.js";
import { Child } from "../child.js";
import type { Command } from "../command.js";
import { MessageText } from "../message-text.js";

const DISK_SIZE = 64 << 20;
const PATTERN_SIZE = 16 << 20;
const QUEUES = 2;
const START_LIMIT = 20_000;
const STOP_LIMIT = 5_000;

/** How each device is measured. */
const MEASUREMENT = { rw: "randread", blockSize: 4096, queueDepth: 32, queues: 1, runtime: 1500 } as const;

const PEER = "qemu-storage-daemon";

/** How the peer reads its file: its fastest way first, then the one that works on every kernel. */
const PEER_FILE_ACCESS = ["io_uring", "threads"];

/** Columns for the name of what is measured. */
const NAME_WIDTH = 32;

/** `vhost-user demonstrate`: the whole way through this package in a few seconds, every step checked. */
export const command: Command = {
  name: "demonstrate",
  summary: "serve a disk in one process, drive it from another, check every byte, measure",
  usage: "demonstrate [--quiet]",
  options: {
    quiet: { type: "boolean", help: "do not print the messages that are exchanged" },
  },
  async run(values) {
    const folder = await mkdtemp(join(tmpdir(), "vhost-user-"));
    try {
      return await demonstrate(folder, values.quiet === true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function demonstrate(folder: string, quiet: boolean): Promise<number> {
  const disk = join(folder, "disk.img");
  const socket = join(folder, "disk.sock");
  await writeFile(disk, "");
  await truncate(disk, DISK_SIZE);
  let failed = 0;
  const check = (what: string, passed: boolean): void => {
    say(`  ${passed ? "ok    " : "FAILED"}  ${what}`);
    if (!passed) failed += 1;
  };

  title("A disk in a process of its own");
  const device = startDevice(["blk", `--socket-path=${socket}`, `--blk-file=${disk}`, `--num-queues=${QUEUES}`]);
  try {
    await device.listens(socket, START_LIMIT);
    say(`  vhost-user blk serves ${DISK_SIZE >> 20} MiB at ${socket}`);
    title("The handshake of the generated client");
    const driver = await openDriver(socket, quiet);
    try {
      await printNegotiated(driver);
      title("Data through the queues");
      await exerciseDisk(driver, disk, check);
    } finally {
      await driver.close();
    }
    title("Throughput: random reads of 4 KiB, 32 in flight");
    const own = await measured("vhost-user blk", socket);
    check("no read failed", own.errors === 0);
    await measurePeer(folder, disk, own);
  } finally {
    check("the device ends cleanly on SIGTERM", (await device.stop(STOP_LIMIT)) === 0);
    if (device.errors !== "") say(`  it printed: ${device.errors}`);
  }
  say(failed === 0 ? "\nEverything is as it should be." : `\n${failed} checks failed.`);
  return failed === 0 ? 0 : 1;
}

/** Starts this very program with other words. */
function startDevice(words: string[]): Child {
  return new Child(process.execPath, [...process.execArgv, process.argv[1] as string, ...words]);
}

async function openDriver(socket: string, quiet: boolean): Promise<BlockDriver> {
  const { BlockDriver, VirtioBlkFeatures } = await import("../../runtime/index.js");
  const text = new MessageText(VirtioBlkFeatures);
  return BlockDriver.open(socket, {
    queues: QUEUES,
    ...(quiet ? {} : { observer: (message) => say(`  ${text.line(message)}`) }),
  });
}

async function printNegotiated(driver: BlockDriver): Promise<void> {
  const { ProtocolFeatures, VirtioBlkFeatures, VirtioFeatures } = await import("../../runtime/index.js");
  const { session } = driver.frontend;
  title("Negotiated");
  say(`  features            ${VirtioFeatures.with(VirtioBlkFeatures).namesOf(driver.features).join(" ")}`);
  say(`  protocol features   ${ProtocolFeatures.namesOf(session.protocolFeatures).join(" ")}`);
  say(`  queues              ${QUEUES} of ${session.queueCount}, memory slots ${session.memorySlots}`);
  say(`  disk                ${driver.capacity} bytes, identifier ${await driver.getId()}`);
}

async function exerciseDisk(
  driver: BlockDriver,
  disk: string,
  check: (what: string, passed: boolean) => void,
): Promise<void> {
  const pattern = randomBytes(PATTERN_SIZE);
  const start = performance.now();
  await driver.write(0, pattern);
  await driver.flush();
  const seconds = (performance.now() - start) / 1000;
  say(`  wrote ${PATTERN_SIZE >> 20} MiB of random bytes over ${QUEUES} queues in ${seconds.toFixed(2)} s`);
  check("they read back the same", Buffer.compare(await driver.read(0, PATTERN_SIZE), pattern) === 0);
  const expected = createHash("sha256").update(pattern).digest("hex");
  check(
    `the file on the host has them: sha256 ${expected.slice(0, 16)}...`,
    (await sha256(disk, PATTERN_SIZE)) === expected,
  );
  await driver.writeZeroes(0, 1 << 20);
  check(
    "a zeroed range reads as zeroes",
    (await driver.read(0, 1 << 20)).every((byte) => byte === 0),
  );
  const beyond = await driver.read(driver.capacity, VIRTIO_BLK_SECTOR_SIZE).then(
    () => false,
    () => true,
  );
  check("a read beyond the end is refused", beyond);
}

async function sha256(path: string, length: number): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { end: length - 1 })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function measured(name: string, socket: string): Promise<BlockMeasurement> {
  const { measureBlockDevice } = await import("../../runtime/index.js");
  const result = await measureBlockDevice(socket, MEASUREMENT);
  const rate = Math.round(result.requestsPerSecond).toLocaleString("en");
  say(`  ${name.padEnd(NAME_WIDTH)}${rate.padStart(9)} requests/s, p99 ${(result.latency.p99 / 1000).toFixed(0)} us`);
  return result;
}

/** Measures QEMU's storage daemon on the same file, where it is installed. */
async function measurePeer(folder: string, disk: string, own: BlockMeasurement): Promise<void> {
  if (!installed(PEER)) {
    say(`  ${PEER} is not installed: nothing to compare with`);
    return;
  }
  for (const access of PEER_FILE_ACCESS) {
    const socket = join(folder, `peer-${access}.sock`);
    const peer = new Child(PEER, [
      "--blockdev",
      `driver=file,node-name=disk,filename=${disk},aio=${access}`,
      "--export",
      `type=vhost-user-blk,id=export,node-name=disk,addr.type=unix,addr.path=${socket},writable=on`,
    ]);
    try {
      await peer.listens(socket, STOP_LIMIT);
      const result = await measured(`${PEER} (${access})`, socket);
      say(
        `  ${"ratio".padEnd(NAME_WIDTH)}${(own.requestsPerSecond / result.requestsPerSecond).toFixed(2).padStart(9)}`,
      );
      return;
    } catch (error) {
      say(`  ${PEER} (${access}): ${(error as Error).message}`);
    } finally {
      await peer.stop(STOP_LIMIT);
    }
  }
}

function installed(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function title(text: string): void {
  say(`\n${text}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
