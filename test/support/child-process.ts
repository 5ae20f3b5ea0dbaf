import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import type { Scope } from "./scope.js";
import { within } from "./wait.js";

/** How a process ended: its exit status, or the signal that ended it. */
export interface ProcessEnd {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ChildOptions {
  /** Milliseconds after which the process is killed, whatever it does; 60 s by default. */
  readonly deadline?: number;
  readonly environment?: NodeJS.ProcessEnv;
  /** Descriptors of this process to hand over as 3, 4, ... */
  readonly descriptors?: readonly number[];
}

/** Processes still alive, so that none outlives this one: not after a failed assertion, nor after the runner's SIGTERM. */
const alive = new Set<ChildProcessByStdio<Writable, Readable, Readable>>();
process.on("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});
process.on("SIGTERM", () => process.exit(143));
process.on("SIGINT", () => process.exit(130));

/** A process of a test, with a deadline, its output collected, ended with the scope it was started in. */
export class Child {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  #output = "";
  #overdue = false;
  /** How the process ended; stays pending while it runs and never rejects. */
  readonly ended: Promise<ProcessEnd>;
  /** A short form of the command line for messages. */
  readonly name: string;

  private constructor(child: ChildProcessByStdio<Writable, Readable, Readable>, name: string, deadline: number) {
    this.#child = child;
    this.name = name;
    alive.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        this.#output += text;
      });
    }
    // A write after the process has gone is told by `ended`, not by an unhandled EPIPE.
    child.stdin.on("error", () => {});
    const timer = setTimeout(() => {
      this.#overdue = true;
      child.kill("SIGKILL");
    }, deadline);
    this.ended = new Promise((resolve) => {
      const finish = (end: ProcessEnd) => {
        clearTimeout(timer);
        alive.delete(child);
        resolve(end);
      };
      child.once("close", (status, signal) => finish({ status, signal }));
      child.once("error", (failure) => {
        this.#output += failure.message;
        finish({ status: null, signal: null });
      });
    });
  }

  /** Starts `command`; when `scope` closes it is ended (SIGTERM, then SIGKILL) if it still runs. */
  static start(scope: Scope, command: string, parameters: readonly string[], options: ChildOptions = {}): Child {
    const descriptors = options.descriptors ?? [];
    const process = spawn(command, parameters, {
      stdio: ["pipe", "pipe", "pipe", ...descriptors],
      env: options.environment,
    }) as ChildProcessByStdio<Writable, Readable, Readable>;
    const child = new Child(process, `${command} ${parameters[0] ?? ""}`.trim(), options.deadline ?? 60_000);
    scope.defer(() => child.stop().then(() => undefined));
    return child;
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  get running(): boolean {
    return alive.has(this.#child);
  }

  get input(): Writable {
    return this.#child.stdin;
  }

  /** Standard output as it comes. */
  get outputStream(): Readable {
    return this.#child.stdout;
  }

  /** All that was printed so far, to standard output and standard error. */
  get output(): string {
    return this.#output;
  }

  /**
   * Waits for the process to end by itself.
   * @throws Error with its output when it did not within `milliseconds`, or was killed at its deadline
   */
  async end(milliseconds: number): Promise<ProcessEnd> {
    const end = await within(milliseconds, `the end of ${this.name}`, this.ended).catch((failure: Error) => {
      throw new Error(`${failure.message}; it printed:\n${this.#output}`);
    });
    if (this.#overdue) throw new Error(`${this.name} was killed at its deadline; it printed:\n${this.#output}`);
    return end;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends the process: `signal` first, SIGKILL when that has not worked after `patience` milliseconds. */
  async stop(signal: NodeJS.Signals = "SIGTERM", patience = 3000): Promise<ProcessEnd> {
    this.#child.kill(signal);
    return within(patience, this.name, this.ended).catch(() => {
      this.#child.kill("SIGKILL");
      return this.ended;
    });
  }
}

/**
 * Runs `command` to its end and returns what it printed.
 * @throws Error with the output when it ends with another status than 0 or not within `deadline` milliseconds
 */
export async function run(
  scope: Scope,
  command: string,
  parameters: readonly string[],
  deadline = 60_000,
): Promise<string> {
  const child = Child.start(scope, command, parameters, { deadline });
  child.input.end();
  const { status, signal } = await child.end(deadline + 1000);
  if (status !== 0) {
    throw new Error(`${command} ${parameters.join(" ")}: ended with ${status ?? signal}:\n${child.output}`);
  }
  return child.output;
}
