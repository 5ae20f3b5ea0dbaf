// A device in ten lines: the guest's /dev/hvc0 on this terminal.
// QEMU 11: ... -chardev socket,id=c0,path=/tmp/console.sock
//   -device vhost-user-test-device-pci,chardev=c0,virtio-id=3,num_vqs=2,config_size=12
import { RequestDevice, serve } from "vhost-user";
import { ConsoleDevice, VirtioConsoleConfig } from "vhost-user/codec";

const input = ConsoleDevice.queues.receive.first;
const device = new RequestDevice({
  queues: 2,
  config: new Uint8Array(VirtioConsoleConfig.SIZE),
  receiveQueues: [input],
  handler: ({ readable }) => void process.stdout.write(readable),
});
const server = await serve(device, { path: process.argv[2] ?? "/tmp/console.sock" });
process.once("SIGTERM", () => server.stop().finally(() => process.exit()));
for await (const bytes of process.stdin) await device.deliver(input, bytes);
