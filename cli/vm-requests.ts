import { closeSync, openSync } from "node:fs";
import { basename } from "node:path";
import type {
  BatHealth,
  BatStatus,
  DisplayParameters,
  UsbControlAttachedDevice,
} from "../generated/typescript/index.js";
import type { Descriptor, VmController } from "../runtime/index.js";
import { UsageError } from "./command.js";

/** What a request was given besides its words. */
export interface VmFlags {
  readonly full?: boolean;
  readonly wait?: boolean;
  readonly compressMemory?: boolean;
  readonly encrypt?: boolean;
  readonly slowFileCleanup?: boolean;
  readonly gpuDisplay?: readonly string[];
  readonly displayId?: readonly string[];
}

/** A request as a command: its words, and what it does. Words and arguments are crosvm's own where crosvm has such a command. */
export interface VmRequestCommand {
  /** The words that select it, and the arguments in capitals. */
  readonly usage: string;
  readonly summary: string;
  run(vm: VmController, words: readonly string[], flags: VmFlags): Promise<unknown>;
}

/** Every request of the control socket. */
export const vmRequests: readonly VmRequestCommand[] = [
  { usage: "stop", summary: "end the virtual machine", run: (vm) => vm.exit() },
  { usage: "powerbtn", summary: "press the power button", run: (vm) => vm.powerbtn() },
  { usage: "sleepbtn", summary: "press the sleep button", run: (vm) => vm.sleepbtn() },
  {
    usage: "suspend",
    summary: "stop the virtual CPUs; with --full the devices, too",
    run: (vm, _, { full }) => (full ? vm.suspendVm() : vm.suspendVcpus()),
  },
  {
    usage: "resume",
    summary: "let the virtual CPUs run; with --full the devices, too",
    run: (vm, _, { full }) => (full ? vm.resumeVm() : vm.resumeVcpus()),
  },
  { usage: "gpe NUMBER", summary: "raise a general-purpose event", run: (vm, [gpe]) => vm.gpe({ gpe: integer(gpe) }) },
  {
    usage: "pci_pme REQUESTER",
    summary: "raise a power management event of a PCI device",
    run: (vm, [requester]) => vm.pciPme({ requesterId: integer(requester) }),
  },
  { usage: "make_rt", summary: "give real-time virtual CPUs their scheduling", run: (vm) => vm.makeRt() },
  {
    usage: "rtc",
    summary: "raise the interrupt of the real-time clock",
    run: async (vm) => {
      const { createEvent } = await import("../runtime/index.js");
      return await lending(createEvent(), (clearEvt) => vm.rtc({ clearEvt }));
    },
  },
  {
    usage: "balloon BYTES",
    summary: "set the size of the balloon; with --wait until it has that size",
    run: (vm, [bytes], { wait }) => vm.balloonAdjust({ numBytes: size(bytes), waitForSuccess: wait ?? false }),
  },
  { usage: "balloon_stats", summary: "show memory statistics of the guest", run: (vm) => vm.balloonStats() },
  { usage: "balloon_ws", summary: "show the working set of the guest", run: (vm) => vm.balloonWorkingSet() },
  {
    usage: "balloon_ws_config BINS REFRESH REPORT",
    summary: "set how the working set is measured: boundaries with commas, two ages in milliseconds",
    run: (vm, [bins, refresh, report]) =>
      vm.balloonWorkingSetConfig({
        bins: given(bins).split(",").map(integer),
        refreshThreshold: integer(refresh),
        reportThreshold: integer(report),
      }),
  },
  {
    usage: "battery goldfish PROPERTY TARGET",
    summary: "set status, present, health, capacity, aconline, set_fake_bat_config or cancel_fake_bat_config",
    run: (vm, [, property, target]) => setBattery(vm, given(property), target),
  },
  {
    usage: "disk resize INDEX BYTES",
    summary: "change the size of a disk",
    run: (vm, [, index, bytes]) => vm.diskResize({ diskIndex: size(index), newSize: size(bytes) }),
  },
  {
    usage: "usb attach ADDRESS DEVICE",
    summary: "plug in a USB device of the host; ADDRESS is ignored, as crosvm does",
    run: (vm, [, , device]) => opened(device, (file) => vm.usbAttachDevice({ file })),
  },
  {
    usage: "usb attach_key HIDRAW",
    summary: "plug in a security key of the host",
    run: (vm, [, device]) => opened(device, (file) => vm.usbAttachSecurityKey({ file })),
  },
  {
    usage: "usb detach PORT",
    summary: "take out a USB device",
    run: (vm, [, port]) => vm.usbDetachDevice({ port: integer(port) }),
  },
  {
    usage: "usb list",
    summary: "show what is in the USB ports",
    run: async (vm) => {
      const ports = Array.from({ length: 16 }, (_, index) => index + 1);
      const devices: readonly UsbControlAttachedDevice[] = await vm.usbListDevice({ ports });
      return devices.filter((device) => device.port !== 0);
    },
  },
  {
    usage: "gpu add-displays",
    summary: "add the displays that --gpu-display describes: WIDTHxHEIGHT[@RATE]",
    run: (vm, _, { gpuDisplay }) => vm.gpuAddDisplays({ displays: (gpuDisplay ?? []).map(display) }),
  },
  { usage: "gpu list-displays", summary: "show the displays", run: (vm) => vm.gpuListDisplays() },
  {
    usage: "gpu remove-displays",
    summary: "remove the displays that --display-id names",
    run: (vm, _, { displayId }) => vm.gpuRemoveDisplays({ displayIds: (displayId ?? []).map(integer) }),
  },
  {
    usage: "gpu set-mouse-mode",
    summary: "let the pointer of the display that --display-id names be a touch screen",
    run: (vm, _, { displayId }) =>
      vm.gpuSetDisplayMouseMode({ displayId: integer(displayId?.[0]), mouseMode: "touchscreen" }),
  },
  {
    usage: "snd mute-all MUTED",
    summary: "mute the sound devices (true), or none (false)",
    run: (vm, [, muted]) => vm.sndMuteAll({ muted: boolean(muted) }),
  },
  { usage: "vfio add SYSFS", summary: "plug in a device of the host", run: (vm, [, path]) => plug(vm, path, true) },
  {
    usage: "vfio remove SYSFS",
    summary: "take out a device of the host",
    run: (vm, [, path]) => plug(vm, path, false),
  },
  {
    usage: "virtio-net add TAP",
    summary: "plug in a network device; shows its bus",
    run: (vm, [, tap]) => vm.hotPlugNetAddTap({ tap: given(tap) }),
  },
  {
    usage: "virtio-net remove BUS",
    summary: "take out a network device",
    run: (vm, [, bus]) => vm.hotPlugNetRemoveTap({ bus: integer(bus) }),
  },
  {
    usage: "snapshot take PATH",
    summary: "write a snapshot; with --compress-memory, --encrypt",
    run: (vm, [, path], { compressMemory, encrypt }) =>
      vm.snapshotTake({
        snapshotPath: given(path),
        compressMemory: compressMemory ?? false,
        encrypt: encrypt ?? false,
      }),
  },
  { usage: "swap enable", summary: "watch guest memory for vmm-swap", run: (vm) => vm.swapEnable() },
  { usage: "swap trim", summary: "drop pages that need not be kept", run: (vm) => vm.swapTrim() },
  { usage: "swap out", summary: "write staged pages to the swap file", run: (vm) => vm.swapOut() },
  {
    usage: "swap disable",
    summary: "bring all pages back; with --slow-file-cleanup",
    run: (vm, _, { slowFileCleanup }) => vm.swapDisable({ slowFileCleanup: slowFileCleanup ?? false }),
  },
  { usage: "swap status", summary: "show how far vmm-swap is", run: (vm) => vm.swapStatus() },
  { usage: "vcpus", summary: "show the threads of the virtual CPUs", run: (vm) => vm.vcpuPidTid() },
  {
    usage: "throttle VCPU MICROSECONDS",
    summary: "let a virtual CPU pause; nothing answers",
    run: (vm, [vcpu, microseconds]) => vm.throttle({ vcpu: size(vcpu), microseconds: integer(microseconds) }),
  },
  {
    usage: "hypervisor",
    summary: "show the hypervisor",
    run: async (vm) => {
      const { hypervisor, vmFd } = await vm.getVmDescriptor();
      vmFd.close();
      return { hypervisor };
    },
  },
  {
    usage: "memory register FILE OFFSET START END",
    summary: "map a file into the guest; shows the region's id",
    run: (vm, [, file, offset, start, end]) =>
      opened(file, (fd) =>
        vm.registerMemory({
          fd,
          offset: size(offset),
          rangeStart: size(start),
          rangeEnd: size(end),
          cacheCoherent: true,
        }),
      ),
  },
  {
    usage: "memory unregister ID",
    summary: "take mapped memory out of the guest",
    run: (vm, [, id]) => vm.unregisterMemory({ regionId: size(id) }),
  },
];

