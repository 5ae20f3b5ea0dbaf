import assert from "node:assert/strict";
import { writeSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import {
  type FrontendClient,
  type Mmap,
  type PeerName,
  ProtocolFeature,
  VirtioFeature,
} from "../../generated/typescript/index.js";
import { createMemory, type Descriptor, RequestDevice, type ServerEvent, serve } from "../../runtime/index.js";
import { withPeers, withUserfaults } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";
import { hex, KNOWN, RustVmmPeer, UNKNOWN } from "./rust-vmm.js";

const { VERSION_1, PROTOCOL_FEATURES, RING_PACKED, RING_EVENT_IDX, RING_INDIRECT_DESC, LOG_ALL } = VirtioFeature;
const BASIC = VERSION_1 | PROTOCOL_FEATURES;
/** The lower half of the word at which a packed ring begins: index 0 in the first lap. */
const PACKED_BASE = 0x8000;
const CONFIG_SIZE = 16;
/** The crate's answer to an acknowledgement that says failure. */
const REFUSED = /backend internal error/;

/** A device with a use for everything that the crate can ask: it answers with upper case, and keeps a state, an object and shared memory. */
class FullDevice extends RequestDevice {
  readonly config = Uint8Array.from({ length: CONFIG_SIZE }, (_, place) => place);
  state: unknown = "fresh";
  resets = 0;
  ask!: FrontendClient;

  constructor() {
    super({ handler: ({ readable }) => Buffer.from(Buffer.from(readable).toString().toUpperCase()) });
  }

  override protocolFeatures(): bigint {
    const { BACKEND_REQ, BACKEND_SEND_FD, CONFIG, SHARED_OBJECT, SHMEM, STATUS } = ProtocolFeature;
    return BACKEND_REQ | BACKEND_SEND_FD | CONFIG | SHARED_OBJECT | SHMEM | STATUS;
  }

  override readConfig(offset: number, into: Uint8Array): void {
    into.set(this.config.subarray(offset, offset + into.length));
  }

  writeConfig(offset: number, data: Uint8Array): void {
    if (offset + data.length > CONFIG_SIZE) throw new Error("not that far");
    this.config.set(data, offset);
  }

  override reset(): void {
    this.resets++;
  }

  override snapshot(): never {
    return this.state as never;
  }

  override restore(...[state]: unknown[]): void {
    if (state === "bad") throw new Error("not that state");
    this.state = state;
  }

  setBackendReqConnection(connection: FrontendClient): void {
    this.ask = connection;
  }

  getSharedObject(uuid: Uint8Array): Descriptor | undefined {
    return hex(uuid) === hex(KNOWN) ? objectOf(uuid) : undefined;
  }

  getSharedMemoryRegion() {
    return [
      { id: 0, length: 0x1000n },
      { id: 1, length: 0x2000n },
    ];
  }
}

/** A file that holds a UUID, as the crate's side of a test expects. */
function objectOf(uuid: Uint8Array): Descriptor {
  const file = createMemory("object", 4096n);
  writeSync(file.fd, uuid, 0, uuid.length, 0);
  return file;
}

interface Given {
  readonly peer?: PeerName;
  /** Protocol features that the crate accepts, beside REPLY_ACK. */
  readonly protocolFeatures?: bigint;
}

/** The crate's front-end after the first part of the handshake; it asks for an acknowledgement of everything. */
async function connected(context: TestContext, { peer = "rust-vmm", protocolFeatures = 0n }: Given = {}) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "device.sock");
  const device = new FullDevice();
  const events: ServerEvent[] = [];
  const sent: string[] = [];
  const server = await serve(
    device,
    { path },
    {
      peer,
      onEvent: (event) => void events.push(event),
      observer: ({ direction, name }) => void (direction === "sent" && sent.push(name)),
    },
  );
  scope.defer(() => server.stop());
  const crate = await RustVmmPeer.start(scope, "frontend", path);
  await crate.ask("get_features");
  await crate.ask("get_protocol_features");
  await crate.ask(`set_protocol_features ${protocolFeatures | ProtocolFeature.REPLY_ACK}`);
  await crate.ask("set_owner");
  await crate.ask("need_reply");
  return { scope, device, server, crate, events, sent };
}

/** Its only ring is set up, started and enabled. */
async function started(context: TestContext, features = 0n, given?: Given) {
  const front = await connected(context, given);
  await front.crate.ask(`set_features ${BASIC | features}`);
  await front.crate.ask("set_mem_table 1");
  await startRing(front.crate, (features & RING_PACKED) === 0n ? 0 : PACKED_BASE);
  return front;
}

