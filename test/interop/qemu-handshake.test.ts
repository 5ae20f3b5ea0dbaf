import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BLOCK_BACKENDS } from "../support/block-backend.js";
import { makeDiskFile } from "../support/disk-files.js";
import { startHaltedQemu } from "../support/halted-qemu.js";
import { QEMU, withPeers } from "../support/peers.js";
import type { Qmp } from "../support/qmp.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const SECTORS = 2048;

/** A halted QEMU with a disk behind the socket. It ends by itself when the back-end does not answer as it should. */
function qemuWithDisk(scope: Scope, socketPath: string, queues: number) {
  return startHaltedQemu(scope, QEMU, [
    ...["-chardev", `socket,id=channel,path=${socketPath}`],
    ...["-device", `vhost-user-blk-pci,id=disk,chardev=channel,num-queues=${queues}`],
  ]);
}

/** What QEMU knows of its one virtio device. */
async function virtioStatus(qmp: Qmp): Promise<{ name: string; "num-vqs": number }> {
  const [device] = await qmp.execute<{ path: string }[]>("x-query-virtio");
  return qmp.execute("x-query-virtio-status", { path: device?.path });
}

describe("QEMU with its processors halted", withPeers(QEMU, "qemu-storage-daemon"), () => {
  for (const [name, start] of Object.entries(BLOCK_BACKENDS)) {
    test(`completes its handshake, twice in a row: ${name}`, { timeout: 60_000 }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const file = await makeDiskFile(directory, SECTORS * 512);
      const backend = await start(scope, { file, directory, queues: 2 });

      // The second front-end shows that the back-end outlives the first.
      const seen: unknown[] = [];
      for (const queues of [2, 1]) {
        const { process, qmp } = await qemuWithDisk(scope, backend.socketPath, queues);
        const status = await virtioStatus(qmp);
        seen.push({ name: status.name, queues: status["num-vqs"] });
        await qmp.execute("quit");
        await process.end(10_000);
      }

      const device = "virtio-blk";
      assert.deepEqual(seen, [
        { name: device, queues: 2 },
        { name: device, queues: 1 },
      ]);
      assert.ok(backend.process.running, `${name} still serves`);
    });
  }
});
