import { type Command, UsageError } from "../command.js";

/** `vhost-user vm-bridge`: crosvm's control socket for a QEMU. */
export const command: Command = {
  name: "vm-bridge",
  summary: "serve crosvm's control socket for a running QEMU",
  usage: "vm-bridge --qmp=PATH --socket=PATH [--strict]",
  options: {
    qmp: { type: "string", value: "PATH", help: "socket of QEMU's -qmp unix:PATH,server=on,wait=off" },
    socket: { type: "string", value: "PATH", help: "where the control socket is made" },
    strict: { type: "boolean", help: "answer malformed requests in words, where crosvm is silent" },
  },
  async run({ qmp, socket, strict }, positionals) {
    if (typeof qmp !== "string" || typeof socket !== "string" || positionals.length > 0) {
      throw new UsageError("--qmp=PATH and --socket=PATH are needed");
    }
    const { bridgeToQemu } = await import("../../runtime/index.js");
    const bridge = await bridgeToQemu(qmp, socket, {
      strict: strict === true,
      onError: (error) => process.stderr.write(`vm-bridge: ${error.message}\n`),
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void bridge.stop());
    await bridge.ended;
    return 0;
  },
};
