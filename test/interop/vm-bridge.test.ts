import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import {
  bridgeToQemu,
  controlVm,
  createMemory,
  registeredEvents,
  type VmBridge,
  type VmController,
} from "../../runtime/index.js";
import { Guest } from "../guest/guest.js";
import { guestFor } from "../guest/prepare.js";
import { startHaltedQemu } from "../support/halted-qemu.js";
import { QEMU, withPeers } from "../support/peers.js";
import type { Qmp } from "../support/qmp.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually, within } from "../support/wait.js";

const MEBIBYTE = 1024 * 1024;

/** Numbers of keys, as linux/input-event-codes.h has them. */
const [KEY_POWER, KEY_SLEEP] = [116, 142];

/** A second machine protocol of QEMU, for the bridge: the test asks by its own what has changed. */
const bridgeProtocol = (directory: string): string[] => [
  "-qmp",
  `unix:${join(directory, "bridge.sock")},server=on,wait=off`,
];

/** A bridge to the QEMU that listens in `directory`, and its control. */
async function bridge(scope: Scope, directory: string): Promise<{ vm: VmController; running: VmBridge }> {
  const socket = join(directory, "control.sock");
  const running = await bridgeToQemu(join(directory, "bridge.sock"), socket);
  scope.defer(() => running.stop());
  return { vm: controlVm(socket, { timeout: 60_000 }), running };
}

describe("a bridge to a QEMU whose processors stand still", withPeers(QEMU), () => {
  const suite = new Scope();
  let directory: string;
  let qemu: Awaited<ReturnType<typeof startHaltedQemu>>;
  let qmp: Qmp;
  let vm: VmController;

  before(async () => {
    directory = await temporaryDirectory(suite);
    await writeFile(join(directory, "disk"), "");
    await truncate(join(directory, "disk"), 4 * MEBIBYTE);
    qemu = await startHaltedQemu(suite, QEMU, [
      ...bridgeProtocol(directory),
      ...["-smp", "2", "-blockdev", `driver=file,node-name=disk,filename=${join(directory, "disk")}`],
      ...["-device", "virtio-blk-pci,drive=disk", "-device", "pcie-root-port,id=port0,chassis=1"],
      ...["-device", "qemu-xhci"],
    ]);
    qmp = qemu.qmp;
    ({ vm } = await bridge(suite, directory));
  });
  after(() => suite.close());

  const status = async (): Promise<string> => (await qmp.execute<{ status: string }>("query-status")).status;

  test("suspends and resumes the virtual machine", async () => {
    await vm.resumeVm();
    assert.equal(await status(), "running");
    await vm.suspendVm();
    assert.equal(await status(), "paused");
  });

  test("refuses to resume the virtual CPUs alone while the devices are asleep", async () => {
    await vm.suspendVm();
    await assert.rejects(vm.resumeVcpus(), { errnoName: "EINVAL" });
    await vm.resumeVm();
    await vm.suspendVcpus();
    await vm.resumeVcpus();
    assert.equal(await status(), "running");
    await vm.suspendVcpus();
  });

  test("presses the power button and the sleep key", async () => {
    await vm.powerbtn();
    await qmp.event("POWERDOWN");
    await vm.sleepbtn();
  });

  test("changes the size of a disk", async () => {
    await vm.diskResize({ diskIndex: 0n, newSize: BigInt(8 * MEBIBYTE) });
    const [disk] = await qmp.execute<{ inserted: { image: { "virtual-size": number } } }[]>("query-block");
    assert.equal(disk?.inserted.image["virtual-size"], 8 * MEBIBYTE);
    await assert.rejects(vm.diskResize({ diskIndex: 1n, newSize: 512n }), { errnoName: "ENODEV" });
  });

  test("tells the threads of the virtual CPUs", async () => {
    const cpus = await qmp.execute<{ "cpu-index": number; "thread-id": number }[]>("query-cpus-fast");
    const { pidTidMap } = await vm.vcpuPidTid();
    const expected = cpus.map((cpu) => [BigInt(cpu["cpu-index"]), [qemu.process.pid, cpu["thread-id"]]]);
    assert.deepEqual([...pidTidMap], expected);
  });

  test("writes a snapshot from which another QEMU goes on", async (context) => {
    const folder = join(directory, "snapshot");
    await vm.snapshotTake({ snapshotPath: folder, compressMemory: false, encrypt: false });
    assert.ok((await stat(join(folder, "qemu-state"))).size > 0);
    const other = await startHaltedQemu(Scope.of(context), QEMU, [
      ...["-smp", "2", "-blockdev", `driver=file,node-name=disk,filename=${join(directory, "disk")},locking=off`],
      ...["-device", "virtio-blk-pci,drive=disk", "-device", "pcie-root-port,id=port0,chassis=1"],
      ...["-device", "qemu-xhci", "-incoming", `exec:cat ${join(folder, "qemu-state")}`],
    ]);
    await eventually(30_000, "the snapshot to be read", async () => {
      const { status } = await other.qmp.execute<{ status?: string }>("query-migrate");
      return status === "completed";
    });
  });

  test("refuses a snapshot where there is one", async () => {
    const request = { snapshotPath: directory, compressMemory: false, encrypt: false };
    await assert.rejects(vm.snapshotTake(request), { errnoName: "EEXIST" });
  });

  test("says why a network device cannot be plugged in", async () => {
    await assert.rejects(vm.hotPlugNetAddTap({ tap: "a name that no interface can have" }), { code: "ERR_VU_REFUSED" });
    await assert.rejects(vm.hotPlugNetRemoveTap({ bus: 1 }), { code: "ERR_VU_REFUSED" });
  });

  test("refuses a file that is no USB device, and lists empty ports", async () => {
    const file = createMemory("no-usb-device", 4096n);
    await assert.rejects(vm.usbAttachDevice({ file }), { result: { kind: "failedToOpenDevice" } });
    file.close();
    const ports = Array.from({ length: 16 }, (_, index) => index + 1);
    assert.ok((await vm.usbListDevice({ ports })).every((device) => device.port === 0));
    await assert.rejects(vm.usbDetachDevice({ port: 1 }), { result: { kind: "noSuchPort" } });
  });

  test("answers as crosvm does for what the machine does not have", async () => {
    await assert.rejects(vm.balloonStats(), { errnoName: "EOPNOTSUPP" });
    await assert.rejects(vm.batSetCapacity({ batteryType: "goldfish", capacity: 5 }), { result: "NoBatDevice" });
    await vm.sndMuteAll({ muted: true });
  });

  test("ends the virtual machine", async () => {
    await vm.exit();
    await qemu.process.end(10_000);
  });
});

