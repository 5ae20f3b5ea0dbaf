// Generated from spec/vm-control/requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Descriptor, type JsonType, jsonBigInteger, jsonBoolean, jsonDescriptor, jsonInteger, jsonList, jsonNames, jsonRecord, jsonString, jsonTuple, jsonUnion } from "../support/index.js";

/**
 * A request to vmm-swap.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:88)
 */
export type SwapCommand =
| {
  /** Watch guest memory, so that it can be moved out. */
  readonly kind: "enable";
}
| {
  /** Drop pages that need not be kept from the staging memory. */
  readonly kind: "trim";
}
| {
  /** Write the staged pages to the swap file. */
  readonly kind: "swapOut";
}
| {
  /** Bring everything back. */
  readonly kind: "disable";
  /** Whether the swap file is freed bit by bit. */
  readonly slowFileCleanup: boolean;
}
| {
  /** Ask how far it is. */
  readonly kind: "status";
};

/** Writes and reads SwapCommand as JSON. */
export const SwapCommand: JsonType<SwapCommand> = jsonUnion({
  enable: { shape: "unit", name: "Enable" },
  trim: { shape: "unit", name: "Trim" },
  swapOut: { shape: "unit", name: "SwapOut" },
  disable: { shape: "fields", name: "Disable", fields: {
    slowFileCleanup: { name: "slow_file_cleanup", type: jsonBoolean },
  } },
  status: { shape: "unit", name: "Status" },
});

/**
 * A request to the balloon.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:100)
 */
export type BalloonControlCommand =
| {
  /** Set the size of the balloon. */
  readonly kind: "adjust";
  /** Size of the balloon in bytes. */
  readonly numBytes: bigint;
  /** Whether the answer comes only when the balloon has that size, which may be never. */
  readonly waitForSuccess: boolean;
}
| {
  /** Ask the guest for its memory statistics. */
  readonly kind: "stats";
}
| {
  /** Ask the guest for its working set. */
  readonly kind: "workingSet";
}
| {
  /** Set how the guest measures its working set. */
  readonly kind: "workingSetConfig";
  /** Boundaries of the age buckets in milliseconds, rising. */
  readonly bins: readonly number[];
  /** Age in milliseconds from which a report is measured anew. */
  readonly refreshThreshold: number;
  /** Milliseconds at least between two reports. */
  readonly reportThreshold: number;
};

/** Writes and reads BalloonControlCommand as JSON. */
export const BalloonControlCommand: JsonType<BalloonControlCommand> = jsonUnion({
  adjust: { shape: "fields", name: "Adjust", fields: {
    numBytes: { name: "num_bytes", type: jsonBigInteger },
    waitForSuccess: { name: "wait_for_success", type: jsonBoolean },
  } },
  stats: { shape: "unit", name: "Stats" },
  workingSet: { shape: "unit", name: "WorkingSet" },
  workingSetConfig: { shape: "fields", name: "WorkingSetConfig", fields: {
    bins: { name: "bins", type: jsonList(jsonInteger(32), 15) },
    refreshThreshold: { name: "refresh_threshold", type: jsonInteger(32) },
    reportThreshold: { name: "report_threshold", type: jsonInteger(32) },
  } },
});

/**
 * A request to a disk.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:117)
 */
export type DiskControlCommand =
| {
  /** Change the size. */
  readonly kind: "resize";
  /** Bytes. */
  readonly newSize: bigint;
};

/** Writes and reads DiskControlCommand as JSON. */
export const DiskControlCommand: JsonType<DiskControlCommand> = jsonUnion({
  resize: { shape: "fields", name: "Resize", fields: {
    newSize: { name: "new_size", type: jsonBigInteger },
  } },
});

/**
 * A request to the USB controller.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:125)
 */
