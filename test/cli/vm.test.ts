import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { run } from "../../cli/main.js";
import type { VmControl } from "../../generated/typescript/index.js";
import { serveVmControl } from "../../runtime/index.js";
import { Child } from "../support/child-process.js";
import { Scope } from "../support/scope.js";
import { eventually } from "../support/wait.js";

const BINARY = fileURLToPath(new URL("../../bin/vhost-user.js", import.meta.url));

/** A monitor that notes what it is asked for, and the socket that it listens at. */
function monitor(context: TestContext): { socket: string; asked: unknown[][] } {
  const directory = mkdtempSync(join(tmpdir(), "vhost-user-"));
  const socket = join(directory, "control.sock");
  const asked: unknown[][] = [];
  const served = new Proxy({} as Partial<VmControl>, {
    get: (_, name) => (name === "then" ? undefined : (request: unknown) => answer(String(name), request)),
  });
  function answer(name: string, request: unknown): unknown {
    asked.push(request === undefined ? [name] : [name, request]);
    if (name === "balloonStats") return { stats: { freeMemory: 2n ** 64n - 1n }, balloonActual: 5n };
    if (name === "vcpuPidTid") return { pidTidMap: new Map([[0n, [1, 2]]]) };
    return undefined;
  }
  const server = serveVmControl(served, { path: socket });
  context.after(async () => {
    await server.stop();
    rmSync(directory, { recursive: true });
  });
  return { socket, asked };
}

/** Runs the command line in a process of its own, and gives its status and what it printed. */
async function command(
  context: TestContext,
  words: readonly string[],
): Promise<{ status: number | null; output: string }> {
  const child = Child.start(Scope.of(context), process.execPath, [BINARY, "vm", ...words]);
  const { status } = await child.end(60_000);
  return { status, output: child.output };
}

const requests: readonly (readonly [words: string, method: string, request?: unknown])[] = [
  ["stop", "exit"],
  ["powerbtn", "powerbtn"],
  ["suspend", "suspendVcpus"],
  ["suspend --full", "suspendVm"],
  ["resume", "resumeVcpus"],
  ["resume --full", "resumeVm"],
  ["gpe 9", "gpe", { gpe: 9, clearEvt: undefined }],
  ["pci_pme 264", "pciPme", { requesterId: 264 }],
  ["make_rt", "makeRt"],
  ["balloon 1073741824 --wait", "balloonAdjust", { numBytes: 1073741824n, waitForSuccess: true }],
  ["balloon_ws_config 1,2 3 4", "balloonWorkingSetConfig", { bins: [1, 2], refreshThreshold: 3, reportThreshold: 4 }],
  ["battery goldfish status discharging", "batSetStatus", { batteryType: "goldfish", status: "DisCharging" }],
  ["battery goldfish health overvoltage", "batSetHealth", { batteryType: "goldfish", health: "OverVoltage" }],
  ["battery goldfish aconline 1", "batSetAcOnline", { batteryType: "goldfish", online: 1 }],
  ["disk resize 0 18446744073709551615", "diskResize", { diskIndex: 0n, newSize: 2n ** 64n - 1n }],
  ["usb detach 3", "usbDetachDevice", { port: 3 }],
  ["gpu remove-displays --display-id=1 --display-id=2", "gpuRemoveDisplays", { displayIds: [1, 2] }],
  ["snd mute-all true", "sndMuteAll", { muted: true }],
  ["vfio add /sys", "hotPlugVfio", { device: { deviceType: "EndPoint", path: "/sys", hpInterrupt: true }, add: true }],
  ["virtio-net remove 5", "hotPlugNetRemoveTap", { bus: 5 }],
  [
    "snapshot take /tmp/s --compress-memory",
    "snapshotTake",
    { snapshotPath: "/tmp/s", compressMemory: true, encrypt: false },
  ],
  ["swap disable --slow-file-cleanup", "swapDisable", { slowFileCleanup: true }],
  ["throttle 1 500", "throttle", { vcpu: 1n, microseconds: 500 }],
  ["memory unregister 0x100000000", "unregisterMemory", { regionId: 2n ** 32n }],
];

/** The requests whose answers the monitor does not give: what matters is what was asked. */
const UNANSWERED = new Set(["usbDetachDevice", "gpuRemoveDisplays"]);

describe("vhost-user vm", () => {
  for (const [words, method, request] of requests) {
    it(words, async (context) => {
      const { socket, asked } = monitor(context);
      const status = await run(["vm", socket, ...words.split(" ")]);
      if (!UNANSWERED.has(method)) assert.equal(status, 0);
      await eventually(20_000, "the monitor to be asked", () => asked.length > 0);
      assert.deepEqual(asked, [request === undefined ? [method] : [method, request]]);
    });
  }

  it("prints answers as JSON without loss", async (context) => {
    const { socket } = monitor(context);
    const { output } = await command(context, [socket, "balloon_stats", "--json"]);
    assert.equal(output, '{"stats":{"freeMemory":18446744073709551615},"balloonActual":5}\n');
  });

  it("prints maps as objects", async (context) => {
    const { socket } = monitor(context);
    const { output } = await command(context, [socket, "vcpus", "--json"]);
    assert.equal(output, '{"pidTidMap":{"0":[1,2]}}\n');
  });

  it("fails when nobody listens", async (context) => {
    const { status, output } = await command(context, ["/nonexistent/socket", "stop"]);
    assert.equal(status, 1);
    assert.match(output, /ERR_VU_SYSTEM/);
  });

  for (const words of [
    [],
    ["/socket"],
    ["/socket", "bogus"],
    ["/socket", "gpe"],
    ["/socket", "gpe", "x"],
    ["/socket", "stop", "now"],
  ]) {
    it(`is used wrongly: ${words.join(" ") || "nothing"}`, async () => {
      assert.equal(await run(["vm", ...words]), 2);
    });
  }

  it("refuses what the profile lacks", async (context) => {
    const { socket } = monitor(context);
    const { status, output } = await command(context, [socket, "snd", "mute-all", "true", "--profile=founding"]);
    assert.equal(status, 1);
    assert.match(output, /ERR_VU_PROFILE/);
  });
});
