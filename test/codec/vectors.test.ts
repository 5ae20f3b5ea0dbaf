import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import * as generated from "../../generated/typescript/index.js";

/** The vectors are made from the specification's layouts by an encoder of their own. */
const vectors = JSON.parse(readFileSync(new URL("../../generated/vectors.json", import.meta.url), "utf8")) as {
  readonly structs: readonly { struct: string; case: string; value: unknown; bytes: string }[];
  readonly messages: readonly {
    channel: string;
    message: string;
    direction: "request" | "reply";
    payload: string | null;
    case: string;
    bytes: string;
  }[];
};

interface AnyCodec {
  encodeInto(value: unknown, view: DataView, offset: number): number;
  decodeFrom(view: DataView, offset: number, end?: number): unknown;
}

const words = (name: string): string[] => name.split("-");
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const pascalCase = (name: string): string => words(name).map(capital).join("");
const camelCase = (name: string): string => pascalCase(name).charAt(0).toLowerCase() + pascalCase(name).slice(1);

function codecOf(struct: string): AnyCodec {
  return (generated as unknown as Record<string, AnyCodec>)[pascalCase(struct)] as AnyCodec;
}

const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));

/** The value that a codec has for the JSON of a vector. */
function fromJson(json: unknown): unknown {
  if (typeof json === "string") return json.startsWith("hex:") ? bytesOf(json.slice(4)) : BigInt(json);
  if (Array.isArray(json)) return json.map(fromJson);
  if (json === null || typeof json !== "object") return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [camelCase(name), fromJson(value)]));
}

describe("test vectors of structs", () => {
  for (const { struct, case: kind, value, bytes } of vectors.structs) {
    it(`${struct}, ${kind}`, () => {
      const expected = bytesOf(bytes);
      const view = new DataView(new ArrayBuffer(expected.length));
      codecOf(struct).encodeInto(fromJson(value), view, 0);
      assert.deepEqual(new Uint8Array(view.buffer), expected);
      assert.deepEqual(codecOf(struct).decodeFrom(new DataView(expected.buffer), 0, expected.length), fromJson(value));
    });
  }
});

/** Numbers that no integer of a struct can be. */
const MISFITS: Readonly<Record<string, readonly unknown[]>> = {
  number: [-(2 ** 31) - 1, 2 ** 32, 0.5, Number.NaN],
  bigint: [-(1n << 63n) - 1n, 1n << 64n],
};

/** A value over and over, each time with another number in it that does not fit, and the name of that member. */
function* spoilt(value: unknown): Generator<readonly [name: string, value: unknown]> {
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return;
  for (const [name, member] of Object.entries(value)) {
    const replaced = (by: unknown): unknown =>
      Array.isArray(value) ? value.with(Number(name), by) : { ...value, [name]: by };
    for (const misfit of MISFITS[typeof member] ?? []) yield [Array.isArray(value) ? "[]" : name, replaced(misfit)];
    for (const [inner, changed] of spoilt(member)) yield [inner === "[]" ? `${name}[]` : inner, replaced(changed)];
  }
}

describe("a struct refuses each number that does not fit, by name", () => {
  for (const { struct, value, bytes } of vectors.structs.filter(({ case: kind }) => kind === "maximal")) {
    const cases = [...spoilt(fromJson(value))];
    if (cases.length === 0) continue;
    it(struct, () => {
      const view = new DataView(new ArrayBuffer(bytesOf(bytes).length));
      for (const [name, wrong] of cases) {
        const refused = { code: "ERR_VU_VALUE", message: new RegExp(`\\b${name.replaceAll(/[[\]]/g, "\\$&")} is`) };
        assert.throws(() => codecOf(struct).encodeInto(wrong, view, 0), refused, name);
      }
    });
  }
});

describe("test vectors of messages", () => {
  for (const { channel, message, direction, payload, case: kind, bytes } of vectors.messages) {
    it(`${channel} ${message}, ${direction} with ${payload ?? "nothing"}, ${kind}`, () => {
      const all = bytesOf(bytes);
      const view = new DataView(all.buffer);
      const gpu = channel.startsWith("gpu");
      const header = gpu ? generated.GpuHeader.decodeFrom(view, 0) : generated.Header.decodeFrom(view, 0);
      const ids = (generated as unknown as Record<string, Record<string, number>>)[pascalCase(channel)];
      assert.equal(header.request, ids?.[message.toUpperCase().replaceAll("-", "_")]);
      assert.equal(header.flags.reply, direction === "reply");
      assert.equal(header.size, all.length - 12);
      if (payload !== null) codecOf(payload).decodeFrom(view, 12, all.length);
    });
  }
});
