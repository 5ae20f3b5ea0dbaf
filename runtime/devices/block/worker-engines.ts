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

/** Milliseconds. A guest that is started anew, or a front-end that connects again, finds threads whose code is compiled already. */
const KEPT = 10_000;

/** Serves queues in TypeScript, each in a worker thread of its own, which is kept for the next start of the queue. */
export class WorkerEngines implements BlockEngines {
  readonly #workers = new Map<number, QueueWorker>();
  #end: NodeJS.Timeout | undefined;

  async start(queue: Virtqueue, settings: BlockEngineSettings): Promise<QueueEngine> {
    clearTimeout(this.#end);
    const worker = this.#workers.get(queue.index) ?? new QueueWorker({ module: MODULE });
    this.#workers.set(queue.index, worker);
    const { native, file, capacity, readOnly } = settings.store;
    const { id, pollMicroseconds, discard, writeZeroes } = settings;
    const writeback = new SharedFlag(settings.writeback);
    await worker.start(queue, {
      ...{ id, pollMicroseconds, discard, writeZeroes },
      store: { kind: native.kind, file: file?.fd, capacity, readOnly },
      writeback: writeback.cell,
    } satisfies WorkerEngineSettings);
    return { stop: (options) => worker.stop(options), setWriteback: (value) => writeback.set(value) };
  }

  rest(): void {
    clearTimeout(this.#end);
    this.#end = setTimeout(() => {
      for (const worker of this.#workers.values()) void worker.close();
    }, KEPT);
    this.#end.unref();
  }
}
