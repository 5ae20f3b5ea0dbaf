import { join } from "node:path";
import { createInterface } from "node:readline";
import { Child } from "../support/child-process.js";
import { findProgram, QEMU } from "../support/peers.js";
import { Qmp } from "../support/qmp.js";
import type { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";
import type { GuestImage } from "./image.js";
import { type MachineOptions, machineWords } from "./machine.js";

export interface GuestOptions extends MachineOptions {
  /** The QEMU to boot it with; the system's by default. */
  readonly qemu?: string;
  /** Milliseconds after which QEMU is killed; 500 s by default. */
  readonly deadline?: number;
}

/** A command's result in the guest. */
export interface CommandResult {
  readonly status: number;
  readonly output: string;
}

/**
 * A booted Linux under QEMU's software emulation: commands over its serial line, devices by QMP.
 *
 * A boot takes some 4 s and a hot-plug 0.2 s, so one guest serves many tests.
 */
export class Guest {
  readonly #qemu: Child;
  readonly #lines: string[] = [];
  readonly qmp: Qmp;
  /** Where a guest can come in. */
  readonly #arrival: string;

  private constructor(qemu: Child, qmp: Qmp, arrival: string) {
    this.#qemu = qemu;
    this.qmp = qmp;
    this.#arrival = arrival;
    // No carriage return is expected from the guest, but the kernel's own messages have them.
    createInterface({ input: qemu.outputStream }).on("line", (line) => this.#lines.push(line.trimEnd()));
  }

  /**
   * Boots the guest and waits until it takes commands.
   * @throws Error with the console's text when that takes longer than 120 s
   */
  static async boot(scope: Scope, image: GuestImage, options: GuestOptions = {}): Promise<Guest> {
    const guest = await Guest.#start(scope, image, options);
    await guest.#awaitLine(/^@@READY$/, 120_000);
    return guest;
  }

  /** Starts a QEMU that waits for a guest to come from another one. */
  static async waitFor(scope: Scope, image: GuestImage, options: GuestOptions): Promise<Guest> {
    const guest = await Guest.#start(scope, image, options, ["-incoming", "defer"]);
    await guest.qmp.execute("migrate-incoming", { uri: guest.#arrival });
    return guest;
  }

  static async #start(
    scope: Scope,
    image: GuestImage,
    options: GuestOptions,
    words: readonly string[] = [],
  ): Promise<Guest> {
    const directory = await temporaryDirectory(scope);
    const control = join(directory, "qmp.sock");
    const program = findProgram(options.qemu ?? QEMU) as string;
    const machine = [...machineWords(image, control, options), ...words];
    const qemu = Child.start(scope, program, machine, { deadline: options.deadline ?? 500_000 });
    return new Guest(qemu, await Qmp.connect(scope, control), `unix:${join(directory, "arrival.sock")}`);
  }

  /**
   * Moves the guest to a QEMU that waits for one, without stopping it for longer than a moment, and ends this one.
   * @throws Error with what QEMU says when it cannot be moved
   */
  async moveTo(destination: Guest): Promise<void> {
    await this.qmp.execute("migrate", { uri: destination.#arrival });
    await eventually(120_000, "the guest to move", async () => {
      const { status, ...rest } = await this.qmp.execute<{ readonly status?: string }>("query-migrate");
      if (status === "failed") throw new Error(`the guest cannot be moved: ${JSON.stringify(rest)}`);
      return status === "completed";
    });
    await eventually(10_000, "the guest to run where it is now", async () => {
      const { status } = await destination.qmp.execute<{ readonly status: string }>("query-status");
      return status === "running";
    });
    await this.powerOff();
  }

  /**
   * Runs one line of shell in the guest.
   * @throws Error with the console's text when it has not ended within `milliseconds`
   */
  async command(line: string, milliseconds = 60_000): Promise<CommandResult> {
    if (line.includes("\n")) throw new Error("a command for the guest is one line");
    this.#lines.length = 0;
    this.#qemu.input.write(`${line}\n`);
    const status = await this.#awaitLine(/^@@STATUS (\d+)$/, milliseconds);
    const output = this.#lines.filter((text) => !text.startsWith("@@STATUS")).join("\n");
    return { status: Number(status[1]), output };
  }

  /**
   * Like {@link command}, for a line that must succeed.
   * @returns its output
   * @throws Error with the output when its status is not 0
   */
  async succeed(line: string, milliseconds?: number): Promise<string> {
    const { status, output } = await this.command(line, milliseconds);
    if (status !== 0) throw new Error(`in the guest: ${line}\nended with status ${status}:\n${output}`);
    return output;
  }

  /** Switches the guest off and waits for QEMU's end. */
  async powerOff(): Promise<void> {
    await this.qmp.execute("quit");
    await this.#qemu.end(10_000);
  }

  async #awaitLine(pattern: RegExp, milliseconds: number): Promise<RegExpExecArray> {
    return eventually(milliseconds, `a line ${pattern} from the guest`, () => {
      if (!this.#qemu.running) throw new Error("QEMU has ended");
      return this.#lines.map((line) => pattern.exec(line)).find((match) => match !== null) ?? undefined;
    }).catch((failure: Error) => {
      throw new Error(`${failure.message}; its console:\n${this.#qemu.output.slice(-4000)}`);
    });
  }
}
