import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readSpec } from "../../generator/index.js";

// What crosvm's own documentation of its FrontendReq and BackendClient names, as of late 2024.
const { model } = readSpec({ spec: "spec", overlays: ["spec/overlays/crosvm.yaml"] });
assert.ok(model, "the specification and crosvm's overlay compile");
const channels = model.areas.flatMap((area) => area.channels);
const messages = channels.find((channel) => channel.name === "frontend-request")?.messages ?? [];

const rows = readFileSync(new URL("facts/founding.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((row) => row.split("\t") as [string, string, string]);

describe("crosvm's names", () => {
  for (const [item, name, value] of rows) {
    if (item === "FrontendReq") {
      it(`FrontendReq::${name} is ${value}`, () => {
        const message = messages.find((candidate) => candidate.id === Number(value));
        assert.equal(message?.name.replaceAll("-", "_").toUpperCase(), name);
      });
    } else {
      it(`BackendClient.${name} exists in camel case`, () => {
        const method = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
        assert.ok(
          messages.some((message) => message.method === method),
          method,
        );
      });
    }
  }

  it("are additions of the overlay where the standard does not have them", () => {
    const added = channels
      .flatMap((channel) => channel.messages)
      .filter((message) => message.implementation === "crosvm");
    assert.deepEqual(
      added.map((message) => message.id),
      [1000, 1001, 1006, 1007, 1000, 1001, 1002, 1003, 1004],
    );
  });
});
