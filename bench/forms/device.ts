// device.ts FORM PATH: a disk whose reads are all answered with the same 4 KiB, written in one of the two forms of a device.

import { VirtioBlkConfig, VirtioBlkOutHeader, VirtioBlkRequestStatus } from "../../generated/typescript/index.js";
import { BlockConfiguration } from "../../runtime/devices/block/configuration.js";
import {
  CHAIN_WORDS,
  type DeviceRequestHandler,
  QueueRunner,
  RequestDevice,
  serve,
  type Virtqueue,
} from "../../runtime/index.js";

const DATA = 4096;
const CAPACITY = 64n << 20n;

/** Data, and behind it the status byte, which is 0. */
const REPLY = new Uint8Array(DATA + VirtioBlkRequestStatus.SIZE).fill(0xa5, 0, DATA);
const config = new Uint8Array(VirtioBlkConfig.SIZE);
new BlockConfiguration(CAPACITY, 1).read(0, config);

const answer: DeviceRequestHandler = async () => REPLY;

/** The same disk, which takes its requests in batches. */
class BatchDevice extends RequestDevice {
  #runner: QueueRunner | undefined;

  override async startQueue(_: number, queue: Virtqueue): Promise<void> {
    const data = REPLY.subarray(0, DATA);
    const runner: QueueRunner = new QueueRunner(
      queue,
      { headerSize: VirtioBlkOutHeader.SIZE, trailerSize: 1 },
      (count) => {
        for (let place = 0; place < count; place++) runner.reply(runner.chains[place * CHAIN_WORDS] as number, data);
      },
    );
    this.#runner = runner;
    runner.start();
  }

  override async stopQueue(): Promise<Virtqueue> {
    const runner = this.#runner;
    if (!runner) throw new Error("the queue was not started");
    await runner.stop();
    return runner.queue;
  }
}

const [form, path = ""] = process.argv.slice(2);
const Device = form === "batch" ? BatchDevice : RequestDevice;
await serve(new Device({ config, handler: answer }), { path });
