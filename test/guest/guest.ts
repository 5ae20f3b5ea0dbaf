import { join } from "node:path";
import { createInterface } from "node:readline";
import { Child } from "../support/child-process.js";
import { findProgram, QEMU } from "../support/peers.js";
import { Qmp } from "../support/qmp.js";
import type { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";
import type { GuestImage } from "./image.js";

export interface GuestOptions {
  /** The QEMU to boot it with; the system's by default. */
  readonly qemu?: string;
  /** Virtual processors. */
  readonly processors?: number;
  /** Slots that a device can be plugged into while the guest runs. */
  readonly ports?: number;
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

  private constructor(qemu: Child, qmp: Qmp) {
    this.#qemu = qemu;
    this.qmp = qmp;
    // No carriage return is expected from the guest, but the kernel's own messages have them.
    createInterface({ input: qemu.outputStream }).on("line", (line) => this.#lines.push(line.trimEnd()));
  }

  /**
   * Boots the guest and waits until it takes commands.
   * @throws Error with the console's text when that takes longer than 120 s
   */
  static async boot(scope: Scope, image: GuestImage, options: GuestOptions = {}): Promise<Guest> {
    const control = join(await temporaryDirectory(scope), "qmp.sock");
    const ports = Array.from({ length: options.ports ?? 4 }, (_, port) => [
      "-device",
      `pcie-root-port,id=port${port},chassis=${port + 1}`,
    ]);
    const words = [
      ...["-no-user-config", "-nodefaults", "-display", "none", "-no-reboot"],
      ...["-machine", "q35", "-accel", "tcg", "-cpu", "max", "-smp", String(options.processors ?? 1)],
      // Two slots for memory that is plugged in while the guest runs.
      ...["-m", "256M,slots=2,maxmem=1G"],
      // vhost-user needs memory that another process can map.
      ...["-object", "memory-backend-memfd,id=memory,size=256M,share=on", "-numa", "node,memdev=memory"],
      ...["-kernel", image.kernel, "-initrd", image.initramfs],
      ...["-append", "console=ttyS0 quiet loglevel=3 panic=-1 mitigations=off nokaslr"],
      ...["-serial", "stdio", "-qmp", `unix:${control},server=on,wait=off`],
      ...ports.flat(),
    ];
    const program = findProgram(options.qemu ?? QEMU) as string;
    const qemu = Child.start(scope, program, words, { deadline: options.deadline ?? 500_000 });
    const guest = new Guest(qemu, await Qmp.connect(scope, control));
    await guest.#awaitLine(/^@@READY$/, 120_000);
    return guest;
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