async function startRing(crate: RustVmmPeer, base: number): Promise<void> {
  await crate.ask("set_vring_num 0 16");
  await crate.ask(`set_vring_base 0 ${base}`);
  await crate.ask("set_vring_addr 0 unlogged");
  await crate.ask("set_vring_call 0");
  await crate.ask("set_vring_err 0");
  await crate.ask("set_vring_kick 0");
  await crate.ask("set_vring_enable 0 1");
}

describe("rust-vmm's front-end with our back-end", withPeers("cargo"), () => {
  test("reads what is offered: features, protocol features, queues and memory slots", async (context) => {
    const { MQ, CONFIGURE_MEM_SLOTS } = ProtocolFeature;
    const { crate } = await connected(context, { protocolFeatures: MQ | CONFIGURE_MEM_SLOTS });

    const features = BigInt(await crate.ask("get_features"));
    const protocolFeatures = BigInt(await crate.ask("get_protocol_features"));

    assert.equal(features & (BASIC | RING_PACKED | LOG_ALL), BASIC | RING_PACKED | LOG_ALL);
    assert.equal(protocolFeatures & (ProtocolFeature.SHMEM | MQ), ProtocolFeature.SHMEM | MQ);
    assert.equal(await crate.ask("get_queue_num"), "1");
    assert.equal(await crate.ask("get_max_mem_slots"), "509");
  });

  for (const [rings, features] of [
    ["split rings", 0n],
    ["split rings with event indices and indirect tables", RING_EVENT_IDX | RING_INDIRECT_DESC],
    ["packed rings", RING_PACKED],
  ] as const) {
    test(`drives a ring through its life: ${rings}`, async (context) => {
      const { crate } = await started(context, features);

      assert.equal(await crate.ask("request hello"), "HELLO");
      await crate.ask("set_vring_enable 0 0");
      await crate.ask("set_vring_enable 0 1");
      assert.equal(await crate.ask("request again"), "AGAIN");
      // The crate has 16 bits for a base, which are half the word of a packed ring.
      const base = Number(await crate.ask("get_vring_base 0")) & 0xffff;
      await startRing(crate, base);

      assert.equal(await crate.ask("request resumed"), "RESUMED");
      assert.equal(await crate.ask("was_told_of_an_error"), "false");
    });
  }

  test("adds and removes memory while a ring runs", async (context) => {
    const { crate } = await started(context, 0n, { protocolFeatures: ProtocolFeature.CONFIGURE_MEM_SLOTS });

    await crate.ask("add_mem_region 1");
    assert.equal(await crate.ask("request one"), "ONE");
    await assert.rejects(crate.ask("add_mem_region 1"), REFUSED);
    await crate.ask("remove_mem_region 1");
    await assert.rejects(crate.ask("remove_mem_region 1"), REFUSED);

    assert.equal(await crate.ask("request two"), "TWO");
  });

  test("replaces the memory table while a ring runs", async (context) => {
    const { crate } = await started(context);

    await crate.ask("set_mem_table 2");

    assert.equal(await crate.ask("request hello"), "HELLO");
  });

  test("finds what the device wrote in its log, which is answered by what it sent", async (context) => {
    const { crate } = await started(context, 0n, { protocolFeatures: ProtocolFeature.LOG_SHMFD });
    await crate.ask("set_log_base shared");
    await crate.ask("set_log_fd");
    await crate.ask(`set_features ${BASIC | LOG_ALL}`);
    assert.equal(await crate.ask("logged"), "");

    await crate.ask("request hello");

    // The guest's memory begins at 1 MiB, its buffers half a MiB later, the answer a page behind the request.
    assert.equal(await crate.ask("logged"), "0x181");
    assert.equal(await crate.ask("log_event"), "true");
    await crate.ask("set_vring_addr 0 logged");
    await crate.ask("request hello");
    assert.equal(await crate.ask("logged"), "0x100 0x181");
  });

  test("waits for more than the standard's answer to SET_LOG_BASE", async (context) => {
    const { crate, server, sent } = await connected(context, {
      peer: "standard",
      protocolFeatures: ProtocolFeature.LOG_SHMFD,
    });

    const asking = crate.ask("set_log_base shared");
    await eventually(5000, "the answer", () => sent.includes("SET_LOG_BASE"));
    await server.stop();

    await assert.rejects(asking, /partial message/);
  });

  test("does not hear that a log without shared memory is refused: it waits for no answer", async (context) => {
    const { crate, events } = await connected(context);

    await crate.ask("set_log_base unshared");

    // The acknowledgement that nobody waited for is taken for the answer to the next request.
    await assert.rejects(crate.ask("get_features"), /invalid message/);
    assert.ok(events.some((event) => event.kind === "refused" && event.error.messageName === "SET_LOG_BASE"));
  });

  test("reads and writes the configuration space, and hears of what cannot be", async (context) => {
    const { crate, device } = await connected(context, { protocolFeatures: ProtocolFeature.CONFIG });

    assert.equal(await crate.ask("get_config 4 4 0"), "04050607");
    await crate.ask("set_config 2 1 aabb");
    await crate.ask("set_config 4 2 cc");
    await assert.rejects(crate.ask("set_config 15 1 0102"), REFUSED);

    assert.equal(hex(device.config.subarray(0, 6)), "0001aabbcc05");
  });

  for (const [rings, features, base] of [
    ["split", 0n, 0],
    ["packed", RING_PACKED, PACKED_BASE],
  ] as const) {
    test(`keeps the record of requests in flight: ${rings} rings`, async (context) => {
      const { crate } = await connected(context, { protocolFeatures: ProtocolFeature.INFLIGHT_SHMFD });
      await crate.ask(`set_features ${BASIC | features}`);
      await crate.ask("set_mem_table 1");

      assert.equal(await crate.ask("get_inflight_fd 1 16"), "1 16 covered true");
      await crate.ask("set_inflight_fd");
      await startRing(crate, base);

      assert.equal(await crate.ask("request hello"), "HELLO");
    });
  }

  test("gets shared objects, and none that there is not", async (context) => {
    const { SHARED_OBJECT, BACKEND_REQ } = ProtocolFeature;
    const { crate } = await connected(context, { protocolFeatures: SHARED_OBJECT | BACKEND_REQ });

    assert.equal(await crate.ask(`get_shared_object ${hex(KNOWN)}`), hex(KNOWN));
    await assert.rejects(crate.ask(`get_shared_object ${hex(UNKNOWN)}`), /invalid message/);
  });

  test("learns of the device's shared memory", async (context) => {
    const { SHMEM, BACKEND_REQ } = ProtocolFeature;
    const { crate } = await connected(context, { protocolFeatures: SHMEM | BACKEND_REQ });

    assert.equal(await crate.ask("get_shmem_config"), "2 0x1000 0x2000");
  });

  test("saves and loads the device's state", async (context) => {
    const { crate, device } = await connected(context, { protocolFeatures: ProtocolFeature.DEVICE_STATE });

    assert.equal(await crate.ask("save"), '"fresh"');
    await crate.ask("check_device_state");
    await crate.ask('load "used"');
    await crate.ask("check_device_state");
    assert.equal(device.state, "used");
    await crate.ask('load "bad"');

    await assert.rejects(crate.ask("check_device_state"), REFUSED);
    assert.equal(device.state, "used");
  });

  test("cannot transfer the state of a device that runs", async (context) => {
    const { crate } = await started(context, 0n, { protocolFeatures: ProtocolFeature.DEVICE_STATE });

    await assert.rejects(crate.ask("save"), REFUSED);
    await assert.rejects(crate.ask("check_device_state"), REFUSED);
  });

  test("resets the device, and starts it again", async (context) => {
    const { crate, device } = await started(context, 0n, { protocolFeatures: ProtocolFeature.RESET_DEVICE });
    await crate.ask("request hello");

    await crate.ask("reset_device");
    await crate.ask(`set_features ${BASIC}`);
    await startRing(crate, 1);

    assert.equal(device.resets, 1);
    assert.equal(await crate.ask("request again"), "AGAIN");
  });

  test("resets the owner, and enables the ring again", async (context) => {
    const { crate } = await started(context);

    await crate.ask("reset_owner");

    await crate.ask("set_vring_enable 0 1");
    assert.equal(await crate.ask("request hello"), "HELLO");
  });

  test("is refused a ring that the device has not, without losing the connection", async (context) => {
    const { crate } = await started(context);

    await assert.rejects(crate.ask("set_vring_num 0 0"), REFUSED);

    assert.equal(await crate.ask("request hello"), "HELLO");
  });

  // Our back-end is told of the memory of a postcopy migration once: all regions come before the acknowledgement.
  for (const [update, commands] of [
    ["set_mem_table", ["set_mem_table 2"]],
    ["add_mem_region", ["add_mem_region 0", "add_mem_region 1"]],
  ] as const) {
    test(`leads through postcopy: ${update}`, withUserfaults(), async (context) => {
      const { PAGEFAULT, CONFIGURE_MEM_SLOTS } = ProtocolFeature;
      const { crate } = await connected(context, { protocolFeatures: PAGEFAULT | CONFIGURE_MEM_SLOTS });
      await crate.ask(`set_features ${BASIC}`);
      await crate.ask("fill_memory");
      await crate.ask("postcopy_advise");
      await crate.ask("postcopy_listen");

      for (const command of commands) assert.match(await crate.ask(command), /^[12] mapped$/);
      await crate.ask(`postcopy_ack_mem_regions ${update}`);
      await startRing(crate, 0);
      assert.equal(await crate.ask("request hello"), "HELLO");
      await crate.ask("postcopy_end");

      await crate.ask("remove_mem_region 1");
      assert.equal(await crate.ask("add_mem_region 1"), "none");
    });
  }
});

