// A cable in ten lines: what one virtual machine sends, the other receives.
// qemu-system-x86_64 ... -chardev socket,id=c0,path=/tmp/net0.sock -netdev vhost-user,id=n0,chardev=c0 -device virtio-net-pci,netdev=n0
import { NetworkDevice, serve } from "vhost-user";

const paths = process.argv.length > 3 ? process.argv.slice(2, 4) : ["/tmp/net0.sock", "/tmp/net1.sock"];
const ends = paths.map((_, end) => {
  const onFrames = (frames: readonly Uint8Array[]) => {
    for (const frame of frames) ends[1 - end]?.send(frame);
  };
  return new NetworkDevice({ onFrames });
});
const servers = await Promise.all(ends.map((device, end) => serve(device, { path: paths[end] as string })));
process.once("SIGTERM", () => servers.map((server) => server.stop()));
