import assert from "node:assert/strict";
import { open } from "node:fs/promises";
import { describe, test } from "node:test";
import { BLOCK_BACKENDS } from "../support/block-backend.js";
import { Child } from "../support/child-process.js";
import { makeDiskFile } from "../support/disk-files.js";
import { withPeers } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { bootSector, EXIT_PORT, QEMU_STATUS } from "./boot-sector.js";

describe("SeaBIOS", withPeers("qemu-system-x86_64", "qemu-storage-daemon"), () => {
  for (const [name, start] of Object.entries(BLOCK_BACKENDS)) {
    test(`boots a sector from the disk: ${name}`, { timeout: 60_000 }, async (context) => {
      const scope = Scope.of(context);
      const directory = await temporaryDirectory(scope);
      const file = await makeDiskFile(directory, 1024 * 1024);
      const image = await open(file, "r+");
      await image.write(bootSector(`booted from ${name}`), 0, 512, 0);
      await image.close();
      const { socketPath } = await start(scope, { file, directory });

      const qemu = Child.start(scope, "qemu-system-x86_64", [
        ...["-no-user-config", "-nodefaults", "-display", "none", "-no-reboot"],
        ...["-machine", "q35", "-accel", "tcg", "-m", "64M", "-serial", "stdio"],
        ...["-object", "memory-backend-memfd,id=memory,size=64M,share=on", "-numa", "node,memdev=memory"],
        ...["-device", `isa-debug-exit,iobase=${EXIT_PORT},iosize=1`],
        ...["-chardev", `socket,id=channel,path=${socketPath}`],
        ...["-device", "vhost-user-blk-pci,chardev=channel,num-queues=1,bootindex=1"],
      ]);
      const { status } = await qemu.end(30_000);

      assert.match(qemu.output, new RegExp(`^booted from ${name}$`, "m"));
      assert.equal(status, QEMU_STATUS);
    });
  }
});
