// A disk that survives its back-end: kill it with -9 while this copies, start it again, and the copy goes on.
// qemu-storage-daemon --blockdev file,node-name=f,filename=d.img --export vhost-user-blk,id=e,node-name=f,addr.type=unix,addr.path=/tmp/disk.sock
import { BlockDriver } from "vhost-user";

const disk = await BlockDriver.open(process.argv[2] ?? "/tmp/disk.sock", { reconnect: true });
for (let offset = 0n; offset < disk.capacity; offset += 65_536n) {
  const left = disk.capacity - offset;
  process.stdout.write(await disk.read(offset, left < 65_536n ? Number(left) : 65_536));
}
await disk.close();
