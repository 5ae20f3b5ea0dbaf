import {
  VirtioNetCtrlAck,
  VirtioNetCtrlAnnounceCommand,
  VirtioNetCtrlClass,
  VirtioNetCtrlHdr,
  VirtioNetCtrlMacCommand,
  VirtioNetCtrlMq,
  VirtioNetCtrlMqCommand,
  VirtioNetMacAddress,
} from "../../../generated/typescript/index.js";
import { CHAIN_WORDS, QueueRunner } from "../../back-end/queue-runner.js";
import type { Virtqueue } from "../../back-end/virtqueue.js";
import type { NetworkConfiguration } from "./configuration.js";

/** Bytes of data of the longest command that is served. */
const LONGEST_DATA = Math.max(VirtioNetCtrlMq.SIZE, VirtioNetMacAddress.SIZE);

/** The queue of commands: the number of queue pairs, the MAC address, and announcements, which the driver makes by itself. */
export class ControlQueue {
  readonly #runner: QueueRunner;
  readonly #headers: DataView;
  readonly #configuration: NetworkConfiguration;

  constructor(queue: Virtqueue, configuration: NetworkConfiguration) {
    this.#configuration = configuration;
    const options = { headerSize: VirtioNetCtrlHdr.SIZE, trailerSize: 1 } as const;
    this.#runner = new QueueRunner(queue, options, (count) => this.#serve(count));
    this.#headers = new DataView(this.#runner.headers.buffer);
    this.#runner.start();
  }

  async stop(): Promise<Virtqueue> {
    await this.#runner.stop();
    return this.#runner.queue;
  }

  #serve(count: number): void {
    for (let place = 0; place < count; place++) {
      const head = this.#runner.chains[place * CHAIN_WORDS] as number;
      const readable = this.#runner.chains[place * CHAIN_WORDS + 1] as number;
      const writable = this.#runner.chains[place * CHAIN_WORDS + 2] as number;
      const done = this.#execute(place, head, readable - VirtioNetCtrlHdr.SIZE);
      this.#runner.complete(head, writable > 0 ? 1 : 0, done ? VirtioNetCtrlAck.OK : VirtioNetCtrlAck.ERR);
    }
  }

  #execute(place: number, head: number, size: number): boolean {
    if (size < 0 || size > LONGEST_DATA) return false;
    const header = VirtioNetCtrlHdr.decodeFrom(this.#headers, place * VirtioNetCtrlHdr.SIZE);
    const data = new Uint8Array(size);
    this.#runner.queue.ring.read(head, VirtioNetCtrlHdr.SIZE, data);
    switch (header.class) {
      case VirtioNetCtrlClass.MQ:
        return header.cmd === VirtioNetCtrlMqCommand.VQ_PAIRS_SET && this.#setPairs(data);
      case VirtioNetCtrlClass.MAC:
        return header.cmd === VirtioNetCtrlMacCommand.ADDR_SET && this.#configuration.setMac(data);
      case VirtioNetCtrlClass.ANNOUNCE:
        return header.cmd === VirtioNetCtrlAnnounceCommand.ACK;
      default:
        return false;
    }
  }

  #setPairs(data: Uint8Array): boolean {
    if (data.length !== VirtioNetCtrlMq.SIZE) return false;
    const { virtqueuePairs } = VirtioNetCtrlMq.decodeFrom(new DataView(data.buffer), 0);
    return this.#configuration.setActivePairs(virtqueuePairs);
  }
}