export type UsbControlCommand =
| {
  /** Plug a device of the host in. */
  readonly kind: "attachDevice";
  /** The device's node, opened. */
  readonly file: Descriptor;
}
| {
  /** Plug a security key of the host in. */
  readonly kind: "attachSecurityKey";
  /** The hidraw node, opened. */
  readonly file: Descriptor;
}
| {
  /** Take a device out. */
  readonly kind: "detachDevice";
  /** Port, from 1. */
  readonly port: number;
}
| {
  /** Ask what is plugged in. */
  readonly kind: "listDevice";
  /** Ports to look at, from 1; 0 looks at none. */
  readonly ports: readonly number[];
};

/** Writes and reads UsbControlCommand as JSON. */
export const UsbControlCommand: JsonType<UsbControlCommand> = jsonUnion({
  attachDevice: { shape: "fields", name: "AttachDevice", fields: {
    file: { name: "file", type: jsonDescriptor },
  } },
  attachSecurityKey: { shape: "fields", name: "AttachSecurityKey", fields: {
    file: { name: "file", type: jsonDescriptor },
  } },
  detachDevice: { shape: "fields", name: "DetachDevice", fields: {
    port: { name: "port", type: jsonInteger(8) },
  } },
  listDevice: { shape: "fields", name: "ListDevice", fields: {
    ports: { name: "ports", type: jsonList(jsonInteger(8), 16, 16) },
  } },
});

/**
 * How a display appears on the host.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:163)
 */
export type DisplayMode =
| {
  /** In a window. */
  readonly kind: "windowed";
  /** Width and height in pixels. */
  readonly size: readonly [number, number];
};

/** Writes and reads DisplayMode as JSON. */
export const DisplayMode: JsonType<DisplayMode> = jsonUnion({
  windowed: { shape: "value", name: "windowed", fields: {
    size: { name: "size", type: jsonTuple<readonly [number, number]>([jsonInteger(32), jsonInteger(32)]) },
  } },
});

/**
 * What a display is like. Members that are left out have the defaults shown.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:258)
 */
export type DisplayParameters = {
  /** How it appears on the host; a window of 1280 x 1024 pixels by default. */
  readonly mode?: DisplayMode | undefined;
  /** Whether it is hidden; false by default. */
  readonly hidden?: boolean | undefined;
  /** Frames a second; 60 by default. */
  readonly refreshRate?: number | undefined;
  /** Dots an inch, horizontal and vertical; 320 by default. */
  readonly dpi?: readonly [number, number] | undefined;
  /** What dpi replaced. */
  readonly horizontalDpi?: number | undefined;
  /** What dpi replaced. */
  readonly verticalDpi?: number | undefined;
};

/** Writes and reads DisplayParameters as JSON. */
export const DisplayParameters: JsonType<DisplayParameters> = jsonRecord({
  mode: { name: "mode", type: DisplayMode, default: "{\"windowed\":[1280,1024]}" },
  hidden: { name: "hidden", type: jsonBoolean, default: "false" },
  refreshRate: { name: "refresh-rate", type: jsonInteger(32), default: "60" },
  dpi: { name: "dpi", type: jsonTuple<readonly [number, number]>([jsonInteger(32), jsonInteger(32)]), default: "[320,320]", nullUntil: 8 },
  horizontalDpi: { name: "horizontal-dpi", type: jsonInteger(32), available: { until: 8 }, optional: true, written: false },
  verticalDpi: { name: "vertical-dpi", type: jsonInteger(32), available: { until: 8 }, optional: true, written: false },
  }, "refused");

/**
 * How a display's pointer works.
 * `touchscreen`: As a touch screen.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:169)
 */
export type MouseMode = "touchscreen";

/** Writes and reads MouseMode as JSON. */
export const MouseMode: JsonType<MouseMode> = jsonNames({
  touchscreen: {},
});

/**
 * A request to the GPU.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:145)
 */
