import { lookup } from "../../ir/lookup.js";
import type { Area, Field, Model, Struct } from "../../ir/model.js";
import { pascalCase, snakeCase } from "../../passes/identifiers.js";
import { banner, type Output } from "../output.js";
import { hex, type Json, VectorMaker } from "../vectors/values.js";
import { fieldName } from "./struct.js";

/** Longer arrays are compared as bytes only. */
const LONGEST_ARRAY = 16;

/** Tests that read each fixed layout from its test vector, member by member, and write it back. */
export function emitVectorTests(model: Model): Output {
  const maker = new VectorMaker(model);
  const tests = model.areas.flatMap((area) => {
    const structs = area.structs.filter((struct) => !struct.variable && struct.size > 0);
    if (structs.length === 0) return [];
    const checks = structs.map((struct) => structCheck(model, maker, area, struct));
    return [`#[test]\nfn ${snakeCase(area.name.replaceAll("/", "-"))}() {\n${checks.join("")}}\n`];
  });
  return { path: "rust/checks/vectors.rs", text: `${banner("//", ["spec/"])}${tests.join("\n")}` };
}

function structCheck(model: Model, maker: VectorMaker, area: Area, struct: Struct): string {
  const path = `vhost_user_protocol::${area.name.split("/").map(snakeCase).join("::")}::${pascalCase(struct.name)}`;
  const { value, bytes } = maker.make(struct.name, "counting");
  const asserts = memberAsserts(
    model,
    struct,
    struct.transparent ? { [struct.fields[0]?.name ?? ""]: value } : value,
    "value",
  );
  const bound = asserts.length > 0 ? "let value = " : "";
  return `    ${bound}read::<${path}>("${hex(bytes)}");\n${asserts.map((text) => `    ${text}\n`).join("")}`;
}

function memberAsserts(model: Model, struct: Struct, value: Json, path: string): string[] {
  return struct.fields.flatMap((field) => {
    const given = (value as { [name: string]: Json })[field.name];
    if (field.type.kind === "padding" || given === undefined) return [];
    const member = `${path}.${fieldName(field)}`;
    if (field.array === null) return elementAsserts(model, field, given, member);
    const elements = typeof given === "string" ? [...Buffer.from(given.slice(4), "hex")] : (given as Json[]);
    return elements.length > LONGEST_ARRAY
      ? []
      : elements.flatMap((element, index) => elementAsserts(model, field, element, `${member}[${index}]`));
  });
}

function elementAsserts(model: Model, { type }: Field, value: Json, path: string): string[] {
  if (type.kind === "padding" || type.kind === "bit-struct") return [];
  if (type.kind !== "struct") return [`assert_eq!(${path}${type.bits === 8 ? "" : ".get()"}, ${value});`];
  const inner = lookup(model).structs.get(type.name) as Struct;
  return memberAsserts(model, inner, inner.transparent ? { [inner.fields[0]?.name ?? ""]: value } : value, path);
}
