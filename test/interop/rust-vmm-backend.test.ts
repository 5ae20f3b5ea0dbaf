import assert from "node:assert/strict";
import { readSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import {
  type Descriptor as AnyDescriptor,
  ConfigFlags,
  type Mmap,
  type PeerName,
  ProtocolFeature,
  UUID_SIZE,
  VirtioFeature,
  VringAddrFlags,
  VringEnableState,
} from "../../generated/typescript/index.js";
import { loadDeviceState, saveDeviceState } from "../../runtime/front-end/device-state.js";
import {
  connectBackend,
  createEvent,
  createMemory,
  type Descriptor,
  type FrontendHandlers,
  SharedMemory,
  StreamSocket,
} from "../../runtime/index.js";
import { withPeers } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { hex, KNOWN, RustVmmPeer, UNKNOWN } from "./rust-vmm.js";

const { VERSION_1, PROTOCOL_FEATURES, RING_PACKED, LOG_ALL } = VirtioFeature;
const { REPLY_ACK, MQ, CONFIGURE_MEM_SLOTS, CONFIG, BACKEND_REQ, SHARED_OBJECT, SHMEM, LOG_SHMFD } = ProtocolFeature;
const SIZE = 0x10000;
const NACK = { code: "ERR_VU_NACK" };

interface Given {
  readonly peer?: PeerName;
  /** Protocol features to accept, beside REPLY_ACK. */
  readonly protocolFeatures?: bigint;
  readonly handlers?: FrontendHandlers;
}

/** A session with the crate's back-end, which writes down what it is asked. */
async function connected(context: TestContext, { peer = "rust-vmm", protocolFeatures = 0n, handlers }: Given = {}) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const crate = await RustVmmPeer.start(scope, "backend", path);
  const accepted = protocolFeatures | REPLY_ACK;
  const session = await connectBackend(path, { peer, protocolFeatures: accepted, handlers });
  scope.defer(() => session.close());
  const handshake = await crate.news();
  const keep = <Kept extends { close(): void }>(kept: Kept): Kept => {
    scope.defer(() => kept.close());
    return kept;
  };
  return { scope, crate, session, client: session.client, handshake, keep };
}

/** The UUID that a file of the crate holds; the file is closed. */
function held(object: AnyDescriptor): string {
  const uuid = new Uint8Array(UUID_SIZE);
  readSync(object.fd, uuid, 0, UUID_SIZE, 0);
  object.close();
  return hex(uuid);
}

