// Generated from spec/vm-control/service.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type CallDefinition, type Descriptor, type Profile, type ServiceDefinition, makeProfile } from "../support/index.js";
import { Errno } from "./errno.js";
import { type BatHealth, type BatStatus, type BatteryType, type DisplayParameters, type HotPlugDeviceInfo, type MouseMode, type RegisteredEvent, VmRequest } from "./requests.js";
import { VmResponse } from "./responses.js";

/** Revisions of crosvm, oldest first. */
export const crosvmRevisions = [
  /** The virtual CPUs' threads can be asked for: the first revision with the founding list. */
  "1bae5dbf6",
  /** Made-up batteries. */
  "18e145492",
  /** The last revision with the founding list. */
  "43cd01c17",
  /** Virtual CPUs can be throttled. */
  "6eb76a1a3",
  /** Registered memory is told without its page. */
  "78fa298b1",
  /** Sound devices can be muted. */
  "fbf14176f",
  /** The hypervisor's descriptor can be asked for. */
  "ff305000e",
  /** Memory can be registered. */
  "6c8d30c0c",
  /** Displays have one form of dots an inch. */
  "3d7db6c9f",
  /** Requests to the GPU are understood by every build. */
  "a774988d6",
  /** File system devices have a list of allowed paths. */
  "7858b7c6b",
  /** The newest revision that was read. */
  "f1e797a68",
] as const;

/** What crosvm can be built with. */
export const crosvmFeatures = [
  /** Balloons. */
  "balloon",
  /** Displays. */
  "gpu",
  /** Sound. */
  "audio",
  /** Hot-plugging of PCI devices. */
  "pci-hotplug",
  /** vmm-swap. */
  "swap",
  /** Events for listeners. Without it crosvm answers as if it had registered, and sends nothing. */
  "registered-events",
] as const;

/**
 * The revisions of crosvm in which its control protocol changed, and the features that it is built with.
 * Gives the profile of a revision that was built with some features.
 * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:7)
 */
export function crosvmProfile(revision: (typeof crosvmRevisions)[number], features: readonly (typeof crosvmFeatures)[number][] = crosvmFeatures): Profile {
  return makeProfile({ revisions: crosvmRevisions, features: crosvmFeatures }, revision, features);
}

/** Profiles of Crosvm with a name. */
export const crosvmProfiles = {
  /** The founding list, built with everything. */
  founding: crosvmProfile("43cd01c17", ["balloon","gpu","audio","pci-hotplug","swap","registered-events"]),
  /** The newest revision, built with everything. */
  head: crosvmProfile("f1e797a68", ["balloon","gpu","audio","pci-hotplug","swap","registered-events"]),
} as const;

/**
 * Control of a running virtual machine.
 * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:34)
 */
export const vmControlService: ServiceDefinition<VmRequest, VmResponse> = {
  name: "vm-control",
  request: VmRequest,
  response: VmResponse,
  errors: [
    { kind: "err", member: "errno", errnoNames: Errno },
    { kind: "errString", member: "text", errnoNames: null },
  ],
  maximumDescriptors: 32,
  malformed: "silence",
};

