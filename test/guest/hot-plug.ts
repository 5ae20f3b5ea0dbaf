import { eventually } from "../support/wait.js";
import type { Guest } from "./guest.js";

export interface PlugOptions {
  /** Which of the guest's ports to use, from 0. */
  readonly port?: number;
  /** Queues of the device; must not be more than the back-end has. */
  readonly queues?: number;
}

/** A disk in the guest, served by the vhost-user back-end behind a socket. */
export class PluggedDisk {
  readonly #guest: Guest;
  readonly #port: number;
  /** The guest's name of the disk, such as `vda`. */
  readonly name: string;

  private constructor(guest: Guest, port: number, name: string) {
    this.#guest = guest;
    this.#port = port;
    this.name = name;
  }

  /** The device file in the guest. */
  get path(): string {
    return `/dev/${this.name}`;
  }

  /**
   * Connects QEMU to the back-end at `socketPath`, plugs a vhost-user-blk device in and waits for Linux to show the disk.
   * The guest must have no other vhost-user disk.
   */
  static async plug(guest: Guest, socketPath: string, options: PlugOptions = {}): Promise<PluggedDisk> {
    const port = options.port ?? 0;
    const address = { type: "unix", data: { path: socketPath } };
    await guest.qmp.execute("chardev-add", {
      id: `channel${port}`,
      backend: { type: "socket", data: { addr: address, server: false } },
    });
    await guest.qmp.execute("device_add", {
      driver: "vhost-user-blk-pci",
      id: `disk${port}`,
      chardev: `channel${port}`,
      bus: `port${port}`,
      "num-queues": options.queues ?? 1,
    });
    // The size is there once the driver has the disk ready for use.
    const name = await eventually(10_000, "the plugged disk in the guest", async () => {
      const { output } = await guest.command("cd /sys/block && grep -lv '^0$' vd*/size 2>/dev/null; cd /");
      return /^(vd\w+)\/size$/m.exec(output)?.[1];
    });
    return new PluggedDisk(guest, port, name);
  }

  /** Takes the device out and waits until both the guest and QEMU have let go of it. */
  async unplug(): Promise<void> {
    await this.#guest.qmp.execute("device_del", { id: `disk${this.#port}` });
    // One more such event comes for the device's inner half, which has no id.
    await this.#guest.qmp.event("DEVICE_DELETED", (data) => data?.["device"] === `disk${this.#port}`);
    await this.#guest.qmp.execute("chardev-remove", { id: `channel${this.#port}` });
  }
}
