import type {
  Descriptor,
  DisplayParameters,
  ServicePacket,
  VmRequest,
  VmResponse,
} from "../../generated/typescript/index.js";

export const LARGEST = 2n ** 64n - 1n;

/** A descriptor that only knows whether it is closed. */
export function makeDescriptor(): Descriptor {
  let closed = false;
  return {
    fd: 3,
    get closed() {
      return closed;
    },
    kind: () => "eventfd",
    close() {
      closed = true;
    },
  };
}

export function packetOf(text: string, descriptors: readonly Descriptor[] = []): ServicePacket {
  return { payload: new TextEncoder().encode(text), descriptors };
}

export function textOf(packet: ServicePacket): string {
  return new TextDecoder().decode(packet.payload);
}

/** A value, and its text as crosvm's own types print it. */
export interface Golden<T> {
  readonly name: string;
  readonly value: T;
  readonly text: string;
  /** The revision that brought it, after the founding list. */
  readonly since?: string;
}

const descriptor = makeDescriptor();
const display: DisplayParameters = {
  mode: { kind: "windowed", size: [1280, 1024] },
  hidden: false,
  refreshRate: 60,
  dpi: [320, 320],
};
const displayText = '{"mode":{"windowed":[1280,1024]},"hidden":false,"refresh-rate":60,"dpi":[320,320]}';

/** How a name is one request or answer. */
function golden<T>(name: string, value: T, text: string, since?: string): Golden<T> {
  return { name, value, text, ...(since === undefined ? {} : { since }) };
}

const ports = Array.from({ length: 16 }, (_, index) => index + 1);