/** What the specification says of each request. */
export const vmControlCalls = {
  exit: {
    method: "exit",
    name: "Exit",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  powerbtn: {
    method: "powerbtn",
    name: "Powerbtn",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  sleepbtn: {
    method: "sleepbtn",
    name: "Sleepbtn",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  rtc: {
    method: "rtc",
    name: "Rtc",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  suspendVcpus: {
    method: "suspendVcpus",
    name: "SuspendVcpus",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EIO },
  },
  swapEnable: {
    method: "swapEnable",
    name: "Swap.Enable",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  swapTrim: {
    method: "swapTrim",
    name: "Swap.Trim",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  swapOut: {
    method: "swapOut",
    name: "Swap.SwapOut",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  swapDisable: {
    method: "swapDisable",
    name: "Swap.Disable",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  swapStatus: {
    method: "swapStatus",
    name: "Swap.Status",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  resumeVcpus: {
    method: "resumeVcpus",
    name: "ResumeVcpus",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  gpe: {
    method: "gpe",
    name: "Gpe",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  pciPme: {
    method: "pciPme",
    name: "PciPme",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  makeRt: {
    method: "makeRt",
    name: "MakeRT",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  balloonAdjust: {
    method: "balloonAdjust",
    name: "BalloonCommand.Adjust",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  balloonStats: {
    method: "balloonStats",
    name: "BalloonCommand.Stats",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  balloonWorkingSet: {
    method: "balloonWorkingSet",
    name: "BalloonCommand.WorkingSet",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  balloonWorkingSetConfig: {
    method: "balloonWorkingSetConfig",
    name: "BalloonCommand.WorkingSetConfig",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  diskResize: {
    method: "diskResize",
    name: "DiskCommand.Resize",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.ENODEV },
  },
  usbAttachDevice: {
    method: "usbAttachDevice",
    name: "UsbCommand.AttachDevice",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "usbResponse", member: "result" },
    absent: { kind: "err", errno: Errno.ENODEV },
  },
  usbAttachSecurityKey: {
    method: "usbAttachSecurityKey",
    name: "UsbCommand.AttachSecurityKey",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "usbResponse", member: "result" },
    absent: { kind: "err", errno: Errno.ENODEV },
  },
  usbDetachDevice: {
    method: "usbDetachDevice",
    name: "UsbCommand.DetachDevice",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "usbResponse", member: "result" },
    absent: { kind: "err", errno: Errno.ENODEV },
  },
  usbListDevice: {
    method: "usbListDevice",
    name: "UsbCommand.ListDevice",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "usbResponse", member: "result" },
    absent: { kind: "err", errno: Errno.ENODEV },
  },
  gpuAddDisplays: {
    method: "gpuAddDisplays",
    name: "GpuCommand.AddDisplays",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "gpuResponse", member: "result" },
    absent: { kind: "err", errno: Errno.EIO },
  },
  gpuListDisplays: {
    method: "gpuListDisplays",
    name: "GpuCommand.ListDisplays",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "gpuResponse", member: "result" },
    absent: { kind: "err", errno: Errno.EIO },
  },
  gpuRemoveDisplays: {
    method: "gpuRemoveDisplays",
    name: "GpuCommand.RemoveDisplays",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "gpuResponse", member: "result" },
    absent: { kind: "err", errno: Errno.EIO },
  },
  gpuSetDisplayMouseMode: {
    method: "gpuSetDisplayMouseMode",
    name: "GpuCommand.SetDisplayMouseMode",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "gpuResponse", member: "result" },
    absent: { kind: "err", errno: Errno.EIO },
  },
  batSetStatus: {
    method: "batSetStatus",
    name: "BatCommand.SetStatus",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "batResponse", member: "result" },
    absent: { kind: "batResponse", result: "NoBatDevice" },
  },
  batSetHealth: {
    method: "batSetHealth",
    name: "BatCommand.SetHealth",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "batResponse", member: "result" },
    absent: { kind: "batResponse", result: "NoBatDevice" },
  },
  batSetPresent: {
    method: "batSetPresent",
    name: "BatCommand.SetPresent",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "batResponse", member: "result" },
    absent: { kind: "batResponse", result: "NoBatDevice" },
  },
  batSetCapacity: {
    method: "batSetCapacity",
    name: "BatCommand.SetCapacity",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "batResponse", member: "result" },
    absent: { kind: "batResponse", result: "NoBatDevice" },
  },
  batSetAcOnline: {
    method: "batSetAcOnline",
    name: "BatCommand.SetACOnline",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "batResponse", member: "result" },
    absent: { kind: "batResponse", result: "NoBatDevice" },
  },
  batSetFakeBatConfig: {
    method: "batSetFakeBatConfig",
    name: "BatCommand.SetFakeBatConfig",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "batResponse", member: "result" },
    absent: { kind: "batResponse", result: "NoBatDevice" },
  },
  batCancelFakeConfig: {
    method: "batCancelFakeConfig",
    name: "BatCommand.CancelFakeConfig",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: { kind: "batResponse", member: "result" },
    absent: { kind: "batResponse", result: "NoBatDevice" },
  },
  sndMuteAll: {
    method: "sndMuteAll",
    name: "SndCommand.MuteAll",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "ok" },
  },
  hotPlugVfio: {
    method: "hotPlugVfio",
    name: "HotPlugVfioCommand",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EINVAL },
  },
  hotPlugNetAddTap: {
    method: "hotPlugNetAddTap",
    name: "HotPlugNetCommand.AddTap",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "errString", text: "PCI hotplug is not enabled." },
  },
  hotPlugNetRemoveTap: {
    method: "hotPlugNetRemoveTap",
    name: "HotPlugNetCommand.RemoveTap",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "errString", text: "PCI hotplug is not enabled." },
  },
  snapshotTake: {
    method: "snapshotTake",
    name: "Snapshot.Take",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EIO },
  },
  registerListener: {
    method: "registerListener",
    name: "RegisterListener",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "ok" },
  },
  unregisterListener: {
    method: "unregisterListener",
    name: "UnregisterListener",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "ok" },
  },
  unregister: {
    method: "unregister",
    name: "Unregister",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "ok" },
  },
  suspendVm: {
    method: "suspendVm",
    name: "SuspendVm",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EIO },
  },
  resumeVm: {
    method: "resumeVm",
    name: "ResumeVm",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EIO },
  },
  vcpuPidTid: {
    method: "vcpuPidTid",
    name: "VcpuPidTid",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  throttle: {
    method: "throttle",
    name: "Throttle",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: false,
    nested: null,
    absent: undefined,
  },
  getVmDescriptor: {
    method: "getVmDescriptor",
    name: "GetVmDescriptor",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "err", errno: Errno.EOPNOTSUPP },
  },
  registerMemory: {
    method: "registerMemory",
    name: "RegisterMemory",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "errString", text: "memory cannot be registered" },
  },
  unregisterMemory: {
    method: "unregisterMemory",
    name: "UnregisterMemory",
    section: "crosvm vm_control/src/lib.rs, VmRequest::execute",
    answered: true,
    nested: null,
    absent: { kind: "errString", text: "memory cannot be registered" },
  },
} satisfies Record<string, CallDefinition<VmResponse>>;

