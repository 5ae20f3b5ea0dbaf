import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { ProtocolFeature } from "../../generated/typescript/index.js";
import { type FrontendOptions, VhostUserFrontend } from "../../runtime/index.js";
import { withPeers } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { hex, KNOWN, RustVmmPeer } from "./rust-vmm.js";

/** A front-end of a device of the crates' framework, which answers requests with their text in reverse. */
async function opened(context: TestContext, options: FrontendOptions = {}) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const crate = await RustVmmPeer.start(scope, "daemon", path);
  const frontend = await VhostUserFrontend.open(path, { peer: "rust-vmm", ...options });
  scope.defer(() => frontend.close());
  const start = async (queues = 1): Promise<void> => {
    await frontend.start({ queues });
    await crate.news();
  };
  return { scope, crate, frontend, start };
}

async function ask(frontend: VhostUserFrontend, text: string, queue = 0): Promise<string> {
  return Buffer.from(await frontend.requestQueue(queue).request(Buffer.from(text), 64)).toString();
}

describe("our front-end with a device of rust-vmm's framework", withPeers("cargo"), () => {
  test("starts two queues, and takes their answers", async (context) => {
    const { frontend, crate } = await opened(context);

    await frontend.start({ queues: 2 });

    assert.deepEqual(await Promise.all([ask(frontend, "abc", 0), ask(frontend, "def", 1)]), ["cba", "fed"]);
    const accepted = (frontend.features | (1n << 30n)).toString(16);
    assert.deepEqual(await crate.news(), [
      "set_event_idx true",
      `acked_features 0x${accepted}`,
      "update_memory 1 regions",
    ]);
  });

  test("stops and resumes its rings, whose descriptors the framework drops", async (context) => {
    const { frontend, crate, start } = await opened(context);
    await start();
    await ask(frontend, "abc");

    await frontend.stop();
    assert.ok((await crate.news()).includes("stop_vring 0"));
    await frontend.resume();

    assert.equal(await ask(frontend, "def"), "fed");
  });

  test("resets the device and starts it with other rings", async (context) => {
    const { frontend, crate, start } = await opened(context);
    await start();

    await frontend.reset();
    assert.ok((await crate.news()).includes("reset_device"));
    await start(2);

    assert.equal(await ask(frontend, "abc", 1), "cba");
  });

  for (const [how, without] of [
    ["region by region", 0n],
    ["by a new table", ProtocolFeature.CONFIGURE_MEM_SLOTS],
  ] as const) {
    test(`adds and removes memory of a device that runs, ${how}`, async (context) => {
      const { MQ, REPLY_ACK, CONFIGURE_MEM_SLOTS } = ProtocolFeature;
      const { frontend, crate, start } = await opened(context, {
        protocolFeatures: (MQ | REPLY_ACK | CONFIGURE_MEM_SLOTS) & ~without,
      });
      await start();

      const region = await frontend.addMemory(1 << 16);
      assert.equal(await ask(frontend, "abc"), "cba");
      await frontend.removeMemory(region);

      assert.equal(await ask(frontend, "def"), "fed");
      assert.deepEqual(await crate.news(), ["update_memory 2 regions", "update_memory 1 regions"]);
    });
  }

  test("finds the pages that the device wrote", async (context) => {
    const { frontend, start } = await opened(context);
    await start();
    await frontend.startLogging();
    frontend.takeDirtyPages();

    await ask(frontend, "abc");

    assert.ok(frontend.takeDirtyPages().length > 0);
    assert.deepEqual(frontend.takeDirtyPages(), []);
  });

  test("reads and writes the configuration space", async (context) => {
    const { frontend, crate } = await opened(context);

    assert.equal(hex(await frontend.readConfig(4)), "00010203");
    await frontend.writeConfig(1, Uint8Array.of(0xaa));
    await assert.rejects(frontend.readConfig(65), { code: "ERR_VU_NACK" });

    assert.deepEqual(await crate.news(), ["get_config 0 4", "set_config 1 aa", "get_config 0 65"]);
  });

  test("moves the device to another one with its state, which comes in a file of the device's own", async (context) => {
    const { frontend, crate, start, scope } = await opened(context);
    await start();
    await crate.ask("state moved");
    await ask(frontend, "abc");
    const path = join(await temporaryDirectory(scope), "next.sock");
    const next = await RustVmmPeer.start(scope, "daemon", path);

    await frontend.migrate(path);

    assert.equal(await ask(frontend, "def"), "fed");
    assert.equal(await next.ask("state then"), "moved");
  });

  test("serves the device's requests: objects and shared memory", async (context) => {
    const told: string[] = [];
    const { crate, start } = await opened(context, {
      handlers: {
        sharedObjectAdd: ({ uuid }) => void told.push(`add ${hex(uuid)}`),
        sharedObjectLookup: ({ uuid }, offered) => {
          told.push(`look up ${hex(uuid)} with ${offered?.kind()}`);
          return { payload: 0n, descriptors: [] };
        },
        shmemMap: ({ shmOffset }, file) => {
          told.push(`map at ${shmOffset}`);
          file.close();
        },
      },
    });
    await start();

    await crate.ask(`shared_object_add ${hex(KNOWN)}`);
    await crate.ask(`shared_object_lookup ${hex(KNOWN)}`);
    await crate.ask("shmem_map 0 0 4096 4096 0");

    assert.deepEqual(told, [`add ${hex(KNOWN)}`, `look up ${hex(KNOWN)} with memory`, "map at 4096"]);
  });

  test("gets a shared object and the sizes of shared memory", async (context) => {
    const handlers = { sharedObjectAdd: () => {}, shmemUnmap: () => {} };
    const { frontend, crate } = await opened(context, { handlers });
    const { client } = frontend.session;
    await crate.news();

    const { descriptors } = await client.getSharedObject({ uuid: KNOWN });
    for (const descriptor of descriptors) descriptor.close();
    const { sizes } = await client.getShmemConfig();

    assert.equal(descriptors.length, 1);
    assert.deepEqual(sizes.slice(0, 2), [0x10000n, 0x20000n]);
    assert.deepEqual(await crate.news(), [`get_shared_object ${hex(KNOWN)}`, "get_shmem_config"]);
  });

  test("may own the device once only, and loses it with the first request that it refuses", async (context) => {
    const { frontend } = await opened(context);

    await assert.rejects(frontend.session.client.setOwner(), { code: "ERR_VU_NACK" });

    assert.equal((await frontend.closed).code, "ERR_VU_CLOSED");
  });

  test("is not asked for the record of requests in flight, which the framework refuses", async (context) => {
    const { frontend } = await opened(context);
    const wanted = { mmapSize: 0n, mmapOffset: 0n, numQueues: 1, queueSize: 16 };

    await assert.rejects(frontend.session.client.getInflightFd(wanted), { code: "ERR_VU_GATE" });
  });
});
