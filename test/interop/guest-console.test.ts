import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, test } from "node:test";
import { ConsoleDevice, VirtioConsoleConfig } from "../../generated/typescript/index.js";
import { Guest } from "../guest/guest.js";
import { PluggedDevice } from "../guest/hot-plug.js";
import { guestFor } from "../guest/prepare.js";
import { startExample } from "../support/example.js";
import { QEMU_11 } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

/** More than all buffers of the queue take at once. */
const LENGTH = 300_000;

const { image, options } = await guestFor(QEMU_11);

// Only from 11 on has QEMU a model that can be a console: the one for any device type.
describe("the console of ten lines in a Linux guest", options, () => {
  test("takes what the guest writes, and gives it what is typed", { timeout: 200_000 }, async (context) => {
    const scope = Scope.of(context);
    const path = join(await temporaryDirectory(scope), "console.sock");
    const terminal = await startExample(scope, "console", path);
    const guest = await Guest.boot(scope, image, { qemu: QEMU_11, ports: 1 });
    await PluggedDevice.plug(guest, "vhost-user-test-device-pci", path, {
      properties: { "virtio-id": ConsoleDevice.virtioId, num_vqs: 2, config_size: VirtioConsoleConfig.SIZE },
    });
    const there = async () => (await guest.command("test -c /dev/hvc0")).status === 0;
    await eventually(30_000, "the console in the guest", there);
    // Open until the end: the last to close it would make it a terminal with line editing again.
    await guest.succeed("exec 5<>/dev/hvc0 && stty -F /dev/hvc0 raw -echo");

    await guest.succeed(`head -c ${LENGTH} /dev/hvc0 | sha256sum >/tmp/typed & echo from the guest >/dev/hvc0`);
    const typed = Buffer.from("typed on the host\n".repeat(LENGTH).slice(0, LENGTH));
    terminal.input.write(typed);
    const received = await guest.succeed("wait; cut -c1-64 /tmp/typed");
    await guest.succeed(`yes 'written by the guest' | head -c ${LENGTH} >/dev/hvc0`);
    await eventually(
      30_000,
      "all that the guest wrote",
      () => terminal.output.length >= LENGTH + "from the guest\n".length,
    );

    const written = "written by the guest\n".repeat(LENGTH).slice(0, LENGTH);
    assert.equal(received, createHash("sha256").update(typed).digest("hex"));
    assert.ok(terminal.output === `from the guest\n${written}`, "every byte in its order");
  });
});
