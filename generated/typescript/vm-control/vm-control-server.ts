// Generated from spec/vm-control/service.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Awaitable, type Route, type ServeOptions, type ServicePacket, routed, serveService } from "../support/index.js";
import type { DisplayParameters, VmRequest } from "./requests.js";
import type { BalloonStatsReport, BalloonWorkingSetReport, PciHotPlugPlace, RegisteredMemory, SwapStatusReport, UsbControlAttachedDevice, VcpuThreads, VmDescriptorInfo, VmResponse } from "./responses.js";
import { type VmControlBalloonAdjustRequest, type VmControlBalloonWorkingSetConfigRequest, type VmControlBatCancelFakeConfigRequest, type VmControlBatSetAcOnlineRequest, type VmControlBatSetCapacityRequest, type VmControlBatSetFakeBatConfigRequest, type VmControlBatSetHealthRequest, type VmControlBatSetPresentRequest, type VmControlBatSetStatusRequest, type VmControlDiskResizeRequest, type VmControlGpeRequest, type VmControlGpuAddDisplaysRequest, type VmControlGpuRemoveDisplaysRequest, type VmControlGpuSetDisplayMouseModeRequest, type VmControlHotPlugNetAddTapRequest, type VmControlHotPlugNetRemoveTapRequest, type VmControlHotPlugVfioRequest, type VmControlPciPmeRequest, type VmControlRegisterListenerRequest, type VmControlRegisterMemoryRequest, type VmControlRtcRequest, type VmControlSnapshotTakeRequest, type VmControlSndMuteAllRequest, type VmControlSwapDisableRequest, type VmControlThrottleRequest, type VmControlUnregisterListenerRequest, type VmControlUnregisterMemoryRequest, type VmControlUnregisterRequest, type VmControlUsbAttachDeviceRequest, type VmControlUsbAttachSecurityKeyRequest, type VmControlUsbDetachDeviceRequest, type VmControlUsbListDeviceRequest, crosvmProfiles, vmControlCalls, vmControlService } from "./service.js";

/**
 * Control of a running virtual machine. One method a request; the dispatcher has checked the request before it calls.
 * A method owns the descriptors that it is given, also when it throws. It throws a ServiceError to answer that it could not.
 */