/** What Rtc asks for. */
export type VmControlRtcRequest = {
  /** Event descriptor: the interrupt is raised again at each resample until it is signalled. */
  readonly clearEvt: Descriptor;
};

/** What Swap.Disable asks for. */
export type VmControlSwapDisableRequest = {
  /** Whether the swap file is freed bit by bit. */
  readonly slowFileCleanup: boolean;
};

/** What Gpe asks for. */
export type VmControlGpeRequest = {
  /** Number of the event. */
  readonly gpe: number;
  /** Event descriptor: the interrupt is raised again at each resample until it is signalled. */
  readonly clearEvt?: Descriptor | undefined;
};

/** What PciPme asks for. */
export type VmControlPciPmeRequest = {
  /** Bus, device and function that asks: 8, 5 and 3 bits. */
  readonly requesterId: number;
};

/** What BalloonCommand.Adjust asks for. */
export type VmControlBalloonAdjustRequest = {
  /** Size of the balloon in bytes. */
  readonly numBytes: bigint;
  /** Whether the answer comes only when the balloon has that size, which may be never. */
  readonly waitForSuccess: boolean;
};

/** What BalloonCommand.WorkingSetConfig asks for. */
export type VmControlBalloonWorkingSetConfigRequest = {
  /** Boundaries of the age buckets in milliseconds, rising. */
  readonly bins: readonly number[];
  /** Age in milliseconds from which a report is measured anew. */
  readonly refreshThreshold: number;
  /** Milliseconds at least between two reports. */
  readonly reportThreshold: number;
};

/** What DiskCommand.Resize asks for. */
export type VmControlDiskResizeRequest = {
  /** Which disk, counted from 0 in the order of the command line. */
  readonly diskIndex: bigint;
  /** Bytes. */
  readonly newSize: bigint;
};

/** What UsbCommand.AttachDevice asks for. */
export type VmControlUsbAttachDeviceRequest = {
  /** The device's node, opened. */
  readonly file: Descriptor;
};

/** What UsbCommand.AttachSecurityKey asks for. */
export type VmControlUsbAttachSecurityKeyRequest = {
  /** The hidraw node, opened. */
  readonly file: Descriptor;
};

/** What UsbCommand.DetachDevice asks for. */
export type VmControlUsbDetachDeviceRequest = {
  /** Port, from 1. */
  readonly port: number;
};

/** What UsbCommand.ListDevice asks for. */
export type VmControlUsbListDeviceRequest = {
  /** Ports to look at, from 1; 0 looks at none. */
  readonly ports: readonly number[];
};

/** What GpuCommand.AddDisplays asks for. */
export type VmControlGpuAddDisplaysRequest = {
  /** What they are like. */
  readonly displays: readonly DisplayParameters[];
};

