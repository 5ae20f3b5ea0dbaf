import { basename } from "node:path";
import { VIRTIO_NET_MIN_MTU } from "../../generated/typescript/index.js";
import type { NetworkSwitch, ServerAddress } from "../../runtime/index.js";
import { type Command, type CommandValues, UsageError } from "../command.js";
import { peerOf } from "../peer.js";
import { ADDRESS_OPTIONS, SERVING_OPTIONS, serveAllUntilStopped } from "../serving.js";
import { parseNumber } from "../size.js";
import { StatusLine } from "../switch-status.js";

const MOST_POLLING = 1_000_000;
const LARGEST_MTU = 65_535;
const LONGEST_AGEING = 1_000_000;

/** `vhost-user switch`: a learning Ethernet switch whose ports are network devices. */
export const command: Command = {
  name: "switch",
  summary: "connect network devices of several machines by a learning switch",
  usage:
    "switch --socket-path=PATH --socket-path=PATH ... [--client] [--mtu=N] [--poll-us=N] [--ageing=S] [--json [--interval=S]] [--peer=NAME]",
  options: {
    "socket-path": {
      type: "string",
      value: "PATH",
      multiple: true,
      help: "a port; front-ends come one after the other",
    },
    client: {
      ...ADDRESS_OPTIONS.client,
      type: "boolean",
      help: "connect to front-ends that listen, in place of listening",
    },
    mtu: { type: "string", value: "N", help: "bytes of a frame behind its header (default: 1500)" },
    "poll-us": {
      type: "string",
      value: "N",
      help: "longest time to poll for frames before sleeping, in microseconds (default: 10; 0: never)",
    },
    ageing: { type: "string", value: "S", help: "seconds after which a silent address is forgotten (default: 300)" },
    json: {
      type: "boolean",
      help: "print the counters of all ports as a line of JSON, again and again and in the end",
    },
    interval: { type: "string", value: "S", help: "seconds from line to line (default: 1)" },
    ...SERVING_OPTIONS,
  },
  async run(values) {
    const paths = (values["socket-path"] as string[] | undefined) ?? [];
    if (paths.length === 0) throw new UsageError("a --socket-path for each port is needed");
    if (new Set(paths).size < paths.length) throw new UsageError("a --socket-path is given twice");
    const number = (name: string, otherwise: number, least: number, most: number): number =>
      parseNumber((values[name] as string | undefined) ?? String(otherwise), name, least, most);
    const options = {
      ports: paths.length,
      mtu: number("mtu", 1500, VIRTIO_NET_MIN_MTU, LARGEST_MTU),
      pollMicroseconds: number("poll-us", 10, 0, MOST_POLLING),
      ageingSeconds: number("ageing", 300, 1, LONGEST_AGEING),
    };
    const interval = number("interval", 1, 1, 86_400) * 1000;
    const peer = peerOf(values);
    const { NetworkSwitch } = await import("../../runtime/index.js");
    const network = new NetworkSwitch(options);
    const end = show(values, paths, network, interval);
    try {
      const addresses = paths.map((path): ServerAddress => (values.client === true ? { connect: path } : { path }));
      await serveAllUntilStopped(
        network.ports.map((port, place) => [port, addresses[place] as ServerAddress] as const),
        {
          program: "vhost-user switch",
          text: values.json ? undefined : `a switch of ${paths.length} ports at ${paths.join(", ")}`,
          verbose: values.verbose === true,
          peer,
        },
      );
      return 0;
    } finally {
      end();
      network.close();
    }
  },
};

/** Shows the counters again and again; what it returns does so for the last time. */
function show(values: CommandValues, paths: readonly string[], network: NetworkSwitch, interval: number): () => void {
  if (values.json) {
    const print = () => {
      const ports = network.counters().map((counters, place) => ({ socketPath: paths[place], ...counters }));
      process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ports })}\n`);
    };
    return repeat(print, interval);
  }
  if (!process.stderr.isTTY) return () => {};
  const line = new StatusLine(paths.map((path) => basename(path)));
  const end = repeat(() => {
    process.stderr.write(`\r${line.text(network.counters(), process.stderr.columns)}`);
  }, interval);
  return () => {
    end();
    process.stderr.write("\n");
  };
}

function repeat(action: () => void, interval: number): () => void {
  const timer = setInterval(action, interval).unref();
  return () => {
    clearInterval(timer);
    action();
  };
}
