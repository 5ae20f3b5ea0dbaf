import type { VmControl } from "../../generated/typescript/index.js";
import type { Descriptor } from "../binding/index.js";
import { type ControlServer, type ControlServerOptions, EventSender, serveVmControl } from "../vm-control/index.js";
import { Balloon } from "./balloon.js";
import { RunState, resizeDisk, vcpuThreads } from "./machine.js";
import { NetworkPlug } from "./network.js";
import { QmpClient } from "./qmp-client.js";
import { takeSnapshot } from "./snapshot.js";
import { UsbPlug } from "./usb.js";

/** The control of a QEMU: what QEMU can do of crosvm's requests. The others are answered as crosvm does where a device is absent. */
export function controlOfQemu(qmp: QmpClient, events: EventSender): Partial<VmControl> {
  const state = new RunState(qmp);
  const balloon = new Balloon(qmp);
  const network = new NetworkPlug(qmp);
  const usb = new UsbPlug(qmp);
  return {
    exit: () => state.exit(),
    powerbtn: () => state.powerbtn(),
    sleepbtn: () => state.sleepbtn(),
    suspendVcpus: () => state.suspendVcpus(),
    resumeVcpus: () => state.resumeVcpus(),
    suspendVm: () => state.suspendVm(),
    resumeVm: () => state.resumeVm(),
    balloonAdjust: (request) => balloon.adjust(request),
    balloonStats: () => balloon.stats(),
    diskResize: (request) => resizeDisk(qmp, request),
    usbAttachDevice: ({ file }) => usb.attach(file as Descriptor),
    usbDetachDevice: ({ port }) => usb.detach(port),
    usbListDevice: ({ ports }) => usb.list(ports),
    hotPlugNetAddTap: ({ tap }) => network.addTap(tap),
    hotPlugNetRemoveTap: ({ bus }) => network.removeTap(bus),
    snapshotTake: (request) => takeSnapshot(qmp, request),
    vcpuPidTid: () => vcpuThreads(qmp),
    registerListener: ({ socketAddr, event }) => events.register(socketAddr, event),
    unregisterListener: ({ socketAddr, event }) => events.unregister(socketAddr, event),
    unregister: ({ socketAddr }) => events.unregister(socketAddr),
  };
}

/** A bridge that runs. */
export interface VmBridge {
  /** Resolves when QEMU has ended or closed its connection; never rejects. */
  readonly ended: Promise<void>;
  /** Stops serving; QEMU goes on. */
  stop(): Promise<void>;
}

/**
 * Serves crosvm's control socket for a running QEMU.
 *
 * @param qmpPath socket of `-qmp unix:PATH,server=on,wait=off`
 * @param socketPath where the control socket is made
 * @throws VhostUserError ERR_VU_SYSTEM when QEMU does not listen there, or the socket cannot be made
 */
export async function bridgeToQemu(
  qmpPath: string,
  socketPath: string,
  options: ControlServerOptions = {},
): Promise<VmBridge> {
  const qmp = await QmpClient.connect(qmpPath);
  const events = new EventSender();
  qmp.onEvent(({ event }) => event === "BALLOON_CHANGE" && events.send({ kind: "resize", value: {} }));
  let server: ControlServer;
  try {
    server = serveVmControl(controlOfQemu(qmp, events), { path: socketPath }, options);
  } catch (error) {
    qmp.close();
    throw error;
  }
  const stop = async (): Promise<void> => {
    await server.stop();
    qmp.close();
    events.close();
  };
  return { ended: qmp.closed.then(stop), stop };
}
