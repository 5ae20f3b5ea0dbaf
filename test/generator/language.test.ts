import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { apply, plan } from "../../generator/index.js";
import { reservedNames } from "../../generator/passes/reserved-names.js";

const folder = mkdtempSync(join(tmpdir(), "vhost-user-language-"));
after(() => rmSync(folder, { recursive: true }));

const location = { spec: "test/generator/language", overlays: ["test/generator/language/overlays/odd.overlay.yaml"] };
const { differences, report, model } = plan({ ...location, out: folder, targets: [] });
apply(folder, differences);

// biome-ignore lint/suspicious/noExplicitAny: the module does not exist when this file is type-checked
let code: any;

before(async () => {
  assert.deepEqual(report.problems, []);
  code = await import(pathToFileURL(join(folder, "typescript/index.ts")).href);
});

const buffer = (size: number): DataView => new DataView(new ArrayBuffer(size));

describe("code generated from a specification that uses the whole language", () => {
  it("passes the type checker at its strictest", () => {
    const program = ts.createProgram([join(folder, "typescript/index.ts")], {
      strict: true,
      noEmit: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noUncheckedIndexedAccess: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    });
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map((found) => `${found.file?.fileName}: ${ts.flattenDiagnosticMessageText(found.messageText, "\n")}`);
    assert.deepEqual(messages, []);
  });

  it("packs all kinds of fields", () => {
    const value = {
      colour: code.Colour.BLUE,
      openColour: 77,
      small: code.SmallFlags.HIGH,
      tiny: { low: 9, top: true },
      name: Uint8Array.from({ length: 10 }, (_, index) => index),
      points: [
        { x: -1, y: -(1n << 63n) },
        { x: 5, y: 6n },
      ],
      wide: code.WideFlags.TOP,
      broad: { far: 0xffff_ffff_ffffn, near: 3 },
    };
    const view = buffer(code.Mixture.SIZE);
    code.Mixture.encodeInto(value, view, 0);
    assert.deepEqual(code.Mixture.decodeFrom(view, 0), value);
  });

  it("writes big-endian numbers where the specification says so", () => {
    const view = buffer(16);
    code.Point.encodeInto({ x: 1, y: 2n }, view, 0);
    assert.equal(view.getInt32(0, false), 1);
    assert.equal(view.getBigInt64(8, false), 2n);
  });

  it("refuses what a closed use does not know", () => {
    const view = buffer(code.Mixture.SIZE);
    view.setUint16(0, 3, true);
    assert.throws(() => code.Mixture.decodeFrom(view, 0), /Mixture\.colour is 3, not one of 1, 2/);
  });

  it("refuses padding that must be zero", () => {
    const view = buffer(16);
    view.setUint8(5, 1);
    assert.throws(() => code.Point.decodeFrom(view, 0), /Point\.unused is 1, not zero/);
  });

  it("ignores reserved bits where the specification says so", () => {
    const view = buffer(1);
    view.setUint8(0, 0x7f);
    assert.deepEqual(code.Tiny.decodeFrom(view, 0), { low: 15, top: false });
  });

  it("lets an array take all that is left", () => {
    const view = buffer(2 + 5);
    code.Names.encodeInto({ status: 7, text: Uint8Array.of(1, 2, 3, 4, 5) }, view, 0);
    assert.deepEqual(code.Names.decodeFrom(view, 0, 7), { status: 7, text: Uint8Array.of(1, 2, 3, 4, 5) });
    assert.deepEqual(code.Names.decodeFrom(view, 0, 2), { status: 7, text: new Uint8Array() });
  });

  it("refuses a rest that is no whole number of elements, or too long", () => {
    assert.throws(() => code.Points.decodeFrom(buffer(4 + 17), 0, 4 + 17), /Points\.all\.length is 1\.0625/);
    assert.throws(() => code.Points.decodeFrom(buffer(4 + 80), 0, 4 + 80), /Points\.all\.length is 5, not 0 to 4/);
    assert.throws(() => code.Names.encodeInto({ status: 0, text: new Uint8Array(65) }, buffer(80), 0), /Names\.text/);
  });

  it("decodes what the bytes of a union hold", () => {
    const value = new Uint8Array(16);
    code.Point.encodeInto({ x: 1, y: 2n }, new DataView(value.buffer), 0);
    const view = buffer(code.Variant.SIZE);
    code.Variant.encodeInto({ which: 0, value }, view, 0);
    const held = code.Variant.decodeFrom(view, 0).value;
    assert.deepEqual(code.Point.decodeFrom(new DataView(held.buffer), 0), { x: 1, y: 2n });
  });

  it("carries numbers beyond 32 bits in constants and enumerations", () => {
    assert.deepEqual([code.HUGE, code.WideEnum.FAR], [4503599627370497, 1099511627776n]);
  });
});

