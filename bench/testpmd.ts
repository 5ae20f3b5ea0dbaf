import { Child } from "../test/support/child-process.js";
import type { Scope } from "../test/support/scope.js";
import { eventually } from "../test/support/wait.js";

const PROMPT = "testpmd> ";
const PATIENCE = 60_000;
const DEADLINE = 1_800_000;

/** DPDK's test program with two ports between which it passes frames, told what to do line by line. */
export class Testpmd {
  readonly process: Child;
  /** What it printed to standard output alone: a complaint can come in the middle of its prompt. */
  #printed = "";
  /** How much of that was looked at. */
  #seen = 0;

  private constructor(process: Child) {
    this.process = process;
    process.outputStream.on("data", (text: string) => {
      this.#printed += text;
    });
  }

  /**
   * Starts it with its forwarding thread on one processor, and waits until it listens to commands.
   * @param devices its two ports in DPDK's words
   * @param more further words for testpmd itself
   */
  static async start(
    scope: Scope,
    processor: number,
    devices: readonly string[],
    more: readonly string[] = [],
  ): Promise<Testpmd> {
    const words = [
      ...[
        "--output=0",
        "dpdk-testpmd",
        "--lcores",
        `0@${processor},1@${processor}`,
        "--no-huge",
        "-m",
        "192",
        "--no-pci",
      ],
      ...[`--file-prefix=bench-${process.pid}-${devices[0]?.replaceAll(/\W/g, "")}`.slice(0, 60)],
      ...[...devices.map((device) => `--vdev=${device}`), "--", "-i", "--forward-mode=io", "--burst=64"],
      ...["--total-num-mbufs=16384", "--no-mlockall", "--rxd=256", "--txd=256", ...more],
    ];
    const testpmd = new Testpmd(Child.start(scope, "stdbuf", words, { deadline: DEADLINE }));
    await testpmd.#prompt("to start");
    return testpmd;
  }

  /** Gives a command and returns what it printed. */
  async command(line: string): Promise<string> {
    this.#seen = this.#printed.length;
    this.process.input.write(`${line}\n`);
    return this.#prompt(line);
  }

  /** Frames that its ports have received since it was started. */
  async received(): Promise<number> {
    const text = await this.command("show port stats all");
    return [...text.matchAll(/RX-packets: (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  /** Waits for the prompt behind what was not looked at. */
  async #prompt(what: string): Promise<string> {
    const answer = (): string | undefined => {
      if (!this.process.running) throw new Error(`testpmd has ended:\n${this.process.output}`);
      const text = this.#printed.slice(this.#seen);
      return text.includes(`\n${PROMPT}`) ? text : undefined;
    };
    return eventually(PATIENCE, `testpmd: ${what}`, answer).catch((error: Error) => {
      throw new Error(`${error.message}; it said:\n${this.process.output}`);
    });
  }
}
