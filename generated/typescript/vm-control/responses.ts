// Generated from spec/vm-control/responses.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Descriptor, type JsonType, jsonBigInteger, jsonDescriptor, jsonInteger, jsonList, jsonMap, jsonNames, jsonRecord, jsonString, jsonTuple, jsonUnion } from "../support/index.js";
import { DisplayParameters } from "./requests.js";

/**
 * Memory that was mapped into the guest.
 * @since 6c8d30c0c
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:180)
 */
export type RegisteredMemory = {
  /** Names it when it is unregistered: its guest physical address. */
  readonly regionId: bigint;
};

/** Writes and reads RegisteredMemory as JSON. */
export const RegisteredMemory: JsonType<RegisteredMemory> = jsonRecord({
  regionId: { name: "region_id", type: jsonBigInteger },
});

/**
 * Memory statistics as the guest tells them; what it does not tell is left out. Memory is in bytes.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:110)
 */
export type BalloonStats = {
  /** Memory swapped in. */
  readonly swapIn?: bigint | undefined;
  /** Memory swapped out. */
  readonly swapOut?: bigint | undefined;
  /** Number of major page faults. */
  readonly majorFaults?: bigint | undefined;
  /** Number of minor page faults. */
  readonly minorFaults?: bigint | undefined;
  /** Memory that is free. */
  readonly freeMemory?: bigint | undefined;
  /** Memory there is. */
  readonly totalMemory?: bigint | undefined;
  /** Memory available without swapping. */
  readonly availableMemory?: bigint | undefined;
  /** Memory that caches files. */
  readonly diskCaches?: bigint | undefined;
  /** Number of huge pages allocated. */
  readonly hugetlbAllocations?: bigint | undefined;
  /** Number of huge pages that could not be allocated. */
  readonly hugetlbFailures?: bigint | undefined;
  /** Memory that is shared. */
  readonly sharedMemory?: bigint | undefined;
  /** Memory that cannot be reclaimed. */
  readonly unevictableMemory?: bigint | undefined;
};

/** Writes and reads BalloonStats as JSON. */
export const BalloonStats: JsonType<BalloonStats> = jsonRecord({
  swapIn: { name: "swap_in", type: jsonBigInteger, optional: true },
  swapOut: { name: "swap_out", type: jsonBigInteger, optional: true },
  majorFaults: { name: "major_faults", type: jsonBigInteger, optional: true },
  minorFaults: { name: "minor_faults", type: jsonBigInteger, optional: true },
  freeMemory: { name: "free_memory", type: jsonBigInteger, optional: true },
  totalMemory: { name: "total_memory", type: jsonBigInteger, optional: true },
  availableMemory: { name: "available_memory", type: jsonBigInteger, optional: true },
  diskCaches: { name: "disk_caches", type: jsonBigInteger, optional: true },
  hugetlbAllocations: { name: "hugetlb_allocations", type: jsonBigInteger, optional: true },
  hugetlbFailures: { name: "hugetlb_failures", type: jsonBigInteger, optional: true },
  sharedMemory: { name: "shared_memory", type: jsonBigInteger, optional: true },
  unevictableMemory: { name: "unevictable_memory", type: jsonBigInteger, optional: true },
});

/**
 * Memory statistics of the guest, and the balloon's size.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:105)
 */
export type BalloonStatsReport = {
  /** What the guest told. */
  readonly stats: BalloonStats;
  /** Size of the balloon in bytes. */
  readonly balloonActual: bigint;
};

/** Writes and reads BalloonStatsReport as JSON. */
export const BalloonStatsReport: JsonType<BalloonStatsReport> = jsonRecord({
  stats: { name: "stats", type: BalloonStats },
  balloonActual: { name: "balloon_actual", type: jsonBigInteger },
});

/**
 * Memory that was used last at about the same time.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:134)
 */
export type WorkingSetBucket = {
  /** Age in milliseconds. */
  readonly age: bigint;
  /** Bytes of files, and of anonymous memory. */
  readonly bytes: readonly bigint[];
};

/** Writes and reads WorkingSetBucket as JSON. */
export const WorkingSetBucket: JsonType<WorkingSetBucket> = jsonRecord({
  age: { name: "age", type: jsonBigInteger },
  bytes: { name: "bytes", type: jsonList(jsonBigInteger, 2, 2) },
});

