// A client in ten lines: the first sector of a disk behind any vhost-user-blk back-end, without a virtual machine.
// qemu-storage-daemon --blockdev file,node-name=f,filename=d.img --export vhost-user-blk,id=e,node-name=f,addr.type=unix,addr.path=/tmp/disk.sock
import { BlockDriver } from "vhost-user";

const disk = await BlockDriver.open(process.argv[2] ?? "/tmp/disk.sock");
process.stdout.write(`${disk.capacity} bytes, called ${await disk.getId()}\n`);
const sector = await disk.read(0, 512);
process.stdout.write(`${Buffer.from(sector).toString("hex")}\n`);
await disk.close();
