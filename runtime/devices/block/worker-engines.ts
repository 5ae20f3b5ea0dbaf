import { QueueWorker } from "../../back-end/queue-worker.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import type { BlockEngineSettings, BlockEngines, QueueEngine } from "./engine.js";
import type { ScriptEngineSettings, ScriptStore } from "./script-engine.js";
import { SharedFlag } from "./shared-flag.js";

/** {@link BlockEngineSettings} in a form that another thread can be given. */
export interface WorkerEngineSettings extends Omit<ScriptEngineSettings, "store" | "writeback"> {
  /** The file is the number of its descriptor, borrowed while the engine starts. */
  readonly store: Omit<ScriptStore, "file"> & { readonly file: number | undefined };
  /** The cell of a {@link SharedFlag}. */
  readonly writeback: Int32Array;
}

/** What runs in the workers. */
const MODULE = import.meta.resolve("vhost-user/workers/block-queue");

/** Serves queues in TypeScript, each in a worker thread of its own, which is kept for the next start of the queue. */
export class WorkerEngines implements BlockEngines {
  readonly #workers = new Map<number, QueueWorker>();

  async start(queue: Virtqueue, settings: BlockEngineSettings): Promise<QueueEngine> {
    const worker = this.#workers.get(queue.index) ?? new QueueWorker({ module: MODULE });
    this.#workers.set(queue.index, worker);
    const { native, file, capacity, readOnly } = settings.store;
    const { id, discard, writeZeroes } = settings;
    const writeback = new SharedFlag(settings.writeback);
    await worker.start(queue, {
      ...{ id, discard, writeZeroes },
      store: { kind: native.kind, file: file?.fd, capacity, readOnly },
      writeback: writeback.cell,
    } satisfies WorkerEngineSettings);
    return { stop: (options) => worker.stop(options), setWriteback: (value) => writeback.set(value) };
  }

  async close(): Promise<void> {
    for (const worker of this.#workers.values()) await worker.close();
  }
}
