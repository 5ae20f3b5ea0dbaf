import { readFileSync } from "node:fs";
import type { VcpuThreads, VmControlDiskResizeRequest } from "../../generated/typescript/index.js";
import { failure, refusedAs } from "./failures.js";
import type { QmpClient } from "./qmp-client.js";

/** Runs, stops and ends a machine. */
export class RunState {
  readonly #qmp: QmpClient;
  /** crosvm knows two depths: the virtual CPUs alone, or the devices as well. */
  #devicesAsleep = false;

  constructor(qmp: QmpClient) {
    this.#qmp = qmp;
  }

  async exit(): Promise<void> {
    await this.#qmp.execute("quit");
  }

  async powerbtn(): Promise<void> {
    await this.#qmp.execute("system_powerdown");
  }

  /** QEMU has no such button; its keyboards have the key. */
  async sleepbtn(): Promise<void> {
    await refusedAs("EOPNOTSUPP", () => this.#qmp.execute("send-key", { keys: [{ type: "qcode", data: "sleep" }] }));
  }

  async suspendVcpus(): Promise<void> {
    await this.#qmp.execute("stop");
  }

  /** @throws ServiceError EINVAL while devices are asleep */
  async resumeVcpus(): Promise<void> {
    if (this.#devicesAsleep) throw failure("EINVAL", "the devices are asleep: resume the virtual machine");
    await this.#qmp.execute("cont");
  }

  async suspendVm(): Promise<void> {
    await this.#qmp.execute("stop");
    this.#devicesAsleep = true;
  }

  async resumeVm(): Promise<void> {
    await this.#qmp.execute("cont");
    this.#devicesAsleep = false;
  }
}

/** Changes the size of a disk, counted from 0 as QEMU lists its disks. @throws ServiceError ENODEV for one that is not there, EIO when QEMU refuses */
export async function resizeDisk(qmp: QmpClient, { diskIndex, newSize }: VmControlDiskResizeRequest): Promise<void> {
  const disks = (await qmp.execute("query-block")).filter((block) => block.qdev && block.inserted?.["node-name"]);
  const node = disks[Number(diskIndex)]?.inserted?.["node-name"];
  if (node === undefined) throw failure("ENODEV", `disk ${diskIndex}, but there are ${disks.length}`);
  const size = Number(newSize);
  if (!Number.isSafeInteger(size)) throw failure("EINVAL", `${newSize} bytes are more than QEMU takes`);
  await refusedAs("EIO", () => qmp.execute("block_resize", { "node-name": node, size }));
}

/** The threads of the virtual CPUs. */
export async function vcpuThreads(qmp: QmpClient): Promise<VcpuThreads> {
  const cpus = await qmp.execute("query-cpus-fast");
  return {
    pidTidMap: new Map(
      cpus.map((cpu) => {
        const thread = cpu["thread-id"];
        return [BigInt(cpu["cpu-index"]), [processOf(thread), thread]] as const;
      }),
    ),
  };
}

/** The process of a thread; the thread itself where that cannot be told. */
function processOf(thread: number): number {
  try {
    const group = /^Tgid:\s*(\d+)$/m.exec(readFileSync(`/proc/${thread}/status`, "utf8"))?.[1];
    return group === undefined ? thread : Number(group);
  } catch {
    return thread;
  }
}
