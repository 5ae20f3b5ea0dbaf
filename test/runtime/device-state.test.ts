import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { closeSync, openSync, readFileSync, unlinkSync, writeFileSync, writeSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type TestContext, test } from "node:test";
import {
  ACK_FAILURE,
  ACK_SUCCESS,
  type DeviceStateDirection,
  DeviceStatePhase,
  DeviceStateDirection as Direction,
  ProtocolFeature,
} from "../../generated/typescript/index.js";
import { Descriptor, StreamSocket } from "../../runtime/index.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";
import { Bench } from "./bench.js";
import { RecordingDevice } from "./recording-device.js";

const SUCCESS = BigInt(ACK_SUCCESS);
const FAILURE = BigInt(ACK_FAILURE);
const ACCEPTED = { payload: { error: ACK_SUCCESS, invalidFd: true }, descriptors: [] };
const REFUSED = { payload: { error: ACK_FAILURE, invalidFd: true }, descriptors: [] };

/** A device with a state that can be large, or impossible to take. */
class StatefulDevice extends RecordingDevice {
  state: unknown = { counter: 1 };

  override snapshot(): unknown {
    if (this.state instanceof Error) throw this.state;
    return this.state;
  }

  override restore(data: unknown): void {
    if (data === "poison") throw new Error("cannot take this state");
    this.state = data;
  }
}

async function start(context: TestContext) {
  const bench = await Bench.start(context, new StatefulDevice(), {
    protocolFeatures: ProtocolFeature.REPLY_ACK | ProtocolFeature.DEVICE_STATE,
  });
  await bench.session.client.setFeatures(0n);
  return bench;
}

/** Two ends of a pipe, as a front-end makes it. */
async function pipe({ scope }: Bench): Promise<{ readonly reader: Descriptor; readonly writer: Descriptor }> {
  const path = join(await temporaryDirectory(scope), "pipe");
  execFileSync("mkfifo", [path]);
  const both = openSync(path, "r+");
  const reader = Descriptor.adopt(openSync(path, "r"));
  const writer = Descriptor.adopt(openSync(path, "w"));
  closeSync(both);
  unlinkSync(path);
  for (const end of [reader, writer]) scope.defer(() => end.close());
  return { reader, writer };
}

/** Hands a descriptor over, so that the back-end has the only one. */
async function give({ session }: Bench, direction: DeviceStateDirection, channel: Descriptor) {
  const reply = await session.client.setDeviceStateFd({ direction, phase: DeviceStatePhase.STOPPED }, channel);
  channel.close();
  return reply;
}

function write(end: Descriptor, data: string): void {
  const fd = end.intoFd();
  writeSync(fd, data);
  closeSync(fd);
}

test("a state is saved through a pipe, whose end is the end of the state", async (context) => {
  const bench = await start(context);
  const { reader, writer } = await pipe(bench);

  const reply = await give(bench, Direction.SAVE, writer);
  const saved = await text(new Socket({ fd: reader.intoFd(), readable: true, writable: false }));

  assert.deepEqual(reply, ACCEPTED);
  assert.equal(await bench.session.client.checkDeviceState(), SUCCESS);
  assert.deepEqual(JSON.parse(saved), { counter: 1 });
});

test("a state is loaded through a pipe; the answer to CHECK_DEVICE_STATE waits for its end", async (context) => {
  const bench = await start(context);
  const { reader, writer } = await pipe(bench);

  const reply = await give(bench, Direction.LOAD, reader);
  const checked = bench.session.client.checkDeviceState();
  write(writer, '{"counter":2}');

  assert.deepEqual(reply, ACCEPTED);
  assert.equal(await checked, SUCCESS);
  assert.deepEqual(bench.device.state, { counter: 2 });
});

test("a state that is larger than a pipe goes from one device to another, while both serve requests", async (context) => {
  const source = await start(context);
  const destination = await start(context);
  const { reader, writer } = await pipe(source);
  const pages = Array.from({ length: 50_000 }, (_, index) => `page ${index}`);
  source.device.state = { pages };

  await give(source, Direction.SAVE, writer);
  await source.session.client.getFeatures();
  await give(destination, Direction.LOAD, reader);
  const checks = await Promise.all([
    source.session.client.checkDeviceState(),
    destination.session.client.checkDeviceState(),
  ]);

  assert.deepEqual(checks, [SUCCESS, SUCCESS]);
  assert.deepEqual(destination.device.state, { pages });
});

test("a state goes through a socket too", async (context) => {
  const bench = await start(context);
  const [ours, theirs] = StreamSocket.pair();

  await give(bench, Direction.SAVE, theirs.intoDescriptor());
  const saved = await text(new Socket({ fd: ours.intoDescriptor().intoFd() }));

  assert.deepEqual(JSON.parse(saved), { counter: 1 });
  assert.equal(await bench.session.client.checkDeviceState(), SUCCESS);
});