export type GpuControlCommand =
| {
  /** Add displays. */
  readonly kind: "addDisplays";
  /** What they are like. */
  readonly displays: readonly DisplayParameters[];
}
| {
  /** Ask for the displays. */
  readonly kind: "listDisplays";
}
| {
  /** Remove displays. */
  readonly kind: "removeDisplays";
  /** Which ones. */
  readonly displayIds: readonly number[];
}
| {
  /** Choose how a display's pointer works. */
  readonly kind: "setDisplayMouseMode";
  /** Which display. */
  readonly displayId: number;
  /** How. */
  readonly mouseMode: MouseMode;
};

/** Writes and reads GpuControlCommand as JSON. */
export const GpuControlCommand: JsonType<GpuControlCommand> = jsonUnion({
  addDisplays: { shape: "fields", name: "AddDisplays", fields: {
    displays: { name: "displays", type: jsonList(DisplayParameters) },
  } },
  listDisplays: { shape: "unit", name: "ListDisplays" },
  removeDisplays: { shape: "fields", name: "RemoveDisplays", fields: {
    displayIds: { name: "display_ids", type: jsonList(jsonInteger(32)) },
  } },
  setDisplayMouseMode: { shape: "fields", name: "SetDisplayMouseMode", fields: {
    displayId: { name: "display_id", type: jsonInteger(32) },
    mouseMode: { name: "mouse_mode", type: MouseMode },
  } },
});

/**
 * A kind of battery.
 * `goldfish`: The battery of the goldfish platform.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:175)
 */
export type BatteryType = "goldfish";

/** Writes and reads BatteryType as JSON. */
export const BatteryType: JsonType<BatteryType> = jsonNames({
  goldfish: {},
});

/**
 * A battery's charging state.
 * `Unknown`: Not known.
 * `Charging`: It is being charged.
 * `DisCharging`: It is in use.
 * `NotCharging`: It is neither charged nor in use.
 * `Full`: It is full.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:192)
 */
export type BatStatus = "Unknown" | "Charging" | "DisCharging" | "NotCharging" | "Full";

/** Writes and reads BatStatus as JSON. */
export const BatStatus: JsonType<BatStatus> = jsonNames({
  Unknown: {},
  Charging: {},
  DisCharging: {},
  NotCharging: {},
  Full: {},
});

/**
 * A battery's health.
 * `Unknown`: Not known.
 * `Good`: Good.
 * `Overheat`: Too hot.
 * `Dead`: Dead.
 * `OverVoltage`: Voltage too high.
 * `UnexpectedFailure`: Something else is wrong.
 * `Cold`: Too cold.
 * `WatchdogTimerExpire`: Its watchdog has expired.
 * `SafetyTimerExpire`: Its safety timer has expired.
 * `OverCurrent`: Current too high.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:201)
 */
export type BatHealth = "Unknown" | "Good" | "Overheat" | "Dead" | "OverVoltage" | "UnexpectedFailure" | "Cold" | "WatchdogTimerExpire" | "SafetyTimerExpire" | "OverCurrent";

/** Writes and reads BatHealth as JSON. */
export const BatHealth: JsonType<BatHealth> = jsonNames({
  Unknown: {},
  Good: {},
  Overheat: {},
  Dead: {},
  OverVoltage: {},
  UnexpectedFailure: {},
  Cold: {},
  WatchdogTimerExpire: {},
  SafetyTimerExpire: {},
  OverCurrent: {},
});

/**
 * A request to the battery.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:181)
 */
export type BatControlCommand =
| {
  /** Set the charging state. */
  readonly kind: "setStatus";
  /** The state. */
  readonly status: BatStatus;
}
| {
  /** Set the health. */
  readonly kind: "setHealth";
  /** The health. */
  readonly health: BatHealth;
}
| {
  /** Set whether there is a battery. */
  readonly kind: "setPresent";
  /** 0 or 1. */
  readonly present: number;
}
| {
  /** Set how full it is. */
  readonly kind: "setCapacity";
  /** Percent. */
  readonly capacity: number;
}
| {
  /** Set whether the mains are connected. */
  readonly kind: "setAcOnline";
  /** 0 or 1. */
  readonly online: number;
}
| {
  /** Show the guest a made-up battery. */
  readonly kind: "setFakeBatConfig";
  /** Percent at most. */
  readonly capacity: number;
}
| {
  /** Show the guest the real battery again. */
  readonly kind: "cancelFakeConfig";
};

