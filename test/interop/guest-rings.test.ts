import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { frontendRequests, U64, VirtioFeature } from "../../generated/typescript/index.js";
import { Guest } from "../guest/guest.js";
import { PluggedDisk } from "../guest/hot-plug.js";
import { guestFor } from "../guest/prepare.js";
import { serveDisk } from "../guest/served-disk.js";
import { QEMU, QEMU_10 } from "../support/peers.js";
import { Scope } from "../support/scope.js";

for (const program of [QEMU, QEMU_10]) {
  const { image, options } = await guestFor(program);

  describe(`packed rings of a Linux guest in ${program}`, options, () => {
    const suite = new Scope();
    let guest: Guest;

    before(
      async () => {
        guest = await Guest.boot(suite, image, { qemu: program, processors: 2, ports: 1 });
      },
      { timeout: 150_000 },
    );
    after(() => suite.close());

    for (const engine of ["js", "native"] as const) {
      for (const queues of [1, 2]) {
        test(`carry what a disk with ${queues} queues is asked for: engine ${engine}`, {
          timeout: 150_000,
        }, async (context) => {
          const { path, traffic } = await serveDisk(Scope.of(context), engine, queues);
          const disk = await PluggedDisk.plug(guest, path, { properties: { packed: true, "num-queues": queues } });
          const summary = await guest.succeed(`verify ${disk.path} 2 4`);
          const inGuest = await guest.succeed(`cut -c35 /sys/block/${disk.name}/device/features`);
          await disk.unplug();

          const accepted = traffic.payloadsOf(frontendRequests.setFeatures, U64).at(-1) ?? 0n;
          assert.match(summary, /^writes=[1-9]\d* reads=[1-9]\d* flushes=[1-9]\d* wrong=0 failed=0$/);
          assert.equal(inGuest, "1", "Linux has accepted bit 34");
          assert.notEqual(accepted & VirtioFeature.RING_PACKED, 0n);
          assert.deepEqual(traffic.failures, []);
        });
      }
    }
  });
}
