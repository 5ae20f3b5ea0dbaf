import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  connectBackend,
  type ServerEvent,
  SocketListener,
  type StreamSocket,
  serve,
  serveRequests,
  VhostUserFrontend,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";
import { RecordingDevice } from "./recording-device.js";

async function place(context: TestContext) {
  const scope = Scope.of(context);
  return { scope, path: join(await temporaryDirectory(scope), "front-end.sock") };
}

/** The next back-end that connects. */
function accepted(listener: SocketListener): Promise<StreamSocket> {
  return eventually(5000, "a connection", () => listener.accept() ?? undefined);
}

test("a back-end connects to its front-end, and again when that has left", async (context) => {
  const { scope, path } = await place(context);
  const listener = SocketListener.bind(path);
  scope.defer(() => listener.close());
  const server = await serveRequests({
    connect: path,
    reconnect: { minimum: 10 },
    handler: ({ readable }) => readable,
  });
  scope.defer(() => server.stop());

  for (let round = 0; round < 3; round++) {
    const frontend = await VhostUserFrontend.open(await accepted(listener));
    await frontend.start();
    assert.deepEqual(await frontend.requestQueue(0).request(Uint8Array.of(round), 1), Uint8Array.of(round));
    await frontend.close();
  }
});

test("a front-end that is not there is tried again, after pauses that grow up to a limit", async (context) => {
  const { scope, path } = await place(context);
  const pauses: number[] = [];
  const onEvent = (event: ServerEvent): void => void (event.kind === "unreachable" && pauses.push(event.pause));
  const server = await serve(
    new RecordingDevice(),
    { connect: path },
    { onEvent, reconnect: { minimum: 5, maximum: 18 } },
  );
  scope.defer(() => server.stop());

  await eventually(5000, "five attempts", () => pauses.length >= 5);
  const listener = SocketListener.bind(path);
  scope.defer(() => listener.close());
  (await connectBackend(await accepted(listener))).close();

  assert.deepEqual(pauses.slice(0, 5), [5, 10, 18, 18, 18]);
});

test("a server that looks for its front-end can be stopped", async (context) => {
  const { path } = await place(context);
  const server = await serve(new RecordingDevice(), { connect: path }, { reconnect: { minimum: 60_000 } });

  await server.stop();

  await server.closed;
});