export const requests: readonly Golden<VmRequest>[] = [
  golden("Exit", { kind: "exit" }, '"Exit"'),
  golden("Powerbtn", { kind: "powerbtn" }, '"Powerbtn"'),
  golden("Sleepbtn", { kind: "sleepbtn" }, '"Sleepbtn"'),
  golden("Rtc", { kind: "rtc", clearEvt: descriptor }, '{"Rtc":{"clear_evt":0}}'),
  golden("SuspendVcpus", { kind: "suspendVcpus" }, '"SuspendVcpus"'),
  golden("Swap Enable", { kind: "swap", command: { kind: "enable" } }, '{"Swap":"Enable"}'),
  golden("Swap Trim", { kind: "swap", command: { kind: "trim" } }, '{"Swap":"Trim"}'),
  golden("Swap SwapOut", { kind: "swap", command: { kind: "swapOut" } }, '{"Swap":"SwapOut"}'),
  golden(
    "Swap Disable",
    { kind: "swap", command: { kind: "disable", slowFileCleanup: true } },
    '{"Swap":{"Disable":{"slow_file_cleanup":true}}}',
  ),
  golden("Swap Status", { kind: "swap", command: { kind: "status" } }, '{"Swap":"Status"}'),
  golden("ResumeVcpus", { kind: "resumeVcpus" }, '"ResumeVcpus"'),
  golden("Gpe without descriptor", { kind: "gpe", gpe: 9 }, '{"Gpe":{"gpe":9,"clear_evt":null}}'),
  golden("Gpe with descriptor", { kind: "gpe", gpe: 9, clearEvt: descriptor }, '{"Gpe":{"gpe":9,"clear_evt":0}}'),
  golden("PciPme", { kind: "pciPme", requesterId: 264 }, '{"PciPme":264}'),
  golden("MakeRT", { kind: "makeRt" }, '"MakeRT"'),
  golden(
    "Balloon Adjust",
    { kind: "balloonCommand", command: { kind: "adjust", numBytes: 1073741824n, waitForSuccess: false } },
    '{"BalloonCommand":{"Adjust":{"num_bytes":1073741824,"wait_for_success":false}}}',
  ),
  golden("Balloon Stats", { kind: "balloonCommand", command: { kind: "stats" } }, '{"BalloonCommand":"Stats"}'),
  golden(
    "Balloon WorkingSet",
    { kind: "balloonCommand", command: { kind: "workingSet" } },
    '{"BalloonCommand":"WorkingSet"}',
  ),
  golden(
    "Balloon WorkingSetConfig",
    {
      kind: "balloonCommand",
      command: { kind: "workingSetConfig", bins: [1, 2, 3], refreshThreshold: 4, reportThreshold: 5 },
    },
    '{"BalloonCommand":{"WorkingSetConfig":{"bins":[1,2,3],"refresh_threshold":4,"report_threshold":5}}}',
  ),
  golden(
    "Disk Resize",
    { kind: "diskCommand", diskIndex: 0n, command: { kind: "resize", newSize: LARGEST } },
    '{"DiskCommand":{"disk_index":0,"command":{"Resize":{"new_size":18446744073709551615}}}}',
  ),
  golden(
    "Usb AttachDevice",
    { kind: "usbCommand", command: { kind: "attachDevice", file: descriptor } },
    '{"UsbCommand":{"AttachDevice":{"file":0}}}',
  ),
  golden(
    "Usb AttachSecurityKey",
    { kind: "usbCommand", command: { kind: "attachSecurityKey", file: descriptor } },
    '{"UsbCommand":{"AttachSecurityKey":{"file":0}}}',
  ),
  golden(
    "Usb DetachDevice",
    { kind: "usbCommand", command: { kind: "detachDevice", port: 1 } },
    '{"UsbCommand":{"DetachDevice":{"port":1}}}',
  ),
  golden(
    "Usb ListDevice",
    { kind: "usbCommand", command: { kind: "listDevice", ports } },
    `{"UsbCommand":{"ListDevice":{"ports":[${ports.join()}]}}}`,
  ),
  golden(
    "Gpu AddDisplays",
    { kind: "gpuCommand", command: { kind: "addDisplays", displays: [display] } },
    `{"GpuCommand":{"AddDisplays":{"displays":[${displayText}]}}}`,
  ),
  golden(
    "Gpu ListDisplays",
    { kind: "gpuCommand", command: { kind: "listDisplays" } },
    '{"GpuCommand":"ListDisplays"}',
  ),
  golden(
    "Gpu RemoveDisplays",
    { kind: "gpuCommand", command: { kind: "removeDisplays", displayIds: [1, 2] } },
    '{"GpuCommand":{"RemoveDisplays":{"display_ids":[1,2]}}}',
  ),
  golden(
    "Gpu SetDisplayMouseMode",
    { kind: "gpuCommand", command: { kind: "setDisplayMouseMode", displayId: 0, mouseMode: "touchscreen" } },
    '{"GpuCommand":{"SetDisplayMouseMode":{"display_id":0,"mouse_mode":"touchscreen"}}}',
  ),
  golden(
    "Bat SetStatus",
    { kind: "batCommand", batteryType: "goldfish", command: { kind: "setStatus", status: "DisCharging" } },
    '{"BatCommand":["goldfish",{"SetStatus":"DisCharging"}]}',
  ),
  golden(
    "Bat SetHealth",
    { kind: "batCommand", batteryType: "goldfish", command: { kind: "setHealth", health: "OverVoltage" } },
    '{"BatCommand":["goldfish",{"SetHealth":"OverVoltage"}]}',
  ),
  golden(
    "Bat SetPresent",
    { kind: "batCommand", batteryType: "goldfish", command: { kind: "setPresent", present: 1 } },
    '{"BatCommand":["goldfish",{"SetPresent":1}]}',
  ),
  golden(
    "Bat SetCapacity",
    { kind: "batCommand", batteryType: "goldfish", command: { kind: "setCapacity", capacity: 50 } },
    '{"BatCommand":["goldfish",{"SetCapacity":50}]}',
  ),
  golden(
    "Bat SetACOnline",
    { kind: "batCommand", batteryType: "goldfish", command: { kind: "setAcOnline", online: 0 } },
    '{"BatCommand":["goldfish",{"SetACOnline":0}]}',
  ),
  golden(
    "Bat SetFakeBatConfig",
    { kind: "batCommand", batteryType: "goldfish", command: { kind: "setFakeBatConfig", capacity: 80 } },
    '{"BatCommand":["goldfish",{"SetFakeBatConfig":80}]}',
  ),
  golden(
    "Bat CancelFakeConfig",
    { kind: "batCommand", batteryType: "goldfish", command: { kind: "cancelFakeConfig" } },
    '{"BatCommand":["goldfish","CancelFakeConfig"]}',
  ),
  golden(
    "Snd MuteAll",
    { kind: "sndCommand", command: { kind: "muteAll", muted: true } },
    '{"SndCommand":{"MuteAll":true}}',
    "fbf14176f",
  ),
  golden(
    "HotPlugVfioCommand",
    {
      kind: "hotPlugVfioCommand",
      device: { deviceType: "EndPoint", path: "/sys/bus/pci/devices/0000:01:00.0", hpInterrupt: true },
      add: true,
    },
    '{"HotPlugVfioCommand":{"device":{"device_type":"EndPoint","path":"/sys/bus/pci/devices/0000:01:00.0","hp_interrupt":true},"add":true}}',
  ),
  golden(
    "HotPlugNet AddTap",
    { kind: "hotPlugNetCommand", command: { kind: "addTap", tap: "tap0" } },
    '{"HotPlugNetCommand":{"AddTap":"tap0"}}',
  ),
  golden(
    "HotPlugNet RemoveTap",
    { kind: "hotPlugNetCommand", command: { kind: "removeTap", bus: 5 } },
    '{"HotPlugNetCommand":{"RemoveTap":5}}',
  ),
  golden(
    "Snapshot Take",
    {
      kind: "snapshot",
      command: { kind: "take", snapshotPath: "/tmp/snap", compressMemory: false, encrypt: false },
    },
    '{"Snapshot":{"Take":{"snapshot_path":"/tmp/snap","compress_memory":false,"encrypt":false}}}',
  ),
  golden(
    "RegisterListener",
    { kind: "registerListener", socketAddr: "/run/l.sock", event: "VirtioBalloonWsReport" },
    '{"RegisterListener":{"socket_addr":"/run/l.sock","event":"VirtioBalloonWsReport"}}',
  ),
  golden(
    "UnregisterListener",
    { kind: "unregisterListener", socketAddr: "/run/l.sock", event: "VirtioBalloonOOMDeflation" },
    '{"UnregisterListener":{"socket_addr":"/run/l.sock","event":"VirtioBalloonOOMDeflation"}}',
  ),
  golden(
    "Unregister",
    { kind: "unregister", socketAddr: "/run/l.sock" },
    '{"Unregister":{"socket_addr":"/run/l.sock"}}',
  ),
  golden("SuspendVm", { kind: "suspendVm" }, '"SuspendVm"'),
  golden("ResumeVm", { kind: "resumeVm" }, '"ResumeVm"'),
  golden("VcpuPidTid", { kind: "vcpuPidTid" }, '"VcpuPidTid"'),
  golden("Throttle", { kind: "throttle", vcpu: 1n, microseconds: 500 }, '{"Throttle":[1,500]}', "6eb76a1a3"),
  golden("GetVmDescriptor", { kind: "getVmDescriptor" }, '"GetVmDescriptor"', "ff305000e"),
  golden(
    "RegisterMemory",
    {
      kind: "registerMemory",
      fd: descriptor,
      offset: 0n,
      rangeStart: 4294967296n,
      rangeEnd: 4297064448n,
      cacheCoherent: true,
    },
    '{"RegisterMemory":{"fd":0,"offset":0,"range_start":4294967296,"range_end":4297064448,"cache_coherent":true}}',
    "6c8d30c0c",
  ),
  golden(
    "UnregisterMemory",
    { kind: "unregisterMemory", regionId: 4294967296n },
    '{"UnregisterMemory":{"region_id":4294967296}}',
    "6c8d30c0c",
  ),
];