/** Writes and reads BatControlCommand as JSON. */
export const BatControlCommand: JsonType<BatControlCommand> = jsonUnion({
  setStatus: { shape: "value", name: "SetStatus", fields: {
    status: { name: "status", type: BatStatus },
  } },
  setHealth: { shape: "value", name: "SetHealth", fields: {
    health: { name: "health", type: BatHealth },
  } },
  setPresent: { shape: "value", name: "SetPresent", fields: {
    present: { name: "present", type: jsonInteger(32) },
  } },
  setCapacity: { shape: "value", name: "SetCapacity", fields: {
    capacity: { name: "capacity", type: jsonInteger(32) },
  } },
  setAcOnline: { shape: "value", name: "SetACOnline", fields: {
    online: { name: "online", type: jsonInteger(32) },
  } },
  setFakeBatConfig: { shape: "value", name: "SetFakeBatConfig", fields: {
    capacity: { name: "capacity", type: jsonInteger(32) },
    }, available: { since: 1 } },
  cancelFakeConfig: { shape: "unit", name: "CancelFakeConfig", available: { since: 1 } },
});

/**
 * A request to the sound devices.
 * @since fbf14176f
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:215)
 */
export type SndControlCommand =
| {
  /** Mute all of them, or none. */
  readonly kind: "muteAll";
  /** Whether they are muted. */
  readonly muted: boolean;
};

/** Writes and reads SndControlCommand as JSON. */
export const SndControlCommand: JsonType<SndControlCommand> = jsonUnion({
  muteAll: { shape: "value", name: "MuteAll", fields: {
    muted: { name: "muted", type: jsonBoolean },
  } },
});

/**
 * What is plugged in.
 * `UpstreamPort`: The upstream port of a switch.
 * `DownstreamPort`: A downstream port of a switch.
 * `EndPoint`: A device.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:221)
 */
export type HotPlugDeviceType = "UpstreamPort" | "DownstreamPort" | "EndPoint";

/** Writes and reads HotPlugDeviceType as JSON. */
export const HotPlugDeviceType: JsonType<HotPlugDeviceType> = jsonNames({
  UpstreamPort: {},
  DownstreamPort: {},
  EndPoint: {},
});

/**
 * A device of the host that is plugged in or out.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:252)
 */
export type HotPlugDeviceInfo = {
  /** What it is. */
  readonly deviceType: HotPlugDeviceType;
  /** Its folder in sysfs. */
  readonly path: string;
  /** Whether the guest is told by an interrupt. */
  readonly hpInterrupt: boolean;
};

/** Writes and reads HotPlugDeviceInfo as JSON. */
export const HotPlugDeviceInfo: JsonType<HotPlugDeviceInfo> = jsonRecord({
  deviceType: { name: "device_type", type: HotPlugDeviceType },
  path: { name: "path", type: jsonString },
  hpInterrupt: { name: "hp_interrupt", type: jsonBoolean },
});

/**
 * A request to the network devices.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:228)
 */
export type NetControlCommand =
| {
  /** Plug a network device in. */
  readonly kind: "addTap";
  /** Name of the tap interface. */
  readonly tap: string;
}
| {
  /** Take a network device out. */
  readonly kind: "removeTap";
  /** PCI bus that plugging it in answered. */
  readonly bus: number;
};

/** Writes and reads NetControlCommand as JSON. */
export const NetControlCommand: JsonType<NetControlCommand> = jsonUnion({
  addTap: { shape: "value", name: "AddTap", fields: {
    tap: { name: "tap", type: jsonString },
  } },
  removeTap: { shape: "value", name: "RemoveTap", fields: {
    bus: { name: "bus", type: jsonInteger(8) },
  } },
});

