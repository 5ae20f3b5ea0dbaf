import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ProtocolFeature } from "../../generated/typescript/index.js";
import { RequestDevice, serve, VhostUserFrontend } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

const LEAVING =
  ProtocolFeature.REPLY_ACK |
  ProtocolFeature.MQ |
  ProtocolFeature.CONFIGURE_MEM_SLOTS |
  ProtocolFeature.INFLIGHT_SHMFD |
  ProtocolFeature.GET_VRING_BASE_INFLIGHT;

const PING = Uint8Array.of(1, 2, 3);

/** A device whose handler the test lets go on, and a front-end that leads it. */
async function start(context: TestContext, settings: { features?: bigint; packed?: boolean; repeatable?: boolean }) {
  const { features = LEAVING, packed = false, repeatable = true } = settings;
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "slow.sock");
  const waiting: (() => void)[] = [];
  let open = false;
  const device = new RequestDevice({
    repeatable,
    handler: ({ readable }) =>
      open ? readable : new Promise((resolve) => waiting.push(() => resolve(readable.map((byte) => byte + 100)))),
  });
  const server = await serve(device, { path });
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path, { protocolFeatures: features, packed });
  scope.defer(() => frontend.close());
  scope.defer(() => answerAll());
  await frontend.start();
  const answerAll = (): void => {
    open = true;
    for (const answer of waiting.splice(0)) answer();
  };
  return { frontend, waiting, answerAll };
}

/** Whether a promise settles soon. */
async function settles(promise: Promise<unknown>): Promise<boolean> {
  return (await Promise.race([promise.then(() => "settled"), sleep(300)])) === "settled";
}

for (const packed of [false, true]) {
  test(`a ${packed ? "packed" : "split"} ring stops without waiting, and what was in flight is carried out by the next`, async (context) => {
    const { frontend, waiting, answerAll } = await start(context, { packed });
    const answers = [PING, PING.map((byte) => byte + 10)].map((bytes) => frontend.requestQueue(0).request(bytes, 8));
    await eventually(3000, "both requests to be in flight", () => waiting.length === 2);

    await frontend.stop();
    answerAll();
    assert.equal(await settles(Promise.race(answers)), false, "an answer to a request that was left");
    await frontend.resume();

    // Carried out again: the handler's late answers of the first time, which differ, came to nothing.
    assert.deepEqual(await Promise.all(answers), [PING, PING.map((byte) => byte + 10)]);
  });
}

for (const [what, settings] of [
  ["a ring without GET_VRING_BASE_INFLIGHT", { features: LEAVING & ~ProtocolFeature.GET_VRING_BASE_INFLIGHT }],
  ["a device whose requests must not be repeated", { repeatable: false }],
] as const) {
  test(`${what} completes what is in flight before it stops`, async (context) => {
    const { frontend, waiting, answerAll } = await start(context, settings);
    const answer = frontend.requestQueue(0).request(PING, 8);
    await eventually(3000, "the request to be in flight", () => waiting.length === 1);

    const stopped = frontend.stop();
    assert.equal(await settles(stopped), false);
    answerAll();
    await stopped;

    assert.deepEqual(
      await answer,
      PING.map((byte) => byte + 100),
    );
  });
}

test("GET_VRING_BASE_INFLIGHT without INFLIGHT_SHMFD is refused", async (context) => {
  const { frontend } = await start(context, {});

  await assert.rejects(
    frontend.session.client.setProtocolFeatures(ProtocolFeature.REPLY_ACK | ProtocolFeature.GET_VRING_BASE_INFLIGHT),
    { code: "ERR_VU_NACK" },
  );
});