const emptyPort = { port: 0, vendorId: 0, productId: 0 };

export const responses: readonly Golden<VmResponse>[] = [
  golden("Ok", { kind: "ok" }, '"Ok"'),
  golden("Err", { kind: "err", errno: 95 }, '{"Err":95}'),
  golden("Err, negative", { kind: "err", errno: -1 }, '{"Err":-1}'),
  golden("ErrString", { kind: "errString", text: 'a "b"\n' }, '{"ErrString":"a \\"b\\"\\n"}'),
  golden(
    "RegisterMemory2",
    { kind: "registerMemory2", registered: { regionId: 4294967296n } },
    '{"RegisterMemory2":{"region_id":4294967296}}',
    "6c8d30c0c",
  ),
  golden(
    "BalloonStats",
    {
      kind: "balloonStats",
      report: { stats: { swapIn: 0n, freeMemory: LARGEST }, balloonActual: 0n },
    },
    '{"BalloonStats":{"stats":{"swap_in":0,"swap_out":null,"major_faults":null,"minor_faults":null,"free_memory":18446744073709551615,"total_memory":null,"available_memory":null,"disk_caches":null,"hugetlb_allocations":null,"hugetlb_failures":null,"shared_memory":null,"unevictable_memory":null},"balloon_actual":0}}',
  ),
  golden(
    "BalloonWS",
    { kind: "balloonWs", report: { ws: { ws: [{ age: 10n, bytes: [1n, 2n] }] }, balloonActual: 7n } },
    '{"BalloonWS":{"ws":{"ws":[{"age":10,"bytes":[1,2]}]},"balloon_actual":7}}',
  ),
  golden("PciHotPlugResponse", { kind: "pciHotPlugResponse", place: { bus: 3 } }, '{"PciHotPlugResponse":{"bus":3}}'),
  golden(
    "UsbResponse Ok",
    { kind: "usbResponse", result: { kind: "ok", port: 2 } },
    '{"UsbResponse":{"Ok":{"port":2}}}',
  ),
  golden(
    "UsbResponse NoSuchPort",
    { kind: "usbResponse", result: { kind: "noSuchPort" } },
    '{"UsbResponse":"NoSuchPort"}',
  ),
  golden(
    "UsbResponse Devices",
    {
      kind: "usbResponse",
      result: {
        kind: "devices",
        devices: [{ port: 1, vendorId: 65535, productId: 2 }, ...Array.from({ length: 15 }, () => emptyPort)],
      },
    },
    `{"UsbResponse":{"Devices":[{"port":1,"vendor_id":65535,"product_id":2}${',{"port":0,"vendor_id":0,"product_id":0}'.repeat(15)}]}}`,
  ),
  golden(
    "GpuResponse DisplaysUpdated",
    { kind: "gpuResponse", result: { kind: "displaysUpdated" } },
    '{"GpuResponse":"DisplaysUpdated"}',
  ),
  golden(
    "GpuResponse TooManyDisplays",
    { kind: "gpuResponse", result: { kind: "tooManyDisplays", allowed: 1n, requested: 2n } },
    '{"GpuResponse":{"TooManyDisplays":{"allowed":1,"requested":2}}}',
  ),
  golden(
    "GpuResponse DisplayMouseModeSet",
    { kind: "gpuResponse", result: { kind: "displayMouseModeSet" } },
    '{"GpuResponse":"DisplayMouseModeSet"}',
  ),
  golden("BatResponse", { kind: "batResponse", result: "Ok" }, '{"BatResponse":"Ok"}'),
  golden(
    "SwapStatus",
    {
      kind: "swapStatus",
      status: {
        state: "Ready",
        metrics: {
          residentPages: 0n,
          copiedFromFilePages: 0n,
          copiedFromStagingPages: 0n,
          zeroedPages: 0n,
          redundantPages: 0n,
          stagingPages: 0n,
          swapPages: 0n,
        },
        stateTransition: { pages: 0n, timeMs: 0n },
      },
    },
    '{"SwapStatus":{"state":"Ready","metrics":{"resident_pages":0,"copied_from_file_pages":0,"copied_from_staging_pages":0,"zeroed_pages":0,"redundant_pages":0,"staging_pages":0,"swap_pages":0},"state_transition":{"pages":0,"time_ms":0}}}',
  ),
  golden("DevicesState", { kind: "devicesState", state: "Sleep" }, '{"DevicesState":"Sleep"}'),
  golden(
    "VcpuPidTidResponse",
    {
      kind: "vcpuPidTidResponse",
      threads: {
        pidTidMap: new Map([
          [0n, [10, 11]],
          [1n, [10, 12]],
        ]),
      },
    },
    '{"VcpuPidTidResponse":{"pid_tid_map":{"0":[10,11],"1":[10,12]}}}',
  ),
  golden(
    "VmDescriptor",
    { kind: "vmDescriptor", machine: { hypervisor: "Kvm", vmFd: descriptor } },
    '{"VmDescriptor":{"hypervisor":"Kvm","vm_fd":0}}',
    "ff305000e",
  ),
];
