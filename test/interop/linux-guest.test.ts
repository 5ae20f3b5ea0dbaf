import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Guest } from "../guest/guest.js";
import { PluggedDisk } from "../guest/hot-plug.js";
import { guestFor } from "../guest/prepare.js";
import { BLOCK_BACKENDS } from "../support/block-backend.js";
import { allocatedBytes, makeDiskFile, readFileRange, sha256OfFile } from "../support/disk-files.js";
import { QEMU } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const MEBIBYTE = 1024 * 1024;
const DISK_SIZE = 16 * MEBIBYTE;
const PATTERN_SIZE = 8 * MEBIBYTE;

/** Writes a pattern past the guest's page cache, flushes, reads it back from the disk and prints both sums. */
function writePattern(disk: string, seed: string): string {
  const count = PATTERN_SIZE / 65536;
  return [
    `yes '${seed}' | head -c ${PATTERN_SIZE} >/tmp/pattern`,
    `dd if=/tmp/pattern of=${disk} bs=64k oflag=direct conv=fsync status=none`,
    "sync",
    "echo 3 >/proc/sys/vm/drop_caches",
    `dd if=${disk} bs=64k count=${count} iflag=direct status=none | sha256sum | cut -c1-64`,
    "sha256sum </tmp/pattern | cut -c1-64",
  ].join(" && ");
}

const { image, options } = await guestFor(QEMU, "qemu-storage-daemon");

describe("a Linux guest", options, () => {
  const suite = new Scope();
  let guest: Guest;

  before(
    async () => {
      guest = await Guest.boot(suite, image, { processors: 2 });
    },
    { timeout: 150_000 },
  );
  after(() => suite.close());

  for (const [name, start] of Object.entries(BLOCK_BACKENDS)) {
    test(`writes a pattern and reads it back: ${name}`, { timeout: 150_000 }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const file = await makeDiskFile(directory, DISK_SIZE);
      const { socketPath } = await start(scope, { file, directory });
      const disk = await PluggedDisk.plug(guest, socketPath);

      const sums = (await guest.succeed(writePattern(disk.path, name))).split("\n");
      await disk.unplug();

      const onHost = await sha256OfFile(file, PATTERN_SIZE);
      assert.deepEqual(sums, [onHost, onHost]);
    });

    test(`uses both queues of a disk: ${name}`, { timeout: 150_000 }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const file = await makeDiskFile(directory, DISK_SIZE);
      const { socketPath } = await start(scope, { file, directory, queues: 2 });
      const disk = await PluggedDisk.plug(guest, socketPath, { properties: { "num-queues": 2 } });

      // Each processor has its own queue: one writes the first half, the other the second, at the same time.
      const write = (processor: number) =>
        `taskset ${1 << processor} dd if=/tmp/halves of=${disk.path} bs=64k count=64 ` +
        `skip=${64 * processor} seek=${64 * processor} oflag=direct conv=fsync status=none`;
      await guest.succeed(`yes '${name} twice' | head -c ${PATTERN_SIZE} >/tmp/halves`);
      await guest.succeed(`${write(0)} & ${write(1)}; wait`);
      const interrupts = await guest.succeed("grep -- -req /proc/interrupts");
      const sum = await guest.succeed("sha256sum </tmp/halves | cut -c1-64");
      await disk.unplug();

      assert.equal(await sha256OfFile(file, PATTERN_SIZE), sum);
      for (const queue of [0, 1]) assert.ok(interruptsOf(interrupts, queue) > 0, `queue ${queue}:\n${interrupts}`);
    });

    test(`is refused writing to a read-only disk: ${name}`, { timeout: 150_000 }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const file = await makeDiskFile(directory, DISK_SIZE);
      const { socketPath } = await start(scope, { file, directory, readOnly: true });
      const disk = await PluggedDisk.plug(guest, socketPath);

      const readOnly = await guest.succeed(`cat /sys/block/${disk.name}/ro`);
      const write = await guest.command(`dd if=/tmp/pattern of=${disk.path} bs=64k count=1 oflag=direct`);
      const read = await guest.command(`dd if=${disk.path} of=/dev/null bs=64k count=1 iflag=direct`);
      await disk.unplug();

      assert.deepEqual(
        { readOnly, writeFails: write.status !== 0, readStatus: read.status },
        { readOnly: "1", writeFails: true, readStatus: 0 },
      );
    });

    test(`zeroes a range of a disk: ${name}`, { timeout: 150_000 }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const file = await makeDiskFile(directory, DISK_SIZE);
      const { socketPath } = await start(scope, { file, directory });
      const disk = await PluggedDisk.plug(guest, socketPath);
      await guest.succeed(writePattern(disk.path, name));

      await guest.succeed(`zero-range ${disk.path} ${MEBIBYTE} ${MEBIBYTE} && sync`);
      await disk.unplug();

      const range = await readFileRange(file, MEBIBYTE - 1, MEBIBYTE + 2);
      assert.ok(
        range.subarray(1, -1).every((byte) => byte === 0),
        "the range is zero on the host",
      );
      assert.ok(range[0] !== 0 && range.at(-1) !== 0, "its neighbours keep their bytes");
    });

    test(`discards a range of a disk: ${name}`, { timeout: 150_000 }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const file = await makeDiskFile(directory, DISK_SIZE);
      const { socketPath } = await start(scope, { file, directory });
      const disk = await PluggedDisk.plug(guest, socketPath);
      await guest.succeed(writePattern(disk.path, name));
      const before = await allocatedBytes(file);

      await guest.succeed(`blkdiscard -o ${4 * MEBIBYTE} -l ${2 * MEBIBYTE} ${disk.path} && sync`);
      await disk.unplug();

      const freed = before - (await allocatedBytes(file));
      assert.equal(freed, 2 * MEBIBYTE, "the file gives back exactly the discarded range");
    });
  }
});

/** How many interrupts Linux has counted, on all processors, for a queue of the one disk. */
function interruptsOf(table: string, queue: number): number {
  const line = table.split("\n").find((text) => text.includes(`-req.${queue}`)) ?? "";
  const [first, second] = line.trim().split(/\s+/).slice(1);
  return Number(first) + Number(second);
}