/** What GpuCommand.RemoveDisplays asks for. */
export type VmControlGpuRemoveDisplaysRequest = {
  /** Which ones. */
  readonly displayIds: readonly number[];
};

/** What GpuCommand.SetDisplayMouseMode asks for. */
export type VmControlGpuSetDisplayMouseModeRequest = {
  /** Which display. */
  readonly displayId: number;
  /** How. */
  readonly mouseMode: MouseMode;
};

/** What BatCommand.SetStatus asks for. */
export type VmControlBatSetStatusRequest = {
  /** Which kind of battery. */
  readonly batteryType: BatteryType;
  /** The state. */
  readonly status: BatStatus;
};

/** What BatCommand.SetHealth asks for. */
export type VmControlBatSetHealthRequest = {
  /** Which kind of battery. */
  readonly batteryType: BatteryType;
  /** The health. */
  readonly health: BatHealth;
};

/** What BatCommand.SetPresent asks for. */
export type VmControlBatSetPresentRequest = {
  /** Which kind of battery. */
  readonly batteryType: BatteryType;
  /** 0 or 1. */
  readonly present: number;
};

/** What BatCommand.SetCapacity asks for. */
export type VmControlBatSetCapacityRequest = {
  /** Which kind of battery. */
  readonly batteryType: BatteryType;
  /** Percent. */
  readonly capacity: number;
};

/** What BatCommand.SetACOnline asks for. */
export type VmControlBatSetAcOnlineRequest = {
  /** Which kind of battery. */
  readonly batteryType: BatteryType;
  /** 0 or 1. */
  readonly online: number;
};

/** What BatCommand.SetFakeBatConfig asks for. */
export type VmControlBatSetFakeBatConfigRequest = {
  /** Which kind of battery. */
  readonly batteryType: BatteryType;
  /** Percent at most. */
  readonly capacity: number;
};

/** What BatCommand.CancelFakeConfig asks for. */
export type VmControlBatCancelFakeConfigRequest = {
  /** Which kind of battery. */
  readonly batteryType: BatteryType;
};

/** What SndCommand.MuteAll asks for. */
export type VmControlSndMuteAllRequest = {
  /** Whether they are muted. */
  readonly muted: boolean;
};

/** What HotPlugVfioCommand asks for. */
export type VmControlHotPlugVfioRequest = {
  /** The device. */
  readonly device: HotPlugDeviceInfo;
  /** Whether it is plugged in. */
  readonly add: boolean;
};

/** What HotPlugNetCommand.AddTap asks for. */
export type VmControlHotPlugNetAddTapRequest = {
  /** Name of the tap interface. */
  readonly tap: string;
};

/** What HotPlugNetCommand.RemoveTap asks for. */
export type VmControlHotPlugNetRemoveTapRequest = {
  /** PCI bus that plugging it in answered. */
  readonly bus: number;
};

/** What Snapshot.Take asks for. */
export type VmControlSnapshotTakeRequest = {
  /** Folder to write, which must not exist. */
  readonly snapshotPath: string;
  /** Whether guest memory is compressed. */
  readonly compressMemory: boolean;
  /** Whether it is encrypted. */
  readonly encrypt: boolean;
};

/** What RegisterListener asks for. */
export type VmControlRegisterListenerRequest = {
  /** Path of a listening SEQPACKET socket. */
  readonly socketAddr: string;
  /** Which events. */
  readonly event: RegisteredEvent;
};

/** What UnregisterListener asks for. */
export type VmControlUnregisterListenerRequest = {
  /** Path that was registered. */
  readonly socketAddr: string;
  /** Which events. */
  readonly event: RegisteredEvent;
};

/** What Unregister asks for. */
export type VmControlUnregisterRequest = {
  /** Path that was registered. */
  readonly socketAddr: string;
};

/** What Throttle asks for. */
export type VmControlThrottleRequest = {
  /** Index of the virtual CPU. */
  readonly vcpu: bigint;
  /** How long it pauses. */
  readonly microseconds: number;
};

/** What RegisterMemory asks for. */
export type VmControlRegisterMemoryRequest = {
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
};

/** What UnregisterMemory asks for. */
export type VmControlUnregisterMemoryRequest = {
  /** What registering it answered. */
  readonly regionId: bigint;
};
