import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readSpec } from "../../generator/index.js";

const { model } = readSpec({ spec: "spec", overlays: [] });
assert.ok(model, "the specification compiles");
const { areas } = model;

/** The rows of a table of facts. */
function facts(name: string): Record<string, string>[] {
  const [head, ...rows] = readFileSync(new URL(`facts/${name}.tsv`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const keys = (head as string).split("\t");
  return rows.map((row) => Object.fromEntries(row.split("\t").map((cell, index) => [keys[index] as string, cell])));
}

/** What structs of the facts are called in the specification, where neither the C name nor the rule below tells. */
const STRUCTS: Record<string, string> = {
  "vring-fd-word": "vring-fd",
  ring_desc: "split-descriptor",
  ring_avail: "available-ring-header",
  ring_used_elem: "used-element",
  ring_used: "used-ring-header",
  vu_crypto_sym: "crypto-session-symmetric",
  vu_crypto_sym_setup: "crypto-session-symmetric-setup",
  vu_crypto_asym: "crypto-session-asymmetric",
  vu_crypto_asym_setup: "crypto-session-asymmetric-setup",
};

/** The facts call payloads as C implementations do: vu_vring_state, gpu_scanout. */
function structName(fact: string): string {
  return STRUCTS[fact] ?? fact.replace(/^vu_/, "").replaceAll("_", "-");
}

/** Where the specification is more exact than the facts, which call a number with parts, or one of two payloads, u64. */
const MORE_EXACT: Record<string, { request?: string; reply?: string }> = {
  VHOST_USER_SET_LOG_BASE: { request: "u64" },
  VHOST_USER_SEND_RARP: { request: "rarp" },
  VHOST_USER_SET_DEVICE_STATE_FD: { reply: "device-state-reply" },
};

describe("the specification agrees with the facts: messages", () => {
  const channels = areas.flatMap((area) => area.channels);
  for (const fact of facts("messages")) {
    it(`${fact.channel} ${fact.id} ${fact.name}`, () => {
      const channel = channels.find((candidate) => candidate.name === fact.channel);
      const message = channel?.messages.find((candidate) => candidate.id === Number(fact.id));
      assert.ok(message, `id ${fact.id} is in the specification`);
      const name = fact.name as string;
      assert.equal(message.cName, name);
      const request = fact.request === "-" ? "-" : structName(fact.request as string);
      assert.equal(message.request.payload ?? "-", MORE_EXACT[name]?.request ?? request);
      assert.equal(message.scope === "vring", fact.per_vring === "yes");
      const kind = { always: "always", conditional: "when", ack: "none", never: "none" }[fact.answered as string];
      assert.equal(message.reply.kind, kind);
      if (message.reply.kind !== "always") return;
      const reply = fact.reply === "empty" ? "empty" : structName(fact.reply as string);
      assert.equal(message.reply.payload ?? "empty", MORE_EXACT[name]?.reply ?? reply);
    });
  }

  it("holds no other message", () => {
    assert.deepEqual(
      channels.flatMap((channel) => channel.messages.map((message) => `${channel.name} ${message.id}`)).sort(),
      facts("messages")
        .map((fact) => `${fact.channel} ${fact.id}`)
        .sort(),
    );
  });
});

describe("the specification agrees with the facts: feature bits", () => {
  const sets = new Map(areas.flatMap((area) => area.features).map((set) => [set.name, set]));
  for (const fact of facts("features")) {
    it(`${fact.set} bit ${fact.bit} is ${fact.name}`, () => {
      const bit = sets.get(fact.set as string)?.bits.find((candidate) => candidate.bit === Number(fact.bit));
      const names = [
        bit?.cName,
        ...(bit?.aliases ?? []).map(
          (alias) => `${sets.get(fact.set as string)?.prefix}${alias.replaceAll("-", "_").toUpperCase()}`,
        ),
      ];
      assert.ok(names.includes(fact.name as string), `${names.join(", ")} includes ${fact.name}`);
    });
  }
});

describe("the specification agrees with the facts: layouts", () => {
  const structs = areas.flatMap((area) => area.structs);
  for (const fact of facts("structs")) {
    it(`${fact.struct}.${fact.field} at ${fact.offset}`, () => {
      const struct = structs.find(
        (candidate) => candidate.name === structName(fact.struct as string) || candidate.cName === fact.struct,
      );
      assert.ok(struct, `${fact.struct} is in the specification`);
      if (fact.field === "(whole)") {
        assert.equal(struct.size, Number(fact.size));
        return;
      }
      const name = (fact.field as string).replaceAll("_", "-");
      const field = struct.fields.find(
        (candidate) =>
          [candidate.name, ...candidate.aliases].includes(name) || candidate.offset === Number(fact.offset),
      );
      assert.ok(field, `${fact.field} is in ${struct.name}`);
      assert.equal(field.offset, Number(fact.offset));
      if (fact.size !== "flex")
        assert.equal(field.elementSize * (field.array?.kind === "fixed" ? field.array.length : 1), Number(fact.size));
    });
  }
});

describe("the specification agrees with the facts: values of virtio-blk", () => {
  const entries = [
    ...areas.flatMap((area) => area.enums).flatMap((item) => item.entries),
    ...areas
      .flatMap((area) => area.flags)
      .flatMap((item) => item.entries.map((bit) => ({ ...bit, value: 2 ** bit.bit }))),
    ...areas.flatMap((area) => area.constants),
  ];
  for (const fact of facts("values")) {
    it(`${fact.name} is ${fact.value}`, () => {
      assert.equal(entries.find((entry) => entry.cName === fact.name)?.value, Number(fact.value));
    });
  }
});