/**
 * The working set of the guest.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:130)
 */
export type BalloonWorkingSet = {
  /** The buckets, by age. */
  readonly ws: readonly WorkingSetBucket[];
};

/** Writes and reads BalloonWorkingSet as JSON. */
export const BalloonWorkingSet: JsonType<BalloonWorkingSet> = jsonRecord({
  ws: { name: "ws", type: jsonList(WorkingSetBucket) },
});

/**
 * The working set of the guest, and the balloon's size.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:125)
 */
export type BalloonWorkingSetReport = {
  /** What the guest told. */
  readonly ws: BalloonWorkingSet;
  /** Size of the balloon in bytes. */
  readonly balloonActual: bigint;
};

/** Writes and reads BalloonWorkingSetReport as JSON. */
export const BalloonWorkingSetReport: JsonType<BalloonWorkingSetReport> = jsonRecord({
  ws: { name: "ws", type: BalloonWorkingSet },
  balloonActual: { name: "balloon_actual", type: jsonBigInteger },
});

/**
 * Where a device was plugged in.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:139)
 */
export type PciHotPlugPlace = {
  /** PCI bus. */
  readonly bus: number;
};

/** Writes and reads PciHotPlugPlace as JSON. */
export const PciHotPlugPlace: JsonType<PciHotPlugPlace> = jsonRecord({
  bus: { name: "bus", type: jsonInteger(8) },
});

/**
 * What is plugged into a port.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:143)
 */
export type UsbControlAttachedDevice = {
  /** The port, from 1; 0 for an empty one. */
  readonly port: number;
  /** Its vendor. */
  readonly vendorId: number;
  /** Its product. */
  readonly productId: number;
};

/** Writes and reads UsbControlAttachedDevice as JSON. */
export const UsbControlAttachedDevice: JsonType<UsbControlAttachedDevice> = jsonRecord({
  port: { name: "port", type: jsonInteger(8) },
  vendorId: { name: "vendor_id", type: jsonInteger(16) },
  productId: { name: "product_id", type: jsonInteger(16) },
});

/**
 * The result of a request to the USB controller.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:30)
 */
export type UsbControlResult =
| {
  /** It was done. */
  readonly kind: "ok";
  /** The port, from 1. */
  readonly port: number;
}
| {
  /** All ports are taken. */
  readonly kind: "noAvailablePort";
}
| {
  /** There is no such device. */
  readonly kind: "noSuchDevice";
}
| {
  /** There is no such port, or nothing is plugged in there. */
  readonly kind: "noSuchPort";
}
| {
  /** The device could not be opened. */
  readonly kind: "failedToOpenDevice";
}
| {
  /** What is plugged in. */
  readonly kind: "devices";
  /** One entry a port that was asked for. */
  readonly devices: readonly UsbControlAttachedDevice[];
}
| {
  /** The device could not be set up. */
  readonly kind: "failedToInitHostDevice";
};

/** Writes and reads UsbControlResult as JSON. */
export const UsbControlResult: JsonType<UsbControlResult> = jsonUnion({
  ok: { shape: "fields", name: "Ok", fields: {
    port: { name: "port", type: jsonInteger(8) },
  } },
  noAvailablePort: { shape: "unit", name: "NoAvailablePort" },
  noSuchDevice: { shape: "unit", name: "NoSuchDevice" },
  noSuchPort: { shape: "unit", name: "NoSuchPort" },
  failedToOpenDevice: { shape: "unit", name: "FailedToOpenDevice" },
  devices: { shape: "value", name: "Devices", fields: {
    devices: { name: "devices", type: jsonList(UsbControlAttachedDevice, 16, 16) },
  } },
  failedToInitHostDevice: { shape: "unit", name: "FailedToInitHostDevice" },
});

/**
 * The result of a request to the GPU.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:44)
 */
export type GpuControlResult =
| {
  /** It was done. */
  readonly kind: "displaysUpdated";
}
| {
  /** The displays. */
  readonly kind: "displayList";
  /** Each display by its id. */
  readonly displays: ReadonlyMap<number, DisplayParameters>;
}
| {
  /** There would be more displays than are possible. */
  readonly kind: "tooManyDisplays";
  /** Displays at most. */
  readonly allowed: bigint;
  /** Displays there would be. */
  readonly requested: bigint;
}
| {
  /** There is no such display. */
  readonly kind: "noSuchDisplay";
  /** The id. */
  readonly displayId: number;
}
| {
  /** The pointer's mode was set. */
  readonly kind: "displayMouseModeSet";
}
| {
  /** It failed, in words. */
  readonly kind: "errString";
  /** What went wrong. */
  readonly text: string;
};

