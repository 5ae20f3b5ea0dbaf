import type { ErrorCode } from "../../generated/typescript/index.js";
import type { StopOptions } from "../back-end/device.js";
import type { Virtqueue } from "../back-end/virtqueue.js";

/** What the thread of a device asks of the worker that serves one of its queues. The next order comes when the last one was answered. */
export type WorkerOrder =
  | {
      readonly kind: "start";
      readonly index: number;
      /** Of the detached queue. */
      readonly token: number;
      /** Number of the kick descriptor, borrowed until the answer; undefined where nobody kicks. */
      readonly kick: number | undefined;
      /** URL of the module whose functions serve the queue. */
      readonly module: string;
      readonly settings: unknown;
    }
  | { readonly kind: "stop"; readonly options: StopOptions };

/** What a worker answers, or tells by itself. */
export type WorkerReport =
  | { readonly kind: "started" }
  | { readonly kind: "stopped" }
  | { readonly kind: "refused" | "broken" | "failed"; readonly code: ErrorCode; readonly message: string };

/** What serves a queue in a worker, such as a `QueueRunner`. */
export interface QueueService {
  /** Completes what was taken; see {@link StopOptions}. */
  stop(options: StopOptions): unknown;
}

/**
 * Serves a queue in a worker, in whatever way it likes.
 *
 * @param settings what the device passes, the same as after a structured clone
 */
export type StartQueue = (queue: Virtqueue, settings: unknown) => QueueService | Promise<QueueService>;
