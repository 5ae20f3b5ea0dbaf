import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { RequestDevice, serve, VhostUserFrontend } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

/** A device whose queue 0 the driver offers buffers on, and its front-end. */
async function receiver(context: TestContext) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const device = new RequestDevice({ queues: 2, receiveQueues: [0], handler: ({ readable }) => readable });
  const server = await serve(device, { path });
  scope.defer(() => server.stop());
  const open = async () => {
    const frontend = await VhostUserFrontend.open(path);
    scope.defer(() => frontend.close());
    await frontend.start({ queues: 2 });
    return frontend;
  };
  return { device, open };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const offer = (frontend: VhostUserFrontend, length: number): Promise<string> =>
  frontend.requestQueue(0).request(new Uint8Array(), length).then(text);

test("what a device delivers fills the buffers in their order, and goes on in the next where it does not fit", async (context) => {
  const { device, open } = await receiver(context);
  const frontend = await open();
  const buffers = [offer(frontend, 4), offer(frontend, 8), offer(frontend, 4)];

  await device.deliver(0, Buffer.from("first second"));
  await device.deliver(0, Buffer.from("last"));

  assert.deepEqual(await Promise.all(buffers), ["firs", "t second", "last"]);
});

test("bytes wait for a driver and its buffers", async (context) => {
  const { device, open } = await receiver(context);
  const delivered = device.deliver(0, Buffer.from("early"));

  const frontend = await open();

  assert.equal(await offer(frontend, 16), "early");
  await delivered;
});

test("buffers that nothing was delivered to stay in the ring while it is stopped", async (context) => {
  const { device, open } = await receiver(context);
  const frontend = await open();
  const buffer = offer(frontend, 16);

  await frontend.stop();
  await frontend.resume();
  await device.deliver(0, Buffer.from("later"));

  assert.equal(await buffer, "later");
});

test("other queues go to the handler, and nothing can be delivered to them", async (context) => {
  const { device, open } = await receiver(context);
  const frontend = await open();

  const echo = await frontend.requestQueue(1).request(Buffer.from("echo"), 4);

  assert.equal(text(echo), "echo");
  await assert.rejects(device.deliver(1, Buffer.from("no")), { code: "ERR_VU_QUEUE_INDEX" });
});
