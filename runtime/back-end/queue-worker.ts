import { Worker, type WorkerOptions } from "node:worker_threads";
import { VhostUserError } from "../../generated/typescript/index.js";
import { reasonOf } from "../connection/reason-of.js";
import type { WorkerOrder, WorkerReport } from "../workers/orders.js";
import type { StopOptions } from "./device.js";
import type { Virtqueue } from "./virtqueue.js";

/** What serves a queue in a worker, and who is told of what. */
export interface QueueWorkerOptions {
  /** URL of a module that exports `startQueue`, or `handler`. */
  readonly module: string;
  /** What the module finds as `workerData` of `node:worker_threads`. */
  readonly workerData?: unknown;
  /** Is told when the handler of the module fails. */
  readonly onError?: ((error: VhostUserError) => void) | undefined;
}

/** The module that runs in workers: that of the build, because workers have no loader for other forms of it. */
const ENTRY = new URL(import.meta.resolve("vhost-user/workers/queue"));

/**
 * A worker thread that serves one queue of a device at a time. The queue is lent to it, so that it comes back even if the thread dies: that
 * breaks the queue with `ERR_VU_WORKER`, and nothing else. The thread does not keep the process alive, but for the time of a start or stop,
 * and is there for the next start until it is closed.
 */
export class QueueWorker {
  readonly #options: QueueWorkerOptions;
  #thread: Worker | undefined;
  #queue: Virtqueue | undefined;
  #answered: { resolve(): void; reject(reason: VhostUserError): void } | undefined;

  constructor(options: QueueWorkerOptions) {
    this.#options = options;
  }

  /**
   * Hands a queue over to the thread.
   *
   * @param settings what the module's `startQueue` gets; must be fit for a structured clone
   * @throws VhostUserError ERR_VU_WORKER when the thread ends before it serves the queue, or what the module throws
   */
  async start(queue: Virtqueue, settings: unknown): Promise<void> {
    const { index, ring, kick } = queue;
    const token = ring.detach();
    try {
      const { module } = this.#options;
      await this.#order({ kind: "start", index, token, kick: kick?.fd, module, settings }, queue);
      this.#queue = queue;
    } catch (error) {
      ring.reclaim();
      throw error;
    }
  }

  /** Stops serving, and gives back the queue that was handed over. */
  async stop(options: StopOptions = {}): Promise<Virtqueue> {
    const queue = this.#queue;
    if (!queue) throw new VhostUserError("ERR_VU_STATE", "the worker has no queue");
    this.#queue = undefined;
    if (this.#thread) await this.#order({ kind: "stop", options }, queue).catch((error) => queue.report(error));
    queue.ring.reclaim();
    return queue;
  }

  /** Ends the thread, which has no queue now; a start makes a new one. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  #order(order: WorkerOrder, { index }: Virtqueue): Promise<void> {
    this.#thread ??= this.#spawn(index);
    const thread = this.#thread;
    thread.ref();
    const answered = new Promise<void>((resolve, reject) => {
      this.#answered = { resolve, reject };
    });
    thread.postMessage(order);
    return answered.finally(() => thread.unref());
  }

  #spawn(index: number): Worker {
    const { workerData } = this.#options;
    // Loaders and other options for the program are not for the thread: it runs what Node.js runs by itself.
    const options: WorkerOptions = { workerData, execArgv: [], name: `vhost-user queue ${index}` };
    const thread = new Worker(ENTRY, options);
    let reason = "";
    thread.on("message", (report: WorkerReport) => this.#reported(report));
    thread.once("error", (error) => {
      reason = `: ${reasonOf(error).message}`;
    });
    thread.once("exit", (status) => {
      if (thread === this.#thread) this.#lost(`the worker of queue ${index} has ended with ${status}${reason}`);
    });
    return thread;
  }

  #reported(report: WorkerReport): void {
    if (report.kind === "started" || report.kind === "stopped") {
      this.#answered?.resolve();
      return;
    }
    const error = reasonOf(Object.assign(new Error(report.message), { code: report.code }));
    if (report.kind === "refused") this.#answered?.reject(error);
    else if (report.kind === "broken") this.#queue?.report(error);
    else this.#options.onError?.(error);
  }

  #lost(text: string): void {
    this.#thread = undefined;
    const error = new VhostUserError("ERR_VU_WORKER", text);
    this.#queue?.report(error);
    this.#answered?.reject(error);
  }
}
