import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readSpec } from "../../generator/index.js";

const { model } = readSpec({ spec: "spec", overlays: [] });
assert.ok(model, "the specification compiles");
const { areas } = model;

interface Fact {
  readonly device: string;
  readonly kind: string;
  readonly name: string;
  readonly field: string;
  readonly offset: string;
  readonly size: string;
  readonly type: string;
  readonly value: string;
}

const facts = readFileSync(new URL("facts/devices.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((row): Fact => {
    const [device, , kind, name, field, offset, size, type, value] = row.split("\t") as string[];
    return { device, kind, name, field, offset, size, type, value } as Fact;
  });

const structs = areas.flatMap((area) => area.structs);
const bits = areas.flatMap((area) => area.features).flatMap((set) => set.bits);
const values = [
  ...areas.flatMap((area) => area.enums).flatMap((item) => item.entries),
  ...areas
    .flatMap((area) => area.flags)
    .flatMap((item) => item.entries.map((bit) => ({ ...bit, value: 2 ** bit.bit }))),
  ...areas.flatMap((area) => area.constants),
];

/** Structs that only the standard has are called `spec_...` in the facts. */
const structOf = (fact: Fact) =>
  structs.find((struct) => struct.cName === fact.name) ??
  structs.find((struct) => `spec_${struct.name.replace(/^virtio-/, "").replaceAll("-", "_")}` === fact.name);

/** A second name for the same bit or number may stand as an alias; it carries the prefix of the first. */
const isNamed = (item: { cName: string | null; aliases: readonly string[] }, name: string): boolean =>
  item.cName === name || item.aliases.some((alias) => name.endsWith(`_${alias.replaceAll("-", "_").toUpperCase()}`));

/** An arm of an anonymous union: a struct without a name of its type, with members of its own in the facts. */
const isAnonymous = (fact: Fact, own: readonly Fact[]): boolean =>
  fact.type === "struct" &&
  fact.field !== "(whole)" &&
  own.some((other) => other.name === fact.name && other.field.startsWith(`${fact.field}.`));

/** C rounds the size of a struct up to its alignment, also where a flexible array begins before that. */
const isTailPadding = (bytes: number): boolean => bytes > 0 && bytes < 8;

for (const device of new Set(facts.map((fact) => fact.device))) {
  describe(`the specification agrees with the facts: ${device}`, () => {
    const own = facts.filter((fact) => fact.device === device);

    it("feature bits", () => {
      for (const fact of own.filter((candidate) => candidate.kind === "feature")) {
        const found = bits.some((bit) => bit.bit === Number(fact.value) && isNamed(bit, fact.name));
        assert.ok(found, `${fact.name} is bit ${fact.value}`);
      }
    });

    it("numbers", () => {
      for (const fact of own.filter((candidate) => candidate.kind === "const")) {
        const found = values.some((entry) => entry.value === Number(fact.value) && isNamed(entry, fact.name));
        assert.ok(found, `${fact.name} is ${fact.value}`);
      }
    });

    it("layouts", () => {
      for (const fact of own.filter(
        (candidate) => ["struct", "config"].includes(candidate.kind) && candidate.name !== "(none)",
      )) {
        // Members of nested structs and of unions are checked with the struct that they belong to; what an anonymous union
        // holds beside its first arm is documented with that arm.
        if (fact.field.includes(".") || fact.type === "union" || isAnonymous(fact, own)) continue;
        const struct = structOf(fact);
        assert.ok(struct, `${fact.name} is in the specification`);
        if (fact.field === "(whole)") {
          const size = Number(fact.size);
          assert.ok(
            struct.size === size || (struct.variable && isTailPadding(size - struct.size)),
            `${fact.name} is ${size} bytes`,
          );
          continue;
        }
        const name = fact.field.replaceAll("_", "-");
        const field =
          struct.fields.find((candidate) => [candidate.name, ...candidate.aliases].includes(name)) ??
          struct.fields.find(
            (candidate) => candidate.type.kind === "padding" && candidate.offset === Number(fact.offset),
          );
        assert.ok(field, `${fact.name}.${fact.field} is in the specification`);
        assert.equal(field.offset, Number(fact.offset), `${fact.name}.${fact.field}`);
        if (fact.size === "flex") continue;
        const size = field.elementSize * (field.array?.kind === "fixed" ? field.array.length : 1);
        assert.equal(size, Number(fact.size), `${fact.name}.${fact.field}`);
      }
    });
  });
}