describe("our front-end with rust-vmm's back-end", withPeers("cargo"), () => {
  test("shakes hands: features, queues, memory slots, the channel for requests, ownership", async (context) => {
    const handlers = { sharedObjectAdd: () => {} };
    const protocolFeatures = MQ | CONFIGURE_MEM_SLOTS | BACKEND_REQ | SHARED_OBJECT;

    const { handshake, session } = await connected(context, { protocolFeatures, handlers });

    assert.deepEqual(handshake, [
      "get_features",
      "get_protocol_features",
      `set_protocol_features 0x${(protocolFeatures | REPLY_ACK).toString(16)}`,
      "get_queue_num",
      "get_max_mem_slots",
      "set_backend_req_fd",
      "set_owner",
    ]);
    assert.deepEqual([session.queueCount, session.memorySlots], [2, 8]);
    assert.equal(session.features, VERSION_1 | PROTOCOL_FEATURES | RING_PACKED | LOG_ALL);
    assert.ok(session.offeredProtocolFeatures & SHMEM);
  });

  test("accepts features, gives up ownership and resets the device", async (context) => {
    const { client, crate } = await connected(context, { protocolFeatures: ProtocolFeature.RESET_DEVICE });

    await client.setFeatures(VERSION_1 | PROTOCOL_FEATURES);
    await client.resetOwner();
    await client.resetDevice();

    assert.deepEqual(await crate.news(), ["set_features 0x140000000", "reset_owner", "reset_device"]);
  });

  test("shares memory as a table", async (context) => {
    const { session, crate, keep } = await connected(context);
    const memory = keep(new SharedMemory(SIZE));
    const second = memory.addRegion(2 * SIZE);

    await session.shareMemory(memory);

    const regions = memory.regions.map(
      ({ guestAddr, size, userAddr }) =>
        `0x${guestAddr.toString(16)} 0x${size.toString(16)} 0x${userAddr.toString(16)} 0x0 covered true`,
    );
    assert.deepEqual(await crate.news(), [`set_mem_table ${regions.join(", ")}`]);
    assert.equal(second.size, BigInt(2 * SIZE));
  });

  test("adds and removes memory region by region", async (context) => {
    const { session, crate, keep } = await connected(context, { protocolFeatures: CONFIGURE_MEM_SLOTS });
    const memory = keep(new SharedMemory(SIZE));
    const [region] = memory.regions;
    assert.ok(region);

    await session.shareMemory(memory);
    await session.unshareMemory(region);

    const place = `0x${region.guestAddr.toString(16)} 0x10000 0x${region.userAddr.toString(16)} 0x0`;
    assert.deepEqual(await crate.news(), [`add_mem_region ${place} covered true`, `remove_mem_region ${place}`]);
  });

  test("sets a ring up, enables and stops it", async (context) => {
    const { client, crate, keep } = await connected(context);
    await client.setFeatures(VERSION_1 | PROTOCOL_FEATURES);
    await crate.news();
    const [event, vring] = [keep(createEvent()), { index: 1 }];
    const addresses = { descriptor: 0x1000n, available: 0x2000n, used: 0x3000n, log: 0x4000n };

    await client.setVringNum({ index: 1, num: 16 });
    await client.setVringAddr({ index: 1, flags: VringAddrFlags.LOG, ...addresses });
    await client.setVringBase({ index: 1, num: 5 });
    await client.setVringCall(vring, event);
    await client.setVringErr(vring, event);
    await client.setVringKick(vring, event);
    await client.setVringEnable({ index: 1, num: VringEnableState.ENABLED });
    await client.setVringEnable({ index: 1, num: VringEnableState.DISABLED });
    const base = await client.getVringBase({ index: 1, num: 0 });

    assert.deepEqual(base, { index: 1, num: 7 });
    assert.deepEqual(await crate.news(), [
      "set_vring_num 1 16",
      "set_vring_addr 1 1 0x1000 0x3000 0x2000 0x4000",
      "set_vring_base 1 0x5",
      "set_vring_call 1 with descriptor",
      "set_vring_err 1 with descriptor",
      "set_vring_kick 1 with descriptor",
      "set_vring_enable 1 true",
      "set_vring_enable 1 false",
      "get_vring_base 1",
    ]);
  });

  test("sets a ring up without descriptors", async (context) => {
    const { client, crate } = await connected(context);

    await client.setVringCall({ index: 0 }, undefined);
    await client.setVringErr({ index: 0 }, undefined);
    await client.setVringKick({ index: 0 }, undefined);

    assert.deepEqual(
      await crate.news(),
      ["call", "err", "kick"].map((event) => `set_vring_${event} 0 without descriptor`),
    );
  });

  test("names the place of a packed ring by 16 bits", async (context) => {
    const { session, crate, keep } = await connected(context);
    await session.acceptFeatures(VERSION_1 | RING_PACKED);
    await crate.news();
    const event = keep(createEvent());
    const events = { kick: event, call: event, error: event };
    const addresses = { descriptorTable: 0n, availableRing: 0n, usedRing: 0n };

    await session.setUpRing(0, { size: 8, base: 0x8005_8005, ...addresses, ...events });

    assert.equal((await crate.news())[1], "set_vring_base 0 0x8005");
    assert.equal(await session.takeBase(0), 0x0007_0007);
  });

  test("gives the memory of the log, and takes its description for the answer", async (context) => {
    const { client, crate, keep } = await connected(context, { protocolFeatures: LOG_SHMFD });
    const log = keep(createMemory("log", 8192n));

    await client.setLogBase({ logSize: 4096n, logOffset: 4096n }, log);

    assert.deepEqual(await crate.news(), ["set_log_base 0x1000 0x1000 covered true"]);
  });

  test("is refused what the crate knows by number only: it would end the connection", async (context) => {
    const { client, crate, keep } = await connected(context, { protocolFeatures: ProtocolFeature.STATUS });

    await assert.rejects(client.setLogFd(keep(createEvent())), { code: "ERR_VU_GATE" });
    await assert.rejects(client.getStatus(), { code: "ERR_VU_GATE" });

    assert.deepEqual(await crate.news(), []);
  });

  test("loses the connection when it sends that all the same", async (context) => {
    const { client, crate, keep } = await connected(context, { peer: "standard" });

    await assert.rejects(client.setLogFd(keep(createEvent())), { code: "ERR_VU_CLOSED" });

    assert.deepEqual(await crate.news(), ["ended: invalid message"]);
  });

  test("reads and writes the configuration space, with flags as bits", async (context) => {
    const { session, crate } = await connected(context, { protocolFeatures: CONFIG });

    const config = await session.readConfig(8);
    await session.writeConfig(2, Uint8Array.of(1, 2));

    assert.equal(hex(config), "0001020304050607");
    assert.deepEqual(await crate.news(), ["get_config 0 8 1", "set_config 2 0102 1"]);
  });

  test("writes the configuration space with the standard's flags where the peer is not named", async (context) => {
    const { client, crate } = await connected(context, { peer: "standard", protocolFeatures: CONFIG });

    await client.setConfig({ offset: 0, flags: ConfigFlags.MIGRATION, payload: Uint8Array.of(1) });

    // The crate takes a migration for a write of the driver.
    assert.deepEqual(await crate.news(), ["set_config 0 01 1"]);
  });

  test("hears of configuration that cannot be read or written", async (context) => {
    const { session } = await connected(context, { protocolFeatures: CONFIG });

    await assert.rejects(session.readConfig(65), NACK);
    await assert.rejects(session.writeConfig(0, Buffer.from("!")), NACK);

    assert.equal((await session.readConfig(64)).length, 64);
  });

  // The crate has the messages, its framework has not: `rust-vmm` stands for both, and refuses them.
  test("exchanges the record of requests in flight with the crate itself", async (context) => {
    const given = { peer: "standard", protocolFeatures: ProtocolFeature.INFLIGHT_SHMFD } as const;
    const { client, crate, keep } = await connected(context, given);
    const wanted = { mmapSize: 0n, mmapOffset: 0n, numQueues: 2, queueSize: 16 };

    const { payload, descriptors } = await client.getInflightFd(wanted);
    await client.setInflightFd(payload, keep(descriptors[0] as Descriptor));

    assert.deepEqual(payload, { ...wanted, mmapSize: 8192n });
    assert.deepEqual(await crate.news(), ["get_inflight_fd 2 16", "set_inflight_fd 8192 0 2 16 covered true"]);
  });

  test("gets a shared object, and none that there is not", async (context) => {
    const { client } = await connected(context, { protocolFeatures: SHARED_OBJECT | BACKEND_REQ });

    const known = await client.getSharedObject({ uuid: KNOWN });
    const unknown = await client.getSharedObject({ uuid: UNKNOWN });

    assert.deepEqual(known.descriptors.map(held), [hex(KNOWN)]);
    assert.deepEqual(unknown.descriptors, []);
  });

  test("loads and saves the device's state, and hears of one that is refused", async (context) => {
    const { client, crate } = await connected(context, { protocolFeatures: ProtocolFeature.DEVICE_STATE });

    await loadDeviceState(client, Buffer.from("state"));
    const state = await saveDeviceState(client);
    await assert.rejects(loadDeviceState(client, Buffer.from("!")), NACK);

    assert.equal(Buffer.from(state).toString(), "state");
    assert.deepEqual((await crate.news()).slice(0, 4), [
      "set_device_state_fd LOAD STOPPED",
      "check_device_state",
      "set_device_state_fd SAVE STOPPED",
      "check_device_state",
    ]);
  });

  test("learns of the device's shared memory", async (context) => {
    const { client } = await connected(context, { protocolFeatures: SHMEM | BACKEND_REQ });

    const { numRegions, sizes } = await client.getShmemConfig();

    assert.deepEqual([numRegions, ...sizes.slice(0, 3)], [2, 0x10000n, 0x20000n, 0n]);
  });

  test("gives the display's socket", async (context) => {
    const { client, crate, keep } = await connected(context);
    const [near, far] = StreamSocket.pair();
    keep(near);

    await client.gpuSetSocket(keep(far.intoDescriptor()));

    assert.deepEqual(await crate.news(), ["set_gpu_socket"]);
  });
});