const { image, options } = await guestFor(QEMU);

interface PciBus {
  readonly devices: readonly {
    readonly pci_bridge?: {
      readonly bus: { readonly secondary: number };
      readonly devices?: readonly { qdev_id: string }[];
    };
  }[];
}

/** Making a tap interface takes the kernel's driver, and the right to use it. */
const withTap = {
  skip: existsSync("/dev/net/tun") && process.getuid?.() === 0 ? false : "no right to make tap interfaces",
};

describe("a bridge to a QEMU with a Linux guest", options, () => {
  const suite = new Scope();
  let guest: Guest;
  let directory: string;
  let vm: VmController;
  let running: VmBridge;

  before(
    async () => {
      directory = await temporaryDirectory(suite);
      guest = await Guest.boot(suite, image, { words: bridgeProtocol(directory) });
      await guest.qmp.execute("device_add", { driver: "virtio-balloon-pci", id: "balloon", bus: "port0" });
      ({ vm, running } = await bridge(suite, directory));
      await eventually(30_000, "Linux to find the balloon", async () => {
        return (await guest.command("ls /sys/bus/virtio/drivers/virtio_balloon")).output.includes("virtio");
      });
    },
    { timeout: 150_000 },
  );
  after(() => suite.close());

  const guestHas = async (): Promise<number> => (await guest.qmp.execute<{ actual: number }>("query-balloon")).actual;

  test("takes memory from the guest and gives it back", { timeout: 120_000 }, async () => {
    await vm.balloonAdjust({ numBytes: BigInt(64 * MEBIBYTE), waitForSuccess: true });
    assert.equal(await guestHas(), (256 - 64) * MEBIBYTE);
    await vm.balloonAdjust({ numBytes: 0n, waitForSuccess: true });
    assert.equal(await guestHas(), 256 * MEBIBYTE);
  });

  test("tells what the guest tells of its memory", { timeout: 120_000 }, async () => {
    const { stats, balloonActual } = await vm.balloonStats();
    const total = /^MemTotal: +(\d+)/m.exec(await guest.succeed("cat /proc/meminfo"))?.[1];
    assert.equal(stats.totalMemory, BigInt(total ?? 0) * 1024n);
    assert.ok(stats.freeMemory !== undefined && stats.freeMemory > 0n);
    assert.equal(balloonActual, 0n);
  });

  test("lets the last wish for a size win", { timeout: 120_000 }, async () => {
    await vm.suspendVcpus();
    const first = vm.balloonAdjust({ numBytes: BigInt(32 * MEBIBYTE), waitForSuccess: true });
    const refused = assert.rejects(first, { text: "Adjust overriden" });
    await eventually(
      20_000,
      "the first wish to wait",
      async () => (await guest.qmp.execute("query-status")) !== undefined,
    );
    const second = vm.balloonAdjust({ numBytes: BigInt(16 * MEBIBYTE), waitForSuccess: true });
    await refused;
    await vm.resumeVcpus();
    await second;
    assert.equal(await guestHas(), (256 - 16) * MEBIBYTE);
  });

  test("plugs a network device in and out", { ...withTap, timeout: 120_000 }, async () => {
    const { bus } = await vm.hotPlugNetAddTap({ tap: "vhostuser0" });
    const buses = await guest.qmp.execute<PciBus[]>("query-pci");
    const bridges = buses.flatMap(({ devices }) => devices).map((device) => device.pci_bridge);
    const behind = bridges.find((bridge) => bridge?.bus.secondary === bus)?.devices ?? [];
    assert.deepEqual(
      behind.map((device) => device.qdev_id),
      ["vhost-user-net-0-device"],
    );
    await vm.hotPlugNetRemoveTap({ bus });
    await assert.rejects(vm.hotPlugNetRemoveTap({ bus }), { code: "ERR_VU_REFUSED" });
  });

  test("tells a listener when the balloon changes", { timeout: 120_000 }, async () => {
    const abort = new AbortController();
    const events = registeredEvents(vm, {
      path: join(directory, "events.sock"),
      events: ["VirtioBalloonResize"],
      signal: abort.signal,
    });
    const first = events.next();
    let told = false;
    void first.then(() => {
      told = true;
    });
    // QEMU tells of a change at most once a second, and the listener may not be known at the first one.
    for (let size = 1; !told && size <= 60; size++) {
      await vm.balloonAdjust({ numBytes: BigInt(size * MEBIBYTE), waitForSuccess: true });
    }
    assert.deepEqual((await first).value, { kind: "resize", value: {} });
    await events.return();
  });

  /** The file from which programs of the guest read what an input device tells, by the device's name. */
  async function inputOf(name: string): Promise<string> {
    const found = await guest.succeed(`grep -lx "${name}" /sys/class/input/event*/device/name`);
    return `/dev/input/${/event\d+/.exec(found)}`;
  }

  /** Waits until a key is pressed in the guest, told by an event of the kind EV_KEY, when this side does something. */
  async function pressed(device: string, key: number, press: () => Promise<void>): Promise<void> {
    // The shell opens the device itself: what is pressed before a program has opened it is lost.
    await guest.succeed(`exec 3<${await inputOf(device)}; cat <&3 >/tmp/told & reader=$!; exec 3<&-`);
    await press();
    // The last 4 words of a `struct input_event`: kind, key, and the value 1.
    const line = new RegExp(` 0001 ${key.toString(16).padStart(4, "0")} 0001 0000$`, "m");
    const told = async () => await guest.succeed("od -An -v -tx2 -w24 /tmp/told");
    await eventually(20_000, `key ${key} in the guest`, async () => line.test(await told()));
    await guest.succeed("kill $reader");
  }

  test("presses a power button and a sleep key that the guest sees", { timeout: 60_000 }, async () => {
    await pressed("Power Button", KEY_POWER, () => vm.powerbtn());
    await pressed("AT Translated Set 2 keyboard", KEY_SLEEP, () => vm.sleepbtn());
  });

  test("ends when the guest switches itself off at the button", { timeout: 60_000 }, async () => {
    const button = await inputOf("Power Button");
    await guest.succeed(`exec 3<${button}; { head -c 24 <&3 >/dev/null && poweroff -f; } & exec 3<&-`);
    await vm.powerbtn();
    await guest.qmp.event("SHUTDOWN", (data) => data?.["reason"] === "guest-shutdown");
    await within(10_000, "the end of the bridge", running.ended);
    await assert.rejects(vm.powerbtn(), { code: "ERR_VU_SYSTEM" });
  });
});
