// A source of randomness for virtual machines, the whole device. Attach it to QEMU with
//   -chardev socket,id=random,path=/tmp/random.sock -device vhost-user-rng-pci,chardev=random
// and memory that can be shared: -object memory-backend-memfd,id=memory,size=1G,share=on -numa node,memdev=memory
import { randomBytes } from "node:crypto";
import { serveRequests } from "vhost-user";

const server = await serveRequests({
  path: process.argv[2] ?? "/tmp/random.sock",
  handler: (request) => randomBytes(Math.min(request.writableLength, 65536)),
});
process.once("SIGTERM", () => server.stop());
