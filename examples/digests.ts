// A device of four queues with a thread for each: SHA-256 of whatever it is sent.
import { serveRequests } from "vhost-user";

const server = await serveRequests({
  path: process.argv[2] ?? "/tmp/digests.sock",
  queues: 4,
  worker: new URL("./digest-worker.js", import.meta.url),
});
process.once("SIGTERM", () => server.stop());
