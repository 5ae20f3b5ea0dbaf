import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  type FrontendOptions,
  ProtocolFeature,
  RequestDevice,
  type SessionEvent,
  serve,
  VhostUserFrontend,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

/** A device that answers requests with what they hold, and wants its notifications as messages. */
class InBandEcho extends RequestDevice {
  constructor() {
    super({ queues: 2, handler: (request) => request.readable });
  }

  override protocolFeatures(): bigint {
    return ProtocolFeature.INBAND_NOTIFICATIONS;
  }
}

/** Such a device, its front-end, the names of the messages that passed, and what went wrong. */
async function withEcho(context: TestContext, options: FrontendOptions = {}) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "echo.sock");
  const messages: string[] = [];
  const refused: SessionEvent[] = [];
  const server = await serve(
    new InBandEcho(),
    { path },
    {
      observer: ({ name, descriptors }) => messages.push(descriptors > 0 ? `${name} with descriptor` : name),
      onEvent: (event) => event.kind === "refused" && refused.push(event),
    },
  );
  scope.defer(() => server.stop());
  const frontend = await VhostUserFrontend.open(path, { inBand: true, ...options });
  scope.defer(() => frontend.close());
  return { frontend, messages, refused };
}

const MESSAGE = Uint8Array.of(1, 2, 3);

for (const packed of [false, true]) {
  test(`kicks and calls travel as messages, ${packed ? "packed" : "split"}`, async (context) => {
    const { frontend, messages, refused } = await withEcho(context, { packed });
    await frontend.start({ queues: 2 });

    for (let round = 0; round < 20; round++) {
      for (const queue of [0, 1]) {
        assert.deepEqual(await frontend.requestQueue(queue).request(MESSAGE, 16), MESSAGE);
      }
    }

    assert.ok(messages.includes("VRING_KICK"));
    assert.ok(messages.includes("VRING_CALL"));
    assert.deepEqual(
      messages.filter((name) => /VRING_(KICK|CALL|ERR) with descriptor/.test(name)),
      [],
    );
    assert.deepEqual(refused, []);
  });
}

test("a device that stops has sent the calls for what it completed", async (context) => {
  const { frontend, refused } = await withEcho(context);
  await frontend.start();
  const asking = frontend.requestQueue(0).request(MESSAGE, 16);

  await frontend.stop();
  await frontend.resume();

  assert.deepEqual(await asking, MESSAGE);
  assert.deepEqual(refused, []);
});

test("event descriptors are used where the front-end gives them, and the feature is not agreed on", async (context) => {
  const { frontend, messages } = await withEcho(context, { inBand: false });
  await frontend.start();

  assert.deepEqual(await frontend.requestQueue(0).request(MESSAGE, 16), MESSAGE);

  assert.ok(messages.includes("SET_VRING_KICK with descriptor"));
  assert.ok(!messages.includes("VRING_KICK"));
});

test("a front-end that left leaves no descriptor behind", async (context) => {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "echo.sock");
  const server = await serve(new InBandEcho(), { path });
  scope.defer(() => server.stop());
  const useOnce = async (): Promise<void> => {
    const frontend = await VhostUserFrontend.open(path, { inBand: true });
    await frontend.start();
    await frontend.requestQueue(0).request(MESSAGE, 16);
    await frontend.close();
  };
  await useOnce();
  const descriptors = (): number => readdirSync("/proc/self/fd").length;
  const before = descriptors();

  for (let round = 0; round < 5; round++) await useOnce();

  await eventually(20_000, "the back-end to let go", () => descriptors() <= before);
});
