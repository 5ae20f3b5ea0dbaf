import assert from "node:assert/strict";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ErrorCode, VhostUserError } from "../../generated/typescript/index.js";
import {
  BlockDevice,
  BlockDriver,
  type BlockEngineName,
  type BlockStore,
  createMemoryStore,
  type ServerEvent,
  StreamSocket,
  serve,
} from "../../runtime/index.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { RawPeer } from "../support/raw-peer.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const DISK_SIZE = 1n << 20n;

/** A block device of this process that a test attacks, and the questions whether it has survived. */
export class Victim {
  /** Where it listens. */
  readonly path: string;
  readonly scope: Scope;
  readonly #errors: Refusal[] = [];
  readonly #attackers: RawPeer[] = [];
  #sessions = 0;
  #descriptorsBefore = 0;

  readonly #engine: BlockEngineName;

  private constructor(path: string, scope: Scope, engine: BlockEngineName) {
    this.path = path;
    this.scope = scope;
    this.#engine = engine;
  }

  static async start(
    context: TestContext,
    engine: BlockEngineName = "js",
    options: { readonly queues?: number } = {},
  ): Promise<Victim> {
    const scope = Scope.of(context);
    const victim = new Victim(join(await temporaryDirectory(scope), "victim.sock"), scope, engine);
    const store: BlockStore = createMemoryStore(DISK_SIZE);
    scope.defer(() => store.close());
    const device = new BlockDevice({ store, engine, queues: options.queues ?? 2 });
    const server = await serve(device, { path: victim.path }, { onEvent: (event) => victim.#note(event) });
    scope.defer(() => server.stop());
    await victim.#work();
    victim.#errors.length = 0;
    await collectGarbage();
    victim.#descriptorsBefore = openDescriptors();
    return victim;
  }

  /** Waits until something was refused and asserts that it was for the reason `code`. */
  async refuses(code: ErrorCode): Promise<Refusal> {
    const error = await eventually(3000, `a refusal with ${code}`, () => this.#errors[0]);
    assert.equal(error.code, code, error.message);
    return error;
  }

  /** A front-end that says whatever the test wants. */
  attacker(): RawPeer {
    const peer = new RawPeer(StreamSocket.connect(this.path));
    this.#attackers.push(peer);
    return peer;
  }

  /** Ends the attack, and asserts that no descriptor was left open and that the next front-end is served. */
  async survived(): Promise<void> {
    for (const { socket } of this.#attackers) socket.close();
    await this.#idle();
    // The events with which a native engine talks to its thread go with the engine object, when that is collected.
    if (this.#engine === "native") await collectGarbage();
    await eventually(
      3000,
      `no more descriptors than the ${this.#descriptorsBefore} before`,
      () => openDescriptors() <= this.#descriptorsBefore,
    ).catch((error: Error) => {
      throw new Error(`${error.message}; there are ${openDescriptors()}`);
    });
    await this.#work();
  }

  async #idle(): Promise<void> {
    await eventually(3000, "the end of all sessions", () => this.#sessions === 0);
  }

  async #work(): Promise<void> {
    const driver = await BlockDriver.open(this.path, { queues: 2 });
    const pattern = new Uint8Array(4096).fill(0xa5);
    await driver.write(0, pattern);
    assert.deepEqual(await driver.read(0, pattern.length), pattern);
    await driver.close();
    await this.#idle();
  }

  /** Not the error itself: its stack would keep what failed from being collected. */
  #remember({ code, message }: VhostUserError): void {
    this.#errors.push({ code, message });
  }

  #note(event: ServerEvent): void {
    if (event.kind === "connected") this.#sessions += 1;
    else if (event.kind === "disconnected") this.#sessions -= 1;
    if (event.kind === "refused" || event.kind === "ring-broken") this.#remember(event.error);
    else if (event.kind === "disconnected") this.#remember(event.reason);
  }
}

/** Why something was refused. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
}

setFlagsFromString("--expose-gc");

/** Closes what was left to the collector, so that it does not disturb the count. */
async function collectGarbage(): Promise<void> {
  (runInNewContext("gc") as () => void)();
  await sleep(20);
}