/**
 * A request for a snapshot.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:234)
 */
export type SnapshotCommand =
| {
  /** Write a snapshot. */
  readonly kind: "take";
  /** Folder to write, which must not exist. */
  readonly snapshotPath: string;
  /** Whether guest memory is compressed. */
  readonly compressMemory: boolean;
  /** Whether it is encrypted. */
  readonly encrypt: boolean;
};

/** Writes and reads SnapshotCommand as JSON. */
export const SnapshotCommand: JsonType<SnapshotCommand> = jsonUnion({
  take: { shape: "fields", name: "Take", fields: {
    snapshotPath: { name: "snapshot_path", type: jsonString },
    compressMemory: { name: "compress_memory", type: jsonBoolean },
    encrypt: { name: "encrypt", type: jsonBoolean },
  } },
});

/**
 * A kind of event that a listener can ask for.
 * `VirtioBalloonWsReport`: The guest reported its working set.
 * `VirtioBalloonResize`: The balloon changed its size.
 * `VirtioBalloonOOMDeflation`: The guest took memory back from the balloon because it ran out.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:244)
 */
export type RegisteredEvent = "VirtioBalloonWsReport" | "VirtioBalloonResize" | "VirtioBalloonOOMDeflation";

/** Writes and reads RegisteredEvent as JSON. */
export const RegisteredEvent: JsonType<RegisteredEvent> = jsonNames({
  VirtioBalloonWsReport: {},
  VirtioBalloonResize: {},
  VirtioBalloonOOMDeflation: {},
});

/**
 * A request to the process that runs the virtual machine.
 * @see crosvm vm_control/src/lib.rs, VmRequest (spec/vm-control/requests.yaml:7)
 */
