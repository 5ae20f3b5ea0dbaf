import { VhostUserError } from "../../../generated/typescript/index.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import { BlockEngine, Watch } from "../../binding/index.js";
import type { BlockEngineSettings, QueueEngine } from "./engine.js";

/** Serves a queue on a native thread of its own: no JavaScript runs for a request. */
export function startNativeEngine(queue: Virtqueue, settings: BlockEngineSettings): QueueEngine {
  const { store, pollMicroseconds } = settings;
  const engine = BlockEngine.start(queue.ring, queue.kick, {
    store: store.native,
    capacity: store.capacity,
    readOnly: store.readOnly,
    id: settings.id,
    writeback: settings.writeback,
    discard: settings.discard,
    writeZeroes: settings.writeZeroes,
    ...(pollMicroseconds === undefined ? {} : { pollMicroseconds }),
  });
  let stopping = false;
  const ended = new Promise<void>((resolve) => {
    const watch = new Watch(engine.done.fd, "read", () => {
      watch.close();
      if (engine.error && !stopping) queue.report(new VhostUserError(engine.error.code, engine.error.message));
      resolve();
    });
    watch.unref();
  });
  return {
    async stop() {
      stopping = true;
      engine.requestStop();
      // The watch of an idle queue does not keep the process alive, but a stop that is under way must. Asking again frees a thread that
      // waits for a driver to read its call descriptor.
      const asking = setInterval(() => engine.requestStop(), ASKING_INTERVAL);
      await ended;
      clearInterval(asking);
      const ring = engine.join();
      engine.done.close();
      return { ...queue, ring };
    },
    setWriteback: (writeback) => engine.setWriteback(writeback),
  };
}

/** Milliseconds. */
const ASKING_INTERVAL = 100;
