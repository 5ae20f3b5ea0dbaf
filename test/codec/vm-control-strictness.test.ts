import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { crosvmProfiles, type Descriptor, decodePacket, VmRequest } from "../../generated/typescript/index.js";
import { LARGEST, makeDescriptor, packetOf } from "./vm-control-cases.js";

const { founding, head } = crosvmProfiles;

function read(text: string | Uint8Array, descriptors: readonly Descriptor[] = [], profile = head): VmRequest {
  const packet = typeof text === "string" ? packetOf(text, descriptors) : { payload: text, descriptors };
  return decodePacket(VmRequest, packet, profile, "request").value;
}

const display = (members: string): string => `{"GpuCommand":{"AddDisplays":{"displays":[{${members}}]}}}`;
const take = (members: string): string => `{"Snapshot":{"Take":{${members}}}}`;
const deep = (levels: number): string => `{"Gpe":{"gpe":1,"more":${"[".repeat(levels)}${"]".repeat(levels)}}}`;

/** What crosvm's parser takes although it would not print it so. */
const accepted: readonly (readonly [name: string, text: string, value: VmRequest])[] = [
  ["white space around the value", ' \n"Exit"\t\r\n', { kind: "exit" }],
  ["a variant without content as an object with null", '{"Exit":null}', { kind: "exit" }],
  ["an object without its optional member", '{"Gpe":{"gpe":9}}', { kind: "gpe", gpe: 9 }],
  [
    "members in another order",
    '{"DiskCommand":{"command":{"Resize":{"new_size":5}},"disk_index":0}}',
    { kind: "diskCommand", diskIndex: 0n, command: { kind: "resize", newSize: 5n } },
  ],
  [
    "objects as arrays of their members",
    '{"DiskCommand":[0,{"Resize":[5]}]}',
    { kind: "diskCommand", diskIndex: 0n, command: { kind: "resize", newSize: 5n } },
  ],
  ["an unknown member", '{"Gpe":{"gpe":9,"colour":"red"}}', { kind: "gpe", gpe: 9 }],
  [
    "the largest integer",
    '{"BalloonCommand":{"Adjust":{"num_bytes":18446744073709551615,"wait_for_success":true}}}',
    { kind: "balloonCommand", command: { kind: "adjust", numBytes: LARGEST, waitForSuccess: true } },
  ],
  [
    "escapes in strings",
    '{"Unregister":{"socket_addr":"\\/a\\u00e9\\ud83d\\ude00"}}',
    { kind: "unregister", socketAddr: "/aé😀" },
  ],
  [
    "a display without members",
    display(""),
    {
      kind: "gpuCommand",
      command: {
        kind: "addDisplays",
        displays: [{ mode: { kind: "windowed", size: [1280, 1024] }, hidden: false, refreshRate: 60, dpi: [320, 320] }],
      },
    },
  ],
];