export interface VmControl {
  /**
   * Ends the virtual machine.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:47)
   */
  exit(): Awaitable<void>;
  /**
   * Presses the power button; whether the guest obeys is its own affair.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:48)
   */
  powerbtn(): Awaitable<void>;
  /**
   * Presses the sleep button.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:49)
   */
  sleepbtn(): Awaitable<void>;
  /**
   * Raises the interrupt of the real-time clock.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:50)
   */
  rtc(request: VmControlRtcRequest): Awaitable<void>;
  /**
   * Stops the virtual CPUs.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:51)
   */
  suspendVcpus(): Awaitable<void>;
  /**
   * Begins to watch guest memory for vmm-swap.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:52)
   */
  swapEnable(): Awaitable<void>;
  /**
   * Drops pages that need not be kept.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:53)
   */
  swapTrim(): Awaitable<void>;
  /**
   * Writes staged pages to the swap file.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:54)
   */
  swapOut(): Awaitable<void>;
  /**
   * Brings all pages back.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:55)
   */
  swapDisable(request: VmControlSwapDisableRequest): Awaitable<void>;
  /**
   * Tells how far vmm-swap is.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:56)
   */
  swapStatus(): Awaitable<SwapStatusReport>;
  /**
   * Lets the virtual CPUs run again; refused while devices sleep.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:57)
   */
  resumeVcpus(): Awaitable<void>;
  /**
   * Raises a general-purpose event.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:58)
   */
  gpe(request: VmControlGpeRequest): Awaitable<void>;
  /**
   * Raises a power management event of PCI.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:59)
   */
  pciPme(request: VmControlPciPmeRequest): Awaitable<void>;
  /**
   * Gives real-time virtual CPUs their scheduling.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:60)
   */
  makeRt(): Awaitable<void>;
  /**
   * Sets the size of the balloon.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:61)
   */
  balloonAdjust(request: VmControlBalloonAdjustRequest): Awaitable<void>;
  /**
   * Tells memory statistics of the guest, once the guest has.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:62)
   */
  balloonStats(): Awaitable<BalloonStatsReport>;
  /**
   * Tells the working set of the guest, once the guest has.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:63)
   */
  balloonWorkingSet(): Awaitable<BalloonWorkingSetReport>;
  /**
   * Sets how the working set is measured.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:64)
   */
  balloonWorkingSetConfig(request: VmControlBalloonWorkingSetConfigRequest): Awaitable<void>;
  /**
   * Changes the size of a disk.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:65)
   */
  diskResize(request: VmControlDiskResizeRequest): Awaitable<void>;
  /**
   * Plugs a USB device of the host in; tells its port.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:66)
   */
  usbAttachDevice(request: VmControlUsbAttachDeviceRequest): Awaitable<{ readonly port: number }>;
  /**
   * Plugs a security key of the host in; tells its port.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:67)
   */
  usbAttachSecurityKey(request: VmControlUsbAttachSecurityKeyRequest): Awaitable<{ readonly port: number }>;
  /**
   * Takes a USB device out.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:68)
   */
  usbDetachDevice(request: VmControlUsbDetachDeviceRequest): Awaitable<{ readonly port: number }>;
  /**
   * Tells what is plugged into ports.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:69)
   */
  usbListDevice(request: VmControlUsbListDeviceRequest): Awaitable<readonly UsbControlAttachedDevice[]>;
  /**
   * Adds displays.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:70)
   */
  gpuAddDisplays(request: VmControlGpuAddDisplaysRequest): Awaitable<void>;
  /**
   * Tells the displays.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:71)
   */
  gpuListDisplays(): Awaitable<{ readonly displays: ReadonlyMap<number, DisplayParameters> }>;
  /**
   * Removes displays.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:72)
   */
  gpuRemoveDisplays(request: VmControlGpuRemoveDisplaysRequest): Awaitable<void>;
  /**
   * Chooses how a display's pointer works.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:73)
   */
  gpuSetDisplayMouseMode(request: VmControlGpuSetDisplayMouseModeRequest): Awaitable<void>;
  /**
   * Sets the battery's charging state.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:74)
   */
  batSetStatus(request: VmControlBatSetStatusRequest): Awaitable<void>;
  /**
   * Sets the battery's health.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:75)
   */
  batSetHealth(request: VmControlBatSetHealthRequest): Awaitable<void>;
  /**
   * Sets whether there is a battery.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:76)
   */
  batSetPresent(request: VmControlBatSetPresentRequest): Awaitable<void>;
  /**
   * Sets how full the battery is.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:77)
   */
  batSetCapacity(request: VmControlBatSetCapacityRequest): Awaitable<void>;
  /**
   * Sets whether the mains are connected.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:78)
   */
  batSetAcOnline(request: VmControlBatSetAcOnlineRequest): Awaitable<void>;
  /**
   * Shows the guest a made-up battery.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:79)
   */
  batSetFakeBatConfig(request: VmControlBatSetFakeBatConfigRequest): Awaitable<void>;
  /**
   * Shows the guest the real battery again.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:80)
   */
  batCancelFakeConfig(request: VmControlBatCancelFakeConfigRequest): Awaitable<void>;
  /**
   * Mutes the sound devices; no error when there are none.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:81)
   */
  sndMuteAll(request: VmControlSndMuteAllRequest): Awaitable<void>;
  /**
   * Plugs a device of the host in or out.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:82)
   */
  hotPlugVfio(request: VmControlHotPlugVfioRequest): Awaitable<void>;
  /**
   * Plugs a network device in; tells its bus.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:83)
   */
  hotPlugNetAddTap(request: VmControlHotPlugNetAddTapRequest): Awaitable<PciHotPlugPlace>;
  /**
   * Takes a network device out.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:84)
   */
  hotPlugNetRemoveTap(request: VmControlHotPlugNetRemoveTapRequest): Awaitable<void>;
  /**
   * Writes a snapshot; nothing else is answered meanwhile.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:85)
   */
  snapshotTake(request: VmControlSnapshotTakeRequest): Awaitable<void>;
  /**
   * Asks for events; the listener must be there already.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:86)
   */
  registerListener(request: VmControlRegisterListenerRequest): Awaitable<void>;
  /**
   * Asks for one kind of event no more.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:87)
   */
  unregisterListener(request: VmControlUnregisterListenerRequest): Awaitable<void>;
  /**
   * Asks for no more events.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:88)
   */
  unregister(request: VmControlUnregisterRequest): Awaitable<void>;
  /**
   * Stops virtual CPUs and devices.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:89)
   */
  suspendVm(): Awaitable<void>;
  /**
   * Lets devices and virtual CPUs run again.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:90)
   */
  resumeVm(): Awaitable<void>;
  /**
   * Tells the threads of the virtual CPUs.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:91)
   */
  vcpuPidTid(): Awaitable<VcpuThreads>;
  /**
   * Lets a virtual CPU pause.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:92)
   */
  throttle(request: VmControlThrottleRequest): Awaitable<void>;
  /**
   * Hands over the hypervisor's descriptor.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:93)
   */
  getVmDescriptor(): Awaitable<VmDescriptorInfo>;
  /**
   * Maps memory of a file into the guest.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:94)
   */
  registerMemory(request: VmControlRegisterMemoryRequest): Awaitable<RegisteredMemory>;
  /**
   * Takes mapped memory out of the guest.
   * @see crosvm vm_control/src/lib.rs, VmRequest::execute (spec/vm-control/service.yaml:95)
   */
  unregisterMemory(request: VmControlUnregisterMemoryRequest): Awaitable<void>;
}

