import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startDevice } from "../support/block-backend.js";
import { Child } from "../support/child-process.js";
import { makeDiskFile } from "../support/disk-files.js";
import { withPeers } from "../support/peers.js";
import { Qmp } from "../support/qmp.js";
import { Scope } from "../support/scope.js";
import { isListening } from "../support/sockets.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

function startExample(scope: Scope, name: string, ...parameters: string[]): Child {
  const path = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  return Child.start(scope, process.execPath, ["--import", "tsx", path, ...parameters]);
}

describe("the examples", () => {
  test("disk-client writes to a disk and reads it back", { timeout: 60_000 }, async (context) => {
    const scope = Scope.of(context);
    const directory = await temporaryDirectory(scope);
    const file = await makeDiskFile(directory, 1024 * 1024);
    const { socketPath } = await startDevice(scope, "js", { file, directory });

    const client = startExample(scope, "disk-client.ts", socketPath);
    const { status } = await client.end(30_000);

    assert.deepEqual(
      { status, output: client.output },
      { status: 0, output: "1048576 bytes, the first of them: hello, disk\n" },
    );
  });

  const options = { timeout: 60_000, ...withPeers("qemu-system-x86_64") };
  test("random-device completes QEMU's handshake and ends on SIGTERM", options, async (context) => {
    const scope = Scope.of(context);
    const directory = await temporaryDirectory(scope);
    const [socketPath, control] = [join(directory, "random.sock"), join(directory, "qmp.sock")];
    const device = startExample(scope, "random-device.ts", socketPath);
    await eventually(30_000, "the device to listen", () => isListening(socketPath));

    Child.start(scope, "qemu-system-x86_64", [
      ...["-no-user-config", "-nodefaults", "-display", "none", "-S", "-machine", "q35", "-accel", "tcg", "-m", "64M"],
      ...["-object", "memory-backend-memfd,id=memory,size=64M,share=on", "-numa", "node,memdev=memory"],
      ...["-chardev", `socket,id=channel,path=${socketPath}`, "-device", "vhost-user-rng-pci,chardev=channel"],
      ...["-qmp", `unix:${control},server=on,wait=off`],
    ]);
    const qmp = await Qmp.connect(scope, control);
    const [found] = await qmp.execute<{ name: string }[]>("x-query-virtio");
    const { status } = await device.stop("SIGTERM", 5000);

    assert.deepEqual({ device: found?.name, status }, { device: "virtio-rng", status: 0 });
  });
});
