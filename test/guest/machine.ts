import type { GuestImage } from "./image.js";

/** A disk that the machine has from the start. */
export interface MachineDisk {
  /** Where its vhost-user back-end listens. */
  readonly socketPath: string;
  /** Properties of QEMU's device model; one queue by default. */
  readonly properties?: Readonly<Record<string, string | number>>;
  /** Seconds after which QEMU connects again to a back-end that is lost; it does not by default. */
  readonly reconnect?: number;
}

/** What a machine is made of. Two machines between which a guest moves must be made of the same. */
export interface MachineOptions {
  /** Virtual processors. */
  readonly processors?: number;
  /** Slots that a device can be plugged into while the guest runs; 4 by default. */
  readonly ports?: number;
  readonly disk?: MachineDisk | undefined;
  /** More words for QEMU. */
  readonly words?: readonly string[];
}

/** QEMU's words for a machine with the guest on its serial line and QEMU's own protocol at `control`. */
export function machineWords(image: GuestImage, control: string, options: MachineOptions): string[] {
  const ports = Array.from({ length: options.ports ?? 4 }, (_, port) => [
    "-device",
    `pcie-root-port,id=port${port},chassis=${port + 1}`,
  ]);
  return [
    ...["-no-user-config", "-nodefaults", "-display", "none", "-no-reboot"],
    ...["-machine", "q35", "-accel", "tcg", "-cpu", "max", "-smp", String(options.processors ?? 1)],
    // Two slots for memory that is plugged in while the guest runs.
    ...["-m", "256M,slots=2,maxmem=1G"],
    // vhost-user needs memory that another process can map.
    ...["-object", "memory-backend-memfd,id=memory,size=256M,share=on", "-numa", "node,memdev=memory"],
    ...["-kernel", image.kernel, "-initrd", image.initramfs],
    ...["-append", "console=ttyS0 quiet loglevel=3 panic=-1 mitigations=off nokaslr no_timer_check"],
    ...["-serial", "stdio", "-qmp", `unix:${control},server=on,wait=off`],
    ...ports.flat(),
    ...(options.disk ? diskWords(options.disk) : []),
    ...(options.words ?? []),
  ];
}

function diskWords({ socketPath, properties, reconnect }: MachineDisk): string[] {
  const again = reconnect === undefined ? "" : `,reconnect=${reconnect}`;
  const chosen = Object.entries({ "num-queues": 1, ...properties }).map(([name, value]) => `,${name}=${value}`);
  return [
    ...["-chardev", `socket,id=disk-channel,path=${socketPath}${again}`],
    ...["-device", `vhost-user-blk-pci,id=disk,chardev=disk-channel${chosen.join("")}`],
  ];
}