function given(word: string | undefined): string {
  if (word === undefined) throw new UsageError("an argument is missing");
  return word;
}

function integer(word: string | undefined): number {
  const value = Number(given(word));
  if (!Number.isInteger(value)) throw new UsageError(`'${word}' is not an integer`);
  return value;
}

function size(word: string | undefined): bigint {
  if (!/^(0x[0-9a-f]+|[0-9]+)$/i.test(given(word))) throw new UsageError(`'${word}' is not a number`);
  return BigInt(given(word));
}

function boolean(word: string | undefined): boolean {
  if (word !== "true" && word !== "false") throw new UsageError("'true' or 'false' is needed");
  return word === "true";
}

function display(text: string): DisplayParameters {
  const [, width, height, rate] = /^(\d+)x(\d+)(?:@(\d+))?$/.exec(text) ?? [];
  if (width === undefined) throw new UsageError(`--gpu-display=${text} is not WIDTHxHEIGHT[@RATE]`);
  return {
    mode: { kind: "windowed", size: [Number(width), Number(height)] },
    ...(rate === undefined ? {} : { refreshRate: Number(rate) }),
  };
}

/** Lends a descriptor to a request and closes it afterwards. */
async function lending<Result>(
  descriptor: Descriptor,
  use: (descriptor: Descriptor) => Promise<Result>,
): Promise<Result> {
  try {
    return await use(descriptor);
  } finally {
    descriptor.close();
  }
}

