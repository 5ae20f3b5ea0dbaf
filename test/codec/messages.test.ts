import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Backend,
  BackendClient,
  type Descriptor,
  DeviceStateDirection,
  DeviceStatePhase,
  dispatchBackend,
  dispatchFrontend,
  dispatchGpu,
  type Frontend,
  FrontendClient,
  type Gpu,
  GpuClient,
  GpuProtocolFeature,
  isVhostUserError,
  MmapFlags,
  Negotiation,
  type OutgoingCall,
  ProtocolFeature,
  type RequestChannel,
  replyIsDue,
} from "../../generated/typescript/index.js";

type Dispatch<Server> = (
  server: Partial<Server>,
  message: Parameters<typeof dispatchBackend>[1],
  negotiation: Negotiation,
) => ReturnType<typeof dispatchBackend>;

/** A channel to a server in the same process; both sides share what is negotiated. */
function channelTo<Server>(
  server: Partial<Server>,
  dispatch: Dispatch<Server>,
  features: Record<string, bigint> = {},
): RequestChannel {
  const negotiation = new Negotiation();
  for (const [space, mask] of Object.entries(features)) negotiation.space(space).accepted = mask;
  return {
    negotiation,
    async call<Reply>({
      definition,
      payloadSize,
      encode,
      descriptors,
      decodeReply,
    }: OutgoingCall<Reply>): Promise<Reply> {
      const payload = new DataView(new ArrayBuffer(payloadSize));
      encode(payload, 0);
      const due = replyIsDue(definition, negotiation);
      const message = {
        id: definition.id,
        needReply: false,
        payload,
        offset: 0,
        end: payloadSize,
        descriptors: [...descriptors],
      };
      const reply = await dispatch(server, message, negotiation);
      if (!due || !decodeReply || !reply) return undefined as Reply;
      const view = new DataView(new ArrayBuffer(reply.payloadSize));
      reply.encode(view, 0);
      return decodeReply(view, 0, reply.payloadSize, [...reply.descriptors]);
    },
  };
}

const backend = (methods: Partial<Backend>, protocol = 0n): BackendClient =>
  new BackendClient(channelTo(methods, dispatchBackend, { protocol }));

const descriptor = (kind: ReturnType<Descriptor["kind"]>): Descriptor => ({
  fd: 9,
  closed: false,
  kind: () => kind,
  close: () => {},
});

describe("front-end requests whose form depends on the negotiation", () => {
  it("SET_LOG_BASE carries an address, or with LOG_SHMFD a log and its file, and is then answered", async () => {
    const seen: unknown[] = [];
    const setLogBase: Backend["setLogBase"] = (payload, file) => {
      seen.push([payload, file?.kind()]);
      return 0n;
    };
    await backend({ setLogBase }).setLogBase(0x1000n, undefined);
    const answer = await backend({ setLogBase }, ProtocolFeature.LOG_SHMFD).setLogBase(
      { logSize: 64n, logOffset: 0n },
      descriptor("memory"),
    );
    assert.deepEqual(seen, [
      [0x1000n, undefined],
      [{ logSize: 64n, logOffset: 0n }, "memory"],
    ]);
    assert.equal(answer, 0n);
  });

  it("SET_MEM_TABLE is answered between POSTCOPY_LISTEN and POSTCOPY_END only", async () => {
    const client = backend(
      {
        postcopyAdvise: () => ({ descriptors: [] }),
        postcopyListen: () => {},
        postcopyEnd: () => 0n,
        setMemTable: (table) => table,
      },
      ProtocolFeature.PAGEFAULT,
    );
    const answers: unknown[] = [await client.setMemTable({ regions: [] }, [])];
    await client.postcopyAdvise();
    await client.postcopyListen();
    answers.push(await client.setMemTable({ regions: [] }, []));
    await client.postcopyEnd();
    answers.push(await client.setMemTable({ regions: [] }, []));
    assert.deepEqual(answers, [undefined, { regions: [] }, undefined]);
  });
});

describe("replies with descriptors", () => {
  it("GET_INFLIGHT_FD returns where the memory is, and its file", async () => {
    const inflight = { mmapSize: 4096n, mmapOffset: 0n, numQueues: 1, queueSize: 128 };
    const client = backend(
      {
        getInflightFd: (payload) => ({ payload: { ...payload, mmapSize: 4096n }, descriptors: [descriptor("memory")] }),
      },
      ProtocolFeature.INFLIGHT_SHMFD,
    );
    const { payload, descriptors } = await client.getInflightFd({ ...inflight, mmapSize: 0n });
    assert.deepEqual(payload, inflight);
    assert.deepEqual(
      descriptors.map((file) => file.kind()),
      ["memory"],
    );
  });

  it("SET_DEVICE_STATE_FD tells by a bit that the front-end's own channel is used", async () => {
    const client = backend(
      { setDeviceStateFd: () => ({ payload: { error: 0, invalidFd: true }, descriptors: [] }) },
      ProtocolFeature.DEVICE_STATE,
    );
    const state = { direction: DeviceStateDirection.SAVE, phase: DeviceStatePhase.STOPPED };
    assert.deepEqual((await client.setDeviceStateFd(state, descriptor("pipe"))).payload, { error: 0, invalidFd: true });
  });
});

describe("a server without a method for a request", () => {
  it("refuses it by name", async () => {
    await assert.rejects(
      backend({}).resetOwner(),
      (error: Error) =>
        isVhostUserError(error) && error.code === "ERR_VU_UNKNOWN_REQUEST" && error.message.includes("RESET_OWNER"),
    );
  });
});

describe("the back-end's own channel", () => {
  it("maps a file into a shared memory region", async () => {
    const seen: unknown[] = [];
    const frontend: Partial<Frontend> = { shmemMap: (mapping, file) => void seen.push([mapping, file.kind()]) };
    const client = new FrontendClient(
      channelTo(frontend, dispatchFrontend, { protocol: ProtocolFeature.BACKEND_REQ | ProtocolFeature.SHMEM }),
    );
    const mapping = { shmid: 1, fdOffset: 0n, shmOffset: 4096n, len: 4096n, flags: MmapFlags.MAP_RW };
    await client.shmemMap(mapping, descriptor("memory"));
    assert.deepEqual(seen, [[mapping, "memory"]]);
  });
});

describe("the vhost-user-gpu protocol", () => {
  it("carries pixels of any number", async () => {
    const seen: number[] = [];
    const gpu: Partial<Gpu> = { update: ({ data }) => void seen.push(data.length) };
    const client = new GpuClient(channelTo(gpu, dispatchGpu));
    await client.update({ scanoutId: 0, x: 0, y: 0, width: 2, height: 2, data: new Uint8Array(16) });
    assert.deepEqual(seen, [16]);
  });

  it("asks for an EDID only where that is negotiated", async () => {
    const client = new GpuClient(channelTo<Gpu>({}, dispatchGpu));
    await assert.rejects(client.getEdid({ scanoutId: 0 }), { code: "ERR_VU_GATE" });
    client.channel.negotiation.space("gpu").accepted = GpuProtocolFeature.EDID;
    await assert.rejects(client.getEdid({ scanoutId: 0 }), { code: "ERR_VU_UNKNOWN_REQUEST" });
  });
});
