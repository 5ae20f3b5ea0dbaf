import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A program that a command starts and must end. */
export class Child {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #errors = "";

  constructor(program: string, parameters: readonly string[]) {
    this.#process = spawn(program, parameters, { stdio: ["ignore", "ignore", "pipe"] });
    this.#process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#errors += text;
    });
    this.#ended = once(this.#process, "close").catch((error: Error) => {
      this.#errors += error.message;
    });
  }

  /** What it printed to standard error. */
  get errors(): string {
    return this.#errors.trim();
  }

  /** Waits until a socket file appears. @throws Error when the program ends before, or the time is over */
  async listens(path: string, milliseconds: number): Promise<void> {
    const deadline = performance.now() + milliseconds;
    while (!existsSync(path)) {
      if (this.#over) throw new Error(`the program ended before it listened: ${this.errors}`);
      if (performance.now() > deadline)
        throw new Error(`no socket at ${path} within ${milliseconds} ms: ${this.errors}`);
      await sleep(20);
    }
  }

  /** Asks it to end, and makes it end when it does not. Returns the exit status, or null when a signal ended it. */
  async stop(milliseconds: number): Promise<number | null> {
    if (!this.#over) this.#process.kill("SIGTERM");
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), milliseconds);
    await this.#ended;
    clearTimeout(timer);
    return this.#process.exitCode;
  }

  get #over(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null || this.#process.pid === undefined;
  }
}
