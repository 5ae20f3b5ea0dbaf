import assert from "node:assert/strict";
import { ftruncateSync } from "node:fs";
import { type TestContext, test } from "node:test";
import {
  type ErrorCode,
  type Log,
  ProtocolFeature,
  VirtioFeature,
  VringAddrFlags,
} from "../../generated/typescript/index.js";
import { createEvent, createMemory, type Descriptor, DirtyLog } from "../../runtime/binding/index.js";
import { BlockDriver, connectBackend } from "../../runtime/index.js";
import { Victim } from "./victim.js";

const FEATURES = ProtocolFeature.REPLY_ACK | ProtocolFeature.LOG_SHMFD;
/** Bytes of log for all that is below the memory of the front-end, which begins at 4 GiB. */
const BELOW = 1n << 17n;
const FILE_SIZE = 2n * BELOW;
const BLOCK = new Uint8Array(4096).fill(0x5a);

const file = (): Descriptor => createMemory("log", FILE_SIZE, { sealed: false });

const REFUSED: Readonly<Record<string, { code: ErrorCode; log: Log; descriptor?: () => Descriptor }>> = {
  "without bytes": { code: "ERR_VU_MEMORY_REGION", log: { logSize: 0n, logOffset: 0n } },
  "larger than its file": { code: "ERR_VU_MEMORY_REGION", log: { logSize: FILE_SIZE + 1n, logOffset: 0n } },
  "that begins behind its file": { code: "ERR_VU_MEMORY_REGION", log: { logSize: 8n, logOffset: FILE_SIZE } },
  "that ends behind its file": { code: "ERR_VU_MEMORY_REGION", log: { logSize: FILE_SIZE, logOffset: 8n } },
  "whose end wraps around": {
    code: "ERR_VU_MEMORY_REGION",
    log: { logSize: FILE_SIZE, logOffset: 0xffff_ffff_ffff_f000n },
  },
  "of half the address space": { code: "ERR_VU_MEMORY_REGION", log: { logSize: 1n << 63n, logOffset: 0n } },
  "in an event": { code: "ERR_VU_DESCRIPTOR_KIND", log: { logSize: 8n, logOffset: 0n }, descriptor: createEvent },
};

for (const [what, { code, log, descriptor = file }] of Object.entries(REFUSED)) {
  test(`a log ${what} is ${code}`, async (context) => {
    const victim = await Victim.start(context);
    const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });
    const given = descriptor();

    await assert.rejects(session.client.setLogBase(log, given));

    await victim.refuses(code);
    given.close();
    session.close();
    await victim.survived();
  });
}

test("a file as the event of the log is ERR_VU_DESCRIPTOR_KIND", async (context) => {
  const victim = await Victim.start(context);
  const session = await connectBackend(victim.path, { protocolFeatures: FEATURES });
  const given = file();

  await assert.rejects(session.client.setLogFd(given));

  await victim.refuses("ERR_VU_DESCRIPTOR_KIND");
  given.close();
  session.close();
  await victim.survived();
});

/** A disk in use, whose front-end has switched logging on. */
async function logging(context: TestContext, engine: "js" | "native", logSize = FILE_SIZE) {
  const victim = await Victim.start(context, engine);
  const log = file();
  const driver = await BlockDriver.open(victim.path);
  const { session } = driver.frontend;
  await session.client.setLogBase({ logSize, logOffset: 0n }, log);
  await session.acceptFeatures(driver.frontend.features | VirtioFeature.LOG_ALL);
  await session.settled();
  return { victim, driver, session, log };
}

/** The disk still does what it should. */
async function works(driver: BlockDriver): Promise<void> {
  await driver.write(0, BLOCK);
  assert.deepEqual(await driver.read(0, BLOCK.length), BLOCK);
}

for (const engine of ["js", "native"] as const) {
  test(`${engine}: what lies beyond a log that is smaller than memory is not marked, and the disk works`, async (context) => {
    const { victim, driver, log } = await logging(context, engine, BELOW + 1n);

    await works(driver);

    // The first eight pages have a bit; whatever is behind them in the file is untouched.
    const [marks, rest] = [new DirtyLog(log, BELOW, 1), new DirtyLog(log, BELOW + 8n, BELOW - 8n)];
    assert.ok(marks.takePages().length > 0);
    assert.deepEqual(rest.takePages(), []);
    for (const part of [marks, rest]) part.close();
    await driver.close();
    log.close();
    await victim.survived();
  });

  test(`${engine}: memory that is added beyond the end of the log is used without marks`, async (context) => {
    const { victim, driver, log } = await logging(context, engine, BELOW + 8n);

    await driver.frontend.addMemory(1 << 24);
    await works(driver);

    await driver.close();
    log.close();
    await victim.survived();
  });

  test(`${engine}: a log that is replaced again and again while a ring runs takes the marks, and the old ones are let go`, async (context) => {
    const { victim, driver, session, log: first } = await logging(context, engine);
    const logs = [first, ...Array.from({ length: 20 }, file)];
    const writing = Array.from({ length: 200 }, (_, index) => driver.write(index * 512, BLOCK.subarray(0, 512)));

    for (const log of logs) await session.client.setLogBase({ logSize: FILE_SIZE, logOffset: 0n }, log);
    await Promise.all(writing);
    const last = new DirtyLog(logs.at(-1) as Descriptor, 0, Number(FILE_SIZE));
    last.takePages();
    await driver.read(0, BLOCK.length);

    assert.ok(last.takePages().length > 0);
    last.close();
    await driver.close();
    for (const log of logs) log.close();
    await victim.survived();
  });

  test(`${engine}: a log whose file is cut to nothing while a ring runs does not end the process`, async (context) => {
    const { victim, driver, log } = await logging(context, engine);

    ftruncateSync(log.fd, 0);
    await works(driver);

    await driver.close();
    log.close();
    await victim.survived();
  });

  for (const address of [0xffff_ffff_ffff_fffcn, 1n << 52n]) {
    test(`${engine}: a used ring that is logged at 0x${address.toString(16)} does no harm`, async (context) => {
      const { victim, driver, session, log } = await logging(context, engine);
      const [ring] = driver.frontend.rings;
      assert.ok(ring);
      const { memory } = driver.frontend;

      await session.client.setVringAddr({
        index: 0,
        flags: VringAddrFlags.LOG,
        descriptor: session.ringAddress(memory, ring.descriptorTable),
        available: session.ringAddress(memory, ring.availableRing),
        used: session.ringAddress(memory, ring.usedRing),
        log: address,
      });
      await works(driver);

      await driver.close();
      log.close();
      await victim.survived();
    });
  }
}
