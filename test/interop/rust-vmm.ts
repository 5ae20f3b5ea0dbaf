import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Child, run } from "../support/child-process.js";
import type { Scope } from "../support/scope.js";
import { within } from "../support/wait.js";

const NATIVE = fileURLToPath(new URL("../../runtime/native", import.meta.url));
const PROGRAM = "rust-vmm-peer";
/** Milliseconds: the program is built in the first test, which takes a while where nothing of it is there yet. */
const BUILD = 300_000;
const PATIENCE = 10_000;

/** `frontend` and `backend` are the two sides of the crate `vhost`, `daemon` is the framework `vhost-user-backend` on top of it. */
type Role = "frontend" | "backend" | "daemon";

/** rust-vmm's crates in a process of their own (runtime/native/examples/rust-vmm-peer), which does what a test says and tells what it is asked. */
export class RustVmmPeer {
  readonly #child: Child;
  readonly #told: string[] = [];
  readonly #answers: string[] = [];
  #wake: () => void = () => {};

  private constructor(child: Child) {
    this.#child = child;
    createInterface(child.outputStream).on("line", (line) => {
      if (line.startsWith("told ")) this.#told.push(line.slice("told ".length));
      else this.#answers.push(line);
      this.#wake();
    });
  }

  /** Starts the program; a front-end has connected to `path`, a back-end listens there when this resolves. */
  static async start(scope: Scope, role: Role, path: string): Promise<RustVmmPeer> {
    const manifest = join(NATIVE, "Cargo.toml");
    await run(
      scope,
      "cargo",
      ["build", "--quiet", "--locked", "--manifest-path", manifest, "--example", PROGRAM],
      BUILD,
    );
    const peer = new RustVmmPeer(Child.start(scope, join(NATIVE, "target/debug/examples", PROGRAM), [role, path]));
    await peer.#answer();
    return peer;
  }

  /**
   * Has the crate do something: a command is the name of its method and the arguments.
   * @returns what came of it @throws Error with what the crate says went wrong
   */
  ask(command: string): Promise<string> {
    this.#child.input.write(`${command}\n`);
    return this.#answer();
  }

  /** What the crate was asked since this was last called, in order; all that was answered by now is there. */
  async news(): Promise<string[]> {
    await this.ask("news");
    return this.#told.splice(0);
  }

  async #answer(): Promise<string> {
    const ended = this.#child.ended.then(() => Promise.reject(new Error(`it has ended:\n${this.#child.output}`)));
    const come = async (): Promise<void> => {
      while (this.#answers.length === 0) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    };
    await within(PATIENCE, "the answer of rust-vmm-peer", Promise.race([come(), ended]));
    const [state, ...words] = (this.#answers.shift() as string).split(" ");
    if (state !== "ok") throw new Error(words.join(" "));
    return words.join(" ");
  }
}

/** Bytes as two hexadecimal digits each, as the program writes them. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** The UUIDs of an object that the program knows, and of one that it does not. */
export const KNOWN: Uint8Array = Uint8Array.from({ length: 16 }, (_, place) => place + 1);
export const UNKNOWN: Uint8Array = Uint8Array.from(KNOWN).fill(0xee, 0, 1);
