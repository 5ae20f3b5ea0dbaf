import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Child } from "../test/support/child-process.js";
import { Scope } from "../test/support/scope.js";
import { isListening } from "../test/support/sockets.js";
import { temporaryDirectory } from "../test/support/temporary-directory.js";
import { eventually } from "../test/support/wait.js";
import { alternate, type Candidate } from "./rounds.js";
import type { Comparison } from "./table.js";
import { Testpmd } from "./testpmd.js";

const BINARY = fileURLToPath(new URL("../bin/vhost-user.js", import.meta.url));
const DEADLINE = 1_800_000;

/**
 * What forwards is pinned to one processor, what sends and receives to the other. Both poll all the time, so that on a machine with other work this
 * measures its scheduler; the number of frames on their way is fixed, hence so is what a loss of the processor for a moment costs.
 */
const [SWITCHING, SENDING] = [0, 1];
/** Milliseconds a measurement, and before it until frames circulate. */
const [RUNTIME, WARM_UP] = [1000, 300];
/** Bursts of 64 frames that each port sends to begin with; they circulate from then on, and fill half of a ring. */
const BURSTS = 2;
/** Bytes of a frame, its checksum not counted. */
const SIZES = [64, 1500] as const;
const FORMATS = { split: "packed_vq=0", packed: "packed_vq=1" } as const;
const TARGET = 0.7;

const MACS = ["52:54:00:00:00:0a", "52:54:00:00:00:0b"] as const;

const PEER = "testpmd io between vhost ports";
/** Polling ends soon after the last frame, so that it takes no time from the next one to be measured. */
const OURS = { "switch, polling": ["--poll-us=10000"], "switch, as it comes": [] };

/** Frames a second through a switch between two DPDK virtio-user ports: ours, and DPDK's own forwarding between two vhost ports. */
export async function compareNetwork(rounds: number): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const format of ["split", "packed"] as const) {
    const scope = new Scope();
    try {
      const lines = new Map([[PEER, await peerLine(scope, FORMATS[format])]]);
      for (const [name, words] of Object.entries(OURS)) lines.set(name, await ourLine(scope, FORMATS[format], words));
      for (const size of SIZES) {
        const series = await alternate(
          [...lines].map(([name, line]) => line.candidate(name, size)),
          rounds,
        );
        for (const name of Object.keys(OURS)) {
          comparisons.push({
            what: `frames of ${size} bytes between DPDK virtio-user ports, ${format} rings`,
            ours: { name, series: series.get(name) ?? [] },
            peer: { name: PEER, series: series.get(PEER) ?? [] },
            ...{ unit: "frames/s", better: "larger" as const },
            ...(name === "switch, polling" ? { target: TARGET } : {}),
          });
        }
      }
    } finally {
      await scope.close();
    }
  }
  return comparisons;
}

/** Something that forwards, and the program that sends through it. */
class Line {
  readonly #sender: Testpmd;
  /** Forwards only while told to; ours needs no telling. */
  readonly #forwarder: Testpmd | undefined;

  constructor(sender: Testpmd, forwarder?: Testpmd) {
    this.#sender = sender;
    this.#forwarder = forwarder;
  }

  candidate(name: string, size: number): Candidate {
    return {
      name,
      measure: async () => {
        await this.#sender.command(`set txpkts ${size}`);
        await this.#forwarder?.command("start");
        await this.#sender.command(`start tx_first ${BURSTS}`);
        await sleep(WARM_UP);
        const begin = [performance.now(), await this.#sender.received()] as const;
        await sleep(RUNTIME);
        const end = [performance.now(), await this.#sender.received()] as const;
        await this.#sender.command("stop");
        await this.#forwarder?.command("stop");
        return ((end[1] - begin[1]) * 1000) / (end[0] - begin[0]);
      },
    };
  }
}

async function peerLine(scope: Scope, format: string): Promise<Line> {
  const paths = await sockets(scope);
  const forwarder = await Testpmd.start(
    scope,
    SWITCHING,
    paths.map((path, port) => `net_vhost${port},iface=${path}`),
  );
  return new Line(await sender(scope, paths, format), forwarder);
}

async function ourLine(scope: Scope, format: string, words: readonly string[]): Promise<Line> {
  const paths = await sockets(scope);
  const ports = paths.map((path) => `--socket-path=${path}`);
  const program = ["-c", `${SWITCHING}`, process.execPath, BINARY, "switch", ...ports, ...words];
  const child = Child.start(scope, "taskset", program, { deadline: DEADLINE });
  await eventually(15_000, "the switch to listen", () => {
    if (!child.running) throw new Error(`the switch has ended:\n${child.output}`);
    return paths.every(isListening);
  });
  return new Line(await sender(scope, paths, format));
}

async function sockets(scope: Scope): Promise<string[]> {
  const directory = await temporaryDirectory(scope);
  return ["a", "b"].map((name) => join(directory, `${name}.sock`));
}

/** Two ports, each of which sends to the address of the other; what one receives, the other sends again. */
function sender(scope: Scope, paths: readonly string[], format: string): Promise<Testpmd> {
  const devices = paths.map((path, port) => `net_virtio_user${port},path=${path},mac=${MACS[port]},${format}`);
  return Testpmd.start(
    scope,
    SENDING,
    devices,
    [0, 1].map((port) => `--eth-peer=${port},${MACS[1 - port]}`),
  );
}
