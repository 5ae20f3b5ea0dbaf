import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { frontendRequests, SingleMemRegion } from "../../generated/typescript/index.js";
import { Guest } from "../guest/guest.js";
import { PluggedDevice, PluggedDisk } from "../guest/hot-plug.js";
import { guestFor } from "../guest/prepare.js";
import { serveDisk } from "../guest/served-disk.js";
import { startVerify } from "../guest/verify.js";
import { startExample } from "../support/example.js";
import { QEMU } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const ADDED_MEMORY = 128 * 1024 * 1024;

/** What this process holds that a front-end has given it: descriptors, and mappings of shared memory. */
async function held(): Promise<{ descriptors: number; mappings: number }> {
  const maps = await readFile("/proc/self/maps", "utf8");
  return { descriptors: readdirSync("/proc/self/fd").length, mappings: maps.split("/memfd:memory").length - 1 };
}

/** Puts all memory that Linux has found into use. @returns how much it has then, in MiB */
async function memoryOf(guest: Guest): Promise<number> {
  await guest.succeed(
    "cd /sys/devices/system/memory; grep -l offline */state | while read f; do echo online >$f; done; cd /",
  );
  const kibibytes = /^MemTotal: +(\d+)/m.exec(await guest.succeed("cat /proc/meminfo"))?.[1];
  return Math.floor(Number(kibibytes) / 1024);
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
    const { path, traffic } = await serveDisk(scope, "native");
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

  for (const engine of ["js", "native"] as const) {
    test(`memory is plugged in while requests run, and used for them: engine ${engine}`, {
      timeout: 150_000,
    }, async (context) => {
      const { path, traffic } = await serveDisk(Scope.of(context), engine);
      const disk = await PluggedDisk.plug(guest, path);
      const before = await memoryOf(guest);
      const regions = () => traffic.payloadsOf(frontendRequests.addMemRegion, SingleMemRegion);
      const regionsBefore = regions().length;
      const verify = await startVerify(guest, disk.path, { threads: 2 });
      await verify.progress(guest);

      const memory = { "qom-type": "memory-backend-memfd", id: `memory-${engine}`, share: true, size: ADDED_MEMORY };
      await guest.qmp.execute("object-add", memory);
      await guest.qmp.execute("device_add", { driver: "pc-dimm", memdev: `memory-${engine}` });
      await eventually(10_000, "the new region", () => regions().length === regionsBefore + 1);
      await eventually(30_000, "Linux to use the new memory", async () => (await memoryOf(guest)) > before + 100);
      await verify.progress(guest);
      const during = await verify.stop(guest);
      // More memory than there was before: some of it is new.
      const afterwards = await guest.succeed(`verify ${disk.path} 2 1 ${before + 20}`);
      await disk.unplug();

      assert.equal(regions().at(-1)?.region.size, BigInt(ADDED_MEMORY));
      for (const summary of [during, afterwards]) assert.match(summary, /^writes=[1-9]\d* .* wrong=0 failed=0$/);
      assert.deepEqual(traffic.failures, []);
    });
  }
});
