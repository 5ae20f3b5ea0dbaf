import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { frontendRequests, SingleMemRegion } from "../../generated/typescript/index.js";
import { BlockDevice, openFileStore, serve } from "../../runtime/index.js";
import { Guest } from "../guest/guest.js";
import { PluggedDevice, PluggedDisk } from "../guest/hot-plug.js";
import { guestFor } from "../guest/prepare.js";
import { makeDiskFile } from "../support/disk-files.js";
import { startExample } from "../support/example.js";
import { QEMU } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { Traffic } from "../support/traffic.js";
import { eventually } from "../support/wait.js";

const MEBIBYTE = 1024 * 1024;
const DISK_SIZE = 16 * MEBIBYTE;

/** A disk served by this very process. */
async function serveDisk(scope: Scope) {
  const directory = await temporaryDirectory(scope);
  const store = openFileStore(await makeDiskFile(directory, DISK_SIZE));
  scope.defer(() => store.close());
  const traffic = new Traffic();
  const path = join(directory, "disk.sock");
  const server = await serve(new BlockDevice({ store, queues: 1, engine: "native" }), { path }, traffic);
  scope.defer(() => server.stop());
  return { path, traffic };
}

/** What this process holds that a front-end has given it: descriptors, and mappings of shared memory. */
async function held(): Promise<{ descriptors: number; mappings: number }> {
  const maps = await readFile("/proc/self/maps", "utf8");
  return { descriptors: readdirSync("/proc/self/fd").length, mappings: maps.split("/memfd:memory").length - 1 };
}

/** Puts all memory that Linux has found into use. @returns whether it has at least `size` bytes then */
async function onlineMemory(guest: Guest, size: number): Promise<boolean> {
  await guest.succeed(
    "cd /sys/devices/system/memory; grep -l offline */state | while read f; do echo online >$f; done; cd /",
  );
  const kibibytes = /^MemTotal: +(\d+)/m.exec(await guest.succeed("cat /proc/meminfo"))?.[1];
  return Number(kibibytes) * 1024 >= size;
}

const { image, options } = await guestFor(QEMU);

describe("devices of a Linux guest that runs", options, () => {
  const suite = new Scope();
  let guest: Guest;

  before(
    async () => {
      guest = await Guest.boot(suite, image, { ports: 2 });
    },
    { timeout: 150_000 },
  );
  after(() => suite.close());

  test("random numbers come from the example of ten lines", { timeout: 150_000 }, async (context) => {
    const scope = Scope.of(context);
    const path = join(await temporaryDirectory(scope), "rng.sock");
    await startExample(scope, "random-numbers", path);
    const device = await PluggedDevice.plug(guest, "vhost-user-rng-pci", path);
    await eventually(30_000, "Linux to use it", async () =>
      (await guest.command("cat /sys/class/misc/hw_random/rng_current")).output.startsWith("virtio_rng"),
    );

    const numbers = await guest.succeed("head -c 4096 /dev/hwrng | od -An -v -tu1 -w1 | sort -n | uniq | wc -l");
    const again = await guest.succeed("head -c 16 /dev/hwrng | od -An -tx1; head -c 16 /dev/hwrng | od -An -tx1");
    await device.unplug();

    assert.equal(Number(numbers), 256, "4096 random bytes have each of the 256 values");
    assert.equal(new Set(again.split("\n")).size, 2, again);
  });

  test("one device is plugged in and out again and again, and keeps nothing", { timeout: 150_000 }, async (context) => {
    const scope = Scope.of(context);
    const { path, traffic } = await serveDisk(scope);
    const before = await held();
    const contents: string[] = [];

    for (const round of ["first", "second", "third"]) {
      const disk = await PluggedDisk.plug(guest, path);
      contents.push(await guest.succeed(`dd if=${disk.path} bs=512 count=1 iflag=direct status=none | tr -d '\\000'`));
      await guest.succeed(`echo ${round} | dd of=${disk.path} bs=512 conv=sync oflag=direct status=none`);
      await disk.unplug();
      await eventually(10_000, "the front-end to leave", () => traffic.departures === contents.length);
      assert.deepEqual(await held(), before);
    }

    assert.deepEqual(contents, ["", "first", "second"]);
    assert.deepEqual(traffic.failures, []);
  });

  test("memory is plugged in while requests run, and used for them", { timeout: 150_000 }, async (context) => {
    const scope = Scope.of(context);
    const { path, traffic } = await serveDisk(scope);
    const disk = await PluggedDisk.plug(guest, path);
    const regions = () =>
      traffic.payloadsOf(frontendRequests.addMemRegion, SingleMemRegion).map(({ region }) => region);
    const [base] = regions();
    await guest.succeed(`verify ${disk.path} 600 2 >/tmp/verify 2>&1 & echo $! >/tmp/verify.pid`);

    await guest.qmp.execute("object-add", {
      ...{ "qom-type": "memory-backend-memfd", id: "more", share: true, size: 256 * MEBIBYTE },
    });
    await guest.qmp.execute("device_add", { driver: "pc-dimm", id: "slot", memdev: "more" });
    await eventually(10_000, "the new region", () => regions().length === 2);
    await eventually(30_000, "Linux to use the new memory", () => onlineMemory(guest, 350 * MEBIBYTE));
    const during = await guest.succeed("kill $(cat /tmp/verify.pid); wait $(cat /tmp/verify.pid); cat /tmp/verify");
    // More memory than the guest began with: some of it is new.
    const afterwards = await guest.succeed(`verify ${disk.path} 2 1 300`);
    await disk.unplug();

    const added = regions()[1];
    assert.deepEqual([base?.guestAddr, added?.size], [0n, BigInt(256 * MEBIBYTE)]);
    for (const summary of [during, afterwards]) assert.match(summary, /^writes=[1-9]\d* .* wrong=0 failed=0$/);
    assert.deepEqual(traffic.failures, []);
  });
});
