// A whole device: it adds up the numbers that it is sent, and shows the sum in its configuration space.
// tally.ts PATH, or tally.ts PATH --connect where the front-end listens.
import { CHAIN_WORDS, QueueRunner, serve, type VhostUserDevice, type Virtqueue } from "vhost-user";
import { type FrontendClient, ProtocolFeature, VhostUserError } from "vhost-user/codec";

class TallyDevice implements VhostUserDevice {
  #sum = 0n;
  #frontend: FrontendClient | undefined;
  readonly #runners = new Map<number, QueueRunner>();

  maxQueueNum(): number {
    return 1;
  }

  features(): bigint {
    return 0n;
  }

  protocolFeatures(): bigint {
    return ProtocolFeature.CONFIG | ProtocolFeature.BACKEND_REQ;
  }

  readConfig(offset: number, into: Uint8Array): void {
    into.set(this.#bytes().subarray(offset, offset + into.length));
  }

  writeConfig(offset: number, data: Uint8Array): void {
    if (offset !== 0 || data.length !== 8) throw new VhostUserError("ERR_VU_VALUE", "the sum is written as a whole");
    this.#sum = new DataView(data.buffer, data.byteOffset).getBigUint64(0, true);
  }

  startQueue(index: number, queue: Virtqueue): void {
    const runner: QueueRunner = new QueueRunner(queue, { headerSize: 8, trailerSize: 0 }, (count) => {
      const numbers = new DataView(runner.headers.buffer);
      for (let place = 0; place < count; place++) {
        const [head = 0, readable = 0, writable = 0] = runner.chains.subarray(place * CHAIN_WORDS);
        if (readable === 8) this.#sum = BigInt.asUintN(64, this.#sum + numbers.getBigUint64(place * 8, true));
        const answer = this.#bytes().subarray(0, writable);
        queue.ring.write(head, 0, answer);
        runner.complete(head, answer.length, 0);
      }
      this.#tell();
    });
    this.#runners.set(index, runner);
    runner.start();
  }

  async stopQueue(index: number): Promise<Virtqueue> {
    const runner = this.#runners.get(index);
    if (!runner) throw new VhostUserError("ERR_VU_STATE", `queue ${index} was not started`);
    this.#runners.delete(index);
    await runner.stop();
    return runner.queue;
  }

  reset(): void {
    this.#sum = 0n;
  }

  enterSuspendedState(): void {
    // Nothing runs while there is no queue.
  }

  snapshot(): unknown {
    return { sum: String(this.#sum) };
  }

  restore(data: unknown): void {
    const { sum } = data as { readonly sum?: unknown };
    if (typeof sum !== "string" || !/^\d{1,20}$/.test(sum)) throw new VhostUserError("ERR_VU_VALUE", "no sum");
    this.#sum = BigInt.asUintN(64, BigInt(sum));
  }

  setBackendReqConnection(connection: FrontendClient): void {
    this.#frontend = connection;
  }

  #tell(): void {
    this.#frontend?.configChangeMsg().catch((error: VhostUserError) => console.error(error.message));
  }

  #bytes(): Uint8Array {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, this.#sum, true);
    return bytes;
  }
}

const [path = "/tmp/tally.sock", way] = process.argv.slice(2);
const server = await serve(new TallyDevice(), way === "--connect" ? { connect: path } : { path }, {
  onEvent(event) {
    if (event.kind === "refused") console.error(event.error.message);
  },
});
process.once("SIGTERM", () => server.stop());
