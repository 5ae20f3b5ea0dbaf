// A monitor in a process of its own, for tests: node --import tsx file-monitor.ts SOCKET
// It writes its process id into each file that it is asked to register, and its "virtual machine" is a file that it keeps open.
import { writeSync } from "node:fs";
import { createMemory, type Descriptor, serveVmControl } from "../../runtime/index.js";

const machine = createMemory("machine", 4096n);
const server = serveVmControl(
  {
    registerMemory({ fd, offset, rangeStart }) {
      writeSync((fd as Descriptor).fd, String(process.pid), Number(offset));
      fd.close();
      return { regionId: rangeStart };
    },
    getVmDescriptor: () => ({ hypervisor: "Kvm", vmFd: machine.duplicate() }),
  },
  { path: process.argv[2] as string },
);
process.once("SIGTERM", () => server.stop().finally(() => process.exit()));
