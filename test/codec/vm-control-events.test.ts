import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RegisteredEventMessage } from "../../generated/typescript/index.js";

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));
const hex = (data: Uint8Array): string => Buffer.from(data).toString("hex");

const events: readonly (readonly [name: string, hex: string, event: RegisteredEventMessage])[] = [
  ["a new size", "0a00", { kind: "resize", value: {} }],
  ["deflation for want of memory", "1200", { kind: "oomDeflation", value: {} }],
  [
    "a working set",
    "1a110a0908e807108020188040108080808004",
    {
      kind: "wsReport",
      value: { wsBuckets: [{ age: 1000n, fileBytes: 4096n, anonBytes: 8192n }], balloonActual: 1n << 30n },
    },
  ],
  ["a working set of nothing", "1a00", { kind: "wsReport", value: { wsBuckets: [], balloonActual: 0n } }],
];

describe("events of crosvm", () => {
  for (const [name, text, event] of events) {
    it(`${name} is read`, () => assert.deepEqual(RegisteredEventMessage.decode(bytes(text)), event));
    it(`${name} is written`, () => assert.equal(hex(RegisteredEventMessage.encode(event)), text));
  }

  it("may have fields that are not known", () => {
    const unknown = "2005" + "2a03616263" + "35ffffffff" + "39ffffffffffffffff";
    assert.deepEqual(RegisteredEventMessage.decode(bytes(`${unknown}0a00`)), { kind: "resize", value: {} });
  });

  for (const [name, text] of [
    ["nothing", ""],
    ["an integer that does not end", "1a0210"],
    ["an integer of more than 64 bits", "1a0d10ffffffffffffffffffffff01"],
    ["a length beyond the end", "0a05"],
    ["a huge length", "0affffffffffffffffff01"],
    ["field number 0", "0200"],
    ["a group", "0b"],
    ["a field of another wire type", "0801"],
  ] as const) {
    it(`are refused when malformed: ${name}`, () =>
      assert.throws(() => RegisteredEventMessage.decode(bytes(text)), { code: "ERR_VU_PROTOBUF" }));
  }
});
