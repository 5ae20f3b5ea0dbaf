// Generated from spec/vm-control/service.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type CallOptions, type Profile, type ServiceChannel, type ServiceClient, callService } from "../support/index.js";
import type { DisplayParameters } from "./requests.js";
import type { BalloonStatsReport, BalloonWorkingSetReport, PciHotPlugPlace, RegisteredMemory, SwapStatusReport, UsbControlAttachedDevice, VcpuThreads, VmDescriptorInfo } from "./responses.js";
import { type VmControlBalloonAdjustRequest, type VmControlBalloonWorkingSetConfigRequest, type VmControlBatCancelFakeConfigRequest, type VmControlBatSetAcOnlineRequest, type VmControlBatSetCapacityRequest, type VmControlBatSetFakeBatConfigRequest, type VmControlBatSetHealthRequest, type VmControlBatSetPresentRequest, type VmControlBatSetStatusRequest, type VmControlDiskResizeRequest, type VmControlGpeRequest, type VmControlGpuAddDisplaysRequest, type VmControlGpuRemoveDisplaysRequest, type VmControlGpuSetDisplayMouseModeRequest, type VmControlHotPlugNetAddTapRequest, type VmControlHotPlugNetRemoveTapRequest, type VmControlHotPlugVfioRequest, type VmControlPciPmeRequest, type VmControlRegisterListenerRequest, type VmControlRegisterMemoryRequest, type VmControlRtcRequest, type VmControlSnapshotTakeRequest, type VmControlSndMuteAllRequest, type VmControlSwapDisableRequest, type VmControlThrottleRequest, type VmControlUnregisterListenerRequest, type VmControlUnregisterMemoryRequest, type VmControlUnregisterRequest, type VmControlUsbAttachDeviceRequest, type VmControlUsbAttachSecurityKeyRequest, type VmControlUsbDetachDeviceRequest, type VmControlUsbListDeviceRequest, crosvmProfiles, vmControlCalls, vmControlService } from "./service.js";

/**
 * Control of a running virtual machine. One method a request, which resolves with what the answer tells.
 * Every method rejects with ERR_VU_PROFILE, before anything is sent, when the chosen profile lacks the request; with a ServiceError when the peer could not.
 */
export class VmControlClient implements ServiceClient {
  readonly channel: ServiceChannel;
  /** What the peer is taken to understand. */
  readonly profile: Profile;

  constructor(channel: ServiceChannel, profile: Profile = crosvmProfiles.head) {
    this.channel = channel;
    this.profile = profile;
  }

