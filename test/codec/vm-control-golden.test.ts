import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type CallOptions,
  crosvmProfiles,
  type Descriptor,
  decodePacket,
  dispatchVmControl,
  type Profile,
  type ServiceChannel,
  ServiceError,
  type ServicePacket,
  type VmControl,
  VmControlClient,
  VmRequest,
  VmResponse,
} from "../../generated/typescript/index.js";
import { LARGEST, makeDescriptor, packetOf, requests, responses, textOf } from "./vm-control-cases.js";

const { founding, head } = crosvmProfiles;

describe("requests to crosvm, as its own types print them", () => {
  for (const { name, value, text, since } of requests) {
    for (const [profileName, profile] of Object.entries(crosvmProfiles)) {
      if (profile === founding && since) continue;
      it(`${name}, ${profileName}`, () => {
        const descriptors: Descriptor[] = [];
        assert.equal(VmRequest.write(value, { profile, descriptors }, "request"), text);
        assert.deepEqual(decodePacket(VmRequest, packetOf(text, descriptors), profile, "request").value, value);
      });
    }
  }

  for (const { name, value, since, text } of requests.filter((request) => request.since)) {
    it(`${name} is not in the founding profile (since ${since})`, () => {
      const output = { profile: founding, descriptors: [] };
      assert.throws(() => VmRequest.write(value, output, "request"), { code: "ERR_VU_PROFILE" });
      const packet = packetOf(text, [makeDescriptor()]);
      assert.throws(() => decodePacket(VmRequest, packet, founding, "request"), { code: "ERR_VU_JSON" });
    });
  }
});

describe("answers of crosvm, as its own types print them", () => {
  for (const { name, value, text, since } of responses) {
    for (const [profileName, profile] of Object.entries(crosvmProfiles)) {
      if (profile === founding && since) continue;
      it(`${name}, ${profileName}`, () => {
        const descriptors: Descriptor[] = [];
        assert.equal(VmResponse.write(value, { profile, descriptors }, "answer"), text);
        assert.deepEqual(decodePacket(VmResponse, packetOf(text, descriptors), profile, "answer").value, value);
      });
    }
  }

  it("registered memory had a page before 78fa298b1", () => {
    const output = { profile: founding, descriptors: [] };
    const value = { kind: "registerMemory", gfn: 1n, slot: 2 } as const;
    assert.equal(VmResponse.write(value, output, "answer"), '{"RegisterMemory":{"gfn":1,"slot":2}}');
    assert.equal(VmResponse.write(value, { ...output, profile: head }, "answer"), '{"RegisterMemory":{"slot":2}}');
  });

  it("displays of founding revisions have null for dots an inch", () => {
    const display =
      '{"mode":{"windowed":[1,2]},"hidden":true,"refresh-rate":3,"dpi":null,"horizontal-dpi":4,"vertical-dpi":null}';
    const text = `{"GpuResponse":{"DisplayList":{"displays":{"0":${display}}}}}`;
    const { value } = decodePacket(VmResponse, packetOf(text), founding, "answer");
    assert.deepEqual(value, {
      kind: "gpuResponse",
      result: {
        kind: "displayList",
        displays: new Map([
          [
            0,
            {
              mode: { kind: "windowed", size: [1, 2] },
              hidden: true,
              refreshRate: 3,
              dpi: [320, 320],
              horizontalDpi: 4,
            },
          ],
        ]),
      },
    });
    assert.throws(() => decodePacket(VmResponse, packetOf(text), head, "answer"), { code: "ERR_VU_JSON" });
  });
});