test("a state goes through a file too", async (context) => {
  const bench = await start(context);
  const path = join(await temporaryDirectory(bench.scope), "state");
  writeFileSync(path, "");

  await give(bench, Direction.SAVE, Descriptor.openFile(path));
  assert.equal(await bench.session.client.checkDeviceState(), SUCCESS);
  await give(bench, Direction.LOAD, Descriptor.openFile(path));

  assert.equal(await bench.session.client.checkDeviceState(), SUCCESS);
  assert.equal(readFileSync(path, "utf8"), '{"counter":1}');
});

test("while a ring is started the state stays here", async (context) => {
  const bench = await start(context);
  await bench.setUp();
  await bench.run();
  const { writer } = await pipe(bench);

  assert.deepEqual(await give(bench, Direction.SAVE, writer), REFUSED);
});

test("a state that comes while a ring is started is not taken", async (context) => {
  const bench = await start(context);
  await bench.setUp();
  const { reader, writer } = await pipe(bench);

  await give(bench, Direction.LOAD, reader);
  await bench.run();
  write(writer, '{"counter":2}');

  assert.equal(await bench.session.client.checkDeviceState(), FAILURE);
  assert.deepEqual(bench.device.state, { counter: 1 });
});

for (const [what, data] of [
  ["nothing", ""],
  ["half a state", '{"counter":'],
  ["a state that the device refuses", '"poison"'],
] as const) {
  test(`loading ${what} fails, and the session goes on`, async (context) => {
    const bench = await start(context);
    const { reader, writer } = await pipe(bench);

    await give(bench, Direction.LOAD, reader);
    write(writer, data);

    assert.equal(await bench.session.client.checkDeviceState(), FAILURE);
    assert.deepEqual(bench.device.state, { counter: 1 });
  });
}

test("a state without end is given up", async (context) => {
  const bench = await start(context);
  const { reader, writer } = await pipe(bench);
  const output = new Socket({ fd: writer.intoFd(), readable: false, writable: true });

  await give(bench, Direction.LOAD, reader);
  const poured = assert.rejects(pipeline(endless(), output), { code: "EPIPE" });

  assert.equal(await bench.session.client.checkDeviceState(), FAILURE);
  await poured;
});

function* endless() {
  for (;;) yield "[".repeat(1 << 20);
}

test("a snapshot that fails is told at once", async (context) => {
  const bench = await start(context);
  const { writer } = await pipe(bench);
  bench.device.state = new Error("no state can be had");

  assert.deepEqual(await give(bench, Direction.SAVE, writer), REFUSED);
  assert.equal(await bench.session.client.checkDeviceState(), FAILURE);
});

test("a reader that goes away makes the transfer fail", async (context) => {
  const bench = await start(context);
  const { reader, writer } = await pipe(bench);
  bench.device.state = "x".repeat(1 << 20);

  await give(bench, Direction.SAVE, writer);
  reader.close();

  assert.equal(await bench.session.client.checkDeviceState(), FAILURE);
});

test("a descriptor that carries no state is refused", async (context) => {
  const bench = await start(context);

  assert.deepEqual(await give(bench, Direction.SAVE, bench.event()), REFUSED);
});

test("a phase or direction that is not defined is refused", async (context) => {
  const bench = await start(context);
  const { writer } = await pipe(bench);

  const reply = await bench.session.client.setDeviceStateFd({ direction: 2, phase: 0 }, writer);

  assert.deepEqual(reply, REFUSED);
});

test("CHECK_DEVICE_STATE without a transfer fails", async (context) => {
  const { session } = await start(context);

  assert.equal(await session.client.checkDeviceState(), FAILURE);
});

test("a second transfer takes the place of the first", async (context) => {
  const bench = await start(context);
  const first = await pipe(bench);
  const second = await pipe(bench);

  await give(bench, Direction.LOAD, first.reader);
  await give(bench, Direction.LOAD, second.reader);
  write(second.writer, "[3]");

  assert.equal(await bench.session.client.checkDeviceState(), SUCCESS);
  assert.deepEqual(bench.device.state, [3]);
});

test("a front-end that leaves in the middle of a transfer ends it", async (context) => {
  const bench = await start(context);
  const { reader } = await pipe(bench);
  await give(bench, Direction.LOAD, reader);
  const checked = bench.session.client.checkDeviceState().catch(() => {});

  bench.session.close();

  await checked;
  await eventually(3000, "the end of the session", () => bench.events.some(({ kind }) => kind === "disconnected"));
});