const MAPPING: Mmap = { shmid: 1, fdOffset: 0x1000n, shmOffset: 0x2000n, len: 0x3000n, flags: 1n };
const ASKING =
  ProtocolFeature.BACKEND_REQ | ProtocolFeature.BACKEND_SEND_FD | ProtocolFeature.SHARED_OBJECT | ProtocolFeature.SHMEM;

/** A device that runs, and the channel on which it asks. */
async function asking(context: TestContext, given: Given = {}) {
  const front = await started(context, 0n, { protocolFeatures: ASKING | ProtocolFeature.CONFIG, ...given });
  await front.crate.ask("set_backend_request_fd acknowledged");
  const object = objectOf(KNOWN);
  front.scope.defer(() => object.close());
  return { ...front, object };
}

describe("rust-vmm's front-end asked by our back-end", withPeers("cargo"), () => {
  test("is told that the configuration changed", async (context) => {
    const { crate, device } = await asking(context);

    await device.ask.configChangeMsg();

    assert.deepEqual(await crate.news(), ["handle_config_change"]);
  });

  test("is told of shared objects that come and go", async (context) => {
    const { crate, device } = await asking(context);

    await device.ask.sharedObjectAdd({ uuid: KNOWN });
    await device.ask.sharedObjectRemove({ uuid: KNOWN });

    assert.deepEqual(await crate.news(), [`shared_object_add ${hex(KNOWN)}`, `shared_object_remove ${hex(KNOWN)}`]);
  });

  test("refuses with an error number, which is ERR_VU_NACK, and serves on", async (context) => {
    const { crate, device } = await asking(context);

    await assert.rejects(device.ask.sharedObjectAdd({ uuid: UNKNOWN }), { code: "ERR_VU_NACK" });
    await device.ask.configChangeMsg();

    assert.deepEqual(await crate.news(), [`shared_object_add ${hex(UNKNOWN)}`, "handle_config_change"]);
  });

  test("maps pieces of files into shared memory and takes them out", async (context) => {
    const { crate, device, object } = await asking(context);

    await device.ask.shmemMap(MAPPING, object);
    await device.ask.shmemUnmap(MAPPING);

    const place = "1 0x1000 0x2000 0x3000 0x1";
    assert.deepEqual(await crate.news(), [`shmem_map ${place} with ${hex(KNOWN)}`, `shmem_unmap ${place}`]);
  });

  test("looks up an object whose descriptor comes with the request", async (context) => {
    const { crate, device, object } = await asking(context);

    const found = await device.ask.sharedObjectLookup({ uuid: KNOWN }, { descriptors: [object] });
    await assert.rejects(device.ask.sharedObjectLookup({ uuid: UNKNOWN }, { descriptors: [object] }), {
      code: "ERR_VU_NACK",
    });

    assert.deepEqual(found, { payload: 0n, descriptors: [] });
    assert.deepEqual(
      await crate.news(),
      [KNOWN, UNKNOWN].map((uuid) => `shared_object_lookup ${hex(uuid)} with ${hex(KNOWN)}`),
    );
  });

  test("is not sent a lookup without the descriptor that it insists on", async (context) => {
    const { crate, device } = await asking(context);

    await assert.rejects(device.ask.sharedObjectLookup({ uuid: KNOWN }), { code: "ERR_VU_GATE" });

    assert.deepEqual(await crate.news(), []);
  });

  test("is not sent a descriptor that the standard does not know, and gives up at the standard's lookup", async (context) => {
    const { device, crate, object } = await asking(context, { peer: "standard" });

    await assert.rejects(device.ask.sharedObjectLookup({ uuid: KNOWN }, { descriptors: [object] }), {
      code: "ERR_VU_DESCRIPTOR_COUNT",
    });
    await assert.rejects(device.ask.sharedObjectLookup({ uuid: KNOWN }), { code: "ERR_VU_CLOSED" });

    assert.deepEqual(await crate.news(), ["refused: invalid message"]);
  });
});