describe("a client of the control socket", () => {
  /** A client whose channel answers with `answer`, and the texts that it sent. */
  function clientOf(answer: string | undefined, descriptors: Descriptor[] = [], profile?: Profile) {
    const sent: string[] = [];
    const channel: ServiceChannel = {
      async call(request: ServicePacket, _expectsReply: boolean, _options?: CallOptions) {
        sent.push(textOf(request));
        return answer === undefined ? undefined : packetOf(answer, descriptors);
      },
    };
    return { client: new VmControlClient(channel, profile), sent };
  }

  it("gives what the answer tells", async () => {
    const { client, sent } = clientOf('{"UsbResponse":{"Ok":{"port":2}}}');
    assert.deepEqual(await client.usbDetachDevice({ port: 1 }), { port: 2 });
    assert.deepEqual(sent, ['{"UsbCommand":{"DetachDevice":{"port":1}}}']);
  });

  it("tells an error number with its name", async () => {
    const { client } = clientOf('{"Err":19}');
    await assert.rejects(client.diskResize({ diskIndex: 3n, newSize: LARGEST }), (error) => {
      assert.ok(error instanceof ServiceError);
      assert.deepEqual([error.code, error.errno, error.errnoName], ["ERR_VU_ERRNO", 19, "ENODEV"]);
      assert.equal(error.message, "ERR_VU_ERRNO: DiskCommand.Resize: ENODEV");
      return true;
    });
  });

  it("tells a refusal in words", async () => {
    const { client } = clientOf('{"ErrString":"PCI hotplug is not enabled."}');
    await assert.rejects(client.hotPlugNetAddTap({ tap: "tap0" }), {
      code: "ERR_VU_REFUSED",
      text: "PCI hotplug is not enabled.",
    });
  });

  it("takes a result that is not success for a refusal", async () => {
    const { client } = clientOf('{"GpuResponse":{"NoSuchDisplay":{"display_id":7}}}');
    await assert.rejects(client.gpuRemoveDisplays({ displayIds: [7] }), {
      code: "ERR_VU_REFUSED",
      result: { kind: "noSuchDisplay", displayId: 7 },
    });
  });

  it("refuses an answer to something else, and closes its descriptor", async () => {
    const descriptor = makeDescriptor();
    const { client } = clientOf('{"VmDescriptor":{"hypervisor":"Kvm","vm_fd":0}}', [descriptor]);
    await assert.rejects(client.powerbtn(), { code: "ERR_VU_REPLY_MISMATCH" });
    assert.equal(descriptor.closed, true);
  });

  it("closes descriptors that the answer does not name", async () => {
    const descriptor = makeDescriptor();
    const { client } = clientOf('"Ok"', [descriptor]);
    await client.powerbtn();
    assert.equal(descriptor.closed, true);
  });

  it("sends nothing that its profile lacks", async () => {
    const { client, sent } = clientOf('"Ok"', [], founding);
    await assert.rejects(client.sndMuteAll({ muted: true }), { code: "ERR_VU_PROFILE" });
    assert.deepEqual(sent, []);
  });
});

describe("a server of the control socket", () => {
  const serve = async (served: Partial<VmControl>, text: string, options = {}): Promise<string | undefined> => {
    const answer = await dispatchVmControl(served, packetOf(text), options);
    return answer && textOf(answer);
  };

  it("calls the method and answers with what it gives", async () => {
    const sizes: bigint[] = [];
    const served: Partial<VmControl> = {
      diskResize: ({ newSize }) => void sizes.push(newSize),
      vcpuPidTid: () => ({ pidTidMap: new Map([[0n, [10, 11]] as const]) }),
    };
    const resize = '{"DiskCommand":{"disk_index":0,"command":{"Resize":{"new_size":18446744073709551615}}}}';
    assert.equal(await serve(served, resize), '"Ok"');
    assert.deepEqual(sizes, [LARGEST]);
    assert.equal(await serve(served, '"VcpuPidTid"'), '{"VcpuPidTidResponse":{"pid_tid_map":{"0":[10,11]}}}');
  });

  it("answers as crosvm does where nothing serves a request", async () => {
    assert.equal(await serve({}, '"Powerbtn"'), '{"Err":95}');
    assert.equal(await serve({}, '{"BatCommand":["goldfish",{"SetCapacity":50}]}'), '{"BatResponse":"NoBatDevice"}');
    assert.equal(await serve({}, '{"SndCommand":{"MuteAll":true}}'), '"Ok"');
    assert.equal(
      await serve({}, '{"HotPlugNetCommand":{"AddTap":"t"}}'),
      '{"ErrString":"PCI hotplug is not enabled."}',
    );
  });

  it("answers with the failure that a method throws", async () => {
    const failing = (error: Error): Partial<VmControl> => ({
      usbDetachDevice() {
        throw error;
      },
    });
    const text = '{"UsbCommand":{"DetachDevice":{"port":1}}}';
    assert.equal(await serve(failing(new ServiceError("no", { errno: 19 })), text), '{"Err":19}');
    assert.equal(
      await serve(failing(new ServiceError("no such port", { result: { kind: "noSuchPort" } })), text),
      '{"UsbResponse":"NoSuchPort"}',
    );
    assert.equal(await serve(failing(new Error("it broke")), text), '{"ErrString":"it broke"}');
  });

  it("answers nothing to a request that needs no answer", async () => {
    assert.equal(await serve({ throttle: () => {} }, '{"Throttle":[1,500]}'), undefined);
  });

  it("is silent about a malformed request, or says why when it is strict", async () => {
    assert.equal(await serve({}, '"exit"'), undefined);
    assert.match((await serve({}, '"exit"', { strict: true })) ?? "", /^\{"ErrString":"ERR_VU_JSON: /);
  });

  it("closes the descriptors of a malformed request", async () => {
    const descriptor = makeDescriptor();
    await dispatchVmControl({}, packetOf('{"Rtc":{"clear_evt":1}}', [descriptor]));
    assert.equal(descriptor.closed, true);
  });

  it("refuses descriptors that the text does not name, when it is strict", async () => {
    const descriptor = makeDescriptor();
    const answer = await dispatchVmControl({}, packetOf('"Powerbtn"', [descriptor]), { strict: true });
    assert.match(answer ? textOf(answer) : "", /ERR_VU_DESCRIPTOR_COUNT/);
    assert.equal(descriptor.closed, true);
  });
});
