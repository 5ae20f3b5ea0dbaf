import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readSpec } from "../../generator/index.js";

const { model } = readSpec({ spec: "spec", overlays: [] });
assert.ok(model, "the specification compiles");

const [head = "", ...lines] = readFileSync(new URL("facts/implementations.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const peers = head.split("\t").slice(2);

/** What a cell of the facts, which repeats the words of each source, says is done with a message. */
function messageUses(cell: string): string[] {
  if (/^(-|reserved|not defined)/.test(cell)) return [];
  if (cell.startsWith("client+server")) return ["sends", "serves"];
  if (cell.startsWith("client")) return ["sends"];
  if (/^(server|handles)/.test(cell)) return ["serves"];
  if (/send|sent/.test(cell)) return ["sends"];
  return [cell.includes("hook may") ? "delegates" : "names"];
}

/** The same for a feature. */
function featureUses(cell: string): string[] {
  if (/^(-|\(|reserved|11\.x reserved)/.test(cell)) return [];
  return [cell.includes("adv") ? "offers" : "knows"];
}

/** The facts read vhost 0.16, where SHMEM stood at the bit of GPA_ADDRESSES; the specification has 0.18 in mind. */
const NEWER = new Set(["rust-vmm VHOST_USER_PROTOCOL_F_GPA_ADDRESSES", "rust-vmm VHOST_USER_PROTOCOL_F_SHMEM_MAP"]);

describe("what implementations have of the standard", () => {
  for (const [column, name] of peers.entries()) {
    const peer = model.areas.find((area) => area.peer?.name === name)?.peer;

    it(`agrees with the facts: ${name}`, () => {
      for (const line of lines) {
        const [of = "", item = "", ...cells] = line.split("\t");
        const cell = cells[column] as string;
        if (NEWER.has(`${name} ${item}`)) continue;
        const isFeature = of.endsWith("protocol-feature");
        const used = isFeature
          ? peer?.features.find((feature) => cNamesOf(of, feature.feature).includes(item))
          : peer?.messages.find((message) => message.channel === of && cNamesOf(of, message.message).includes(item));
        const expected = isFeature ? featureUses(cell) : messageUses(cell);
        assert.deepEqual(used?.uses ?? [], expected, `${item}: ${cell}`);
      }
    });
  }
});

/** Names in C of a message or a feature, its aliases among them. */
function cNamesOf(of: string, name: string): string[] {
  const channel = model?.areas.flatMap((area) => area.channels).find((candidate) => candidate.name === of);
  const set = model?.areas.flatMap((area) => area.features).find((candidate) => candidate.name === of);
  const item = [...(channel?.messages ?? []), ...(set?.bits ?? [])].find((candidate) => candidate.name === name);
  const prefix = channel?.prefix ?? set?.prefix ?? "";
  const names = [name, ...(item?.aliases ?? [])];
  return names.map((candidate) => `${prefix}${candidate.replaceAll("-", "_").toUpperCase()}`);
}
