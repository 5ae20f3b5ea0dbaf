// Writes to a disk behind any vhost-user back-end and reads it back, with no virtual machine in between. Try it with
//   npx vhost-user blk --socket-path=/tmp/disk.sock --blk-file=disk.img
import { BlockDriver } from "vhost-user";

const disk = await BlockDriver.open(process.argv[2] ?? "/tmp/disk.sock");
await disk.write(0, new TextEncoder().encode("hello, disk".padEnd(512)));
await disk.flush();
const text = new TextDecoder().decode(await disk.read(0, 512)).trim();
console.log(`${disk.capacity} bytes, the first of them: ${text}`);
await disk.close();
