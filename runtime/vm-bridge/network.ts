import { type PciHotPlugPlace, ServiceError } from "../../generated/typescript/index.js";
import { type QmpClient, QmpError } from "./qmp-client.js";
import type { QmpPciDevice } from "./qmp-commands.js";

/** Milliseconds that the guest has to let go of a device. */
const UNPLUG_TIMEOUT = 10_000;

/** Network devices that are plugged in and out: each behind a PCI root port of its own. */
export class NetworkPlug {
  readonly #qmp: QmpClient;
  /** Identifier of the device on each bus. */
  readonly #devices = new Map<number, string>();
  #count = 0;

  constructor(qmp: QmpClient) {
    this.#qmp = qmp;
  }

  /** Plugs in a network device that a tap interface of the host is behind. @throws ServiceError when there is no free port, or QEMU refuses */
  async addTap(tap: string): Promise<PciHotPlugPlace> {
    const port = await this.#freePort();
    const id = `vhost-user-net-${this.#count++}`;
    const bus = port.pci_bridge?.bus.secondary ?? 0;
    await inWords(() =>
      this.#qmp.execute("netdev_add", { type: "tap", id, ifname: tap, script: "no", downscript: "no" }),
    );
    try {
      await inWords(() =>
        this.#qmp.execute("device_add", {
          driver: "virtio-net-pci",
          id: `${id}-device`,
          netdev: id,
          bus: port.qdev_id,
        }),
      );
    } catch (error) {
      await this.#qmp.execute("netdev_del", { id });
      throw error;
    }
    this.#devices.set(bus, id);
    return { bus };
  }

  /** Takes out the device on a bus; resolves when the guest has let go of it. @throws ServiceError when there is none, or the guest does not */
  async removeTap(bus: number): Promise<void> {
    const id = this.#devices.get(bus);
    if (id === undefined) throw new ServiceError(`there is no network device on bus ${bus}`);
    const gone = this.#deleted(`${id}-device`);
    await Promise.all([gone, inWords(() => this.#qmp.execute("device_del", { id: `${id}-device` }))]);
    this.#devices.delete(bus);
    await inWords(() => this.#qmp.execute("netdev_del", { id }));
  }

  #deleted(device: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new ServiceError(`the guest did not let go of ${device} within ${UNPLUG_TIMEOUT / 1000} s`));
      }, UNPLUG_TIMEOUT);
      const stop = this.#qmp.onEvent(({ event, data }) => {
        if (event !== "DEVICE_DELETED" || data?.device !== device) return;
        clearTimeout(timer);
        stop();
        resolve();
      });
    });
  }

  async #freePort(): Promise<QmpPciDevice> {
    const buses = await this.#qmp.execute("query-pci");
    const ports = buses.flatMap((bus) => bus.devices).filter((device) => device.pci_bridge && device.qdev_id);
    const free = ports.find((port) => (port.pci_bridge?.devices ?? []).length === 0);
    if (!free)
      throw new ServiceError(`none of ${ports.length} PCI root ports is free; start QEMU with -device pcie-root-port`);
    return free;
  }
}

async function inWords<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof QmpError ? new ServiceError(error.description) : error;
  }
}