export type VmRequest =
| {
  /** End the virtual machine's run loop, and with it the process. */
  readonly kind: "exit";
}
| {
  /** Press the power button. */
  readonly kind: "powerbtn";
}
| {
  /** Press the sleep button. */
  readonly kind: "sleepbtn";
}
| {
  /** Raise the interrupt of the real-time clock. */
  readonly kind: "rtc";
  /** Event descriptor: the interrupt is raised again at each resample until it is signalled. */
  readonly clearEvt: Descriptor;
}
| {
  /** Stop the virtual CPUs until they are resumed. */
  readonly kind: "suspendVcpus";
}
| {
  /** Move guest memory to a file and back. */
  readonly kind: "swap";
  /** What to do. */
  readonly command: SwapCommand;
}
| {
  /** Let the virtual CPUs run again. */
  readonly kind: "resumeVcpus";
}
| {
  /** Raise a general-purpose event of ACPI. */
  readonly kind: "gpe";
  /** Number of the event. */
  readonly gpe: number;
  /** Event descriptor: the interrupt is raised again at each resample until it is signalled. */
  readonly clearEvt?: Descriptor | undefined;
}
| {
  /** Raise a power management event of PCI. */
  readonly kind: "pciPme";
  /** Bus, device and function that asks: 8, 5 and 3 bits. */
  readonly requesterId: number;
}
| {
  /** Give the real-time virtual CPUs their real-time scheduling. */
  readonly kind: "makeRt";
}
| {
  /** Control the balloon, which takes memory from the guest. */
  readonly kind: "balloonCommand";
  /** What to do. */
  readonly command: BalloonControlCommand;
}
| {
  /** Control one disk. */
  readonly kind: "diskCommand";
  /** Which disk, counted from 0 in the order of the command line. */
  readonly diskIndex: bigint;
  /** What to do. */
  readonly command: DiskControlCommand;
}
| {
  /** Control the USB controller. */
  readonly kind: "usbCommand";
  /** What to do. */
  readonly command: UsbControlCommand;
}
| {
  /** Control the displays of the GPU. */
  readonly kind: "gpuCommand";
  /** What to do. */
  readonly command: GpuControlCommand;
}
| {
  /** Control the battery. */
  readonly kind: "batCommand";
  /** Which kind of battery. */
  readonly batteryType: BatteryType;
  /** What to do. */
  readonly command: BatControlCommand;
}
| {
  /** Control the sound devices. */
  readonly kind: "sndCommand";
  /** What to do. */
  readonly command: SndControlCommand;
}
| {
  /** Plug a device of the host into the guest, or take it out. */
  readonly kind: "hotPlugVfioCommand";
  /** The device. */
  readonly device: HotPlugDeviceInfo;
  /** Whether it is plugged in. */
  readonly add: boolean;
}
| {
  /** Plug a network device in or out. */
  readonly kind: "hotPlugNetCommand";
  /** What to do. */
  readonly command: NetControlCommand;
}
| {
  /** Write the state of the virtual machine to files. */
  readonly kind: "snapshot";
  /** What to do. */
  readonly command: SnapshotCommand;
}
| {
  /** Ask for events. crosvm connects to the address at once: a listener must be there already, or the virtual machine may end. */
  readonly kind: "registerListener";
  /** Path of a listening SEQPACKET socket. */
  readonly socketAddr: string;
  /** Which events. */
  readonly event: RegisteredEvent;
}
| {
  /** Ask for one kind of event no more. An unknown address is no error. */
  readonly kind: "unregisterListener";
  /** Path that was registered. */
  readonly socketAddr: string;
  /** Which events. */
  readonly event: RegisteredEvent;
}
| {
  /** Ask for no more events of any kind. An unknown address is no error. */
  readonly kind: "unregister";
  /** Path that was registered. */
  readonly socketAddr: string;
}
| {
  /** Stop the virtual CPUs and the devices until they are resumed. */
  readonly kind: "suspendVm";
}
| {
  /** Let devices and virtual CPUs run again; no error when they do. */
  readonly kind: "resumeVm";
}
| {
  /** Ask for the threads of the virtual CPUs. */
  readonly kind: "vcpuPidTid";
}
| {
  /** Let a virtual CPU pause. A device inside crosvm sends it; nothing answers. */
  readonly kind: "throttle";
  /** Index of the virtual CPU. */
  readonly vcpu: bigint;
  /** How long it pauses. */
  readonly microseconds: number;
}
| {
  /** Ask for the hypervisor and its descriptor of the virtual machine. */
  readonly kind: "getVmDescriptor";
}
| {
  /** Map memory of a file into the guest. */
  readonly kind: "registerMemory";
  /** The file. */
  readonly fd: Descriptor;
  /** Where the memory starts in the file, in bytes. */
  readonly offset: bigint;
  /** First address of the range in the guest. */
  readonly rangeStart: bigint;
  /** First address behind the range. */
  readonly rangeEnd: bigint;
  /** Whether the host keeps caches coherent. */
  readonly cacheCoherent: boolean;
}
| {
  /** Take mapped memory out of the guest. */
  readonly kind: "unregisterMemory";
  /** What registering it answered. */
  readonly regionId: bigint;
};