const rejected: readonly (readonly [name: string, text: string | Uint8Array])[] = [
  ["nothing", ""],
  ["a name in lower case", '"exit"'],
  ["an unknown name", '"Bogus"'],
  ["an empty object", "{}"],
  ["an empty array", "[]"],
  ["null", "null"],
  ["a variant without content as an object with an object", '{"Exit":{}}'],
  ["a variant without content as an object with an array", '{"Exit":[]}'],
  ["a variant with content as a name", '"PciPme"'],
  ["two variants in one object", '{"Exit":null,"Powerbtn":null}'],
  ["a member twice", '{"Gpe":{"gpe":9,"gpe":9}}'],
  ["a missing member", take('"snapshot_path":"/a","compress_memory":false')],
  ["null for a member that must be there", take('"snapshot_path":null,"compress_memory":false,"encrypt":false')],
  ["an integer with a fraction", '{"PciPme":5.0}'],
  ["an integer with an exponent", '{"PciPme":1e3}'],
  ["an integer as a string", '{"PciPme":"5"}'],
  ["an integer of 17 bits", '{"PciPme":65536}'],
  ["an integer of 9 bits", '{"UsbCommand":{"DetachDevice":{"port":256}}}'],
  ["an integer of 65 bits", '{"DiskCommand":{"disk_index":18446744073709551616,"command":{"Resize":{"new_size":5}}}}'],
  ["a negative integer", '{"PciPme":-1}'],
  ["minus zero", '{"PciPme":-0}'],
  ["a leading zero", '{"PciPme":01}'],
  ["too few elements", '{"UsbCommand":{"ListDevice":{"ports":[1,2,3]}}}'],
  ["too many elements of a tuple", '{"Throttle":[1,500,2]}'],
  ["too few elements of a tuple", '{"Throttle":[1]}'],
  ["an array for objects that is too long", '{"DiskCommand":[0,{"Resize":[5]},1]}'],
  ["an unknown member of a display", display('"colour":1')],
  ["null for a display's dots an inch", display('"dpi":null')],
  ["dots an inch as they once were", display('"horizontal-dpi":320')],
  ["half of a surrogate pair", '{"Unregister":{"socket_addr":"\\ud800"}}'],
  ["bytes that are not UTF-8", Uint8Array.of(0x22, 0xff, 0x22)],
  ["a control character in a string", '{"Unregister":{"socket_addr":"a\nb"}}'],
  ["a NUL behind the value", '"Exit"\0'],
  ["a byte order mark", '\ufeff"Exit"'],
  ["two values", '"Exit" "Exit"'],
  ["a comma too many", '{"Gpe":{"gpe":9,}}'],
  ["a comment", '"Exit" // now'],
  ["more than 128 levels", deep(127)],
  ["a descriptor that did not come", '{"Rtc":{"clear_evt":0}}'],
];

describe("the parser of the control socket accepts what crosvm's does:", () => {
  for (const [name, text, value] of accepted) it(name, () => assert.deepEqual(read(text), value));

  it("any order of descriptors", () => {
    const descriptors = [makeDescriptor(), makeDescriptor()];
    const { clearEvt } = read('{"Rtc":{"clear_evt":1}}', descriptors) as { clearEvt: Descriptor };
    assert.equal(clearEvt, descriptors[1]);
  });

  it("a display as it once was, from a founding revision", () => {
    const text = display('"dpi":null,"horizontal-dpi":100,"vertical-dpi":null');
    const { command } = read(text, [], founding) as { command: { displays: readonly unknown[] } };
    assert.deepEqual(command.displays, [
      {
        mode: { kind: "windowed", size: [1280, 1024] },
        hidden: false,
        refreshRate: 60,
        dpi: [320, 320],
        horizontalDpi: 100,
      },
    ]);
  });
});

describe("the parser of the control socket rejects what crosvm's does:", () => {
  for (const [name, text] of rejected) it(name, () => assert.throws(() => read(text), { code: "ERR_VU_JSON" }));

  for (const place of ["1", "-1", "0.0", '"0"', "null"]) {
    it(`${place} for the place of the only descriptor`, () =>
      assert.throws(() => read(`{"Rtc":{"clear_evt":${place}}}`, [makeDescriptor()]), { code: "ERR_VU_JSON" }));
  }
});

describe("the writer of the control socket refuses", () => {
  const write = (value: unknown): string =>
    VmRequest.write(value as VmRequest, { profile: head, descriptors: [] }, "request");

  for (const [name, value] of [
    ["an unknown kind", { kind: "bogus" }],
    ["an integer that is too large", { kind: "pciPme", requesterId: 65536 }],
    ["a number for a bigint", { kind: "unregisterMemory", regionId: 5 }],
    ["a missing member", { kind: "unregister" }],
    ["half of a surrogate pair", { kind: "unregister", socketAddr: "\ud800" }],
    ["a tuple that is too long", { kind: "gpuCommand", command: { kind: "removeDisplays", displayIds: 5 } }],
  ] as const) {
    it(name, () => assert.throws(() => write(value), { code: "ERR_VU_VALUE" }));
  }
});