/**
 * Serves one packet: calls the method of `served` that it asks for. A method that is missing answers as the original does where nothing serves the request.
 * The descriptors of the packet are taken; those of the answer are to be closed when it is sent.
 * @returns the packet to send, or undefined where nothing is answered
 * @throws VhostUserError when the connection is to be closed
 */
export function dispatchVmControl(served: Partial<VmControl>, packet: ServicePacket, options: ServeOptions = {}): Promise<ServicePacket | undefined> {
  const profile = options.profile ?? crosvmProfiles.head;
  return serveService(vmControlService, packet, profile, options, (request) => routeVmControl(served, request));
}

function routeVmControl(served: Partial<VmControl>, request: VmRequest): Route<VmResponse> {
  switch (request.kind) {
    case "exit": {
      return routed(vmControlCalls.exit, served.exit, async (exit) => {
        await exit.call(served);
        return { kind: "ok" };
      });
    }
    case "powerbtn": {
      return routed(vmControlCalls.powerbtn, served.powerbtn, async (powerbtn) => {
        await powerbtn.call(served);
        return { kind: "ok" };
      });
    }
    case "sleepbtn": {
      return routed(vmControlCalls.sleepbtn, served.sleepbtn, async (sleepbtn) => {
        await sleepbtn.call(served);
        return { kind: "ok" };
      });
    }
    case "rtc": {
      return routed(vmControlCalls.rtc, served.rtc, async (rtc) => {
        await rtc.call(served, { clearEvt: request.clearEvt });
        return { kind: "ok" };
      });
    }
    case "suspendVcpus": {
      return routed(vmControlCalls.suspendVcpus, served.suspendVcpus, async (suspendVcpus) => {
        await suspendVcpus.call(served);
        return { kind: "ok" };
      });
    }
    case "swap": {
      const { command } = request;
      switch (command.kind) {
        case "enable": {
          return routed(vmControlCalls.swapEnable, served.swapEnable, async (swapEnable) => {
            await swapEnable.call(served);
            return { kind: "ok" };
          });
        }
        case "trim": {
          return routed(vmControlCalls.swapTrim, served.swapTrim, async (swapTrim) => {
            await swapTrim.call(served);
            return { kind: "ok" };
          });
        }
        case "swapOut": {
          return routed(vmControlCalls.swapOut, served.swapOut, async (swapOut) => {
            await swapOut.call(served);
            return { kind: "ok" };
          });
        }
        case "disable": {
          return routed(vmControlCalls.swapDisable, served.swapDisable, async (swapDisable) => {
            await swapDisable.call(served, { slowFileCleanup: command.slowFileCleanup });
            return { kind: "ok" };
          });
        }
        case "status": {
          return routed(vmControlCalls.swapStatus, served.swapStatus, async (swapStatus) => {
            const reply = await swapStatus.call(served);
            return { kind: "swapStatus", status: reply };
          });
        }
      }
    }
    case "resumeVcpus": {
      return routed(vmControlCalls.resumeVcpus, served.resumeVcpus, async (resumeVcpus) => {
        await resumeVcpus.call(served);
        return { kind: "ok" };
      });
    }
    case "gpe": {
      return routed(vmControlCalls.gpe, served.gpe, async (gpe) => {
        await gpe.call(served, { gpe: request.gpe, clearEvt: request.clearEvt });
        return { kind: "ok" };
      });
    }
    case "pciPme": {
      return routed(vmControlCalls.pciPme, served.pciPme, async (pciPme) => {
        await pciPme.call(served, { requesterId: request.requesterId });
        return { kind: "ok" };
      });
    }
    case "makeRt": {
      return routed(vmControlCalls.makeRt, served.makeRt, async (makeRt) => {
        await makeRt.call(served);
        return { kind: "ok" };
      });
    }
    case "balloonCommand": {
      const { command } = request;
      switch (command.kind) {
        case "adjust": {
          return routed(vmControlCalls.balloonAdjust, served.balloonAdjust, async (balloonAdjust) => {
            await balloonAdjust.call(served, { numBytes: command.numBytes, waitForSuccess: command.waitForSuccess });
            return { kind: "ok" };
          });
        }
        case "stats": {
          return routed(vmControlCalls.balloonStats, served.balloonStats, async (balloonStats) => {
            const reply = await balloonStats.call(served);
            return { kind: "balloonStats", report: reply };
          });
        }
        case "workingSet": {
          return routed(vmControlCalls.balloonWorkingSet, served.balloonWorkingSet, async (balloonWorkingSet) => {
            const reply = await balloonWorkingSet.call(served);
            return { kind: "balloonWs", report: reply };
          });
        }
        case "workingSetConfig": {
          return routed(vmControlCalls.balloonWorkingSetConfig, served.balloonWorkingSetConfig, async (balloonWorkingSetConfig) => {
            await balloonWorkingSetConfig.call(served, { bins: command.bins, refreshThreshold: command.refreshThreshold, reportThreshold: command.reportThreshold });
            return { kind: "ok" };
          });
        }
      }
    }
    case "diskCommand": {
      const { command } = request;
      switch (command.kind) {
        case "resize": {
          return routed(vmControlCalls.diskResize, served.diskResize, async (diskResize) => {
            await diskResize.call(served, { diskIndex: request.diskIndex, newSize: command.newSize });
            return { kind: "ok" };
          });
        }
      }
    }
    case "usbCommand": {
      const { command } = request;
      switch (command.kind) {
        case "attachDevice": {
          return routed(vmControlCalls.usbAttachDevice, served.usbAttachDevice, async (usbAttachDevice) => {
            const reply = await usbAttachDevice.call(served, { file: command.file });
            return { kind: "usbResponse", result: { kind: "ok", port: reply.port } };
          });
        }
        case "attachSecurityKey": {
          return routed(vmControlCalls.usbAttachSecurityKey, served.usbAttachSecurityKey, async (usbAttachSecurityKey) => {
            const reply = await usbAttachSecurityKey.call(served, { file: command.file });
            return { kind: "usbResponse", result: { kind: "ok", port: reply.port } };
          });
        }
        case "detachDevice": {
          return routed(vmControlCalls.usbDetachDevice, served.usbDetachDevice, async (usbDetachDevice) => {
            const reply = await usbDetachDevice.call(served, { port: command.port });
            return { kind: "usbResponse", result: { kind: "ok", port: reply.port } };
          });
        }
        case "listDevice": {
          return routed(vmControlCalls.usbListDevice, served.usbListDevice, async (usbListDevice) => {
            const reply = await usbListDevice.call(served, { ports: command.ports });
            return { kind: "usbResponse", result: { kind: "devices", devices: reply } };
          });
        }
      }
    }
    case "gpuCommand": {
      const { command } = request;
      switch (command.kind) {
        case "addDisplays": {
          return routed(vmControlCalls.gpuAddDisplays, served.gpuAddDisplays, async (gpuAddDisplays) => {
            await gpuAddDisplays.call(served, { displays: command.displays });
            return { kind: "gpuResponse", result: { kind: "displaysUpdated" } };
          });
        }
        case "listDisplays": {
          return routed(vmControlCalls.gpuListDisplays, served.gpuListDisplays, async (gpuListDisplays) => {
            const reply = await gpuListDisplays.call(served);
            return { kind: "gpuResponse", result: { kind: "displayList", displays: reply.displays } };
          });
        }
        case "removeDisplays": {
          return routed(vmControlCalls.gpuRemoveDisplays, served.gpuRemoveDisplays, async (gpuRemoveDisplays) => {
            await gpuRemoveDisplays.call(served, { displayIds: command.displayIds });
            return { kind: "gpuResponse", result: { kind: "displaysUpdated" } };
          });
        }
        case "setDisplayMouseMode": {
          return routed(vmControlCalls.gpuSetDisplayMouseMode, served.gpuSetDisplayMouseMode, async (gpuSetDisplayMouseMode) => {
            await gpuSetDisplayMouseMode.call(served, { displayId: command.displayId, mouseMode: command.mouseMode });
            return { kind: "gpuResponse", result: { kind: "displayMouseModeSet" } };
          });
        }
      }
    }
    case "batCommand": {
      const { command } = request;
      switch (command.kind) {
        case "setStatus": {
          return routed(vmControlCalls.batSetStatus, served.batSetStatus, async (batSetStatus) => {
            await batSetStatus.call(served, { batteryType: request.batteryType, status: command.status });
            return { kind: "batResponse", result: "Ok" };
          });
        }
        case "setHealth": {
          return routed(vmControlCalls.batSetHealth, served.batSetHealth, async (batSetHealth) => {
            await batSetHealth.call(served, { batteryType: request.batteryType, health: command.health });
            return { kind: "batResponse", result: "Ok" };
          });
        }
        case "setPresent": {
          return routed(vmControlCalls.batSetPresent, served.batSetPresent, async (batSetPresent) => {
            await batSetPresent.call(served, { batteryType: request.batteryType, present: command.present });
            return { kind: "batResponse", result: "Ok" };
          });
        }
        case "setCapacity": {
          return routed(vmControlCalls.batSetCapacity, served.batSetCapacity, async (batSetCapacity) => {
            await batSetCapacity.call(served, { batteryType: request.batteryType, capacity: command.capacity });
            return { kind: "batResponse", result: "Ok" };
          });
        }
        case "setAcOnline": {
          return routed(vmControlCalls.batSetAcOnline, served.batSetAcOnline, async (batSetAcOnline) => {
            await batSetAcOnline.call(served, { batteryType: request.batteryType, online: command.online });
            return { kind: "batResponse", result: "Ok" };
          });
        }
        case "setFakeBatConfig": {
          return routed(vmControlCalls.batSetFakeBatConfig, served.batSetFakeBatConfig, async (batSetFakeBatConfig) => {
            await batSetFakeBatConfig.call(served, { batteryType: request.batteryType, capacity: command.capacity });
            return { kind: "batResponse", result: "Ok" };
          });
        }
        case "cancelFakeConfig": {
          return routed(vmControlCalls.batCancelFakeConfig, served.batCancelFakeConfig, async (batCancelFakeConfig) => {
            await batCancelFakeConfig.call(served, { batteryType: request.batteryType });
            return { kind: "batResponse", result: "Ok" };
          });
        }
      }
    }
    case "sndCommand": {
      const { command } = request;
      switch (command.kind) {
        case "muteAll": {
          return routed(vmControlCalls.sndMuteAll, served.sndMuteAll, async (sndMuteAll) => {
            await sndMuteAll.call(served, { muted: command.muted });
            return { kind: "ok" };
          });
        }
      }
    }
    case "hotPlugVfioCommand": {
      return routed(vmControlCalls.hotPlugVfio, served.hotPlugVfio, async (hotPlugVfio) => {
        await hotPlugVfio.call(served, { device: request.device, add: request.add });
        return { kind: "ok" };
      });
    }
    case "hotPlugNetCommand": {
      const { command } = request;
      switch (command.kind) {
        case "addTap": {
          return routed(vmControlCalls.hotPlugNetAddTap, served.hotPlugNetAddTap, async (hotPlugNetAddTap) => {
            const reply = await hotPlugNetAddTap.call(served, { tap: command.tap });
            return { kind: "pciHotPlugResponse", place: reply };
          });
        }
        case "removeTap": {
          return routed(vmControlCalls.hotPlugNetRemoveTap, served.hotPlugNetRemoveTap, async (hotPlugNetRemoveTap) => {
            await hotPlugNetRemoveTap.call(served, { bus: command.bus });
            return { kind: "ok" };
          });
        }
      }
    }
    case "snapshot": {
      const { command } = request;
      switch (command.kind) {
        case "take": {
          return routed(vmControlCalls.snapshotTake, served.snapshotTake, async (snapshotTake) => {
            await snapshotTake.call(served, { snapshotPath: command.snapshotPath, compressMemory: command.compressMemory, encrypt: command.encrypt });
            return { kind: "ok" };
          });
        }
      }
    }
    case "registerListener": {
      return routed(vmControlCalls.registerListener, served.registerListener, async (registerListener) => {
        await registerListener.call(served, { socketAddr: request.socketAddr, event: request.event });
        return { kind: "ok" };
      });
    }
    case "unregisterListener": {
      return routed(vmControlCalls.unregisterListener, served.unregisterListener, async (unregisterListener) => {
        await unregisterListener.call(served, { socketAddr: request.socketAddr, event: request.event });
        return { kind: "ok" };
      });
    }
    case "unregister": {
      return routed(vmControlCalls.unregister, served.unregister, async (unregister) => {
        await unregister.call(served, { socketAddr: request.socketAddr });
        return { kind: "ok" };
      });
    }
    case "suspendVm": {
      return routed(vmControlCalls.suspendVm, served.suspendVm, async (suspendVm) => {
        await suspendVm.call(served);
        return { kind: "ok" };
      });
    }
    case "resumeVm": {
      return routed(vmControlCalls.resumeVm, served.resumeVm, async (resumeVm) => {
        await resumeVm.call(served);
        return { kind: "ok" };
      });
    }
    case "vcpuPidTid": {
      return routed(vmControlCalls.vcpuPidTid, served.vcpuPidTid, async (vcpuPidTid) => {
        const reply = await vcpuPidTid.call(served);
        return { kind: "vcpuPidTidResponse", threads: reply };
      });
    }
    case "throttle": {
      return routed(vmControlCalls.throttle, served.throttle, async (throttle) => {
        await throttle.call(served, { vcpu: request.vcpu, microseconds: request.microseconds });
        return undefined;
      });
    }
    case "getVmDescriptor": {
      return routed(vmControlCalls.getVmDescriptor, served.getVmDescriptor, async (getVmDescriptor) => {
        const reply = await getVmDescriptor.call(served);
        return { kind: "vmDescriptor", machine: reply };
      });
    }
    case "registerMemory": {
      return routed(vmControlCalls.registerMemory, served.registerMemory, async (registerMemory) => {
        const reply = await registerMemory.call(served, { fd: request.fd, offset: request.offset, rangeStart: request.rangeStart, rangeEnd: request.rangeEnd, cacheCoherent: request.cacheCoherent });
        return { kind: "registerMemory2", registered: reply };
      });
    }
    case "unregisterMemory": {
      return routed(vmControlCalls.unregisterMemory, served.unregisterMemory, async (unregisterMemory) => {
        await unregisterMemory.call(served, { regionId: request.regionId });
        return { kind: "ok" };
      });
    }
  }
}