const MAPPING: Mmap = { shmid: 1, fdOffset: 0x1000n, shmOffset: 0x2000n, len: 0x3000n, flags: 1n };

/** What the handlers of a front-end were told, in the crate's words. */
function recorder() {
  const told: string[] = [];
  const refuseUnknown = (uuid: Uint8Array): void => {
    if (hex(uuid) === hex(UNKNOWN)) throw new Error("not known");
  };
  const handlers: FrontendHandlers = {
    sharedObjectAdd({ uuid }) {
      told.push(`add ${hex(uuid)}`);
      refuseUnknown(uuid);
    },
    sharedObjectRemove: ({ uuid }) => void told.push(`remove ${hex(uuid)}`),
    sharedObjectLookup({ uuid }, offered) {
      told.push(`look up ${hex(uuid)} with ${offered ? held(offered.duplicate()) : "nothing"}`);
      return { payload: hex(uuid) === hex(UNKNOWN) ? 1n : 0n, descriptors: [] };
    },
    shmemMap(mapping, file) {
      told.push(`map ${Object.values(mapping).join(" ")} of ${file.kind()}`);
      file.close();
    },
    shmemUnmap: (mapping) => void told.push(`unmap ${Object.values(mapping).join(" ")}`),
  };
  return { told, handlers };
}

