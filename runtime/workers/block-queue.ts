/** Serves a queue of a block device in a worker: the module of `WorkerEngines`. */
import type { StopOptions } from "../back-end/device.js";
import type { Virtqueue } from "../back-end/virtqueue.js";
import { Descriptor } from "../binding/index.js";
import { ScriptEngine } from "../devices/block/script-engine.js";
import { SharedFlag } from "../devices/block/shared-flag.js";
import type { WorkerEngineSettings } from "../devices/block/worker-engines.js";
import type { QueueService } from "./orders.js";

/** @param settings {@link WorkerEngineSettings} */
export function startQueue(queue: Virtqueue, settings: unknown): QueueService {
  const { store, writeback, ...rest } = settings as WorkerEngineSettings;
  const file = store.file === undefined ? undefined : Descriptor.duplicateOf(store.file);
  const engine = new ScriptEngine(queue, { ...rest, store: { ...store, file }, writeback: new SharedFlag(writeback) });
  return {
    async stop(options: StopOptions) {
      await engine.stop(options);
      file?.close();
    },
  };
}
