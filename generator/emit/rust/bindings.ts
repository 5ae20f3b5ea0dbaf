import { lookup } from "../../ir/lookup.js";
import type { Item, Model } from "../../ir/model.js";
import type { Assert } from "../c/asserts.js";
import { byRevision, type LinuxPart, linuxParts } from "../c/linux.js";
import { banner, type Output } from "../output.js";
import { KEYWORDS } from "./struct.js";

/** The revision of Linux from which `virtio-bindings` 0.2.7 was made, and the headers that it has, as modules. */
const REVISION = "6.16";
const MODULES = /^virtio_(blk|config|gpu|ids|input|mmio|net|ring|scsi)$/;

/** Headers that the names in them tell, where a file of the specification has several. */
const BY_NAME: readonly [RegExp, string][] = [
  [/^VIRTIO_ID_/, "virtio_ids"],
  [/^V(IRTIO_)?RING_/i, "virtio_ring"],
  [/^vhost_/i, "vhost_types"],
];

/** Structs that Linux declares inside another, and bindgen outside, with the name of the other in front. */
const OUTER: Record<string, string> = {
  virtio_blk_geometry: "virtio_blk_config",
  virtio_gpu_display_one: "virtio_gpu_resp_display_info",
};

/** Members of an anonymous union, which bindgen gives a name. */
const HIDDEN = new Set(["csum_start", "csum_offset"]);

/** Asserts at compile time that the crate `virtio-bindings`, made from the headers of Linux, says the same. */
export function emitBindingsCheck(model: Model): Output {
  const parts = linuxParts(model).filter(({ revision }) => byRevision(revision, REVISION) <= 0);
  const lines = parts.flatMap((part) => part.asserts.flatMap((assert) => lineOf(model, part, assert)));
  return {
    path: "rust/checks/virtio_bindings.rs",
    text: `${banner("//", ["spec/"])}const _: () = {\n${lines.map((line) => `    ${line}\n`).join("")}};\n`,
  };
}

function lineOf(model: Model, { area }: LinuxPart, { subject, value, items, origin }: Assert): string[] {
  const name = subject.kind === "number" ? subject.name : subject.struct;
  const header = BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? area.linux?.headers[0];
  const module = header?.replace(/^linux\/|\.h$/g, "") ?? "";
  if (!MODULES.test(module)) return [];
  const path = `virtio_bindings::${module}::`;
  const assert = (text: string): string[] => [`assert!(${text} == ${value}, "${origin}");`];
  if (subject.kind === "number") {
    return assert(`${path}${enumerator(model, items)}${name} as u64`);
  }
  const struct = `${path}${name in OUTER ? `${OUTER[name]}_` : ""}${name}`;
  if (subject.kind === "size") return assert(`core::mem::size_of::<${struct}>()`);
  if (subject.kind === "member-size" || HIDDEN.has(subject.member)) return [];
  const member = KEYWORDS.has(subject.member) ? `${subject.member}_` : subject.member;
  return assert(`core::mem::offset_of!(${struct}, ${member})`);
}

/** What bindgen puts in front of an enumerator: the name of its enum, if Linux gives it one. */
function enumerator(model: Model, items: readonly Item[]): string {
  const owner = items.at(-1);
  return owner?.cName && lookup(model).enums.get(owner.name) === owner ? `${owner.cName}_` : "";
}