/** Writes and reads GpuControlResult as JSON. */
export const GpuControlResult: JsonType<GpuControlResult> = jsonUnion({
  displaysUpdated: { shape: "unit", name: "DisplaysUpdated" },
  displayList: { shape: "fields", name: "DisplayList", fields: {
    displays: { name: "displays", type: jsonMap(jsonInteger(32), DisplayParameters) },
  } },
  tooManyDisplays: { shape: "fields", name: "TooManyDisplays", fields: {
    allowed: { name: "allowed", type: jsonBigInteger },
    requested: { name: "requested", type: jsonBigInteger },
  } },
  noSuchDisplay: { shape: "fields", name: "NoSuchDisplay", fields: {
    displayId: { name: "display_id", type: jsonInteger(32) },
  } },
  displayMouseModeSet: { shape: "unit", name: "DisplayMouseModeSet" },
  errString: { shape: "value", name: "ErrString", fields: {
    text: { name: "text", type: jsonString },
  } },
});

/**
 * The result of a request to the battery.
 * `Ok`: It was done.
 * `NoBatDevice`: There is no battery.
 * `NoSuchHealth`: There is no such health.
 * `NoSuchProperty`: There is no such property.
 * `NoSuchStatus`: There is no such state.
 * `NoSuchBatType`: There is no such kind of battery.
 * `StringParseIntErr`: A number was expected.
 * `StringParseBoolErr`: A boolean was expected.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:64)
 */
export type BatControlResult = "Ok" | "NoBatDevice" | "NoSuchHealth" | "NoSuchProperty" | "NoSuchStatus" | "NoSuchBatType" | "StringParseIntErr" | "StringParseBoolErr";

/** Writes and reads BatControlResult as JSON. */
export const BatControlResult: JsonType<BatControlResult> = jsonNames({
  Ok: {},
  NoBatDevice: {},
  NoSuchHealth: {},
  NoSuchProperty: {},
  NoSuchStatus: {},
  NoSuchBatType: {},
  StringParseIntErr: {},
  StringParseBoolErr: { available: { since: 1 } },
});

/**
 * What vmm-swap does.
 * `Ready`: It is off.
 * `Failed`: It failed.
 * `Pending`: It watches guest memory.
 * `TrimInProgress`: It drops pages.
 * `SwapOutInProgress`: It writes pages.
 * `Active`: Guest memory is moved out.
 * `SwapInInProgress`: It brings pages back.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:76)
 */
export type SwapState = "Ready" | "Failed" | "Pending" | "TrimInProgress" | "SwapOutInProgress" | "Active" | "SwapInInProgress";

/** Writes and reads SwapState as JSON. */
export const SwapState: JsonType<SwapState> = jsonNames({
  Ready: {},
  Failed: {},
  Pending: {},
  TrimInProgress: {},
  SwapOutInProgress: {},
  Active: {},
  SwapInInProgress: {},
});

/**
 * What vmm-swap has done, in pages.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:155)
 */
export type SwapMetrics = {
  /** Pages in memory. */
  readonly residentPages: bigint;
  /** Pages brought back from the swap file. */
  readonly copiedFromFilePages: bigint;
  /** Pages brought back from staging memory. */
  readonly copiedFromStagingPages: bigint;
  /** Pages that were made anew. */
  readonly zeroedPages: bigint;
  /** Pages both in memory and in the swap file. */
  readonly redundantPages: bigint;
  /** Pages in staging memory. */
  readonly stagingPages: bigint;
  /** Pages in the swap file. */
  readonly swapPages: bigint;
};

/** Writes and reads SwapMetrics as JSON. */
export const SwapMetrics: JsonType<SwapMetrics> = jsonRecord({
  residentPages: { name: "resident_pages", type: jsonBigInteger },
  copiedFromFilePages: { name: "copied_from_file_pages", type: jsonBigInteger },
  copiedFromStagingPages: { name: "copied_from_staging_pages", type: jsonBigInteger },
  zeroedPages: { name: "zeroed_pages", type: jsonBigInteger },
  redundantPages: { name: "redundant_pages", type: jsonBigInteger },
  stagingPages: { name: "staging_pages", type: jsonBigInteger },
  swapPages: { name: "swap_pages", type: jsonBigInteger },
});