describe("messages that depend on the negotiation", () => {
  /** A client whose requests are recorded and answered with `reply`. */
  function clientWith(features: bigint, reply: Uint8Array, descriptors: unknown[] = []) {
    const negotiation = new code.Negotiation();
    negotiation.space("test").accepted = features;
    const sizes: number[] = [];
    const channel = {
      negotiation,
      // biome-ignore lint/suspicious/noExplicitAny: see above
      call: async (call: any) => {
        sizes.push(call.payloadSize);
        call.encode(buffer(call.payloadSize), 0);
        return call.decodeReply?.(new DataView(reply.buffer), 0, reply.byteLength, descriptors);
      },
    };
    return { client: new code.TestClient(channel), sizes, negotiation };
  }

  it("carry one payload or another", async () => {
    const short = clientWith(0n, new Uint8Array());
    const long = clientWith(code.TestFeature.LONG_FORM, new Uint8Array(16));
    await short.client.log(5n, undefined);
    assert.deepEqual(await long.client.log({ x: 1, y: 2n }, undefined), { x: 0, y: 0n });
    assert.deepEqual([...short.sizes, ...long.sizes], [8, 16]);
  });

  it("enter and leave states", async () => {
    const { client, negotiation } = clientWith(0n, new Uint8Array());
    await client.listen();
    assert.ok(negotiation.states.has("listening"));
    await client.hangUp();
    assert.ok(!negotiation.states.has("listening"));
  });

  it("return the descriptors of a reply", async () => {
    const { client } = clientWith(0n, new Uint8Array(), ["fault"]);
    assert.deepEqual(await client.advise(), { descriptors: ["fault"] });
  });

  it("refuse a value outside a range", async () => {
    const { client } = clientWith(0n, new Uint8Array());
    await assert.rejects(client.rate({ id: 11, flags: 0, size: 0 }), /RATE\.id is 11, not 1 to 10/);
  });
});

describe("names that generated code needs", () => {
  it("include all that the support library exports", async () => {
    const folder = new URL("../../generator/emit/typescript/support/", import.meta.url);
    const exported = readdirSync(folder).flatMap((name) =>
      [...readFileSync(new URL(name, folder), "utf8").matchAll(/^export (?:class|interface|type) (\w+)/gm)].map(
        (match) => match[1] as string,
      ),
    );
    assert.deepEqual(
      exported.filter((name) => !reservedNames.has(name)),
      [],
    );
  });
});

describe("an overlay", () => {
  it("adds messages behind features of its own", async () => {
    assert.equal(code.testRequests.odd.id, 1000);
    assert.deepEqual(code.testRequests.odd.gates[0].mask, 1n << 40n);
  });

  it("describes quirks in the model", () => {
    const [quirk] = model?.areas.flatMap((area) => area.quirks) ?? [];
    assert.deepEqual(
      [quirk?.implementation, quirk?.effect.kind === "message" && quirk.effect.request.payload],
      ["odd", "count"],
    );
  });
});
