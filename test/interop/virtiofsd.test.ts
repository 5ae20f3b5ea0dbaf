import assert from "node:assert/strict";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { Child } from "../support/child-process.js";
import { patternBytes } from "../support/disk-files.js";
import { findProgram, withPeersAsRoot } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { isListening } from "../support/sockets.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";
import { FuseClient } from "./fuse-client.js";
import { ROOT_INODE } from "./fuse-messages.js";

const ENOENT = 2;

/** A file server on a new directory, which `fill` writes into. */
async function startServer(scope: Scope, fill: (directory: string) => Promise<void> = async () => {}) {
  const directory = await temporaryDirectory(scope);
  const shared = join(directory, "shared");
  const socketPath = join(directory, "fs.sock");
  await mkdir(shared);
  await fill(shared);
  // Without privileges for namespaces, as in a container, the server can still change its root.
  const parameters = [`--socket-path=${socketPath}`, "-o", `source=${shared},sandbox=chroot,cache=none`];
  const server = Child.start(scope, findProgram("virtiofsd") as string, parameters);
  await eventually(15_000, "virtiofsd to listen", () => {
    if (!server.running) throw new Error(`virtiofsd has ended:\n${server.output}`);
    return isListening(socketPath);
  });
  return { server, socketPath, shared };
}

/** A client that has exchanged FUSE_INIT. */
async function connected(scope: Scope, fill?: (directory: string) => Promise<void>) {
  const { server, socketPath, shared } = await startServer(scope, fill);
  const client = await FuseClient.connect(socketPath);
  const version = await client.init();
  return { client, server, shared, version };
}

describe("virtiofsd as the back-end of our client", withPeersAsRoot("virtiofsd"), () => {
  test("answers FUSE_INIT with its version", { timeout: 30_000 }, async (context) => {
    const { client, version } = await connected(Scope.of(context));

    await client.close();

    assert.equal(version.major, 7);
  });

  test("lists a directory over as many replies as it takes", { timeout: 30_000 }, async (context) => {
    const names = Array.from({ length: 100 }, (_, number) => `file-${number}`);
    const { client } = await connected(Scope.of(context), async (directory) => {
      for (const name of names) await writeFile(join(directory, name), "");
    });

    const entries = await client.list(ROOT_INODE, 512);
    await client.close();

    assert.deepEqual(entries.map(({ name }) => name).sort(), [".", "..", ...names].sort());
  });

  test("finds a file and tells what it is", { timeout: 30_000 }, async (context) => {
    const { client, shared } = await connected(Scope.of(context), (directory) =>
      writeFile(join(directory, "data"), patternBytes(1234, 1), { mode: 0o640 }),
    );

    const { node } = await client.lookup(ROOT_INODE, "data");
    const { inode, size, mode } = await client.attributes(node);
    await client.close();

    const expected = await stat(join(shared, "data"), { bigint: true });
    assert.deepEqual({ inode, size, mode }, { inode: expected.ino, size: 1234n, mode: Number(expected.mode) });
  });

  test("gives a file's content, unchanged", { timeout: 30_000 }, async (context) => {
    const content = Buffer.from(patternBytes(1_000_000, 1));
    const { client } = await connected(Scope.of(context), (directory) => writeFile(join(directory, "data"), content));

    const { node, size } = await client.lookup(ROOT_INODE, "data");
    const read = await client.read(node, Number(size));
    await client.close();

    assert.ok(read.equals(content));
  });

  test("answers a name that is not there with ENOENT", { timeout: 30_000 }, async (context) => {
    const { client } = await connected(Scope.of(context));

    await assert.rejects(client.lookup(ROOT_INODE, "nothing"), { errno: ENOENT });

    await client.close();
  });

  test("serves both of its queues", { timeout: 30_000 }, async (context) => {
    const { client } = await connected(Scope.of(context), (directory) => writeFile(join(directory, "data"), ""));

    const { node } = await client.lookup(ROOT_INODE, "data");
    await client.forget(node);
    const { served } = client;
    await client.close();

    // FORGET here, INIT and LOOKUP there.
    assert.deepEqual(served, [1, 2]);
  });

  test("has no configuration space to read: there the tag is the front-end's", { timeout: 30_000 }, async (context) => {
    const { client } = await connected(Scope.of(context));

    await assert.rejects(client.frontend.readConfig(1), { code: "ERR_VU_GATE" });

    await client.close();
  });

  test("ends when its client has gone", { timeout: 30_000 }, async (context) => {
    const { client, server } = await connected(Scope.of(context));

    await client.close();

    assert.deepEqual(await server.end(5000), { status: 0, signal: null });
  });
});