/**
 * The last change of state of vmm-swap.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:165)
 */
export type SwapStateTransition = {
  /** Pages it moved. */
  readonly pages: bigint;
  /** Milliseconds it took. */
  readonly timeMs: bigint;
};

/** Writes and reads SwapStateTransition as JSON. */
export const SwapStateTransition: JsonType<SwapStateTransition> = jsonRecord({
  pages: { name: "pages", type: jsonBigInteger },
  timeMs: { name: "time_ms", type: jsonBigInteger },
});

/**
 * How far vmm-swap is.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:149)
 */
export type SwapStatusReport = {
  /** What it does. */
  readonly state: SwapState;
  /** What it has done. */
  readonly metrics: SwapMetrics;
  /** How long the last change of state took. */
  readonly stateTransition: SwapStateTransition;
};

/** Writes and reads SwapStatusReport as JSON. */
export const SwapStatusReport: JsonType<SwapStatusReport> = jsonRecord({
  state: { name: "state", type: SwapState },
  metrics: { name: "metrics", type: SwapMetrics },
  stateTransition: { name: "state_transition", type: SwapStateTransition },
});

/**
 * Whether the devices sleep.
 * `Sleep`: They sleep.
 * `Wake`: They are awake.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:87)
 */
export type DevicesState = "Sleep" | "Wake";

/** Writes and reads DevicesState as JSON. */
export const DevicesState: JsonType<DevicesState> = jsonNames({
  Sleep: {},
  Wake: {},
});

/**
 * The threads of the virtual CPUs.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:170)
 */
export type VcpuThreads = {
  /** Process and thread of each virtual CPU, by its index. */
  readonly pidTidMap: ReadonlyMap<bigint, readonly [number, number]>;
};

/** Writes and reads VcpuThreads as JSON. */
export const VcpuThreads: JsonType<VcpuThreads> = jsonRecord({
  pidTidMap: { name: "pid_tid_map", type: jsonMap(jsonBigInteger, jsonTuple<readonly [number, number]>([jsonInteger(32), jsonInteger(32)])) },
});

/**
 * A hypervisor.
 * `Geniezone`: MediaTek GenieZone.
 * `Gunyah`: Qualcomm Gunyah.
 * `Halla`: Halla.
 * `Kvm`: Linux KVM.
 * `Haxm`: Intel HAXM.
 * `Whpx`: Windows Hypervisor Platform.
 * @since ff305000e
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:93)
 */
export type HypervisorKind = "Geniezone" | "Gunyah" | "Halla" | "Kvm" | "Haxm" | "Whpx";

/** Writes and reads HypervisorKind as JSON. */
export const HypervisorKind: JsonType<HypervisorKind> = jsonNames({
  Geniezone: {},
  Gunyah: {},
  Halla: {},
  Kvm: {},
  Haxm: {},
  Whpx: {},
});

/**
 * The hypervisor and its descriptor of the virtual machine.
 * @since ff305000e
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:174)
 */
export type VmDescriptorInfo = {
  /** The hypervisor. */
  readonly hypervisor: HypervisorKind;
  /** Its descriptor. */
  readonly vmFd: Descriptor;
};

/** Writes and reads VmDescriptorInfo as JSON. */
export const VmDescriptorInfo: JsonType<VmDescriptorInfo> = jsonRecord({
  hypervisor: { name: "hypervisor", type: HypervisorKind },
  vmFd: { name: "vm_fd", type: jsonDescriptor },
});

/**
 * The answer to a request.
 * @see crosvm vm_control/src/lib.rs, VmResponse (spec/vm-control/responses.yaml:7)
 */