/** Writes and reads VmRequest as JSON. */
export const VmRequest: JsonType<VmRequest> = jsonUnion({
  exit: { shape: "unit", name: "Exit" },
  powerbtn: { shape: "unit", name: "Powerbtn" },
  sleepbtn: { shape: "unit", name: "Sleepbtn" },
  rtc: { shape: "fields", name: "Rtc", fields: {
    clearEvt: { name: "clear_evt", type: jsonDescriptor },
  } },
  suspendVcpus: { shape: "unit", name: "SuspendVcpus" },
  swap: { shape: "value", name: "Swap", fields: {
    command: { name: "command", type: SwapCommand },
    }, available: { feature: { name: "swap" } } },
  resumeVcpus: { shape: "unit", name: "ResumeVcpus" },
  gpe: { shape: "fields", name: "Gpe", fields: {
    gpe: { name: "gpe", type: jsonInteger(32) },
    clearEvt: { name: "clear_evt", type: jsonDescriptor, optional: true },
  } },
  pciPme: { shape: "value", name: "PciPme", fields: {
    requesterId: { name: "requester_id", type: jsonInteger(16) },
  } },
  makeRt: { shape: "unit", name: "MakeRT" },
  balloonCommand: { shape: "value", name: "BalloonCommand", fields: {
    command: { name: "command", type: BalloonControlCommand },
    }, available: { feature: { name: "balloon" } } },
  diskCommand: { shape: "fields", name: "DiskCommand", fields: {
    diskIndex: { name: "disk_index", type: jsonBigInteger },
    command: { name: "command", type: DiskControlCommand },
  } },
  usbCommand: { shape: "value", name: "UsbCommand", fields: {
    command: { name: "command", type: UsbControlCommand },
  } },
  gpuCommand: { shape: "value", name: "GpuCommand", fields: {
    command: { name: "command", type: GpuControlCommand },
    }, available: { feature: { name: "gpu", until: 9 } } },
  batCommand: { shape: "values", name: "BatCommand", fields: {
    batteryType: { name: "battery_type", type: BatteryType },
    command: { name: "command", type: BatControlCommand },
  } },
  sndCommand: { shape: "value", name: "SndCommand", fields: {
    command: { name: "command", type: SndControlCommand },
    }, available: { since: 5, feature: { name: "audio" } } },
  hotPlugVfioCommand: { shape: "fields", name: "HotPlugVfioCommand", fields: {
    device: { name: "device", type: HotPlugDeviceInfo },
    add: { name: "add", type: jsonBoolean },
  } },
  hotPlugNetCommand: { shape: "value", name: "HotPlugNetCommand", fields: {
    command: { name: "command", type: NetControlCommand },
    }, available: { feature: { name: "pci-hotplug" } } },
  snapshot: { shape: "value", name: "Snapshot", fields: {
    command: { name: "command", type: SnapshotCommand },
  } },
  registerListener: { shape: "fields", name: "RegisterListener", fields: {
    socketAddr: { name: "socket_addr", type: jsonString },
    event: { name: "event", type: RegisteredEvent },
  } },
  unregisterListener: { shape: "fields", name: "UnregisterListener", fields: {
    socketAddr: { name: "socket_addr", type: jsonString },
    event: { name: "event", type: RegisteredEvent },
  } },
  unregister: { shape: "fields", name: "Unregister", fields: {
    socketAddr: { name: "socket_addr", type: jsonString },
  } },
  suspendVm: { shape: "unit", name: "SuspendVm" },
  resumeVm: { shape: "unit", name: "ResumeVm" },
  vcpuPidTid: { shape: "unit", name: "VcpuPidTid" },
  throttle: { shape: "values", name: "Throttle", fields: {
    vcpu: { name: "vcpu", type: jsonBigInteger },
    microseconds: { name: "microseconds", type: jsonInteger(32) },
    }, available: { since: 3 } },
  getVmDescriptor: { shape: "unit", name: "GetVmDescriptor", available: { since: 6 } },
  registerMemory: { shape: "fields", name: "RegisterMemory", fields: {
    fd: { name: "fd", type: jsonDescriptor },
    offset: { name: "offset", type: jsonBigInteger },
    rangeStart: { name: "range_start", type: jsonBigInteger },
    rangeEnd: { name: "range_end", type: jsonBigInteger },
    cacheCoherent: { name: "cache_coherent", type: jsonBoolean },
    }, available: { since: 7 } },
  unregisterMemory: { shape: "fields", name: "UnregisterMemory", fields: {
    regionId: { name: "region_id", type: jsonBigInteger },
    }, available: { since: 7 } },
});