async function opened<Result>(path: string | undefined, use: (file: Descriptor) => Promise<Result>): Promise<Result> {
  const { Descriptor } = await import("../runtime/index.js");
  return await lending(Descriptor.adopt(openSync(given(path), "r+")), use);
}

async function plug(vm: VmController, path: string | undefined, add: boolean): Promise<void> {
  const folder = given(path);
  try {
    closeSync(openSync(folder, "r"));
  } catch {
    throw new UsageError(`${basename(folder)}: there is no such device at ${folder}`);
  }
  await vm.hotPlugVfio({ device: { deviceType: "EndPoint", path: folder, hpInterrupt: add }, add });
}

const STATUSES: Readonly<Record<string, BatStatus>> = {
  unknown: "Unknown",
  charging: "Charging",
  discharging: "DisCharging",
  notcharging: "NotCharging",
  full: "Full",
};

const HEALTHS: Readonly<Record<string, BatHealth>> = {
  unknown: "Unknown",
  good: "Good",
  overheat: "Overheat",
  dead: "Dead",
  overvoltage: "OverVoltage",
  unexpectedfailure: "UnexpectedFailure",
  cold: "Cold",
  watchdogtimerexpire: "WatchdogTimerExpire",
  safetytimerexpire: "SafetyTimerExpire",
  overcurrent: "OverCurrent",
};

function oneOf<Value>(names: Readonly<Record<string, Value>>, word: string | undefined): Value {
  const value = names[given(word)];
  if (value === undefined) throw new UsageError(`'${word}' is none of ${Object.keys(names).join(", ")}`);
  return value;
}

function setBattery(vm: VmController, property: string, target: string | undefined): Promise<void> {
  const battery = { batteryType: "goldfish" } as const;
  switch (property) {
    case "status":
      return vm.batSetStatus({ ...battery, status: oneOf(STATUSES, target) });
    case "health":
      return vm.batSetHealth({ ...battery, health: oneOf(HEALTHS, target) });
    case "present":
      return vm.batSetPresent({ ...battery, present: integer(target) });
    case "capacity":
      return vm.batSetCapacity({ ...battery, capacity: integer(target) });
    case "aconline":
      return vm.batSetAcOnline({ ...battery, online: integer(target) });
    case "set_fake_bat_config":
      return vm.batSetFakeBatConfig({ ...battery, capacity: integer(target) });
    case "cancel_fake_bat_config":
      return vm.batCancelFakeConfig(battery);
    default:
      throw new UsageError(`a battery has no property '${property}'`);
  }
}
