/**
 * What runs in a worker thread that serves one queue of a device: `QueueWorker` is its other end. Whatever is thrown here outside of an
 * order ends the thread, and with it what it serves.
 *
 * What is loaded here names the generated modules that it needs: each thread compiles its own, and all of the protocol takes longer than to
 * start the thread.
 */
import { parentPort } from "node:worker_threads";
import { VhostUserError } from "../../generated/typescript/support/error.js";
import type { StopOptions } from "../back-end/device.js";
import { type DeviceRequestHandler, HandlerQueue, type HandlerSettings } from "../back-end/handler-queue.js";
import type { Virtqueue } from "../back-end/virtqueue.js";
import { Descriptor, DeviceQueue } from "../binding/index.js";
import { reasonOf } from "../connection/reason-of.js";
import type { QueueService, StartQueue, WorkerOrder, WorkerReport } from "./orders.js";

/** What a module for workers may export. */
interface QueueModule {
  readonly startQueue?: StartQueue;
  readonly handler?: DeviceRequestHandler;
}

const port = parentPort;
if (!port) throw new VhostUserError("ERR_VU_STATE", "this module runs in worker threads only");

const tell = (report: WorkerReport): void => port.postMessage(report);

let serving: { readonly queue: Virtqueue; readonly service: QueueService } | undefined;

port.on("message", async (order: WorkerOrder) => {
  if (order.kind === "start") await start(order);
  else await stop(order.options);
});

async function start({ index, token, kick, module, settings }: WorkerOrder & { kind: "start" }): Promise<void> {
  const queue: Virtqueue = {
    index,
    ring: DeviceQueue.attach(token),
    kick: kick === undefined ? undefined : Descriptor.duplicateOf(kick),
    report: (failure) => tell(failed("broken", failure)),
  };
  try {
    serving = { queue, service: await startService(queue, module, settings) };
    tell({ kind: "started" });
  } catch (error) {
    letGo(queue);
    tell(failed("refused", error));
  }
}

async function startService(queue: Virtqueue, module: string, settings: unknown): Promise<QueueService> {
  const { startQueue, handler } = (await import(module)) as QueueModule;
  if (startQueue) return startQueue(queue, settings);
  if (!handler) throw new VhostUserError("ERR_VU_ARGUMENT", `${module} exports neither handler nor startQueue`);
  const onError = (error: VhostUserError): void => tell(failed("failed", error));
  return new HandlerQueue(queue, { ...(settings as HandlerSettings), handler, onError });
}

async function stop(options: StopOptions): Promise<void> {
  if (!serving) throw new VhostUserError("ERR_VU_STATE", "there is no queue to stop");
  const { queue, service } = serving;
  serving = undefined;
  await service.stop(options);
  letGo(queue);
  tell({ kind: "stopped" });
}

function letGo({ ring, kick }: Virtqueue): void {
  ring.close();
  kick?.close();
}

/** An error in the form in which it survives the way to another thread. */
function failed(kind: "refused" | "broken" | "failed", error: unknown): WorkerReport {
  const { code, message } = reasonOf(error);
  return { kind, code, message };
}
