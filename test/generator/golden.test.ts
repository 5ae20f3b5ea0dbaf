import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { type Message, readSpec } from "../../generator/index.js";

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

/** What structs of the facts are called in the specification, where the C name does not tell. */
const STRUCTS: Record<string, string> = {
  vu_header: "header",
  vu_u64: "u64",
  vu_vring_state: "vring-state",
  vu_vring_addr: "vring-addr",
  vu_mem_region: "mem-region",
  vu_mem_table: "mem-table",
  vu_single_mem_region: "single-mem-region",
  vu_config: "config",
  "vring-fd-word": "vring-fd",
  ring_desc: "split-descriptor",
  ring_avail: "available-ring-header",
  ring_used_elem: "used-element",
  ring_used: "used-ring-header",
};

describe("the specification agrees with the facts: messages", () => {
  const messages = areas.flatMap((area) => area.channels).flatMap((channel) => channel.messages);
  const byId = new Map<number, Message>(messages.map((message) => [message.id, message]));
  for (const fact of facts("messages")) {
    it(`${fact.id} ${fact.name}`, () => {
      const message = byId.get(Number(fact.id));
      assert.ok(message, `id ${fact.id} is in the specification`);
      assert.equal(message.cName, fact.name);
      assert.equal(message.request.payload ?? "-", structName(fact.request as string));
      assert.equal(message.scope === "vring", fact.per_vring === "yes");
      assert.equal(message.reply.kind, { always: "always", conditional: "when", ack: "none" }[fact.answered as string]);
      if (message.reply.kind === "always") assert.equal(message.reply.payload, structName(fact.reply as string));
    });
  }

  it("holds no other message", () => {
    assert.deepEqual(
      messages.map((message) => message.id),
      facts("messages").map((fact) => Number(fact.id)),
    );
  });

  function structName(fact: string): string {
    return STRUCTS[fact] ?? "-";
  }
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
        (candidate) => candidate.name === STRUCTS[fact.struct as string] || candidate.cName === fact.struct,
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
