import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import {
  VirtioFeature,
  VirtioNetCtrlAck,
  VirtioNetCtrlClass,
  VirtioNetCtrlHdr,
  VirtioNetCtrlMacCommand,
  VirtioNetCtrlMqCommand,
  VirtioNetFeature,
  VirtioNetGsoType,
  VirtioNetHdrFlags,
  VirtioNetHdrV1,
} from "../../generated/typescript/index.js";
import { type DriverRing, type NetworkDeviceOptions, VhostUserFrontend } from "../../runtime/index.js";
import { numberedFrame, servedNetwork } from "../support/network.js";
import { Scope } from "../support/scope.js";
import { eventually } from "../support/wait.js";
import { packet } from "./packet.js";

const [RECEIVE, TRANSMIT, CONTROL] = [0, 1, 2];
const FEATURES = VirtioFeature.VERSION_1 | VirtioNetFeature.MRG_RXBUF | VirtioNetFeature.CTRL_VQ;
const BUFFER_SIZE = 1 << 17;
const REPLY_OFFSET = 1 << 16;

/** A driver that sends whatever a test wants to a network device. */
async function attack(context: TestContext, options: Partial<NetworkDeviceOptions> = {}, features: bigint = FEATURES) {
  const scope = Scope.of(context);
  const served = await servedNetwork(scope, options);
  const frontend = await VhostUserFrontend.open(served.path, { features });
  scope.defer(() => frontend.close());
  const queues = (features & VirtioNetFeature.CTRL_VQ) === 0n ? 2 : 3;
  await frontend.start({ queues, queueSize: 256, bufferSize: BUFFER_SIZE });
  const ring = (index: number) => frontend.rings[index] as DriverRing;
  const { memory } = frontend.memory;

  /** Hands a chain over, waits until it is used, and returns the bytes that the device says it wrote. */
  const exchange = async (index: number, segments: readonly number[]): Promise<number> => {
    const { queue } = ring(index);
    queue.add(Float64Array.from(segments));
    queue.publish();
    const used = new Uint32Array(2);
    await eventually(5000, "the chain to be used", () => queue.reap(used) === 1);
    return used[1] as number;
  };

  /** Sends bytes as a packet. */
  const transmit = (packet: Uint8Array) => {
    memory.write(ring(TRANSMIT).buffers, packet);
    return exchange(TRANSMIT, [ring(TRANSMIT).buffers, packet.length, 0]);
  };

  /** Sends a command and returns the device's answer. */
  const command = async (bytes: Uint8Array): Promise<number> => {
    const { buffers } = ring(CONTROL);
    memory.write(buffers, bytes);
    const written = await exchange(CONTROL, [buffers, bytes.length, 0, buffers + REPLY_OFFSET, 1, 1]);
    assert.equal(written, 1);
    const answer = new Uint8Array(1);
    memory.read(buffers + REPLY_OFFSET, answer);
    return answer[0] as number;
  };

  return { ...served, ring, memory, exchange, transmit, command };
}

const MALFORMED: Readonly<Record<string, Uint8Array>> = {
  "half a header": packet(new Uint8Array()).subarray(0, 6),
  "a header alone": packet(new Uint8Array()),
  "less than an Ethernet header": packet(new Uint8Array(13)),
  "a frame one byte longer than the MTU allows": packet(new Uint8Array(14 + 4 + 1500 + 1)),
  "64 KiB": packet(new Uint8Array(0xffff)),
  "a checksum to be completed": packet(numberedFrame(1), { flags: VirtioNetHdrFlags.NEEDS_CSUM }),
  "a frame to be segmented": packet(numberedFrame(1), { gsoType: VirtioNetGsoType.TCPV4, gsoSize: 1 }),
};

