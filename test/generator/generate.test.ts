import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { apply, plan, readSpec, watchSpec } from "../../generator/index.js";

const folder = mkdtempSync(join(tmpdir(), "vhost-user-generate-"));
after(() => rmSync(folder, { recursive: true }));

/** Generates into a folder of its own. */
function generate(name: string, spec = "spec", overlays: string[] = []): string {
  const out = join(folder, name);
  const { report, differences } = plan({ spec, overlays, out, targets: [] });
  assert.deepEqual(report.problems, []);
  apply(out, differences);
  return out;
}

describe("generate", () => {
  it("gives the same bytes every time", () => {
    const [one, two] = [generate("one"), generate("two")];
    for (const file of readdirSync(one, { recursive: true, encoding: "utf8" })) {
      if (statSync(join(one, file)).isFile())
        assert.equal(readFileSync(join(one, file), "utf8"), readFileSync(join(two, file), "utf8"), file);
    }
  });

  it("leaves alone what is up to date", () => {
    const out = generate("again");
    assert.deepEqual(plan({ spec: "spec", overlays: [], out, targets: [] }).differences, []);
  });

  it("notices a file that was edited, one that is missing and one that is no longer generated", () => {
    const out = generate("edited");
    writeFileSync(join(out, "typescript/index.ts"), "edited\n");
    rmSync(join(out, "rust/src/lib.rs"));
    writeFileSync(join(out, "docs/old.md"), "old\n");
    const { differences } = plan({ spec: "spec", overlays: [], out, targets: [] });
    assert.deepEqual(
      differences.map(({ path, kind }) => [path, kind]),
      [
        ["typescript/index.ts", "changed"],
        ["rust/src/lib.rs", "new"],
        ["docs/old.md", "stale"],
      ],
    );
  });

  it("touches only the targets that are asked for", () => {
    const { differences } = plan({ spec: "spec", overlays: [], out: join(folder, "docs-only"), targets: ["docs"] });
    assert.ok(differences.length > 0);
    assert.ok(differences.every(({ path }) => path.startsWith("docs/")));
  });

  it("writes nothing when the specification has problems", () => {
    const spec = join(folder, "broken");
    cpSync("spec", spec, { recursive: true });
    writeFileSync(join(spec, "virtio/features.yaml"), "area: virtio/features\n");
    const { report, differences } = plan({ spec, overlays: [], out: join(folder, "nothing"), targets: [] });
    assert.ok(report.failed);
    assert.deepEqual(differences, []);
  });

  it("generates what an overlay adds", () => {
    const overlay = join(folder, "vendor.yaml");
    writeFileSync(
      overlay,
      `area: overlays/vendor
doc: What one vendor adds.
source: { document: manual, section: "1" }
overlay: { implementation: vendor }
byte-order: native
structs:
  - { name: temperature, size: 4, doc: "A temperature.", fields: [{ name: kelvin, type: u32, offset: 0, doc: "Kelvin." }] }
feature-additions:
  - { features: protocol-feature, bits: [{ name: thermometer, bit: 40, doc: "GET_TEMPERATURE is understood." }] }
channels:
  - extend: frontend-request
    messages:
      - { name: get-temperature, id: 5000, doc: "Asks how warm it is.", requires: [{ protocol-feature: thermometer }], reply: { always: temperature } }
`,
    );
    const out = generate("overlaid", "spec", [overlay]);
    assert.match(
      readFileSync(join(out, "typescript/vhost-user/backend-client.ts"), "utf8"),
      /async getTemperature\(options\?: CallOptions\): Promise<Temperature>/,
    );
    assert.match(readFileSync(join(out, "rust/src/vhost_user/features.rs"), "utf8"), /THERMOMETER: u64 = 1 << 40/);
    assert.match(readFileSync(join(out, "docs/vhost-user/frontend-requests.md"), "utf8"), /VHOST_USER_GET_TEMPERATURE/);
  });
});

describe("the metamodel", () => {
  it("keeps to its own schema", () => {
    const out = generate("metamodel");
    const [model, schema] = ["metamodel.json", "metamodel.schema.json"].map((name) =>
      JSON.parse(readFileSync(join(out, name), "utf8")),
    );
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    assert.ok(validate(model), JSON.stringify(validate.errors, null, 1));
  });

  it("is frozen", () => {
    const { model } = readSpec({ spec: "spec", overlays: [] });
    assert.throws(() => Object.assign(model?.areas[0] as object, { name: "changed" }), TypeError);
  });
});

describe("watch", () => {
  it("takes a step at once and after a change, even one during the first, and ends when told", async () => {
    const spec = join(folder, "watched");
    cpSync("spec", spec, { recursive: true });
    const stop = new AbortController();
    const deadline = setTimeout(() => stop.abort(), 10_000);
    let steps = 0;
    const step = (): void => {
      if (++steps === 1) writeFileSync(join(spec, "virtio/features.yaml"), "# changed\n");
      else stop.abort();
    };
    await watchSpec({ spec, overlays: [] }, step, stop.signal);
    clearTimeout(deadline);
    assert.equal(steps, 2);
  });
});
