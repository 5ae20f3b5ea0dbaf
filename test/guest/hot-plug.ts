import { eventually } from "../support/wait.js";
import type { Guest } from "./guest.js";

export interface PlugOptions {
  /** Which of the guest's ports to use, from 0. */
  readonly port?: number;
  /** Properties of QEMU's device model. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Seconds after which QEMU connects again to a back-end that is lost; it does not by default. */
  readonly reconnect?: number;
  /** For network devices: properties of what stands between device and back-end. */
  readonly network?: Readonly<Record<string, unknown>>;
}

/** A device in the guest, served by the vhost-user back-end behind a socket. */
export class PluggedDevice {
  readonly #guest: Guest;
  readonly #port: number;
  readonly #network: string | undefined;

  private constructor(guest: Guest, port: number, network: string | undefined) {
    this.#guest = guest;
    this.#port = port;
    this.#network = network;
  }

  /** Connects QEMU to the back-end at `socketPath` and plugs a device of the model `driver` in. Linux finds it a moment later. */
  static async plug(
    guest: Guest,
    driver: string,
    socketPath: string,
    { port = 0, properties, reconnect, network }: PlugOptions = {},
  ): Promise<PluggedDevice> {
    const address = { type: "unix", data: { path: socketPath } };
    const socket = { addr: address, server: false, ...(reconnect === undefined ? {} : { reconnect }) };
    await guest.qmp.execute("chardev-add", { id: `channel${port}`, backend: { type: "socket", data: socket } });
    const place = { id: `device${port}`, bus: `port${port}` };
    const chardev = `channel${port}`;
    const netdev = network && `network${port}`;
    if (netdev) await guest.qmp.execute("netdev_add", { type: "vhost-user", id: netdev, chardev, ...network });
    await guest.qmp.execute("device_add", { driver, ...place, ...(netdev ? { netdev } : { chardev }), ...properties });
    return new PluggedDevice(guest, port, netdev);
  }

  /** Takes the device out and waits until both the guest and QEMU have let go of it. */
  async unplug(): Promise<void> {
    const id = `device${this.#port}`;
    await this.#guest.qmp.execute("device_del", { id });
    // One more such event comes for the device's inner half, which has no id.
    await this.#guest.qmp.event("DEVICE_DELETED", (data) => data?.["device"] === id);
    // What stands before a network takes the channel with it.
    if (this.#network) await this.#guest.qmp.execute("netdev_del", { id: this.#network });
    else await this.#guest.qmp.execute("chardev-remove", { id: `channel${this.#port}` });
  }
}

/** A disk in the guest. */
export class PluggedDisk {
  readonly #device: PluggedDevice;
  /** The guest's name of the disk, such as `vda`. */
  readonly name: string;

  private constructor(device: PluggedDevice, name: string) {
    this.#device = device;
    this.name = name;
  }

  /** The device file in the guest. */
  get path(): string {
    return `/dev/${this.name}`;
  }

  /**
   * Plugs a vhost-user-blk device in and waits for Linux to show the disk. The guest must have no other vhost-user disk.
   * @param options one queue unless `properties` say something else
   */
  static async plug(guest: Guest, socketPath: string, options: PlugOptions = {}): Promise<PluggedDisk> {
    const properties = { "num-queues": 1, ...options.properties };
    const device = await PluggedDevice.plug(guest, "vhost-user-blk-pci", socketPath, { ...options, properties });
    // The size is there once the driver has the disk ready for use.
    const name = await eventually(10_000, "the plugged disk in the guest", async () => {
      const { output } = await guest.command("cd /sys/block && grep -lv '^0$' vd*/size 2>/dev/null; cd /");
      return /^(vd\w+)\/size$/m.exec(output)?.[1];
    });
    return new PluggedDisk(device, name);
  }

  /** Takes the disk out and waits until both the guest and QEMU have let go of it. */
  unplug(): Promise<void> {
    return this.#device.unplug();
  }
}