  /**
   * Ends the virtual machine.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:47)
   */
  exit(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.exit,
      { kind: "exit" },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Presses the power button; whether the guest obeys is its own affair.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:48)
   */
  powerbtn(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.powerbtn,
      { kind: "powerbtn" },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Presses the sleep button.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:49)
   */
  sleepbtn(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.sleepbtn,
      { kind: "sleepbtn" },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Raises the interrupt of the real-time clock.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:50)
   */
  rtc(request: VmControlRtcRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.rtc,
      { kind: "rtc", clearEvt: request.clearEvt },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Stops the virtual CPUs.
   * The answer may come late, or never: give a timeout.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:51)
   */
  suspendVcpus(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.suspendVcpus,
      { kind: "suspendVcpus" },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Begins to watch guest memory for vmm-swap.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:52)
   */
  swapEnable(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.swapEnable,
      { kind: "swap", command: { kind: "enable" } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Drops pages that need not be kept.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:53)
   */
  swapTrim(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.swapTrim,
      { kind: "swap", command: { kind: "trim" } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Writes staged pages to the swap file.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:54)
   */
  swapOut(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.swapOut,
      { kind: "swap", command: { kind: "swapOut" } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Brings all pages back.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:55)
   */
  swapDisable(request: VmControlSwapDisableRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.swapDisable,
      { kind: "swap", command: { kind: "disable", slowFileCleanup: request.slowFileCleanup } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Tells how far vmm-swap is.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:56)
   */
  swapStatus(options?: CallOptions): Promise<SwapStatusReport> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.swapStatus,
      { kind: "swap", command: { kind: "status" } },
      options,
      (response) => response.kind === "swapStatus" ? { reply: response.status } : undefined,
    );
  }

  /**
   * Lets the virtual CPUs run again; refused while devices sleep.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:57)
   */
  resumeVcpus(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.resumeVcpus,
      { kind: "resumeVcpus" },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Raises a general-purpose event.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:58)
   */
  gpe(request: VmControlGpeRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.gpe,
      { kind: "gpe", gpe: request.gpe, clearEvt: request.clearEvt },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Raises a power management event of PCI.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:59)
   */
  pciPme(request: VmControlPciPmeRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.pciPme,
      { kind: "pciPme", requesterId: request.requesterId },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Gives real-time virtual CPUs their scheduling.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:60)
   */
  makeRt(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.makeRt,
      { kind: "makeRt" },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Sets the size of the balloon.
   * The answer may come late, or never: give a timeout.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:61)
   */
  balloonAdjust(request: VmControlBalloonAdjustRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.balloonAdjust,
      { kind: "balloonCommand", command: { kind: "adjust", numBytes: request.numBytes, waitForSuccess: request.waitForSuccess } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Tells memory statistics of the guest, once the guest has.
   * The answer may come late, or never: give a timeout.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:62)
   */
  balloonStats(options?: CallOptions): Promise<BalloonStatsReport> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.balloonStats,
      { kind: "balloonCommand", command: { kind: "stats" } },
      options,
      (response) => response.kind === "balloonStats" ? { reply: response.report } : undefined,
    );
  }

  /**
   * Tells the working set of the guest, once the guest has.
   * The answer may come late, or never: give a timeout.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:63)
   */
  balloonWorkingSet(options?: CallOptions): Promise<BalloonWorkingSetReport> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.balloonWorkingSet,
      { kind: "balloonCommand", command: { kind: "workingSet" } },
      options,
      (response) => response.kind === "balloonWs" ? { reply: response.report } : undefined,
    );
  }

  /**
   * Sets how the working set is measured.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:64)
   */
  balloonWorkingSetConfig(request: VmControlBalloonWorkingSetConfigRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.balloonWorkingSetConfig,
      { kind: "balloonCommand", command: { kind: "workingSetConfig", bins: request.bins, refreshThreshold: request.refreshThreshold, reportThreshold: request.reportThreshold } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Changes the size of a disk.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:65)
   */
  diskResize(request: VmControlDiskResizeRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.diskResize,
      { kind: "diskCommand", diskIndex: request.diskIndex, command: { kind: "resize", newSize: request.newSize } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Plugs a USB device of the host in; tells its port.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:66)
   */
  usbAttachDevice(request: VmControlUsbAttachDeviceRequest, options?: CallOptions): Promise<{ readonly port: number }> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.usbAttachDevice,
      { kind: "usbCommand", command: { kind: "attachDevice", file: request.file } },
      options,
      (response) => response.kind === "usbResponse" && response.result.kind === "ok" ? { reply: { port: response.result.port } } : undefined,
    );
  }

  /**
   * Plugs a security key of the host in; tells its port.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:67)
   */
  usbAttachSecurityKey(request: VmControlUsbAttachSecurityKeyRequest, options?: CallOptions): Promise<{ readonly port: number }> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.usbAttachSecurityKey,
      { kind: "usbCommand", command: { kind: "attachSecurityKey", file: request.file } },
      options,
      (response) => response.kind === "usbResponse" && response.result.kind === "ok" ? { reply: { port: response.result.port } } : undefined,
    );
  }

  /**
   * Takes a USB device out.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:68)
   */
  usbDetachDevice(request: VmControlUsbDetachDeviceRequest, options?: CallOptions): Promise<{ readonly port: number }> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.usbDetachDevice,
      { kind: "usbCommand", command: { kind: "detachDevice", port: request.port } },
      options,
      (response) => response.kind === "usbResponse" && response.result.kind === "ok" ? { reply: { port: response.result.port } } : undefined,
    );
  }

  /**
   * Tells what is plugged into ports.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:69)
   */
  usbListDevice(request: VmControlUsbListDeviceRequest, options?: CallOptions): Promise<readonly UsbControlAttachedDevice[]> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.usbListDevice,
      { kind: "usbCommand", command: { kind: "listDevice", ports: request.ports } },
      options,
      (response) => response.kind === "usbResponse" && response.result.kind === "devices" ? { reply: response.result.devices } : undefined,
    );
  }

  /**
   * Adds displays.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:70)
   */
  gpuAddDisplays(request: VmControlGpuAddDisplaysRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.gpuAddDisplays,
      { kind: "gpuCommand", command: { kind: "addDisplays", displays: request.displays } },
      options,
      (response) => response.kind === "gpuResponse" && response.result.kind === "displaysUpdated" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Tells the displays.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:71)
   */
  gpuListDisplays(options?: CallOptions): Promise<{ readonly displays: ReadonlyMap<number, DisplayParameters> }> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.gpuListDisplays,
      { kind: "gpuCommand", command: { kind: "listDisplays" } },
      options,
      (response) => response.kind === "gpuResponse" && response.result.kind === "displayList" ? { reply: { displays: response.result.displays } } : undefined,
    );
  }

  /**
   * Removes displays.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:72)
   */
  gpuRemoveDisplays(request: VmControlGpuRemoveDisplaysRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.gpuRemoveDisplays,
      { kind: "gpuCommand", command: { kind: "removeDisplays", displayIds: request.displayIds } },
      options,
      (response) => response.kind === "gpuResponse" && response.result.kind === "displaysUpdated" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Chooses how a display's pointer works.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:73)
   */
  gpuSetDisplayMouseMode(request: VmControlGpuSetDisplayMouseModeRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.gpuSetDisplayMouseMode,
      { kind: "gpuCommand", command: { kind: "setDisplayMouseMode", displayId: request.displayId, mouseMode: request.mouseMode } },
      options,
      (response) => response.kind === "gpuResponse" && response.result.kind === "displayMouseModeSet" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Sets the battery's charging state.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:74)
   */
  batSetStatus(request: VmControlBatSetStatusRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.batSetStatus,
      { kind: "batCommand", batteryType: request.batteryType, command: { kind: "setStatus", status: request.status } },
      options,
      (response) => response.kind === "batResponse" && response.result === "Ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Sets the battery's health.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:75)
   */
  batSetHealth(request: VmControlBatSetHealthRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.batSetHealth,
      { kind: "batCommand", batteryType: request.batteryType, command: { kind: "setHealth", health: request.health } },
      options,
      (response) => response.kind === "batResponse" && response.result === "Ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Sets whether there is a battery.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:76)
   */
  batSetPresent(request: VmControlBatSetPresentRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.batSetPresent,
      { kind: "batCommand", batteryType: request.batteryType, command: { kind: "setPresent", present: request.present } },
      options,
      (response) => response.kind === "batResponse" && response.result === "Ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Sets how full the battery is.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:77)
   */
  batSetCapacity(request: VmControlBatSetCapacityRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.batSetCapacity,
      { kind: "batCommand", batteryType: request.batteryType, command: { kind: "setCapacity", capacity: request.capacity } },
      options,
      (response) => response.kind === "batResponse" && response.result === "Ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Sets whether the mains are connected.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:78)
   */
  batSetAcOnline(request: VmControlBatSetAcOnlineRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.batSetAcOnline,
      { kind: "batCommand", batteryType: request.batteryType, command: { kind: "setAcOnline", online: request.online } },
      options,
      (response) => response.kind === "batResponse" && response.result === "Ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Shows the guest a made-up battery.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:79)
   */
  batSetFakeBatConfig(request: VmControlBatSetFakeBatConfigRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.batSetFakeBatConfig,
      { kind: "batCommand", batteryType: request.batteryType, command: { kind: "setFakeBatConfig", capacity: request.capacity } },
      options,
      (response) => response.kind === "batResponse" && response.result === "Ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Shows the guest the real battery again.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:80)
   */
  batCancelFakeConfig(request: VmControlBatCancelFakeConfigRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.batCancelFakeConfig,
      { kind: "batCommand", batteryType: request.batteryType, command: { kind: "cancelFakeConfig" } },
      options,
      (response) => response.kind === "batResponse" && response.result === "Ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Mutes the sound devices; no error when there are none.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:81)
   */
  sndMuteAll(request: VmControlSndMuteAllRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.sndMuteAll,
      { kind: "sndCommand", command: { kind: "muteAll", muted: request.muted } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Plugs a device of the host in or out.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:82)
   */
  hotPlugVfio(request: VmControlHotPlugVfioRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.hotPlugVfio,
      { kind: "hotPlugVfioCommand", device: request.device, add: request.add },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Plugs a network device in; tells its bus.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:83)
   */
  hotPlugNetAddTap(request: VmControlHotPlugNetAddTapRequest, options?: CallOptions): Promise<PciHotPlugPlace> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.hotPlugNetAddTap,
      { kind: "hotPlugNetCommand", command: { kind: "addTap", tap: request.tap } },
      options,
      (response) => response.kind === "pciHotPlugResponse" ? { reply: response.place } : undefined,
    );
  }

  /**
   * Takes a network device out.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:84)
   */
  hotPlugNetRemoveTap(request: VmControlHotPlugNetRemoveTapRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.hotPlugNetRemoveTap,
      { kind: "hotPlugNetCommand", command: { kind: "removeTap", bus: request.bus } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Writes a snapshot; nothing else is answered meanwhile.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:85)
   */
  snapshotTake(request: VmControlSnapshotTakeRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.snapshotTake,
      { kind: "snapshot", command: { kind: "take", snapshotPath: request.snapshotPath, compressMemory: request.compressMemory, encrypt: request.encrypt } },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Asks for events; the listener must be there already.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:86)
   */
  registerListener(request: VmControlRegisterListenerRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.registerListener,
      { kind: "registerListener", socketAddr: request.socketAddr, event: request.event },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Asks for one kind of event no more.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:87)
   */
  unregisterListener(request: VmControlUnregisterListenerRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.unregisterListener,
      { kind: "unregisterListener", socketAddr: request.socketAddr, event: request.event },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Asks for no more events.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:88)
   */
  unregister(request: VmControlUnregisterRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.unregister,
      { kind: "unregister", socketAddr: request.socketAddr },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Stops virtual CPUs and devices.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:89)
   */
  suspendVm(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.suspendVm,
      { kind: "suspendVm" },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Lets devices and virtual CPUs run again.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:90)
   */
  resumeVm(options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.resumeVm,
      { kind: "resumeVm" },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }

  /**
   * Tells the threads of the virtual CPUs.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:91)
   */
  vcpuPidTid(options?: CallOptions): Promise<VcpuThreads> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.vcpuPidTid,
      { kind: "vcpuPidTid" },
      options,
      (response) => response.kind === "vcpuPidTidResponse" ? { reply: response.threads } : undefined,
    );
  }

  /**
   * Lets a virtual CPU pause.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:92)
   */
  throttle(request: VmControlThrottleRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.throttle,
      { kind: "throttle", vcpu: request.vcpu, microseconds: request.microseconds },
      options,
      () => undefined,
    );
  }

  /**
   * Hands over the hypervisor's descriptor.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:93)
   */
  getVmDescriptor(options?: CallOptions): Promise<VmDescriptorInfo> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.getVmDescriptor,
      { kind: "getVmDescriptor" },
      options,
      (response) => response.kind === "vmDescriptor" ? { reply: response.machine } : undefined,
    );
  }

  /**
   * Maps memory of a file into the guest.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:94)
   */
  registerMemory(request: VmControlRegisterMemoryRequest, options?: CallOptions): Promise<RegisteredMemory> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.registerMemory,
      { kind: "registerMemory", fd: request.fd, offset: request.offset, rangeStart: request.rangeStart, rangeEnd: request.rangeEnd, cacheCoherent: request.cacheCoherent },
      options,
      (response) => response.kind === "registerMemory2" ? { reply: response.registered } : undefined,
    );
  }

  /**
   * Takes mapped memory out of the guest.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:95)
   */
  unregisterMemory(request: VmControlUnregisterMemoryRequest, options?: CallOptions): Promise<void> {
    return callService(
      vmControlService,
      this,
      vmControlCalls.unregisterMemory,
      { kind: "unregisterMemory", regionId: request.regionId },
      options,
      (response) => response.kind === "ok" ? { reply: undefined } : undefined,
    );
  }
}