async function asked(context: TestContext, given: Given = {}) {
  const { told, handlers } = recorder();
  const protocolFeatures = BACKEND_REQ | ProtocolFeature.BACKEND_SEND_FD | SHARED_OBJECT | SHMEM;
  return { ...(await connected(context, { protocolFeatures, handlers, ...given })), told };
}

// The crate's back-end has no method that tells of a changed configuration, though its front-end understands the message.
describe("our front-end asked by rust-vmm's back-end", withPeers("cargo"), () => {
  test("is told of shared objects that come and go", async (context) => {
    const { crate, told } = await asked(context);

    assert.equal(await crate.ask(`shared_object_add ${hex(KNOWN)}`), "0");
    assert.equal(await crate.ask(`shared_object_remove ${hex(KNOWN)}`), "0");

    assert.deepEqual(told, [`add ${hex(KNOWN)}`, `remove ${hex(KNOWN)}`]);
  });

  test("refuses an object, and serves on", async (context) => {
    const { crate } = await asked(context);

    await assert.rejects(crate.ask(`shared_object_add ${hex(UNKNOWN)}`), /Frontend internal error/);

    assert.equal(await crate.ask(`shared_object_add ${hex(KNOWN)}`), "0");
  });

  test("maps pieces of files into shared memory and takes them out", async (context) => {
    const { crate, told } = await asked(context);
    const place = [MAPPING.shmid, MAPPING.fdOffset, MAPPING.shmOffset, MAPPING.len, MAPPING.flags].join(" ");

    await crate.ask(`shmem_map ${place}`);
    await crate.ask(`shmem_unmap ${place}`);

    assert.deepEqual(told, [`map ${place} of memory`, `unmap ${place}`]);
  });

  test("looks up an object whose descriptor came with the request, and answers by an acknowledgement", async (context) => {
    const { crate, told } = await asked(context);

    assert.equal(await crate.ask(`shared_object_lookup ${hex(KNOWN)}`), "0");
    await assert.rejects(crate.ask(`shared_object_lookup ${hex(UNKNOWN)}`), /Frontend internal error/);

    assert.deepEqual(
      told,
      [KNOWN, UNKNOWN].map((uuid) => `look up ${hex(uuid)} with ${hex(uuid)}`),
    );
  });

  test("refuses a lookup with a descriptor where the peer is not named", async (context) => {
    const { crate, told, session } = await asked(context, { peer: "standard" });

    await assert.rejects(crate.ask(`shared_object_lookup ${hex(KNOWN)}`), /partial message/);

    assert.deepEqual(told, []);
    assert.ok(await session.client.getFeatures());
  });
});
