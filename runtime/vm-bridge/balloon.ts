import {
  type BalloonStats,
  type BalloonStatsReport,
  ServiceError,
  type VmControlBalloonAdjustRequest,
} from "../../generated/typescript/index.js";
import { failure } from "./failures.js";
import type { QmpClient, QmpEvent } from "./qmp-client.js";
import { QmpError } from "./qmp-client.js";
import type { QmpGuestStatistics } from "./qmp-commands.js";

/** QEMU's names of what the guest tells. */
const STATISTICS: Readonly<Record<string, keyof BalloonStats>> = {
  "stat-swap-in": "swapIn",
  "stat-swap-out": "swapOut",
  "stat-major-faults": "majorFaults",
  "stat-minor-faults": "minorFaults",
  "stat-free-memory": "freeMemory",
  "stat-total-memory": "totalMemory",
  "stat-available-memory": "availableMemory",
  "stat-disk-caches": "diskCaches",
  "stat-htlb-pgalloc": "hugetlbAllocations",
  "stat-htlb-pgfail": "hugetlbFailures",
};

/** Integers from here on stand for "not told": JSON numbers do not hold the largest one exactly. */
const NOT_TOLD = 2 ** 63;

/** Milliseconds between two looks at statistics that are being asked for. */
const LOOK_INTERVAL = 100;

/** The balloon of a machine. crosvm tells its size, QEMU what it leaves to the guest. */
export class Balloon {
  readonly #qmp: QmpClient;
  #overridden: (() => void) | undefined;

  constructor(qmp: QmpClient) {
    this.#qmp = qmp;
  }

  /**
   * Sets the size of the balloon. When it is to wait, it resolves once the guest has given up or taken back so much; a later call makes it reject.
   * @throws ServiceError EOPNOTSUPP without a balloon, EINVAL for more than there is memory
   */
  async adjust({ numBytes, waitForSuccess }: VmControlBalloonAdjustRequest): Promise<void> {
    const total = await this.#total();
    await this.#actual();
    if (numBytes >= BigInt(total))
      throw failure("EINVAL", `a balloon of ${numBytes} bytes in ${total} bytes of memory`);
    const wanted = total - Number(numBytes);
    const reached = waitForSuccess ? this.#reached(wanted) : undefined;
    // Another wish may come before this one is waited for.
    reached?.catch(() => undefined);
    try {
      await this.#qmp.execute("balloon", { value: wanted });
    } catch (error) {
      this.#overridden?.();
      throw error;
    }
    await reached;
  }

  /** What the guest tells of its memory. Resolves when it has told anew. @throws ServiceError EOPNOTSUPP without a balloon */
  async stats(): Promise<BalloonStatsReport> {
    const balloonActual = BigInt((await this.#total()) - (await this.#actual()));
    const path = await this.#device();
    const before = await this.#guestStatistics(path);
    await this.#qmp.execute("qom-set", { path, property: "guest-stats-polling-interval", value: 1 });
    let now = before;
    while (now["last-update"] === before["last-update"]) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL));
      now = await this.#guestStatistics(path);
    }
    const told = Object.entries(now.stats).flatMap(([name, value]) => {
      const key = STATISTICS[name];
      return key !== undefined && value >= 0 && value < NOT_TOLD ? [[key, BigInt(value)] as const] : [];
    });
    return { stats: Object.fromEntries(told), balloonActual };
  }

  async #total(): Promise<number> {
    const summary = await this.#qmp.execute("query-memory-size-summary");
    return summary["base-memory"] + (summary["plugged-memory"] ?? 0);
  }

  /** Bytes that the guest has. */
  async #actual(): Promise<number> {
    try {
      return (await this.#qmp.execute("query-balloon")).actual;
    } catch (error) {
      throw error instanceof QmpError ? failure("EOPNOTSUPP", "the machine has no balloon") : error;
    }
  }

  /** Resolves when the guest has so many bytes; rejects when somebody else wants another size first. */
  #reached(wanted: number): Promise<void> {
    this.#overridden?.();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        stop();
        clearInterval(timer);
        this.#overridden = undefined;
        settle();
      };
      const check = async (): Promise<void> => {
        if ((await this.#actual()) === wanted) end(resolve);
      };
      const look = (): void => void check().catch((error: unknown) => end(() => reject(error)));
      const stop = this.#qmp.onEvent((event: QmpEvent) => event.event === "BALLOON_CHANGE" && look());
      // QEMU tells of changes at most once a second, and of none where nothing had to change.
      const timer = setInterval(look, LOOK_INTERVAL);
      this.#overridden = () => end(() => reject(new ServiceError("Adjust overriden")));
    });
  }

  async #guestStatistics(path: string): Promise<QmpGuestStatistics> {
    return (await this.#qmp.execute("qom-get", { path, property: "guest-stats" })) as QmpGuestStatistics;
  }

  /** Where QEMU has the balloon among its objects. */
  async #device(): Promise<string> {
    for (const folder of ["/machine/peripheral", "/machine/peripheral-anon"]) {
      const found = (await this.#qmp.execute("qom-list", { path: folder })).find(({ type }) =>
        type.startsWith("child<virtio-balloon"),
      );
      if (found) return `${folder}/${found.name}`;
    }
    throw failure("EOPNOTSUPP", "the machine has no balloon");
  }
}
