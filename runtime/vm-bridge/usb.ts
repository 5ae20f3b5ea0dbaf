import { readSync } from "node:fs";
import { ServiceError, type UsbControlAttachedDevice } from "../../generated/typescript/index.js";
import type { Descriptor } from "../binding/index.js";
import { failure } from "./failures.js";
import { type QmpClient, QmpError } from "./qmp-client.js";

/** Ports that crosvm's controller has. */
const PORTS = 16;

/** Where a USB device's own descriptor, which its node begins with, has its vendor and product (USB 2.0, section 9.6.1). */
const DEVICE_DESCRIPTOR = { size: 18, vendor: 8, product: 10 } as const;

interface Attached extends UsbControlAttachedDevice {
  readonly fdset: number;
}

/** USB devices of the host that are plugged into a machine. */
export class UsbPlug {
  readonly #qmp: QmpClient;
  readonly #attached = new Map<number, Attached>();

  constructor(qmp: QmpClient) {
    this.#qmp = qmp;
  }

  /** Plugs a device in and tells its port. The descriptor is taken. @throws ServiceError with the result that crosvm would give */
  async attach(file: Descriptor): Promise<{ port: number }> {
    try {
      const port = Array.from({ length: PORTS }, (_, index) => index + 1).find((index) => !this.#attached.has(index));
      if (port === undefined) throw new ServiceError("all ports are taken", { result: { kind: "noAvailablePort" } });
      const { "fdset-id": fdset } = await this.#qmp.execute("add-fd", undefined, [file]);
      try {
        const hostdevice = `/dev/fdset/${fdset}`;
        await this.#qmp.execute("device_add", { driver: "usb-host", id: deviceName(port), hostdevice });
      } catch (error) {
        await this.#qmp.execute("remove-fd", { "fdset-id": fdset });
        if (!(error instanceof QmpError)) throw error;
        throw new ServiceError(error.description, { result: { kind: "failedToOpenDevice" } });
      }
      this.#attached.set(port, { port, ...identity(file), fdset });
      return { port };
    } finally {
      file.close();
    }
  }

  /** Takes a device out. @throws ServiceError when nothing is plugged into the port */
  async detach(port: number): Promise<{ port: number }> {
    const device = this.#attached.get(port);
    if (!device) throw new ServiceError(`nothing is in port ${port}`, { result: { kind: "noSuchPort" } });
    await this.#qmp.execute("device_del", { id: deviceName(port) });
    await this.#qmp.execute("remove-fd", { "fdset-id": device.fdset });
    this.#attached.delete(port);
    return { port };
  }

  /** What is in each of the ports that are asked for. @throws ServiceError ENODEV when the machine has no USB controller */
  async list(ports: readonly number[]): Promise<UsbControlAttachedDevice[]> {
    const buses = await this.#qmp.execute("query-pci");
    if (buses.length === 0) throw failure("ENODEV", "the machine has no PCI bus that a USB controller could be on");
    return ports.map((port) => {
      const device = this.#attached.get(port);
      if (!device) return { port: 0, vendorId: 0, productId: 0 };
      return { port, vendorId: device.vendorId, productId: device.productId };
    });
  }
}

function deviceName(port: number): string {
  return `vhost-user-usb-${port}`;
}

function identity(file: Descriptor): { vendorId: number; productId: number } {
  const bytes = new DataView(new ArrayBuffer(DEVICE_DESCRIPTOR.size));
  readSync(file.fd, bytes, 0, DEVICE_DESCRIPTOR.size, 0);
  return {
    vendorId: bytes.getUint16(DEVICE_DESCRIPTOR.vendor, true),
    productId: bytes.getUint16(DEVICE_DESCRIPTOR.product, true),
  };
}
