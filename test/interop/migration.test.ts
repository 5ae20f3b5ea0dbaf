import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Guest } from "../guest/guest.js";
import { guestFor } from "../guest/prepare.js";
import { startVerify } from "../guest/verify.js";
import { BLOCK_BACKENDS } from "../support/block-backend.js";
import { makeDiskFile } from "../support/disk-files.js";
import { QEMU, QEMU_10 } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const DISK_SIZE = 16 * 1024 * 1024;
const MOVES = 5;

/** Two back-ends on the same file, which a guest that moves to and fro uses in turns. */
async function startBackends(scope: Scope, start: (typeof BLOCK_BACKENDS)[string]): Promise<string[]> {
  const file = await makeDiskFile(await temporaryDirectory(scope), DISK_SIZE);
  const sockets: string[] = [];
  for (let side = 0; side < 2; side++) {
    const { socketPath } = await start(scope, { file, directory: await temporaryDirectory(scope), deadline: 300_000 });
    sockets.push(socketPath);
  }
  return sockets;
}

const { image, options } = await guestFor(QEMU, QEMU_10, "qemu-storage-daemon");

describe("a guest that moves from one QEMU to another", options, () => {
  for (const [name, start] of Object.entries(BLOCK_BACKENDS)) {
    // Under software emulation 7.2 loses memory of a guest that moves while it works, whatever its disk is: hence 10.
    test(`${MOVES} times in a row finds its disk and memory intact, QEMU 10: ${name}`, {
      timeout: 400_000,
    }, async (context) => {
      const scope = Scope.of(context);
      const sockets = await startBackends(scope, start);
      const machine = (side: number) => ({
        qemu: QEMU_10,
        ports: 0,
        disk: { socketPath: sockets[side % 2] as string },
      });
      let guest = await Guest.boot(scope, image, machine(0));
      const verify = await startVerify(guest, "/dev/vda", { threads: 4, mebibytes: 8 });

      for (let move = 1; move <= MOVES; move++) {
        await sleep(500);
        const destination = await Guest.waitFor(scope, image, machine(move));
        await guest.moveTo(destination);
        guest = destination;
        await verify.progress(guest);
      }
      const summary = await verify.stop(guest);

      assert.match(summary, /^writes=[1-9]\d* reads=[1-9]\d* flushes=[1-9]\d* wrong=0 failed=0$/);
    });
  }

  test("while it rests finds its disk as it was, QEMU 7.2: engine native", { timeout: 400_000 }, async (context) => {
    const scope = Scope.of(context);
    const moved = async () => {
      const sockets = await startBackends(scope, BLOCK_BACKENDS["engine native"] as (typeof BLOCK_BACKENDS)[string]);
      const machine = (side: number) => ({ qemu: QEMU, ports: 0, disk: { socketPath: sockets[side] as string } });
      const guest = await Guest.boot(scope, image, machine(0));
      await guest.succeed("verify /dev/vda 1 4");
      const sum = "dd if=/dev/vda bs=64k iflag=direct status=none | sha256sum";
      const before = await guest.succeed(sum);
      const destination = await Guest.waitFor(scope, image, machine(1));
      await guest.moveTo(destination);
      return {
        before,
        after: await destination.succeed(sum),
        verified: await destination.succeed("verify /dev/vda 1 4"),
      };
    };

    // Once in about a hundred moves a guest of 7.2 does not answer any more, for reasons not known: it gets a second chance.
    const { before, after, verified } = await moved().catch(moved);

    assert.equal(after, before);
    assert.match(verified, / wrong=0 failed=0$/);
  });
});
