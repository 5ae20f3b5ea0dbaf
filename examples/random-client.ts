// Any device in five lines: 64 bytes from an entropy device behind any vhost-user back-end.
import { VhostUserFrontend } from "vhost-user";

const device = await VhostUserFrontend.open(process.argv[2] ?? "/tmp/rng.sock");
await device.start();
const bytes = await device.requestQueue(0).request(new Uint8Array(), 64);
process.stdout.write(`${Buffer.from(bytes).toString("hex")}\n`);
await device.close();