export type VmResponse =
| {
  /** It was done. */
  readonly kind: "ok";
}
| {
  /** It failed. */
  readonly kind: "err";
  /** The error number. */
  readonly errno: number;
}
| {
  /** It failed, in words. */
  readonly kind: "errString";
  /** What went wrong. */
  readonly text: string;
}
| {
  /** Where memory was registered. Used inside crosvm only. */
  readonly kind: "registerMemory";
  /** Number of its first page in the guest. */
  readonly gfn?: bigint | undefined;
  /** Its memory slot. */
  readonly slot: number;
}
| {
  /** Where memory was registered. */
  readonly kind: "registerMemory2";
  /** The memory. */
  readonly registered: RegisteredMemory;
}
| {
  /** Memory statistics of the guest. */
  readonly kind: "balloonStats";
  /** The statistics. */
  readonly report: BalloonStatsReport;
}
| {
  /** The working set of the guest. */
  readonly kind: "balloonWs";
  /** The working set. */
  readonly report: BalloonWorkingSetReport;
}
| {
  /** Where a device was plugged in. */
  readonly kind: "pciHotPlugResponse";
  /** The place. */
  readonly place: PciHotPlugPlace;
}
| {
  /** The result of a request to the USB controller. */
  readonly kind: "usbResponse";
  /** The result. */
  readonly result: UsbControlResult;
}
| {
  /** The result of a request to the GPU. */
  readonly kind: "gpuResponse";
  /** The result. */
  readonly result: GpuControlResult;
}
| {
  /** The result of a request to the battery. */
  readonly kind: "batResponse";
  /** The result. */
  readonly result: BatControlResult;
}
| {
  /** How far vmm-swap is. */
  readonly kind: "swapStatus";
  /** The state. */
  readonly status: SwapStatusReport;
}
| {
  /** Whether the devices sleep. Used inside crosvm only. */
  readonly kind: "devicesState";
  /** The state. */
  readonly state: DevicesState;
}
| {
  /** The threads of the virtual CPUs. */
  readonly kind: "vcpuPidTidResponse";
  /** The threads. */
  readonly threads: VcpuThreads;
}
| {
  /** The hypervisor and its descriptor. */
  readonly kind: "vmDescriptor";
  /** The machine. */
  readonly machine: VmDescriptorInfo;
};

/** Writes and reads VmResponse as JSON. */
export const VmResponse: JsonType<VmResponse> = jsonUnion({
  ok: { shape: "unit", name: "Ok" },
  err: { shape: "value", name: "Err", fields: {
    errno: { name: "errno", type: jsonInteger(32, true) },
  } },
  errString: { shape: "value", name: "ErrString", fields: {
    text: { name: "text", type: jsonString },
  } },
  registerMemory: { shape: "fields", name: "RegisterMemory", fields: {
    gfn: { name: "gfn", type: jsonBigInteger, available: { until: 4 } },
    slot: { name: "slot", type: jsonInteger(32) },
  } },
  registerMemory2: { shape: "value", name: "RegisterMemory2", fields: {
    registered: { name: "registered", type: RegisteredMemory },
    }, available: { since: 7 } },
  balloonStats: { shape: "value", name: "BalloonStats", fields: {
    report: { name: "report", type: BalloonStatsReport },
  } },
  balloonWs: { shape: "value", name: "BalloonWS", fields: {
    report: { name: "report", type: BalloonWorkingSetReport },
  } },
  pciHotPlugResponse: { shape: "value", name: "PciHotPlugResponse", fields: {
    place: { name: "place", type: PciHotPlugPlace },
  } },
  usbResponse: { shape: "value", name: "UsbResponse", fields: {
    result: { name: "result", type: UsbControlResult },
  } },
  gpuResponse: { shape: "value", name: "GpuResponse", fields: {
    result: { name: "result", type: GpuControlResult },
    }, available: { feature: { name: "gpu", until: 9 } } },
  batResponse: { shape: "value", name: "BatResponse", fields: {
    result: { name: "result", type: BatControlResult },
  } },
  swapStatus: { shape: "value", name: "SwapStatus", fields: {
    status: { name: "status", type: SwapStatusReport },
    }, available: { feature: { name: "swap" } } },
  devicesState: { shape: "value", name: "DevicesState", fields: {
    state: { name: "state", type: DevicesState },
  } },
  vcpuPidTidResponse: { shape: "value", name: "VcpuPidTidResponse", fields: {
    threads: { name: "threads", type: VcpuThreads },
  } },
  vmDescriptor: { shape: "value", name: "VmDescriptor", fields: {
    machine: { name: "machine", type: VmDescriptorInfo },
    }, available: { since: 6 } },
});
