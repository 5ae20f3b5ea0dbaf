import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { MAX_PACKED_RING_SIZE, VirtioFeature } from "../../generated/typescript/index.js";
import { RING_FEATURES, serveRequests, VhostUserFrontend } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { Bench } from "./bench.js";

const NACK = { code: "ERR_VU_NACK" };
const FRESH_PACKED = 0x8000_8000;
const PACKED = VirtioFeature.PROTOCOL_FEATURES | VirtioFeature.RING_PACKED;

/** A bench after the negotiation of packed rings. */
async function packed(context: TestContext) {
  const bench = await Bench.start(context);
  await bench.session.client.setFeatures(PACKED | VirtioFeature.VERSION_1);
  return bench.session.client;
}

test("a packed ring that was never used goes on at its fresh state", async (context) => {
  const client = await packed(context);

  assert.deepEqual(await client.getVringBase({ index: 0, num: 0 }), { index: 0, num: FRESH_PACKED });
});

test("the base of a packed ring has 32 bits", async (context) => {
  const client = await packed(context);

  await client.setVringBase({ index: 0, num: 0x0003_8005 });

  assert.deepEqual(await client.getVringBase({ index: 0, num: 0 }), { index: 0, num: 0x0003_8005 });
});

test("a packed ring may have any size, a split one powers of two", async (context) => {
  const client = await packed(context);

  await client.setVringNum({ index: 0, num: 100 });
  await client.setVringNum({ index: 0, num: MAX_PACKED_RING_SIZE });
  for (const num of [0, MAX_PACKED_RING_SIZE + 1, 0xffff_ffff]) {
    await assert.rejects(client.setVringNum({ index: 0, num }), NACK);
  }
  await client.setFeatures(VirtioFeature.PROTOCOL_FEATURES);
  await assert.rejects(client.setVringNum({ index: 0, num: 100 }), NACK);
});

test("where a split ring was means nothing once rings are packed", async (context) => {
  const bench = await Bench.start(context);
  const { client } = bench.session;
  await client.setFeatures(VirtioFeature.PROTOCOL_FEATURES);
  await client.setVringBase({ index: 0, num: 4711 });

  await client.setFeatures(PACKED);

  assert.equal((await client.getVringBase({ index: 0, num: 0 })).num, FRESH_PACKED);
});

for (const [what, base] of [
  ["beyond its end", 0x0010_8010],
  ["that has used more than was available", 0x8005_8002],
] as const) {
  test(`a packed ring does not start at a base ${what}`, async (context) => {
    const bench = await Bench.start(context);
    await bench.setUp(PACKED);
    await bench.session.client.setVringBase({ index: 0, num: base });

    await assert.rejects(bench.run(), NACK);
  });
}

test("a base with the available half alone, as DPDK sends it, is that of a ring with nothing in flight", async (context) => {
  const bench = await Bench.start(context);
  await bench.setUp(PACKED);
  await bench.session.client.setVringBase({ index: 0, num: 0x8000 });

  await bench.run();

  assert.equal(bench.device.queue(0)?.ring.base, FRESH_PACKED);
});

for (const [what, features, queueSize] of [
  ["packed", VirtioFeature.RING_PACKED, 100],
  ["packed, in order", VirtioFeature.RING_PACKED | VirtioFeature.IN_ORDER, 128],
  ["split, in order", VirtioFeature.IN_ORDER, 128],
] as const) {
  test(`requests are answered over a ring that is ${what}, also after it was stopped`, async (context) => {
    const scope = Scope.of(context);
    const path = join(await temporaryDirectory(scope), "echo.sock");
    const server = await serveRequests({ path, handler: (request) => request.readable });
    scope.defer(() => server.stop());
    const frontend = await VhostUserFrontend.open(path, { features: RING_FEATURES | features });
    scope.defer(() => frontend.close());
    assert.equal(frontend.features & features, features);

    await frontend.start({ queueSize });
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) => frontend.requestQueue(0).request(Uint8Array.of(index), 1)),
      );
      assert.deepEqual(
        answers.map(([byte]) => byte),
        Array.from({ length: 200 }, (_, index) => index),
      );
      await frontend.stop();
      await frontend.resume();
    }
  });
}