describe("a network device", () => {
  for (const [what, bytes] of Object.entries(MALFORMED)) {
    test(`drops a packet of ${what}, counts it, and goes on`, async (context) => {
      const { transmit, device, fromDriver } = await attack(context);

      await transmit(bytes);
      await transmit(packet(numberedFrame(2)));

      assert.deepEqual(fromDriver.frames, [numberedFrame(2)]);
      assert.equal(device.counters().malformed, 1);
    });
  }

  test("writes nothing into a buffer that it is given to read", async (context) => {
    const { exchange, ring } = await attack(context);

    const written = await exchange(TRANSMIT, [ring(TRANSMIT).buffers, 64, 1]);

    assert.equal(written, 0);
  });

  test("spreads a frame over buffers of one byte, which it may", async (context) => {
    const { device, ring, memory } = await attack(context);
    const { queue, buffers } = ring(RECEIVE);
    const frame = numberedFrame(1, 20);
    const size = VirtioNetHdrV1.SIZE + frame.length;
    for (let index = 0; index < size; index++) queue.add(Float64Array.of(buffers + index, 1, 1));
    queue.publish();

    device.send(frame);
    const used = new Uint32Array(2 * size);
    await eventually(5000, "all buffers to be used", () => queue.reap(used) === size);

    const received = new Uint8Array(size);
    memory.read(buffers, received);
    assert.deepEqual(received, packet(frame, { numBuffers: size }));
  });

  test("drops a frame that would take more buffers than it cares for, and uses them for the next", async (context) => {
    const { device, ring } = await attack(context);
    const { queue, buffers } = ring(RECEIVE);
    for (let index = 0; index < 200; index++) queue.add(Float64Array.of(buffers + index, 1, 1));
    queue.publish();

    const outcomes = [device.send(numberedFrame(1, 200)), device.send(numberedFrame(2, 20))];

    assert.deepEqual(outcomes, [false, true]);
  });

  test("drops a frame for which the driver's buffer is too small when they cannot be merged", async (context) => {
    const { device, ring } = await attack(context, {}, VirtioFeature.VERSION_1);
    const { queue, buffers } = ring(RECEIVE);
    queue.add(Float64Array.of(buffers, 100, 1));
    queue.publish();

    const outcomes = [device.send(numberedFrame(1, 100)), device.send(numberedFrame(2, 60))];

    assert.deepEqual(outcomes, [false, true]);
  });

  test("reports a broken receive ring once, and drops what is sent after it", async (context) => {
    const { device, ring, traffic } = await attack(context);
    ring(RECEIVE).queue.add(Float64Array.of(1, 100, 1));
    ring(RECEIVE).queue.publish();

    const outcomes = [device.send(numberedFrame(1)), device.send(numberedFrame(2))];

    assert.deepEqual(outcomes, [false, false]);
    assert.deepEqual(
      traffic.failures.map(({ code }) => code),
      ["ERR_VU_RING_ADDRESS"],
    );
  });
});

function control(commandClass: number, cmd: number, ...data: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(VirtioNetCtrlHdr.SIZE + data.length);
  VirtioNetCtrlHdr.encodeInto({ class: commandClass, cmd }, new DataView(bytes.buffer), 0);
  bytes.set(data, VirtioNetCtrlHdr.SIZE);
  return bytes;
}

const { MQ, MAC, RX } = VirtioNetCtrlClass;
const { VQ_PAIRS_SET } = VirtioNetCtrlMqCommand;
const { ADDR_SET } = VirtioNetCtrlMacCommand;

const REFUSED: Readonly<Record<string, Uint8Array>> = {
  "half a header": Uint8Array.of(MQ),
  "a class that was not offered": control(RX, 0, 1),
  "no queue pairs": control(MQ, VQ_PAIRS_SET, 0, 0),
  "more queue pairs than there are": control(MQ, VQ_PAIRS_SET, 2, 0),
  "half a number of queue pairs": control(MQ, VQ_PAIRS_SET, 1),
  "an address of five bytes": control(MAC, ADDR_SET, 0x52, 0x54, 0, 0, 0),
  "the address of a group": control(MAC, ADDR_SET, 0x01, 0, 0x5e, 0, 0, 1),
  "a command of 64 KiB": new Uint8Array(1 << 16),
};

describe("the control queue of a network device", () => {
  test("sets the address that the configuration space shows", async (context) => {
    const { command, device } = await attack(context);

    const answer = await command(control(MAC, ADDR_SET, 0x52, 0x54, 0, 0xa, 0xb, 0xc));

    assert.equal(answer, VirtioNetCtrlAck.OK);
    assert.equal(device.mac, "52:54:00:0a:0b:0c");
  });

  for (const [what, bytes] of Object.entries(REFUSED)) {
    test(`refuses ${what}`, async (context) => {
      const { command } = await attack(context);

      assert.equal(await command(bytes), VirtioNetCtrlAck.ERR);
    });
  }

  test("takes a command that leaves no room for the answer", async (context) => {
    const { exchange, ring } = await attack(context);

    assert.equal(await exchange(CONTROL, [ring(CONTROL).buffers, 4, 0]), 0);
  });
});
