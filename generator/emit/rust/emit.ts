import type { Area, Channel, Constant, Item, Model } from "../../ir/model.js";
import { snakeCase, upperSnakeCase } from "../../passes/identifiers.js";
import { grouped } from "../grouped.js";
import { banner, type Output } from "../output.js";
import { emitBindingsCheck } from "./bindings.js";
import { emitBitStruct } from "./bit-struct.js";
import { comment } from "./comment.js";
import { emitStruct } from "./struct.js";
import { emitVectorTests } from "./vectors.js";

/** The Rust target: a crate without dependencies but zerocopy, with a module a spec file. */
export function emitRust(model: Model): Output[] {
  const folderOf = (area: Area): string => area.name.split("/").slice(0, -1).map(snakeCase).join("/");
  const folders = grouped(model.areas.filter(hasDefinitions).map((area) => [folderOf(area), area]));
  const outputs: Output[] = [
    { path: "rust/Cargo.toml", text: manifest() },
    { path: "rust/rustfmt.toml", text: `${banner("#", ["spec/"])}max_width = 200\nuse_small_heuristics = "Max"\n` },
  ];
  const roots: string[] = [];
  for (const [folder, areas] of folders) {
    const modules = areas
      .map((area) => `pub mod ${moduleName(area)};\n`)
      .sort()
      .join("");
    if (folder === "") roots.push(modules);
    else {
      roots.push(`pub mod ${folder};\n`);
      outputs.push({
        path: `rust/src/${folder}/mod.rs`,
        text: `${banner("//", [`spec/${folder.replaceAll("_", "-")}/`])}${modules}`,
      });
    }
    for (const area of areas) {
      const path = folder === "" ? moduleName(area) : `${folder}/${moduleName(area)}`;
      outputs.push({ path: `rust/src/${path}.rs`, text: emitArea(model, area) });
    }
  }
  outputs.push(emitBindingsCheck(model), emitVectorTests(model));
  outputs.push({ path: "rust/src/lib.rs", text: `${banner("//", ["spec/"])}${LIBRARY}${roots.join("")}` });
  return outputs;
}

/** What a peer does differently concerns those who talk to it, not its numbers and layouts. */
function hasDefinitions(area: Area): boolean {
  const { constants, flags, enums, bitStructs, structs, features, devices, channels } = area;
  return [constants, flags, enums, bitStructs, structs, features, devices, channels].some((items) => items.length > 0);
}

const LIBRARY = `//! The numbers and layouts of the vhost-user protocol and of the virtio devices behind it.
//!
//! Integers in structs are byte-order aware and without alignment, so that a struct can be read anywhere in a buffer.

#![no_std]
#![forbid(unsafe_code)]

`;

const moduleName = (area: Area): string => snakeCase(area.name.split("/").at(-1) ?? "");

function manifest(): string {
  return `${banner("#", ["spec/"])}[package]
name = "vhost-user-protocol"
version = "0.1.0"
edition = "2021"
license = "Apache-2.0"
description = "Numbers and layouts of the vhost-user protocol, generated from its specification"
publish = false

[dependencies]
zerocopy = { version = "=0.8.63", features = ["derive"] }
`;
}

function emitArea(model: Model, area: Area): string {
  const parts: string[] = [
    ...area.constants.map(emitConstant),
    ...area.flags.map((item) =>
      constantModule(
        item,
        item.entries.map((entry) => constant(entry, `u${item.bits}`, `1 << ${entry.bit}`)),
      ),
    ),
    ...area.enums.map((item) =>
      constantModule(
        item,
        item.entries.map((entry) => constant(entry, `u${item.bits}`, String(entry.value))),
      ),
    ),
    ...area.bitStructs.map(emitBitStruct),
    ...area.structs.map((struct) => emitStruct(model, struct, area)),
    ...area.features.map((set) =>
      constantModule(
        set,
        set.bits.map((bit) => constant(bit, bit.bit > 63 ? "u128" : "u64", `1 << ${bit.bit}`)),
      ),
    ),
    ...area.devices.map(
      (device) => `${comment(device)}pub const ${upperSnakeCase(device.name)}_DEVICE_ID: u32 = ${device.virtioId};\n`,
    ),
    ...area.channels.map(emitChannel),
  ];
  const derives =
    area.structs.length + area.bitStructs.length > 0
      ? "use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};\n\n"
      : "";
  return `${banner("//", [area.file])}//! ${area.doc}\n\n${derives}${parts.join("\n")}`;
}

function emitConstant(item: Constant): string {
  const type = item.value < 0 ? "i64" : item.value > 0xffff_ffff ? "u64" : "u32";
  return `${comment(item, ...(item.unit ? [`Unit: ${item.unit}.`] : []))}pub const ${upperSnakeCase(item.name)}: ${type} = ${item.value};\n`;
}

function constant(item: Item, type: string, value: string): string {
  return `${comment(item)}pub const ${upperSnakeCase(item.name)}: ${type} = ${value};\n`;
}

function constantModule(item: Item, constants: readonly string[]): string {
  const body = constants.join("").replace(/^(?=.)/gm, "    ");
  return `${comment(item)}pub mod ${snakeCase(item.name)} {\n${body}}\n`;
}

function emitChannel(channel: Channel): string {
  return constantModule(
    channel,
    channel.messages.map((message) => constant(message, "u32", String(message.id))),
  );
}
