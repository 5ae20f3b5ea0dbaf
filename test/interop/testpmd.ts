import { readFileSync } from "node:fs";
import { Child } from "../support/child-process.js";
import type { Scope } from "../support/scope.js";
import { eventually } from "../support/wait.js";

/** Milliseconds; most of it is needed only where other programs want the processor too. */
const START_PATIENCE = 60_000;

/** What makes testpmd keep frames in pieces of 384 bytes, behind 128 of its own, and send those of several with an indirect table. */
export const IN_PIECES = ["--mbuf-size=512", "--enable-scatter"];

/** What testpmd says in the end of the frames that it forwarded. */
export interface ForwardingTotals {
  readonly received: number;
  readonly sent: number;
  /** Received or to be sent, and lost. */
  readonly dropped: number;
}

/** DPDK's test program: with one port it sends back each frame that it receives, with two it passes frames from each to the other. */
export class Testpmd {
  readonly #process: Child;

  private constructor(process: Child) {
    this.#process = process;
  }

  /**
   * Starts it and waits until it forwards.
   * @param devices its only port, or its ports, in DPDK's words, such as `net_vhost0,iface=PATH`
   * @param queues queue pairs of a port
   * @param options further ones of testpmd
   */
  static async start(
    scope: Scope,
    devices: string | readonly string[],
    queues: number,
    options: readonly string[] = [],
  ): Promise<Testpmd> {
    // It polls without end: both of its threads share one processor, so that others have one too where there are several.
    const processor = lastProcessor();
    const parameters = [
      // A pipe would get what it says only in the end.
      ...["--output=L", "dpdk-testpmd"],
      ...["--lcores", `0@${processor},1@${processor}`, "--no-huge", "-m", "256", "--no-pci"],
      ...[`--file-prefix=vhost-user-${process.pid}`, ...[devices].flat().map((device) => `--vdev=${device}`), "--"],
      // What waits in the queues when it starts is to be forwarded too.
      ...["--forward-mode=io", "--auto-start", "--no-flush-rx"],
      ...[`--rxq=${queues}`, `--txq=${queues}`, "--total-num-mbufs=8192", "--no-mlockall", ...options],
    ];
    const child = Child.start(scope, "stdbuf", parameters, { deadline: 3 * START_PATIENCE });
    await eventually(START_PATIENCE, "testpmd to forward", () => {
      if (!child.running) throw new Error(`testpmd has ended:\n${child.output}`);
      return child.output.includes("Press enter to exit");
    });
    return new Testpmd(child);
  }

  /** Ends it, as a user would, and returns what it says of all frames. */
  async finish(): Promise<ForwardingTotals> {
    this.#process.input.end("\n");
    await this.#process.end(START_PATIENCE);
    const [, totals = ""] = this.#process.output.split("Accumulated forward statistics for all ports");
    const count = (name: string): number => Number(totals.match(new RegExp(`${name}: (\\d+)`))?.[1]);
    return {
      received: count("RX-packets"),
      sent: count("TX-packets"),
      dropped: count("RX-dropped") + count("TX-dropped"),
    };
  }
}

/** The number of the last processor that this process may use. */
function lastProcessor(): string {
  const status = readFileSync("/proc/self/status", "utf8");
  return status.match(/^Cpus_allowed_list:.*?(\d+)$/m)?.[1] ?? "0";
}
