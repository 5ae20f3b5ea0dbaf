// A device in ten lines: random numbers for a virtual machine.
// qemu-system-x86_64 ... -chardev socket,id=c0,path=/tmp/rng.sock -device vhost-user-rng-pci,chardev=c0
import { randomBytes } from "node:crypto";
import { serveRequests } from "vhost-user";

const server = await serveRequests({
  path: process.argv[2] ?? "/tmp/rng.sock",
  handler: async (request) => randomBytes(Math.min(request.writableLength, 65_536)),
});
process.once("SIGTERM", () => server.stop());
